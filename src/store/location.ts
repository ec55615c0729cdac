import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { IzvorError } from '../errors.js';
import type { Store } from './store.js';

/**
 * Which database file of the data folder is the store. A reindex makes a new file beside the old one and then exchanges this pointer, so
 * that processes which have the old one open never see its write-ahead log beside another database.
 */
const pointerName = 'store.json';
const firstName = 'izvor.db';

/** The database file in use in this data folder, absolute. */
export function currentStoreFile(dataFolder: string): string {
  const pointer = path.join(dataFolder, pointerName);
  if (!existsSync(pointer)) return path.resolve(dataFolder, firstName);
  try {
    const { database } = JSON.parse(readFileSync(pointer, 'utf8')) as { database: string };
    return path.resolve(dataFolder, path.basename(database));
  } catch (cause) {
    throw new IzvorError(
      'store_unusable',
      `${pointer} is damaged; write {"database":"NAME"} into it with the name of the .db file to use.`,
      { cause },
    );
  }
}

/** Makes `file` the store of its folder, atomically. */
export function pointTo(file: string): void {
  const pointer = path.join(path.dirname(file), pointerName);
  writeFileSync(`${pointer}.partial`, JSON.stringify({ database: path.basename(file) }));
  renameSync(`${pointer}.partial`, pointer);
}

export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

/**
 * Call it inside a write transaction: what is written to a store that was just replaced would be lost.
 * @throws IzvorError `store_unusable`
 */
export function assertCurrent(store: Store): void {
  if (store.replacing || currentStoreFile(path.dirname(store.file)) === store.file) return;
  throw new IzvorError(
    'store_unusable',
    'The store was rebuilt by another process meanwhile; run the command again to go on with the new one.',
  );
}
