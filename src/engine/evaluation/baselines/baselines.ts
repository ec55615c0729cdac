import path from 'node:path';
import { Embedder } from '../../../../embeddings/embedder.js';
import { modelRevision } from '../../../../embeddings/load.js';
import { modelSpec } from '../../../../embeddings/registry.js';
import { fingerprintOf } from '../../../store/fingerprint.js';
import { currentStoreFile } from '../../../store/location.js';
import { Store } from '../../../store/store.js';
import type { BaselineOutcome, BaselineResult } from '../quality/types.js';
import { withStore, type EvaluatedEngine } from '../question-run.js';
import { IdealRanking } from '../gold.js';
import { goldSpans, readArticles, type QuestionSet } from '../question-set.js';
import { langChainMethod, langChainRetriever } from './langchain.js';
import { outcomeOf, type BaselineExcerpt } from './ranking.js';
import { StoreRanker, storeMethods } from './store-ranker.js';

export interface BaselineOptions {
  engine: EvaluatedEngine;
  /** Each is asked with all its questions, in a store of its own. */
  sets: readonly QuestionSet[];
  onProgress?: (what: string) => void;
}

/** What simpler methods make of the same questions over the same articles, a result for each method and set. */
export async function baselines({ engine, sets, onProgress }: BaselineOptions): Promise<BaselineResult[]> {
  const results: BaselineResult[] = [];
  for (const set of sets) {
    onProgress?.(`baselines of ${set.name}: ${set.questions.length} questions`);
    results.push(...(await withStore(set, { engine }, (dataDir) => baselinesOf(dataDir, set, engine))));
  }
  return results;
}

/** The same for one set, over a data folder that `withStore` made. */
export async function baselinesOf(dataDir: string, set: QuestionSet, engine: EvaluatedEngine): Promise<BaselineResult[]> {
  const spec = modelSpec(engine.model, engine.modelsDir);
  const embedder = await Embedder.load(spec, {
    modelsFolder: engine.modelsDir,
    allowDownload: engine.allowDownload,
    hub: engine.hub,
    downloadFolder: path.join(dataDir, 'models'),
  });
  try {
    const store = new Store(currentStoreFile(dataDir), fingerprintOf(spec, modelRevision(spec, engine.modelsDir)));
    try {
      return await rankAll(store, embedder, set);
    } finally {
      store.close();
    }
  } finally {
    await embedder.dispose();
  }
}

async function rankAll(store: Store, embedder: Embedder, set: QuestionSet): Promise<BaselineResult[]> {
  const texts = readArticles(set.articles);
  const ranker = new StoreRanker(store, embedder, set.articles);
  const retriever = await langChainRetriever(texts, embedder);
  const ideal = new IdealRanking(texts);
  const outcomes = new Map<string, BaselineOutcome[]>([...storeMethods, langChainMethod].map((name) => [name, []]));
  for (const question of set.questions) {
    const gold = goldSpans(question, texts);
    const rankings: Record<string, BaselineExcerpt[]> = {
      ...(await ranker.rank(question.question)),
      [langChainMethod]: await retriever.rank(question.question),
    };
    for (const [name, ranked] of Object.entries(rankings))
      outcomes.get(name)?.push(outcomeOf(question, { gold, ideal: ideal.count(gold) }, ranked));
  }
  return [...outcomes].map(([name, own]) => ({ name, set: set.name, outcomes: own }));
}
