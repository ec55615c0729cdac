import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { IzvorError } from '../errors.js';
import { type Database, migrate } from '../sqlite.js';
import { migrations } from './schema.js';

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
    migrate(database, file, migrations);
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
