import { findQuotes, type Quote } from '../corpus/speech.js';
import type { Database } from '../sqlite.js';
import { articleStructure } from './structure.js';

/** A store while it is being opened: nothing but its database is ready. */
interface Opened {
  db: Database;
}

/** Call it inside the article's transaction. */
export function insertQuotes({ db }: Opened, article: number, quotes: readonly Quote[]): void {
  const insert = db.prepare(
    'INSERT INTO quotes (article, start, "end", first_sentence, end_sentence, speaker, role, kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { start, end, sentenceStart, sentenceEnd, speaker, role, kind } of quotes)
    insert.run(article, start, end, sentenceStart, sentenceEnd, speaker, role, kind);
}

/** Finds the speech of all articles anew, in their stored text: the rule has changed since. Call it inside a transaction. */
export function refindQuotes(store: Opened): void {
  const articles = store.db.prepare('SELECT key FROM articles').all() as { key: number }[];
  const read = store.db.prepare('SELECT text, language FROM articles WHERE key = ?');
  store.db.exec('DELETE FROM quotes');
  for (const { key } of articles) {
    const { text, language } = read.get(key) as { text: string; language: string | null };
    const { blocks, sentences } = articleStructure(store, key);
    insertQuotes(store, key, findQuotes(text, blocks, sentences, language));
  }
}
