import type { Embedder } from '../../embeddings/embedder.js';
import { readArticle } from '../corpus/read.js';
import type { ParsedArticle } from '../corpus/types.js';
import { IzvorError } from '../errors.js';
import { articleById, articleId, deleteArticle, listArticles, sha256, type Claims, type StoredArticle } from './articles.js';
import { transaction } from '../sqlite.js';
import type { SkippedFile } from './ingest.js';
import { assertCurrent } from './location.js';
import type { NewPassage } from './passages.js';
import type { Store } from './store.js';
import { asUploaded, checkedClaims, checkedFileName, earlierVersion, freePath } from './uploads.js';
import { embedPassages, insertWhole } from './whole-article.js';

/** An article that a person adds in a Discord server. */
export interface AddedFile {
  addedBy: string;
  fileName: string;
  bytes: Uint8Array;
  /** Text from a form and no file: `fileName` was made up. */
  pasted?: boolean;
  claimed?: Claims;
}

export type AddedArticle =
  | {
      status: 'added' | 'changed' | 'unchanged';
      article: StoredArticle;
      passages: number;
      /** Id of the earlier version, which is gone. */
      replaced?: string;
    }
  | { status: 'refused'; reason: SkippedFile['reason']; message: string };

/** A book's worth. What takes minutes and hundreds of megabytes to embed must not be anybody's to start. */
const mostCharacters = 500_000;

/** An added file that is an article, with what is to be stored of it. */
export interface ReadUpload {
  file: AddedFile & { claimed: Claims };
  article: ParsedArticle;
  outletClaimed: boolean;
  contentSha256: string;
}

/**
 * Reads an added file. No store is needed, so that a refused file makes none.
 * @throws IzvorError `bad_request` for claims that cannot be right
 */
export function readUpload(added: AddedFile): ReadUpload | Extract<AddedArticle, { status: 'refused' }> {
  const file = { ...added, fileName: checkedFileName(added.fileName), claimed: checkedClaims(added.claimed ?? {}) };
  const read = readArticle(file.fileName, file.bytes);
  if (!read.ok) return { status: 'refused', reason: read.failure.code, message: read.failure.message };
  if (read.article.text.length > mostCharacters) {
    const message = `it has more than ${mostCharacters.toLocaleString('en')} characters of text; split it into single articles`;
    return { status: 'refused', reason: 'too-large', message };
  }
  return { file, ...asUploaded(read.article, file.claimed), contentSha256: sha256(file.bytes) };
}

/**
 * Takes an article into a server's store, in one transaction after all of it is embedded: a kill at any moment leaves it there whole, or not.
 * @param onProgress gets passages embedded, and of how many
 * @throws IzvorError `stopped` where `signal` cut it short
 */
export async function storeUpload(
  store: Store,
  embedder: Embedder,
  upload: ReadUpload,
  onProgress?: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<AddedArticle> {
  const known = sameContent(listArticles(store), upload);
  if (known) return { status: 'unchanged', article: known, passages: 0 };
  const passages = await embedPassages(embedder, upload.article, (done, total) => {
    if (signal?.aborted === true)
      throw new IzvorError('stopped', 'Izvor was stopped before the article was stored; add it again.');
    onProgress?.(done, total);
  });
  return transaction(store.db, () => {
    assertCurrent(store);
    return put(store, upload, passages);
  });
}

function put(store: Store, read: ReadUpload, passages: readonly NewPassage[]): AddedArticle {
  const { file, article, outletClaimed, contentSha256 } = read;
  const articles = listArticles(store);
  // Another process was faster.
  const known = sameContent(articles, read);
  if (known) return { status: 'unchanged', article: known, passages: 0 };
  const { title, outlet, url } = article;
  const earlier = earlierVersion(articles, { fileName: file.fileName, title, outlet, url, pasted: file.pasted ?? false });
  if (earlier) deleteArticle(store, earlier.key);
  const path = freePath(file.fileName, new Set(articles.filter((each) => each !== earlier).map((each) => each.path)));
  // With the server in it: nobody can tell from an id whether another server has the same file.
  const id = articleId(`${store.guild ?? ''}/${path}`, contentSha256);
  const { addedBy, fileName, claimed, bytes } = file;
  const upload = { addedBy, fileName, claimed, outletClaimed };
  insertWhole(store, { id, path, contentSha256, bytes, article, ingestedAt: new Date().toISOString(), upload }, passages);
  const stored = { article: articleById(store, id)!, passages: passages.length };
  return earlier ? { status: 'changed', ...stored, replaced: earlier.id } : { status: 'added', ...stored };
}

/** The stored article of the same bytes, or of the same text and all that is said of it. */
function sameContent(articles: readonly StoredArticle[], { article, contentSha256 }: ReadUpload): StoredArticle | null {
  const text = sha256(article.text);
  const told = ({ title, outlet, date, url }: StoredArticle | ParsedArticle): string =>
    JSON.stringify([title, outlet, date?.value ?? null, url]);
  const same = (each: StoredArticle): boolean => each.textSha256 === text && told(each) === told(article);
  return articles.find((each) => each.contentSha256 === contentSha256) ?? articles.find(same) ?? null;
}
