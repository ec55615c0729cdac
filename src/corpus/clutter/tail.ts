import { foldedWords } from '../fold.js';
import { isLongProse, type Item } from './item.js';
import { endsSentence } from './lines.js';
import { stemsOf } from './recurrence.js';

/** An article may be over after this many characters of prose: a heading of comments before that is a counter or a link to them. */
const ENOUGH_PROSE = 200;

/** A teaser is seldom longer. */
const TEASER_LENGTH = 200;
/** How many paragraphs above stand for the article's words. */
const RECENT = 40;

/**
 * Drops what stands below and between: comment sections, lists of other articles. Returns whether the page carries other
 * articles' headlines, which makes a stray headline in the middle likely to be one of them.
 */
export function dropOtherContent(items: Item[], format: 'text' | 'markdown' | 'html'): boolean {
  const signals = format === 'text' ? teaserSignals(items) : teaserSignals(items).filter((index) => items[index]!.line === 'time-ago');
  const carriesTeasers = signals.length >= 2;
  dropCommentSection(items);
  dropTeaserZones(items, signals);
  dropBelowRelatedHeadings(items);
  return carriesTeasers;
}

/** From the heading of the comments, or the form for them, to the end. */
function dropCommentSection(items: Item[]): void {
  const lastLong = items.findLastIndex(isLongProse);
  let prose = 0;
  for (const [index, item] of items.entries()) {
    if (item.prose && !item.dropped) prose += item.paragraph.text.length;
    if (item.line !== 'comments-heading' || item.dropped || prose < ENOUGH_PROSE || !confirmsComments(items, index, lastLong)) continue;
    for (const rest of items.slice(index)) rest.dropped = true;
    return;
  }
}

/** A heading `Comments 12` or `Leave a comment` speaks for itself; `Debate` needs a form, times or the end near it. */
function confirmsComments(items: readonly Item[], index: number, lastLong: number): boolean {
  if (foldedWords(items[index]!.paragraph.text).length > 1 || lastLong < index) return true;
  const next = items.slice(index + 1, index + 9);
  return next.some((item) => item.line !== null && ['form', 'button', 'time-ago', 'counter', 'number', 'dateline'].includes(item.line));
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
  const lastLong = items.findLastIndex(isLongProse);
  for (let at = 0; at < signals.length; ) {
    let last = at;
    // Signals up to 6 lines apart without long prose between them belong to one list.
    while (last + 1 < signals.length && signals[last + 1]! - signals[last]! <= 6 && !items.slice(signals[last]! + 1, signals[last + 1]).some(isArticleProse)) last++;
    if (last > at || items[signals[at]!]!.line !== null) dropZone(items, signals[at]!, signals[last]!, last > at, lastLong);
    at = last + 1;
  }
}

function dropZone(items: Item[], first: number, last: number, several: boolean, lastLong: number): void {
  let from = first;
  while (from > 0 && !items[from - 1]!.prose && first - from < 3 && items[from - 1]!.paragraph.kind === null) from--;
  const goesOn = lastLong > last;
  let to = several && !goesOn ? items.length - 1 : last;
  // The teaser's own line below the headline and its time.
  if (to === last && several && items[last + 1] && !isLongProse(items[last + 1]!) && !endsSentence(items[last + 1]!.paragraph.text)) to++;
  for (const item of items.slice(from, to + 1)) item.dropped = true;
}

function isArticleProse(item: Item): boolean {
  return isLongProse(item) && item.paragraph.text.length > 250;
}

/**
 * Below `Read also` stand headlines, some with a full stop. They end where a paragraph takes up the article's words again; where none
 * does, the article was over.
 */
function dropBelowRelatedHeadings(items: Item[]): void {
  const lastProse = items.findLastIndex((item) => item.prose);
  const above: Item[] = [];
  let prose = 0;
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    if (item.prose && !item.dropped) {
      prose += item.paragraph.text.length;
      above.push(item);
    }
    if (item.line !== 'related-heading' || item.paragraph.kind === 'title') continue;
    const goesOn = findOwnProse(items, index, above.slice(-RECENT), lastProse);
    const over = goesOn < 0 && prose >= ENOUGH_PROSE;
    const end = goesOn >= 0 ? goesOn : over ? items.length : index + 1;
    for (; index < end; index++) items[index]!.dropped = true;
    index--;
  }
}

/** Index of the next prose that shares a longer word with the article above, or is too long for a teaser; -1 where there is none. */
function findOwnProse(items: readonly Item[], heading: number, above: readonly Item[], lastProse: number): number {
  const stems = new Set(above.flatMap((item) => [...stemsOf(item.paragraph.text.slice(0, 2000), 5)]));
  for (let at = heading + 1; at <= lastProse; at++) {
    const { prose, dropped, paragraph } = items[at]!;
    if (!prose || dropped) continue;
    if (paragraph.text.length >= TEASER_LENGTH || [...stemsOf(paragraph.text, 5)].some((stem) => stems.has(stem))) return at;
  }
  return -1;
}
