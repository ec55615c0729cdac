import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Embedder } from '../../embeddings/embedder.js';
import type { Span } from '../../src/corpus/types.js';
import type { Collection } from '../../src/search/collection.js';
import type { SearchContext } from '../../src/search/searcher.js';
import { articleOriginal, articleText, listArticles } from '../../src/store/articles.js';
import { articleStructure } from '../../src/store/structure.js';
import { fingerprintOf } from '../../src/store/fingerprint.js';
import { IndexCache } from '../../src/store/index-cache.js';
import { Ingestion } from '../../src/store/ingest.js';
import { Store } from '../../src/store/store.js';
import { PieceEmbedder } from './embedder.js';
import { writeArticle, type ArticleFile } from './files.js';
import type { Traced } from './source.js';

/** An ingested article beside the file it came from. */
export interface IngestedFile extends Traced {
  file: ArticleFile;
  sentences: readonly Span[];
  /** Why the store does not hold the file and nothing else; null where it does. */
  fault: string | null;
}

/** Random articles, ingested like anybody's. */
export interface RandomCollection {
  context: SearchContext;
  collection: Collection;
  /** By public id. */
  articles: ReadonlyMap<string, IngestedFile>;
  /** Files that hold no article in the reader's eyes. */
  refused: number;
  /** What was dropped as inexact. */
  dropped: string[];
}

/** Hands `work` a collection of these articles in the temporary folder, which is removed afterwards. @param seeds one an article */
export async function withArticles<T>(seeds: readonly number[], work: (made: RandomCollection) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'izvor-citations-'));
  let store: Store | undefined;
  try {
    const files = new Map(seeds.map(writeArticle).map((file) => [file.name, file]));
    for (const { name, bytes } of files.values()) writeFileSync(path.join(folder, name), bytes);
    const pieces = new PieceEmbedder();
    // A class with private members is only itself to the type checker; what can be seen of it is all there.
    const embedder = pieces as unknown as Embedder;
    store = new Store(path.join(folder, 'store.db'), fingerprintOf(pieces.spec, 'none'), { replacing: true });
    const { skipped } = await new Ingestion(store, embedder).run({
      paths: [...files.keys()].map((name) => path.join(folder, name)),
    });
    const index = new IndexCache(
      store,
      pieces.dimensions,
      () => undefined,
      () => Promise.resolve({ unavailable: 'not used' }),
    );
    const collection = { store, index };
    const dropped: string[] = [];
    const context: SearchContext = {
      collections: [collection],
      embedder,
      reader: null,
      calibration: null,
      reportMismatch: ({ article, start, end, problem }) => dropped.push(`${article} ${start} to ${end}: ${problem}`),
    };
    return await work({ context, collection, articles: ingested(store, files), refused: skipped.length, dropped });
  } finally {
    store?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function ingested(store: Store, files: ReadonlyMap<string, ArticleFile>): Map<string, IngestedFile> {
  return new Map(
    listArticles(store).map(({ key, id, path: place }) => {
      const file = files.get(path.basename(place))!;
      const text = articleText(store, key)!;
      const { segments, blocks, sentences } = articleStructure(store, key);
      const kept = Buffer.compare(articleOriginal(store, key), file.bytes) === 0;
      const composed = text.normalize('NFC') === text && !text.includes('\r');
      const fault = !kept ? 'the kept original is not the file' : composed ? null : 'the text is not NFC with \\n';
      return [id, { file, text, segments, blocks, sentences, fault }];
    }),
  );
}
