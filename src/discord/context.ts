import type { BaseInteraction } from 'discord.js';
import type { Engine, SourceSummary, View } from '../engine/types.js';
import type { CommandContext, Services } from './command.js';
import { labelLanguageOf, textsIn } from './texts.js';
import { viewOf } from './view.js';

/** How old the sources that autocomplete suggests may be, in milliseconds. */
const sourcesFor = 10_000;
/** Views whose sources are remembered; the oldest goes. */
const mostViews = 200;

/** What a command is handed for an interaction: the bot's services as this person, in this place, may use them. */
export function contextMaker(
  services: Services,
  guilds: readonly string[] | null,
): (interaction: BaseInteraction) => CommandContext {
  const recent = new RecentSources(services.engine, services.now);
  return (interaction) => {
    const view = viewOf(interaction, guilds);
    const settings = services.state.settings(view.guild);
    const texts = textsIn(settings.labels ?? labelLanguageOf(interaction.locale));
    return { ...services, view, settings, texts, sources: () => recent.of(view) };
  };
}

/** The sources in a view, asked of the engine at most every ten seconds. */
class RecentSources {
  readonly #asked = new Map<string, { at: number; sources: Promise<SourceSummary[]> }>();

  public constructor(
    private readonly engine: Engine,
    private readonly now: () => number,
  ) {}

  public of(view: View): Promise<SourceSummary[]> {
    const key = JSON.stringify([view.guild, view.operator]);
    const known = this.#asked.get(key);
    if (known && this.now() - known.at <= sourcesFor) return known.sources;
    const question = { at: this.now(), sources: this.engine.sources(view) };
    this.#asked.delete(key);
    this.#asked.set(key, question);
    if (this.#asked.size > mostViews) this.#asked.delete(this.#asked.keys().next().value!);
    question.sources.catch(() => {
      if (this.#asked.get(key) === question) this.#asked.delete(key);
    });
    return question.sources;
  }
}
