import { existsSync } from 'node:fs';
import type { Collection } from '../search/collection.js';
import type { View } from '../search/types.js';
import type { Fingerprint } from '../store/fingerprint.js';
import { deleteGuildFolder, finishDeletions, guildFolder, holdsStore } from '../store/guilds.js';
import { IndexCache } from '../store/index-cache.js';
import { currentStoreFile } from '../store/location.js';
import { Store } from '../store/store.js';

/** Stores of Discord servers that stay open; beyond these the one longest unused is closed. */
const mostOpen = 32;

/** A store that is open, with its index, which is opened at its first use. */
export class OpenCollection {
  /** Calls that may be reading it. */
  public users = 0;
  /** No longer to be found: closed when the last user is done. */
  public retired = false;
  #index: Promise<IndexCache> | null = null;
  readonly #idle: (() => void)[] = [];

  public constructor(
    public readonly store: Store,
    private readonly openIndex: (store: Store) => Promise<IndexCache>,
  ) {}

  public async indexed(): Promise<Collection> {
    this.#index ??= this.openIndex(this.store).catch((error: unknown) => {
      this.#index = null;
      throw error;
    });
    return { store: this.store, index: await this.#index };
  }

  public release(): void {
    this.users -= 1;
    this.closeWhenUnused();
  }

  public retire(): void {
    this.retired = true;
    this.closeWhenUnused();
  }

  /** Resolves when a retired collection is closed. */
  public closed(): Promise<void> {
    return this.store.db.isOpen ? new Promise((resolve) => this.#idle.push(resolve)) : Promise.resolve();
  }

  private closeWhenUnused(): void {
    if (!this.retired || this.users > 0) return;
    if (this.store.db.isOpen) this.store.close();
    for (const resolve of this.#idle.splice(0)) resolve();
  }
}

export interface CollectionsOptions {
  dataDir: string;
  fingerprint: Fingerprint;
  onNotice: (line: string) => void;
  /** Length of the vectors; known once the model is loaded. */
  dimensions: () => Promise<number>;
}

/** The stores that are open: the operator's, and those of Discord servers, each of which is in a folder of its own. */
export class Collections {
  readonly #options: CollectionsOptions;
  /** By server, in order of their last use. */
  readonly #open = new Map<string | null, OpenCollection>();
  readonly #dropped = new Set<string>();

  public constructor(options: CollectionsOptions) {
    this.#options = options;
    finishDeletions(options.dataDir);
  }

  /** The folder of a store. @throws IzvorError `bad_request` for what is no id of a server */
  public folder(guild: string | null): string {
    const { dataDir } = this.#options;
    return guild === null ? dataDir : guildFolder(dataDir, guild);
  }

  /**
   * Hands `work` what a view sees, the operator's first, and keeps it open until it is done. Looking makes no store of a server.
   * @throws IzvorError `store_fingerprint`, `store_unusable` or `bad_request`
   */
  public async see<T>(view: View, work: (seen: readonly OpenCollection[]) => T | Promise<T>): Promise<T> {
    const seen: OpenCollection[] = [];
    try {
      if (view.operator) seen.push(this.#acquire(null));
      if (view.guild !== null && this.#isThere(view.guild)) seen.push(this.#acquire(view.guild));
      return await work(seen);
    } finally {
      for (const collection of seen) collection.release();
      this.#closeLeastUsed();
    }
  }

  /** Hands `work` one store, made where it is not there, and keeps it open until it is done. */
  public async own<T>(guild: string | null, work: (collection: OpenCollection) => T | Promise<T>): Promise<T> {
    const collection = this.#acquire(guild);
    try {
      return await work(collection);
    } finally {
      collection.release();
      this.#closeLeastUsed();
    }
  }

  /** Closes a server's store once nobody reads it any more and deletes its folder; nobody sees it from now on. */
  public async drop(guild: string): Promise<void> {
    const open = this.#open.get(guild);
    this.#dropped.add(guild);
    try {
      this.#retire(guild);
      await open?.closed();
      deleteGuildFolder(this.#options.dataDir, guild);
    } finally {
      this.#dropped.delete(guild);
    }
  }

  /** Call it when nothing is under way. */
  public close(): void {
    for (const guild of [...this.#open.keys()]) this.#retire(guild);
  }

  #isThere(guild: string): boolean {
    const there = !this.#dropped.has(guild) && holdsStore(this.folder(guild));
    if (!there) this.#retire(guild);
    return there;
  }

  /** The store in use, opened anew where a reindex exchanged it or another process deleted it. */
  #acquire(guild: string | null): OpenCollection {
    const file = currentStoreFile(this.folder(guild));
    const known = this.#open.get(guild);
    if (known && (known.store.file !== file || (guild !== null && !existsSync(file)))) this.#retire(guild);
    const collection =
      this.#open.get(guild) ??
      new OpenCollection(new Store(file, this.#options.fingerprint, { guild }), (store) => this.#openIndex(store));
    this.#open.delete(guild);
    this.#open.set(guild, collection);
    collection.users += 1;
    return collection;
  }

  async #openIndex(store: Store): Promise<IndexCache> {
    const index = new IndexCache(store, await this.#options.dimensions(), this.#options.onNotice);
    await index.open();
    return index;
  }

  #retire(guild: string | null): void {
    this.#open.get(guild)?.retire();
    this.#open.delete(guild);
  }

  #closeLeastUsed(): void {
    const guilds = [...this.#open].filter(([guild]) => guild !== null);
    const idle = guilds.filter(([, { users }]) => users === 0);
    for (const [guild] of idle.slice(0, Math.max(0, guilds.length - mostOpen))) this.#retire(guild);
  }
}
