import { extname } from 'node:path';
import { assemble } from './assemble.js';
import { clean } from './clutter/clean.js';
import { decode } from './decode.js';
import type { Draft } from './formats/draft.js';
import { readHtml } from './formats/html.js';
import { readMarkdown } from './formats/markdown.js';
import { readText } from './formats/text.js';
import { describeLanguage } from './language.js';
import { splitSentences } from './sentences.js';
import type { ArticleFormat, ReadFailure, ReadResult } from './types.js';

/** The most a file may have, in bytes. */
export const maxFileBytes = 20 * 1024 * 1024;

const FORMATS: Readonly<Record<string, ArticleFormat>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
};

/** Endings of the files that can be read, with their dot. */
export const supportedEndings: readonly string[] = Object.keys(FORMATS);

/** More paragraphs than any article has: a log or a list, which would only fill the memory. */
const MAX_PARAGRAPHS = 200_000;

/** Composing such a run takes time that grows with its square. */
const MARKS = /\p{M}{300}/u;

/** The format of a file by its extension; null where it is none that can be read. */
export function formatOf(path: string): ArticleFormat | null {
  return FORMATS[extname(path).toLowerCase()] ?? null;
}

/**
 * Reads one article: from a file's bytes to its canonical text, blocks, sentences and metadata. Never throws on any input:
 * what cannot be read becomes a `ReadFailure` whose message is one sentence without a full stop, to stand behind the path (`it is empty`).
 */
export function readArticle(path: string, bytes: Uint8Array): ReadResult {
  const format = formatOf(path);
  if (!format) return failure('unsupported', 'it is none of .txt, .md and .html; convert it to one of them');
  if (bytes.length > maxFileBytes) return failure('too-large', `it has ${megabytes(bytes.length)} MB, more than the ${megabytes(maxFileBytes)} MB that are read; split it into single articles`);
  if (bytes.length === 0) return failure('empty', 'it is empty');
  const decoded = decode(bytes);
  if (!decoded.ok) return failure(decoded.code, decoded.message);
  if (decoded.text.trim() === '') return failure('empty', 'it holds nothing but white space');

  if (MARKS.test(decoded.text)) return failure('no-article', 'it holds hundreds of combining marks in a row, which is no text of any language');

  let draft: Draft;
  try {
    draft = readFormat(format, decoded.text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return failure('no-article', `it could not be taken apart as ${format === 'html' ? 'HTML' : 'Markdown'} (${error.message.split('\n')[0]!})`);
  }
  if (draft.paragraphs.length > MAX_PARAGRAPHS) {
    return failure('no-article', `it has more than ${MAX_PARAGRAPHS} paragraphs, which is no article`);
  }
  const { paragraphs, found } = clean(draft, format);
  if (!paragraphs.some((paragraph) => paragraph.kind === 'body')) return failure('no-article', 'it holds no article text');

  const { text, segments, blocks } = assemble(paragraphs, decoded.text, format === 'html');
  const { language, script } = describeLanguage(text, draft.stated.language ?? null);
  return {
    ok: true,
    article: {
      title: draft.stated.title ?? found.title ?? null,
      outlet: draft.stated.outlet ?? found.outlet ?? null,
      date: draft.stated.date ?? found.date ?? null,
      language,
      script,
      url: draft.stated.url ?? null,
      sample: draft.stated.sample ?? false,
      format,
      encoding: decoded.encoding,
      text,
      segments,
      blocks,
      sentences: splitSentences(text, blocks, language),
    },
  };
}

function readFormat(format: ArticleFormat, decoded: string): Draft {
  if (format === 'html') return readHtml(decoded);
  if (format === 'markdown') return readMarkdown(decoded);
  return { paragraphs: readText(decoded), stated: {} };
}

function failure(code: ReadFailure['code'], message: string): ReadResult {
  return { ok: false, failure: { code, message } };
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1).replace('.0', '');
}
