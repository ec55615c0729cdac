import { Readability } from '@mozilla/readability';
import type { Paragraph } from '../paragraph.js';
import type { Draft } from './draft.js';
import { parsePage, type DomDocument, type DomElement } from './html-dom.js';
import { readPageMetadata } from './html-metadata.js';
import { collectParagraphs } from './html-paragraphs.js';
import { recoverBetween } from './html-recover.js';

/** Fewer characters than this found by one attempt make the next, more generous one worth trying. */
const ENOUGH = 250;

/** Never part of an article, whatever readability thinks: embedded posts, menus, forms, what no browser shows. */
const NEVER =
  'script, style, template, nav, form, button, iframe, object, select, textarea, dialog, blockquote.twitter-tweet, blockquote.instagram-media, blockquote.tiktok-embed, .fb-post, [hidden], [aria-hidden="true"], [role="navigation"], [role="dialog"], [role="alertdialog"]';

/**
 * Paragraphs of a page's article as Readability finds it, with the page's metadata. Where Readability finds little it is asked
 * again with one of its filters off each time; where it finds nothing, everything in `<article>`, `<main>` or the body is taken.
 *
 * @throws Error where elements are nested too deeply.
 */
export function readHtml(decoded: string): Draft {
  const { document } = parsePage(decoded);
  const stated = readPageMetadata(document);
  let best: Paragraph[] = [];
  for (let filtersOff = 0; filtersOff <= 3 && textLength(best) < ENOUGH; filtersOff++) {
    const attempt = readWithReadability(decoded, filtersOff, stated.title ?? null);
    if (textLength(attempt) > textLength(best)) best = attempt;
  }
  const paragraphs = best.length === 0 ? readWhole(decoded) : recoverBetween(decoded, best, NEVER);
  return { paragraphs, stated };
}

/**
 * One attempt of Readability on a fresh tree. Readability would itself try again on a copy made from serialized HTML, which
 * loses where each text came from; so its threshold is set to 1 and its filters are switched off from here.
 */
function readWithReadability(decoded: string, filtersOff: number, title: string | null): Paragraph[] {
  const { document, positions } = parsePage(decoded);
  removeAll(document, NEVER);
  const heading = title === null ? [] : headingParagraphs(decoded, document, title, positions);
  const reader = new Readability<unknown>(document, { charThreshold: 1, serializer: (element: unknown) => element }) as Readability<unknown> & {
    _flags: number;
    FLAG_STRIP_UNLIKELYS: number;
    FLAG_WEIGHT_CLASSES: number;
    FLAG_CLEAN_CONDITIONALLY: number;
  };
  const filters = [reader.FLAG_STRIP_UNLIKELYS, reader.FLAG_WEIGHT_CLASSES, reader.FLAG_CLEAN_CONDITIONALLY];
  for (const filter of filters.slice(0, filtersOff)) reader._flags &= ~filter;
  const content = reader.parse()?.content as DomElement | null | undefined;
  if (!content) return [];
  const body = collectParagraphs(decoded, content, positions);
  const repeated = heading[0] && body.slice(0, 3).some((paragraph) => paragraph.text === heading[0]!.text);
  return repeated ? body : [...heading, ...body];
}

/** The page's own heading, where its text is the title's: it stands above what Readability returns. */
function headingParagraphs(decoded: string, document: DomDocument, title: string, positions: ReturnType<typeof parsePage>['positions']): Paragraph[] {
  for (const element of Array.from(document.querySelectorAll('h1'))) {
    const paragraphs = collectParagraphs(decoded, element, positions);
    if (paragraphs.length === 1 && sameTitle(paragraphs[0]!.text, title)) return [{ ...paragraphs[0]!, kind: 'title' }];
  }
  return [];
}

function sameTitle(heading: string, title: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return letters(title).startsWith(letters(heading));
}

function readWhole(decoded: string): Paragraph[] {
  const { document, positions } = parsePage(decoded);
  removeAll(document, `${NEVER}, header, footer, aside`);
  const root = document.querySelector('article') ?? document.querySelector('main') ?? document.body;
  return root ? collectParagraphs(decoded, root, positions) : [];
}

function removeAll(document: DomDocument, selector: string): void {
  for (const element of Array.from(document.querySelectorAll(selector))) element.remove();
}

function textLength(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
}
