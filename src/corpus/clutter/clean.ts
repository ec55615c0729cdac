import { findDate, parseIsoDate } from '../dates.js';
import type { Draft } from '../formats/draft.js';
import { slicePart, type Paragraph } from '../paragraph.js';
import type { ArticleFormat } from '../types.js';
import { creditStart, markCaptions, withoutCredit } from './captions.js';
import { joinDropCap } from './drop-cap.js';
import { makeItem, type Item } from './item.js';
import { lineKind, type LineKind } from './lines.js';
import { nameShortLines, nameSignature, nameTitle, type FoundMetadata } from './roles.js';
import { dropOtherContent } from './tail.js';


export interface Cleaned {
  /** What is kept, each with its kind. */
  paragraphs: Paragraph[];
  found: FoundMetadata;
}

/** Kinds of lines that are never the article's own, wherever they stand. */
const ALWAYS_CLUTTER: ReadonlySet<LineKind> = new Set(['symbols', 'counter', 'button', 'share', 'credit', 'related', 'cookies', 'form',
  'legal', 'post', 'breadcrumb', 'time-ago', 'comments-heading']);

/** `date 2022-01` in front of the title: how files flattened from a database state the month. */
const DATE_STUB = /^date\s(\d{4}(?:-\d{2}(?:-\d{2})?)?)\s+/;


/**
 * Leaves out what a page carries around its article, tells titles, subheads, captions and bylines from body text, and joins a
 * split drop cap. Paragraphs are left out whole or cut at an end; no character within is changed.
 */
export function clean(draft: Draft, format: ArticleFormat): Cleaned {
  const found: FoundMetadata = {};
  const items = takeDateStub(draft.paragraphs, found).map((paragraph) => makeItem(paragraph, lineKind(paragraph.text)));
  trustMarkup(items, format);
  const carriesTeasers = dropOtherContent(items, format);
  dropClutterLines(items, found);
  cutCredits(items);
  markCaptions(items);
  dropMenu(items);
  nameTitle(items, found, draft.stated.title ?? null);
  nameShortLines(items, carriesTeasers);
  nameSignature(items, found);
  return { paragraphs: finish(items), found };
}

function takeDateStub(paragraphs: readonly Paragraph[], found: FoundMetadata): Paragraph[] {
  const first = paragraphs[0];
  const stub = first && DATE_STUB.exec(first.text);
  const date = stub && parseIsoDate(stub[1]!);
  if (!first || !stub || !date) return [...paragraphs];
  found.date = date;
  const rest = slicePart(first, stub[0].length, first.text.length);
  return rest ? [rest, ...paragraphs.slice(1)] : paragraphs.slice(1);
}

/** Remnants of tags are clutter where they are few; in a file full of them they are how the text came. */
function trustMarkup(items: Item[], format: ArticleFormat): void {
  const remnants = items.filter((item) => item.line === 'markup');
  const own = format !== 'text' || remnants.length > items.length * 0.4;
  if (!own) return;
  for (const item of remnants) {
    item.line = null;
    item.prose = item.paragraph.text.length > 40;
  }
}

function dropClutterLines(items: Item[], found: FoundMetadata): void {
  const prose = items.map((item, index) => (item.prose && !item.dropped ? index : -1)).filter((index) => index >= 0);
  const third = prose[2] ?? prose.at(-1) ?? 0;
  const last = prose.at(-1) ?? items.length;
  for (const [index, item] of items.entries()) {
    if (item.dropped || item.line === null) continue;
    if (ALWAYS_CLUTTER.has(item.line) || item.line === 'markup') item.dropped = isLooseMarkup(item);
    else if (item.line === 'number') item.dropped = index < third || index > last;
    else if (item.line === 'dateline') {
      const says = /\p{L}{5,}/u.test(item.paragraph.text) && !/^\s*\d{1,2}\.?\s\p{L}+\s\d{4}\.?\s*$/u.test(item.paragraph.text);
      item.dropped = says || index < third || index > last;
      if (item.dropped && index < third) takeDate(item.paragraph.text, found);
    }
  }
}

/** A heading in the markup that only looks like a label (`Video`) is the article's all the same; everything else goes. */
function isLooseMarkup({ line, paragraph: { kind } }: Item): boolean {
  if (kind === 'title') return false;
  return kind !== 'subhead' || line === 'related' || line === 'cookies' || line === 'form' || line === 'post' || line === 'comments-heading';
}

/** Labels of one or two words, several in a row above the title: a menu. One by itself may be the article's own kicker. */
function dropMenu(items: readonly Item[]): void {
  const kept = items.filter((item) => !item.dropped);
  const title = kept.findIndex((item) => item.prose || item.paragraph.kind !== null || item.paragraph.text.split(/\s+/u).length > 2);
  if (title < 2) return;
  for (const item of kept.slice(0, title)) item.dropped = true;
}

/** The first publication line counts; a day within the month that is known already makes it more precise. */
function takeDate(text: string, found: FoundMetadata): void {
  const date = findDate(text);
  if (!date) return;
  if (!found.date || date.value.startsWith(found.date.value)) found.date = date;
}

function cutCredits(items: Item[]): void {
  for (const item of items) {
    if (item.dropped || item.line !== null || item.paragraph.kind === 'title' || item.paragraph.kind === 'subhead') continue;
    const start = creditStart(item.paragraph.text);
    if (start === null) continue;
    const caption = withoutCredit(item.paragraph, start);
    if (caption) {
      item.paragraph = caption;
      item.prose = false;
    } else item.dropped = true;
  }
}

function finish(items: readonly Item[]): Paragraph[] {
  const kept = items.filter((item) => !item.dropped).map(({ paragraph }): Paragraph => ({ ...paragraph, kind: paragraph.kind ?? 'body' }));
  const first = kept.findIndex((paragraph) => paragraph.kind === 'body');
  if (first >= 0) {
    const others = kept.filter((_, index) => index !== first).map((paragraph) => paragraph.text.slice(0, 5000));
    kept[first] = joinDropCap(kept[first]!, others.slice(0, 200));
  }
  return kept;
}
