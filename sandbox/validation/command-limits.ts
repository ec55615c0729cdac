import { ApplicationCommandType, Locale } from 'discord-api-types/v10';
import { ApiError, type FieldError, invalidForm } from '../errors.js';

// Limits of application commands that Discord's description of its API cannot say, from its documentation ("Application Commands").

/** Names of slash commands and options. Discord: "Application Command Naming". */
const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const locales = new Set<string>(Object.values(Locale));
const mostOfType: Record<number, number> = { 1: 100, 2: 15, 3: 15 };
const mostCharacters = 8000;

type Localizations = Record<string, string> | null;

interface Named {
  name: string;
  name_localizations?: Localizations;
  description?: string | null;
  description_localizations?: Localizations;
}

interface Option extends Named {
  type: number;
  required?: boolean | null;
  autocomplete?: boolean | null;
  choices?: { name: string; value: string | number; name_localizations?: Localizations }[] | null;
  options?: Option[] | null;
  min_length?: number | null;
  max_length?: number | null;
  min_value?: number | null;
  max_value?: number | null;
}

export interface CommandBody extends Named {
  type?: number | null;
  options?: Option[] | null;
}

type Path = (string | number)[];
type Fail = (path: Path, code: string, message: string) => void;

/** @throws {ApiError} where Discord refuses the commands as a whole. */
export function checkCommands(commands: CommandBody[]): void {
  const errors: FieldError[] = [];
  const fail: Fail = (path, code, message) => errors.push({ path, code, message });
  const seen = new Set<string>();
  const counts: Record<number, number> = {};
  for (const [index, command] of commands.entries()) {
    const type = command.type ?? ApplicationCommandType.ChatInput;
    checkCommand(command, type, [index], fail);
    const key = `${type} ${command.name}`;
    if (seen.has(key)) fail([index], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    seen.add(key);
    counts[type] = (counts[type] ?? 0) + 1;
  }
  if (errors.length > 0) throw invalidForm(errors);
  for (const [type, count] of Object.entries(counts)) {
    const most = mostOfType[Number(type)] ?? 1;
    if (count > most) throw new ApiError(400, 30032, `Maximum number of application commands reached (${most})`);
  }
}

/** One command on its own (create, edit). */
export function checkOneCommand(command: CommandBody): void {
  const errors: FieldError[] = [];
  checkCommand(command, command.type ?? ApplicationCommandType.ChatInput, [], (path, code, message) =>
    errors.push({ path, code, message }),
  );
  if (errors.length > 0) throw invalidForm(errors);
}

function checkCommand(command: CommandBody, type: number, path: Path, fail: Fail): void {
  const slash = type === (ApplicationCommandType.ChatInput as number);
  if (slash) {
    checkNames(command, path, fail);
    if (!command.description) fail([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required');
  } else if (command.description) {
    fail(
      [...path, 'description'],
      'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
      'Context menu commands cannot have description',
    );
  }
  if (!slash && command.options?.length) {
    fail([...path, 'options'], 'APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED', 'Context menu commands cannot have options');
  }
  checkLocales(command, path, fail);
  checkOptions(command.options ?? [], path, fail);
  const size = sizeOf(command);
  if (size > mostCharacters) fail(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${mostCharacters})`);
}

function checkNames({ name, name_localizations }: Named, path: Path, fail: Fail): void {
  const wrong = (text: string) => !slashName.test(text) || text !== text.toLowerCase();
  if (wrong(name)) fail([...path, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  for (const [locale, text] of Object.entries(name_localizations ?? {})) {
    if (wrong(text)) fail([...path, 'name_localizations', locale], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
}

function checkLocales(value: Named, path: Path, fail: Fail): void {
  for (const key of ['name_localizations', 'description_localizations'] as const) {
    for (const locale of Object.keys(value[key] ?? {})) {
      if (!locales.has(locale))
        fail([...path, key, locale], 'BASE_TYPE_CHOICES', `Value must be one of {${[...locales].join(', ')}}.`);
    }
  }
}

function checkOptions(options: Option[], path: Path, fail: Fail): void {
  const names = new Set<string>();
  let optional = false;
  const nests = options.filter(({ type }) => type <= 2).length;
  if (nests > 0 && nests < options.length) {
    fail([...path, 'options'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-commands and other options cannot be mixed');
  }
  for (const [index, option] of options.entries()) {
    const here = [...path, 'options', index];
    checkNames(option, here, fail);
    checkLocales(option, here, fail);
    if (names.has(option.name)) {
      fail([...here, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists');
    }
    names.add(option.name);
    if (option.required && optional) {
      fail(here, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', 'Required options must be placed before non-required options');
    }
    optional ||= !option.required;
    checkChoices(option, here, fail);
    checkOptions(option.options ?? [], here, fail);
  }
}

function checkChoices(option: Option, path: Path, fail: Fail): void {
  const { choices, autocomplete, min_length, max_length, min_value, max_value } = option;
  if (autocomplete && choices?.length) {
    fail(
      [...path, 'autocomplete'],
      'APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES',
      'Autocomplete cannot be combined with choices',
    );
  }
  if ((min_length ?? 0) > (max_length ?? 6000))
    fail([...path, 'max_length'], 'NUMBER_TYPE_MIN', 'max_length is below min_length.');
  if ((min_value ?? -Infinity) > (max_value ?? Infinity))
    fail([...path, 'max_value'], 'NUMBER_TYPE_MIN', 'max_value is below min_value.');
  const names = new Set<string>();
  for (const [index, choice] of (choices ?? []).entries()) {
    if (names.has(choice.name)) {
      fail(
        [...path, 'choices', index, 'name'],
        'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
        'Choice name already exists',
      );
    }
    names.add(choice.name);
    checkLocales({ ...choice }, [...path, 'choices', index], fail);
  }
}

/** Names, descriptions and choices of a command and all its options; of a text and its translations the longest counts. */
function sizeOf(part: Named & { options?: Option[] | null; choices?: Option['choices'] }): number {
  const longest = (text: string | null | undefined, translations: Localizations | undefined) =>
    Math.max(...[text ?? '', ...Object.values(translations ?? {})].map((each) => Array.from(each).length));
  const own = longest(part.name, part.name_localizations) + longest(part.description, part.description_localizations);
  const choices = (part.choices ?? []).reduce(
    (sum, { name, value, name_localizations }) => sum + longest(name, name_localizations) + String(value).length,
    0,
  );
  return (part.options ?? []).reduce((sum, option) => sum + sizeOf(option), own + choices);
}
