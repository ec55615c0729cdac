import { SlashCommandBuilder } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.js';
import { ids } from '../../sandbox/default-seed.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import type { Command } from '../../src/discord/command.js';
import { textsIn } from '../../src/discord/texts.js';
import type { Engine } from '../../src/engine/types.js';
import { IzvorError } from '../../src/errors.js';
import { answer, citation, sources } from '../fixtures/discord/articles.js';
import { startWorld, type World, type WorldOptions } from '../support/bot.js';

const { general } = ids.channels;
const guild = ids.guilds.harbour;

/** The bot with all its commands. */
const start = (script: Partial<Engine> = {}, options: Partial<WorldOptions> = {}): Promise<World> =>
  startWorld(script, { commands, ...options });
const ask = (discord: Sandbox, question = 'Is it open?') => discord.as('ana').slash(general, 'ask', { question });
const puts = (discord: Sandbox) => discord.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('starting', () => {
  it('identifies with the intent Guilds alone and registers its commands everywhere', async () => {
    const { discord, bot } = await start();
    expect(discord.sessions.map(({ intents }) => intents)).toEqual([1]);
    expect(bot).toMatchObject({ applicationId: ids.application, registration: 'registered' });
    expect(puts(discord)).toEqual([`/applications/${ids.application}/commands`]);
    const names = commands.map(({ builder }) => builder.name).sort();
    for (const channel of [general, ids.channels.lounge, ids.dms.ana]) {
      const there = discord
        .as('ana')
        .commands(channel)
        .map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(there));
      expect(there).toEqual(expect.arrayContaining(['ask', 'quote', 'sources']));
    }
  });

  it('registers in one server where one is named', async () => {
    const { discord } = await start({}, { env: { DISCORD_GUILD_ID: guild } });
    expect(puts(discord)).toEqual([`/applications/${ids.application}/guilds/${guild}/commands`]);
  });

  it.each([
    ['', /^DISCORD_TOKEN is not set; [^\n]+$/],
    ['wrong', /^Discord does not accept the DISCORD_TOKEN; [^\n]+$/],
  ])('refuses the token %j in one sentence that names the variable, and lets go of the engine', async (wrong, sentence) => {
    const close = vi.fn(() => Promise.resolve());
    const failure = await start({ close }, { env: { DISCORD_TOKEN: wrong } }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(IzvorError);
    expect((failure as IzvorError).message).toMatch(sentence);
    expect(close).toHaveBeenCalled();
  });

  it('names the server where the bot may not register there', async () => {
    const failed = start({}, { env: { DISCORD_GUILD_ID: ids.guilds.readers } });
    await expect(failed).rejects.toThrow(new RegExp(`server ${ids.guilds.readers} that DISCORD_GUILD_ID names; invite it`));
  });

  it('says so where Discord is out of reach', async () => {
    const failed = start({}, { env: { DISCORD_API_URL: 'http://127.0.0.1:9/api' } });
    await expect(failed).rejects.toThrow(/^Discord cannot be reached at http:\/\/127\.0\.0\.1:9\/api \(\w+\); check /);
  });

  it('fails loudly where two commands have one name or one cannot be built', async () => {
    const broken = (name: string): Command & { builder: SlashCommandBuilder } => ({
      builder: new SlashCommandBuilder().setName(name),
      execute: () => Promise.resolve('done'),
    });
    await expect(start({}, { commands: [broken('a')] })).rejects.toThrow('The builder of the command a is invalid.');
    const twin = broken('a');
    twin.builder.setDescription('One of two');
    await expect(start({}, { commands: [twin, twin] })).rejects.toThrow('Two commands are named a.');
  });
});

