import { ComponentType, MessageFlags, TextInputStyle } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClientEvent } from '../../sandbox/client-protocol.js';
import { ids } from '../../sandbox/default-seed.js';
import type { Interaction } from '../../sandbox/interactions.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { schemaErrors } from '../../sandbox/validation/description.js';
import { askCommand, call, register, sandbox, soon, Wire } from './harness.js';

const { channels } = ids;
const noMentions = { allowed_mentions: { parse: [] } };
let discord: Sandbox;
beforeEach(async () => {
  discord = await sandbox({ rateLimits: false });
  await register(discord, [askCommand, { type: 3, name: 'Check it', contexts: [0, 1, 2], integration_types: [0, 1] }]);
});

const callback = ({ id, token }: Interaction, body: object, query = '') =>
  call(discord, 'POST', `/interactions/${id}/${token}/callback${query}`, body);
const webhook = (method: string, { token }: Interaction, path = '', body?: object) =>
  call(discord, method, `/webhooks/${ids.application}/${token}${path}`, body);
const ask = (user = 'ana', question = 'Who?') => discord.as(user).slash(channels.general, 'ask', { question });
const refused = (status: number, code: number) => ({ status, body: expect.objectContaining({ code }) as object });

/** The payload that the bot is sent. */
async function received(act: () => unknown) {
  const wire = new Wire(discord);
  await soon(() => expect(wire.received).toHaveLength(1));
  wire.identify(discord.token);
  await soon(() => expect(wire.events).toContain('READY'));
  void act();
  await soon(() => expect(wire.events.at(-1)).toBe('INTERACTION_CREATE'));
  return wire.received.at(-1)!.d as Record<string, unknown> & { data: Record<string, unknown> };
}

describe('what the bot is sent', () => {
  it('tells who asked where, in which language and with which permissions', async () => {
    const payload = await received(() => ask('bojan'));
    expect(payload).toMatchObject({
      ...{ type: 2, version: 1, application_id: ids.application, guild_id: ids.guilds.harbour, channel_id: channels.general },
      ...{ locale: 'hr', guild_locale: 'en-US', context: 0, authorizing_integration_owners: { 0: ids.guilds.harbour } },
      member: { user: { id: ids.users.bojan, username: 'bojan' }, roles: [ids.roles.editor] },
      data: { name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: 'Who?' }] },
    });
    const manages = (bits: unknown) => (BigInt(bits as string) & 32n) !== 0n;
    expect(manages((payload.member as { permissions: string }).permissions)).toBe(false);
    const other = await received(() => ask('ana'));
    expect(manages((other.member as { permissions: string }).permissions)).toBe(true);
    expect(BigInt(other.app_permissions as string) & 2048n).toBe(2048n);
  });

  it('in a guild without the bot names the person who installed it, and offers it to nobody else', async () => {
    const payload = await received(() => discord.as('celine').slash(channels.shelf, 'ask', { question: 'Who?' }));
    expect(payload.authorizing_integration_owners).toEqual({ 1: ids.users.celine });
    expect(payload.context).toBe(0);
    expect(discord.as('bojan').commands(channels.shelf)).toEqual([]);
  });

  it('in direct messages and groups has a user, no member, and the context', async () => {
    const dm = await received(() => discord.as('ana').slash(ids.dms.ana, 'ask', { question: 'Who?' }));
    expect(dm).toMatchObject({ user: { id: ids.users.ana }, context: 1, authorizing_integration_owners: { 0: '0' } });
    expect(dm).not.toHaveProperty('member');
    const group = await received(() => discord.as('celine').slash(ids.group, 'ask', { question: 'Who?' }));
    expect(group).toMatchObject({ context: 2, authorizing_integration_owners: { 1: ids.users.celine } });
    expect(discord.as('ana').commands(ids.group)).toEqual([]);
  });

  it('in a thread and a forum post names the channel above', async () => {
    const payload = await received(() => discord.as('ana').slash(channels.post, 'ask', { question: 'Who?' }));
    expect(payload.channel).toMatchObject({ id: channels.post, type: 11, parent_id: channels.forum });
  });

  it('holds an uploaded file, which can be fetched from its address', async () => {
    const ana = discord.as('ana');
    const { id } = ana.upload('my notes.txt', 'Čaj u podne');
    const payload = await received(() => ana.slash(channels.general, 'ask', { question: 'Who?', file: id }));
    const attachment = (payload.data.resolved as { attachments: Record<string, { url: string; filename: string; size: number }> })
      .attachments[id]!;
    expect(attachment).toMatchObject({ filename: 'my_notes.txt', size: 12, ephemeral: true, content_type: 'text/plain' });
    expect(await (await fetch(attachment.url)).text()).toBe('Čaj u podne');
  });

  it('holds the message of which the menu was opened', async () => {
    const message = discord.as('bojan').write(channels.general, 'The ferry is late.');
    const payload = await received(() => discord.as('ana').menu(channels.general, 'Check it', message.id));
    expect(payload.data).toMatchObject({ type: 3, name: 'Check it', target_id: message.id });
    expect(payload.data.resolved).toMatchObject({ messages: { [message.id]: { content: 'The ferry is late.' } } });
  });
});

