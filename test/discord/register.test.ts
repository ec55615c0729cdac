import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { commandPayloads } from '../../src/discord/command.js';
import { registerCommands } from '../../src/discord/register.js';
import { applicationId, asDiscordReturns, guildId } from '../fixtures/discord/loopback.js';
import { schemaErrors } from '../fixtures/discord/schemas.js';

const payloads = commandPayloads(commands);
const [first] = payloads;
type Option = NonNullable<(typeof payloads)[number]['options']>[number];

/** Registers over what Discord has already. */
async function register(registered: typeof payloads, wanted = payloads, guild: string | null = null) {
  const sent: { path: string; body: unknown }[] = [];
  const rest = {
    get: (path: string) => Promise.resolve(registered.map((command) => asDiscordReturns(command, path))),
    put: (path: string, options?: { body?: unknown }) => {
      sent.push({ path, body: JSON.parse(JSON.stringify(options?.body)) as unknown });
      return Promise.resolve(wanted.map((command) => asDiscordReturns(command, path)));
    },
  };
  const { outcome, ids } = await registerCommands({ rest, applicationId, guildId: guild }, wanted);
  // Clickable mentions need them, whether the commands were sent or were there.
  expect([...ids.keys()].sort()).toEqual(wanted.map(({ name }) => name).sort());
  return { outcome, sent };
}

describe('registration', () => {
  it('sends all commands where Discord has none', async () => {
    const { outcome, sent } = await register([]);
    expect(outcome).toBe('registered');
    expect(sent).toEqual([
      { path: `/applications/${applicationId}/commands`, body: JSON.parse(JSON.stringify(payloads)) as unknown },
    ]);
  });

  it.each([null, guildId])('sends nothing where Discord has them already, in any order (server: %s)', async (guild) => {
    expect(await register([...payloads].reverse(), payloads, guild)).toEqual({ outcome: 'unchanged', sent: [] });
  });

  it.each([
    ['a description', { ...first!, description: 'Something else' }],
    ['an option', { ...first!, options: first!.options!.slice(1) }],
    [
      'a limit of an option',
      { ...first!, options: [{ ...first!.options![0]!, max_length: 100 } as Option, ...first!.options!.slice(1)] },
    ],
    ['the order of options', { ...first!, options: [...first!.options!].reverse() }],
    ['where it may be used', { ...first!, contexts: [0, 1] }],
    ['who may use it', { ...first!, default_member_permissions: '0' }],
  ])('sends all commands where %s changed', async (_, changed) => {
    expect((await register(payloads, [changed, ...payloads.slice(1)])).outcome).toBe('registered');
  });

  it('sends all commands where Discord has one more', async () => {
    expect((await register([...payloads, { ...first!, name: 'old' }])).outcome).toBe('registered');
  });

  it('goes to one server where one is named', async () => {
    const { sent } = await register([], payloads, guildId);
    expect(sent[0]?.path).toBe(`/applications/${applicationId}/guilds/${guildId}/commands`);
  });

  it('is tried against answers that are as Discord describes them', () => {
    for (const path of ['/applications/1/commands', '/applications/1/guilds/2/commands']) {
      const returned = payloads.map((payload) => asDiscordReturns(payload, path));
      for (const command of returned) expect(schemaErrors('ApplicationCommandResponse', command)).toBeNull();
    }
  });
});
