import { foldedWords } from '../fold.js';
import { slicePart, type Paragraph } from '../paragraph.js';
import type { Item } from './item.js';
import { endsSentence, isCredit } from './lines.js';
import { wordsContained } from './recurrence.js';
import { vocabulary } from './vocabulary.js';

const MAX_CAPTION = 260;
const FULL_NAME = /(?:^|\s)\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}\p{Ll}{2,}/u;
/** `…. Foto: A. B. / NTB` and `… (Photo: A)` at a paragraph's end. */
const CREDIT_AT_END = /[\s([|/–—-]+(?:(\p{Lu}\p{L}{2,11}|(?<=[([])\p{L}{3,12})\.?\s?[:/©]|([Ff]ot|[Zz]dj)\.)\s?([^:!?]{2,60}?)[)\]]?\.?$/u;
const COPYRIGHT_AT_END = /\s[(]?©\s?[^.!?]{2,60}$/u;

/**
 * Where the credit of a picture begins within a paragraph (`Talks in Brussels / A. BEE / POOL / EPA`, `The bridge. Photo: A. Bee`):
 * what stands before is its caption. Null where there is none.
 */
export function creditStart(text: string): number | null {
  if (text.length > MAX_CAPTION) return null;
  const starts = [labelledCredit(text), slashedCredit(text), COPYRIGHT_AT_END.exec(text)?.index ?? null].filter((start) => start !== null);
  return starts.length === 0 ? null : Math.min(...starts);
}

function labelledCredit(text: string): number | null {
  const match = CREDIT_AT_END.exec(text);
  if (!match) return null;
  const label = foldedWords(match[1] ?? match[2] ?? '').join(' ');
  return vocabulary().photo.has(label) && isNames(match[3] ?? '') ? match.index : null;
}

function slashedCredit(text: string): number | null {
  const slash = text.search(/\s\/\s/u);
  if (slash <= 0) return null;
  const parts = text
    .slice(slash)
    .split('/')
    .map((part) => foldedWords(part));
  const short = parts.slice(1).every((part) => part.length <= 5);
  return short && (isCredit(parts.at(-1) ?? []) || isCredit(parts.slice(-2).flat())) ? slash : null;
}

/** Nothing but names, initials and agencies: `A. Bee / NTB`, `privat`. A sentence behind `photo:` is no credit. */
function isNames(text: string): boolean {
  const { agencies, photo } = vocabulary();
  const words = text.split(/[\s/|,&-]+/u).filter((word) => word !== '');
  return words.length <= 8 && words.every((word) => /^[\p{Lu}\d©(]/u.test(word) || foldedWords(word).every((folded) => agencies.has(folded) || photo.has(folded)));
}

/** The paragraph without its credit, as a caption. */
export function withoutCredit(paragraph: Paragraph, start: number): Paragraph | null {
  return slicePart(paragraph, 0, start, 'caption');
}

/**
 * Marks captions that only their surroundings tell: a short line right above a line of credit, or a sentence there with the article
 * going on below; and a sentence with a person's full name that says nothing which another paragraph does not say in the same words.
 */
export function markCaptions(items: readonly Item[]): void {
  const credited = new Set(items.filter((_, index) => items[index + 1]?.line === 'credit'));
  const kept = items.filter((item) => !item.dropped);
  const first = kept.findIndex((item) => item.prose);
  // The line above a credit may be the title itself, unless that stands further up.
  const headline = kept.findIndex((item) => item.prose || item.paragraph.kind !== null || item.paragraph.text.split(/\s+/u).length >= 4);
  for (const [index, item] of kept.entries()) {
    if (item.line !== null || item.paragraph.kind !== null || index === 0) continue;
    const label = credited.has(item) && !item.prose && headline >= 0 && headline < index;
    const sentence = item.prose && index > first && isSingleSentence(item.paragraph.text);
    const goesOn = credited.has(item) && kept.slice(index + 1, index + 12).filter((later) => later.prose).length >= 2;
    if (label || (sentence && (goesOn || repeatsAnother(item, kept, index)))) {
      item.paragraph = { ...item.paragraph, kind: 'caption' };
      item.prose = false;
    }
  }
}

function isSingleSentence(text: string): boolean {
  return text.length <= MAX_CAPTION && endsSentence(text) && !/[.!?…]["“”»)]?\s+\p{Lu}/u.test(text) && !/^[–—„“"«»-]/u.test(text) && !text.endsWith(':');
}

/** Only near neighbours are compared: keeps the work linear, and a caption repeats what it stands beside. */
function repeatsAnother({ paragraph }: Item, items: readonly Item[], index: number): boolean {
  if (paragraph.text.length > 120 || !FULL_NAME.test(paragraph.text) || foldedWords(paragraph.text).length < 5) return false;
  const neighbours = [...items.slice(Math.max(0, index - 8), index), ...items.slice(index + 1, index + 4)];
  return neighbours.some((other) => other.prose && other.paragraph.text.length < 2000 && wordsContained(paragraph.text, other.paragraph.text) >= 0.75);
}
