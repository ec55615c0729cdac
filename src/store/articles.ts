import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { fold } from '../corpus/fold.js';
import type { ArticleMetadata, DatePrecision, ParsedArticle, Script } from '../corpus/types.js';
import type { Store } from './store.js';
import type { ArticleStructure } from './structure.js';

/** An article as the store lists it, without its text. */
export interface StoredArticle extends ArticleMetadata {
  /** Row key, for joins inside the store only. */
  key: number;
  /** Public id: ten hexadecimal digits, the same for the same bytes at the same path. */
  id: string;
  path: string;
  contentSha256: string;
  textSha256: string;
  format: string;
  encoding: string;
  ingestedAt: string;
  /** Discord server that it was added in, null for the operator's. */
  guild: string | null;
  /** How it was added there, null for the operator's. */
  upload: Upload | null;
}

/** What a person said of an article that they added. */
export interface Claims {
  title?: string;
  outlet?: string;
  date?: string;
  url?: string;
}

/** How an article came to be in a Discord server's store. */
export interface Upload {
  /** Discord user. */
  addedBy: string;
  /** As it was uploaded; `path` differs from it where another article has that name. */
  fileName: string;
  claimed: Claims;
  /** The outlet is the person's word: the article itself names none. */
  outletClaimed: boolean;
}

const columns =
  'key, id, path, content_sha256, text_sha256, title, outlet, date, language, script, url, sample, format, encoding, ingested_at, added_by, file_name, claimed, outlet_claimed';

interface Row {
  key: number;
  id: string;
  path: string;
  content_sha256: string;
  text_sha256: string;
  title: string | null;
  outlet: string | null;
  date: string | null;
  language: string | null;
  script: Script | null;
  url: string | null;
  sample: number;
  format: string;
  encoding: string;
  ingested_at: string;
  added_by: string | null;
  file_name: string | null;
  claimed: string | null;
  outlet_claimed: number;
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The public id of the article with these bytes at this path. */
export function articleId(path: string, contentSha256: string): string {
  return sha256(`${path}\0${contentSha256}`).slice(0, 10);
}

function precisionOf(value: string): DatePrecision {
  if (value.length === 4) return 'year';
  return value.length === 7 ? 'month' : 'day';
}

function uploadOf({ added_by: addedBy, file_name: fileName, claimed, outlet_claimed: outletClaimed }: Row): Upload | null {
  if (addedBy === null || fileName === null) return null;
  return { addedBy, fileName, claimed: JSON.parse(claimed ?? '{}') as Claims, outletClaimed: outletClaimed === 1 };
}

function fromRow(store: Store, row: Row): StoredArticle {
  return {
    key: row.key,
    id: row.id,
    path: row.path,
    contentSha256: row.content_sha256,
    textSha256: row.text_sha256,
    title: row.title,
    outlet: row.outlet,
    date: row.date === null ? null : { value: row.date, precision: precisionOf(row.date) },
    language: row.language,
    script: row.script,
    url: row.url,
    sample: row.sample === 1,
    format: row.format,
    encoding: row.encoding,
    ingestedAt: row.ingested_at,
    guild: store.guild,
    upload: uploadOf(row),
  };
}

export function listArticles(store: Store): StoredArticle[] {
  return (store.db.prepare(`SELECT ${columns} FROM articles ORDER BY key`).all() as unknown as Row[]).map((row) =>
    fromRow(store, row),
  );
}

function findArticle(store: Store, where: string, value: string | number): StoredArticle | null {
  const row = store.db
    .prepare(`SELECT ${columns} FROM articles WHERE ${where} = ? ORDER BY key LIMIT 1`)
    .get(value) as unknown as Row | undefined;
  return row ? fromRow(store, row) : null;
}

export const articleById = (store: Store, id: string): StoredArticle | null => findArticle(store, 'id', id);
export const articleByPath = (store: Store, path: string): StoredArticle | null => findArticle(store, 'path', path);
export const articleByContent = (store: Store, contentSha256: string): StoredArticle | null =>
  findArticle(store, 'content_sha256', contentSha256);

/** The canonical text as it stands in the store now, read anew at each call. */
export function articleText(store: Store, key: number): string | null {
  const row = store.db.prepare('SELECT text FROM articles WHERE key = ?').get(key) as { text: string } | undefined;
  return row?.text ?? null;
}

/** The bytes of the file as they were ingested. */
export function articleOriginal(store: Store, key: number): Uint8Array {
  const row = store.db.prepare('SELECT original FROM articles WHERE key = ?').get(key) as { original: Uint8Array };
  return gunzipSync(row.original);
}

export interface NewArticle {
  id: string;
  path: string;
  contentSha256: string;
  bytes: Uint8Array;
  article: ParsedArticle;
  ingestedAt: string;
  upload?: Upload | null;
}

/** Inserts the article's row and returns its key. Call it inside a transaction, together with its passages. */
export function insertArticle(store: Store, { id, path, contentSha256, bytes, article, ingestedAt, upload }: NewArticle): number {
  const structure: ArticleStructure = { segments: article.segments, blocks: article.blocks, sentences: article.sentences };
  const result = store.db
    .prepare(
      `INSERT INTO articles (id, path, content_sha256, text_sha256, title, outlet, outlet_folded, date, language, script, url, sample, format, encoding,
         original, text, structure, ingested_at, added_by, file_name, claimed, outlet_claimed)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      id,
      path,
      contentSha256,
      sha256(article.text),
      article.title,
      article.outlet,
      article.outlet === null ? null : fold(article.outlet),
      article.date?.value ?? null,
      article.language,
      article.script,
      article.url,
      article.sample ? 1 : 0,
      article.format,
      article.encoding,
      gzipSync(bytes),
      article.text,
      JSON.stringify(structure),
      ingestedAt,
      upload?.addedBy ?? null,
      upload?.fileName ?? null,
      upload ? JSON.stringify(upload.claimed) : null,
      upload?.outletClaimed === true ? 1 : 0,
    );
  return Number(result.lastInsertRowid);
}

/** Deletes an article with its passages, vectors and terms. Call it inside a transaction. */
export function deleteArticle(store: Store, key: number): void {
  store.db.prepare('DELETE FROM articles WHERE key = ?').run(key);
}

/** The file of an unchanged article moved. */
export function moveArticle(store: Store, key: number, path: string): void {
  store.db.prepare('UPDATE articles SET path = ? WHERE key = ?').run(path, key);
}
