import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Engine, SourceSummary, SpeakerSummary, View } from '../engine/types.js';
import type { Log } from '../log.js';
import type { Metrics } from '../monitoring/metrics.js';
import type { GuildSettings, State } from '../state/types.js';
import type { Drafts } from './drafts.js';
import type { FairQueue } from './fair-queue.js';
import type { Ingestions } from './ingestions.js';
import type { RateLimiter } from './rate-limiter.js';
import type { Suggestion } from './suggestions.js';
import type { Texts } from './texts.js';

/** What lives as long as the bot does. */
export interface Services {
  engine: Engine;
  state: State;
  log: Log;
  metrics: Metrics;
  limiter: RateLimiter;
  /** Work for the engine, fair between servers. */
  queue: FairQueue;
  /** Articles that people add to their server. */
  ingestions: Ingestions;
  /** Ids of the registered commands by name, for clickable mentions. */
  commandIds: ReadonlyMap<string, string>;
  /** Refused forms of `/add`. */
  drafts: Drafts;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** What a command is handed besides the interaction. */
export interface CommandContext extends Services {
  /** Whose articles the person may see here. */
  view: View;
  settings: GuildSettings;
  /** Labels in the server's language, else in the person's; those of an answer in the question's where that is clear. */
  texts: Texts;
  /** The sources of the articles in view, at most some seconds old: autocomplete asks at every key. */
  sources: () => Promise<SourceSummary[]>;
  /** Speakers of direct speech in view, most quoted first, as recent. */
  speakers: () => Promise<SpeakerSummary[]>;
}

/** What became of a command, for the metrics. */
export type Outcome = 'answered' | 'no_answer' | 'refused' | 'done';

/** @param args the parts of the custom id after its name: `page:k3j5h2l1m9qa:2` has the arguments `k3j5h2l1m9qa` and `2` */
export type ComponentHandler = (
  interaction: MessageComponentInteraction,
  args: readonly string[],
  context: CommandContext,
) => Promise<void>;

export type ModalHandler = (
  interaction: ModalSubmitInteraction,
  args: readonly string[],
  context: CommandContext,
) => Promise<Outcome>;

interface CommandBase {
  /** Answers also in channels where the settings keep the bot quiet: what is only for the person or for whoever manages the server. */
  anywhere?: boolean;
  /** Counts towards the limits of person and server: what makes the engine work. */
  limited?: boolean;
  /** Buttons and select menus that its replies have, by the name that their custom ids begin with. */
  components?: Readonly<Record<string, ComponentHandler>>;
  modals?: Readonly<Record<string, ModalHandler>>;
}

/** A slash command: what Discord is told about it, and what it does. */
export interface SlashCommand extends CommandBase {
  builder: { readonly name: string; toJSON(): RESTPostAPIChatInputApplicationCommandsJSONBody };
  /** Must acknowledge the interaction before anything that takes time: Discord waits three seconds. */
  execute(interaction: ChatInputCommandInteraction, context: CommandContext): Promise<Outcome>;
  /** Choices for the option under way; needed where an option has autocomplete. */
  suggest?(interaction: AutocompleteInteraction, context: CommandContext): Promise<Suggestion[]>;
}

/** A command in the menu of a message. */
export interface MessageCommand extends CommandBase {
  builder: { readonly name: string; toJSON(): RESTPostAPIContextMenuApplicationCommandsJSONBody };
  executeOnMessage(interaction: MessageContextMenuCommandInteraction, context: CommandContext): Promise<Outcome>;
}

export type Command = SlashCommand | MessageCommand;

/** A command as Discord is told about it. */
export type CommandPayload = RESTPostAPIApplicationCommandsJSONBody;

/**
 * The payloads of all commands.
 * @throws {Error} Where a builder is invalid, two commands or components have one name, or an option's autocomplete has no handler: a
 * mistake in the code, which must stop the bot before it starts.
 */
export function commandPayloads(commands: readonly Command[]): CommandPayload[] {
  const names = new Set<string>();
  for (const name of commands.flatMap(({ components, modals }) => [
    ...Object.keys(components ?? {}),
    ...Object.keys(modals ?? {}),
  ])) {
    if (names.has(`component ${name}`)) throw new Error(`Two components are named ${name}.`);
    names.add(`component ${name}`);
  }
  return commands.map((command) => {
    const payload = payloadOf(command);
    if (names.has(payload.name)) throw new Error(`Two commands are named ${payload.name}.`);
    names.add(payload.name);
    const canSuggest = 'suggest' in command;
    if (completes(payload) && !canSuggest) {
      throw new Error(`/${payload.name} has an option with autocomplete, but no function that suggests.`);
    }
    return payload;
  });
}

function completes(payload: CommandPayload): boolean {
  return JSON.stringify('options' in payload ? payload.options : []).includes('"autocomplete":true');
}

function payloadOf({ builder }: Command): CommandPayload {
  try {
    return builder.toJSON();
  } catch (error) {
    throw new Error(`The builder of the command ${builder.name || '(no name)'} is invalid.`, { cause: error });
  }
}
