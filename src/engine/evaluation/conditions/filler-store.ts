import { createHash } from 'node:crypto';
import { readEvaluationData, type EvaluationData } from '../dataset.js';
import { fillerArticles } from './fillers.js';
import { readParallelNews, type ParallelDocument } from './parallel-news.js';
import { cachedStore, findCachedStore, type CachedStore, type CacheOptions } from './store-cache.js';

/** Counts up where other articles would be made of the same data. */
const FILLERS_VERSION = 1;

/** What corpora of other topics are made of. */
export interface FillerSource {
  data: EvaluationData;
  news: ParallelDocument[];
  /** The same for the same contents. */
  hash: string;
}

/** @throws IzvorError `bad_request` for a folder that is not as docs/evaluation.md describes it */
export function readFillerSource(folder: string): FillerSource {
  const [data, news] = [readEvaluationData(folder), readParallelNews(folder)];
  const contents = JSON.stringify([FILLERS_VERSION, data.sets.map(({ name, passages }) => [name, passages]), news]);
  return { data, news, hash: createHash('sha256').update(contents).digest('hex') };
}

const nameOf = (passages: number): string => `fillers-${passages}`;

/** A store with about `passages` passages on other topics, ingested where it is not in the cache yet (some 40 passages a second). */
export function fillerStore(source: FillerSource, passages: number, options: CacheOptions): Promise<CachedStore> {
  return cachedStore(nameOf(passages), source.hash, () => fillerArticles(source.data, source.news, passages), options);
}

/** The same where it is in the cache, null otherwise. */
export function findFillerStore(source: FillerSource, passages: number, options: CacheOptions): CachedStore | null {
  return findCachedStore(nameOf(passages), source.hash, options);
}
