import { foldedWords } from '../fold.js';
import { isLongProse, proseBefore, type Item } from './item.js';
import { endsSentence } from './lines.js';

/** An article may be over after this many characters of prose: a heading of comments before that is a counter or a link to them. */
const ENOUGH_PROSE = 200;

/**
 * Drops what stands below and between: comment sections, lists of other articles. Returns whether the page carries other
 * articles' headlines, which makes a stray headline in the middle likely to be one of them.
 */
export function dropOtherContent(items: Item[], format: 'text' | 'markdown' | 'html'): boolean {
  const signals = format === 'text' ? teaserSignals(items) : teaserSignals(items).filter((index) => items[index]!.line === 'time-ago');
  const carriesTeasers = signals.length >= 2 || items.some((item) => item.line === 'related-heading');
  dropCommentSection(items);
  dropTeaserZones(items, signals);
  dropBelowRelatedHeadings(items);
  return carriesTeasers;
}

/** From the heading of the comments, or the form for them, to the end. */
function dropCommentSection(items: Item[]): void {
  for (const [index, item] of items.entries()) {
    if (item.dropped || item.line !== 'comments-heading') continue;
    if (proseBefore(items, index) < ENOUGH_PROSE) continue;
    if (!confirmsComments(items, index)) continue;
    for (const rest of items.slice(index)) rest.dropped = true;
    return;
  }
}

/** A heading `Comments 12` or `Leave a comment` speaks for itself; `Debate` needs a form, times or the end near it. */
function confirmsComments(items: readonly Item[], index: number): boolean {
  const words = foldedWords(items[index]!.paragraph.text);
  if (words.length > 1) return true;
  const next = items.slice(index + 1, index + 9);
  return (
    !items.slice(index + 1).some(isLongProse) ||
    next.some((item) => item.line !== null && ['form', 'button', 'time-ago', 'counter', 'number', 'dateline'].includes(item.line))
  );
}

/** Indexes of what only lists of articles have: relative times, a headline twice in a row, tags left over. */
function teaserSignals(items: readonly Item[]): number[] {
  const signals: number[] = [];
  const firstProse = items.findIndex((item) => item.prose);
  for (const [index, item] of items.entries()) {
    if (index < firstProse || firstProse < 0) continue;
    const before = items[index - 1];
    const twice =
      before !== undefined &&
      !item.prose &&
      item.line === null &&
      item.paragraph.text.length > 12 &&
      before.paragraph.text.toLowerCase() === item.paragraph.text.toLowerCase();
    if (item.line === 'time-ago' || item.line === 'markup' || twice) signals.push(index);
  }
  return signals;
}

/** Runs of teasers: from the headlines above the first signal to the line below the last, or to the end where no article follows. */
function dropTeaserZones(items: Item[], signals: readonly number[]): void {
  for (let at = 0; at < signals.length; ) {
    let last = at;
    // Signals up to 6 lines apart without long prose between them belong to one list.
    while (last + 1 < signals.length && signals[last + 1]! - signals[last]! <= 6 && !items.slice(signals[last]! + 1, signals[last + 1]).some(isArticleProse)) last++;
    if (last > at || items[signals[at]!]!.line !== null) dropZone(items, signals[at]!, signals[last]!, last > at);
    at = last + 1;
  }
}

function dropZone(items: Item[], first: number, last: number, several: boolean): void {
  let from = first;
  while (from > 0 && !items[from - 1]!.prose && first - from < 3 && items[from - 1]!.paragraph.kind === null) from--;
  const goesOn = items.slice(last + 1).some(isLongProse);
  let to = several && !goesOn ? items.length - 1 : last;
  // The teaser's own line below the headline and its time.
  if (to === last && several && items[last + 1] && !isLongProse(items[last + 1]!) && !endsSentence(items[last + 1]!.paragraph.text)) to++;
  for (const item of items.slice(from, to + 1)) item.dropped = true;
}

function isArticleProse(item: Item): boolean {
  return isLongProse(item) && item.paragraph.text.length > 250;
}

/** Below `Read also` stand headlines: short lines without a full stop, up to the next prose; at the end of the page, everything. */
function dropBelowRelatedHeadings(items: Item[]): void {
  for (const [index, item] of items.entries()) {
    if (item.line !== 'related-heading' || item.dropped) continue;
    item.dropped = true;
    const over = proseBefore(items, index) >= ENOUGH_PROSE && !items.slice(index + 1).some(isLongProse);
    for (let next = index + 1; next < items.length; next++) {
      const below = items[next]!;
      if (!over && (below.prose || below.paragraph.kind !== null || next - index > 6)) break;
      below.dropped = true;
    }
  }
}
