import { type APIApplicationCommand, type REST, Routes } from 'discord.js';
import type { CommandPayload } from './command.js';

/** Where commands are registered: in one server (there at once), or everywhere the bot is. */
export interface Registration {
  rest: Pick<REST, 'get' | 'put'>;
  applicationId: string;
  guildId: string | null;
}

/**
 * Makes Discord's commands those of `payloads`; sends nothing but a question where they are so already (registering
 * is limited to 200 new commands a day, and people's clients reload changed commands).
 * @returns the ids that Discord gave the commands, by name
 */
export async function registerCommands(
  { rest, applicationId, guildId }: Registration,
  payloads: readonly CommandPayload[],
): Promise<{ outcome: 'registered' | 'unchanged'; ids: Map<string, string> }> {
  const route =
    guildId === null ? Routes.applicationCommands(applicationId) : Routes.applicationGuildCommands(applicationId, guildId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = (await rest.get(route, { query })) as APIApplicationCommand[];
  if (signature(registered, guildId) === signature(payloads, guildId)) return { outcome: 'unchanged', ids: idsOf(registered) };
  return { outcome: 'registered', ids: idsOf((await rest.put(route, { body: payloads })) as APIApplicationCommand[]) };
}

function idsOf(commands: readonly APIApplicationCommand[]): Map<string, string> {
  return new Map(commands.map(({ name, id }) => [name, id]));
}

const commandKeys = ['type', 'name', 'name_localizations', 'description', 'description_localizations'];
const permissionKeys = ['default_member_permissions', 'nsfw', 'options'];
/** Discord keeps these for global commands only. */
const globalKeys = ['contexts', 'integration_types'];
const optionKeys = [
  ...commandKeys,
  ...['required', 'choices', 'options', 'channel_types', 'autocomplete'],
  ...['min_value', 'max_value', 'min_length', 'max_length', 'value'],
];

/** Commands as a string that is the same for what was sent and for what Discord, which fills in defaults, returns. */
function signature(commands: readonly object[], guildId: string | null): string {
  const keys = [...commandKeys, ...permissionKeys, ...(guildId === null ? globalKeys : [])];
  const essentials = commands.map((command) => JSON.stringify(essence({ type: 1, ...command }, keys)));
  return essentials.sort().join('\n');
}

/** The named properties in a fixed order, without those that say what is so anyway. */
function essence(value: object, keys: string[]): object {
  const source = value as Record<string, unknown>;
  const kept = keys.map((key) => [key, essential(key, source[key])] as const).filter(([, part]) => part !== undefined);
  return Object.fromEntries(kept);
}

function essential(key: string, value: unknown): unknown {
  // Discord gives commands in the menu of a message an empty description.
  if (value === null || value === false || value === '') return undefined;
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    if (globalKeys.includes(key) || key === 'channel_types') return [...(value as number[])].sort((a, b) => a - b);
    return (value as object[]).map((part) => essence(part, optionKeys));
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.length === 0 ? undefined : entries;
  }
  return value;
}
