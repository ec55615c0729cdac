import { existsSync } from 'node:fs';
import path from 'node:path';
import type { MeasureContext, Parts } from '../engine/evaluation/quality/options.js';
import type { CitationsResult } from '../engine/evaluation/quality/types.js';

/** Citations that are rendered and read back: all that the report asks for, or a few for each question of a sample. */
const citations = { all: 10_000, perSampled: 10, seed: 2_022 } as const;
/** With a sample only the smaller of the larger corpora are made, with a very small one the smallest. */
const sampledSizes = (sample: number): number[] => (sample < 20 ? [0, 100] : [0, 100, 1_000]);

/** How large the corpora are that questions are asked among, and where they are kept. */
export interface CorpusFlags {
  sizes?: number[];
  cache?: string;
}

/**
 * What the report measures apart from the questions of its sets, loaded as it is needed.
 * @param folder evaluation data; null where there is none
 * @param questions folder of the question sets
 */
export function qualityParts(folder: string | null, questions: string, { sizes: wanted, cache }: CorpusFlags = {}): Parts {
  return {
    baselines: async ({ engine, sets, onProgress }) =>
      (await import('../engine/evaluation/baselines/baselines.js')).baselines({ engine, sets, onProgress }),
    sizes: async (context) => {
      if (folder === null) return [];
      const [{ sizes }, { readFillerSource }] = await Promise.all([
        import('../engine/evaluation/conditions/sizes.js'),
        import('../engine/evaluation/conditions/filler-store.js'),
      ]);
      return sizes({
        ...context,
        source: readFillerSource(folder),
        sizes: wanted ?? (context.sample === null ? undefined : sampledSizes(context.sample)),
        cache,
      });
    },
    fairness: async ({ engine, sample, onProgress }) => {
      if (folder === null) return null;
      const [{ fairness }, { readFillerSource }] = await Promise.all([
        import('../engine/evaluation/conditions/fairness.js'),
        import('../engine/evaluation/conditions/filler-store.js'),
      ]);
      const { news, hash } = readFillerSource(folder);
      const some = news.slice(0, sample ?? news.length);
      return fairness({ engine, news: some, hash: `${hash} ${some.length}`, cache, onProgress });
    },
    roles: async ({ engine, sample, onProgress }) => {
      const file = path.join(questions, 'roles.jsonl');
      if (!existsSync(file)) return null;
      const { readRolePairs, roles } = await import('../engine/evaluation/conditions/roles.js');
      return roles({ engine, pairs: readRolePairs(file), sample, onProgress });
    },
    citations: auditCitations,
  };
}

/** The audit renders as Discord and the terminal do, which only the repository's scripts know both of. */
async function auditCitations({ sample, onProgress }: MeasureContext): Promise<CitationsResult> {
  const audit = await import('../../scripts/citations/audit.js');
  const wanted = sample === null ? citations.all : sample * citations.perSampled;
  onProgress(`citations: ${wanted} and more`);
  const { rendered, exact, seed, formats } = await audit.auditCitations({ citations: wanted, seed: citations.seed });
  return { rendered, exact, seed, formats: Object.keys(formats) };
}
