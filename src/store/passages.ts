import type { Passage, Span } from '../corpus/types.js';
import type { Store } from './store.js';

/** A passage with all that search needs of it. */
export interface NewPassage extends Passage {
  /** L2-normalised. */
  vector: Float32Array;
  /** As `packTokenStates` makes them. */
  states: Uint8Array;
  /** Folded search terms, repeated as often as they occur. */
  terms: string[];
}

export interface StoredPassage extends Span {
  id: number;
  /** Row key of the article. */
  article: number;
  firstSentence: number;
  endSentence: number;
}

const asBytes = (vector: Float32Array): Uint8Array => new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);

/** SQLite hands out bytes at any address; a Float32Array wants a multiple of four. */
function asVector(bytes: Uint8Array): Float32Array {
  return bytes.byteOffset % 4 === 0
    ? new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
    : new Float32Array(bytes.slice().buffer);
}

/** Inserts an article's passages and returns their ids, in order. Call it inside the article's transaction. */
export function insertPassages(store: Store, article: number, passages: readonly NewPassage[]): number[] {
  const insert = store.db.prepare(
    'INSERT INTO passages (article, start, "end", first_sentence, end_sentence) VALUES (?, ?, ?, ?, ?)',
  );
  const insertVector = store.db.prepare('INSERT INTO passage_vectors (passage, vector) VALUES (?, ?)');
  const insertStates = store.db.prepare('INSERT INTO passage_states (passage, states) VALUES (?, ?)');
  const insertTerms = store.db.prepare('INSERT INTO passage_terms (rowid, terms) VALUES (?, ?)');
  return passages.map((passage) => {
    const id = Number(
      insert.run(article, passage.start, passage.end, passage.firstSentence, passage.endSentence).lastInsertRowid,
    );
    insertVector.run(id, asBytes(passage.vector));
    insertStates.run(id, passage.states);
    insertTerms.run(id, passage.terms.join(' '));
    return id;
  });
}

export function countPassages(store: Store): number {
  return (store.db.prepare('SELECT count(*) AS n FROM passages').get() as { n: number }).n;
}

export function passageIds(store: Store): number[] {
  return (store.db.prepare('SELECT id FROM passages ORDER BY id').all() as { id: number }[]).map((row) => row.id);
}

/** Ids of the passages of these articles (row keys). */
export function passageIdsOf(store: Store, articles: readonly number[]): number[] {
  const rows = store.db
    .prepare('SELECT id FROM passages WHERE article IN (SELECT value FROM json_each(?)) ORDER BY id')
    .all(JSON.stringify(articles)) as { id: number }[];
  return rows.map((row) => row.id);
}

/** Streams id and vector of each passage with an id above `after`, or of those in `ids`. */
export function* passageVectors(
  store: Store,
  which: { after: number } | { ids: readonly number[] },
): Generator<readonly [number, Float32Array]> {
  const statement =
    'after' in which
      ? store.db.prepare('SELECT passage, vector FROM passage_vectors WHERE passage > ? ORDER BY passage')
      : store.db.prepare(
          'SELECT passage, vector FROM passage_vectors WHERE passage IN (SELECT value FROM json_each(?)) ORDER BY passage',
        );
  const rows = statement.iterate('after' in which ? which.after : JSON.stringify(which.ids)) as Iterable<{
    passage: number;
    vector: Uint8Array;
  }>;
  for (const row of rows) yield [row.passage, asVector(row.vector)];
}

/** The passages with these ids, by id; those that are gone are left out. */
export function passagesById(store: Store, ids: readonly number[]): Map<number, StoredPassage> {
  const rows = store.db
    .prepare(
      `SELECT id, article, start, "end", first_sentence AS firstSentence, end_sentence AS endSentence
       FROM passages WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids)) as unknown as StoredPassage[];
  return new Map(rows.map((row) => [row.id, { ...row }]));
}

/** The packed token states of these passages, by id. */
export function passageStates(store: Store, ids: readonly number[]): Map<number, Uint8Array> {
  const rows = store.db
    .prepare('SELECT passage, states FROM passage_states WHERE passage IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(ids)) as { passage: number; states: Uint8Array }[];
  return new Map(rows.map((row) => [row.passage, row.states]));
}
