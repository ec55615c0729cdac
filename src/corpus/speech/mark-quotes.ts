import type { Span } from '../types.js';
import { attributeFromNext } from './dash-quotes.js';
import { splitDialogue } from './dialogue.js';
import { sentenceAt, trimmed, type FoundQuote, type SpeechContext } from './found.js';
import { markedStretches, type MarkedStretch } from './marks.js';
import { attributionAfter, attributionBefore, type Attribution } from './speaker.js';
import { countWords, tokenize } from './tokens.js';

/** How far around a quote its attribution is read. */
const REGION = 400;
/** A part of a sentence counts as speech from so many words on: fewer are a name, a title or an ironic word. */
const MIN_FRAGMENT = 4;
const MIN_SENTENCE = 3;

/** A stretch with what its sentence says around it. */
interface Setting {
  stretch: MarkedStretch;
  /** Text of the sentence before and behind the stretch, up to the next stretches. */
  before: Span;
  after: Span;
  /** The rest of the sentence behind the stretch, other stretches included. */
  rest: Span;
  /** Whether the whole stretch opens and closes with sentences. */
  opens: boolean;
  ends: boolean;
}

/** The direct speech in quotation marks of one paragraph. */
export function markQuotes(context: SpeechContext, block: Span): FoundQuote[] {
  const stretches = markedStretches(context.text, block);
  const quotes: FoundQuote[] = [];
  let previous: { attribution: Attribution; end: number } | null = null;
  for (const [index, stretch] of stretches.entries()) {
    const bounds = { start: stretches[index - 1]?.end ?? block.start, end: stretches[index + 1]?.start ?? block.end };
    const setting = describe(context, stretch, bounds);
    const after = attributionBehind(context, setting, bounds);
    const carried: Attribution | null = previous && previous.end === bounds.start && goesOn(context.text, bounds.start, stretch.start) ? previous.attribution : null;
    const found = judge(context, setting, after, carried);
    previous = after && found.length > 0 ? { attribution: after, end: stretch.end } : null;
    const last = found.at(-1);
    if (last && !last.attribution && setting.ends) attributeFromNext(context, last);
    quotes.push(...found);
  }
  return quotes;
}

