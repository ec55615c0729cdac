import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { IzvorError } from '../errors.js';
import { migrations } from './schema.js';

export type Database = InstanceType<typeof DatabaseSync>;

/**
 * Opens the store's database, made and migrated where needed.
 * @throws IzvorError `store_unusable` where the file is no store, is newer than this program, or cannot be written
 */
export function openDatabase(file: string): Database {
  let database: Database | undefined;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 30_000 });
    // FULL would add a sync per article: WAL with NORMAL loses at most the last transactions on power loss, never consistency.
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA mmap_size = 1073741824; PRAGMA cache_size = -65536;',
    );
    migrate(database, file);
    return database;
  } catch (cause) {
    database?.close();
    if (cause instanceof IzvorError) throw cause;
    const detail = cause instanceof Error ? cause.message : 'unknown cause';
    throw new IzvorError(
      'store_unusable',
      `The store ${file} cannot be opened (${detail}); check that the folder can be written, or set IZVOR_DATA to another one.`,
      {
        cause,
      },
    );
  }
}

function migrate(database: Database, file: string): void {
  const version = userVersion(database);
  if (version > migrations.length) {
    throw new IzvorError(
      'store_unusable',
      `The store ${file} was made by a newer Izvor (schema ${version}, this one knows ${migrations.length}); update Izvor.`,
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

/** Runs `work` in one write transaction: all of it is in the store afterwards, or nothing. */
export function transaction<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
