import path from 'node:path';
import type { Embedder } from '../../embeddings/embedder.js';
import { IzvorError } from '../errors.js';
import { articleOriginal, listArticles, type StoredArticle } from './articles.js';
import { openDatabase } from './database.js';
import { transaction } from '../sqlite.js';
import { fingerprintHash, type Fingerprint } from './fingerprint.js';
import { Ingestion, type IngestProgress } from './ingest.js';
import { assertCurrent, currentStoreFile, pointTo, removeDatabase } from './location.js';
import { countPassages } from './passages.js';
import { Store } from './store.js';

export interface ReindexSummary {
  articles: number;
  passages: number;
  /** Articles that the present rules no longer read; they are not in the new store. */
  skipped: { path: string; message: string }[];
  seconds: number;
}

/**
 * Rebuilds the store from the kept originals into a file beside it, then exchanges the two. A killed run leaves the old store in use; the
 * next one goes on where it stopped. The same is searched all the while.
 * @param dataFolder the folder of the store
 * @param guild the Discord server whose store it is, null for the operator's
 */
export async function reindex(
  dataFolder: string,
  guild: string | null,
  fingerprint: Fingerprint,
  embedder: Embedder,
  onProgress?: (progress: IngestProgress) => void,
  signal?: AbortSignal,
): Promise<ReindexSummary> {
  const started = performance.now();
  const oldFile = currentStoreFile(dataFolder);
  const old = openOld(oldFile, guild);
  const fresh = openFresh(path.join(path.dirname(oldFile), freshName(oldFile, fingerprint)), fingerprint, guild);
  const skipped = new Map<string, string>();
  try {
    const ingestion = new Ingestion(fresh, embedder);
    for (;;) {
      await copyMissing(old, fresh, ingestion, skipped, onProgress, signal);
      // Under the old store's write lock nobody can add to it between the last look and the exchange.
      const swapped = transaction(old.db, () => {
        assertCurrent(old);
        if (missing(old, fresh, skipped).length > 0) return false;
        for (const key of ['sample_kept', 'sample_unfinished']) {
          const value = old.meta(key);
          if (value !== null) fresh.setMeta(key, value);
        }
        fresh.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        pointTo(fresh.file);
        return true;
      });
      if (swapped) break;
    }
    const articles = listArticles(fresh).length;
    const passages = countPassages(fresh);
    return {
      articles,
      passages,
      skipped: [...skipped].map(([file, message]) => ({ path: file, message })),
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    fresh.close();
    old.close();
    if (currentStoreFile(dataFolder) !== oldFile) removeDatabase(oldFile);
  }
}

/** The store as it is, whatever made it. */
function openOld(file: string, guild: string | null): Store {
  const database = openDatabase(file);
  const row = database.prepare("SELECT value FROM meta WHERE key = 'fingerprint'").get() as { value: string } | undefined;
  database.close();
  if (!row) throw new IzvorError('not_found', `There is no store at ${file} to rebuild; ingest something first.`);
  return new Store(file, JSON.parse(row.value) as Fingerprint, { guild });
}

/** A name that the store in use does not have, the same at each try. */
function freshName(oldFile: string, fingerprint: Fingerprint): string {
  const name = `izvor-${fingerprintHash(fingerprint)}`;
  return path.basename(oldFile) === `${name}.db` ? `${name}-b.db` : `${name}.db`;
}

function openFresh(file: string, fingerprint: Fingerprint, guild: string | null): Store {
  const options = { replacing: true, guild };
  try {
    return new Store(file, fingerprint, options);
  } catch (error) {
    // Left by a run with other rules, or damaged: it is of no use to this one.
    if (!(error instanceof IzvorError)) throw error;
    removeDatabase(file);
    return new Store(file, fingerprint, options);
  }
}

function missing(old: Store, fresh: Store, skipped: ReadonlyMap<string, string>): StoredArticle[] {
  const done = new Set(listArticles(fresh).map((article) => article.id));
  return listArticles(old).filter((article) => !done.has(article.id) && !skipped.has(article.path));
}

async function copyMissing(
  old: Store,
  fresh: Store,
  ingestion: Ingestion,
  skipped: Map<string, string>,
  onProgress?: (progress: IngestProgress) => void,
  signal?: AbortSignal,
): Promise<void> {
  const kept = new Set(listArticles(old).map((article) => article.id));
  // What was removed or replaced in the old store since a killed run copied it.
  for (const article of listArticles(fresh))
    if (!kept.has(article.id)) fresh.db.prepare('DELETE FROM articles WHERE key = ?').run(article.key);
  const articles = missing(old, fresh, skipped);
  const before = kept.size - articles.length;
  for (const [index, article] of articles.entries()) {
    if (signal?.aborted === true)
      throw new IzvorError(
        'stopped',
        'The reindex was stopped; the old store stays in use, and `izvor reindex` goes on from here.',
      );
    onProgress?.({ done: before + index, total: kept.size, path: article.path });
    const { id, path: file, contentSha256, ingestedAt, upload } = article;
    const message = await ingestion.restore({
      id,
      path: file,
      contentSha256,
      ingestedAt,
      upload,
      bytes: articleOriginal(old, article.key),
    });
    if (message !== null) skipped.set(file, message);
  }
  onProgress?.({ done: kept.size, total: kept.size });
}
