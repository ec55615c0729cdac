import type { Embedder, Encoding } from '../../embeddings/embedder.js';
import {
  bestMatches,
  maxSim,
  similarities,
  unpackTokenStates,
  weakestMatch,
  type QueryStates,
} from '../../embeddings/late-interaction.js';
import type { Reader } from '../../embeddings/reader.js';
import type { Sentence, Span } from '../corpus/types.js';
import { embeddedText } from '../corpus/fold.js';
import type { StoredArticle } from '../store/articles.js';
import { passageStates, type StoredPassage } from '../store/passages.js';
import type { Candidate } from './candidates.js';
import type { Collection } from './collection.js';
import { readerRank, spanSentenceLead } from './readings.js';

/** Changes when scores come out otherwise: the calibration must be fitted again then. */
export const RANKING_VERSION = 2;

/** Windows that the reader sees. */
export const readWindows = 24;

/**
 * Weights of the last ranking, fitted on questions over many topics and on one topic alike (docs/retrieval.md). `sameLanguage` takes off the
 * lead that a passage in the question's own language has over the same content elsewhere.
 */
const weights = { lateInteraction: 0.5, weakest: 0.5, dense: 0.3, lexical: 0.25, sameLanguage: -0.02 } as const;
/** Share of a question's weight that its worst matched pieces have. */
const weakestShare = 0.3;
/** Larger than any difference in rank. */
const unreadPenalty = 1;

export interface RankedPassage extends Candidate {
  article: StoredArticle;
  stored: StoredPassage;
  text: string;
  lateInteraction: number;
  /** Mean cosine of the worst matched pieces of the question, in the passage and in its answering sentence. */
  weakest: number;
  answerWeakest: number;
  /** The rank before the reader. */
  nearness: number;
  /** Absent where the reader is off or did not see the passage. */
  relevance?: number;
  spanMargin?: number;
  rank: number;
  /** The sentence that answers best: an index into the article's sentences. */
  answerSentence: number;
}

/** What reranking has to know of a candidate's article. */
export interface CandidateText {
  article: StoredArticle;
  stored: StoredPassage;
  text: string;
  sentences: readonly Sentence[];
}

/** Weights each query row by what its piece says (an idf); rows are the question's own pieces. */
export function queryStates(embedder: Embedder, encoding: Encoding): QueryStates {
  const raw = encoding.ids.map((id) => embedder.pieceWeight(id));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return { states: encoding.states, weights: Float32Array.from(raw, (weight) => weight / total), rows: raw.length };
}

/** A question as the models get it. */
export interface EncodedQuestion {
  text: string;
  language: string | null;
  encoding: Encoding;
  /** No question: the reader's span marks nothing. */
  statement: boolean;
}

/**
 * Orders candidates by late interaction, then the first of them by the reader as well, and finds the answering sentence of each.
 * @param textOf text and sentences of a candidate, null where its passage is gone
 */
export async function rerank(
  models: { embedder: Embedder; reader: Reader | null },
  question: EncodedQuestion,
  candidates: readonly Candidate[],
  textOf: (candidate: Candidate) => CandidateText | null,
): Promise<RankedPassage[]> {
  const { embedder, reader } = models;
  const query = queryStates(embedder, question.encoding);
  const states = statesOf(candidates);
  const ranked: Interacted[] = [];
  for (const candidate of candidates) {
    const source = textOf(candidate);
    const packed = states.get(candidate.collection)?.get(candidate.passage);
    if (!source || !packed) continue;
    const passage = unpackTokenStates(packed, embedder.dimensions);
    const rows = passage.length / embedder.dimensions;
    const cosines = similarities(query, passage, embedder.dimensions);
    const matches = bestMatches(query, cosines, rows);
    const [lateInteraction, weakest] = [maxSim(query, matches), weakestMatch(query, matches, weakestShare)];
    const sameLanguage = question.language !== null && source.article.language === question.language ? weights.sameLanguage : 0;
    const rank =
      weights.lateInteraction * lateInteraction +
      weights.weakest * weakest +
      weights.dense * candidate.dense +
      weights.lexical * candidate.lexical +
      sameLanguage;
    const inSentences = sentenceRows(embedder, source, rows).map(({ start, end }) =>
      bestMatches(query, cosines, rows, start, end),
    );
    ranked.push({
      ...candidate,
      article: source.article,
      stored: source.stored,
      text: source.text,
      source,
      lateInteraction,
      weakest,
      answerWeakest: weakest,
      nearness: rank,
      rank,
      sentenceScores: inSentences.map((best) => maxSim(query, best)),
      sentenceWeakest: inSentences.map((best) => weakestMatch(query, best, weakestShare)),
      answerSentence: 0,
    });
  }
  ranked.sort((a, b) => b.rank - a.rank);
  if (reader) await applyReader(reader, embedder, question, ranked);
  for (const passage of ranked) {
    const best = passage.sentenceScores.indexOf(Math.max(...passage.sentenceScores));
    passage.answerSentence = passage.stored.firstSentence + Math.max(0, best);
    passage.answerWeakest = passage.sentenceWeakest[best] ?? passage.weakest;
  }
  return ranked
    .sort((a, b) => b.rank - a.rank)
    .map(({ source: _source, sentenceScores: _scores, sentenceWeakest: _weakest, ...passage }) => passage);
}

