import { readFileSync, statSync } from 'node:fs';
import type { Embedder } from '../../embeddings/embedder.js';
import { maxFileBytes, readArticle } from '../corpus/read.js';
import type { ReadFailure } from '../corpus/types.js';
import {
  articleByContent,
  articleById,
  articleByPath,
  articleId,
  deleteArticle,
  listArticles,
  moveArticle,
  sha256,
  type StoredArticle,
  type Upload,
} from './articles.js';
import { transaction } from '../sqlite.js';
import { holds, isBelow, isBundledSample, isStoredSample, listFiles, storedPath, type FileList } from './files.js';
import { assertCurrent } from './location.js';
import type { Store } from './store.js';
import { asUploaded } from './uploads.js';
import { embedPassages, insertWhole } from './whole-article.js';
import { sampleCorpusFolder } from '../paths.js';

export interface IngestRequest {
  paths: string[];
  /** Drop stored articles whose file vanished from the folders named in `paths`. */
  prune?: boolean;
  /** Ingest the bundled sample corpus (as well), and keep it beside the operator's own articles. */
  sample?: boolean;
}

export interface SkippedFile {
  path: string;
  reason: ReadFailure['code'] | 'duplicate';
  message: string;
}

export interface IngestSummary {
  added: number;
  changed: number;
  unchanged: number;
  pruned: number;
  skipped: SkippedFile[];
  passages: number;
  seconds: number;
}

export interface IngestProgress {
  done: number;
  total: number;
  /** The file under way. */
  path?: string;
}

type Outcome = 'added' | 'changed' | 'unchanged' | Omit<SkippedFile, 'path'>;

const sampleKept = 'sample_kept';
const sampleUnfinished = 'sample_unfinished';

/** Whether there is nothing to search in but the sample, and that is not (all) there yet: nothing was ever ingested, or a kill cut it short. */
export function lacksSample(store: Store): boolean {
  const articles = listArticles(store);
  return articles.length === 0 || (store.meta(sampleUnfinished) === '1' && articles.every(({ path }) => isStoredSample(path)));
}

/** Brings files into the store: one article at a time, each in one transaction, so that a kill at any moment leaves whole articles only. */
export class Ingestion {
  #passages = 0;

  public constructor(
    private readonly store: Store,
    private readonly embedder: Embedder,
  ) {}

  /** Reads what changed of the files below the paths. Files that cannot be read are reported in the summary and stop nothing. */
  public async run(
    request: IngestRequest,
    onProgress?: (progress: IngestProgress) => void,
    signal?: AbortSignal,
  ): Promise<IngestSummary> {
    const list = listFiles(request.sample === true ? [...request.paths, sampleCorpusFolder] : request.paths);
    if (request.sample === true || list.files.some(isBundledSample)) this.store.setMeta(sampleKept, '1');
    return this.#ingestAll(request, list, onProgress, signal);
  }

  /** Brings the bundled sample in for as long as there is nothing else. */
  public async runSample(onProgress?: (progress: IngestProgress) => void, signal?: AbortSignal): Promise<IngestSummary> {
    this.store.setMeta(sampleUnfinished, '1');
    const summary = await this.#ingestAll({ paths: [sampleCorpusFolder] }, listFiles([sampleCorpusFolder]), onProgress, signal);
    if (signal?.aborted !== true) this.store.setMeta(sampleUnfinished, '0');
    return summary;
  }

