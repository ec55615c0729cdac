import { forgetArticles, savedAnswer, saveAnswer, vote } from './answers.js';
import { openStateDatabase, purge, stateFile, unusable } from './database.js';
import { type Database, transaction } from '../sqlite.js';
import { recordQuestion, reportWeeks } from './questions.js';
import { mondayOf, retention } from './retention.js';
import { parseSettings } from './settings.js';
import type { AskedQuestion, GuildSettings, PendingReply, ReportWeek, SavedAnswer, Turn } from './types.js';

/**
 * What `State` does, on the database and without waiting; `client.ts` makes a `State` of it. Each method is one transaction at most, so
 * that a kill leaves all of it or nothing. Times (`now`, `at`, `since`) are milliseconds since 1970.
 * @throws IzvorError `store_unusable` from every method where the file is damaged
 */
export class StateDatabase {
  readonly #file: string;
  readonly #database: Database;
  readonly #settings: Map<string, GuildSettings>;

  public constructor(dataDir: string) {
    this.#file = stateFile(dataDir);
    this.#database = openStateDatabase(this.#file);
    this.#settings = new Map(this.#try(() => this.#readSettings()));
  }

  public settings(): [string, GuildSettings][] {
    return [...this.#settings];
  }

  public saveSettings(guild: string, settings: GuildSettings): void {
    const document = JSON.stringify(settings);
    const dropped = this.#change(() => {
      this.#run(
        'INSERT INTO settings (guild, document) VALUES (?, ?) ON CONFLICT DO UPDATE SET document = excluded.document',
        guild,
        document,
      );
      if (settings.keepQuestions) return 0;
      return this.#run('UPDATE questions SET text = NULL, user = NULL WHERE guild = ? AND text IS NOT NULL', guild);
    });
    if (dropped > 0) this.#purge();
    this.#settings.set(guild, parseSettings(document));
  }

  public saveAnswer(answer: SavedAnswer): void {
    this.#change(() => saveAnswer(this.#database, answer));
  }

  public answer(id: string, now: number): SavedAnswer | null {
    return this.#try(() => savedAnswer(this.#database, id, now));
  }

  public vote(answerId: string, user: string, value: 1 | -1, now: number): 1 | -1 | 0 {
    return this.#change(() => vote(this.#database, answerId, user, value, now));
  }

  public recordQuestion(question: AskedQuestion): void {
    const keepText = question.guild !== null && (this.#settings.get(question.guild)?.keepQuestions ?? false);
    this.#change(() => recordQuestion(this.#database, question, keepText));
  }

  public lastTurn(user: string, channel: string, since: number): Turn | null {
    const row = this.#rows<Turn>(
      'SELECT user, channel, question, asked_at AS askedAt FROM turns WHERE user = ? AND channel = ? AND asked_at >= ?',
      user,
      channel,
      since,
    )[0];
    return row === undefined ? null : { ...row };
  }

  public saveTurn({ user, channel, question, askedAt }: Turn): void {
    this.#change(() =>
      this.#run(
        `INSERT INTO turns (user, channel, question, asked_at) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET question = excluded.question, asked_at = excluded.asked_at`,
        user,
        channel,
        question,
        askedAt,
      ),
    );
  }

  public forget(user: string): number {
    const count = this.#change(() => {
      const [{ questions, turns }] = this.#rows<{ questions: number; turns: number }>(
        `SELECT (SELECT count(*) FROM turns WHERE user = ?1) AS turns, (SELECT count(*) FROM (
           SELECT id FROM answers WHERE user = ?1 UNION SELECT coalesce(answer, '#' || key) FROM questions WHERE user = ?1
         )) AS questions`,
        user,
      ) as [{ questions: number; turns: number }];
      this.#run('DELETE FROM votes WHERE user = ?', user);
      this.#run('UPDATE questions SET text = NULL, user = NULL WHERE user = ?', user);
      this.#run('DELETE FROM answers WHERE user = ?', user);
      this.#run('DELETE FROM turns WHERE user = ?', user);
      // Each turn is one of the questions, unless nothing else was kept of it.
      return Math.max(questions, turns);
    });
    this.#purge();
    return count;
  }

  public forgetArticles(guild: string | null, ids: string[]): void {
    this.#change(() => forgetArticles(this.#database, guild, ids));
    this.#purge();
  }

  public addPending({ interaction, application, token, guild, labels, receivedAt }: PendingReply): void {
    this.#change(() =>
      this.#run(
        'INSERT OR REPLACE INTO pending (interaction, application, token, guild, labels, received_at) VALUES (?, ?, ?, ?, ?, ?)',
        interaction,
        application,
        token,
        guild,
        labels,
        receivedAt,
      ),
    );
  }

  public removePending(interaction: string): void {
    this.#change(() => this.#run('DELETE FROM pending WHERE interaction = ?', interaction));
  }

  public pending(): PendingReply[] {
    return this.#rows<PendingReply>(
      'SELECT interaction, application, token, guild, labels, received_at AS receivedAt FROM pending ORDER BY received_at',
    ).map((row) => ({ ...row }));
  }

  public setLeft(guild: string, at: number | null): void {
    this.#change(() => {
      if (at === null) this.#run('DELETE FROM left_guilds WHERE guild = ?', guild);
      else this.#run('INSERT INTO left_guilds (guild, left_at) VALUES (?, ?) ON CONFLICT DO NOTHING', guild, at);
    });
  }

  public leftBefore(at: number): string[] {
    return this.#guilds('SELECT guild FROM left_guilds WHERE left_at <= ? ORDER BY guild', at);
  }

  public guilds(): string[] {
    const tables = ['settings', 'left_guilds', 'answers', 'questions', 'pending'];
    const all = tables.map((table) => `SELECT guild FROM ${table} WHERE guild IS NOT NULL`).join(' UNION ');
    return this.#guilds(`${all} ORDER BY guild`);
  }

  public deleteGuild(guild: string): void {
    this.#change(() => {
      // A turn knows only its channel, and whether it was private: `123` or `123 private`.
      this.#run(
        `DELETE FROM turns WHERE EXISTS (
           SELECT 1 FROM answers WHERE guild = ? AND (turns.channel = answers.channel OR turns.channel LIKE answers.channel || ' %')
         )`,
        guild,
      );
      for (const table of ['questions', 'answers', 'settings', 'left_guilds', 'pending']) {
        this.#run(`DELETE FROM ${table} WHERE guild = ?`, guild);
      }
      // Elsewhere an answer may have cited its articles.
      this.#run('DELETE FROM voted_articles WHERE owner = ?', guild);
    });
    this.#settings.delete(guild);
    this.#purge();
  }

  public report(options: { guild?: string; weeks?: number }, now: number): ReportWeek[] {
    return this.#try(() => reportWeeks(this.#database, options, now));
  }

  public sweep(now: number): void {
    this.#change(() => {
      this.#run('DELETE FROM turns WHERE asked_at <= ?', now - retention.turns);
      this.#run('DELETE FROM pending WHERE received_at <= ?', now - retention.pending);
      this.#run('DELETE FROM answers WHERE asked_at <= ?', now - retention.answers);
      this.#run(
        'UPDATE questions SET answer = NULL WHERE answer NOT IN (SELECT id FROM answers) AND week < ?',
        mondayOf(now - retention.answers),
      );
      this.#run(
        'UPDATE questions SET text = NULL, user = NULL WHERE week < ? AND text IS NOT NULL',
        mondayOf(now - retention.texts),
      );
      this.#run('DELETE FROM questions WHERE week < ?', mondayOf(now - retention.counts));
    });
    this.#purge();
  }

  public close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #readSettings(): [string, GuildSettings][] {
    const rows = this.#rows<{ guild: string; document: string }>('SELECT guild, document FROM settings');
    return rows.map(({ guild, document }) => [guild, parseSettings(document)]);
  }

  #guilds(sql: string, ...values: number[]): string[] {
    return this.#rows<{ guild: string }>(sql, ...values).map(({ guild }) => guild);
  }

  #rows<T>(sql: string, ...values: (string | number | null)[]): T[] {
    return this.#try(() => this.#database.prepare(sql).all(...values) as T[]);
  }

  /** @returns how many rows it changed */
  #run(sql: string, ...values: (string | number | null)[]): number {
    return this.#database.prepare(sql).run(...values).changes;
  }

  #change<T>(work: () => T): T {
    return this.#try(() => transaction(this.#database, work));
  }

  #purge(): void {
    this.#try(() => purge(this.#database));
  }

  #try<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw unusable(this.#file, error);
    }
  }
}
