import { type Lexicon } from './lexicon.js';
import { isAcronym, type Token } from './tokens.js';

/** A capitalised sequence that may name a person: indexes of its first and last token, end exclusive. */
export interface NameCandidate {
  from: number;
  to: number;
  /** It stands in a prepositional phrase, or its ending is of an oblique case: it is no subject. */
  oblique: boolean;
}

const PARTICLES = new Set(
  'von van de der den da di du del della dos la le el al bin ben ibn af av zu ter ten fon фон ван де дер да ди ла ел аль бин ибн'.split(' '),
);
/** A single initial, or a shortened first name of two letters. */
const INITIAL = /^(?:\p{Lu}|D[žj]|Lj|Nj|Ch|Cz|Sz|Дж|Ю|Я)$/u;

/** The last letters that a name has in a case other than the nominative only. */
const OBLIQUE_ENDINGS: Readonly<Record<string, RegExp>> = {
  sr: /(?:ovih|evih|ovim|evim|skih|овог|евог|ових|евих|овим|евим|ских|ića|iću|ićem|ćima|ovog|evog|skog|skom|skim|ића|ићу|ићем|ћима|ског|ском|ским|ovom|\p{L}{2}(?:om|ом)|\p{L}{4}(?:em|ем)|[^aeiouсаеиоу\s][uу])$/u,
  pl: /(?:iego|ego|iemu|emu|owi|iem|ą|ę|(?:sk|ck|dzk|n)im|(?:sk|ck|dzk)iej|\p{L}{4}(?:em|ami|ach)|\p{L}{3}om)$/u,
  ru: /(?:\p{L}{2}(?:ых|ыми)|ского|ских|ого|его|ому|ему|(?:ов|ев|ин|ын)(?:ым|ой|у)|\p{L}{4}(?:ом|ем)|[^аеиоуы][ую])$/u,
};
/** Endings of a first name that are a genitive unless the name is a man's of that form. */
const GENITIVE_FIRST: Readonly<Record<string, RegExp>> = { sr: /(?:[eе])$/u, pl: /(?:[^rzcoidv][yi]|y)$/u, ru: /(?:[ыи])$/u };
const NOMINATIVE_ANYWAY = new Set(
  'đorđe pavle hrvoje radoje miloje blagoje vojislave rade mate ante stipe jure jerzy antoni ignacy cezary konstanty henry harry hilary walery andrij jurij dmitrij ђорђе павле радоје милоје благоје раде дмитрий юрий андрей george mike joe steve pete jane anne marie kate'.split(
    ' ',
  ),
);
const MEN_IN_A = new Set(
  'nikola luka saša aleksa siniša ilija mija vanja pera steva miša andrija matija kosta sava toma novica ivica zlatko kuba barnaba никола лука саша алекса синиша илија мија вања пера стева миша андрија матија коста сава тома новица ивица илья никита фома кузьма данила'.split(
    ' ',
  ),
);

/** The capitalised sequences among `tokens`, each cut to what may be a person's name. */
export function nameCandidates(tokens: readonly Token[], lexicon: Lexicon, opensSentence: boolean): NameCandidate[] {
  const candidates: NameCandidate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = sequenceEnd(tokens, at);
    if (end > at) {
      const candidate = personIn(tokens, at, end, lexicon, opensSentence);
      if (candidate) candidates.push(candidate);
    }
    at = Math.max(end, at + 1);
  }
  return candidates;
}

/** End of the sequence of capitalised words, particles and initials that begins at `from`; `from` where none does. */
function sequenceEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  for (let at = from; at < tokens.length; at++) {
    const { text, word, capital } = tokens[at]!;
    if (word && capital) end = at + 1;
    else if (at === from) break;
    else if (text === '.' && end === at && INITIAL.test(tokens[at - 1]!.text)) continue;
    else if (!PARTICLES.has(text) || end < at - 1) break;
    // `von der Leyen`, but `Weber der Presse` are two.
    else if (/^de[rn]$/u.test(text) && !PARTICLES.has(tokens[at - 1]!.text)) break;
  }
  return end;
}

