import { REST, type RESTPostAPIChatInputApplicationCommandsJSONBody, Routes } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { ids as world } from '../../sandbox/default-seed.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { schemaErrors } from '../../sandbox/validation/description.js';
import { commandPayloads } from '../../src/discord/command.js';
import { registerCommands } from '../../src/discord/register.js';
import { newSandbox, startWorld } from '../support/bot.js';

const guild = world.guilds.harbour;
const payloads = commandPayloads(commands);
const first = payloads[0] as RESTPostAPIChatInputApplicationCommandsJSONBody;
const rest = payloads.slice(1);
type Option = NonNullable<(typeof first)['options']>[number];

let discord: Sandbox;
let client: REST;
beforeEach(async () => {
  discord = await newSandbox();
  client = new REST({ api: discord.url }).setToken(discord.token);
});

const register = (wanted = payloads, guildId: string | null = null) =>
  registerCommands({ rest: client, applicationId: world.application, guildId }, wanted);
/** Paths to which commands were sent. */
const sent = () => discord.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path);

describe('registration', () => {
  it('sends all commands where Discord has none, and learns their ids', async () => {
    const { outcome, ids } = await register();
    expect(outcome).toBe('registered');
    expect(sent()).toEqual([Routes.applicationCommands(world.application)]);
    const there = discord.as('ana').commands(world.channels.general);
    expect(there.map(({ name }) => name).sort()).toEqual(payloads.map(({ name }) => name).sort());
    for (const { name, id } of there) expect(ids.get(name)).toBe(id);
  });

  it.each([null, guild])('sends nothing where Discord has them already, in any order (server: %s)', async (guildId) => {
    await register([...payloads].reverse(), guildId);
    const { outcome, ids } = await register(payloads, guildId);
    expect(outcome).toBe('unchanged');
    expect([...ids.keys()].sort()).toEqual(payloads.map(({ name }) => name).sort());
    expect(sent()).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['a description', { ...first, description: 'Something else' }],
    ['an option', { ...first, options: first.options!.slice(0, -1) }],
    [
      'a limit of an option',
      { ...first, options: [{ ...first.options![0]!, max_length: 100 } as Option, ...first.options!.slice(1)] },
    ],
    ['the order of options', { ...first, options: [first.options![0]!, ...first.options!.slice(1).reverse()] }],
    ['a translation', { ...first, name_localizations: { ...first.name_localizations, pl: 'inaczej' } }],
    ['where it may be used', { ...first, contexts: [0] }],
    ['who may use it', { ...first, default_member_permissions: '0' }],
  ])('sends all commands where %s changed', async (_, changed) => {
    await register();
    expect((await register([changed as typeof first, ...rest])).outcome).toBe('registered');
    expect(sent()).toHaveLength(2);
  });

  it('sends all commands where Discord has one more', async () => {
    await register([...payloads, { ...first, name: 'old', name_localizations: null }]);
    expect((await register()).outcome).toBe('registered');
    expect(
      discord
        .as('ana')
        .commands(world.channels.general)
        .map(({ name }) => name),
    ).not.toContain('old');
  });

  it('goes to one server where one is named', async () => {
    await register(payloads, guild);
    expect(sent()).toEqual([Routes.applicationGuildCommands(world.application, guild)]);
    expect(discord.as('ana').commands(world.channels.lounge)).toEqual([]);
  });

  it('is not repeated by a bot that starts again', async () => {
    const started = await startWorld({}, { commands, discord });
    await started.bot.stop();
    const again = await startWorld({}, { commands, discord });
    expect([started.bot.registration, again.bot.registration]).toEqual(['registered', 'unchanged']);
  });

  it('is tried against answers that are as Discord describes them', async () => {
    await register();
    await register(payloads, guild);
    const query = new URLSearchParams({ with_localizations: 'true' });
    for (const route of [
      Routes.applicationCommands(world.application),
      Routes.applicationGuildCommands(world.application, guild),
    ] as const) {
      const returned = (await client.get(route, { query })) as object[];
      expect(returned).toHaveLength(payloads.length);
      for (const command of returned) expect(schemaErrors('ApplicationCommandResponse', command)).toEqual([]);
    }
  });
});
