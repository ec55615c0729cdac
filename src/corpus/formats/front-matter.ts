import { parseDocument } from 'yaml';
import { parseIsoDate } from '../dates.js';
import type { StatedMetadata } from './draft.js';

/** More than any front matter has, in UTF-16 code units: what is longer is text between two rules. */
const MAX_LENGTH = 20_000;

/** Front matter in YAML between two lines `---` at the start of a file. */
export interface FrontMatter {
  stated: StatedMetadata;
  /** Offset of the first character behind it in the decoded text; 0 where there is none. */
  end: number;
}

/**
 * Reads the front matter of a file. All values are read as they are written (a date keeps its precision, `no` stays `no`).
 * Front matter that is no valid YAML is left out of the text all the same and says nothing.
 */
export function readFrontMatter(decoded: string): FrontMatter {
  const head = decoded.slice(0, MAX_LENGTH);
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(head);
  if (!opening) return { stated: {}, end: 0 };
  const closing = /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/.exec(head.slice(opening[0].length - 1));
  if (!closing) return { stated: {}, end: 0 };
  const bodyEnd = opening[0].length - 1 + closing.index;
  const end = bodyEnd + closing[0].length;
  const body = decoded.slice(opening[0].length, Math.max(bodyEnd, opening[0].length));
  const values = parseYaml(body);
  if (values) return { stated: metadataOf(values), end };
  // Not YAML: only what has keys at the beginnings of its lines is front matter gone wrong; the rest is text between two rules.
  return { stated: {}, end: /^[\w-]{1,40}\s?:/m.test(body) ? end : 0 };
}

function parseYaml(body: string): Map<string, string> | null {
  let document: unknown;
  try {
    const parsed = parseDocument(body, { schema: 'failsafe', logLevel: 'silent' });
    if (parsed.errors.length > 0) return null;
    document = parsed.toJS({ maxAliasCount: 10 });
  } catch {
    return null;
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return body.trim() === '' ? new Map() : null;
  const values = new Map<string, string>();
  for (const [key, value] of Object.entries(document)) {
    if (typeof value === 'string' && value.trim() !== '') values.set(key.toLowerCase(), value.trim().normalize('NFC'));
  }
  return values;
}

function metadataOf(values: ReadonlyMap<string, string>): StatedMetadata {
  const first = (...keys: string[]): string | undefined => keys.map((key) => values.get(key)).find((value) => value !== undefined);
  const stated: StatedMetadata = {};
  const title = first('title', 'headline');
  const outlet = first('source', 'outlet', 'publisher', 'site');
  const url = first('url', 'link', 'canonical');
  const date = parseIsoDate(first('date', 'published', 'datepublished', 'pubdate') ?? '');
  const language = first('language', 'lang', 'locale');
  if (title) stated.title = title;
  if (outlet) stated.outlet = outlet;
  if (url && isWebAddress(url)) stated.url = url;
  if (date) stated.date = date;
  if (language) stated.language = language;
  if (values.get('sample')?.toLowerCase() === 'true') stated.sample = true;
  return stated;
}

/** Only http and https addresses may become links. */
export function isWebAddress(text: string): boolean {
  return /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '');
}
