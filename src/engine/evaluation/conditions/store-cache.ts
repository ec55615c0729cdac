import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { modelRevision } from '../../../../embeddings/load.js';
import { modelSpec } from '../../../../embeddings/registry.js';
import { packageRoot } from '../../../paths.js';
import { fingerprintHash, fingerprintOf } from '../../../store/fingerprint.js';
import { LocalEngine } from '../../engine.js';
import type { EvaluatedEngine } from '../question-run.js';
import type { ArticleFile } from './fillers.js';

/** Where ingested corpora are kept between runs. */
export const defaultCache = path.join(packageRoot, 'node_modules', '.cache', 'izvor-eval');

export interface CacheOptions {
  engine: EvaluatedEngine;
  cache?: string | undefined;
  onProgress?: (what: string) => void;
}

/** A corpus that was ingested once. */
export interface CachedStore {
  /** Data folder: to be copied, or only asked. */
  dataDir: string;
  /** Folder with the articles as files. */
  articles: string;
  passages: number;
}

/** Where the corpus of this name is for a model and set of articles. The rules for speech do not count: a store finds speech again by itself. */
function folderOf(name: string, source: string, { engine, cache = defaultCache }: CacheOptions): string {
  const spec = modelSpec(engine.model, engine.modelsDir);
  const fingerprint = fingerprintOf(spec, modelRevision(spec, engine.modelsDir));
  const store = fingerprintHash({ ...fingerprint, versions: { ...fingerprint.versions, speech: 0 } });
  const hash = createHash('sha256').update(`${store}\n${source}`).digest('hex').slice(0, 16);
  return path.resolve(cache, `${name}-${hash}`);
}

const completeIn = (folder: string): string => path.join(folder, 'complete.json');

/** The corpus of this name, null where it was not ingested to its end. `source` is what its articles are made from. */
export function findCachedStore(name: string, source: string, options: CacheOptions): CachedStore | null {
  const folder = folderOf(name, source, options);
  if (!existsSync(completeIn(folder))) return null;
  const { passages } = JSON.parse(readFileSync(completeIn(folder), 'utf8')) as { passages: number };
  return { dataDir: path.join(folder, 'data'), articles: path.join(folder, 'articles'), passages };
}

/** The corpus of this name; ingested where it is not there, or only in part because a run was stopped. */
export async function cachedStore(
  name: string,
  source: string,
  make: () => readonly ArticleFile[],
  options: CacheOptions,
): Promise<CachedStore> {
  const known = findCachedStore(name, source, options);
  if (known) return known;
  const folder = folderOf(name, source, options);
  const [dataDir, articles] = [path.join(folder, 'data'), path.join(folder, 'articles')];
  // Half-written files of a run that was stopped would be taken for articles.
  rmSync(articles, { recursive: true, force: true });
  mkdirSync(articles, { recursive: true });
  for (const { name: file, text } of make()) writeFileSync(path.join(articles, file), text);
  const engine = new LocalEngine({ ...options.engine, onNotice: () => undefined, dataDir });
  try {
    let told = Date.now();
    await engine.ingest({ paths: [articles], prune: true }, ({ done, total }) => {
      if (Date.now() - told < 10_000) return;
      told = Date.now();
      options.onProgress?.(`${name}: ${done} of ${total} articles ingested`);
    });
    const { passages } = await engine.status();
    writeFileSync(completeIn(folder), `${JSON.stringify({ passages })}\n`);
    return { dataDir, articles, passages };
  } finally {
    await engine.close();
  }
}
