import type { Span } from '../types.js';
import { seemsVerb } from './gender.js';
import { bareVerb, type Lexicon } from './lexicon.js';
import { nameCandidates, type NameCandidate } from './names.js';
import { tokenize, type Token } from './tokens.js';

/** What the text beside a stretch of speech says of who spoke. */
export interface Attribution {
  /** The name of the one who spoke; null for a pronoun, an office without a name, or none. */
  speaker: Span | null;
  /** The verb of saying, or the words that stand for one (`according to`). */
  verb: Span;
}

/** How many words may stand between a quote and its verb of saying. */
const REACH = 14;
/** `continued` tells of speech only right before it: else of anything that goes on. */
const GOES_ON = /^(?:nastav|продълж|продолж|наставља|настави|continu|poursui|kontynu|fortsat|fortset)/u;
const STOP = /^[:;()–—!?…]$/u;

/** Reads text that follows speech: `, said Ana Velik on Friday`, `, Velik said`. Null where it holds no attribution. */
export function attributionAfter(text: string, region: Span, lexicon: Lexicon): Attribution | null {
  const tokens = tokenize(text, region);
  let first = tokens.findIndex(({ word }) => word);
  if (first < 0 || tokens.slice(0, first).some((token) => !/^[,–—‒―\-.…]$/u.test(token.text)) || tokens[0]!.text === '.') return null;
  const lead = first;
  while (first < tokens.length - 1 && isLink(tokens[first]!, lexicon)) first++;
  const token = tokens[first]!;
  if (lexicon.is('accordingTo', token.text)) return accordingTo(tokens, first, lexicon);
  if (lexicon.is('written', token.text)) return { verb: spanOf(token), speaker: null };
  if (lexicon.is('verbs', token.text) && !token.capital) return inverted(tokens, first, lexicon);
  return byForm(tokens, first, lexicon) ?? subjectFirst(tokens, lead, lexicon);
}

/** `, humrer Ruth`, `– zażartowała Iga Rostowska`: a verb that no table holds, between speech and the name of a person. */
function byForm(tokens: readonly Token[], verb: number, lexicon: Lexicon): Attribution | null {
  const token = tokens[verb]!;
  if (token.capital || !seemsVerb(token.text, lexicon) || !/^[,–—-]$/u.test(tokens[0]!.text)) return null;
  let next = verb + 1;
  while (next < tokens.length && (lexicon.is('auxiliaries', tokens[next]!.text) || lexicon.is('offices', tokens[next]!.text))) next++;
  if (tokens[next]?.capital !== true) return null;
  const found = inverted(tokens, verb, lexicon);
  return found.speaker?.start === tokens[next]!.start ? found : null;
}

/** Reads text that leads to speech: `Velik said:`, `To NTB sier Velik:`, `Prema rečima Ane Velik,`. Null where it holds no attribution. */
export function attributionBefore(text: string, region: Span, lexicon: Lexicon): Attribution | null {
  const tokens = tokenize(text, region);
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at]!;
    if (lexicon.is('accordingTo', token.text) && token.text.length > 2) return accordingTo(tokens, at, lexicon);
    if (!lexicon.is('verbs', token.text) || (GOES_ON.test(token.text) && !/^[:,]$/u.test(tokens[at + 1]?.text ?? ''))) continue;
    const verb = spanOf(token);
    const before = subjectBefore(tokens, at, lexicon, true);
    if (before !== undefined) return { verb, speaker: before && nameSpan(tokens, before) };
    // Without a subject before it, one may follow: not in English, where an object would.
    if (lexicon.language === 'en' && !clauseIsEmpty(tokens, at, lexicon)) return { verb, speaker: null };
    return inverted(tokens, at, lexicon);
  }
  return nameAndColon(tokens, lexicon);
}

/** `Savić: „…“` */
function nameAndColon(tokens: readonly Token[], lexicon: Lexicon): Attribution | null {
  const colon = tokens.at(-1);
  if (colon?.text !== ':') return null;
  const name = nameCandidates(tokens, lexicon, true).find(({ to }) => to === tokens.length - 1);
  if (!name || name.oblique || !tokens.slice(0, name.from).every(({ text }) => lexicon.is('offices', text))) return null;
  return { verb: spanOf(colon), speaker: nameSpan(tokens, name) };
}