function personIn(tokens: readonly Token[], start: number, to: number, lexicon: Lexicon, opensSentence: boolean): NameCandidate | null {
  let from = start;
  let afterPlace = false;
  let afterOffice = false;
  const [opener] = tokens;
  if (opensSentence && start === 0 && (lexicon.is('openers', opener!.text) || lexicon.isCommon(opener!.text))) from++;
  else if (/^(?:The|An?)$/u.test(tokens[start]!.text)) from++;
  const begin = from;
  for (let at = from; at < to; at++) {
    const { text } = tokens[at]!;
    // Roman is a novel in many languages, and a first name.
    if (lexicon.is('things', text) && !(/^(?:roman|роман)$/iu.test(text) && tokens[at + 1]?.capital === true)) return null;
    if (!isAcronym(text) && !isCompoundNoun(text) && !lexicon.isPlace(text) && !lexicon.is('offices', text)) continue;
    // `Nikola Kovač`, `Anna Fischer`: a trade behind a name is a surname.
    if (at === to - 1 && at > from && lexicon.is('offices', text) && !INITIAL.test(tokens[at - 1]!.text)) continue;
    afterPlace ||= !lexicon.is('offices', text);
    afterOffice ||= lexicon.is('offices', text);
    from = at + 1;
    while (from < to && tokens[from]!.text === '.') from++;
  }
  // `Policija je saopštila`: a body at the start of the sentence has its capital from there.
  if (opensSentence && from === 0 && to === 1 && lexicon.is('bodies', opener!.text)) return null;
  // `Leiter der Behörde`: what the office is of.
  if (from > start && from < to && PARTICLES.has(tokens[from]!.text)) return null;
  const words = tokens.slice(from, to).filter(({ capital }) => capital);
  if (words.length === 0 || words.length > 5 || words.every(({ text }) => INITIAL.test(text))) return null;
  if (words.length === 1 && lexicon.is('openers', words[0]!.text) && (opensSentence || !afterOffice)) return null;
  return judge(tokens, { from, to, start: begin, afterPlace, afterOffice, words }, lexicon);
}

/** `Nato-sjef`, `ЕС-комисарят`: a compound whose last part is a common noun. */
function isCompoundNoun(text: string): boolean {
  return /[-‑]\p{Ll}{4,}$/u.test(text);
}

interface Sequence {
  from: number;
  to: number;
  /** Where the capitals begin, before places and offices were cut off. */
  start: number;
  afterPlace: boolean;
  afterOffice: boolean;
  words: Token[];
}

function judge(tokens: readonly Token[], sequence: Sequence, lexicon: Lexicon): NameCandidate | null {
  const { from, to, start, afterPlace, afterOffice, words } = sequence;
  const previous = tokens[start - 1];
  // `директорът на компанията Виктор Лазен`: the person heads the thing; else the name is the thing's.
  const thingBefore = previous?.word === true && lexicon.is('things', previous.text);
  const headed = thingBefore && [2, 3].some((back) => tokens[start - back]?.word === true && lexicon.is('offices', tokens[start - back]!.text));
  if (thingBefore && !headed) return null;
  const governed = !afterPlace && !headed && isGoverned(tokens, start, lexicon);
  const officeBefore = headed || afterOffice || (previous?.word === true && lexicon.is('offices', previous.text));
  const { language } = lexicon;
  if (words.length === 1 && (headed || opensNounPhrase(tokens, sequence, lexicon))) return null;
  if (language === 'de' && words.length === 1 && !officeBefore && previous && /^(?:der|die|das|den|dem|ein|eine|einer|seine|ihre)$/u.test(previous.text)) return null;
  if (language === 'en' && !officeBefore && previous && /^(?:the|a|an)$/iu.test(previous.text)) return null;
  // `директорът на Талас Виктор Лазен`, `burmistrz Gavranika Dobrila Rastić`, `u Briselu Marko Ilić`: a place, then the name.
  const inflects = language !== null && language in OBLIQUE_ENDINGS;
  if (words.length >= 3 && ((inflects && (officeBefore || governed || start === 0)) || (language === 'bg' && governed))) {
    const [first, last] = words.slice(-2) as [Token, Token];
    if (governed && (isOblique(first.text, lexicon) || isPatronymic(first.text))) return { from, to, oblique: true };
    return { from: tokens.indexOf(first), to, oblique: isOblique(first.text, lexicon) || isOblique(last.text, lexicon) };
  }
  const possessive = /['’]s?$/u.test(words.at(-1)!.text);
  const oblique = governed || possessive || isObliqueOffice(previous, lexicon) || words.some(({ text }) => isOblique(text, lexicon)) || isGenitive(tokens, sequence, lexicon, officeBefore);
  return { from, to, oblique };
}

/** `Visoki izvor`, `Global citizen`, `Laburističke stranke`: one capital that belongs to the common noun behind it. */
function opensNounPhrase(tokens: readonly Token[], { from, to, start }: Sequence, lexicon: Lexicon): boolean {
  const next = tokens[to];
  if (!next?.word || next.capital || /^\d/u.test(next.text)) return false;
  if (lexicon.is('things', next.text)) return true;
  const kinds = ['verbs', 'auxiliaries', 'prepositions', 'conjunctions', 'pronouns'] as const;
  if (kinds.some((kind) => lexicon.is(kind, next.text))) return false;
  const adjective = /(?:sk|čk|šk|ck|dzk|ск|чк|шк)(?:e|a|i|o|u|og|oj|om|ie|iej|iego|е|а|и|о|у|ог|ој|ой|ият|ото|ата|ите)$/u;
  return (start === 0 && from === 0) || adjective.test(tokens[from]!.text);
}

/** `госпођи Меј`, `trenera Ross`: the office before the name is in another case than the subject's. */
function isObliqueOffice(previous: Token | undefined, lexicon: Lexicon): boolean {
  if (lexicon.language === null || !(lexicon.language in OBLIQUE_ENDINGS) || !previous?.word || lexicon.is('offices', previous.text)) return false;
  const { text } = previous;
  return [1, 2, 3].some((cut) => lexicon.is('offices', text.slice(0, -cut))) || ['a', 'а'].some((ending) => lexicon.is('offices', text.slice(0, -1) + ending));
}

/** A preposition before the name, with nothing between but an office in another case, an article or an adjective. */
function isGoverned(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  if (lexicon.language === 'bg') return isGovernedInBulgarian(tokens, at, lexicon);
  // Where names are inflected their endings tell the rest.
  const reach = lexicon.language !== null && lexicon.language in OBLIQUE_ENDINGS ? 1 : 4;
  for (let index = at - 1; index >= Math.max(0, at - reach); index--) {
    const { text, word } = tokens[index]!;
    if (!word) return false;
    if (lexicon.is('prepositions', text)) return true;
    if (lexicon.is('verbs', text) || lexicon.is('pronouns', text) || lexicon.is('auxiliaries', text)) return false;
  }
  return false;
}

/** Bulgarian has no cases: `министърът на отбраната Иван Петров` is a subject, `съветникът на премиера Иван Петров` and `с бизнесмена Иван Петров` are not. */
function isGovernedInBulgarian(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 6); index--) {
    const { text, word } = tokens[index]!;
    if (!word || lexicon.is('verbs', text) || lexicon.is('pronouns', text)) return false;
    if (lexicon.is('prepositions', text)) {
      const head = tokens[index - 1];
      return !(text === 'на' && index < at - 1 && head && lexicon.is('offices', head.text));
    }
    // A subject's form of the office; its other form ends in -а or -я.
    if (lexicon.is('offices', text)) return false;
    if (/[ая]$/u.test(text) && lexicon.is('offices', text.slice(0, -1))) return true;
    // A plural: the name beside it is no apposition to it.
    if (index === at - 1 && /(?:и|ите)$/u.test(text)) return false;
  }
  return false;
}

