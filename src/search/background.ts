import type { Embedder } from '../../embeddings/embedder.js';
import { searchTerms } from '../corpus/fold.js';
import type { Store } from '../store/store.js';

/** FTS5's own constants in bm25(). */
const k1 = 1.2;
const b = 0.75;
/** Search terms of a passage, the mean of the sample corpus. */
const averageLength = 112;
/**
 * From a word's improbability in the tokenizer's hundred languages to its idf among passages of one, and from the share of a question's
 * weight to a score: chosen so that scores come out as those of a store's own statistics do, for which the calibration was fitted
 * (correlation .87 over the sample corpus, slope 1).
 */
const manyLanguages = 2.5;
const least = 0.1;
const most = 7;
const scale = 0.8;
/** The idf of a word in a fifth of all passages: those that are in more rank nothing. */
const telling = Math.log(4);
const mostTerms = 96;

/** A question's terms with weights that no stored article has a part in. */
export interface BackgroundQuery {
  match: string;
  weights: ReadonlyMap<string, number>;
  highest: number;
}

/**
 * The terms of a question for a server's own store. Its articles may be three or three thousand: idf computed from a handful of passages is
 * noise (of one passage, every word in it weighs nothing), so the weights come from a frozen background, the tokenizer's unigram model.
 */
export function backgroundQuery(embedder: Embedder, question: string): BackgroundQuery | null {
  const all = new Map<string, number>();
  for (const word of question.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const improbability = embedder.pieces(word).reduce((sum, piece) => sum + embedder.pieceWeight(piece), 0);
    const weight = Math.min(most, Math.max(least, improbability - manyLanguages));
    for (const term of searchTerms(word)) all.set(term, Math.max(all.get(term) ?? 0, weight));
  }
  const weights = new Map([...all].slice(0, mostTerms));
  const bar = Math.min(telling, Math.max(...weights.values()));
  const asked = [...weights].filter(([, weight]) => weight >= bar).map(([term]) => `"${term}"`);
  if (asked.length === 0) return null;
  const highest = [...weights.values()].reduce((sum, weight) => sum + weight * (k1 + 1), 0);
  return { match: asked.join(' OR '), weights, highest };
}

/** Passages that hold any telling term, at most `limit`: all of a small store, the best by its own statistics of a larger one. */
export function matchingPassages(
  store: Store,
  query: BackgroundQuery,
  options: { limit: number; allowed: readonly number[] | null },
): number[] {
  const restriction = options.allowed === null ? '' : 'AND rowid IN (SELECT value FROM json_each(?))';
  const values = options.allowed === null ? [] : [JSON.stringify(options.allowed)];
  const rows = store.db
    .prepare(
      `SELECT rowid AS id FROM passage_terms WHERE passage_terms MATCH ? ${restriction} ORDER BY bm25(passage_terms) LIMIT ?`,
    )
    .all(query.match, ...values, options.limit) as { id: number }[];
  return rows.map(({ id }) => id);
}

/** BM25 with the background's weights, in proportion to the highest that any passage could reach: 0 to 1. */
export function backgroundScores(store: Store, query: BackgroundQuery, passages: readonly number[]): Map<number, number> {
  const rows = store.db
    .prepare('SELECT rowid AS id, terms FROM passage_terms WHERE rowid IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(passages)) as { id: number; terms: string }[];
  return new Map(rows.map(({ id, terms }) => [id, Math.min(1, (scale * bm25(query, terms.split(' '))) / query.highest)]));
}

function bm25({ weights }: BackgroundQuery, terms: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const term of terms) if (weights.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const length = k1 * (1 - b + (b * terms.length) / averageLength);
  let score = 0;
  for (const [term, count] of counts) score += (weights.get(term)! * count * (k1 + 1)) / (count + length);
  return score;
}