/** `, said the mayor Ana Velik`: the subject behind the verb, within its clause. */
function inverted(tokens: readonly Token[], verb: number, lexicon: Lexicon): Attribution {
  const spans = { verb: spanOf(tokens[verb]!) };
  // `dit-elle`
  if (bareVerb(tokens[verb]!.text) !== tokens[verb]!.text) return { ...spans, speaker: null };
  let end = verb + 1;
  while (end < tokens.length && !endsClause(tokens, end, lexicon)) end++;
  const clause = tokens.slice(verb, end);
  const names = nameCandidates(clause, lexicon, false);
  const name = names.find(({ from, oblique }) => from > 0 && !oblique);
  const pronoun = clause.findIndex((token, at) => at > 0 && lexicon.is('pronouns', token.text) && !token.capital);
  if (pronoun > 0 && (!name || pronoun < name.from)) return { ...spans, speaker: null };
  // `roper noen fra salen`, `szepnął ktoś`: whoever is named behind is not the one.
  const nobody = clause.findIndex(({ text, capital }, at) => at > 0 && !capital && lexicon.is('indefinite', text) && !lexicon.is('prepositions', clause[at - 1]!.text));
  if (nobody > 0 && nobody < 4 && (!name || nobody < name.from)) return { ...spans, speaker: null };
  if (name) return { ...spans, speaker: isJoined(clause, name, lexicon) || joins(tokens, end, lexicon) ? null : nameSpan(clause, name) };
  return { ...spans, speaker: appositionAfter(tokens, verb, end, lexicon) };
}

/** `, said the mayor, Ana Velik.`: an office, then a full name to the end of the clause. */
function appositionAfter(tokens: readonly Token[], verb: number, comma: number, lexicon: Lexicon): Span | null {
  if (tokens[comma]?.text !== ',' || !tokens.slice(verb, comma).some(({ text }) => lexicon.is('offices', text))) return null;
  const rest = tokens.slice(comma + 1);
  const name = nameCandidates(rest, lexicon, false)[0];
  const next = name && rest[name.to];
  const whole = name?.from === 0 && !name.oblique && name.to > 1 && (next === undefined || next.text === ',' || next.text === '.');
  return whole ? nameSpan(rest, name) : null;
}

/** `, Velik said`, `, Ana Velik, a baker, said`. */
function subjectFirst(tokens: readonly Token[], lead: number, lexicon: Lexicon): Attribution | null {
  const verb = tokens.findIndex((token, at) => at > lead && at <= lead + REACH && !token.capital && lexicon.is('verbs', token.text));
  if (verb < 0) return null;
  const between = tokens.slice(lead, verb);
  if (between.some(({ text }, at) => STOP.test(text) || (text === '.' && !/^\p{L}{1,3}$/u.test(between[at - 1]?.text ?? '')))) return null;
  const opener = tokens[lead]!;
  if (!opener.capital && !lexicon.is('pronouns', opener.text) && !/^(?:the|a|an|his|her|their|one|der|die|das|ein|eine|le|la|les|un|une)$/iu.test(opener.text)) {
    const office = between.findIndex(({ text }) => lexicon.is('offices', text));
    if (office < 0 || office > 4) return null;
  }
  const subject = subjectBefore(tokens, verb, lexicon, false);
  return { verb: spanOf(tokens[verb]!), speaker: subject ? nameSpan(tokens, subject) : null };
}

/**
 * The name that is the subject of the verb at `verb`: right before it, or before an apposition or a conjunction. Null where the
 * subject is no name or not plain, undefined where no subject stands before the verb.
 */
function subjectBefore(tokens: readonly Token[], verb: number, lexicon: Lexicon, opensSentence: boolean): NameCandidate | null | undefined {
  let at = verb - 1;
  while (at >= 0 && (lexicon.is('auxiliaries', tokens[at]!.text) || (!tokens[at]!.capital && /(?:ly|lo|ent)$/u.test(tokens[at]!.text)))) at--;
  const names = nameCandidates(tokens.slice(0, verb), lexicon, opensSentence);
  const before = tokens[at];
  if (!before) return undefined;
  if (lexicon.is('pronouns', before.text)) return null;
  const last = names.at(-1);
  if (last && last.to === at + 1 && !last.oblique && isBuried(tokens, last, names.at(-2), lexicon)) return null;
  if (last && last.to === at + 1) return last.oblique ? farther(tokens, at, names, lexicon) : isJoined(tokens, last, lexicon) ? null : last;
  if (before.text === ',') return beforeApposition(tokens, at, names, lexicon);
  return farther(tokens, at, names, lexicon);
}

/** `Ana Velik from the club Talas said`: the name before the verb may belong to a noun of the phrase before. */
function isBuried(tokens: readonly Token[], { from }: NameCandidate, other: NameCandidate | undefined, lexicon: Lexicon): boolean {
  const previous = tokens[from - 1];
  if (!other || other.oblique || !previous?.word || previous.capital || lexicon.is('offices', previous.text)) return false;
  return tokens.slice(other.to, from).every(({ text }) => text !== ',' && text !== ':' && !lexicon.is('conjunctions', text));
}

