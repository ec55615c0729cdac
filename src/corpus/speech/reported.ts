import type { Sentence, Span } from '../types.js';
import { gapsOf } from './antecedents.js';
import type { SpeechContext } from './found.js';
import type { Lexicon } from './lexicon.js';
import { asOf, clauseBehind, sourceAt, type Clause } from './sources.js';
import { attributionAfter, attributionBefore, type Attribution } from './speaker.js';
import { subjectAfter, subjectBefore, type Subject } from './subject.js';
import { countWords, tokenize, type Token } from './tokens.js';

/** Reported speech of one sentence: what was said, in the author's words, and who said it. */
export interface FoundReport {
  inner: Span;
  verb: Span;
  speaker: Span | null;
  subject: Subject;
}

/** No sentence of a newspaper is longer. */
const LONGEST = 1200;
/** Between a verb of saying and its conjunction may stand so many tokens: `told the reporters from Orlun that`. */
const BETWEEN = 9;
const MIN_WORDS = 2;
/** What may stand behind the source at the end of a sentence: `according to the fire service of Orlun.` */
const SOURCE = 5;

/** The reported speech of a sentence, in order; none of it within `speech`. */
export function reportedIn(context: SpeechContext, sentence: Sentence, speech: readonly Span[]): FoundReport[] {
  if (sentence.end - sentence.start > LONGEST) return [];
  const gaps = gapsOf(sentence, speech);
  return gaps.flatMap((gap) => {
    const opens = gap.start === sentence.start;
    // A sentence that speech follows without a capital of its own may be taken for a part of the speech's.
    const ends = gap.end === sentence.end || /[.!?…]\s*$/u.test(context.text.slice(gap.start, gap.end));
    const found = opens && ends ? (fromSource(context, gap) ?? beforeAttribution(context, gap)) : null;
    const reports = found ? [found] : clauses(context, gap, opens, ends);
    return reports.filter(({ inner }) => countWords(context.text.slice(inner.start, inner.end)) >= MIN_WORDS);
  });
}

/** `According to Velik, …`, `Kako navodi Ilić, …`, `…, according to Velik.` */
function fromSource(context: SpeechContext, gap: Span): FoundReport | null {
  const tokens = tokenize(context.text, gap);
  const source = sourceAt(context, tokens, 0) ?? asOf(context, tokens);
  if (source) return report(context, tokens, source);
  for (let at = 2; at < tokens.length - 1; at++) {
    if (tokens[at - 1]!.text !== ',') continue;
    const behind = sourceAt(context, tokens, at);
    const rest = behind ? tokens.slice(behind.end) : [];
    if (!behind || rest.length > SOURCE || rest.some(({ text, word }) => (!word && text !== '.') || context.lexicon.is('verbs', text))) continue;
    return report(context, tokens, { ...behind, from: 0, to: at - 1 });
  }
  return null;
}

/** `Prices will not rise – assured Ilić.`, `The fire began in the roof, thinks Velik.` */
function beforeAttribution({ text, lexicon }: SpeechContext, gap: Span): FoundReport | null {
  const tokens = tokenize(text, gap);
  if (!tokens[0]?.word) return null;
  for (let at = tokens.length - 2; at >= 2; at--) {
    const mark = tokens[at]!;
    const dash = /^[–—-]$/u.test(mark.text);
    if (!dash && mark.text !== ',') continue;
    let verb = at + 1;
    while (verb < tokens.length && verb < at + 4 && lexicon.is('auxiliaries', tokens[verb]!.text) && !lexicon.is('verbs', tokens[verb]!.text)) verb++;
    const first = tokens[verb];
    if (!first || !lexicon.is('verbs', first.text) || first.capital) {
      const subject = dash ? null : subjectFirst({ text, lexicon }, tokens, at + 1);
      if (subject) return { inner: inner(text, tokens, 0, at), ...subject };
      continue;
    }
    if (tokens.slice(0, at).some(({ text: word }) => word === ':') || clauseBehind(tokens, verb, lexicon, BETWEEN)) return null;
    const region = { start: mark.end, end: gap.end };
    const attribution = attributionAfter(text, { ...region, start: tokens[at + 1]!.start }, lexicon);
    if (!attribution || tokens.slice(verb + 1).some(({ text: word }) => lexicon.is('conjunctions', word) || word === ':')) return null;
    const subject = subjectAfter(tokens, verb, lexicon);
    const someone = attribution.speaker !== null || subject.kind === 'name' || subject.kind === 'role' || (subject.kind === 'pronoun' && lexicon.language !== 'en') || (dash && verb >= tokens.length - 2);
    if (!someone || isNegated(tokens, verb, lexicon)) return null;
    let end = at;
    while (end > 1 && /^[,–—-]$/u.test(tokens[end - 1]!.text)) end--;
    return { inner: inner(text, tokens, 0, end), verb: spanOf(first), speaker: attribution.speaker, subject };
  }
  return null;
}

