import type { Encoding } from '../../embeddings/embedder.js';
import type { IndexCache } from '../store/index-cache.js';
import { countPassages, passageVectors } from '../store/passages.js';
import type { Store } from '../store/store.js';
import { lexicalQuery, lexicalScores } from './lexical.js';

export interface Candidate {
  passage: number;
  /** Cosine of the pooled vectors. */
  dense: number;
  /** Bounded BM25, 0 to 1. */
  lexical: number;
  /** dense + 0.2 x lexical: helps inside a language, silent across languages (docs/retrieval.md). */
  score: number;
}

const lexicalWeight = 0.2;
/** How many each side contributes before the best are kept. */
const breadth = 128;
/** Candidates that late interaction sees: 48 are enough where articles differ in topic, not where twenty tell the same story in five languages. */
const rerankedCandidates = 96;
/** A passage in the question's own language scores higher than the same content in another by about this much (parallel news). */
const sameLanguageLead = 0.03;

/**
 * The best passages by vector and by full text, best first: more than are worth a closer look, see `keepBest`.
 * @param allowed passages that the filters leave, null for all
 */
export function findCandidates(
  store: Store,
  index: IndexCache,
  question: string,
  encoding: Encoding,
  allowed: readonly number[] | null,
): Candidate[] {
  const query = lexicalQuery(store, question, countPassages(store));
  const dense = new Map(index.search(encoding.pooled, breadth, allowed).map(({ id, score }) => [id, score]));
  const lexical = lexicalScores(store, query, { limit: breadth, allowed });
  const onlyLexical = [...lexical.keys()].filter((id) => !dense.has(id));
  for (const [id, vector] of passageVectors(store, { ids: onlyLexical })) dense.set(id, dot(encoding.pooled, vector));
  const onlyDense = [...dense.keys()].filter((id) => !lexical.has(id));
  for (const [id, score] of lexicalScores(store, query, { limit: onlyDense.length, allowed: onlyDense })) lexical.set(id, score);
  return [...dense]
    .map(([passage, cosine]) => {
      const bounded = lexical.get(passage) ?? 0;
      return { passage, dense: cosine, lexical: bounded, score: cosine + lexicalWeight * bounded };
    })
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}

/**
 * The candidates worth a closer look. The lead that the question's own language has is taken off first, so that articles in that language
 * do not crowd out the others before late interaction has seen them.
 */
export function keepBest(candidates: readonly Candidate[], inQuestionLanguage: (passage: number) => boolean): Candidate[] {
  const levelled = candidates.map((candidate) => ({
    candidate,
    score: candidate.score - (inQuestionLanguage(candidate.passage) ? sameLanguageLead : 0),
  }));
  return levelled
    .sort((a, b) => b.score - a.score)
    .slice(0, rerankedCandidates)
    .map(({ candidate }) => candidate);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}
