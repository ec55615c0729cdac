import type { Embedder } from '../../embeddings/embedder.js';
import { modelRevision } from '../../embeddings/load.js';
import { modelSpec } from '../../embeddings/registry.js';
import { loadCalibration, type Calibration } from '../search/calibration.js';
import type { ReportMismatch } from '../search/cite.js';
import type { SearchContext } from '../search/searcher.js';
import { fingerprintOf, type Fingerprint } from '../store/fingerprint.js';
import { Collections, type OpenCollection } from './collections.js';
import { Models } from './models.js';
import type { EngineOptions } from './options.js';

/** What the engine works with, each opened at its first use: stores with their indexes, models, calibration. */
export class Resources {
  public readonly fingerprint: Fingerprint;
  public readonly collections: Collections;
  readonly #options: EngineOptions;
  readonly #models: Models;

  /** @throws IzvorError `bad_configuration` for a model that is not known */
  public constructor(options: EngineOptions) {
    this.#options = options;
    this.#models = new Models(options);
    const spec = modelSpec(options.model, options.modelsDir);
    this.fingerprint = fingerprintOf(spec, modelRevision(spec, options.modelsDir));
    const { dataDir, onNotice } = options;
    const dimensions = async (): Promise<number> => (await this.#models.embedder()).dimensions;
    this.collections = new Collections({ dataDir, fingerprint: this.fingerprint, onNotice, dimensions });
  }

  public embedder(): Promise<Embedder> {
    return this.#models.embedder();
  }

  /** The calibration of the scores in use, null where there is none. */
  public calibration(): Calibration | null {
    return loadCalibration(this.fingerprint, this.#options.dataDir);
  }

  /** Tells the operator of an excerpt that was not shown. */
  public readonly reportMismatch: ReportMismatch = ({ article, start, end, problem }) =>
    this.#options.onError?.(`An excerpt of article ${article} (${start} to ${end}) was dropped: ${problem}.`);

  /** All that a search of these collections needs. */
  public async context(seen: readonly OpenCollection[]): Promise<SearchContext> {
    const [reader, embedder] = [await this.#models.reader(), await this.#models.embedder()];
    const collections = await Promise.all(seen.map((collection) => collection.indexed()));
    return { collections, embedder, reader, calibration: this.calibration(), reportMismatch: this.reportMismatch };
  }

  /** Writes the index of a store to its file. */
  public async saveIndex(guild: string | null): Promise<void> {
    await this.collections.own(guild, async (collection) => {
      const { index } = await collection.indexed();
      index.save();
    });
  }

  public async close(): Promise<void> {
    await this.#models.dispose();
    this.collections.close();
  }
}
