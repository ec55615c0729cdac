import { foldedWords } from '../corpus/fold.js';
import type { Database } from '../sqlite.js';
import { firstOfWeeks, mondayOf } from './retention.js';
import type { AskedQuestion, ReportWeek } from './types.js';

/** Counts a question. @param keepText whether the server allows that its text is kept */
export function recordQuestion(database: Database, question: AskedQuestion, keepText: boolean): void {
  const text = keepText && question.guild !== null && question.kind !== 'check' ? question.text : null;
  database
    .prepare(
      `INSERT INTO questions (answer, guild, week, kind, outcome, text, user) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (answer) DO UPDATE SET outcome = excluded.outcome, text = excluded.text, user = excluded.user`,
    )
    .run(
      question.answerId,
      question.guild,
      mondayOf(question.askedAt),
      question.kind,
      question.outcome,
      text,
      text === null ? null : question.user,
    );
}

interface CountRow {
  guild: string | null;
  week: string;
  questions: number;
  unanswered: number;
  up: number;
  down: number;
}

interface TextRow {
  guild: string | null;
  week: string;
  text: string;
  unanswered: 0 | 1;
  down: number;
}

/** See `State.report`. @param now milliseconds since 1970 */
export function reportWeeks(database: Database, options: { guild?: string; weeks?: number }, now: number): ReportWeek[] {
  const conditions: string[] = [];
  const values: string[] = [];
  if (options.guild !== undefined) {
    conditions.push('guild = ?');
    values.push(options.guild);
  }
  if (options.weeks !== undefined) {
    conditions.push('week >= ?');
    values.push(firstOfWeeks(now, options.weeks));
  }
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const votes = (vote: 1 | -1): string => `(SELECT count(*) FROM votes WHERE question = key AND vote = ${vote})`;
  const counts = database
    .prepare(
      `SELECT guild, week, count(*) AS questions, sum(outcome = 'no_answer') AS unanswered, sum(up) AS up, sum(down) AS down
       FROM (SELECT guild, week, outcome, ${votes(1)} AS up, ${votes(-1)} AS down FROM questions ${where})
       GROUP BY guild, week ORDER BY week DESC, guild`,
    )
    .all(...values) as unknown as CountRow[];
  const texts = database
    .prepare(
      `SELECT guild, week, text, outcome = 'no_answer' AS unanswered, ${votes(-1)} AS down FROM questions
       ${where} ${where === '' ? 'WHERE' : 'AND'} text IS NOT NULL AND (outcome = 'no_answer' OR down > 0) ORDER BY key`,
    )
    .all(...values) as unknown as TextRow[];
  return counts.map(({ guild, week, questions, unanswered, up, down }) => {
    const asked = texts.filter((row) => row.guild === guild && row.week === week);
    return {
      guild,
      week,
      questions,
      unanswered,
      votesUp: up,
      votesDown: down,
      inVain: mostFrequent(asked.filter((row) => row.unanswered === 1).map(({ text }) => ({ text, times: 1 }))),
      votedDown: mostFrequent(asked.filter((row) => row.down > 0).map(({ text, down: times }) => ({ text, times }))),
    };
  });
}

/** The texts, those that differ only in case, punctuation, diacritics or script as one, as it was first written. */
function mostFrequent(texts: readonly { text: string; times: number }[]): { text: string; times: number }[] {
  const counted = new Map<string, { text: string; times: number }>();
  for (const { text, times } of texts) {
    const key = foldedWords(text).join(' ') || text;
    const earlier = counted.get(key);
    if (earlier === undefined) counted.set(key, { text, times });
    else earlier.times += times;
  }
  return [...counted.values()].sort((a, b) => b.times - a.times);
}
