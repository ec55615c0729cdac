import { GatewayIntentBits } from 'discord.js';
import { expect, it, describe } from 'vitest';
import { ids } from '../../sandbox/default-seed.js';
import { login, register, sandbox, soon, Wire } from './harness.js';

const { channels, guilds } = ids;

async function connected(discord: Awaited<ReturnType<typeof sandbox>>, intents?: number) {
  const wire = new Wire(discord);
  await soon(() => expect(wire.received[0]).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } }));
  wire.identify(discord.token, intents);
  await soon(() => expect(wire.events).toEqual(['READY', 'GUILD_CREATE', 'GUILD_CREATE']));
  return { wire, session: (wire.received[1]?.d as { session_id: string }).session_id };
}

describe('identify', () => {
  it('brings READY with the guilds of the bot and then each of them, and acknowledges heartbeats', async () => {
    const discord = await sandbox();
    const { wire } = await connected(discord);
    const [, ready, first] = wire.received;
    expect(ready?.d).toMatchObject({ v: 10, user: { id: ids.application, bot: true }, application: { id: ids.application } });
    expect((ready?.d as { guilds: object[] }).guilds).toEqual(
      [guilds.harbour, guilds.quarter].map((id) => ({ id, unavailable: true })),
    );
    expect(first?.d).toMatchObject({ id: guilds.harbour, name: 'Harbour Readers' });
    wire.send(1, 3);
    await soon(() => expect(wire.received.at(-1)?.op).toBe(11));
  });

  it.each([
    ['a wrong token', 'wrong', 1, 4004],
    ['an intent that does not exist', undefined, 2 ** 30, 4013],
    ['a privileged intent that was not granted', undefined, GatewayIntentBits.MessageContent, 4014],
  ])('with %s ends with the close code that Discord has for it', async (_, token, intents, code) => {
    const discord = await sandbox();
    const wire = new Wire(discord);
    await soon(() => expect(wire.received).toHaveLength(1));
    wire.identify(token ?? discord.token, intents);
    await soon(() => expect(wire.closed).toBe(code));
    expect(discord.sessions).toEqual([]);
  });

  it('takes a privileged intent that was granted', async () => {
    await connected(await sandbox({ privilegedIntents: GatewayIntentBits.MessageContent }), 1 | GatewayIntentBits.MessageContent);
  });

  it.each([
    ['before anything else', (wire: Wire) => wire.send(8, {}), 4003],
    ['in another version', undefined, 4012],
  ])('is asked for %s', async (_, act, code) => {
    const wire = new Wire(await sandbox(), act === undefined ? 'v=9&encoding=json' : undefined);
    if (act !== undefined) {
      await soon(() => expect(wire.received).toHaveLength(1));
      act(wire);
    }
    await soon(() => expect(wire.closed).toBe(code));
  });
});

