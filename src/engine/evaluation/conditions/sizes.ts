import { sampleOf } from '../dataset.js';
import type { SizeResult } from '../quality/types.js';
import { askQuestions, withStore, type QuestionOutcome } from '../question-run.js';
import { offCorpusName, offCorpusQuestions } from '../off-corpus.js';
import { isFrozen, type QuestionSet } from '../question-set.js';
import { fillerStore, findFillerStore, type FillerSource } from './filler-store.js';
import { corpusSizes } from './fillers.js';
import { shuffled } from './shuffle.js';
import type { CacheOptions } from './store-cache.js';

/** Questions that nothing in the data answers, asked at each size. */
const mostUnanswerable = 60;
/** A corpus above this takes the better part of an hour to ingest: it is taken where it is there, or where it is asked for. */
const largestUnasked = 10_000;

export interface SizeOptions extends CacheOptions {
  sets: readonly QuestionSet[];
  /** What the other passages are made of. */
  source: FillerSource;
  /** How many other passages, 0 for none; by default all sizes but those that are neither small nor in the cache. */
  sizes?: readonly number[] | undefined;
  /** Most questions of a set; null for all. */
  sample?: number | null;
}

/**
 * Asks the frozen half of each set, and questions that nothing answers, with so many passages on other topics in the store. The outcomes
 * of the latter are of a set named `unanswerable`. `passages` is what was asked for, not the articles of the set itself.
 */
export async function sizes(options: SizeOptions): Promise<SizeResult[]> {
  const results: SizeResult[] = [];
  for (const passages of options.sizes ?? sizesAtHand(options)) {
    const outcomes: QuestionOutcome[] = [];
    const among = passages === 0 ? null : await fillerStore(options.source, passages, options);
    for (const [index, set] of options.sets.entries()) {
      const asked = [frozenHalf(set, options)];
      if (index === 0) asked.push(unanswerable(set, options));
      options.onProgress?.(`${set.name} among ${passages} other passages`);
      await withStore(set, { engine: options.engine, among: among?.dataDir }, async (dataDir) => {
        for (const each of asked) outcomes.push(...(await askQuestions(dataDir, each, { engine: options.engine })));
      });
    }
    results.push({ passages, outcomes });
  }
  return results;
}

/** None, and each size that is small enough to ingest now or in the cache already. */
export function sizesAtHand(options: Pick<SizeOptions, 'source' | 'engine' | 'cache'>): number[] {
  return [0, ...corpusSizes.filter((size) => size <= largestUnasked || findFillerStore(options.source, size, options))];
}

function frozenHalf(set: QuestionSet, { sample }: SizeOptions): QuestionSet {
  const frozen = set.questions.filter(isFrozen);
  return { ...set, questions: sampleOf(frozen, sample ?? frozen.length) };
}

/** Those with the greatest hashes: calibration takes the ones with the smallest. */
function unanswerable({ articles }: QuestionSet, { source, sample }: SizeOptions): QuestionSet {
  const frozen = shuffled(offCorpusQuestions(source.data, 'frozen'), ({ id }) => id);
  return { name: offCorpusName, articles, questions: frozen.slice(-Math.min(mostUnanswerable, sample ?? mostUnanswerable)) };
}
