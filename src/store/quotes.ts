import type { Quote } from '../corpus/speech.js';
import type { Store } from './store.js';

/** Speech as stored; `start` and `end` cover the words without their marks. */
export interface StoredQuote {
  id: number;
  /** Row key of the article. */
  article: number;
  start: number;
  end: number;
  firstSentence: number;
  endSentence: number;
  /** A name as the text writes it. */
  speaker: string | null;
  /** What the speaker is, in the words of the text, where there is no name. */
  role: string | null;
  kind: Quote['kind'];
}

const columns = 'id, article, start, "end", first_sentence AS firstSentence, end_sentence AS endSentence, speaker, role, kind';

/** The speech of these articles (row keys), in the order of the text. */
export function quotesOf(store: Store, articles: readonly number[]): StoredQuote[] {
  const rows = store.db
    .prepare(`SELECT ${columns} FROM quotes WHERE article IN (SELECT value FROM json_each(?)) ORDER BY article, start`)
    .all(JSON.stringify(articles)) as unknown as StoredQuote[];
  return rows.map((row) => ({ ...row }));
}

/** Sentences of an article that are said by somebody. */
export interface AttributedSentences {
  /** A name or, where `named` is false, a role, as the text writes it. */
  speaker: string;
  named: boolean;
  /** Indexes of the sentences that hold the speech or attribute it, end exclusive. */
  firstSentence: number;
  endSentence: number;
  kind: Quote['kind'];
}

/** Who says which sentences of the article (row key), in the order of the text; a sentence may be said by several, or by nobody known. */
export function speakersOf(store: Store, article: number): AttributedSentences[] {
  return quotesOf(store, [article]).flatMap(({ speaker, role, firstSentence, endSentence, kind }) => {
    const name = speaker ?? role;
    return name === null ? [] : [{ speaker: name, named: speaker !== null, firstSentence, endSentence, kind }];
  });
}

/** How often each person is quoted, directly or in reported speech, as the texts spell the names. */
export function quotesBySpeaker(store: Store): { speaker: string; quotes: number }[] {
  return store.db
    .prepare('SELECT speaker, count(*) AS quotes FROM quotes WHERE speaker IS NOT NULL GROUP BY speaker ORDER BY speaker')
    .all() as { speaker: string; quotes: number }[];
}