/** `…, Velik said.`, `…, the minister says.`: in English, and only to the end of the sentence. */
function subjectFirst({ text, lexicon }: Pick<SpeechContext, 'text' | 'lexicon'>, tokens: readonly Token[], from: number): Omit<FoundReport, 'inner'> | null {
  if (lexicon.language !== 'en') return null;
  const verb = tokens.findIndex((token, at) => at > from && at <= from + 5 && lexicon.is('verbs', token.text));
  if (verb < 0 || verb < tokens.length - 5 || tokens.slice(from, verb).some(({ text: word }) => lexicon.is('conjunctions', word) || word === ',')) return null;
  if (tokens.slice(verb + 1).some(({ text: word }) => word === ',' || lexicon.is('conjunctions', word))) return null;
  const clause = tokens.slice(from);
  const attribution = attributionAfter(text, { start: clause[0]!.start, end: clause.at(-1)!.end }, lexicon);
  const subject = subjectBefore(clause, verb - from, lexicon);
  if (!attribution || (attribution.speaker === null && subject.kind !== 'name' && subject.kind !== 'role' && subject.kind !== 'pronoun')) return null;
  return { verb: spanOf(tokens[verb]!), speaker: attribution.speaker, subject };
}

/** `Velik said that …`, `Ilić je dodao da …`, and what goes on with `and added that …`. */
function clauses(context: SpeechContext, gap: Span, opens: boolean, ends: boolean): FoundReport[] {
  const { text, lexicon } = context;
  const tokens = tokenize(text, gap);
  const found: FoundReport[] = [];
  let from = 0;
  for (let verb = 0; verb < tokens.length; verb++) {
    if (verb < from || tokens[verb]!.capital && verb > 0 || !lexicon.is('verbs', tokens[verb]!.text)) continue;
    const clause = clauseBehind(tokens, verb, lexicon, BETWEEN);
    if (!clause || isNegated(tokens, verb, lexicon)) continue;
    const next = nextAttribution(tokens, clause.from, lexicon);
    if (next === null && !ends) return found;
    const to = next?.at ?? lastWord(tokens) + 1;
    if (to <= clause.from) continue;
    const who = whoSays(context, tokens, { from, verb, clause }, opens || from > 0);
    if (who) found.push({ inner: { ...inner(text, tokens, clause.from, to), start: clause.start }, verb: spanOf(tokens[verb]!), ...who });
    else return found;
    if (!next) break;
    from = next.from;
    verb = next.verb - 1;
  }
  return found;
}

interface Saying {
  /** First token of the part of the sentence that the verb stands in. */
  from: number;
  verb: number;
  clause: Clause;
}

function whoSays({ text, lexicon }: SpeechContext, tokens: readonly Token[], { from, verb, clause }: Saying, opens: boolean): Pick<FoundReport, 'speaker' | 'subject'> | null {
  const passive = tokens.slice(Math.max(0, verb - 4), verb).some(({ text: word }) => lexicon.is('passive', word)) || lexicon.is('passive', tokens[verb]!.text);
  // `asked whether …`, but not `found in dogs that …`.
  if (passive && !/(?:л|ł|ла|ła)$/u.test(tokens[verb]!.text)) return isQuestion(tokens, clause, lexicon) ? { speaker: null, subject: { kind: 'unclear', span: null, gender: null } } : null;
  const region = { start: tokens[from]!.start, end: tokens[verb]!.end };
  const before: Attribution | null = attributionBefore(text, region, lexicon);
  const own = before && before.verb.start === tokens[verb]!.start ? before.speaker : null;
  if (own) return { speaker: own, subject: { kind: 'unclear', span: null, gender: null } };
  let subject = subjectBefore(tokens, verb, lexicon);
  if (subject.kind === 'name' || subject.kind === 'role' || subject.kind === 'pronoun') return { speaker: null, subject };
  // `Poručio je ministar da …`
  const behind = tokens.slice(0, clause.conjunction);
  const after = attributionAfter(text, { start: tokens[verb]!.start, end: tokens[clause.conjunction - 1]!.end }, lexicon);
  if (lexicon.language !== 'en' && after?.speaker) return { speaker: after.speaker, subject };
  if (subject.kind === 'omitted' && lexicon.language !== 'en') {
    const role = subjectAfter(behind, verb, lexicon, false);
    if (role.kind === 'name' || role.kind === 'role' || role.kind === 'pronoun' || (role.kind === 'unclear' && verb < 3)) subject = role;
  }
  if (subject.kind === 'omitted' && !opens) return null;
  return { speaker: null, subject };
}

