import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { IzvorError } from '../errors.js';
import { migrations } from './schema.js';

export type Database = InstanceType<typeof DatabaseSync>;

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
    // NORMAL: a kill loses nothing, a power cut at most the last moments. What is deleted is overwritten.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;');
    const { quick_check: check } = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
    if (check !== 'ok') throw new Error(check.replace(/\s+/g, ' '));
    migrate(database, file);
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

/** Runs `work` in one write transaction: all of it is stored afterwards, or nothing. */
export function transaction<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite itself has rolled back after some errors, a full disk for one.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Empties the write-ahead log, where what was deleted still stands; left to a later time where somebody else is reading. */
export function purgeLog(database: Database): void {
  database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
}

function migrate(database: Database, file: string): void {
  const version = userVersion(database);
  if (version > migrations.length) {
    throw new IzvorError(
      'store_unusable',
      `The file ${file} was made by a newer Izvor (schema ${version}, this one knows ${migrations.length}); update Izvor.`,
    );
  }
  if (version === migrations.length) return;
  transaction(database, () => {
    // Read again: another process may have migrated while this one waited for the lock.
    for (const migration of migrations.slice(userVersion(database))) database.exec(migration);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}

function userVersion(database: Database): number {
  return (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
}