describe('what a person cannot send', () => {
  it.each([
    ['without a required option', {}],
    ['with an option that is too long', { question: 'x'.repeat(501) }],
    ['with a value of another type', { question: true }],
  ])('a command %s', (_, options) => {
    expect(() => discord.as('ana').slash(channels.general, 'ask', options as Record<string, string>)).toThrow();
  });

  it('a command in a channel that they do not see', () => {
    expect(() => discord.as('celine').slash(channels.staff, 'ask', { question: 'Who?' })).toThrow('Missing Access');
  });

  it('a command that needs a permission which they lack', async () => {
    await register(discord, [{ ...askCommand, default_member_permissions: '32' }]);
    expect(discord.as('ana').commands(channels.general)).toHaveLength(1);
    expect(discord.as('bojan').commands(channels.general)).toEqual([]);
  });
});

describe('the first answer', () => {
  it('a second one is refused', async () => {
    const interaction = ask();
    expect((await callback(interaction, { type: 5 })).status).toBe(204);
    expect(await callback(interaction, { type: 4, data: { content: 'Late' } })).toMatchObject(refused(400, 40060));
    expect(discord.violations).toEqual([]);
  });

  it('must come within three seconds', async () => {
    const events: ClientEvent[] = [];
    discord.as('ana').listen((event) => events.push(event));
    const [early, late] = [ask(), ask()];
    discord.advance(2900);
    expect((await callback(early, { type: 5 })).status).toBe(204);
    expect(events.map(({ type }) => type)).toEqual(['message_create']);
    discord.advance(200);
    expect(await callback(late, { type: 5 })).toMatchObject(refused(404, 10062));
    expect(events.at(-1)).toMatchObject({ type: 'interaction_failed', interaction: late.id });
  });

  it('with_response describes the message, as Discord describes such an answer', async () => {
    const interaction = ask();
    const { status, body } = await callback(interaction, { type: 5, data: { flags: 64 } }, '?with_response=true');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      interaction: { id: interaction.id, type: 2, response_message_loading: true, response_message_ephemeral: true },
      resource: { type: 4, message: { flags: MessageFlags.Loading | MessageFlags.Ephemeral } },
    });
    expect(schemaErrors('InteractionCallbackResponse', body)).toEqual([]);
  });

  it('of a wrong kind is refused', async () => {
    expect(await callback(ask(), { type: 8, data: { choices: [] } })).toMatchObject(refused(400, 50035));
    expect(await callback(ask(), { type: 7, data: { content: 'x' } })).toMatchObject(refused(400, 50035));
  });
});

