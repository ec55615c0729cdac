import { formatOf, maxFileBytes, supportedEndings } from '../corpus/read.js';
import type { Parsed } from './options.js';
import { cutLabel } from './cut.js';
import { escapeMarkdown, oneLine } from './escape.js';
import type { Texts } from './texts.js';

/** A file as Discord describes it in an interaction. */
export interface UploadedFile {
  name: string;
  /** Bytes, as declared. */
  size: number;
  /** The address that Discord gave; nothing else is ever fetched. */
  url: string;
}

/** How long Discord may take to hand the file over, in milliseconds. */
const downloadWithin = 30_000;

/** Whether a file is worth fetching: of a type that is read, not too large by what is declared. */
export function checkFile({ name, size }: UploadedFile, texts: Texts): Parsed<null> {
  if (formatOf(name) === null) {
    const endings = new Intl.ListFormat(texts.locale, { type: 'disjunction' }).format(supportedEndings);
    return refused('add.refused.unsupported', name, texts, { endings });
  }
  if (size > maxFileBytes) return tooLarge(name, texts);
  return { ok: true, value: null };
}

/**
 * Fetches a file from Discord, no more of it than may be read, whatever size was declared.
 * @param within milliseconds
 */
export async function download(file: UploadedFile, texts: Texts, within = downloadWithin): Promise<Parsed<Uint8Array>> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), within);
  try {
    // Discord sends no redirects: one would lead somewhere else.
    const response = await fetch(file.url, { signal: controller.signal, redirect: 'error' });
    if (!response.ok || response.body === null) return refused('add.refused.download', file.name, texts);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > maxFileBytes) return tooLarge(file.name, texts);
      chunks.push(chunk);
    }
    return { ok: true, value: Buffer.concat(chunks) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return refused('add.refused.download', file.name, texts);
  } finally {
    clearTimeout(timer);
    // Where it was left in the middle.
    controller.abort();
  }
}

function tooLarge(name: string, texts: Texts): Parsed<never> {
  return refused('add.refused.tooLarge', name, texts, { most: maxFileBytes / (1024 * 1024) });
}

function refused(
  key: 'add.refused.unsupported' | 'add.refused.tooLarge' | 'add.refused.download',
  name: string,
  texts: Texts,
  values: Record<string, string | number> = {},
): Parsed<never> {
  return { ok: false, sentence: texts.t(key, { file: fileLabel(name), ...values }) };
}

/** A file's name, short and harmless. */
export function fileLabel(name: string): string {
  return cutLabel(oneLine(name), 100, (text) => escapeMarkdown(text, false));
}
