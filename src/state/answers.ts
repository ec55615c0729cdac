import type { Citation } from '../engine/types.js';
import type { Database } from '../sqlite.js';
import { mondayOf, retention } from './retention.js';
import type { SavedAnswer } from './types.js';

/** Saves an answer, over one of the same id. */
export function saveAnswer(database: Database, answer: SavedAnswer): void {
  database
    .prepare(
      `INSERT INTO answers (id, guild, channel, user, asked_at, document) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET guild = excluded.guild, channel = excluded.channel, user = excluded.user,
         asked_at = excluded.asked_at, document = excluded.document`,
    )
    .run(answer.id, answer.guild, answer.channel, answer.user, answer.askedAt, JSON.stringify(answer));
}

/** The saved answer; null where there is none, or none that may still be kept. @param now milliseconds since 1970 */
export function savedAnswer(database: Database, id: string, now: number): SavedAnswer | null {
  const row = database.prepare('SELECT document FROM answers WHERE id = ? AND asked_at > ?').get(id, now - retention.answers) as
    { document: string } | undefined;
  return row === undefined ? null : (JSON.parse(row.document) as SavedAnswer);
}

/** See `State.vote`. Call it inside a transaction. */
export function vote(database: Database, id: string, user: string, value: 1 | -1, now: number): 1 | -1 | 0 {
  const answer = savedAnswer(database, id, now);
  if (answer === null) return 0;
  const question = questionOf(database, answer);
  const earlier = database.prepare('SELECT vote FROM votes WHERE question = ? AND user = ?').get(question, user) as
    { vote: 1 | -1 } | undefined;
  if (earlier?.vote === value) {
    database.prepare('DELETE FROM votes WHERE question = ? AND user = ?').run(question, user);
    return 0;
  }
  database
    .prepare('INSERT INTO votes (question, user, vote) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET vote = excluded.vote')
    .run(question, user, value);
  const cite = database.prepare('INSERT OR IGNORE INTO voted_articles (owner, article, question) VALUES (?, ?, ?)');
  for (const { article } of answer.citations) cite.run(article.guild ?? '', article.id, question);
  return value;
}

/** The question of an answer in the report; counted from now on where it was not recorded. */
function questionOf(database: Database, { id, guild, kind, citations, askedAt }: SavedAnswer): number {
  database
    .prepare('INSERT INTO questions (answer, guild, week, kind, outcome) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
    .run(id, guild, mondayOf(askedAt), kind, citations.length > 0 ? 'answered' : 'no_answer');
  return (database.prepare('SELECT key FROM questions WHERE answer = ?').get(id) as { key: number }).key;
}

/** See `State.forgetArticles`. Call it inside a transaction. */
export function forgetArticles(database: Database, guild: string | null, ids: readonly string[]): void {
  const owner = guild ?? '';
  const mentioning = database.prepare('SELECT document FROM answers WHERE instr(document, ?) > 0');
  const remove = database.prepare('DELETE FROM answers WHERE id = ?');
  const unvote = database.prepare(
    'DELETE FROM votes WHERE question IN (SELECT question FROM voted_articles WHERE owner = ? AND article = ?)',
  );
  const uncite = database.prepare('DELETE FROM voted_articles WHERE owner = ? AND article = ?');
  for (const id of ids) {
    const isRemoved = ({ article }: Citation): boolean => article.id === id && (article.guild ?? '') === owner;
    for (const { document } of mentioning.all(JSON.stringify(id)) as { document: string }[]) {
      const answer = JSON.parse(document) as SavedAnswer;
      // What a kind keeps for itself is not known here: where it may hold an excerpt of the article, the whole answer goes.
      const held = JSON.stringify(answer.extra ?? null).includes(JSON.stringify(id));
      const kept = answer.citations.filter((citation) => !isRemoved(citation));
      if (held) remove.run(answer.id);
      else if (kept.length < answer.citations.length) saveAnswer(database, { ...answer, citations: kept });
    }
    unvote.run(owner, id);
    uncite.run(owner, id);
  }
}
