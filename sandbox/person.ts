import type { APIApplicationCommand, APIAttachment, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { ClientEvent, ClientMessage, CommandOption } from './client-protocol.js';
import { subscribe } from './client/events.js';
import { clientMessage } from './client/view.js';
import type { Commands } from './commands.js';
import type { Core } from './core.js';
import type { Interaction } from './interactions.js';
import type { People } from './people.js';

export type OptionValues = Record<string, string | number | boolean>;

/** What became of an interaction: the message that answers it, a modal, or nothing in time. */
export interface Outcome {
  interaction: Interaction;
  /** The answer as it is now: "thinking", or finished. */
  message: ClientMessage | null;
  modal: APIModalInteractionResponseCallbackData | null;
}

/** A person at their client, for tests. */
export class Person {
  readonly #core: Core;
  readonly #people: People;
  readonly #commands: Commands;
  #locale: string | undefined;

  public constructor(
    core: Core,
    people: People,
    commands: Commands,
    public readonly id: string,
  ) {
    this.#core = core;
    this.#people = people;
    this.#commands = commands;
  }

  /** The same person with their client in another language. */
  public speaking(locale: string): this {
    this.#locale = locale;
    return this;
  }

  /** Commands that the person can use in a channel. */
  public commands(channel: string): APIApplicationCommand[] {
    return this.#commands.usable(this.id, this.#people.channel(this.id, channel));
  }

  /** `/name sub` with options by name. @returns the interaction, at once */
  public slash(channel: string, name: string, options: OptionValues = {}): Interaction {
    const use = this.#use(channel, name, options);
    return this.#people.useCommand(this.id, use);
  }

  /** A command of the message menu. */
  public menu(channel: string, name: string, target: string): Interaction {
    const command = this.#command(channel, name);
    return this.#people.useCommand(this.id, { channel, command: command.id, options: [], target, ...this.#speaks() });
  }

  /** Types into an option; the others as given. @returns the bot's choices */
  public type(channel: string, name: string, focused: string, text: string, options: OptionValues = {}) {
    const use = this.#use(channel, name, { ...options, [focused]: text });
    for (const option of flatten(use.options)) if (option.name === focused) option.focused = true;
    return this.#people.complete(this.id, use);
  }

  /** Presses a button, or chooses from a menu. */
  public press(message: string, customId: string, values?: string[]): Interaction {
    return this.#people.useComponent(this.id, { message, custom_id: customId, ...(values && { values }), ...this.#speaks() });
  }

  /** Fills in the modal that an interaction opened. */
  public submit(interaction: string, values: Record<string, string>, chosen: Record<string, string[]> = {}): Interaction {
    return this.#people.submitModal(this.id, { interaction, values, chosen, ...this.#speaks() });
  }

  /** Chooses a file for an option. @returns its id, the option's value */
  public upload(name: string, bytes: Uint8Array | string, contentType = 'text/plain'): APIAttachment {
    return this.#core.files.add({ name, contentType, bytes: Buffer.from(bytes) });
  }

  public write(channel: string, content: string): ClientMessage {
    return clientMessage(this.#people.write(this.id, channel, content));
  }

  /** What the person reads in the channel, oldest first. */
  public read(channel: string): ClientMessage[] {
    return this.#people.read(this.id, channel).map(clientMessage);
  }

  public dismiss(message: string): void {
    this.#people.dismiss(this.id, message);
  }

  /** Listens to what the person's client is told. @returns what ends it */
  public listen(tell: (event: ClientEvent) => void): () => void {
    return subscribe(this.#core, this.id, tell);
  }

  /**
   * What became of an interaction, waited for until it is answered: by a message that is no longer "thinking", a modal or an update.
   * @throws {Error} where that is not so after `within` milliseconds
   */
  public async outcome(interaction: Interaction, within = 5000): Promise<Outcome> {
    const end = performance.now() + within;
    for (;;) {
      const stored = this.#core.state.messages.get(interaction.original ?? '');
      const message = stored === undefined ? null : clientMessage(stored);
      const done = interaction.modal !== null || (message !== null && !message.thinking);
      if (interaction.acknowledgedBy !== null && done) return { interaction, message, modal: interaction.modal };
      if (performance.now() > end) {
        const state = interaction.acknowledgedBy === null ? 'not acknowledged' : 'still thinking';
        throw new Error(`The interaction is ${state} after ${within} ms.`);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** The message that answers an interaction, waited for. */
  public async answer(interaction: Interaction, within = 5000): Promise<ClientMessage> {
    const { message } = await this.outcome(interaction, within);
    if (message === null) throw new Error('The interaction is answered by no message.');
    return message;
  }

  #speaks(): { locale?: string } {
    return this.#locale === undefined ? {} : { locale: this.#locale };
  }

  #command(channel: string, name: string): APIApplicationCommand {
    const command = this.commands(channel).find((each) => each.name === name);
    if (command === undefined) throw new Error(`There is no command ${name} for this person in this channel.`);
    return command;
  }

  #use(channel: string, name: string, values: OptionValues) {
    const [root = '', ...path] = name.split(' ');
    const command = this.#command(channel, root);
    const options = nested(command.options ?? [], path, values);
    return { channel, command: command.id, options, ...this.#speaks() };
  }
}

interface Known {
  name: string;
  type: number;
  options?: Known[];
}

function nested(known: Known[], [sub, ...rest]: string[], values: OptionValues): CommandOption[] {
  if (sub !== undefined) {
    const found = known.find(({ name }) => name === sub);
    if (found === undefined) throw new Error(`The command has no subcommand ${sub}.`);
    return [{ name: sub, type: found.type, options: nested(found.options ?? [], rest, values) }];
  }
  return Object.entries(values).map(([name, value]) => {
    const found = known.find((option) => option.name === name);
    if (found === undefined) throw new Error(`The command has no option ${name}.`);
    return { name, type: found.type, value };
  });
}

function flatten(options: CommandOption[]): CommandOption[] {
  return options.flatMap((option) => [option, ...flatten(option.options ?? [])]);
}