function describe({ text, sentences }: SpeechContext, stretch: MarkedStretch, bounds: Span): Setting {
  const first = sentenceAt(sentences, stretch.start, bounds);
  const last = sentenceAt(sentences, stretch.end - 1, bounds);
  const before = { start: Math.max(first.start, bounds.start, stretch.start - REGION), end: stretch.start };
  const after = { start: stretch.end, end: Math.max(stretch.end, Math.min(last.end, bounds.end, stretch.end + REGION)) };
  const lead = text.slice(before.start, before.end).trim();
  const inner = text.slice(stretch.innerStart, stretch.innerEnd).trim();
  return {
    stretch,
    before,
    after,
    rest: { start: stretch.end, end: Math.max(stretch.end, Math.min(last.end, stretch.end + REGION)) },
    opens: /^["'([„“«…\s]*[\p{Lu}\p{N}]/u.test(inner) && (lead === '' || /[:.!?…–—]$/u.test(lead)),
    ends: /[.!?…,]["”“»)]*$/u.test(inner) || !stretch.closed || /^\s*(?:[.!?]|$)/u.test(text.slice(after.start, after.end)),
  };
}

/** The attribution behind the stretch, in its sentence or, after `?”` and the like, in a short one of its own. */
function attributionBehind({ text, lexicon, sentences }: SpeechContext, { stretch, after }: Setting, bounds: Span): Attribution | null {
  if (after.end > after.start) {
    const found = attributionAfter(text, after, lexicon);
    return found && isInquit(text, stretch, after) ? found : null;
  }
  const gap = text.slice(stretch.end, Math.min(bounds.end, stretch.end + REGION));
  if (!/[?!…,]\s*.$/u.test(text.slice(stretch.innerEnd - 2, stretch.end)) || !/^\s+\S/u.test(gap)) return null;
  const next = sentenceAt(sentences, stretch.end + gap.length - gap.trimStart().length, bounds);
  const found = attributionAfter(text, next, lexicon);
  // `Velik asked.`, but not `Velik said that she would stay.`
  return found && countWords(text.slice(found.verb.end, next.end)) <= 4 && !tokenize(text, next).some((token) => lexicon.is('conjunctions', token.text)) ? found : null;
}

/** `“…”, said X` and `“…!” said X`: the words are set off from the author's. `«Avisen» skriver` are not. */
function isInquit(text: string, stretch: MarkedStretch, after: Span): boolean {
  const words = text.slice(stretch.innerStart, stretch.innerEnd).trim();
  return /^\s*[,–—-]/u.test(text.slice(after.start, after.end)) || /[,.!?…–—]$/u.test(words) || countWords(words) >= MIN_FRAGMENT;
}

/** Between the attribution and the next stretch stands no other sentence: `“…,” said X. “…”`. */
function goesOn(text: string, from: number, to: number): boolean {
  const gap = text.slice(from, to);
  return !/[.!?…]\s+\p{L}/u.test(gap) && to - from <= REGION;
}

function judge(context: SpeechContext, setting: Setting, after: Attribution | null, carried: Attribution | null): FoundQuote[] {
  const { text, lexicon } = context;
  const { stretch, before, opens, ends } = setting;
  const lead = text.slice(before.start, before.end).trimEnd();
  const leading = lead === '' ? null : attributionBefore(text, before, lexicon);
  const words = countWords(text.slice(stretch.innerStart, stretch.innerEnd));
  const introduced = leading !== null && /[:,]$/u.test(lead);
  const whole = opens && ends && words >= MIN_SENTENCE;
  const setOff = lead === '' || /[:,–—]$/u.test(lead) || opens;
  const accepted =
    whole ||
    (introduced && lead.endsWith(':')) ||
    (after !== null && setOff) ||
    (carried !== null && !lead.endsWith(':') && (setOff || words >= MIN_FRAGMENT)) ||
    (leading !== null && lead.length === leading.verb.end - before.start && /^\p{Lu}/u.test(text.slice(stretch.innerStart)) && /[.!?…]$/u.test(text.slice(stretch.innerStart, stretch.innerEnd).trim())) ||
    (words >= MIN_FRAGMENT && (leading !== null || after !== null || saidInSentence(context, setting)) && !isTitle(context, stretch, before));
  if (!accepted || words === 0) return [];
  const also = leading?.speaker === null ? ALSO.exec(text.slice(before.start, leading.verb.start)) : null;
  if (leading && also && !lexicon.is('pronouns', also[1] ?? '')) leading.speaker = carried?.speaker ?? null;
  const attribution = introduced && lead.endsWith(':') ? leading : (after ?? (carried && setOff && !lead.endsWith(':') ? carried : null) ?? leading);
  return pieces(context, setting, attribution);
}

/** `…, said X and added: “…”`: the verb goes on with the subject of the one before. */
const ALSO = /(?:^|\s)(?:and|i|a|te|и|og|und|et|oraz)\s+(?:(\p{Ll}+)\s+)?$/u;

/** A verb of saying, or `according to`, elsewhere in the sentence. */
function saidInSentence({ text, lexicon }: SpeechContext, { rest }: Setting): boolean {
  return tokenize(text, rest).some(({ text: word, capital }) => !capital && lexicon.is('verbs', word));
}

/** `the film “Four Days in the Fog”`: a noun before the marks says that a name is in them. */
function isTitle({ text, lexicon }: SpeechContext, { innerStart, innerEnd }: MarkedStretch, before: Span): boolean {
  const words = tokenize(text, { start: innerStart, end: innerEnd }).filter(({ text: word }) => /^\p{L}{4}/u.test(word));
  // `All the Rivers We Crossed`: as English writes titles.
  if (lexicon.language === 'en' && words.length > 1 && words.every(({ capital }) => capital)) return true;
  const last = tokenize(text, { start: Math.max(before.start, before.end - 60), end: before.end }).findLast(({ text: word }) => word !== ',');
  return last?.word === true && (lexicon.is('things', last.text) || lexicon.is('offices', last.text));
}

/** The quote or, where the author speaks within the marks (`«…, — said X. — …»`), one for each stretch of speech. */
function pieces({ text, lexicon }: SpeechContext, { stretch }: Setting, attribution: Attribution | null): FoundQuote[] {
  const parts = splitDialogue(text, { start: stretch.innerStart, end: stretch.innerEnd }, lexicon, stretch.closed);
  let inherited = attribution;
  return parts.flatMap(({ speech, narration }, index) => {
    const inner = trimmed(text, speech);
    if (!inner) return [];
    const own = narration && attributionAfter(text, { start: narration.start, end: Math.min(narration.end, narration.start + REGION) }, lexicon);
    inherited = own ?? inherited;
    const outer = {
      start: index === 0 ? stretch.start : inner.start,
      end: index === parts.length - 1 && narration === null ? stretch.end : inner.end,
    };
    return [{ inner, outer, style: 'marks' as const, attribution: inherited, attributed: inherited !== null }];
  });
}
