import path from 'node:path';
import { findDate, parseIsoDate } from '../corpus/dates.js';
import { fold } from '../corpus/fold.js';
import type { ParsedArticle } from '../corpus/types.js';
import { IzvorError } from '../errors.js';
import type { Claims, StoredArticle } from './articles.js';

const longestClaim = 300;
const longestFileName = 120;

/**
 * What a person said of an article, in the form that is kept: white space collapsed, empty values left out, the date in ISO form.
 * @throws IzvorError `bad_request` for a date or an address that is none, or a value that is too long
 */
export function checkedClaims(claims: Claims): Claims {
  const title = checkedText(claims.title, 'title');
  const outlet = checkedText(claims.outlet, 'outlet');
  const date = checkedDate(tidy(claims.date));
  const url = checkedUrl(tidy(claims.url));
  return { ...(title && { title }), ...(outlet && { outlet }), ...(date && { date }), ...(url && { url }) };
}

function tidy(value: string | undefined): string {
  return (value ?? '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function checkedText(value: string | undefined, what: string): string {
  const text = tidy(value);
  if (text.length <= longestClaim) return text;
  throw new IzvorError('bad_request', `The ${what} is longer than ${longestClaim} characters; shorten it.`);
}

function checkedDate(value: string): string {
  if (value === '') return '';
  const date = parseIsoDate(value) ?? findDate(value);
  if (date) return date.value;
  throw new IzvorError('bad_request', `"${value.slice(0, 50)}" is not a date; write it as 2022, 2022-01 or 2022-01-12.`);
}

function checkedUrl(value: string): string {
  if (value === '') return '';
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && /^https?:$/.test(url.protocol) && value.length <= 2_000) return url.href;
  throw new IzvorError(
    'bad_request',
    `"${value.slice(0, 50)}" is not a web address; it must start with https:// or http:// (or leave it out).`,
  );
}

/** The article with what it does not say itself filled in; nothing that it says is overruled. */
export function asUploaded(article: ParsedArticle, claims: Claims): { article: ParsedArticle; outletClaimed: boolean } {
  const filled = {
    ...article,
    // Whatever its front matter says: it came from a person, not with the package.
    sample: false,
    title: article.title ?? claims.title ?? null,
    outlet: article.outlet ?? claims.outlet ?? null,
    date: article.date ?? (claims.date === undefined ? null : parseIsoDate(claims.date)),
    url: article.url ?? claims.url ?? null,
  };
  return { article: filled, outletClaimed: article.outlet === null && filled.outlet !== null };
}

/** The last part of a file's name as it came, without control characters, not overlong, with its ending. */
export function checkedFileName(name: string): string {
  const base = tidy(
    name
      .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/gu, '')
      .split(/[/\\]/)
      .at(-1),
  );
  const ending = path.extname(base).slice(0, 12);
  const stem = base.slice(0, base.length - path.extname(base).length).slice(0, longestFileName);
  // Not within a surrogate pair.
  return stem.replace(/[\ud800-\udbff]$/, '') + ending;
}

/** `name.txt`, or `name (2).txt` and so on where that is taken. */
export function freePath(fileName: string, taken: ReadonlySet<string>): string {
  const ending = path.extname(fileName);
  const stem = fileName.slice(0, fileName.length - ending.length);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? fileName : `${stem} (${number})${ending}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** What two versions of one article are told by. */
export interface Identity {
  fileName: string;
  title: string | null;
  outlet: string | null;
  url: string | null;
  /** Pasted text has no file name of its own, and its address is only what a person said. */
  pasted: boolean;
}

/**
 * The stored article of which this is another version. Uploaded files: the same address, or, where neither has one, the same file name and
 * title. Pasted text: the same address, title and outlet. In doubt there is none: what is kept twice can be removed, what was replaced is lost.
 */
export function earlierVersion(articles: readonly StoredArticle[], added: Identity): StoredArticle | null {
  const sameTitle = ({ title }: StoredArticle): boolean =>
    title !== null && added.title !== null && fold(title) === fold(added.title);
  const url = added.url === null ? null : comparable(added.url);
  if (url !== null) {
    const there = articles.filter((article) => article.url !== null && comparable(article.url) === url);
    const same = there.filter(sameTitle);
    if (added.pasted) return same.find(({ outlet }) => fold(outlet ?? '') === fold(added.outlet ?? '')) ?? null;
    return same.at(-1) ?? there.at(-1) ?? null;
  }
  if (added.pasted) return null;
  const named = articles.filter(({ upload, url: other }) => other === null && upload?.fileName === added.fileName);
  return named.find(sameTitle) ?? null;
}

/** Without what does not change the page. */
function comparable(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  return url.href.replace(/\/$/, '');
}