/** `Ana Velik, who runs the bakery, said`: the name that opens the clause, with the comma right behind it. */
function beforeApposition(tokens: readonly Token[], comma: number, names: readonly NameCandidate[], lexicon: Lexicon): NameCandidate | null | undefined {
  const open = names.find(({ to, oblique }) => !oblique && to < comma && tokens[to]?.text === ',');
  if (!open) return undefined;
  const first = names.find(({ oblique }) => !oblique);
  if (first !== open) return null;
  return isJoined(tokens, open, lexicon) || hasVerb(tokens.slice(0, open.from), lexicon) ? null : open;
}

/** `Ilić je posle sastanka s Lavrovom rekao`: the only subject-like name of the clause, with no comma between. */
function farther(tokens: readonly Token[], at: number, names: readonly NameCandidate[], lexicon: Lexicon): NameCandidate | null | undefined {
  let start = at;
  let joined = false;
  while (start >= 0 && !/^[,:;()–—.!?]$/u.test(tokens[start]!.text)) {
    const { text } = tokens[start]!;
    if (lexicon.is('pronouns', text)) return null;
    if (lexicon.is('conjunctions', text) && start > 0) joined = true;
    start--;
  }
  const inClause = names.filter(({ from, to, oblique }) => !oblique && from > start && to <= at + 1);
  if (inClause.length === 0) return undefined;
  const [name] = inClause;
  if (inClause.length > 1 || isJoined(tokens, name!, lexicon)) return null;
  // Behind a conjunction the name must be what the clause opens with: else it may be an object.
  if (joined && name!.from > start + 1 && !tokens.slice(start + 1, name!.from).every((token) => isOfficeLike(token, lexicon))) return null;
  if (lexicon.language === 'en' && hasVerb(tokens.slice(start + 1, name!.from), lexicon)) return null;
  return name;
}

function accordingTo(tokens: readonly Token[], word: number, lexicon: Lexicon): Attribution {
  let at = word + 1;
  while (at < tokens.length && (lexicon.is('prepositions', tokens[at]!.text) || tokens[at]!.text === 'на')) at++;
  let end = at;
  while (end < tokens.length && !endsClause(tokens, end, lexicon)) end++;
  const clause = tokens.slice(at, end);
  // The name stands in the case that the phrase asks for, and only right behind it or behind offices.
  const name = nameCandidates(clause, lexicon, false)[0];
  const plain = name && clause.slice(0, name.from).every((token) => isOfficeLike(token, lexicon)) && !isJoined(clause, name, lexicon);
  return { verb: spanOf(tokens[word]!), speaker: plain ? nameSpan(clause, name) : null };
}

function endsClause(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const { text } = tokens[at]!;
  if (/^[,:;()–—!?…"„“”«»]$/u.test(text)) return true;
  if (text === '.') {
    const before = tokens[at - 1];
    return before === undefined || tokens[at + 1] === undefined || !((before.text.length <= 5 && lexicon.is('offices', before.text)) || (before.text.length <= 4 && before.capital) || before.text.length <= 2);
  }
  return lexicon.is('conjunctions', text);
}

/** `Ana Velik and Petar Ilić`: two spoke, so no one name is right. */
function isJoined(tokens: readonly Token[], { from, to }: NameCandidate, lexicon: Lexicon): boolean {
  return joins(tokens, to, lexicon) || (from > 1 && AND.test(tokens[from - 1]!.text) && tokens[from - 2]!.capital);
}

const AND = /^(?:and|i|og|und|et|и|oraz|y|e|&)$/u;

function joins(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const next = tokens[at];
  return next !== undefined && AND.test(next.text) && tokens[at + 1]?.capital === true && !lexicon.is('openers', tokens[at + 1]!.text);
}

/** Words that link speech and verb: `kako je rekao`, `som hun sa`, `ha detto`. */
function isLink({ text, capital }: Token, lexicon: Lexicon): boolean {
  if (capital || lexicon.is('verbs', text) || lexicon.is('accordingTo', text)) return false;
  return lexicon.is('auxiliaries', text) || /^(?:kako|jak|както|как|wie|as|comme|som|a|prema|po|по|d'après)$/u.test(text);
}

function isOfficeLike({ text, word, capital }: Token, lexicon: Lexicon): boolean {
  return word && (capital || lexicon.is('offices', text) || /(?:i|a|y|ni|lni|ски|на|ния|ият|ый|ий|ая)$/u.test(text) || /^(?:the|der|die|le|la)$/u.test(text));
}

function clauseIsEmpty(tokens: readonly Token[], verb: number, lexicon: Lexicon): boolean {
  return tokens.slice(0, verb).every(({ text, word }) => !word || lexicon.is('auxiliaries', text) || lexicon.is('openers', text));
}

function hasVerb(tokens: readonly Token[], lexicon: Lexicon): boolean {
  return tokens.some(({ text, capital }) => !capital && lexicon.is('verbs', text));
}

function spanOf({ start, end }: Token): Span {
  return { start, end };
}

function nameSpan(tokens: readonly Token[], { from, to }: NameCandidate): Span {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}
