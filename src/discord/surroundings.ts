import { splitSentences } from '../corpus/sentences.js';
import type { Block } from '../corpus/types.js';
import type { ExcerptContext } from '../engine/types.js';
import { cutAtWord } from './cut.js';
import { quoteBlock, type QuoteBlock, quoteBlocks } from './excerpt.js';

/**
 * An excerpt in bold between the paragraphs around it, as one block quote within `limit` UTF-16 code units. Where that is too long, the
 * sentences nearest to the excerpt stay; of a sentence that is too long by itself, the words nearest to it. Nothing but the article's words
 * stands in the block.
 */
export function surroundings({ citation, before, after }: ExcerptContext, limit: number): QuoteBlock {
  const { excerpt, article } = citation;
  const text = before + excerpt + after;
  const bold = { start: before.length, end: before.length + excerpt.length };
  const render = (start: number, end: number) => quoteBlock(text, { start, end }, bold);
  const fits = (start: number, end: number, most = limit) => end - start <= most && render(start, end).length <= most;

  if (fits(0, text.length)) return { markdown: render(0, text.length), shortened: false };
  if (!fits(bold.start, bold.end)) {
    const whole = { start: 0, end: excerpt.length };
    return { ...quoteBlocks({ text: excerpt, core: whole, bold: whole }, limit)[0], shortened: true };
  }

  let { start, end } = bold;
  const starts = sentencesOf(before, article.language).map((sentence) => sentence.start);
  const ends = sentencesOf(after, article.language).map((sentence) => bold.end + sentence.end);
  for (let grown = true; grown;) {
    grown = false;
    const earlier = starts.at(-1);
    if (earlier !== undefined && fits(earlier, end)) [start, grown] = [starts.pop()!, true];
    const later = ends[0];
    if (later !== undefined && fits(start, later)) [end, grown] = [ends.shift()!, true];
  }

  const [noneBefore, noneAfter] = [start === bold.start && starts.length > 0, end === bold.end && ends.length > 0];
  const used = render(start, end).length;
  if (noneBefore) start = wordsBefore(before, (from) => fits(from, end, noneAfter ? (used + limit) >> 1 : limit));
  if (noneAfter) end = bold.end + cutAtWord(after, limit, (words) => fits(start, bold.end + words.length)).length;
  return { markdown: render(start, end), shortened: true };
}

/** Sentences of each paragraph; the excerpt they stand beside may have cut one off. */
function sentencesOf(text: string, language: string | null) {
  const paragraphs = Array.from(text.matchAll(/\S(?:.*\S)?/g), ({ index, 0: line }): Block => ({
    start: index,
    end: index + line.length,
    kind: 'body',
  }));
  return splitSentences(text, paragraphs, language);
}

/** The first start of a word from which on the text fits; its end where none does. */
function wordsBefore(text: string, fits: (start: number) => boolean): number {
  const starts = Array.from(text.matchAll(/(?<=\s)\S/g), ({ index }) => index);
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(starts[middle]!)) high = middle;
    else low = middle + 1;
  }
  return starts[low] ?? text.length;
}
