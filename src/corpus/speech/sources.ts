import type { Span } from '../types.js';
import type { SpeechContext } from './found.js';
import { grammarOf } from './gender.js';
import type { Lexicon } from './lexicon.js';
import { nameCandidates } from './names.js';
import { attributionAfter } from './speaker.js';
import { baseRole, isRole, subjectAfter, type Subject } from './subject.js';
import { isAcronym, type Token } from './tokens.js';

/** A phrase that names the source of the rest of its sentence. */
export interface Source {
  speaker: Span | null;
  subject: Subject;
  /** The words that attribute. */
  verb: Span;
  /** The token behind the phrase. */
  end: number;
  /** Tokens of what is attributed, end exclusive. */
  from: number;
  to: number;
}

const UNCLEAR: Subject = { kind: 'unclear', span: null, gender: null };
/** Source and apposition together are no longer than so many tokens. */
const REACH = 18;

/** `According to Ana Velik, …` at the token `at`; null where no such phrase stands there. */
export function sourceAt({ lexicon }: SpeechContext, tokens: readonly Token[], at: number): Source | null {
  const his = phraseAt(tokens, at, lexicon, 'sourcesHim') || phraseAt(tokens, at, lexicon, 'sourcesHer');
  if (his > 0) {
    const from = at + his + (tokens[at + his]?.text === ',' ? 1 : 0);
    const subject: Subject = { kind: 'pronoun', span: null, gender: phraseAt(tokens, at, lexicon, 'sourcesHim') > 0 ? 'm' : 'f' };
    const verb = { start: tokens[at]!.start, end: tokens[at + his - 1]!.end };
    return { speaker: null, subject, verb, end: at + his, from, to: tokens.length };
  }
  const words = phraseAt(tokens, at, lexicon, 'sources') || towards(tokens, at, lexicon);
  if (words === 0) return null;
  const begin = at + words;
  const verb = { start: tokens[at]!.start, end: tokens[begin - 1]!.end };
  const limit = Math.min(tokens.length, begin + REACH);
  let comma = begin;
  while (comma < limit && tokens[comma]!.text !== ',' && tokens[comma]!.word) comma++;
  const phrase = tokens.slice(begin, comma);
  if (phrase.length === 0) return null;
  const name = nameCandidates(phrase, lexicon, false).find(({ from }) => from <= 5);
  const document = phrase.slice(0, 3).some(({ text }) => isDocument(text, lexicon));
  const hasComma = tokens[comma]?.text === ',';
  if (name && phrase.slice(0, name.from).every(({ text, word }) => word && !lexicon.is('prepositions', text))) {
    const end = begin + name.to;
    const from = !hasComma ? end : comma < end + 1 ? afterApposition(tokens, comma, lexicon) : commaAfterName(tokens, comma, end, lexicon);
    const speaker = { start: tokens[begin + name.from]!.start, end: tokens[end - 1]!.end };
    return { speaker, subject: UNCLEAR, verb, end: hasComma ? comma : end, from, to: tokens.length };
  }
  if (document) return { speaker: null, subject: UNCLEAR, verb, end: comma, from: hasComma ? comma + 1 : begin + 1, to: tokens.length };
  // Without a comma nothing tells where the source ends, but that it is one noun with its article and adjectives.
  let noun = 0;
  while (noun < phrase.length - 1 && (isArticle(phrase[noun]!.text) || isAdjective(phrase[noun]!.text, lexicon))) noun++;
  const end = hasComma ? comma : begin + noun + 1;
  const head = headOf(phrase.slice(0, hasComma ? phrase.length : noun + 1), lexicon);
  // A noun that no table knows may be a document as well, or an adjective.
  const known = head !== null && (isRole(head.text, lexicon) || baseRole(head.text, lexicon) !== null || isAcronym(head.text) || (head.capital && lexicon.language !== 'de'));
  if (!head || !known || lexicon.is('indefinite', head.text)) return { speaker: null, subject: UNCLEAR, verb, end, from: hasComma ? comma + 1 : end, to: tokens.length };
  if (lexicon.is('pronouns', head.text) || lexicon.is('he', head.text) || lexicon.is('she', head.text)) return null;
  const span = { start: head.start, end: head.end };
  const isName = head.capital && lexicon.language !== 'de' && !isAcronym(head.text) && !isRole(head.text, lexicon) && !lexicon.isPlace(head.text);
  const who = isName ? { speaker: span, subject: UNCLEAR } : { speaker: null, subject: { kind: 'role' as const, span, gender: null } };
  return { ...who, verb, end, from: hasComma ? comma + 1 : end, to: tokens.length };
}

