import type { Span } from '../types.js';
import { openingDash, splitDialogue } from './dialogue.js';
import { sentenceAt, trimmed, type FoundQuote, type SpeechContext } from './found.js';
import { markedStretches } from './marks.js';
import { attributionAfter, attributionBefore, type Attribution } from './speaker.js';
import { countWords } from './tokens.js';

/** How far behind a quote its attribution is read. */
const REGION = 400;
/** Speech that nobody is said to have said must be so many words and end like a sentence. */
const MIN_WORDS = 3;

/** The speech of a paragraph that opens with a dash; null where it opens with none. */
export function dashQuotes(context: SpeechContext, block: Span): FoundQuote[] | null {
  const dash = openingDash(context.text.slice(block.start, block.end));
  return dash === 0 ? null : dialogueQuotes(context, { start: block.start + dash, end: block.end }, block.start);
}

/** Languages whose newspapers open speech with a dash within a paragraph. */
const SCATTERED = new Set(['nb', 'pl', 'sr', 'bg', 'ru', 'fr']);

/** Norwegian and its like: `Nato has answered. – This matters, says Velik.` within a paragraph that opens without a dash. */
export function scatteredDashes(context: SpeechContext, block: Span): FoundQuote[] {
  if (!SCATTERED.has(context.lexicon.language ?? '')) return [];
  const openings = [...context.text.slice(block.start, block.end).matchAll(/[.!?:…]["”»]?\s+(?=[–—]\s*[\p{Lu}„«"“])/gu)];
  // A dash within marks leads back to the speech in them.
  const marked = markedStretches(context.text, block);
  let next = 0;
  const opening = openings.find(({ index }) => {
    while (next < marked.length && marked[next]!.end <= block.start + index + 1) next++;
    return !(marked[next] && marked[next]!.start <= block.start + index);
  });
  if (!opening) return [];
  const start = block.start + opening.index + opening[0].length;
  const dash = openingDash(context.text.slice(start, block.end));
  const lead = sentenceAt(context.sentences, start - opening[0].length, block);
  const leading = opening[0].startsWith(':') ? attributionBefore(context.text, { start: lead.start, end: start }, context.lexicon) : null;
  return dialogueQuotes(context, { start: start + dash, end: block.end }, start, leading).filter(({ attributed }) => attributed);
}

/**
 * @param outerStart where the dash stands that opens the speech.
 * @param leading what the words before the dash say of the speaker.
 */
function dialogueQuotes({ text, lexicon, sentences }: SpeechContext, speech: Span, outerStart: number, leading: Attribution | null = null): FoundQuote[] {
  const parts = splitDialogue(text, speech, lexicon, false);
  const quotes: FoundQuote[] = [];
  let previous: { attribution: Attribution; end: number } | null = null;
  for (const [index, { speech: words, narration }] of parts.entries()) {
    const inner = trimmed(text, words);
    if (!inner) continue;
    // With the comma or dash between.
    const region = narration && { start: words.end, end: Math.min(narration.end, narration.start + REGION) };
    const own = region && attributionAfter(text, region, lexicon);
    // What goes on behind `says Velik. –` is Velik's still, if nothing else was told between.
    const introduced = index === 0 ? leading : introduction({ text, lexicon, sentences }, parts[index - 1]!.narration);
    const attribution = own ?? introduced ?? (previous && previous.end <= words.start && isShort(text, parts[index - 1]!.narration!) ? previous.attribution : null);
    previous = own && { attribution: own, end: narration.end };
    const attributed = attribution !== null || narration !== null;
    if (!attributed && !isSentence(text, inner)) continue;
    quotes.push({ inner, outer: { start: index === 0 ? outerStart : inner.start, end: inner.end }, style: 'dash', attribution, attributed });
  }
  const last = quotes.at(-1);
  if (last && !last.attribution && last.inner.end === speech.end) attributeFromNext({ text, lexicon, sentences }, last);
  return quotes;
}

/** `Stefańska odpiera: –`: what was told between leads to the next words. */
function introduction({ text, lexicon, sentences }: SpeechContext, narration: Span | null): Attribution | null {
  if (!narration) return null;
  const words = text.slice(narration.start, narration.end).trimEnd();
  if (!words.endsWith(':')) return null;
  const end = narration.start + words.length;
  const { start } = sentenceAt(sentences, end - 1, narration);
  return attributionBefore(text, { start, end }, lexicon);
}

function isShort(text: string, narration: Span): boolean {
  return !/[.!?…]\s+\p{Lu}\p{L}{3}/u.test(text.slice(narration.start, narration.end));
}

function isSentence(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return countWords(words) >= MIN_WORDS && /[.!?…]["”“»)]*$/u.test(words);
}

/** `Det sier Ana Velik til avisen.`: the next sentence points back and names the speaker. */
export function attributeFromNext({ text, lexicon, sentences }: SpeechContext, quote: FoundQuote): void {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start >= quote.outer.end) high = middle;
    else low = middle + 1;
  }
  const next = sentences[low];
  if (next?.kind !== 'body') return;
  const pointer = /^(?:Det|Dette|Това|To|Ovo|То|Ово|Тако|Tako|Tak|Das|Dies|Так|Это|Ceci|So)\s+/u.exec(text.slice(next.start, next.end));
  if (!pointer) return;
  const region = { start: next.start + pointer[0].length, end: Math.min(next.end, next.start + REGION) };
  const first = /^(?:(?:je|јe|је|е|jest|hat|a)\s+)?([\p{L}]+)/u.exec(text.slice(region.start, region.end));
  if (!first || !lexicon.is('verbs', first[1]!)) return;
  const attribution = attributionAfter(text, region, lexicon);
  if (!attribution) return;
  quote.attribution = attribution;
  quote.attributed = true;
}