describe('the token', () => {
  it('reaches the original answer and follow-ups', async () => {
    const interaction = ask();
    await callback(interaction, { type: 4, data: { content: 'First', ...noMentions } });
    expect((await webhook('PATCH', interaction, '/messages/@original', { content: 'Second' })).body).toMatchObject({
      content: 'Second',
    });
    const { body } = await webhook('POST', interaction, '', { content: 'More' });
    expect(schemaErrors('MessageResponse', body)).toEqual([]);
    expect((await webhook('GET', interaction, `/messages/${body!.id!}`)).body).toMatchObject({ content: 'More' });
    await webhook('PATCH', interaction, `/messages/${body!.id!}`, { content: 'Even more' });
    expect(
      discord
        .as('bojan')
        .read(channels.general)
        .map(({ content }) => content),
    ).toEqual(['Second', 'Even more']);
    expect((await webhook('DELETE', interaction, `/messages/${body!.id!}`)).status).toBe(204);
    expect((await webhook('DELETE', interaction, '/messages/@original')).status).toBe(204);
    expect(await webhook('GET', interaction, '/messages/@original')).toMatchObject(refused(404, 10008));
    expect(discord.as('ana').read(channels.general)).toEqual([]);
  });

  it('works for 15 minutes', async () => {
    const interaction = ask();
    await callback(interaction, { type: 5 });
    discord.advance(15 * 60_000 - 1000);
    expect((await webhook('PATCH', interaction, '/messages/@original', { content: 'Just in time' })).status).toBe(200);
    discord.advance(1000);
    expect(await webhook('PATCH', interaction, '/messages/@original', { content: 'Too late' })).toMatchObject(
      refused(401, 50027),
    );
    expect(await webhook('POST', interaction, '', { content: 'Too late' })).toMatchObject(refused(401, 50027));
    expect(discord.as('ana').read(channels.general)[0]?.content).toBe('Just in time');
  });

  it('is of no use before the first answer, and an invented one never', async () => {
    expect(await webhook('POST', ask(), '', { content: 'x' })).toMatchObject(refused(404, 10015));
    expect(await call(discord, 'POST', `/webhooks/${ids.application}/invented`, { content: 'x' })).toMatchObject(
      refused(404, 10015),
    );
  });

  it('reaches no message of another interaction', async () => {
    const [mine, other] = [ask(), ask()];
    await callback(mine, { type: 4, data: { content: 'Mine' } });
    await callback(other, { type: 4, data: { content: 'Other' } });
    expect(await webhook('PATCH', mine, `/messages/${other.original!}`, { content: 'x' })).toMatchObject(refused(404, 10008));
  });
});

describe('deferred', () => {
  it('a person who waits 15 minutes is told that there was no answer', async () => {
    const events: ClientEvent[] = [];
    discord.as('ana').listen((event) => events.push(event));
    const interaction = ask();
    await callback(interaction, { type: 5 });
    discord.advance(15 * 60_000);
    expect(events.at(-1)).toMatchObject({
      type: 'interaction_failed',
      interaction: interaction.id,
      message: interaction.original,
    });
  });

  it('everyone sees "thinking", then the answer and who asked', async () => {
    const interaction = ask();
    await callback(interaction, { type: 5 });
    expect(discord.as('bojan').read(channels.general)).toMatchObject([
      { thinking: true, used: { user: 'Ana', command: '/ask' } },
    ]);
    await webhook('PATCH', interaction, '/messages/@original', { content: 'Done' });
    expect(discord.as('bojan').read(channels.general)).toMatchObject([{ thinking: false, content: 'Done', type: 20 }]);
  });

  it('the first follow-up takes its place and keeps it private', async () => {
    const interaction = ask();
    await callback(interaction, { type: 5, data: { flags: 64 } });
    await webhook('POST', interaction, '', { content: 'For you' });
    expect(discord.as('ana').read(channels.general)).toMatchObject([{ content: 'For you', ephemeral: true }]);
    expect(discord.as('bojan').read(channels.general)).toEqual([]);
  });
});

