import type { Sentence, Span } from '../types.js';
import type { Lexicon } from './lexicon.js';
import type { Attribution } from './speaker.js';

/** What the search for speech works on. */
export interface SpeechContext {
  text: string;
  lexicon: Lexicon;
  sentences: readonly Sentence[];
}

export interface FoundQuote {
  inner: Span;
  outer: Span;
  style: 'marks' | 'dash';
  attribution: Attribution | null;
  /** Whether the text beside it says that somebody said it. */
  attributed: boolean;
}

/** `span` without white space, and without a comma, at its ends; null where nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  const length = slice.trim().length;
  return length === 0 ? null : { start: start + lead, end: start + lead + length };
}

/** First and last offset of the sentence that holds `offset`, within `bounds`. */
export function sentenceAt(sentences: readonly Sentence[], offset: number, bounds: Span): Span {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  const sentence = sentences[low];
  if (!sentence || sentence.start > offset) return { start: offset, end: offset };
  return { start: Math.max(bounds.start, sentence.start), end: Math.min(bounds.end, sentence.end) };
}
