import type { Quote } from '../corpus/speech.js';
import type { Store } from './store.js';

/** Direct speech as stored; `start` and `end` cover the words without their marks. */
export interface StoredQuote {
  id: number;
  /** Row key of the article. */
  article: number;
  start: number;
  end: number;
  firstSentence: number;
  endSentence: number;
  speaker: string | null;
}

const columns = 'id, article, start, "end", first_sentence AS firstSentence, end_sentence AS endSentence, speaker';

/** Call it inside the article's transaction. */
export function insertQuotes(store: Store, article: number, quotes: readonly Quote[]): void {
  const insert = store.db.prepare(
    'INSERT INTO quotes (article, start, "end", first_sentence, end_sentence, speaker) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { start, end, sentenceStart, sentenceEnd, speaker } of quotes)
    insert.run(article, start, end, sentenceStart, sentenceEnd, speaker);
}

/** The quotes of these articles (row keys), in the order of the text. */
export function quotesOf(store: Store, articles: readonly number[]): StoredQuote[] {
  const rows = store.db
    .prepare(`SELECT ${columns} FROM quotes WHERE article IN (SELECT value FROM json_each(?)) ORDER BY article, start`)
    .all(JSON.stringify(articles)) as unknown as StoredQuote[];
  return rows.map((row) => ({ ...row }));
}

/** How often each speaker is quoted, as the texts spell the names. */
export function quotesBySpeaker(store: Store): { speaker: string; quotes: number }[] {
  return store.db
    .prepare('SELECT speaker, count(*) AS quotes FROM quotes WHERE speaker IS NOT NULL GROUP BY speaker ORDER BY speaker')
    .all() as { speaker: string; quotes: number }[];
}