  async #ingestAll(
    request: IngestRequest,
    list: FileList,
    onProgress?: (progress: IngestProgress) => void,
    signal?: AbortSignal,
  ): Promise<IngestSummary> {
    const started = performance.now();
    const summary: IngestSummary = { added: 0, changed: 0, unchanged: 0, pruned: 0, skipped: [], passages: 0, seconds: 0 };
    for (const { path, message } of list.failed) summary.skipped.push({ path, reason: 'unreadable', message });
    for (const [index, file] of list.files.entries()) {
      if (signal?.aborted === true) break;
      onProgress?.({ done: index, total: list.files.length, path: file });
      const outcome = await this.#ingestFile(file);
      if (typeof outcome === 'string') summary[outcome] += 1;
      else summary.skipped.push({ path: file, ...outcome });
    }
    // Last, so that an article whose file was moved is found at its new place before the old one is missed.
    if (request.prune === true && signal?.aborted !== true)
      summary.pruned = this.#prune(
        list.folders,
        new Set(list.files.map(storedPath)),
        list.failed.map((failure) => failure.path),
      );
    onProgress?.({ done: list.files.length, total: list.files.length });
    return { ...summary, passages: this.#passages, seconds: (performance.now() - started) / 1000 };
  }

  /** Puts an article read from kept bytes into the store, under the id it already has; returns why it cannot be read, or null. */
  public async restore(kept: {
    id: string;
    path: string;
    contentSha256: string;
    bytes: Uint8Array;
    ingestedAt: string;
    upload: Upload | null;
  }): Promise<string | null> {
    const read = readArticle(kept.path, kept.bytes);
    if (!read.ok) return read.failure.message;
    const uploaded = kept.upload && asUploaded(read.article, kept.upload.claimed);
    const article = uploaded?.article ?? read.article;
    const upload = kept.upload && { ...kept.upload, outletClaimed: uploaded?.outletClaimed ?? false };
    const passages = await embedPassages(this.embedder, article);
    transaction(this.store.db, () => {
      // Another process may be at the same work.
      if (!articleById(this.store, kept.id)) insertWhole(this.store, { ...kept, article, upload }, passages);
    });
    return null;
  }

  async #ingestFile(file: string): Promise<Outcome> {
    const bytes = readBytes(file);
    if (!(bytes instanceof Uint8Array)) return bytes;
    const path = storedPath(file);
    const contentSha256 = sha256(bytes);
    const known = articleByPath(this.store, path);
    if (known?.contentSha256 === contentSha256) return 'unchanged';
    const twin = articleByContent(this.store, contentSha256);
    if (twin && !this.#givesWay(twin, file)) {
      const moved = !isBundledSample(file) && !isStoredSample(twin.path) && !holds(twin.path, contentSha256);
      transaction(this.store.db, () => {
        assertCurrent(this.store);
        if (known) this.#delete(known);
        if (moved) moveArticle(this.store, twin.key, path);
      });
      if (moved) return known ? 'changed' : 'unchanged';
      return { reason: 'duplicate', message: `the same file is already stored as ${twin.path}` };
    }
    const read = readArticle(file, bytes);
    if (!read.ok) return { reason: read.failure.code, message: read.failure.message };
    const passages = await embedPassages(this.embedder, read.article);
    const own = !isBundledSample(file);
    const stored = transaction(this.store.db, () => {
      assertCurrent(this.store);
      const replaced = articleByPath(this.store, path);
      // Another process was faster.
      if (replaced?.contentSha256 === contentSha256) return false;
      if (own) this.#dropSample();
      if (replaced) deleteArticle(this.store, replaced.key);
      const id = articleId(path, contentSha256);
      const ingestedAt = new Date().toISOString();
      insertWhole(this.store, { id, path, contentSha256, bytes, article: read.article, ingestedAt }, passages);
      return true;
    });
    if (!stored) return 'unchanged';
    this.#passages += passages.length;
    return known ? 'changed' : 'added';
  }

  /** Whether a stored sample makes room for the operator's own copy of it. */
  #givesWay(twin: StoredArticle, file: string): boolean {
    return isStoredSample(twin.path) && !isBundledSample(file) && this.store.meta(sampleKept) !== '1';
  }

  /** Once the operator has articles of their own the sample is out of the way, unless they asked for it. */
  #dropSample(): void {
    if (this.store.meta(sampleKept) === '1') return;
    for (const { key, path } of listArticles(this.store)) if (isStoredSample(path)) deleteArticle(this.store, key);
  }

  #prune(folders: readonly string[], present: ReadonlySet<string>, unlisted: readonly string[]): number {
    // What stands below a folder that could not be listed did not vanish.
    const gone = listArticles(this.store).filter(
      ({ path }) => isBelow(path, folders) && !present.has(path) && !isBelow(path, unlisted),
    );
    for (const article of gone) {
      transaction(this.store.db, () => {
        assertCurrent(this.store);
        this.#delete(article);
      });
    }
    return gone.length;
  }

  #delete({ key }: StoredArticle): void {
    deleteArticle(this.store, key);
    this.store.bumpGeneration();
  }
}

function readBytes(file: string): Uint8Array | Omit<SkippedFile, 'path'> {
  try {
    const { size } = statSync(file);
    if (size > maxFileBytes)
      return { reason: 'too-large', message: `it is larger than ${maxFileBytes / 1_048_576} MB; split it into single articles` };
    return readFileSync(file);
  } catch (error) {
    return {
      reason: 'unreadable',
      message: `it cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown cause'}); check that it exists and that you may read it`,
    };
  }
}
