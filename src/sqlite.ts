import type { DatabaseSync } from '@photostructure/sqlite';
import { IzvorError } from './errors.js';

export type Database = InstanceType<typeof DatabaseSync>;

/**
 * Brings a database to the newest schema, one migration a version (`PRAGMA user_version` counts them), in one transaction.
 * @throws IzvorError `store_unusable` where the file was made by a newer version of Izvor
 */
export function migrate(database: Database, file: string, migrations: readonly string[]): void {
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