function isQuestion(tokens: readonly Token[], { conjunction, from }: Clause, lexicon: Lexicon): boolean {
  return tokens.slice(conjunction, from).some(({ text }) => lexicon.is('whether', text));
}

const AND = /^(?:and|i|og|und|et|и|oraz|te|a|а|but|men|aber|mais|ali|но|ale|while|dok|док|mens|tandis|podczas)$/u;
/** The subject of a joined clause is no longer: `, a portparolka vlade Maja Lukić dodala`. */
const SUBJECT = 7;

/**
 * `…, and added that`, `…, adding that`, `…, а Захарова добавила, что`: where another saying of the same sentence begins. `at` ends the
 * words before, `from` begins the part that `verb` stands in.
 */
function nextAttribution(tokens: readonly Token[], start: number, lexicon: Lexicon): { at: number; from: number; verb: number } | null {
  for (let at = start + 2; at < tokens.length - 1; at++) {
    const { text } = tokens[at]!;
    const and = AND.test(text);
    if (!and && text !== ',') continue;
    const comma = tokens[at - 1]?.text === ',';
    const verb = nextVerb(tokens, at, lexicon, and && comma ? SUBJECT : 2);
    const found = tokens[verb];
    if (!found || found.capital) continue;
    // Without `and` only a participle goes on with the same subject.
    if (!and && verb === at + 1 && !(lexicon.language === 'en' ? /ing$/u : /(?:ći|ąc|ая|яя|ив|ки)$/u).test(found.text)) continue;
    if (!and && verb > at + 1) continue;
    const rest = tokens.slice(verb);
    const joined = tokens.slice(at + 1, verb).some(({ text: word }) => !lexicon.is('auxiliaries', word) && !AND.test(word));
    const leads = clauseBehind(tokens, verb, lexicon, BETWEEN) !== null || (!joined && (rest.some(({ text: word }) => word === ':') || rest.length < 8));
    if (leads) return { at: comma ? at - 1 : at, from: joined ? at + 1 : verb, verb };
  }
  return null;
}

function nextVerb(tokens: readonly Token[], at: number, lexicon: Lexicon, reach: number): number {
  for (let verb = at + 1; verb <= at + 1 + reach; verb++) {
    const token = tokens[verb];
    if (!token?.word || lexicon.is('conjunctions', token.text)) return -1;
    if (lexicon.is('verbs', token.text)) return verb;
    if (reach <= 2 && !lexicon.is('auxiliaries', token.text) && !AND.test(token.text)) return -1;
  }
  return -1;
}

function isNegated(tokens: readonly Token[], verb: number, lexicon: Lexicon): boolean {
  const near = [tokens[verb - 1], tokens[verb - 2], tokens[verb + 1]];
  return near.some((token) => token !== undefined && lexicon.is('not', token.text));
}

function report(context: SpeechContext, tokens: readonly Token[], { from, to, speaker, subject, verb }: ReturnType<typeof sourceAt> & object): FoundReport | null {
  if (to <= from) return null;
  return { inner: inner(context.text, tokens, from, to), verb, speaker, subject };
}

function inner(text: string, tokens: readonly Token[], from: number, to: number): Span {
  const last = Math.min(to, lastWord(tokens) + 1) - 1;
  const end = text.slice(tokens[last]!.end).startsWith('”') ? tokens[last]!.end + 1 : tokens[last]!.end;
  return { start: tokens[Math.min(from, last)]!.start, end };
}

/** The last token that is no final stop. */
function lastWord(tokens: readonly Token[]): number {
  return tokens.findLastIndex(({ text, word }) => word || /^["“”«»„’'%)]$/u.test(text));
}

function spanOf({ start, end }: Token): Span {
  return { start, end };
}
