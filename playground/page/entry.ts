import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
  APIAttachment,
} from 'discord-api-types/v10';
import type { CommandOption, CommandUse } from '../../sandbox/client-protocol.js';
import type { Choice } from './api.js';

/** Numbers of Discord's `ApplicationCommandOptionType`. */
export const optionType = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

/** Compares by number: the enumeration is a type only, so that the page need not hold all of Discord's. */
export function hasType({ type }: { type: number }, wanted: number): boolean {
  return type === wanted;
}

export type BasicOption = APIApplicationCommandBasicOption;

/** A command as the list offers it: one row for each subcommand. */
export interface Offered {
  command: APIApplicationCommand;
  /** Names of group and subcommand. */
  path: { name: string; name_localizations?: Record<string, string | null> | null }[];
  described: { description: string; description_localizations?: Record<string, string | null> | null };
  options: BasicOption[];
}

/** A value that was filled in; `text` is what the field shows. */
export interface Filled {
  text: string;
  value?: string | number | boolean;
  attachment?: APIAttachment;
}

/** A command that is being filled in. */
export interface Entry {
  offered: Offered;
  /** Names of the options shown, in order. */
  shown: string[];
  filled: Record<string, Filled>;
  focused: string | null;
  /** What autocomplete answered for the focused option; null while it is on its way. */
  suggestions: Choice[] | null;
  problem: string | null;
}

export function offeredOf(command: APIApplicationCommand): Offered[] {
  const walk = (options: readonly APIApplicationCommandOption[], path: Offered['path']): Offered[] =>
    options.flatMap((option) => {
      const here = [...path, option];
      if (hasType(option, optionType.group))
        return walk((option as { options?: APIApplicationCommandOption[] }).options ?? [], here);
      const own = (option as { options?: BasicOption[] }).options ?? [];
      return [{ command, path: here, described: option, options: own }];
    });
  const options = command.options ?? [];
  if (options.some((option) => hasType(option, optionType.subcommand) || hasType(option, optionType.group))) {
    return walk(options, []);
  }
  return [{ command, path: [], described: command, options: options as BasicOption[] }];
}

export function startEntry(offered: Offered, values: Record<string, string> = {}): Entry {
  const shown = offered.options.filter((option) => option.required === true || option.name in values).map(({ name }) => name);
  const filled: Record<string, Filled> = {};
  for (const [name, text] of Object.entries(values)) filled[name] = { text };
  return { offered, shown, filled, focused: shown[0] ?? null, suggestions: null, problem: null };
}

export function optionOf(entry: Entry, name: string | null): BasicOption | undefined {
  return entry.offered.options.find((option) => option.name === name);
}

/** What is wrong with a field, as Discord says it; null where nothing is. */
export function problemOf(option: BasicOption, filled: Filled | undefined): string | null {
  const text = filled?.text.trim() ?? '';
  if (text === '' && filled?.attachment === undefined)
    return option.required === true ? 'This option is required. Specify a value.' : null;
  const value = valueOf(option, filled!);
  if (value === undefined) return 'This value is not valid; pick one from the list.';
  if (typeof value === 'number') {
    if (Number.isNaN(value)) return 'Input a valid number.';
    const { min_value: least, max_value: most } = option as { min_value?: number; max_value?: number };
    if (least !== undefined && value < least) return `Input a number of at least ${least}.`;
    if (most !== undefined && value > most) return `Input a number of at most ${most}.`;
  }
  const { min_length: shortest, max_length: longest } = option as { min_length?: number; max_length?: number };
  if (typeof value === 'string' && hasType(option, optionType.string)) {
    if (longest !== undefined && value.length > longest)
      return `Must be ${longest} characters or fewer; these are ${value.length}.`;
    if (shortest !== undefined && value.length < shortest) return `Must be ${shortest} characters or more.`;
  }
  return null;
}

/** The request for the entry. @param focused name of the option to complete; only then are problems passed over */
export function useOf(
  entry: Entry,
  place: { channel: string; locale: string },
  focused?: string,
): CommandUse | { problem: string; option: string } {
  const options: CommandOption[] = [];
  const attachments: APIAttachment[] = [];
  for (const option of entry.offered.options) {
    const filled = entry.filled[option.name];
    const problem = problemOf(option, filled);
    if (focused === undefined && problem !== null) return { problem, option: option.name };
    if (option.name === focused) {
      options.push({ name: option.name, type: option.type, value: filled?.text ?? '', focused: true });
      continue;
    }
    if (filled === undefined || problem !== null) continue;
    const value = valueOf(option, filled);
    if (value === undefined || value === '') continue;
    options.push({ name: option.name, type: option.type, value });
    if (filled.attachment !== undefined) attachments.push(filled.attachment);
  }
  const tree = entry.offered.path.reduceRight<CommandOption[]>((inner, { name }, depth) => {
    const type = depth === entry.offered.path.length - 1 ? optionType.subcommand : optionType.group;
    return [{ name, type, options: inner }];
  }, options);
  return { ...place, command: entry.offered.command.id, options: tree, ...(attachments.length > 0 && { attachments }) };
}

function valueOf(option: BasicOption, filled: Filled): string | number | boolean | undefined {
  if (filled.attachment !== undefined) return filled.attachment.id;
  const text = filled.text.trim();
  const choices = 'choices' in option ? (option.choices as Choice[] | undefined) : undefined;
  if (filled.value !== undefined) return filled.value;
  if (choices !== undefined && choices.length > 0)
    return choices.find(({ name }) => name.toLowerCase() === text.toLowerCase())?.value;
  switch (option.type as number) {
    case optionType.string:
      return text;
    case optionType.integer:
      return /^-?\d+$/.test(text) ? Number(text) : NaN;
    case optionType.number:
      return Number(text.replace(',', '.'));
    case optionType.boolean:
      return text.toLowerCase() === 'true' ? true : text.toLowerCase() === 'false' ? false : undefined;
    default:
      return undefined;
  }
}
