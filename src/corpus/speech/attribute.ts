import type { Block, Span } from '../types.js';
import { gapAround, type Antecedents, type Mention } from './antecedents.js';
import { sentenceAt, type FoundQuote, type SpeechContext } from './found.js';
import { genderOfName, isPlural, verbGender, type Gender } from './gender.js';
import type { FoundReport } from './reported.js';
import { baseRole, subjectAfter, subjectBefore, type Subject } from './subject.js';
import { tokenize } from './tokens.js';

/** Who speaks: by name, or by role where no name is known; neither where it is not plain. */
export interface Voice {
  name: Span | null;
  role: Span | null;
}

const NOBODY: Voice = { name: null, role: null };

/** Finds for each piece of speech who speaks, in the order of the text: a pronoun may stand for the speaker before. */
export function attribute(
  context: SpeechContext,
  body: readonly Block[],
  direct: readonly FoundQuote[],
  reported: readonly FoundReport[],
  antecedents: Antecedents,
): Map<FoundQuote | FoundReport, Voice> {
  const voices = new Map<FoundQuote | FoundReport, Voice>();
  const marked = direct.map(({ outer }) => outer);
  // The pieces of one attribution, `“…,” she said, “…”`, have one speaker.
  const settled = new Map<number, Voice>();
  for (const found of [...direct, ...reported].sort((a, b) => a.inner.start - b.inner.start)) {
    const attribution = 'attribution' in found ? found.attribution : found;
    if (!attribution) {
      voices.set(found, NOBODY);
      continue;
    }
    const known = settled.get(attribution.verb.start);
    const subject = 'subject' in found ? found.subject : attribution.speaker ? null : subjectOf(context, attribution.verb, found.inner, marked);
    const voice = known ?? voiceOf(context, attribution, subject, Math.min(found.inner.start, attribution.verb.start), antecedents);
    settled.set(attribution.verb.start, voice);
    voices.set(found, voice);
  }
  continueParagraphs(context, body, direct, voices);
  answerQuestions(context, body, direct, voices);
  return voices;
}

function voiceOf({ text, lexicon }: SpeechContext, { speaker, verb }: { speaker: Span | null; verb: Span }, subject: Subject | null, offset: number, antecedents: Antecedents): Voice {
  const [token] = tokenize(text, verb);
  const shown: Gender | null = token ? verbGender([token], 0, lexicon) : null;
  if (speaker) {
    // The verb knows better than the name: `Nebojša je rekao`.
    const gender = shown ?? genderOfName(text.slice(speaker.start, speaker.end).split(/\s+/u), null, lexicon);
    antecedents.note({ span: speaker, kind: 'name', gender, oblique: false }, verb.start);
    return { name: speaker, role: null };
  }
  if (!subject || subject.kind === 'unclear') return NOBODY;
  if (subject.kind === 'name') {
    antecedents.note({ span: subject.span!, kind: 'name', gender: subject.gender, oblique: false }, verb.start);
    return { name: subject.span, role: null };
  }
  if (subject.kind === 'role') {
    // A ministry is no `he`.
    const isPerson = tokenize(text, subject.span!).some((word) => lexicon.is('offices', word.text) || baseRole(word.text, lexicon, false) !== null);
    if (isPerson) antecedents.note({ span: subject.span!, kind: 'role', gender: subject.gender, oblique: false }, verb.start);
    return { name: null, role: subject.span };
  }
  if (token && isPlural(token.text, lexicon)) return NOBODY;
  const antecedent: Mention | null = antecedents.before(offset, subject.gender ?? shown);
  if (!antecedent) return NOBODY;
  antecedents.note({ ...antecedent, gender: antecedent.gender ?? subject.gender ?? shown }, verb.start);
  return antecedent.kind === 'name' ? { name: antecedent.span, role: null } : { name: null, role: antecedent.span };
}

/** The subject of the verb of a quote that no name is given for. */
function subjectOf({ text, lexicon, sentences }: SpeechContext, verb: Span, quote: Span, marked: readonly Span[]): Subject {
  const sentence = sentenceAt(sentences, verb.start, { start: 0, end: text.length });
  const gap = gapAround(verb, sentence, marked);
  const unclear: Subject = { kind: 'unclear', span: null, gender: null };
  if (!gap) return unclear;
  const tokens = tokenize(text, gap);
  const at = tokens.findIndex(({ start }) => start === verb.start);
  if (at < 0 || lexicon.is('written', tokens[at]!.text)) return unclear;
  const words = tokens.slice(0, at).filter(({ text: word }) => /^[\p{L}\p{N}]/u.test(word) && !lexicon.is('auxiliaries', word));
  const isBehind = quote.start < verb.start;
  if (isBehind && words.length === 0) return subjectAfter(tokens, at, lexicon);
  const before = subjectBefore(tokens, at, lexicon);
  if (before.kind !== 'omitted' || lexicon.language === 'en') return before;
  const after = subjectAfter(tokens, at, lexicon);
  return after.kind === 'name' || after.kind === 'role' || after.kind === 'pronoun' ? after : before;
}

/** A paragraph of speech whose marks stay open goes on in the next one, which names the speaker. */
function continueParagraphs({ text }: SpeechContext, body: readonly Block[], direct: readonly FoundQuote[], voices: Map<FoundQuote | FoundReport, Voice>): void {
  const ends = new Map(body.slice(0, -1).map((block, at) => [block.start + text.slice(block.start, block.end).trimEnd().length, body[at + 1]!]));
  for (let at = direct.length - 2; at >= 0; at--) {
    const quote = direct[at]!;
    const next = ends.get(quote.outer.end);
    const isOpen = quote.style === 'marks' && quote.outer.end === quote.inner.end;
    if (!isOpen || quote.attribution || !next) continue;
    const following = direct[at + 1]!;
    if (text.slice(next.start, following.outer.start).trim() === '' && following.style === 'marks') voices.set(quote, voices.get(following)!);
  }
}

/** An interview in dashes: who gives the last answer gave those before, where questions and answers take turns. */
function answerQuestions({ text }: SpeechContext, body: readonly Block[], direct: readonly FoundQuote[], voices: Map<FoundQuote | FoundReport, Voice>): void {
  const places = new Map(body.map((block, at) => [block.start, at]));
  const turns = direct.filter(({ style, outer }) => style === 'dash' && places.has(outer.start));
  const isQuestion = ({ inner }: FoundQuote): boolean => text.slice(inner.start, inner.end).endsWith('?');
  const follows = (a: FoundQuote, b: FoundQuote): boolean => places.get(a.outer.start)! + 1 === places.get(b.outer.start);
  for (let at = turns.length - 1; at >= 2; at--) {
    const [answer, question, earlier] = [turns[at]!, turns[at - 1]!, turns[at - 2]!];
    if (isQuestion(answer) || !isQuestion(question) || isQuestion(earlier)) continue;
    if (question.attribution || earlier.attribution || !follows(question, answer) || !follows(earlier, question)) continue;
    voices.set(earlier, voices.get(answer)!);
  }
}
