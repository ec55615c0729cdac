import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { IzvorError } from '../errors.js';
import { type Database, migrate } from '../sqlite.js';
import { migrations } from './schema.js';

/** The file in a data folder that holds what is remembered of Discord servers. */
export function stateFile(dataDir: string): string {
  return path.resolve(dataDir, 'discord.db');
}

/**
 * Opens the database, made and migrated where needed. It is for the bot's own user alone: it may hold people's questions.
 * @throws IzvorError `store_unusable` where the file is damaged, is newer than this program, or cannot be written
 */
export function openStateDatabase(file: string): Database {
  let database: Database | undefined;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    closeSync(openSync(file, 'a', 0o600));
    database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 10_000 });
    // NORMAL: a kill loses nothing, a power cut at most the last moments. What is deleted is overwritten; nothing is written elsewhere.
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;',
    );
    const { quick_check: check } = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
    if (check !== 'ok') throw new Error(check.replace(/\s+/g, ' '));
    migrate(database, file, migrations);
    return database;
  } catch (error) {
    database?.close();
    throw unusable(file, error);
  }
}

/** The error as one sentence that names the file and what to do. */
export function unusable(file: string, error: unknown): IzvorError {
  if (error instanceof IzvorError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new IzvorError(
    'store_unusable',
    `The file ${file}, which holds settings and recent answers of the Discord servers, cannot be used (${detail}); check that it can be written, and if it is damaged stop the bot and move it away with ${path.basename(file)}-wal and -shm: a new one is made at the next start.`,
    { cause: error },
  );
}

/**
 * Makes what was deleted unreadable: SQLite overwrites it where it stood, but not the copies that a page split left in unused parts of
 * other pages, nor the write-ahead log. Left to a later time where another process is reading or writing.
 */
export function purge(database: Database): void {
  try {
    database.exec('VACUUM');
  } catch (error) {
    if (!/locked|busy/i.test(String(error))) throw error;
  }
  database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
}
