import { isSentenceBreak } from './sentence-breaks.js';
import type { Block, Sentence } from './types.js';

/** White space that a paragraph may have inside a line: breaks within a wrapped paragraph end no sentence. */
const LINE_BREAK = /[\n\u000b\u000c\u2028\u2029]/g;
/** Where a sentence may end beyond what Intl.Segmenter sees: after `…`, or where the space after a full stop is missing. */
const ELLIPSIS_END = /…["'»«“”’)\]]*\s+(?=\S)/gu;
/** UAX #29 holds that a dash goes on with the sentence; dialogue begins with one. */
const BEFORE_DASH = /[.!?…]["'»“”’)\]]*\s+(?=[–—-]\s?["„“«]?\p{Lu})/gu;
/** A closing mark torn off by a space: the sentence ends behind it. */
const TORN_QUOTE = /[.!?…]\s["”“»]\s+(?=\p{Lu})/gu;
const MISSING_SPACE = /[\p{Ll}\d)][.!?]["“”»)]?(?=\p{Lu}\p{Ll})/gu;

/** How much is segmented at once, and how much of a stretch without any boundary is looked at again, in UTF-16 code units. */
const STRETCH = 4096;
const OVERLAP = 64;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentences of each block, in order. Every non-space character of a block is in exactly one sentence, and each sentence is
 * without white space at its ends. Boundaries come from Intl.Segmenter (UAX #29); a second look takes back those that are
 * no ends (abbreviations, initials, ordinals, dates, attribution after dialogue) and adds a few that it does not see.
 *
 * @param language ISO 639-1 code of the article, null where unknown: then only rules common to all languages apply.
 */
export function splitSentences(text: string, blocks: readonly Block[], language: string | null): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    for (const [start, end] of splitBlock(text.slice(block.start, block.end), language)) {
      sentences.push({ start: block.start + start, end: block.start + end, kind: block.kind });
    }
  }
  return sentences;
}

/** Start and end of each sentence of one paragraph. */
function splitBlock(paragraph: string, language: string | null): [start: number, end: number][] {
  const text = paragraph.replace(LINE_BREAK, ' ');
  const spans: [number, number][] = [];
  let start = 0;
  for (const at of candidateBreaks(text, language)) {
    if (!isSentenceBreak(text, start, at, language)) continue;
    pushTrimmed(spans, text, start, at);
    start = at;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

function candidateBreaks(text: string, language: string | null): number[] {
  const breaks = new Set<number>();
  addSegmenterBreaks(text, segmenterFor(language), breaks);
  for (const pattern of [ELLIPSIS_END, BEFORE_DASH, TORN_QUOTE, MISSING_SPACE]) {
    for (const match of text.matchAll(pattern)) breaks.add(match.index + match[0].length);
  }
  return [...breaks].sort((a, b) => a - b);
}

/**
 * The segmenter's time for each step grows with the whole text it was given, so it is given a stretch at a time. The last
 * segment of a stretch may be cut short: the next stretch begins where it began.
 */
function addSegmenterBreaks(text: string, segmenter: Intl.Segmenter, breaks: Set<number>): void {
  for (let from = 0; from < text.length; ) {
    const stretch = text.slice(from, from + STRETCH);
    const starts = Array.from(segmenter.segment(stretch), (segment) => from + segment.index);
    for (const start of starts) if (start > from) breaks.add(start);
    if (from + STRETCH >= text.length) return;
    const last = starts.at(-1)!;
    // The end of a stretch is no boundary by itself, but what begins the last segment is.
    from = last > from ? last : from + STRETCH - OVERLAP;
  }
}

function segmenterFor(language: string | null): Intl.Segmenter {
  const key = language ?? 'und';
  let segmenter = segmenters.get(key);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(key, { granularity: 'sentence' });
    segmenters.set(key, segmenter);
  }
  return segmenter;
}

function pushTrimmed(spans: [number, number][], text: string, start: number, end: number): void {
  const slice = text.slice(start, end);
  const trimmed = slice.trim();
  if (trimmed === '') return;
  const from = start + slice.length - slice.trimStart().length;
  spans.push([from, from + trimmed.length]);
}
