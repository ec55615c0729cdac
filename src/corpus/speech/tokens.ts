import type { Span } from '../types.js';

/** A word or a punctuation mark of the text around speech. */
export interface Token extends Span {
  text: string;
  word: boolean;
  /** Begins with a capital. */
  capital: boolean;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’\-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** The tokens of `text.slice(start, end)`, with offsets into `text`. */
export function tokenize(text: string, { start, end }: Span): Token[] {
  return [...text.slice(start, end).matchAll(TOKEN)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
    word: /^[\p{L}\p{N}]/u.test(match[0]),
    capital: /^\p{Lu}/u.test(match[0]),
  }));
}

/** `NATO`, `НАТО`, `NATO-a`, `USAs`: letters in capitals, with an ending or not. */
export function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,}(?:['’\-‑]?\p{Ll}{1,3})?$/u.test(word);
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
