import { searchTerms } from '../corpus/fold.js';
import type { Store } from '../store/store.js';

/** FTS5's own constant in bm25(). */
const k1 = 1.2;
/** Terms in more than this share of the passages rank nothing and cost the most. */
const commonShare = 0.2;
const mostTerms = 96;

/** A question's terms and the highest score that any passage could reach with them. */
export interface LexicalQuery {
  match: string;
  highest: number;
}

/**
 * Folded four-letter terms of the question with what is needed to bound the score: BM25 / (sum over the terms of idf x (k1 + 1)), which
 * stays near 0 across languages, where shared terms are chance. Null where no term of the question is in any passage.
 */
export function lexicalQuery(store: Store, question: string, passages: number): LexicalQuery | null {
  const terms = [...new Set(searchTerms(question))].slice(0, mostTerms);
  const rows = store.db
    .prepare('SELECT term, doc FROM passage_vocabulary WHERE term IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(terms)) as { term: string; doc: number }[];
  const frequency = new Map(rows.map((row) => [row.term, row.doc]));
  const highest = terms.reduce((sum, term) => sum + inverseFrequency(passages, frequency.get(term) ?? 0) * (k1 + 1), 0);
  const telling = terms.filter(
    (term) => frequency.has(term) && (frequency.get(term)! <= passages * commonShare || passages < 50),
  );
  if (telling.length === 0 || highest <= 0) return null;
  return { match: telling.map((term) => `"${term}"`).join(' OR '), highest };
}

/** As FTS5 computes it, not below its floor. */
function inverseFrequency(passages: number, containing: number): number {
  return Math.max(1e-6, Math.log((passages - containing + 0.5) / (containing + 0.5)));
}

/**
 * Bounded lexical scores, 0 to 1, best first: of the best `limit` passages, or of `ids` alone.
 * @param allowed passages that may be found, null for all
 */
export function lexicalScores(
  store: Store,
  query: LexicalQuery | null,
  options: { limit: number; allowed: readonly number[] | null },
): Map<number, number> {
  if (query === null) return new Map();
  const restriction = options.allowed === null ? '' : 'AND rowid IN (SELECT value FROM json_each(?))';
  const values = options.allowed === null ? [] : [JSON.stringify(options.allowed)];
  const rows = store.db
    .prepare(
      `SELECT rowid AS id, bm25(passage_terms) AS score FROM passage_terms WHERE passage_terms MATCH ? ${restriction} ORDER BY score LIMIT ?`,
    )
    .all(query.match, ...values, options.limit) as { id: number; score: number }[];
  // bm25() is negative: smaller is better.
  return new Map(rows.map((row) => [row.id, Math.min(1, -row.score / query.highest)]));
}
