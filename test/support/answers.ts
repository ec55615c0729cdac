import type { APISelectMenuOption } from 'discord.js';
import { vi } from 'vitest';
import type { ClientMessage } from '../../sandbox/client-protocol.js';
import type { OptionValues } from '../../sandbox/person.js';
import type { World } from './bot.js';

interface Part {
  custom_id?: string;
  label?: string;
  disabled?: boolean;
  options?: APISelectMenuOption[];
}

function parts(message: Pick<ClientMessage, 'components'>): Part[] {
  return ((message.components ?? []) as { components?: Part[] }[]).flatMap(({ components = [] }) => components);
}

/** Custom ids of the parts that can be used and whose id begins with `name`. */
export function idsOf(message: ClientMessage, name: string): string[] {
  const usable = parts(message).filter(({ disabled }) => disabled !== true);
  return usable.flatMap(({ custom_id: id = '' }) => (id.startsWith(`${name}:`) ? [id] : []));
}

export function labelsOf(message: ClientMessage): string[] {
  return parts(message).flatMap(({ label }) => label ?? []);
}

/** Entries of its menu. */
export function optionsOf(message: ClientMessage): APISelectMenuOption[] {
  return parts(message).flatMap(({ options = [] }) => options);
}

export function embedTitles(message: ClientMessage): (string | undefined)[] {
  return message.embeds.map(({ title }) => title);
}

/** Somebody uses a command; the answer once it is there and no place in a queue. */
export async function answerOf(
  { discord }: World,
  person: string,
  channel: string,
  command: string,
  options: OptionValues,
): Promise<ClientMessage> {
  const interaction = discord.as(person).slash(channel, command, options);
  return vi.waitFor(async () => {
    const message = await discord.as(person).answer(interaction);
    if (message.content.startsWith('⏳')) throw new Error('It still waits.');
    return message;
  });
}

/** A message with these words that the person alone sees, waited for. */
export function ephemeralOf({ discord }: World, person: string, channel: string, words: string): Promise<ClientMessage> {
  return vi.waitFor(() => {
    const found = discord
      .as(person)
      .read(channel)
      .find((message) => message.ephemeral && JSON.stringify(message).includes(words));
    if (found === undefined) throw new Error(`${person} sees no message of their own with “${words}”.`);
    return found;
  }, 5000);
}
