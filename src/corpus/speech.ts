import { Antecedents } from './speech/antecedents.js';
import { attribute, type Voice } from './speech/attribute.js';
import { dashQuotes, scatteredDashes } from './speech/dash-quotes.js';
import type { FoundQuote, SpeechContext } from './speech/found.js';
import { lexiconFor } from './speech/lexicon.js';
import { markQuotes } from './speech/mark-quotes.js';
import { reportedIn, type FoundReport } from './speech/reported.js';
import type { Block, Sentence, Span } from './types.js';

/** Raise it whenever other speech is found in some text, so that stores made by the older rule find it anew. */
export const SPEECH_VERSION = 2;

/** Speech of one person, without a break by the author's words. */
export interface Quote extends Span {
  /** `direct`: the words themselves, in marks or behind a dash. `reported`: what was said, in the author's words. */
  kind: 'direct' | 'reported';
  /** With its marks; `start` and `end` are without, and without white space at the ends. */
  outerStart: number;
  outerEnd: number;
  /** Indexes of the sentences that it touches or that attribute it, end exclusive. */
  sentenceStart: number;
  sentenceEnd: number;
  /**
   * The name as written in the text (`text.slice` of `speakerSpan`), in an earlier sentence where a pronoun stands for it; null where
   * the text names nobody, or not plainly.
   */
  speaker: string | null;
  speakerSpan: Span | null;
  /** Where there is no name, the words that tell what the speaker is (`the mayor`); null where there are none either. */
  role: string | null;
  roleSpan: Span | null;
  style: 'marks' | 'dash' | 'none';
}

/**
 * Speech in the body of an article, in order and without overlap: direct speech in quotation marks and in dialogue with dashes, and
 * reported speech. What may as well be a title, a name or an ironic word is left out.
 *
 * @param language ISO 639-1 code of the article; null where unknown.
 */
export function findQuotes(text: string, blocks: readonly Block[], sentences: readonly Sentence[], language: string | null): Quote[] {
  const lexicon = lexiconFor(language, text);
  const context = { text, lexicon, sentences };
  const body = blocks.filter(({ kind }) => kind === 'body');
  const direct = withoutOverlap(directSpeech(context, body));
  const marked = direct.map(({ outer }) => outer);
  const reported = sentences.filter(({ kind }) => kind === 'body').flatMap((sentence) => reportedIn(context, sentence, marked));
  const voices = attribute(context, body, direct, reported, new Antecedents(context, marked));
  return [...direct.flatMap((quote) => finish(quote, voices.get(quote)!, context)), ...reported.flatMap((report) => finishReport(report, voices.get(report)!, context))].sort((a, b) => a.start - b.start);
}

function directSpeech(context: SpeechContext, body: readonly Block[]): FoundQuote[] {
  const found: FoundQuote[] = [];
  const dialogue = body.map((block) => dashQuotes(context, block));
  // A lone dash may mark an item of a list: paragraphs without attribution count only beside some that have one.
  const hasDialogue = dialogue.some((parts) => parts?.some(({ attributed }) => attributed));
  for (const [at, block] of body.entries()) {
    const parts = dialogue[at];
    if (parts) found.push(...parts.filter(({ attributed }) => attributed || hasDialogue));
    else found.push(...markQuotes(context, block), ...scatteredDashes(context, block));
  }
  return found;
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

function finish(quote: FoundQuote, voice: Voice, context: SpeechContext): Quote[] {
  const { inner, style, attribution } = quote;
  // A paragraph may begin with white space, which belongs to no sentence.
  const outer = { ...quote.outer, start: quote.outer.start + context.text.slice(quote.outer.start, inner.start).search(/\S|$/u) };
  const spans = [outer, ...(attribution ? [attribution.verb, ...(attribution.speaker ? [attribution.speaker] : [])] : [])];
  return assembled({ kind: 'direct', inner, outer, style }, spans, voice, context);
}

function finishReport({ inner, verb, speaker }: FoundReport, voice: Voice, context: SpeechContext): Quote[] {
  return assembled({ kind: 'reported', inner, outer: inner, style: 'none' }, [inner, verb, ...(speaker ? [speaker] : [])], voice, context);
}

interface Found {
  kind: Quote['kind'];
  inner: Span;
  outer: Span;
  style: Quote['style'];
}

/** @param spans all that the sentences of the quote must hold. */
function assembled({ kind, inner, outer, style }: Found, spans: readonly Span[], { name, role }: Voice, { text, sentences }: SpeechContext): Quote[] {
  const sentenceStart = firstEndingAfter(sentences, Math.min(...spans.map((span) => span.start)));
  const sentenceEnd = firstStartingFrom(sentences, Math.max(...spans.map((span) => span.end)));
  if (sentenceEnd <= sentenceStart) return [];
  const speaker = { speaker: name && text.slice(name.start, name.end), speakerSpan: name, role: role && text.slice(role.start, role.end), roleSpan: role };
  return [{ ...inner, kind, outerStart: outer.start, outerEnd: outer.end, sentenceStart, sentenceEnd, ...speaker, style }];
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