/** The packed token states of the candidates, by collection and passage id. */
function statesOf(candidates: readonly Candidate[]): Map<Collection, Map<number, Uint8Array>> {
  return new Map(
    [...new Set(candidates.map(({ collection }) => collection))].map((collection) => {
      const own = candidates.filter((candidate) => candidate.collection === collection);
      const passages = own.map(({ passage }) => passage);
      return [collection, passageStates(collection.store, passages)];
    }),
  );
}

/** A passage after late interaction, with what the next steps need. */
type Interacted = RankedPassage & { source: CandidateText; sentenceScores: number[]; sentenceWeakest: number[] };

/** Lets the reader see the first windows, each stretch of text once, and moves those it did not see behind them. */
async function applyReader(
  reader: Reader,
  embedder: Embedder,
  { text: question, statement }: EncodedQuestion,
  ranked: Interacted[],
): Promise<void> {
  const read = mostlyDistinct(ranked).slice(0, readWindows);
  const readings = await reader.read(
    question,
    read.map(({ text, source }) => embeddedText(text, source.article.language)),
  );
  for (const passage of ranked) {
    const reading = readings[read.indexOf(passage)];
    if (!reading) {
      passage.rank -= unreadPenalty;
      continue;
    }
    passage.relevance = reading.relevance;
    passage.spanMargin = reading.spanMargin;
    passage.rank += readerRank(reading);
    const spanned = sentenceOfPiece(embedder, passage.source, reading.firstPiece);
    if (!statement) passage.sentenceScores[spanned]! += spanSentenceLead(reading);
  }
}

/** Windows of which no better one shares more than half: what two of them say to the reader is nearly the same. */
function mostlyDistinct(ranked: readonly Interacted[]): Interacted[] {
  const kept: Interacted[] = [];
  for (const passage of ranked) {
    const { start, end } = passage.stored;
    const covered = kept.some(({ article, stored }) => {
      const shared = Math.min(stored.end, end) - Math.max(stored.start, start);
      return article.id === passage.article.id && shared > Math.min(stored.end - stored.start, end - start) / 2;
    });
    if (!covered) kept.push(passage);
  }
  return kept;
}

/** Pieces of each sentence of the passage: sentences are apart by white space, so their pieces follow one another in the passage's. */
function pieceCounts(embedder: Embedder, { article, stored, text, sentences }: CandidateText): number[] {
  return sentences
    .slice(stored.firstSentence, stored.endSentence)
    .map(
      ({ start, end }) =>
        embedder.pieces(embeddedText(text.slice(Math.max(0, start - stored.start), end - stored.start), article.language)).length,
    );
}

/** Rows of the packed token states that belong to each sentence: two pieces a row, behind the prefix. */
function sentenceRows(embedder: Embedder, source: CandidateText, rows: number): Span[] {
  let piece = embedder.prefixLength.passage;
  return pieceCounts(embedder, source).map((count) => {
    const start = Math.min(rows - 1, Math.floor(piece / 2));
    piece += count;
    return { start, end: Math.max(start + 1, Math.min(rows, Math.ceil(piece / 2))) };
  });
}

function sentenceOfPiece(embedder: Embedder, source: CandidateText, piece: number): number {
  let before = 0;
  const counts = pieceCounts(embedder, source);
  const at = counts.findIndex((count) => (before += count) > piece);
  return at === -1 ? counts.length - 1 : at;
}
