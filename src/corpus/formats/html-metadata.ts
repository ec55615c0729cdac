import { findDate, parseIsoDate } from '../dates.js';
import { normalizeLanguage } from '../language.js';
import type { ArticleDate } from '../types.js';
import type { StatedMetadata } from './draft.js';
import { isWebAddress } from './front-matter.js';
import type { DomDocument, DomElement } from './html-dom.js';

/** What a page's head says of the article: JSON-LD first, then OpenGraph and other meta tags, then elements. */
export function readPageMetadata(document: DomDocument): StatedMetadata {
  const linked = jsonLdArticle(document);
  const meta = metaTags(document);
  const fromMeta = (...names: string[]): string | undefined => names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const stated: StatedMetadata = {};

  const outlet = nameOf(linked['publisher']) ?? fromMeta('og:site_name', 'dc.publisher', 'publisher', 'application-name');
  const heading = onlyHeading(document);
  const title = textOf(linked['headline']) ?? fromMeta('og:title', 'twitter:title', 'dc.title') ?? heading ?? pageTitle(document, outlet);
  const date =
    isoDate(textOf(linked['datePublished'])) ??
    isoDate(fromMeta('article:published_time', 'datepublished', 'og:article:published_time', 'date', 'pubdate', 'publishdate', 'publish-date', 'dc.date.issued', 'dc.date', 'dcterms.created', 'parsely-pub-date', 'sailthru.date')) ??
    timeElement(document);
  const url = [linkHref(document, 'canonical'), fromMeta('og:url'), textOf(linked['url']), textOf(linked['mainEntityOfPage'])].find((value) => value && isWebAddress(value));
  const language = [document.documentElement?.getAttribute('lang'), textOf(linked['inLanguage']), fromMeta('og:locale', 'content-language', 'language', 'dc.language')].find(
    (value) => value && normalizeLanguage(value) !== null,
  );
  if (title) stated.title = title;
  if (outlet) stated.outlet = outlet;
  if (date) stated.date = date;
  if (url) stated.url = url;
  if (language) stated.language = language;
  return stated;
}

type Linked = Readonly<Record<string, unknown>>;

/** The first object of JSON-LD whose type is an article; an empty one where there is none. */
function jsonLdArticle(document: DomDocument): Linked {
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]'))) {
    let parsed: unknown;
    try {
      parsed = JSON.parse((script.textContent ?? '').trim());
    } catch {
      continue;
    }
    const queue: unknown[] = [parsed];
    for (let seen = 0; queue.length > 0 && seen < 500; seen++) {
      const value = queue.shift();
      if (Array.isArray(value)) queue.push(...(value as unknown[]));
      else if (typeof value === 'object' && value !== null) {
        const object = value as Linked;
        if ([object['@type']].flat().some((type) => typeof type === 'string' && /(?:Article|BlogPosting|Report)$/.test(type))) return object;
        if (object['@graph'] !== undefined) queue.push(object['@graph']);
      }
    }
  }
  return {};
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return tidy(value);
  if (typeof value === 'object' && value !== null && '@id' in value) return textOf(value['@id']);
  return undefined;
}

function nameOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'object' && first !== null && 'name' in first) return textOf(first.name);
  return typeof first === 'string' && !isWebAddress(first) ? tidy(first) : undefined;
}

function metaTags(document: DomDocument): Map<string, string> {
  const tags = new Map<string, string>();
  for (const element of Array.from(document.querySelectorAll('meta'))) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? element.getAttribute('http-equiv');
    const content = tidy(element.getAttribute('content') ?? '');
    if (name && content && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), content);
  }
  return tags;
}

function linkHref(document: DomDocument, rel: string): string | undefined {
  return document.querySelector(`link[rel="${rel}"]`)?.getAttribute('href') ?? undefined;
}

function onlyHeading(document: DomDocument): string | undefined {
  const headings = document.querySelectorAll('h1');
  return headings.length === 1 ? tidy(headings[0]!.textContent ?? '') : undefined;
}

/** The page's `<title>` without the outlet's name behind the last separator. */
function pageTitle(document: DomDocument, outlet: string | undefined): string | undefined {
  const title = tidy(document.querySelector('title')?.textContent ?? '');
  if (!title || !outlet) return title;
  const at = title.toLowerCase().lastIndexOf(outlet.toLowerCase());
  if (at <= 0 || at + outlet.length !== title.length) return title;
  return tidy(title.slice(0, at).trimEnd().replace(/[-–—|•·:»]$/u, '')) ?? title;
}

function isoDate(text: string | undefined): ArticleDate | undefined {
  return text === undefined ? undefined : (parseIsoDate(text) ?? findDate(text.slice(0, 200)) ?? undefined);
}

/** The date of the `<time>` that is marked as the publication's, or of the only one in the article's or the page's header. */
function timeElement(document: DomDocument): ArticleDate | undefined {
  const marked = document.querySelector('time[itemprop="datePublished"], time[pubdate]');
  if (marked) return isoDate(marked.getAttribute('datetime') ?? marked.textContent ?? undefined);
  for (const scope of ['article header', 'article', 'main', 'body']) {
    const times: DomElement[] = Array.from(document.querySelectorAll(`${scope} time[datetime]`));
    const dates = new Set(times.map((time) => isoDate(time.getAttribute('datetime') ?? undefined)?.value));
    if (dates.size === 1) return isoDate(times[0]!.getAttribute('datetime') ?? undefined);
    if (dates.size > 1) return undefined;
  }
  return undefined;
}

/** One line, composed, without white space at its ends; undefined where nothing is left. */
function tidy(text: string): string | undefined {
  const tidied = text.replace(/\s+/gu, ' ').trim().normalize('NFC');
  return tidied === '' ? undefined : tidied;
}