/** `Kako navodi Tamara Jokić, …`, `Jak tłumaczy kapitan Górnik, rzecznik straży, …` at the start of the sentence. */
export function asOf({ text, lexicon }: SpeechContext, tokens: readonly Token[]): Source | null {
  if (!tokens[0] || !lexicon.is('as', tokens[0].text.toLowerCase())) return null;
  const verb = tokens.findIndex((token, at) => at > 0 && at < 9 && lexicon.is('verbs', token.text));
  if (verb < 0) return null;
  const comma = tokens.findIndex((token, at) => at > verb && token.text === ',');
  if (comma < 0 || comma > verb + REACH) return null;
  const between = tokens.slice(1, verb);
  if (between.some(({ text: word, word: isWord }) => !isWord || lexicon.is('passive', word))) return null;
  const region = { start: tokens[1]!.start, end: tokens[comma - 1]!.end };
  const attribution = attributionAfter(text, region, lexicon);
  const subject = subjectAfter(tokens.slice(0, comma), verb, lexicon);
  if (subject.kind === 'omitted' && !attribution?.speaker && (comma > verb + 1 || !grammarOf(lexicon).dropsSubject)) return null;
  const from = afterApposition(tokens, comma, lexicon);
  return { speaker: attribution?.speaker ?? null, subject, verb: { start: tokens[verb]!.start, end: tokens[verb]!.end }, end: comma, from, to: tokens.length };
}

/** What a verb of saying leads to. */
export interface Clause {
  /** The token that leads to it, or the first of the clause itself where nothing does. */
  conjunction: number;
  /** First token of the clause, and where in the text it begins. */
  from: number;
  start: number;
}

const GERMAN_REPORTED = /^(?:sei|seien|werde|habe|könne|müsse|solle|wolle|dürfe|gebe|gehe|komme|bleibe|stehe|liege|lasse|mache|brauche|lägen|wären|hätten|würden|würde|hätte|wäre|könnten|müssten|sollten|wüssten|wisse|fehle|fehlten|gäbe|gingen|kämen|ließen|handle|gelte|drohe|zeige|nehme|halte|sehe|finde|führe|trage|reiche|laufe|beginne|ende|falle|steige|sinke)$/u;
const CLAUSE_OPENER = /^(?:the|a|an|it|he|she|they|we|there|this|these|those|that|his|her|their|its|no|some|any|all|most|many|two|three|four|five|more|both|every|each|nobody|nothing|people|prices|residents)$/u;