describe('resume', () => {
  it('repeats exactly what was missed, in order, and then says RESUMED', async () => {
    const discord = await sandbox();
    await register(discord);
    const { wire, session } = await connected(discord);
    const ana = discord.as('ana');
    const seen = ana.slash(channels.general, 'ask', { question: 'seen' });
    await soon(() => expect(wire.events.at(-1)).toBe('INTERACTION_CREATE'));
    const sequence = wire.received.at(-1)!.s!;
    wire.end();
    await soon(() => expect(discord.sessions[0]?.connected).toBe(false));
    const missed = ['one', 'two'].map((question) => ana.slash(channels.general, 'ask', { question }).id);

    const again = new Wire(discord);
    await soon(() => expect(again.received).toHaveLength(1));
    again.send(6, { token: discord.token, session_id: session, seq: sequence });
    await soon(() => expect(again.events.at(-1)).toBe('RESUMED'));
    const repeated = again.received.filter(({ t }) => t === 'INTERACTION_CREATE').map(({ d }) => (d as { id: string }).id);
    expect(repeated).toEqual(missed);
    expect(repeated).not.toContain(seen.id);
    expect(again.received.slice(1).map(({ s }) => s)).toEqual([sequence + 1, sequence + 2, sequence + 3]);
  });

  it.each([
    ['of an unknown session', { session_id: 'nobody' }],
    ['after an event that was never sent', { seq: 999 }],
  ])('%s ends in an invalid session', async (_, facts) => {
    const discord = await sandbox();
    const { wire, session } = await connected(discord);
    wire.end();
    const again = new Wire(discord);
    await soon(() => expect(again.received).toHaveLength(1));
    again.send(6, { token: discord.token, session_id: session, seq: 3, ...facts });
    await soon(() => expect(again.received.at(-1)).toMatchObject({ op: 9, d: false }));
  });

  it.each([
    ['two minutes', (discord: { advance(ms: number): void }) => discord.advance(120_001)],
    ['a goodbye', () => undefined],
  ])('is not possible after %s', async (_, wait) => {
    const discord = await sandbox();
    const { wire } = await connected(discord);
    wire.end(_ === 'a goodbye' ? 1000 : undefined);
    await soon(() => expect(discord.sessions.filter(({ connected: on }) => on)).toEqual([]));
    await soon(() => {
      wait(discord);
      expect(discord.sessions).toEqual([]);
    });
  });

  it.each([
    ['the connection drops', { kind: 'drop' } as const],
    ['Discord asks to reconnect', { kind: 'reconnect' } as const],
    ['the session is invalid, but can be resumed', { kind: 'invalid-session', resumable: true } as const],
  ])('by discord.js answers the question during which %s', async (_, fault) => {
    const discord = await sandbox();
    await register(discord);
    await login(discord, (interaction) => {
      if (interaction.isChatInputCommand())
        return interaction.reply({ content: interaction.options.getString('question', true) });
    });
    discord.faults.add({ on: 'DISPATCH INTERACTION_CREATE', fault, times: 1 });
    const ana = discord.as('ana');
    const answer = await ana.answer(ana.slash(channels.general, 'ask', { question: 'Still there?' }), 20_000);
    expect(answer.content).toBe('Still there?');
    expect(discord.sessions).toHaveLength(1);
  });

  it('by discord.js follows a heartbeat that is not acknowledged', async () => {
    const discord = await sandbox({ heartbeatInterval: 150 });
    await register(discord);
    const client = await login(discord);
    const resumed = new Promise((resolve) => client.once('shardResume', resolve));
    discord.faults.add({ on: 'HEARTBEAT', fault: { kind: 'lost-answer' }, times: 1 });
    await resumed;
    expect(discord.sessions).toHaveLength(1);
  });
});

it('an invalid session that cannot be resumed makes discord.js identify anew', async () => {
  const discord = await sandbox();
  const client = await login(discord);
  const first = discord.sessions[0]!;
  const back = new Promise((resolve) => client.once('shardReady', resolve));
  first.invalidate(false);
  await back;
  expect(discord.sessions).toHaveLength(1);
  expect(discord.sessions[0]!.id).not.toBe(first.id);
});

it('the bot is told of a guild that it joins or leaves', async () => {
  const discord = await sandbox();
  const client = await login(discord);
  discord.addBot(guilds.readers);
  await soon(() => expect(client.guilds.cache.get(guilds.readers)?.name).toBe('Book Club'));
  discord.removeBot(guilds.readers);
  await soon(() => expect(client.guilds.cache.has(guilds.readers)).toBe(false));
});

it('messages come only to who asked for them by intent, and without content where that was not granted', async () => {
  const discord = await sandbox();
  const { wire: plain } = await connected(discord);
  const { wire: reader } = await connected(discord, 1 | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages);
  discord.as('ana').write(channels.general, 'Good morning');
  discord.as('ana').write(ids.dms.ana, 'Hello bot');
  await soon(() => expect(reader.events.filter((event) => event === 'MESSAGE_CREATE')).toHaveLength(2));
  expect(reader.received.filter(({ t }) => t === 'MESSAGE_CREATE').map(({ d }) => (d as { content: string }).content)).toEqual([
    '',
    'Hello bot',
  ]);
  expect(plain.events).not.toContain('MESSAGE_CREATE');
});

it('a revoked token closes the session with 4004', async () => {
  const discord = await sandbox();
  const { wire } = await connected(discord);
  discord.revokeToken();
  await soon(() => expect(wire.closed).toBe(4004));
});
