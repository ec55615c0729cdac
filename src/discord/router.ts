import { type AutocompleteInteraction, type ChatInputCommandInteraction, type Interaction, MessageFlags } from 'discord.js';
import { IzvorError } from '../errors.js';
import { newErrorId } from '../log.js';
import type { Command, CommandContext } from './command.js';
import { failureSentence, isGone } from './failures.js';
import { renderSentence } from './render.js';
import { english, type Texts } from './text.js';

/** Suggestions later than this are of no use: Discord takes none after three seconds. */
const suggestWithin = 2500;

/** Hands interactions to their commands, keeps count of those under way, and turns every error into a sentence and a log entry. */
export class InteractionRouter {
  readonly #commands: ReadonlyMap<string, Command>;
  readonly #context: CommandContext;
  readonly #texts: Texts;
  readonly #underWay = new Set<Promise<void>>();
  #stopping = false;

  public constructor(commands: readonly Command[], context: CommandContext, texts: Texts = english) {
    this.#commands = new Map(commands.map((command) => [command.builder.name, command]));
    this.#context = context;
    this.#texts = texts;
  }

  /** Never rejects: whatever goes wrong is told to the person and logged. */
  public handle(interaction: Interaction): Promise<void> {
    let work: Promise<void>;
    if (interaction.isChatInputCommand()) work = this.#run(interaction);
    else if (interaction.isAutocomplete()) work = this.#suggest(interaction);
    else return Promise.resolve();
    const tracked = work.finally(() => this.#underWay.delete(tracked));
    this.#underWay.add(tracked);
    return tracked;
  }

  /**
   * Takes no further questions and waits for the answers under way.
   * @returns How many were not finished after `milliseconds`.
   */
  public async drain(milliseconds: number): Promise<number> {
    this.#stopping = true;
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    await Promise.race([Promise.all(this.#underWay), deadline]);
    clearTimeout(timer);
    return this.#underWay.size;
  }

  async #run(interaction: ChatInputCommandInteraction): Promise<void> {
    const { log } = this.#context;
    const started = performance.now();
    const facts = { command: interaction.commandName, interaction: interaction.id, guild: interaction.guildId };
    try {
      const command = this.#commands.get(interaction.commandName);
      if (this.#stopping || command === undefined) {
        const { stopping, unknownCommand } = this.#texts.failures;
        await this.#reply(interaction, this.#stopping ? stopping : unknownCommand);
        return;
      }
      await command.execute(interaction, this.#context);
      log.info({ ...facts, milliseconds: Math.round(performance.now() - started) }, 'command answered');
    } catch (error) {
      await this.#fail(interaction, error, facts);
    }
  }

  async #fail(interaction: ChatInputCommandInteraction, error: unknown, facts: object): Promise<void> {
    const { log } = this.#context;
    const errorId = newErrorId();
    if (isGone(error)) {
      log.warn({ ...facts, errorId, err: error }, 'Discord took no answer any more');
      return;
    }
    log.error({ ...facts, errorId, err: error }, 'command failed');
    const stopped = error instanceof IzvorError && error.code === 'stopped';
    const sentence = stopped ? this.#texts.failures.stopping : failureSentence(error, errorId, this.#texts);
    try {
      await this.#reply(interaction, sentence);
    } catch (unsent) {
      log.warn({ ...facts, errorId, err: unsent }, 'the person could not be told of the error');
    }
  }

  async #reply(interaction: ChatInputCommandInteraction, sentence: string): Promise<void> {
    const message = renderSentence(sentence);
    if (interaction.deferred || interaction.replied) await interaction.editReply(message);
    else await interaction.reply({ ...message, flags: MessageFlags.Ephemeral });
  }

  async #suggest(interaction: AutocompleteInteraction): Promise<void> {
    const { log } = this.#context;
    const command = this.#stopping ? undefined : this.#commands.get(interaction.commandName);
    let timer: NodeJS.Timeout | undefined;
    try {
      const late = new Promise<[]>((resolve) => {
        timer = setTimeout(resolve, suggestWithin, []);
      });
      const suggestions = command?.suggest?.(interaction, this.#context) ?? [];
      await interaction.respond(await Promise.race([suggestions, late]));
    } catch (error) {
      log.warn({ command: interaction.commandName, interaction: interaction.id, err: error }, 'no suggestions');
      if (!interaction.responded && !isGone(error)) await interaction.respond([]).catch(() => undefined);
    } finally {
      clearTimeout(timer);
    }
  }
}
