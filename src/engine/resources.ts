import path from 'node:path';
import { Embedder } from '../../embeddings/embedder.js';
import { modelRevision } from '../../embeddings/load.js';
import { Reader } from '../../embeddings/reader.js';
import { modelSpec } from '../../embeddings/registry.js';
import { loadCalibration } from '../search/calibration.js';
import type { SearchContext } from '../search/searcher.js';
import { fingerprintOf, type Fingerprint } from '../store/fingerprint.js';
import { IndexCache } from '../store/index-cache.js';
import { currentStoreFile } from '../store/location.js';
import { Store } from '../store/store.js';
import type { EngineOptions } from './options.js';

interface Models {
  embedder: Embedder;
  reader: Reader | null;
}

/** What the engine works with, each opened at its first use: store, models, index, calibration. */
export class Resources {
  public readonly fingerprint: Fingerprint;
  readonly #options: EngineOptions;
  #models: Promise<Models> | null = null;
  #store: Store | null = null;
  #index: Promise<IndexCache> | null = null;
  /** Stores that were exchanged; open until no call is left that may still read them. */
  readonly #replaced: Store[] = [];

  /** @throws IzvorError `bad_configuration` for a model that is not known */
  public constructor(options: EngineOptions) {
    this.#options = options;
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

  public models(): Promise<Models> {
    this.#models ??= this.#loadModels().catch((error: unknown) => {
      this.#models = null;
      throw error;
    });
    return this.#models;
  }

  /** All that a search needs. */
  public async context(): Promise<SearchContext> {
    const { embedder, reader } = await this.models();
    const store = this.store();
    this.#index ??= this.#openIndex(store, embedder.dimensions).catch((error: unknown) => {
      this.#index = null;
      throw error;
    });
    const index = await this.#index;
    const calibration = loadCalibration(this.fingerprint, this.#options.dataDir);
    const reportMismatch: SearchContext['reportMismatch'] = ({ article, start, end, problem }) =>
      this.#options.onError?.(`An excerpt of article ${article} (${start} to ${end}) was dropped: ${problem}.`);
    return { store, index, embedder, reader, calibration, reportMismatch };
  }

  public async saveIndex(): Promise<void> {
    const { index } = await this.context();
    index.save();
  }

  /** Call it when nothing is under way that may still read an exchanged store. */
  public closeReplaced(): void {
    for (const store of this.#replaced.splice(0)) store.close();
  }

  public async close(): Promise<void> {
    this.closeReplaced();
    const models = await this.#models?.catch(() => null);
    await models?.embedder.dispose();
    await models?.reader?.dispose();
    this.#store?.close();
    this.#store = null;
  }

  async #loadModels(): Promise<Models> {
    const { model, modelsDir, allowDownload, hub, dataDir, reader } = this.#options;
    const downloadFolder = path.join(dataDir, 'models');
    const embedder = await Embedder.load(modelSpec(model, modelsDir), {
      modelsFolder: modelsDir,
      allowDownload,
      hub,
      downloadFolder,
    });
    return { embedder, reader: reader ? await Reader.load(embedder) : null };
  }

  async #openIndex(store: Store, dimensions: number): Promise<IndexCache> {
    const index = new IndexCache(store, dimensions, this.#options.onNotice);
    await index.open();
    return index;
  }
}
