import type { ArticleSummary, Engine, SpeakerSummary, View } from '../engine/types.js';
import { oneLine } from './escape.js';
import type { Texts } from './texts.js';

/** Shown by `/help`. */
const wanted = 3;
/** Questions tried at most: each makes the engine work. */
const tried = 8;
/** A longer title makes no question that anybody would ask. */
const longestTitle = 120;
/** Of the articles that come with the bot. */
const sampleQuestions = ['offer', 'reason', 'count'] as const;
/** How long the examples of a view stand, in milliseconds, where its articles stay the same. */
const freshFor = 60 * 60_000;
const mostRemembered = 200;

/** Questions that the articles in a view answer, made from what is in them and tried before they are shown. */
export class Examples {
  readonly #known = new Map<string, { at: number; questions: Promise<string[]> }>();

  public constructor(
    private readonly engine: Pick<Engine, 'ask' | 'articles' | 'speakers'>,
    private readonly now: () => number,
  ) {}

  /**
   * At most three questions in the language of the labels; fewer, or none, where the articles answer no more of those tried.
   * @param run does the engine's work when it is its turn
   */
  public async of(view: View, texts: Texts, run: <T>(work: () => Promise<T>) => Promise<T>): Promise<string[]> {
    const articles = await this.engine.articles({}, view);
    // Ids and no counts: another article in the place of one makes other examples.
    const key = JSON.stringify([view, texts.language, articles.map(({ id }) => id)]);
    const known = this.#known.get(key);
    if (known !== undefined && this.now() - known.at <= freshFor) return known.questions;
    const found = { at: this.now(), questions: this.#find(view, articles, texts, run) };
    this.#known.delete(key);
    this.#known.set(key, found);
    if (this.#known.size > mostRemembered) this.#known.delete(this.#known.keys().next().value!);
    found.questions.catch(() => this.#known.delete(key));
    return found.questions;
  }

  async #find(
    view: View,
    articles: readonly ArticleSummary[],
    texts: Texts,
    run: <T>(work: () => Promise<T>) => Promise<T>,
  ): Promise<string[]> {
    const questions: string[] = [];
    const speakers = await this.engine.speakers(view);
    for (const question of candidates(articles, speakers, texts).slice(0, tried)) {
      const { status } = await run(() => this.engine.ask({ question, view, top: 1 }));
      if (status === 'answered') questions.push(question);
      if (questions.length === wanted) break;
    }
    return questions;
  }
}

/**
 * Questions that are likely to be answered: of the sample articles those made for them; then by turns what somebody said and what an article
 * is about; articles in the language of the labels where there are any, and each outlet once before any again.
 */
function candidates(articles: readonly ArticleSummary[], speakers: readonly SpeakerSummary[], texts: Texts): string[] {
  // A full name makes a better question than a surname.
  const named = [...speakers].sort((a, b) => Number(b.name.includes(' ')) - Number(a.name.includes(' ')));
  const said = named.map(({ name }) => texts.t('help.examples.speaker', { speaker: oneLine(name) }));
  const own = texts.locale.split('-')[0];
  const inOwnLanguage = inTurns(articles.filter(({ language }) => language === own));
  const others = inTurns(articles.filter(({ language }) => language !== own));
  const about = (inOwnLanguage.length > 0 ? inOwnLanguage : others).flatMap(({ title }) => {
    const label = oneLine(title ?? '');
    return label === '' || label.length > longestTitle ? [] : [texts.t('help.examples.title', { title: label })];
  });
  const samples = articles.some(({ sample }) => sample)
    ? sampleQuestions.map((name) => texts.t(`help.examples.samples.${name}`))
    : [];
  const mixed = Array.from({ length: Math.max(said.length, about.length) }, (_, index) => [said[index], about[index]]).flat();
  return [...samples, ...mixed.filter((question) => question !== undefined)];
}

/** One article of each outlet, then a second of each, and so on. */
function inTurns(articles: readonly ArticleSummary[]): ArticleSummary[] {
  const seen = new Map<string | null, number>();
  const rounds = articles.map((article) => {
    const round = seen.get(article.outlet) ?? 0;
    seen.set(article.outlet, round + 1);
    return { article, round };
  });
  return rounds.sort((a, b) => a.round - b.round).map(({ article }) => article);
}
