import { MessageFlags } from 'discord.js';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Bootstrap, ClientEvent, ClientMessage } from '../../sandbox/client-protocol.js';
import { ids } from '../../sandbox/default-seed.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { login, register, sandbox, soon } from './harness.js';

const { channels, users } = ids;
let discord: Sandbox;
beforeEach(async () => {
  discord = await sandbox();
});

/** What a person's page asks of the sandbox. */
async function page(
  user: string | null,
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${discord.origin}/client${path}`, {
    method,
    headers: { ...(user !== null && { 'x-user': user }), ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

/** The event stream of a person's page. */
async function stream(user: string): Promise<ClientEvent[]> {
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const response = await fetch(`${discord.origin}/client/events?user=${user}`, { signal: abort.signal });
  const events: ClientEvent[] = [];
  void (async () => {
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) if (part.startsWith('data: ')) events.push(JSON.parse(part.slice(6)) as ClientEvent);
    }
  })().catch(() => undefined);
  return events;
}

describe("a person's page", () => {
  it('starts with the people, and the guilds and channels that this person sees', async () => {
    const { body: ana } = (await page(users.ana, 'GET', '/bootstrap')) as { body: Bootstrap };
    expect(ana.application).toEqual({ id: ids.application, name: 'Izvor' });
    expect(ana.users.map(({ username, locale }) => [username, locale])).toEqual([
      ['ana', 'en-GB'],
      ['bojan', 'hr'],
      ['celine', 'fr'],
    ]);
    expect(ana.guilds.map(({ name, bot }) => [name, bot])).toEqual([
      ['Harbour Readers', true],
      ['Old Quarter', true],
    ]);
    expect(ana.dms[users.ana]).toBe(ids.dms.ana);
    const staff = ({ guilds }: Bootstrap) => guilds[0]!.channels.some(({ id }) => id === channels.staff);
    expect(staff(ana)).toBe(true);
    expect(staff((await page(users.celine, 'GET', '/bootstrap')).body as Bootstrap)).toBe(false);
  });

  it('is told without delay of what happens, but not of what others alone see', async () => {
    await register(discord);
    await login(discord, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply('For all');
      await interaction.followUp({ content: 'For you', flags: MessageFlags.Ephemeral });
    });
    const [ana, bojan] = [await stream(users.ana), await stream(users.bojan)];
    const [command] = (await page(users.ana, 'GET', `/channels/${channels.general}/commands`)).body as { id: string }[];
    const options = [{ name: 'question', type: 3, value: 'Who?' }];
    const use = { channel: channels.general, command: command!.id, options };
    const { body } = (await page(users.ana, 'POST', '/interactions/command', use)) as { body: { interaction: string } };
    expect(body.interaction).toMatch(/^\d+$/);
    const told = (events: ClientEvent[]) =>
      events.map((event) =>
        'message' in event && typeof event.message === 'object' ? [event.type, event.message.content] : event,
      );
    await soon(() => {
      expect(told(ana)).toEqual([
        ['message_create', ''],
        ['message_update', 'For all'],
        ['message_create', 'For you'],
      ]);
    });
    expect(told(bojan)).toEqual([
      ['message_create', ''],
      ['message_update', 'For all'],
    ]);
    expect(ana[0]).toMatchObject({ message: { thinking: true, used: { user: 'Ana', command: '/ask' } } });
    const { body: read } = (await page(users.bojan, 'GET', `/channels/${channels.general}/messages`)) as {
      body: ClientMessage[];
    };
    expect(read.map(({ content }) => content)).toEqual(['For all']);
  });

  it('is told that the bot comes and goes, and that it did not answer', async () => {
    await register(discord);
    const events = await stream(users.ana);
    const client = await login(discord);
    await soon(() => expect(events).toContainEqual({ type: 'bot', online: true }));
    const interaction = discord.as('ana').slash(channels.general, 'ask', { question: 'Who?' });
    discord.advance(3000);
    const failed = { type: 'interaction_failed', interaction: interaction.id, channel_id: channels.general };
    await soon(() => expect(events).toContainEqual(failed));
    await client.destroy();
    await soon(() => expect(events.at(-1)).toEqual({ type: 'bot', online: false }));
  });

  it('completes an option with the choices of the bot, in the language of the client', async () => {
    await register(discord);
    await login(discord, (interaction) => {
      if (!interaction.isAutocomplete()) return;
      return interaction.respond([
        { name: 'Newspaper', nameLocalizations: { fr: 'Journal' }, value: interaction.options.getFocused() },
      ]);
    });
    const [command] = discord.as('ana').commands(channels.general);
    const options = [{ name: 'source', type: 3, value: 'lor', focused: true }];
    const use = { channel: channels.general, command: command!.id, options };
    const choices = async (user: string) => (await page(user, 'POST', '/interactions/autocomplete', use)).body;
    expect(await choices(users.ana)).toEqual({ choices: [{ name: 'Newspaper', value: 'lor' }] });
    expect(await choices(users.celine)).toEqual({ choices: [{ name: 'Journal', value: 'lor' }] });
  });

  it('uploads a file for an option', async () => {
    const form = new FormData();
    form.set('file', new Blob(['# Ferry']), 'ferry.md');
    const response = await fetch(`${discord.origin}/client/attachments`, {
      method: 'POST',
      headers: { 'x-user': users.ana },
      body: form,
    });
    const attachment = (await response.json()) as { url: string };
    expect(attachment).toMatchObject({ filename: 'ferry.md', size: 7 });
    expect(await (await fetch(attachment.url)).text()).toBe('# Ferry');
  });

  it.each([
    ['without a person', null, 'GET', '/bootstrap', undefined, 403],
    ['as somebody unknown', '1', 'GET', '/bootstrap', undefined, 403],
    ['of a channel that is hidden', users.celine, 'GET', `/channels/${channels.staff}/messages`, undefined, 403],
    ['of a channel that is not there', users.celine, 'GET', '/channels/1/messages', undefined, 404],
    ['with an empty message', users.ana, 'POST', `/channels/${channels.general}/messages`, { content: ' ' }, 400],
    ['of a button that is not there', users.ana, 'POST', '/interactions/component', { message: '1', custom_id: 'x' }, 404],
  ])('is refused a request %s', async (_, user, method, path, body, status) => {
    const answer = await page(user, method, path, body);
    expect(answer).toMatchObject({ status, body: { code: expect.any(Number) as number, message: expect.any(String) as string } });
  });
});