function isOblique(name: string, lexicon: Lexicon): boolean {
  return lexicon.language !== null && name.length > 3 && (OBLIQUE_ENDINGS[lexicon.language]?.test(name) ?? false) && !/escu$/u.test(name);
}

function isPatronymic(name: string): boolean {
  return /(?:ов|ев|ова|ева|ски|ска)$/u.test(name);
}

/** `savetnik Ane Jovanović`: behind a noun a name may be its genitive. */
function isGenitive(tokens: readonly Token[], { start, words }: Sequence, lexicon: Lexicon, officeBefore: boolean): boolean {
  const previous = tokens[start - 1];
  if (lexicon.language === null || !previous?.word || lexicon.is('verbs', previous.text) || lexicon.is('auxiliaries', previous.text)) return false;
  const first = words[0]!.text.toLowerCase();
  if (NOMINATIVE_ANYWAY.has(first) || lexicon.is('women', first) || /(?:oje|оје)$/u.test(first)) return false;
  // `potwierdziła w rozmowie Iga Rostowska`: the verb is a woman's, and so is the surname.
  if (isWomans(words.at(-1)!.text) && tokens.some(({ text, capital }) => !capital && /(?:ła|la|ла)$/u.test(text))) return false;
  if (GENITIVE_FIRST[lexicon.language]?.test(first)) return true;
  // `na wiecu Donalda Trumpa`: a man's genitive, or a woman's nominative.
  if (!officeBefore && !previous.capital && lexicon.language in GENITIVE_FIRST && words.every(({ text }) => /[aа]$/u.test(text))) return true;
  return officeBefore && lexicon.language in GENITIVE_FIRST && words.length === 2 && !MEN_IN_A.has(first) && contradictsGender(tokens, words);
}

function isWomans(surname: string): boolean {
  return /(?:ska|cka|dzka|ova|eva|ска|цка|ова|ева)$/u.test(surname);
}

/** A first name in -a (a woman's, or a man's genitive) beside a verb of masculine form. */
function contradictsGender(tokens: readonly Token[], words: readonly Token[]): boolean {
  const verb = tokens.find(({ text, capital }) => !capital && /(?:ao|io|ео|ио|ао|ął|ał|ił|ył|ал|ил|ел)$/u.test(text));
  return verb !== undefined && /[aаyuуя]$/u.test(words[0]!.text);
}
