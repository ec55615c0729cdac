import type { Embedder } from '../../embeddings/embedder.js';
import { IzvorError } from '../errors.js';
import type { Fingerprint } from '../store/fingerprint.js';
import { countStored, guildFolder, guildsWithStore, holdsStore } from '../store/guilds.js';
import type { IngestProgress } from '../store/ingest.js';
import { reindex, type ReindexSummary } from '../store/reindex.js';

export interface RebuildOptions {
  dataDir: string;
  fingerprint: Fingerprint;
  embedder: Embedder;
  signal: AbortSignal;
  onProgress: (progress: IngestProgress) => void;
  /** Runs a change of a store when its turn comes. */
  change: <T>(guild: string | null, work: () => Promise<T>) => Promise<T>;
}

/** Rebuilds the operator's store and those of all Discord servers, one after the other. */
export async function rebuildAll(options: RebuildOptions): Promise<ReindexSummary> {
  const { dataDir, fingerprint, embedder, signal } = options;
  const guilds = guildsWithStore(dataDir);
  const owners: (string | null)[] = guilds.length > 0 && !holdsStore(dataDir) ? guilds : [null, ...guilds];
  const folderOf = (guild: string | null): string => (guild === null ? dataDir : guildFolder(dataDir, guild));
  const total = owners.reduce((sum, guild) => sum + (countStored(folderOf(guild)) ?? 0), 0);
  const summary: ReindexSummary = { articles: 0, passages: 0, skipped: [], seconds: 0 };
  let before = 0;
  for (const guild of owners) {
    let reached = before;
    const onProgress = (progress: IngestProgress): void => {
      reached = before + progress.done;
      options.onProgress({ ...progress, done: reached, total: Math.max(total, before + progress.total) });
    };
    try {
      const one = await options.change(guild, () => reindex(folderOf(guild), guild, fingerprint, embedder, onProgress, signal));
      summary.articles += one.articles;
      summary.passages += one.passages;
      summary.skipped.push(...one.skipped);
      summary.seconds += one.seconds;
    } catch (error) {
      // One server's damaged store must not keep the others from being rebuilt.
      if (guild === null || !(error instanceof IzvorError) || error.code === 'stopped') throw error;
      summary.skipped.push({ path: folderOf(guild), message: error.message });
    }
    before = reached;
  }
  return summary;
}
