import type { Span } from '../types.js';

/** A stretch between marks: `start`/`end` with them, `innerStart`/`innerEnd` without. */
export interface MarkedStretch extends Span {
  innerStart: number;
  innerEnd: number;
  /** False where the closing mark is missing and the paragraph's end stands for it. */
  closed: boolean;
}

/** For each opening mark the marks that may close it; a straight mark or a mistyped one is forgiven after „ and “. */
const CLOSERS: Readonly<Record<string, string>> = { '„': '“”"‟', '«': '»', '»': '«»', '“': '”“"', '”': '”', '"': '"“”', '‟': '”' };
const MARK = /["„“”«»‟]/gu;
/** How many open marks a closing one is tried on. */
const MAX_DEPTH = 8;

interface Open {
  mark: string;
  at: number;
}

/**
 * The outermost stretches in quotation marks of one paragraph, in order; marks within them are their own. A mark that is never
 * closed reaches to the end of the paragraph, unless a whole pair of its kind follows: then it is a stray one. A closing
 * mark that nothing opened is passed over.
 */
export function markedStretches(text: string, block: Span): MarkedStretch[] {
  const paragraph = text.slice(block.start, block.end);
  const marks = [...paragraph.matchAll(MARK)].map(({ 0: mark, index }) => ({ mark, at: index }));
  const open: Open[] = [];
  const pairs: { open: Open; close: Open }[] = [];
  for (const [index, current] of marks.entries()) {
    const closes = canClose(paragraph, current, marks[index + 1]) ? lastOpenFor(open, current.mark) : -1;
    if (closes >= 0 && !(canOpen(paragraph, current) && !prefersClosing(paragraph, current))) {
      pairs.push({ open: open[closes]!, close: current });
      open.length = closes;
    } else if (canOpen(paragraph, current)) {
      open.push(current);
    }
  }
  const stretches = pairs.map(({ open: from, close }) => stretch(block.start, from.at, close.at + 1, true));
  const lastPair = new Map(pairs.map(({ open: from }) => [from.mark, from.at]));
  const unclosed = open.find(({ mark, at }) => (lastPair.get(mark) ?? -1) < at);
  if (unclosed) stretches.push(stretch(block.start, unclosed.at, paragraph.trimEnd().length, false));
  return outermost(stretches);
}

function stretch(offset: number, from: number, to: number, closed: boolean): MarkedStretch {
  return { start: offset + from, end: offset + to, innerStart: offset + from + 1, innerEnd: offset + (closed ? to - 1 : to), closed };
}

function outermost(stretches: MarkedStretch[]): MarkedStretch[] {
  const sorted = stretches.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((each) => {
    if (each.start < end) return false;
    end = each.end;
    return true;
  });
}

function lastOpenFor(open: readonly Open[], mark: string): number {
  for (let at = open.length - 1; at >= Math.max(0, open.length - MAX_DEPTH); at--) {
    if (CLOSERS[open[at]!.mark]?.includes(mark)) return at;
  }
  return -1;
}

const before = (text: string, at: number): string => text.charAt(at - 1);
const after = (text: string, at: number): string => text.charAt(at + 1);

function canOpen(text: string, { mark, at }: Open): boolean {
  if (mark === '„' || mark === '«' || mark === '‟') return after(text, at).trim() !== '' || mark === '«';
  return /^$|[\s([{:;,–—\-/„“«"]/u.test(before(text, at)) && /[^\s.,;:!?)\]}]/u.test(after(text, at));
}

/** @param next the mark behind: a straight mark after a digit is an inch sign where the next one can only close. */
function canClose(text: string, { mark, at }: Open, next: Open | undefined): boolean {
  if (mark === '„' || mark === '‟') return false;
  if (mark === '"' && /\d/.test(before(text, at)) && next?.mark === '"' && /^\s\p{L}/u.test(text.slice(at + 1, at + 3))) {
    return canOpen(text, next);
  }
  if (mark === '«' || mark === '»') return true;
  return before(text, at).trim() !== '' || after(text, at).trim() === '' || !/[\p{L}\p{N}]/u.test(after(text, at));
}

/** Of a mark that could be either: `Here."` closes, ` "here` opens. */
function prefersClosing(text: string, { mark, at }: Open): boolean {
  if (mark === '«' || mark === '»') return before(text, at).trim() !== '' || after(text, at).trim() === '';
  return before(text, at).trim() !== '' && !/[\p{L}\p{N}]/u.test(after(text, at)) && !/[(\[{„“«]/u.test(before(text, at));
}
