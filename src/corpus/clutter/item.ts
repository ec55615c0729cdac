import type { Paragraph } from '../paragraph.js';
import { endsSentence, type LineKind } from './lines.js';

/** A paragraph under judgement: what it looks like by itself, and what became of it. */
export interface Item {
  paragraph: Paragraph;
  line: LineKind | null;
  /** Reads as text: ends like a sentence, or is too long for a headline. */
  prose: boolean;
  dropped: boolean;
}

/** Most words and characters of a headline or subhead. */
const HEADLINE_WORDS = 18;
const HEADLINE_LENGTH = 130;

export function makeItem(paragraph: Paragraph, line: LineKind | null): Item {
  return { paragraph, line, prose: line === null && isProse(paragraph), dropped: false };
}

function isProse({ text, kind }: Paragraph): boolean {
  if (kind !== null && kind !== 'body') return false;
  if (text.length > HEADLINE_LENGTH || endsSentence(text) || /[,;]$/u.test(text)) return true;
  // A long run without spaces counts by its length alone.
  return text.split(/\s+/u, HEADLINE_WORDS + 2).length > HEADLINE_WORDS;
}

/** Text that an article has and a teaser seldom: two sentences' worth. */
export function isLongProse(item: Item): boolean {
  return item.prose && item.paragraph.text.length >= 140 && endsSentence(item.paragraph.text);
}
