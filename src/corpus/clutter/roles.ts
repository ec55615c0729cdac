import type { ArticleDate } from '../types.js';
import type { Item } from './item.js';
import { endsSentence } from './lines.js';
import { countStems, topicTakenUp } from './recurrence.js';

/** What the text itself says of the article, where metadata does not. */
export interface FoundMetadata {
  title?: string;
  outlet?: string;
  date?: ArticleDate;
}

/** `Paper.rs/A.B.`, `paper.com` as a line by itself: the outlet signing. */
const SIGNATURE = /^((?:www\.)?[\p{L}\d-]{2,30}(?:\.[\p{L}\d-]{2,20}){0,2}\.[a-z]{2,6})(?:\s?[/|,(–-]\s?(?:\p{Lu}\p{Ll}?\.?\s?){1,4}\)?|\s?[/|,–-]\s?[\p{L}. /]{2,30})?$/u;
/** A person's name by itself, and the initials that agencies sign with (`jk/ ab/`). */
const NAME = /^(?:\p{Lu}[\p{L}.'’-]{0,20}\s){1,2}\p{Lu}[\p{L}.'’-]{1,20}$/u;
const INITIALS = /^(?:\p{L}{1,4}\/\s?){1,4}\p{L}{0,4}$/u;

/**
 * The title of a text is a headline above its first prose: short, without a full stop, four words or more where there are lines
 * above it. Without any such line the title stays unknown.
 */
export function nameTitle(items: readonly Item[], found: FoundMetadata, stated: string | null): void {
  const marked = items.find((item) => !item.dropped && item.paragraph.kind === 'title');
  if (marked) {
    found.title = marked.paragraph.text;
    return;
  }
  const kept = items.filter((item) => !item.dropped);
  if (kept.length < 2) return;
  const firstProse = kept.findIndex((item) => item.prose && !isHeadline(item));
  const above = kept.slice(0, firstProse < 0 ? 1 : Math.max(firstProse, 1)).slice(0, 8);
  const title = above.find((item) => isHeadline(item) && wordsOf(item) >= 4) ?? above.slice(0, 1).find((item) => isHeadline(item) && (wordsOf(item) === 3 || item.paragraph.text === stated));
  if (!title) return;
  title.paragraph = { ...title.paragraph, kind: 'title' };
  title.prose = false;
  found.title = title.paragraph.text.replace(/\s+/gu, ' ');
}

function isHeadline({ line, paragraph: { kind, text } }: Item): boolean {
  if (kind !== null || line !== null || text.length > 200) return false;
  const words = text.split(/\s+/u).length;
  return words <= 30 && (!endsSentence(text) || (/[!?]["“”»]?$/u.test(text) && words <= 20));
}

function wordsOf({ paragraph }: Item): number {
  return paragraph.text.split(/\s+/u).length;
}

/** Short lines between paragraphs: names and subheads of the article, or headlines of other articles that stand in its text. */
export function nameShortLines(items: readonly Item[], carriesTeasers: boolean): void {
  const kept = items.filter((item) => !item.dropped);
  const bodies = kept.filter((item) => item.prose).map((item) => item.paragraph.text);
  const first = kept.findIndex((item) => item.prose);
  const last = kept.findLastIndex((item) => item.prose);
  const counts = carriesTeasers ? countStems(bodies) : new Map<string, number>();
  for (const [index, item] of kept.entries()) {
    if (item.prose || item.paragraph.kind !== null) continue;
    const { text } = item.paragraph;
    if (carriesTeasers && item.line === null && index > first && isForeignHeadline(kept, index, counts, bodies.length)) item.dropped = true;
    // A file without one full stop has no subheads: its lines are its text.
    else if (bodies.length === 0 && item.line === null) item.paragraph = { ...item.paragraph, kind: 'body' };
    else item.paragraph = { ...item.paragraph, kind: item.line === 'byline' || INITIALS.test(text) || isSigned(kept, index, last) ? 'byline' : 'subhead' };
  }
}

/** A name right below the title, or below everything. */
function isSigned(kept: readonly Item[], index: number, lastProse: number): boolean {
  if (!NAME.test(kept[index]!.paragraph.text)) return false;
  return kept.slice(Math.max(0, index - 2), index).some((item) => item.paragraph.kind === 'title') || index > lastProse;
}

/**
 * On a page that carries other articles, a whole headline (six words, or `Name: what was said`) whose topic the paragraphs below it
 * do not take up is one of theirs. Where in doubt a line stays: as a subhead it is never an answer anyway.
 */
function isForeignHeadline(kept: readonly Item[], index: number, counts: ReadonlyMap<string, number>, bodies: number): boolean {
  const { text } = kept[index]!.paragraph;
  const words = wordsOf(kept[index]!);
  if (words < 4 || (words < 6 && !/^[^:]{3,40}:\s/u.test(text))) return false;
  const section: string[] = [];
  for (const item of kept.slice(index + 1, index + 5)) {
    if (!item.prose || section.length === 4) break;
    section.push(item.paragraph.text);
  }
  return topicTakenUp(text, section, counts, bodies) < 0.25;
}

/** The outlet's signature among the last lines, or right below the title. */
export function nameSignature(items: readonly Item[], found: FoundMetadata): void {
  const kept = items.filter((item) => !item.dropped);
  const edges = new Set([...kept.slice(-2), ...kept.slice(1, 4)]);
  for (const item of edges) {
    const name = item.paragraph.text.length <= 60 ? SIGNATURE.exec(item.paragraph.text)?.[1] : undefined;
    if (name === undefined) continue;
    item.paragraph = { ...item.paragraph, kind: 'byline' };
    found.outlet ??= name.replace(/^www\./, '');
  }
}
