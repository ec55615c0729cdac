import type { Embedder } from '../../embeddings/embedder.js';
import type { Reader } from '../../embeddings/reader.js';
import { embeddedText } from '../corpus/fold.js';
import { detectQuestionLanguage } from '../corpus/question-language.js';
import { IzvorError } from '../errors.js';
import { articleStructure, articleText, type ArticleStructure, type StoredArticle } from '../store/articles.js';
import type { IndexCache } from '../store/index-cache.js';
import { passageIdsOf, passagesById, type StoredPassage } from '../store/passages.js';
import type { Store } from '../store/store.js';
import { featuresOf, probability, type Calibration, type Logistic } from './calibration.js';
import { findCandidates, keepBest } from './candidates.js';
import type { ReportMismatch } from './cite.js';
import { filterArticles } from './filters.js';
import { rerank, type CandidateText, type RankedPassage } from './rerank.js';
import type { Selectable } from './select.js';
import type { SearchFilters } from './types.js';

export const longestQuestion = 2_000;

export interface SearchContext {
  store: Store;
  index: IndexCache;
  embedder: Embedder;
  reader: Reader | null;
  calibration: Calibration | null;
  reportMismatch: ReportMismatch;
}

export interface RankedCandidate extends Selectable {
  passage: RankedPassage;
  article: StoredArticle;
  probability: number | null;
}

export interface Ranking {
  question: string;
  language: string | null;
  /** What the probabilities come from; null where uncalibrated. */
  model: Logistic | null;
  /** Best first. */
  candidates: RankedCandidate[];
}

/** Why there is nothing to rank. */
export interface NothingToRank {
  question: string;
  language: string | null;
  reason: 'empty_store' | 'nothing_matches_filters';
}

/** Reads each article of a ranking once. */
class ArticleReader {
  readonly #texts = new Map<number, { text: string; structure: ArticleStructure } | null>();

  public constructor(private readonly store: Store) {}

  public read(key: number): { text: string; structure: ArticleStructure } | null {
    let known = this.#texts.get(key);
    if (known === undefined) {
      const text = articleText(this.store, key);
      known = text === null ? null : { text, structure: articleStructure(this.store, key) };
      this.#texts.set(key, known);
    }
    return known;
  }
}

export interface RankOptions {
  filters: SearchFilters;
  useReader: boolean;
  /** Passages that may be found at all, of those that the filters leave; all by default. */
  among?: (articles: readonly StoredArticle[]) => readonly number[];
}

/**
 * Question to ranked passages: filters, candidates of vector index and full text, late interaction, reader, calibrated probability.
 * @throws IzvorError `bad_request` for an empty or overlong question or a date that is none
 */
export async function rankPassages(
  context: SearchContext,
  asked: string,
  options: RankOptions,
): Promise<Ranking | NothingToRank> {
  const { store, embedder } = context;
  const question = checkedQuestion(asked);
  const { language } = detectQuestionLanguage(question);
  const articles = filterArticles(store, options.filters);
  if (articles.length === 0) {
    return { question, language, reason: filterArticles(store, {}).length === 0 ? 'empty_store' : 'nothing_matches_filters' };
  }
  const input = embeddedText(question, language);
  const encoding = await embedder.encodeQuery(input);
  const allowed = options.among?.(articles) ?? allowedPassages(store, articles);
  if (allowed?.length === 0) return { question, language, reason: 'nothing_matches_filters' };
  const found = findCandidates(store, context.index, question, encoding, allowed);
  const stored = passagesById(
    store,
    found.map((candidate) => candidate.passage),
  );
  const byKey = new Map(articles.map((article) => [article.key, article]));
  const texts = new ArticleReader(store);
  const reader = options.useReader ? context.reader : null;
  const articleOf = (passage: number): StoredArticle | undefined => byKey.get(stored.get(passage)?.article ?? -1);
  const kept = keepBest(found, (passage) => articleOf(passage)?.language === language);
  const ranked = await rerank(store, { embedder, reader }, { text: input, language, encoding }, kept, (id) =>
    candidateText(stored.get(id), byKey, texts),
  );
  const model = (reader ? context.calibration?.withReader : context.calibration?.withoutReader) ?? null;
  const candidates = ranked.map((passage): RankedCandidate => {
    const article = byKey.get(passage.stored.article)!;
    const calibrated = model ? probability(model, featuresOf(passage, article.language === language)) : null;
    return { passage, article, language: article.language, probability: calibrated };
  });
  return { question, language, model, candidates };
}

function checkedQuestion(asked: string): string {
  const question = asked.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(question))
    throw new IzvorError('bad_request', 'The question is empty; write what you want to know of the articles.');
  if (question.length > longestQuestion) {
    throw new IzvorError('bad_request', `The question is longer than ${longestQuestion} characters; ask in fewer words.`);
  }
  return question;
}

/** Null where all articles are let through: nothing needs to be listed then. */
function allowedPassages(store: Store, articles: readonly StoredArticle[]): number[] | null {
  const total = (store.db.prepare('SELECT count(*) AS n FROM articles').get() as { n: number }).n;
  return articles.length === total
    ? null
    : passageIdsOf(
        store,
        articles.map((article) => article.key),
      );
}

function candidateText(
  stored: StoredPassage | undefined,
  articles: ReadonlyMap<number, StoredArticle>,
  texts: ArticleReader,
): CandidateText | null {
  const article = stored && articles.get(stored.article);
  const read = article ? texts.read(article.key) : null;
  if (!stored || !article || !read) return null;
  const { language, script } = article;
  return { stored, text: read.text.slice(stored.start, stored.end), language, script, sentences: read.structure.sentences };
}