describe('ephemeral', () => {
  it('messages are seen by who asked, and by nobody else in any way', async () => {
    const told: ClientEvent[] = [];
    discord.as('bojan').listen((event) => told.push(event));
    const interaction = ask();
    await callback(interaction, { type: 4, data: { content: 'Secret', flags: 64 } });
    await webhook('PATCH', interaction, '/messages/@original', { content: 'Still secret' });
    const [message] = discord.as('ana').read(channels.general);
    expect(message).toMatchObject({ content: 'Still secret', ephemeral: true });
    expect(discord.as('bojan').read(channels.general)).toEqual([]);
    expect(told).toEqual([]);
    const path = `/channels/${channels.general}/messages`;
    expect((await call(discord, 'GET', path)).body).toEqual([]);
    expect(await call(discord, 'GET', `${path}/${message!.id}`)).toMatchObject(refused(404, 10008));
    expect(() => discord.as('bojan').dismiss(message!.id)).toThrow('Unknown Message');
    discord.as('ana').dismiss(message!.id);
    expect(discord.as('ana').read(channels.general)).toEqual([]);
  });

  it('is every answer where the person may not use apps from outside', async () => {
    const strict = await sandbox({ seed: await withoutExternalApps() });
    await register(strict);
    discord = strict;
    const interaction = strict.as('celine').slash(channels.shelf, 'ask', { question: 'Who?' });
    // The owner may; a member may not.
    await callback(interaction, { type: 4, data: { content: 'For all' } });
    strict.setUserInstall(ids.users.bojan, true);
    await callback(strict.as('bojan').slash(channels.shelf, 'ask', { question: 'Who?' }), {
      type: 4,
      data: { content: 'For Bojan' },
    });
    expect(
      strict
        .as('celine')
        .read(channels.shelf)
        .map(({ content }) => content),
    ).toEqual(['For all']);
    expect(
      strict
        .as('bojan')
        .read(channels.shelf)
        .map(({ content, ephemeral }) => [content, ephemeral]),
    ).toEqual([
      ['For all', false],
      ['For Bojan', true],
    ]);
  });
});

async function withoutExternalApps() {
  const { defaultSeed } = await import('../../sandbox/default-seed.js');
  const useExternalApps = 1n << 50n;
  return {
    ...defaultSeed,
    guilds: defaultSeed.guilds.map((guild) => ({ ...guild, everyone: guild.everyone & ~useExternalApps })),
  };
}

const row = (...components: object[]) => ({ type: ComponentType.ActionRow, components });
const button = (custom_id: string, facts = {}) => ({ type: ComponentType.Button, style: 1, label: 'Press', custom_id, ...facts });
const select = (custom_id: string, facts = {}) => ({
  ...{ type: ComponentType.StringSelect, custom_id, max_values: 2 },
  options: ['a', 'b', 'c'].map((value) => ({ label: value, value })),
  ...facts,
});

describe('components', () => {
  async function answered(user: string, components: object[], flags = 0): Promise<string> {
    const interaction = ask(user);
    await callback(interaction, { type: 4, data: { content: 'Answer', components, flags } });
    return interaction.original!;
  }

  it('send the bot the message and what was chosen', async () => {
    const message = await answered('ana', [row(select('pick'))]);
    const payload = await received(() => discord.as('bojan').press(message, 'pick', ['a', 'c']));
    expect(payload).toMatchObject({
      ...{
        type: 3,
        data: { custom_id: 'pick', component_type: 3, values: ['a', 'c'] },
        message: { id: message, content: 'Answer' },
      },
      member: { user: { id: ids.users.bojan } },
    });
  });

  it('update their message, at once or after a deferral', async () => {
    const message = await answered('ana', [row(button('next'))]);
    const events: ClientEvent[] = [];
    discord.as('ana').listen((event) => events.push(event));
    await callback(discord.as('ana').press(message, 'next'), { type: 7, data: { content: 'Page 2' } });
    const deferred = discord.as('ana').press(message, 'next');
    await callback(deferred, { type: 6 });
    await webhook('PATCH', deferred, '/messages/@original', { content: 'Page 3', components: [] });
    expect(events.map(({ type }) => type)).toEqual(['message_update', 'interaction_done', 'interaction_done', 'message_update']);
    expect(discord.as('ana').read(channels.general)).toMatchObject([{ id: message, content: 'Page 3', components: [] }]);
    expect(() => discord.as('ana').press(message, 'next')).toThrow('no such component');
  });

  it('answer with a message of their own', async () => {
    const message = await answered('ana', [row(button('share'))], 64);
    await callback(discord.as('ana').press(message, 'share'), { type: 4, data: { content: 'Shared' } });
    expect(discord.as('bojan').read(channels.general)).toMatchObject([{ content: 'Shared', ephemeral: false }]);
  });

  it('cannot be used where they are disabled, do not have the value, or are of a message that one does not see', async () => {
    const message = await answered('ana', [row(button('off', { disabled: true })), row(select('pick'))], 64);
    expect(() => discord.as('ana').press(message, 'off')).toThrow('disabled');
    expect(() => discord.as('ana').press(message, 'pick', ['d'])).toThrow('no such option');
    expect(() => discord.as('ana').press(message, 'pick', ['a', 'b', 'c'])).toThrow('1 to 2');
    expect(() => discord.as('bojan').press(message, 'pick', ['a'])).toThrow('Unknown Message');
  });
});

