import type { Embedder } from '../../embeddings/embedder.js';
import type { Reader } from '../../embeddings/reader.js';
import { embeddedText } from '../corpus/fold.js';
import { detectQuestionLanguage } from '../corpus/question-language.js';
import { IzvorError } from '../errors.js';
import type { StoredArticle } from '../store/articles.js';
import { countPassages, passageIdsOf } from '../store/passages.js';
import { judge, languagePair, type Calibration, type Judge } from './calibration.js';
import { CandidateSource } from './candidate-source.js';
import { findCandidates, keepBest, type Candidate } from './candidates.js';
import type { ReportMismatch } from './cite.js';
import { selectArticles, type Collection, type Selection } from './collection.js';
import { type Features } from './feature-names.js';
import { featuresOf, questionFacts } from './features.js';
import { readWindows, rerank, type RankedPassage } from './rerank.js';
import type { Selectable } from './select.js';
import { datePreferenceGain, readTimeWords } from './time-words/time-words.js';
import type { DatePreference, SearchFilters } from './types.js';

export const longestQuestion = 2_000;
/** Windows whose probability is worked out, the best ones: as many as the reader sees. */
const judgedWindows = readWindows;
const unjudged = { topic: 0, probability: 0, answers: false };

export interface SearchContext {
  /** Those of the request's view, the operator's first; a server without articles has none. */
  collections: readonly Collection[];
  embedder: Embedder;
  reader: Reader | null;
  calibration: Calibration | null;
  reportMismatch: ReportMismatch;
  /** What "yesterday" is counted from; the present by default. */
  now?: () => Date;
}

export interface RankedCandidate extends Selectable {
  passage: RankedPassage;
  article: StoredArticle;
  collection: Collection;
  /** What the probability comes from; null behind the first windows. */
  features: Features | null;
  /** Probability that it is about what is asked at all; null where uncalibrated. */
  topic: number | null;
  probability: number | null;
  /** Whether it is taken for an answer; where uncalibrated, everything is. */
  answers: boolean;
}

export interface Ranking {
  question: string;
  language: string | null;
  /** What the probabilities come from; null where uncalibrated. */
  model: Judge | null;
  /** The time that the question speaks of, where that moved any article up. */
  prefers: DatePreference | null;
  /** Best first. */
  candidates: RankedCandidate[];
}

/** Why there is nothing to rank. */
export interface NothingToRank {
  question: string;
  language: string | null;
  reason: 'empty_store' | 'nothing_matches_filters';
}

export interface RankOptions {
  filters: SearchFilters;
  useReader: boolean;
  /** The question where it makes sense only together with an earlier one; what is ranked by. */
  query?: string;
  /** It states something: the reader's span, which answers questions, does not mark the sentence that says the same. */
  statement?: boolean;
  /** Passages of a collection that may be found at all, of those that the filters leave; all by default. */
  among?: (selection: Selection) => readonly number[];
}

/**
 * Question to ranked passages: filters, candidates of vector index and full text, late interaction, reader, calibrated probability.
 * Candidates are found in each collection by itself and then ranked as one.
 * @throws IzvorError `bad_request` for an empty or overlong question or a date that is none
 */
export async function rankPassages(
  context: SearchContext,
  asked: string,
  options: RankOptions,
): Promise<Ranking | NothingToRank> {
  const { collections, embedder } = context;
  const question = checkedQuestion(asked);
  const query = options.query === undefined ? question : checkedQuestion(options.query);
  const { language } = detectQuestionLanguage(query);
  const selections = selectArticles(collections, options.filters).filter(({ articles }) => articles.length > 0);
  if (selections.length === 0) {
    const empty = selectArticles(collections, {}).every(({ articles }) => articles.length === 0);
    return { question, language, reason: empty ? 'empty_store' : 'nothing_matches_filters' };
  }
  const input = embeddedText(query, language);
  const encoding = await embedder.encodeQuery(input);
  const searched = selections
    .map((selection) => ({ selection, allowed: options.among?.(selection) ?? allowedPassages(selection) }))
    .filter(({ allowed }) => allowed?.length !== 0);
  if (searched.length === 0) return { question, language, reason: 'nothing_matches_filters' };
  const found = searched.flatMap(({ selection, allowed }) =>
    findCandidates(selection.collection, { embedder, question: query, encoding }, allowed),
  );
  const sources = new Map(searched.map(({ selection }) => [selection.collection, new CandidateSource(selection, found)]));
  const sourceOf = ({ collection }: Candidate): CandidateSource | undefined => sources.get(collection);
  const reader = options.useReader ? context.reader : null;
  const kept = keepBest(found, (candidate) => sourceOf(candidate)?.article(candidate.passage)?.language === language);
  const ranked = await rerank(
    { embedder, reader },
    { text: input, language, encoding, statement: options.statement === true },
    kept,
    (candidate) => sourceOf(candidate)?.read(candidate.passage) ?? null,
  );
  const prefers = preferDates(ranked, query, language, context.now?.() ?? new Date());
  const model = (reader ? context.calibration?.withReader : context.calibration?.withoutReader) ?? null;
  const passages = searched.map(({ selection, allowed }) => allowed?.length ?? countPassages(selection.collection.store));
  const facts = questionFacts(query, language, sum(passages), ranked);
  const candidates = ranked.map((passage, place): RankedCandidate => {
    const { article, collection } = passage;
    const text = place < judgedWindows ? sourceOf(passage)?.excerptText(passage.passage, passage.answerSentence) : undefined;
    const features = text && (!reader || passage.relevance !== undefined) ? featuresOf(passage, facts, text) : null;
    const judged = model && (features ? judge(model, features, languagePair(language, article.language)) : unjudged);
    return {
      passage,
      article,
      collection,
      language: article.language,
      features,
      topic: judged && judged.topic,
      probability: judged && judged.probability,
      answers: judged === null || judged.answers,
    };
  });
  return { question, language, model, prefers, candidates };
}

/** Moves passages of the time that the question speaks of up. @returns that time, null where there is none or nothing is from it */
function preferDates(ranked: RankedPassage[], question: string, language: string | null, today: Date): DatePreference | null {
  const dates = ranked.flatMap(({ article }) => article.date ?? []);
  const preference = readTimeWords(question, language, today, dates);
  if (!preference) return null;
  const gains = ranked.map(({ article }) => datePreferenceGain(preference, article.date));
  for (const [index, passage] of ranked.entries()) passage.rank += gains[index]!;
  ranked.sort((a, b) => b.rank - a.rank);
  return gains.some((gain) => gain > 0) ? preference : null;
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
function allowedPassages({ collection: { store }, articles }: Selection): number[] | null {
  const total = (store.db.prepare('SELECT count(*) AS n FROM articles').get() as { n: number }).n;
  return articles.length === total
    ? null
    : passageIdsOf(
        store,
        articles.map((article) => article.key),
      );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
