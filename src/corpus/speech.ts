import { dashQuotes, scatteredDashes } from './speech/dash-quotes.js';
import type { FoundQuote } from './speech/found.js';
import { lexiconFor } from './speech/lexicon.js';
import { markQuotes } from './speech/mark-quotes.js';
import type { Block, Sentence, Span } from './types.js';

/** Raise it whenever other quotes are found in some text, so that stores made by the older rule are rebuilt. */
export const SPEECH_VERSION = 1;

/** Direct speech of one person, without a break by the author's words. */
export interface Quote extends Span {
  /** With its marks; `start` and `end` are without, and without white space at the ends. */
  outerStart: number;
  outerEnd: number;
  /** Indexes of the sentences that it touches or that attribute it, end exclusive. */
  sentenceStart: number;
  sentenceEnd: number;
  /** The name as written in the text (`text.slice` of `speakerSpan`); null where the sentences around it name nobody. */
  speaker: string | null;
  speakerSpan: Span | null;
  style: 'marks' | 'dash';
}

/**
 * Direct speech in the body of an article, in order and without overlap: in quotation marks and in dialogue with dashes. What may
 * as well be a title, a name or an ironic word is left out, as is reported speech.
 *
 * @param language ISO 639-1 code of the article; null where unknown.
 */
export function findQuotes(text: string, blocks: readonly Block[], sentences: readonly Sentence[], language: string | null): Quote[] {
  const lexicon = lexiconFor(language, text);
  const found: FoundQuote[] = [];
  const context = { text, lexicon, sentences };
  const body = blocks.filter(({ kind }) => kind === 'body');
  const dialogue = body.map((block) => dashQuotes(context, block));
  // A lone dash may mark an item of a list: paragraphs without attribution count only beside some that have one.
  const hasDialogue = dialogue.some((parts) => parts?.some(({ attributed }) => attributed));
  for (const [at, block] of body.entries()) {
    const parts = dialogue[at];
    if (parts) found.push(...parts.filter(({ attributed }) => attributed || hasDialogue));
    else found.push(...markQuotes(context, block), ...scatteredDashes(context, block));
  }
  return withoutOverlap(found).flatMap((quote) => finish(quote, text, sentences));
}

function withoutOverlap(quotes: FoundQuote[]): FoundQuote[] {
  let end = 0;
  return quotes
    .sort((a, b) => a.outer.start - b.outer.start)
    .filter(({ outer }) => {
      if (outer.start < end) return false;
      end = outer.end;
      return true;
    });
}

function finish(quote: FoundQuote, text: string, sentences: readonly Sentence[]): Quote[] {
  const { inner, style, attribution } = quote;
  // A paragraph may begin with white space, which belongs to no sentence.
  const outer = { ...quote.outer, start: quote.outer.start + text.slice(quote.outer.start, inner.start).search(/\S|$/u) };
  const spans = [outer, ...(attribution ? [attribution.verb, ...(attribution.speaker ? [attribution.speaker] : [])] : [])];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const sentenceStart = firstEndingAfter(sentences, start);
  const sentenceEnd = firstStartingFrom(sentences, end);
  if (sentenceEnd <= sentenceStart) return [];
  const speakerSpan = attribution?.speaker ?? null;
  const speaker = speakerSpan && text.slice(speakerSpan.start, speakerSpan.end);
  return [{ ...inner, outerStart: outer.start, outerEnd: outer.end, sentenceStart, sentenceEnd, speaker, speakerSpan, style }];
}

function firstEndingAfter(sentences: readonly Sentence[], offset: number): number {
  return lowerBound(sentences.length, (at) => sentences[at]!.end > offset);
}

function firstStartingFrom(sentences: readonly Sentence[], offset: number): number {
  return lowerBound(sentences.length, (at) => sentences[at]!.start >= offset);
}

/** The first index below `length` for which `holds`, else `length`; `holds` must stay true once it is. */
function lowerBound(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
