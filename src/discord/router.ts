import type { AutocompleteInteraction, BaseInteraction, Interaction } from 'discord.js';
import { IzvorError } from '../errors.js';
import { newErrorId } from '../log.js';
import { mayAnswerIn } from './channels.js';
import type {
  Command,
  CommandContext,
  ComponentHandler,
  MessageCommand,
  ModalHandler,
  Outcome,
  SlashCommand,
} from './command.js';
import { failureSentence, isGone } from './failures.js';
import { type Repliable, refuse } from './reply.js';

/** Suggestions later than this are of no use: Discord takes none after three seconds. */
const suggestWithin = 2500;
/** What a press of a button costs of the limits, where a question costs 1. */
const componentCost = 0.2;
/** Of how many interactions it is known that they came. */
const mostSeen = 10_000;

/** Hands interactions to their commands, keeps count of those under way, and turns every error into a sentence and a log entry. */
export class InteractionRouter {
  readonly #slash = new Map<string, SlashCommand>();
  readonly #onMessage = new Map<string, MessageCommand>();
  readonly #components = new Map<string, ComponentHandler>();
  readonly #modals = new Map<string, ModalHandler>();
  readonly #underWay = new Set<Promise<void>>();
  /** A gateway that resumes may repeat what was received: nothing is answered twice. */
  readonly #seen = new Set<string>();
  #stopping = false;

  /** @param contextOf what a command is handed for an interaction */
  public constructor(
    commands: readonly Command[],
    private readonly contextOf: (interaction: BaseInteraction) => CommandContext,
  ) {
    for (const command of commands) {
      if ('execute' in command) this.#slash.set(command.builder.name, command);
      else this.#onMessage.set(command.builder.name, command);
      for (const [name, handler] of Object.entries(command.components ?? {})) this.#components.set(name, handler);
      for (const [name, handler] of Object.entries(command.modals ?? {})) this.#modals.set(name, handler);
    }
  }

  /** Never rejects: whatever goes wrong is told to the person and logged. */
  public handle(interaction: Interaction): Promise<void> {
    if (!this.#isNew(interaction.id)) return Promise.resolve();
    const context = this.contextOf(interaction);
    let work: Promise<void>;
    if (interaction.isAutocomplete()) work = this.#suggest(interaction, context);
    else if (interaction.isChatInputCommand()) {
      const command = this.#slash.get(interaction.commandName);
      work = this.#run(interaction, context, interaction.commandName, command, () => command!.execute(interaction, context));
    } else if (interaction.isMessageContextMenuCommand()) {
      const command = this.#onMessage.get(interaction.commandName);
      work = this.#run(interaction, context, interaction.commandName, command, () =>
        command!.executeOnMessage(interaction, context),
      );
    } else if (interaction.isMessageComponent()) {
      const [name = '', ...args] = interaction.customId.split(':');
      const handler = this.#components.get(name);
      work = this.#run(interaction, context, `component ${name}`, handler && { anywhere: true }, async () => {
        await handler!(interaction, args, context);
        return 'done';
      });
    } else if (interaction.isModalSubmit()) {
      const [name = '', ...args] = interaction.customId.split(':');
      const handler = this.#modals.get(name);
      work = this.#run(interaction, context, `modal ${name}`, handler && { anywhere: true }, () =>
        handler!(interaction, args, context),
      );
    } else return Promise.resolve();
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

  #isNew(id: string): boolean {
    if (this.#seen.has(id)) return false;
    this.#seen.add(id);
    if (this.#seen.size > mostSeen) for (const oldest of [...this.#seen].slice(0, mostSeen / 2)) this.#seen.delete(oldest);
    return true;
  }

  async #run(
    interaction: Repliable,
    context: CommandContext,
    name: string,
    rules: { anywhere?: boolean; limited?: boolean } | undefined,
    work: () => Promise<Outcome>,
  ): Promise<void> {
    const { log, metrics, state } = context;
    const started = performance.now();
    const facts = { command: name, interaction: interaction.id, guild: interaction.guildId };
    const seconds = () => (performance.now() - started) / 1000;
    try {
      const sentence = this.#refusal(interaction, context, rules);
      const outcome = sentence === null ? await work() : await refuse(interaction, sentence);
      metrics.answered(name, outcome, seconds());
      log.info({ ...facts, outcome, milliseconds: Math.round(seconds() * 1000) }, 'interaction answered');
    } catch (error) {
      metrics.answered(name, 'failed', seconds());
      await this.#fail(interaction, context, error, facts);
    }
    await state.removePending(interaction.id).catch((error: unknown) => log.warn({ ...facts, err: error }, 'state not written'));
  }

  /** Why nothing is done, as a sentence; null where all is well. */
  #refusal(
    interaction: Repliable,
    { texts, settings, limiter }: CommandContext,
    rules: { anywhere?: boolean; limited?: boolean } | undefined,
  ): string | null {
    if (this.#stopping) return texts.t('failures.stopping');
    if (rules === undefined) return texts.t(interaction.isCommand() ? 'failures.unknownCommand' : 'failures.unknownComponent');
    if (rules.anywhere !== true && !mayAnswerIn(interaction, settings)) {
      const list = settings.channels.map((channel) => `<#${channel}>`).join(', ');
      return texts.t('refusals.channel', { channels: settings.channels.length, list });
    }
    const cost = interaction.isCommand() ? Number(rules.limited === true) : componentCost;
    const refused = cost === 0 ? null : limiter.take(interaction.user.id, interaction.guildId, cost);
    if (refused === null) return null;
    return texts.t(refused.limit === 'person' ? 'refusals.tooFast' : 'refusals.tooFastGuild', { seconds: refused.seconds });
  }

  async #fail(interaction: Repliable, { log, texts }: CommandContext, error: unknown, facts: object): Promise<void> {
    const errorId = newErrorId();
    if (isGone(error)) {
      log.warn({ ...facts, errorId, err: error }, 'Discord took no answer any more');
      return;
    }
    log.error({ ...facts, errorId, err: error }, 'command failed');
    const stopped = error instanceof IzvorError && error.code === 'stopped';
    try {
      await refuse(interaction, stopped ? texts.t('failures.stopping') : failureSentence(error, errorId, texts));
    } catch (unsent) {
      log.warn({ ...facts, errorId, err: unsent }, 'the person could not be told of the error');
    }
  }

  async #suggest(interaction: AutocompleteInteraction, context: CommandContext): Promise<void> {
    const command = this.#stopping ? undefined : this.#slash.get(interaction.commandName);
    let timer: NodeJS.Timeout | undefined;
    try {
      const late = new Promise<[]>((resolve) => {
        timer = setTimeout(resolve, suggestWithin, []);
      });
      const suggestions = command?.suggest?.(interaction, context) ?? [];
      await interaction.respond(await Promise.race([suggestions, late]));
    } catch (error) {
      context.log.warn({ command: interaction.commandName, interaction: interaction.id, err: error }, 'no suggestions');
      if (!interaction.responded && !isGone(error)) await interaction.respond([]).catch(() => undefined);
    } finally {
      clearTimeout(timer);
    }
  }
}
