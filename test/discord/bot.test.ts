import { SlashCommandBuilder } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IzvorError } from '../../src/errors.js';
import { answer, citation, scriptedEngine, sources } from '../fixtures/discord/articles.js';
import { applicationId, guildId, LoopbackDiscord } from '../fixtures/discord/loopback.js';
import { start, type Started } from '../fixtures/discord/start.js';

let discord: LoopbackDiscord;
let started: Started | undefined;
beforeEach(async () => {
  discord = await new LoopbackDiscord().start();
});
afterEach(async () => {
  await started?.bot.stop();
  started = undefined;
  await discord.stop();
  expect(discord.invalid).toEqual([]);
});

const count = (method: string, path: string) => discord.requests.filter((r) => r.method === method && r.path === path).length;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('starting', () => {
  it('identifies with the intent Guilds alone and registers its commands everywhere', async () => {
    started = await start(discord);
    expect(discord.intents).toBe(1);
    expect(started.bot).toMatchObject({ applicationId, registration: 'registered' });
    const { body } = await discord.request('PUT', `/applications/${applicationId}/commands`);
    expect((body as { name: string }[]).map(({ name }) => name)).toEqual(['ask', 'quote', 'sources']);
    expect(body).toMatchObject([0, 1, 2].map(() => ({ contexts: [0], integration_types: [0] })));
  });

  it('registers in one server where one is named', async () => {
    started = await start(discord, {}, { env: { DISCORD_GUILD_ID: guildId } });
    expect(count('PUT', `/applications/${applicationId}/guilds/${guildId}/commands`)).toBe(1);
    expect(count('PUT', `/applications/${applicationId}/commands`)).toBe(0);
  });

  it.each([{}, { DISCORD_GUILD_ID: guildId }])('sends no commands the second time (%j)', async (env) => {
    const first = await start(discord, {}, { env });
    await first.bot.stop();
    started = await start(discord, {}, { env });
    expect(started.bot.registration).toBe('unchanged');
    expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it.each([
    ['', /^DISCORD_TOKEN is not set; [^\n]+$/],
    ['wrong', /^Discord does not accept the DISCORD_TOKEN; [^\n]+$/],
  ])('refuses the token %j in one sentence that names the variable, and lets go of the engine', async (wrong, sentence) => {
    const engine = scriptedEngine();
    const failure = await start(discord, {}, { env: { DISCORD_TOKEN: wrong }, engine }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(IzvorError);
    expect((failure as IzvorError).message).toMatch(sentence);
    expect(engine.closed).toBe(true);
  });

  it('names the server where the bot may not register there', async () => {
    discord.failures.push({
      match: /^GET .*\/guilds\/.*commands$/,
      status: 403,
      body: { code: 50001, message: 'Missing Access' },
    });
    const failed = start(discord, {}, { env: { DISCORD_GUILD_ID: guildId } });
    await expect(failed).rejects.toThrow(new RegExp(`server ${guildId} that DISCORD_GUILD_ID names; invite it`));
  });

  it('says so where Discord is out of reach', async () => {
    const failed = start(discord, {}, { env: { DISCORD_API_URL: 'http://127.0.0.1:9/api' } });
    await expect(failed).rejects.toThrow(/^Discord cannot be reached at http:\/\/127\.0\.0\.1:9\/api \(\w+\); check /);
  });

  it('fails loudly where two commands have one name or one cannot be built', async () => {
    const broken = (name: string) => ({
      builder: new SlashCommandBuilder().setName(name),
      execute: () => Promise.resolve(),
    });
    await expect(start(discord, {}, { commands: [broken('a')] })).rejects.toThrow('The builder of the command /a is invalid.');
    const twin = broken('a');
    twin.builder.setDescription('One of two');
    await expect(start(discord, {}, { commands: [twin, twin] })).rejects.toThrow('Two commands are named /a.');
  });
});

describe('errors', () => {
  it('reach the person as one sentence with an id that is in the log, with nothing of what was asked', async () => {
    started = await start(discord, { ask: () => Promise.reject(new Error('the index is on fire')) });
    const { body } = await discord.edit(discord.slash('ask', [{ name: 'question', value: 'who told the mayor' }]));
    const content = (body as { content: string }).content;
    const id = /error id `([0-9a-f]{8})`/.exec(content)?.[1];
    expect(content).not.toMatch(/fire|\n/);
    const entry = started.logged.find(({ errorId }) => errorId === id);
    expect(entry).toMatchObject({ level: 50, command: 'ask', err: { message: 'the index is on fire' } });
    expect(JSON.stringify(started.logged)).not.toContain('mayor');
  });

  it('that the person caused say what to do', async () => {
    started = await start(discord, { ask: () => Promise.reject(new IzvorError('bad_request', 'Ask one question; not two.')) });
    const { body } = await discord.edit(discord.slash('ask', [{ name: 'question', value: 'What? Why?' }]));
    expect((body as { content: string }).content).toMatch(/^Ask one question; not two\. \(error id `\w{8}`\)$/);
  });

  it('about this machine stay in the log', async () => {
    started = await start(discord, { sources: () => Promise.reject(new IzvorError('store_unusable', 'Repair /home/me/data.')) });
    const { body } = await discord.edit(discord.slash('sources'));
    expect((body as { content: string }).content).not.toContain('/home/me');
    expect(JSON.stringify(started.logged)).toContain('/home/me');
  });

  it.each([
    ['unknown interactions', /callback$/, 404, { code: 10062, message: 'Unknown interaction' }],
    ['expired tokens', /@original$/, 401, { code: 50027, message: 'Invalid Webhook Token' }],
  ])('of %s are logged, and the next question is answered', async (_, match, status, failure) => {
    const asked = vi.fn(() => Promise.resolve(answer([citation()])));
    started = await start(discord, { ask: asked });
    discord.failures.push({ match, status, body: failure });
    discord.slash('ask', [{ name: 'question', value: 'Is it open?' }]);
    await vi.waitFor(() =>
      expect(started?.logged).toContainEqual(
        expect.objectContaining({ level: 40, err: expect.objectContaining({ code: failure.code }) as object }),
      ),
    );
    expect(asked).toHaveBeenCalledTimes(failure.code === 10062 ? 0 : 1);

    discord.failures.length = 0;
    const { body } = await discord.edit(discord.slash('ask', [{ name: 'question', value: 'Is it open?' }]));
    expect((body as { embeds: unknown[] }).embeds).toHaveLength(1);
  });

  it('of a reply that Discord does not take are told in a simpler one', async () => {
    started = await start(discord, { ask: () => Promise.resolve(answer([citation()])) });
    discord.failures.push({ match: /@original$/, status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    const interaction = discord.slash('ask', [{ name: 'question', value: 'Is it open?' }]);
    await discord.edit(interaction);
    await vi.waitFor(() => expect(discord.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(2));
    expect((discord.requests.at(-1)?.body as { content: string }).content).toMatch(/error id/);
  });

  it('of suggestions end in none', async () => {
    started = await start(discord, { sources: () => Promise.reject(new Error('busy')) });
    const { body } = await discord.callback(discord.type('ask', [{ name: 'source', value: 'lor', focused: true }]));
    expect(body).toEqual({ type: 8, data: { choices: [] } });
  });
});

describe('stopping', () => {
  it('lets an answer under way finish, refuses new questions, and leaves nothing open', async () => {
    let finish: () => void = () => undefined;
    const result = new Promise<ReturnType<typeof answer>>((resolve) => {
      finish = () => resolve(answer([citation()]));
    });
    const { bot, engine } = await start(discord, { ask: () => result });
    const underWay = discord.slash('ask', [{ name: 'question', value: 'Is it open?' }]);
    await discord.callback(underWay);

    const stopped = bot.stop();
    const late = await discord.callback(discord.slash('sources'));
    expect(late.body).toMatchObject({ type: 4, data: { content: expect.stringContaining('restarted') as string, flags: 64 } });
    await wait(50);
    expect(engine.closed).toBe(false);

    finish();
    await stopped;
    expect((await discord.edit(underWay)).body).toMatchObject({ embeds: [{}] });
    expect(engine.closed).toBe(true);
    await expect(bot.stopped).resolves.toBeUndefined();
  });

  it('waits 20 seconds at most', async () => {
    const { bot, engine, logged } = await start(discord, { ask: () => new Promise(() => undefined) });
    await discord.callback(discord.slash('ask', [{ name: 'question', value: 'Is it open?' }]));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const stopped = bot.stop();
      await vi.advanceTimersByTimeAsync(19_900);
      expect(engine.closed).toBe(false);
      await vi.advanceTimersByTimeAsync(200);
      vi.useRealTimers();
      await stopped;
    } finally {
      vi.useRealTimers();
    }
    expect(engine.closed).toBe(true);
    expect(logged).toContainEqual(expect.objectContaining({ unfinished: 1 }));
  });

  it('is told with one sentence where Discord ends the connection for good', async () => {
    const { bot, engine } = await start(discord);
    discord.closeGateway(4004);
    await expect(bot.stopped).rejects.toThrow(/^Discord does not accept the DISCORD_TOKEN; /);
    await bot.stop();
    expect(engine.closed).toBe(true);
  });
});

it('asks the engine for its sources once for several keys typed', async () => {
  const asked = vi.fn(() => Promise.resolve(sources));
  started = await start(discord, { sources: asked });
  for (const value of ['p', 'po', 'pol']) await discord.callback(discord.type('ask', [{ name: 'source', value, focused: true }]));
  expect(asked).toHaveBeenCalledTimes(1);
});
