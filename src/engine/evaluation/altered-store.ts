import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { modelRevision } from '../../../embeddings/load.js';
import { modelSpec } from '../../../embeddings/registry.js';
import { ask } from '../../search/ask.js';
import { loadCalibration } from '../../search/calibration.js';
import { operatorView } from '../../search/collection.js';
import type { SearchContext } from '../../search/searcher.js';
import type { AskResult } from '../../search/types.js';
import { listArticles, type StoredArticle } from '../../store/articles.js';
import { fingerprintOf } from '../../store/fingerprint.js';
import { Collections } from '../collections.js';
import { Models } from '../models.js';
import { removeArticles } from '../removal.js';
import type { EvaluatedEngine } from './question-run.js';

/** Whether an article is taken away. */
type Goes = (article: StoredArticle) => boolean;

const idOf = ({ id }: StoredArticle): string => id;

/** Asks a store in other states than its own, with the models loaded once. */
export class AlteredStore {
  readonly #dataDir: string;
  readonly #engine: EvaluatedEngine;
  readonly #models: Models;

  /** @param dataDir a data folder that `withStore` made, with no engine writing to it; it is only read */
  public constructor(dataDir: string, engine: EvaluatedEngine) {
    this.#dataDir = dataDir;
    this.#engine = engine;
    this.#models = new Models({ ...engine, dataDir });
  }

  /** Asks questions of a copy of the store from which the articles are removed with passages, vectors and terms, as `izvor remove` does. */
  public async askWithout(goes: Goes, questions: readonly string[]): Promise<AskResult[]> {
    const folder = mkdtempSync(path.join(tmpdir(), 'izvor-without-'));
    const models = path.join(this.#dataDir, 'models');
    try {
      cpSync(this.#dataDir, folder, { recursive: true, filter: (source) => source !== models });
      return await this.#ask(folder, questions, { goes });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Asks with every excerpt taken for an answer, whatever its confidence: what would be shown were nothing refused. */
  public askUnrefused(questions: readonly string[]): Promise<AskResult[]> {
    return this.#ask(this.#dataDir, questions, { refuses: false });
  }

  public close(): Promise<void> {
    return this.#models.dispose();
  }

  async #ask(
    dataDir: string,
    questions: readonly string[],
    { goes, refuses = true }: { goes?: Goes; refuses?: boolean },
  ): Promise<AskResult[]> {
    const spec = modelSpec(this.#engine.model, this.#engine.modelsDir);
    const fingerprint = fingerprintOf(spec, modelRevision(spec, this.#engine.modelsDir));
    const [embedder, reader] = [await this.#models.embedder(), await this.#models.reader()];
    const dimensions = (): Promise<number> => Promise.resolve(embedder.dimensions);
    const opened = new Collections({ dataDir, fingerprint, onNotice: () => undefined, dimensions });
    try {
      return await opened.see(operatorView, async (seen) => {
        for (const { store } of seen) if (goes) removeArticles([store], listArticles(store).filter(goes).map(idOf));
        const collections = await Promise.all(seen.map((collection) => collection.indexed()));
        const calibration = refuses ? loadCalibration(fingerprint, dataDir) : null;
        const context: SearchContext = { collections, embedder, reader, calibration, reportMismatch: () => undefined };
        const results: AskResult[] = [];
        for (const question of questions) results.push(await ask(context, { question }));
        return results;
      });
    } finally {
      opened.close();
    }
  }
}