describe('errors', () => {
  it('reach the person as one sentence with an id that is in the log, with nothing of what was asked', async () => {
    const { discord, logged } = await start({ ask: () => Promise.reject(new Error('the index is on fire')) });
    const { content } = await discord.as('ana').answer(ask(discord, 'who told the mayor'));
    const id = /error id `([0-9a-f]{8})`/.exec(content)?.[1];
    expect(content).not.toMatch(/fire|\n/);
    const entry = logged.find(({ errorId }) => errorId === id);
    expect(entry).toMatchObject({ level: 50, command: 'ask', err: { message: 'the index is on fire' } });
    expect(JSON.stringify(logged)).not.toContain('mayor');
  });

  it('that the person caused say what to do', async () => {
    const { discord } = await start({ ask: () => Promise.reject(new IzvorError('bad_request', 'Ask one question; not two.')) });
    const { content } = await discord.as('ana').answer(ask(discord));
    expect(content).toMatch(/^Ask one question; not two\. \(error id `\w{8}`\)$/);
  });

  it('about this machine stay in the log', async () => {
    const { discord, logged } = await start({
      sources: () => Promise.reject(new IzvorError('store_unusable', 'Repair /home/me/data.')),
    });
    const { content } = await discord.as('ana').answer(discord.as('ana').slash(general, 'sources'));
    expect(content).not.toContain('/home/me');
    expect(JSON.stringify(logged)).toContain('/home/me');
  });

  it('of unknown interactions are logged, nothing is searched, and the next question is answered', async () => {
    const asked = vi.fn(() => Promise.resolve(answer([citation()])));
    const { discord, logged } = await start({ ask: asked });
    const body = { code: 10062, message: 'Unknown interaction' };
    discord.faults.add({ on: /callback$/, fault: { kind: 'status', status: 404, body }, times: 1 });
    ask(discord);
    const gone = expect.objectContaining({ level: 40, err: expect.objectContaining({ code: 10062 }) as object }) as object;
    await vi.waitFor(() => expect(logged).toContainEqual(gone));
    expect(asked).not.toHaveBeenCalled();
    expect((await discord.as('ana').answer(ask(discord))).embeds).toHaveLength(1);
  });

  it('of a reply that Discord does not take are told in a simpler one', async () => {
    const { discord } = await start({ ask: () => Promise.resolve(answer([citation()])) });
    const body = { code: 50035, message: 'Invalid Form Body' };
    discord.faults.add({ on: /^PATCH .*@original$/, fault: { kind: 'status', status: 400, body }, times: 1 });
    const told = await discord.as('ana').answer(ask(discord));
    expect(told).toMatchObject({ embeds: [], content: expect.stringMatching(/error id/) as string });
  });

  it('of suggestions end in none', async () => {
    const { discord } = await start({ sources: () => Promise.reject(new Error('busy')) });
    expect(await discord.as('ana').type(general, 'ask', 'source', 'lor')).toEqual([]);
  });
});

describe('stopping', () => {
  it('lets an answer under way finish, refuses new questions, and leaves nothing open', async () => {
    let finish: () => void = () => undefined;
    const result = new Promise<ReturnType<typeof answer>>((resolve) => {
      finish = () => resolve(answer([citation()]));
    });
    const { discord, bot, engine } = await start({ ask: () => result });
    const underWay = ask(discord);
    await vi.waitFor(() => expect(discord.as('ana').read(general)).toMatchObject([{ thinking: true }]));

    const stopped = bot.stop();
    const late = await discord.as('ana').answer(discord.as('ana').slash(general, 'sources'));
    expect(late).toMatchObject({ content: textsIn('en').t('failures.stopping'), ephemeral: true });
    await wait(50);
    expect(engine.closed).toBe(false);

    finish();
    await stopped;
    expect(await discord.as('ana').answer(underWay)).toMatchObject({ embeds: [{}] });
    expect(engine.closed).toBe(true);
    await expect(bot.stopped).resolves.toBeUndefined();
  });

  it('waits 20 seconds at most', async () => {
    const { discord, bot, engine, logged } = await start({ ask: () => new Promise(() => undefined) });
    ask(discord);
    await vi.waitFor(() => expect(discord.as('ana').read(general)).toMatchObject([{ thinking: true }]));
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
    const { discord, bot, engine } = await start();
    discord.sessions[0]!.close(4004);
    await expect(bot.stopped).rejects.toThrow(/^Discord does not accept the DISCORD_TOKEN; /);
    await bot.stop();
    expect(engine.closed).toBe(true);
  });
});

it('asks the engine for its sources once for several keys typed', async () => {
  const asked = vi.fn(() => Promise.resolve(sources));
  const { discord } = await start({ sources: asked });
  for (const value of ['p', 'po', 'pol']) await discord.as('ana').type(general, 'ask', 'source', value);
  expect(asked).toHaveBeenCalledTimes(1);
});
