import path from 'node:path';
import { Embedder } from '../../embeddings/embedder.js';
import { Reader } from '../../embeddings/reader.js';
import { modelSpec } from '../../embeddings/registry.js';
import type { EngineSettings } from './options.js';

/** The models of an engine, each loaded at the first call that needs it; a load that failed is tried again at the next. */
export class Models {
  #embedder: Promise<Embedder> | null = null;
  #reader: Promise<Reader | null> | null = null;

  public constructor(private readonly settings: EngineSettings) {}

  /** @throws IzvorError `model_unusable` */
  public embedder(): Promise<Embedder> {
    const { model, modelsDir, allowDownload, hub, dataDir } = this.settings;
    this.#embedder ??= Embedder.load(modelSpec(model, modelsDir), {
      modelsFolder: modelsDir,
      allowDownload,
      hub,
      downloadFolder: path.join(dataDir, 'models'),
    }).catch((error: unknown) => {
      this.#embedder = null;
      throw error;
    });
    return this.#embedder;
  }

  /** The reader, null where it is off, absent, or not for this embedder. */
  public reader(): Promise<Reader | null> {
    if (!this.settings.reader) return Promise.resolve(null);
    this.#reader ??= this.embedder()
      .then((embedder) => Reader.load(embedder))
      .catch((error: unknown) => {
        this.#reader = null;
        throw error;
      });
    return this.#reader;
  }

  public async dispose(): Promise<void> {
    for (const loading of [this.#embedder, this.#reader]) await (await loading?.catch(() => null))?.dispose();
  }
}