describe('modals', () => {
  const input = { type: ComponentType.TextInput, custom_id: 'text', style: TextInputStyle.Paragraph, max_length: 20 };
  const modal = { custom_id: 'paste', title: 'Paste', components: [{ type: 18, label: 'Text', component: input }] };

  it('open for the person who asked, and bring the bot what they wrote', async () => {
    const events: ClientEvent[] = [];
    discord.as('ana').listen((event) => events.push(event));
    const interaction = ask();
    await callback(interaction, { type: 9, data: modal });
    expect(events).toMatchObject([{ type: 'modal', interaction: interaction.id, modal: { title: 'Paste' } }]);
    expect(() => discord.as('bojan').submit(interaction.id, { text: 'x' })).toThrow('No modal');
    expect(() => discord.as('ana').submit(interaction.id, { text: 'x'.repeat(21) })).toThrow('1 to 20');
    const payload = await received(() => discord.as('ana').submit(interaction.id, { text: 'Hello' }));
    expect(payload).toMatchObject({
      type: 5,
      data: { custom_id: 'paste', components: [{ type: 18, component: { type: 4, custom_id: 'text', value: 'Hello' } }] },
    });
  });

  it('are answered by a message, not by another modal', async () => {
    const interaction = ask();
    await callback(interaction, { type: 9, data: modal });
    const submitted = discord.as('ana').submit(interaction.id, { text: 'Hello' });
    expect(await callback(submitted, { type: 9, data: modal })).toMatchObject(refused(400, 50035));
    expect((await callback(submitted, { type: 4, data: { content: 'Thank you' } })).status).toBe(204);
    expect(discord.as('ana').read(channels.general)).toMatchObject([{ content: 'Thank you', used: { command: '/ask' } }]);
  });

  it('take files', async () => {
    const file = { type: ComponentType.FileUpload, custom_id: 'file' };
    const interaction = ask();
    await callback(interaction, { type: 9, data: { ...modal, components: [{ type: 18, label: 'File', component: file }] } });
    const { id } = discord.as('ana').upload('a.md', '# A');
    const payload = await received(() => discord.as('ana').submit(interaction.id, {}, { file: [id] }));
    expect(payload.data).toMatchObject({
      components: [{ component: { type: 19, custom_id: 'file', values: [id] } }],
      resolved: { attachments: { [id]: { filename: 'a.md' } } },
    });
  });
});

describe('autocomplete', () => {
  it('waits for the choices, and takes none after three seconds', async () => {
    const typing = discord.as('ana').type(channels.general, 'ask', 'source', 'lor');
    discord.advance(3000);
    expect(await typing).toEqual([]);

    const wire = new Wire(discord);
    await soon(() => expect(wire.received).toHaveLength(1));
    wire.identify(discord.token);
    await soon(() => expect(wire.events).toContain('READY'));
    const again = discord.as('ana').type(channels.general, 'ask', 'source', 'lor');
    await soon(() => expect(wire.events.at(-1)).toBe('INTERACTION_CREATE'));
    const payload = wire.received.at(-1)!.d as Interaction;
    expect(payload).toMatchObject({ type: 4, data: { options: [{ name: 'source', value: 'lor', focused: true }] } });
    await callback(payload, { type: 8, data: { choices: [{ name: 'Lorvik Post', value: 'lorvik' }] } });
    expect(await again).toEqual([{ name: 'Lorvik Post', value: 'lorvik' }]);
  });
});
