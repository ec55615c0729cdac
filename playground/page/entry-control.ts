import type { APIMessage } from 'discord-api-types/v10';
import type { Choice } from './api.js';
import {
  type BasicOption,
  type Entry,
  type Filled,
  type Offered,
  offeredOf,
  optionOf,
  optionType,
  problemOf,
  startEntry,
  useOf,
} from './entry.js';
import { commandType, type Session } from './session.js';
import { guildOf, localised, type PageState } from './state.js';

/** How long a person's typing rests before suggestions are asked for, in milliseconds. */
const debounce = 250;
const mostChoices = 25;

/** A row of the list above the composer. */
export type Row =
  | { kind: 'command'; offered: Offered }
  | { kind: 'choice'; choice: Choice | { name: string; value: boolean } }
  | { kind: 'option'; option: BasicOption };

/** Full name of a command in the person's language, without the slash. */
export function fullName(state: PageState, { command, path }: Offered): string {
  return [command, ...path].map((part) => localised(state, part)).join(' ');
}

/** Writes commands: from the first slash to sending. */
export class EntryControl {
  readonly #session: Session;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  public constructor(session: Session) {
    this.#session = session;
  }

  /** What the list above the composer shows. */
  public rows(): Row[] {
    const { state } = this.#session;
    if (state.entry !== null) return this.#entryRows(state.entry);
    if (!state.draft.startsWith('/')) return [];
    const typed = state.draft.slice(1).toLowerCase();
    return this.#offered()
      .filter((offered) => fullName(state, offered).toLowerCase().includes(typed) || offered.command.name.startsWith(typed))
      .sort((a, b) => Number(fullName(state, b).startsWith(typed)) - Number(fullName(state, a).startsWith(typed)))
      .map((offered) => ({ kind: 'command', offered }));
  }

  public type(text: string): void {
    const { state } = this.#session;
    state.draft = text;
    state.active = 0;
    // "/ask " with a space is a choice as good as Enter.
    if (text.startsWith('/') && text.endsWith(' ')) {
      const name = text.slice(1, -1).toLowerCase();
      const offered = this.#offered().find((each) => fullName(state, each).toLowerCase() === name || each.command.name === name);
      if (offered !== undefined) return this.pickCommand(offered);
    }
    this.#session.changed();
  }

  /** @param values text by option name */
  public pickCommand(offered: Offered, values: Record<string, string> = {}): void {
    const { state } = this.#session;
    state.entry = startEntry(offered, values);
    state.draft = '';
    state.active = -1;
    this.focus(state.entry.focused);
  }

  /** Fills the composer; nothing is sent. @returns false where the command is not usable here */
  public prefill(command: string, values: Record<string, string>): boolean {
    const offered = this.#offered().find((each) => each.command.name === command && each.path.length === 0);
    if (offered !== undefined) this.pickCommand(offered, values);
    return offered !== undefined;
  }

  public pick(row: Row): void {
    const { entry } = this.#session.state;
    if (row.kind === 'command') return this.pickCommand(row.offered);
    if (entry === null) return;
    if (row.kind === 'option') return this.addOption(row.option.name);
    const name = entry.focused;
    if (name === null) return;
    entry.filled[name] = { text: row.choice.name, value: row.choice.value };
    entry.suggestions = null;
    entry.problem = null;
    const next = entry.shown[entry.shown.indexOf(name) + 1];
    this.focus(next !== undefined && entry.filled[next] === undefined ? next : name, false);
  }

  public addOption(name: string): void {
    const { entry } = this.#session.state;
    if (entry === null) return;
    if (!entry.shown.includes(name)) entry.shown.push(name);
    this.focus(name);
  }

  public removeOption(name: string): void {
    const { entry } = this.#session.state;
    if (entry === null || optionOf(entry, name)?.required === true) return;
    entry.shown = entry.shown.filter((each) => each !== name);
    entry.filled = Object.fromEntries(Object.entries(entry.filled).filter(([each]) => each !== name));
    this.focus(entry.shown.at(-1) ?? null);
  }

  /** @param suggest false where the list would only repeat what was just picked */
  public focus(name: string | null, suggest = true): void {
    const { state } = this.#session;
    if (state.entry === null) return;
    if (state.entry.focused !== name) state.entry.suggestions = null;
    state.entry.focused = name;
    state.active = -1;
    const option = optionOf(state.entry, name);
    if (suggest && option !== undefined && isCompleted(option)) this.#complete(option, 0);
    this.#session.changed();
  }

  public fill(name: string, filled: Filled): void {
    const { state } = this.#session;
    const { entry } = state;
    const option = entry === null ? undefined : optionOf(entry, name);
    if (entry === null || option === undefined) return;
    entry.filled[name] = filled;
    entry.problem = null;
    state.active = filled.text !== '' && this.#choosable(option) ? 0 : -1;
    if (isCompleted(option)) {
      // What was suggested for less text is not what Enter is to take.
      entry.suggestions = null;
      this.#complete(option, debounce);
    }
    this.#session.changed();
  }

  public leave(): void {
    const { state } = this.#session;
    state.entry = null;
    state.draft = '';
    this.#session.changed();
  }

  public async send(): Promise<void> {
    const { state } = this.#session;
    const { entry } = state;
    if (entry === null) return;
    const use = useOf(entry, { channel: state.channel, locale: state.locale });
    if ('problem' in use) {
      entry.problem = use.option;
      return this.focus(use.option);
    }
    const name = `/${fullName(state, entry.offered)}`;
    state.entry = null;
    await this.#session.interact({ command: name }, () => this.#session.api.command(use));
  }

  /** The commands of a message's menu. */
  public messageCommands(): Offered[] {
    const { commands } = this.#session.state;
    return commands.filter(({ type }) => (type as number) === commandType.message).flatMap(offeredOf);
  }

  public async useOnMessage({ command }: Offered, message: APIMessage): Promise<void> {
    const { state } = this.#session;
    state.menu = null;
    const use = { channel: state.channel, locale: state.locale, command: command.id, options: [], target: message.id };
    await this.#session.interact({ command: localised(state, command) }, () => this.#session.api.command(use));
  }

  #offered(): Offered[] {
    return this.#session.state.commands.filter(({ type }) => (type as number) === commandType.chat).flatMap(offeredOf);
  }

  #entryRows(entry: Entry): Row[] {
    const option = optionOf(entry, entry.focused);
    const choices = option === undefined ? [] : this.#choices(entry, option);
    if (choices.length > 0) return choices.map((choice) => ({ kind: 'choice', choice }));
    if (option !== undefined && this.#choosable(option) && entry.filled[option.name] === undefined) return [];
    return entry.offered.options
      .filter(({ name }) => !entry.shown.includes(name))
      .map((each) => ({ kind: 'option', option: each }));
  }

  #choosable(option: BasicOption): boolean {
    const free = [optionType.string, optionType.integer, optionType.number, optionType.attachment] as number[];
    return isCompleted(option) || ('choices' in option && option.choices.length > 0) || !free.includes(option.type);
  }

  #choices(entry: Entry, option: BasicOption): (Choice | { name: string; value: boolean })[] {
    const filled = entry.filled[option.name];
    if (filled?.value !== undefined) return [];
    if (isCompleted(option)) return entry.suggestions ?? [];
    const typed = filled?.text.toLowerCase() ?? '';
    return this.#fixed(option)
      .filter(({ name }) => name.toLowerCase().includes(typed))
      .slice(0, mostChoices);
  }

  #fixed(option: BasicOption): (Choice | { name: string; value: boolean })[] {
    const { state } = this.#session;
    const guild = guildOf(state);
    const people = () =>
      state.boot.users
        .filter(({ id }) => guild === undefined || id in guild.members)
        .map(({ id, username }) => ({ name: `@${username}`, value: id }));
    const roles = () => (guild?.roles ?? []).map(({ id, name }) => ({ name: `@${name.replace(/^@/, '')}`, value: id }));
    switch (option.type as number) {
      case optionType.boolean:
        return [true, false].map((value) => ({ name: value ? 'True' : 'False', value }));
      case optionType.user:
        return people();
      case optionType.role:
        return roles();
      case optionType.mentionable:
        return [...people(), ...roles()];
      case optionType.channel: {
        const { channel_types: types } = option as { channel_types?: number[] };
        return (guild?.channels ?? [])
          .filter(({ type }) => types?.includes(type) ?? true)
          .map(({ id, name }) => ({ name: `#${name}`, value: id }));
      }
      default: {
        const choices = 'choices' in option ? (option.choices ?? []) : [];
        return choices.map((choice) => ({ name: localised(state, choice), value: choice.value }));
      }
    }
  }

  #complete(option: BasicOption, after: number): void {
    clearTimeout(this.#timer);
    const asked = (this.#asked += 1);
    this.#timer = setTimeout(() => void this.#suggest(option, asked), after);
  }

  async #suggest(option: BasicOption, asked: number): Promise<void> {
    const { state } = this.#session;
    const { entry } = state;
    if (entry === null || entry.focused !== option.name) return;
    const use = useOf(entry, { channel: state.channel, locale: state.locale }, option.name);
    if ('problem' in use) return;
    const choices = await this.#session.api.autocomplete(use).catch(() => []);
    if (asked !== this.#asked || state.entry !== entry) return;
    entry.suggestions = choices;
    const text = entry.filled[option.name]?.text ?? '';
    state.active = choices.length > 0 && text !== '' ? 0 : -1;
    this.#session.changed();
  }
}

export function isCompleted(option: BasicOption): boolean {
  return 'autocomplete' in option && option.autocomplete;
}

export { problemOf };
