import { findDate, parseIsoDate } from '../dates.js';
import type { Draft } from '../formats/draft.js';
import { slicePart, type Paragraph } from '../paragraph.js';
import type { ArticleDate, ArticleFormat } from '../types.js';
import { creditStart, markCaptions, withoutCredit } from './captions.js';
import { joinDropCap } from './drop-cap.js';
import { makeItem, type Item } from './item.js';
import { endsSentence, lineKind, type LineKind } from './lines.js';
import { countStems, topicTakenUp } from './recurrence.js';
import { dropOtherContent } from './tail.js';

/** What the text itself says of the article, where metadata does not. */
export interface FoundMetadata {
  title?: string;
  outlet?: string;
  date?: ArticleDate;
}

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

/** `Paper.rs/A.B.`, `paper.com` as a line by itself: the outlet signing. */
const SIGNATURE = /^((?:www\.)?[\p{L}\d-]{2,30}(?:\.[\p{L}\d-]{2,20}){0,2}\.[a-z]{2,6})(?:\s?[/|,(–-]\s?(?:\p{Lu}\p{Ll}?\.?\s?){1,4}\)?|\s?[/|,–-]\s?[\p{L}. /]{2,30})?$/u;

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
  const first = prose[0] ?? 0;
  const third = prose[2] ?? prose.at(-1) ?? 0;
  const last = prose.at(-1) ?? items.length;
  for (const [index, item] of items.entries()) {
    if (item.dropped || item.line === null) continue;
    if (ALWAYS_CLUTTER.has(item.line) || item.line === 'markup') item.dropped = isLooseMarkup(item);
    else if (item.line === 'number') item.dropped = index < first || index > last;
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

/** The title of a text is its first line, where that is a headline: short, without a full stop, with text below. */
function nameTitle(items: readonly Item[], found: FoundMetadata, stated: string | null): void {
  const marked = items.find((item) => !item.dropped && item.paragraph.kind === 'title');
  if (marked) {
    found.title = marked.paragraph.text;
    return;
  }
  const kept = items.filter((item) => !item.dropped);
  const first = kept[0];
  if (!first || kept.length < 2 || first.paragraph.kind !== null || first.line !== null) return;
  const { text } = first.paragraph;
  const words = text.split(/\s+/u).length;
  const headline = text.length <= 200 && words <= 30 && (!endsSentence(text) || (/[!?]["“”»]?$/u.test(text) && words <= 20));
  if (!headline || (words < 3 && text !== stated)) return;
  first.paragraph = { ...first.paragraph, kind: 'title' };
  first.prose = false;
  found.title = text.replace(/\s+/gu, ' ');
}

/** Short lines between paragraphs: subheads of the article, or headlines of other articles that stand in its text. */
function nameShortLines(items: readonly Item[], carriesTeasers: boolean): void {
  const kept = items.filter((item) => !item.dropped);
  const bodies = kept.filter((item) => item.prose).map((item) => item.paragraph.text);
  const counts = carriesTeasers ? countStems(bodies) : new Map<string, number>();
  for (const [index, item] of kept.entries()) {
    if (item.prose || item.paragraph.kind !== null) continue;
    const foreign = carriesTeasers && item.line === null && bodies.length > 0 && isForeignHeadline(kept, index, counts, bodies.length);
    if (foreign) item.dropped = true;
    // A file without one full stop has no subheads: its lines are its text.
    else if (bodies.length === 0 && item.line === null) item.paragraph = { ...item.paragraph, kind: 'body' };
    else item.paragraph = { ...item.paragraph, kind: item.line === 'byline' ? 'byline' : 'subhead' };
  }
}

/** On a page that carries other articles, a headline whose topic the paragraphs below it do not take up is one of theirs. */
function isForeignHeadline(kept: readonly Item[], index: number, counts: ReadonlyMap<string, number>, bodies: number): boolean {
  if (!kept.slice(0, index).some((item) => item.prose)) return false;
  const { text } = kept[index]!.paragraph;
  if (text.split(/\s+/u).length < 4) return false;
  const section: string[] = [];
  for (const item of kept.slice(index + 1)) {
    if (!item.prose || section.length === 4) break;
    section.push(item.paragraph.text);
  }
  return topicTakenUp(text, section, counts, bodies) < 0.25;
}

/** The outlet's signature among the last lines, or right below the title. */
function nameSignature(items: readonly Item[], found: FoundMetadata): void {
  const kept = items.filter((item) => !item.dropped);
  const edges = new Set([...kept.slice(-2), ...kept.slice(1, 4)]);
  for (const item of edges) {
    const name = item.paragraph.text.length <= 60 ? SIGNATURE.exec(item.paragraph.text)?.[1] : undefined;
    if (name === undefined) continue;
    item.paragraph = { ...item.paragraph, kind: 'byline' };
    found.outlet ??= name.replace(/^www\./, '');
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
