import type { Embedder, Encoding } from '../../embeddings/embedder.js';
import { countPassages, passageVectors } from '../store/passages.js';
import { backgroundQuery, backgroundScores, matchingPassages } from './background.js';
import type { Collection } from './collection.js';
import { lexicalQuery, lexicalScores } from './lexical.js';

export interface Candidate {
  collection: Collection;
  /** Passage id in its collection. */
  passage: number;
  /** Cosine of the pooled vectors. */
  dense: number;
  /** Bounded BM25, 0 to 1. */
  lexical: number;
  /** dense + 0.2 x lexical: helps inside a language, silent across languages (docs/retrieval.md). */
  score: number;
}

const lexicalWeight = 0.2;
/** How many each side contributes before the best are kept: among 100,000 passages 128 leave every fifth right one behind. */
const breadth = 512;
/** Candidates that late interaction sees: 48 are enough where articles differ in topic, not where twenty tell the same story in five languages. */
const rerankedCandidates = 96;
/** A passage in the question's own language scores higher than the same content in another by about this much (parallel news). */
const sameLanguageLead = 0.03;

/** A question as candidates are looked up by. */
export interface CandidateQuery {
  embedder: Embedder;
  question: string;
  encoding: Encoding;
}

/**
 * The best passages of one collection by vector and by full text, best first: more than are worth a closer look, see `keepBest`.
 * @param allowed passages that the filters leave, null for all
 */
export function findCandidates(collection: Collection, query: CandidateQuery, allowed: readonly number[] | null): Candidate[] {
  const { store, index } = collection;
  const { pooled } = query.encoding;
  const dense = new Map(index.search(pooled, breadth, allowed).map(({ id, score }) => [id, score]));
  const score = scorer(collection, query);
  const lexical = score.best(allowed);
  const onlyLexical = [...lexical.keys()].filter((id) => !dense.has(id));
  for (const [id, vector] of passageVectors(store, { ids: onlyLexical })) dense.set(id, dot(pooled, vector));
  const onlyDense = [...dense.keys()].filter((id) => !lexical.has(id));
  for (const [id, bounded] of score.of(onlyDense)) lexical.set(id, bounded);
  return [...dense]
    .map(([passage, cosine]) => {
      const bounded = lexical.get(passage) ?? 0;
      return { collection, passage, dense: cosine, lexical: bounded, score: cosine + lexicalWeight * bounded };
    })
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}

/** Bounded lexical scores by passage id: of the best passages, and of given ones. */
interface LexicalScorer {
  best: (allowed: readonly number[] | null) => Map<number, number>;
  of: (passages: readonly number[]) => Map<number, number>;
}

/** The operator's corpus weighs words by its own statistics; a server's store, which may be tiny, by the frozen background. */
function scorer({ store }: Collection, { embedder, question }: CandidateQuery): LexicalScorer {
  if (store.guild === null) {
    const query = lexicalQuery(store, question, countPassages(store));
    return {
      best: (allowed) => lexicalScores(store, query, { limit: breadth, allowed }),
      of: (passages) => lexicalScores(store, query, { limit: passages.length, allowed: passages }),
    };
  }
  const query = backgroundQuery(embedder, question);
  const of = (passages: readonly number[]): Map<number, number> =>
    query === null ? new Map<number, number>() : backgroundScores(store, query, passages);
  return {
    best: (allowed) => of(query === null ? [] : matchingPassages(store, query, { limit: breadth, allowed })),
    of,
  };
}

/**
 * The candidates worth a closer look. The lead that the question's own language has is taken off first, so that articles in that language
 * do not crowd out the others before late interaction has seen them.
 */
export function keepBest(candidates: readonly Candidate[], inQuestionLanguage: (candidate: Candidate) => boolean): Candidate[] {
  const levelled = candidates.map((candidate) => ({
    candidate,
    score: candidate.score - (inQuestionLanguage(candidate) ? sameLanguageLead : 0),
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