/** The clause that the verb of saying at `verb` leads to; null where it leads to none. */
export function clauseBehind(tokens: readonly Token[], verb: number, lexicon: Lexicon, reach: number): Clause | null {
  for (let at = verb + 1; at < Math.min(tokens.length - 1, verb + reach + 2); at++) {
    const { text, word } = tokens[at]!;
    if (text === ':') return colonClause(tokens, verb, at);
    if (!word && text !== ',') return null;
    if (text === ',') {
      const german = lexicon.language === 'de' && isThat(tokens, at + 1, lexicon) === 0 ? germanClause(tokens, at) : null;
      if (german) return german;
      // Slavic and German conjunctions stand behind a comma; another clause does not lead to speech.
      const next = tokens[at + 1];
      if (!next || !isThat(tokens, at + 1, lexicon)) return null;
      continue;
    }
    const that = isThat(tokens, at, lexicon);
    if (that > 0) {
      if (needsComma(lexicon) && tokens[at - 1]?.text !== ',' ) return null;
      const first = tokens[at + that];
      return first ? { conjunction: tokens[at - 1]!.text === ',' ? at - 1 : at, from: at + that, start: first.start } : null;
    }
    const french = lexicon.language === 'fr' ? /^(?:qu|s)['’](?=\p{L})/iu.exec(text) : null;
    if (french && (french[0].startsWith('q') || /^s['’]il/u.test(text))) return { conjunction: at, from: at, start: tokens[at]!.start + french[0].length };
    if (lexicon.is('verbs', text) && at > verb + 1 && !lexicon.is('auxiliaries', text)) return null;
    if (lexicon.language === 'en' && bareClause(tokens, verb, at, lexicon)) return { conjunction: at, from: at, start: tokens[at]!.start };
  }
  return null;
}

/** Verbs whose hearer stands before what was said. */
const TOLD = /^(?:told|tells|assured|assures|warned|informed|informs|reminded|reminds)$/u;
const SAID = /^(?:said|says|say|saying|adding|noting|added|adds|claimed|claims|claim|insisted|insists|insist|believes|believe|believed|thinks|think|thought|warned|warns|argued|argues|admitted|admits|estimated|estimates|estimate|stressing|warning|arguing|insisting|claiming|hopes|hoped|fears|feared|expects|expected|explaining|explained|confirmed|denied|suggested|announced|acknowledged|replied|promised|reckons|predicted|predicts)$/u;
const AUXILIARY_VERB = /^(?:is|are|was|were|will|would|has|have|had|can|could|should|must|may|might|do|does|did|isn|wasn|aren|weren|won|wouldn|didn|doesn|don|couldn|shouldn|hadn|hasn|haven)(?:['’]t)?$/u;

/** `said the bridge was shut`: English may leave `that` out. */
function bareClause(tokens: readonly Token[], verb: number, at: number, lexicon: Lexicon): boolean {
  const said = tokens[verb]!.text;
  if (verb === 0 || lexicon.is('prepositions', tokens[at]!.text)) return false;
  if (at === verb + 1) {
    if (!SAID.test(said)) return false;
    // `, said the mayor`: the subject, unless the name stands before the comma.
    if (!tokens[verb - 1]!.word && !/ing$/u.test(said) && verb < 4) return false;
  } else {
    const object = tokens.slice(verb + 1, at);
    if (!TOLD.test(said) || at > verb + 4 || object.some(({ text }) => lexicon.is('prepositions', text)) || isArticle(object.at(-1)!.text)) return false;
  }
  if (CLAUSE_OPENER.test(tokens[at]!.text) && tokens.slice(at + 1).some(({ text }) => AUXILIARY_VERB.test(text) || /\p{L}{3}(?:ed|s)$/u.test(text))) return true;
  if (/^(?:he|she|they|it|there)$/u.test(tokens[at]!.text)) return true;
  // Any other noun must have its verb close by: `says taxes will not rise`.
  const near = tokens.slice(at + 1, at + 5);
  const finite = near.findIndex(({ text }) => AUXILIARY_VERB.test(text));
  return finite >= 0 && near.slice(0, finite).every(({ text, word }) => word && !lexicon.is('conjunctions', text)) && !AUXILIARY_VERB.test(tokens[at]!.text) && !/ly$/u.test(tokens[at]!.text);
}

/** `, alle Zahlen lägen offen`: German reports by the mood of the verb. */
function germanClause(tokens: readonly Token[], comma: number): Clause | null {
  const behind = tokens.slice(comma + 1);
  if (!behind[0] || behind.findIndex(({ text }) => GERMAN_REPORTED.test(text)) < 1 || /^(?:d[iea][ersmn]|w\p{L}+|dass|daß|ob|um)$/u.test(behind[0].text) && behind[1]?.capital !== true) return null;
  return { conjunction: comma, from: comma + 1, start: behind[0].start };
}

/** `е категоричен: реката не е замърсена`: what the colon leads to has no marks. */
function colonClause(tokens: readonly Token[], verb: number, colon: number): Clause | null {
  const first = tokens[colon + 1];
  if (colon > verb + 4 || !first?.word || first.capital || first.start === tokens[colon]!.end) return null;
  return { conjunction: colon, from: colon + 1, start: first.start };
}

/** How many tokens the conjunction at `at` has, 0 where none stands there. */
function isThat(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  const [one, two] = [tokens[at]!.text, `${tokens[at]!.text} ${tokens[at + 1]?.text ?? ''}`];
  if (lexicon.is('whether', two)) return 2;
  if (/^(?:как|kako|jak|wie)$/u.test(one)) return 0;
  return lexicon.is('that', one) || lexicon.is('whether', one) ? 1 : 0;
}

function needsComma({ language }: Lexicon): boolean {
  return language === 'pl' || language === 'de' || language === 'ru';
}

function phraseAt(tokens: readonly Token[], at: number, lexicon: Lexicon, kind: 'sources' | 'sourcesHim' | 'sourcesHer'): number {
  for (const length of [4, 3, 2, 1]) {
    const words = tokens.slice(at, at + length);
    if (words.length === length && lexicon.is(kind, words.map(({ text }) => text.toLowerCase()).join(' '))) return length;
  }
  return 0;
}

/** `Prema Simiću, …`: the preposition alone, at the start of the sentence and with nothing but the name before the comma. */
function towards(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  if (at > 0 || !lexicon.is('sourcesName', tokens[0]!.text)) return 0;
  const comma = tokens.slice(0, 4).findIndex(({ text }) => text === ',');
  const name = tokens.slice(1, Math.max(1, comma));
  return name.length > 0 && name.every(({ text, capital }) => capital && !lexicon.isPlace(text) && !isAcronym(text)) ? 1 : 0;
}

function isDocument(text: string, lexicon: Lexicon): boolean {
  return lexicon.is('documents', text) || [1, 2, 3].some((cut) => text.length - cut > 3 && lexicon.is('documents', text.slice(0, -cut)));
}

/** Behind `Елена Гатева, председател на настоятелството,` the comma that closes the apposition. */
function afterApposition(tokens: readonly Token[], comma: number, lexicon: Lexicon): number {
  const opener = tokens.slice(comma + 1, comma + 5);
  const close = tokens.findIndex(({ text }, at) => at > comma + 1 && text === ',');
  if (close < 0 || close > comma + REACH || !opener[0]?.word || opener[0].capital) return comma + 1;
  return opener.some(({ text }) => isRole(text, lexicon)) ? close + 1 : comma + 1;
}

/** Between the name and the comma stands more: `Ivan Petrov from the council,` or, without a comma of its own, the clause. */
function commaAfterName(tokens: readonly Token[], comma: number, end: number, lexicon: Lexicon): number {
  const between = tokens.slice(end, comma);
  const attached = lexicon.is('prepositions', between[0]!.text) || lexicon.language === 'en' || lexicon.language === 'fr';
  return attached && between.length <= 6 ? comma + 1 : end;
}

function headOf(phrase: readonly Token[], lexicon: Lexicon): Token | null {
  return phrase.find(({ text }) => isRole(text, lexicon)) ?? phrase.find(({ text }) => baseRole(text, lexicon) !== null) ?? phrase.find(({ text }) => !isArticle(text) && !isAdjective(text, lexicon)) ?? null;
}

function isArticle(text: string): boolean {
  return /^(?:the|a|an|le|la|les|un|une|der|die|das|dem|den|des|ein|eine|einem|einer|en|ei|et|son|sa|his|her|their|samego|same)$/iu.test(text);
}

function isAdjective(text: string, { language }: Lexicon): boolean {
  if (language === null || !/^(?:sr|bg|pl|ru)$/u.test(language)) return false;
  return /(?:skog|nog|ske|ne|ego|ej|ych|ich|ого|его|ой|ых|ског|ног|ната|ния|ския|ните)$/iu.test(text);
}
