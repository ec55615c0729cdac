import { randomInt } from 'node:crypto';
import path from 'node:path';
import { statSync } from 'node:fs';
import { IzvorError } from '../errors.js';
import { openDatabase } from './database.js';
import { transaction, type Database } from '../sqlite.js';
import { describeDifference, differsInSpeechOnly, fingerprintHash, type Fingerprint } from './fingerprint.js';
import { refindQuotes } from './find-quotes.js';

/** The truth about what was ingested: one SQLite file, made by one fingerprint. */
export class Store {
  public readonly db: Database;
  public readonly file: string;
  /** True while this store is being built to take another's place. */
  public readonly replacing: boolean;
  /** Discord server that these articles were added in, null for the operator's store. */
  public readonly guild: string | null;

  /**
   * @param file the database file; made where it does not exist
   * @throws IzvorError `store_fingerprint` where the file was made with another fingerprint, `store_unusable` where it cannot be opened
   */
  public constructor(
    file: string,
    public readonly fingerprint: Fingerprint,
    options: { replacing?: boolean; guild?: string | null } = {},
  ) {
    this.file = path.resolve(file);
    this.replacing = options.replacing ?? false;
    this.guild = options.guild ?? null;
    this.db = openDatabase(this.file);
    // Many of these may be open at a time, each of some hundred articles at most.
    if (this.guild !== null) this.db.exec('PRAGMA cache_size = -4096; PRAGMA mmap_size = 67108864;');
    try {
      this.#checkFingerprint();
    } catch (error) {
      this.db.close();
      throw error;
    }
  }

  #checkFingerprint(): void {
    const stored = this.meta('fingerprint');
    if (stored === null) {
      transaction(this.db, () => {
        if (this.meta('fingerprint') === null) this.setMeta('fingerprint', JSON.stringify(this.fingerprint));
      });
      return;
    }
    if (stored === JSON.stringify(this.fingerprint)) return;
    if (differsInSpeechOnly(JSON.parse(stored) as Fingerprint, this.fingerprint)) return this.#refindQuotes();
    const difference = describeDifference(JSON.parse(stored) as Fingerprint, this.fingerprint);
    throw new IzvorError(
      'store_fingerprint',
      `The store ${this.file} was made with ${difference}; run \`izvor reindex\` to rebuild it from the kept originals.`,
    );
  }

  /** Speech is found in the stored text: no passage needs to be embedded again for it. */
  #refindQuotes(): void {
    transaction(this.db, () => {
      // Another process may have done it while this one waited for the lock.
      if (this.meta('fingerprint') === JSON.stringify(this.fingerprint)) return;
      refindQuotes(this);
      this.setMeta('fingerprint', JSON.stringify(this.fingerprint));
    });
  }

  /** Name of the fingerprint, for the caches beside the store. */
  public get fingerprintHash(): string {
    return fingerprintHash(this.fingerprint);
  }

  public meta(key: string): string | null {
    const row = this.db.prepare('SELECT value FROM meta WHERE key = ?').get(key) as { value: string } | undefined;
    return row?.value ?? null;
  }

  public setMeta(key: string, value: string): void {
    this.db
      .prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
      .run(key, value);
  }

  /** Another number after each change of the stored passages, by whichever process; 0 before the first. */
  public generation(): number {
    return Number(this.meta('generation') ?? '0');
  }

  /** By chance and not by counting: the caches of a deleted, restored or rebuilt store would pass for its own once it had counted as far. */
  public bumpGeneration(): void {
    this.setMeta('generation', String(randomInt(1, 2 ** 48 - 1)));
  }

  /** Bytes on disk, write-ahead log included. */
  public bytes(): number {
    return ['', '-wal', '-shm'].reduce(
      (total, suffix) => total + (statSync(this.file + suffix, { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
  }

  public close(): void {
    this.db.close();
  }
}
