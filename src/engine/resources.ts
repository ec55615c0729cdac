import type { Embedder } from '../../embeddings/embedder.js';
import { modelRevision } from '../../embeddings/load.js';
import { modelSpec } from '../../embeddings/registry.js';
import { loadCalibration, type Calibration } from '../search/calibration.js';
import type { SearchContext } from '../search/searcher.js';
import { fingerprintOf, type Fingerprint } from '../store/fingerprint.js';
import { IndexCache } from '../store/index-cache.js';
import { currentStoreFile } from '../store/location.js';
import { Store } from '../store/store.js';
import { Models } from './models.js';
import type { EngineOptions } from './options.js';

/** What ingestion needs: the reader is only for answers. */
export type IndexedStore = Pick<SearchContext, 'store' | 'index' | 'embedder'>;

/** What the engine works with, each opened at its first use: store, models, index, calibration. */
export class Resources {
  public readonly fingerprint: Fingerprint;
  readonly #options: EngineOptions;
  readonly #models: Models;
  #store: Store | null = null;
  #index: Promise<IndexCache> | null = null;
  /** Stores that were exchanged; open until no call is left that may still read them. */
  readonly #replaced: Store[] = [];

  /** @throws IzvorError `bad_configuration` for a model that is not known */
  public constructor(options: EngineOptions) {
    this.#options = options;
    this.#models = new Models(options);
    const spec = modelSpec(options.model, options.modelsDir);
    this.fingerprint = fingerprintOf(spec, modelRevision(spec, options.modelsDir));
  }

  /** The store in use, opened anew where a reindex exchanged it. */
  public store(): Store {
    const file = currentStoreFile(this.#options.dataDir);
    if (this.#store && this.#store.file !== file) {
      this.#replaced.push(this.#store);
      this.#store = null;
    }
    if (this.#store === null) {
      this.#store = new Store(file, this.fingerprint);
      this.#index = null;
    }
    return this.#store;
  }

  public embedder(): Promise<Embedder> {
    return this.#models.embedder();
  }

  /** The calibration of the scores in use, null where there is none. */
  public calibration(): Calibration | null {
    return loadCalibration(this.fingerprint, this.#options.dataDir);
  }

  public async indexedStore(): Promise<IndexedStore> {
    const embedder = await this.#models.embedder();
    const store = this.store();
    this.#index ??= this.#openIndex(store, embedder.dimensions).catch((error: unknown) => {
      this.#index = null;
      throw error;
    });
    return { store, embedder, index: await this.#index };
  }

  /** All that a search needs. */
  public async context(): Promise<SearchContext> {
    const reader = await this.#models.reader();
    const reportMismatch: SearchContext['reportMismatch'] = ({ article, start, end, problem }) =>
      this.#options.onError?.(`An excerpt of article ${article} (${start} to ${end}) was dropped: ${problem}.`);
    return { ...(await this.indexedStore()), reader, calibration: this.calibration(), reportMismatch };
  }

  public async saveIndex(): Promise<void> {
    const { index } = await this.indexedStore();
    index.save();
  }

  /** Call it when nothing is under way that may still read an exchanged store. */
  public closeReplaced(): void {
    for (const store of this.#replaced.splice(0)) store.close();
  }

  public async close(): Promise<void> {
    this.closeReplaced();
    await this.#models.dispose();
    this.#store?.close();
    this.#store = null;
  }

  async #openIndex(store: Store, dimensions: number): Promise<IndexCache> {
    const index = new IndexCache(store, dimensions, this.#options.onNotice);
    await index.open();
    return index;
  }
}
