import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Engine, SourceSummary } from '../engine/types.js';
import type { Log } from '../log.js';
import type { Suggestion } from './suggestions.js';

/** What a command is handed besides the interaction. */
export interface CommandContext {
  engine: Engine;
  log: Log;
  /** The sources of the articles, at most some seconds old: autocomplete asks at every key. */
  sources: () => Promise<SourceSummary[]>;
}

/** A slash command: what Discord is told about it, and what it does. */
export interface Command {
  builder: { readonly name: string; toJSON(): RESTPostAPIChatInputApplicationCommandsJSONBody };
  /** Must acknowledge the interaction (`deferReply`) before anything that takes time: Discord waits three seconds. */
  execute(interaction: ChatInputCommandInteraction, context: CommandContext): Promise<void>;
  /** Choices for the option under way; needed where an option has autocomplete. */
  suggest?(interaction: AutocompleteInteraction, context: CommandContext): Promise<Suggestion[]>;
}

/** A command as Discord is told about it. */
export type CommandPayload = RESTPostAPIChatInputApplicationCommandsJSONBody;

/**
 * The payloads of all commands.
 * @throws {Error} Where a builder is invalid, two commands have one name, or an option's autocomplete has no handler: a
 * mistake in the code, which must stop the bot before it starts.
 */
export function commandPayloads(commands: readonly Command[]): CommandPayload[] {
  const names = new Set<string>();
  return commands.map((command) => {
    const payload = payloadOf(command);
    if (names.has(payload.name)) throw new Error(`Two commands are named /${payload.name}.`);
    names.add(payload.name);
    const completes = payload.options?.some((option) => 'autocomplete' in option && option.autocomplete) ?? false;
    if (completes && command.suggest === undefined) {
      throw new Error(`/${payload.name} has an option with autocomplete, but no function that suggests.`);
    }
    return payload;
  });
}

function payloadOf({ builder }: Command): CommandPayload {
  try {
    return builder.toJSON();
  } catch (error) {
    throw new Error(`The builder of the command /${builder.name || '(no name)'} is invalid.`, { cause: error });
  }
}
