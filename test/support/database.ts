import { createHash } from 'node:crypto';
import { DatabaseSync } from '@photostructure/sqlite';
import { currentStoreFile } from '../../src/store/location.js';

/** Opens the store of a data folder behind the engine's back, and closes it again. */
export function withDatabase<T>(dataDir: string, work: (database: InstanceType<typeof DatabaseSync>) => T): T {
  const database = new DatabaseSync(currentStoreFile(dataDir), { timeout: 10_000, enableForeignKeyConstraints: true });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Every article of a store with its passages, such that two stores with the same contents give equal values. */
export interface StoreContents {
  [path: string]: { id: string; text: string; title: string | null; passages: string[]; quotes: number };
}

/** What is wrong in a store that ought to be whole; empty where nothing is. */
export function storeFaults(dataDir: string): string[] {
  return withDatabase(dataDir, (database) => {
    const faults: string[] = [];
    const { integrity_check: integrity } = database.prepare('PRAGMA integrity_check').get() as { integrity_check: string };
    if (integrity !== 'ok') faults.push(`integrity_check: ${integrity}`);
    faults.push(
      ...database
        .prepare('PRAGMA foreign_key_check')
        .all()
        .map((row) => `foreign key: ${JSON.stringify(row)}`),
    );
    const count = (sql: string): number => (database.prepare(`SELECT count(*) AS n FROM ${sql}`).get() as { n: number }).n;
    const passages = count('passages');
    for (const table of ['passage_vectors', 'passage_states', 'passage_terms'])
      if (count(table) !== passages) faults.push(`${count(table)} rows in ${table}, ${passages} passages`);
    const rows = database.prepare('SELECT key, path, text, text_sha256 AS sha256 FROM articles').all() as {
      key: number;
      path: string;
      text: string;
      sha256: string;
    }[];
    for (const { key, path, text, sha256 } of rows) {
      if (createHash('sha256').update(text).digest('hex') !== sha256) faults.push(`${path}: the text is not the one recorded`);
      if (count(`passages WHERE article = ${key}`) === 0) faults.push(`${path}: it has no passages`);
    }
    return faults;
  });
}

export function storeContents(dataDir: string): StoreContents {
  return withDatabase(dataDir, (database) => {
    const articles = database.prepare('SELECT key, id, path, text, title FROM articles ORDER BY path').all() as {
      key: number;
      id: string;
      path: string;
      text: string;
      title: string | null;
    }[];
    const passages = database.prepare(
      `SELECT start || '-' || "end" || ' ' || hex(vector) || ' ' || hex(states) AS row FROM passages
       JOIN passage_vectors AS v ON v.passage = id JOIN passage_states AS s ON s.passage = id WHERE article = ? ORDER BY start, id`,
    );
    const quotes = database.prepare('SELECT count(*) AS n FROM quotes WHERE article = ?');
    return Object.fromEntries(
      articles.map(({ key, path, ...article }) => [
        path,
        {
          ...article,
          passages: (passages.all(key) as { row: string }[]).map(({ row }) => createHash('sha256').update(row).digest('hex')),
          quotes: (quotes.get(key) as { n: number }).n,
        },
      ]),
    );
  });
}
