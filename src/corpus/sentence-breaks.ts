import { abbreviationsOf, type Abbreviations } from './abbreviations.js';

/** How far is looked to either side of a boundary, in UTF-16 code units: keeps the work linear in the text. */
const LOOK_BACK = 64;
const LOOK_AHEAD = 48;

const CLOSERS = /["'»«“”’‘›‹)\]}*]+$/u;
const OPENERS = /^[\s"'„“”‘’‚«»‹›([{–—―*•-]+/u;
/** A closing mark torn from its sentence by a space, or punctuation that goes on with one. */
const CONTINUES = /^(?:[)\]},;:!?]|["'”“»«’](?:\s|$|[,;:]))/u;
const OMISSION = /^[([]\s?(?:\.\.\.|…)\s?[)\]]/u;
const WORD_AT_END = /[\p{L}\p{M}\p{N}.'’°§№-]+$/u;
const WORD_AT_START = /^[\p{L}\p{M}\p{N}'’-]+/u;
/** First names shortened to more than one letter because the sound has more than one. */
const DIGRAPH_INITIAL = /^(?:D[žj]|Lj|Nj|Ch|Cz|Sz|Rz|Th|Ph|Yu|Ye|Дж|Дз|Ю|Я)$/u;
/** `year`, as it stands behind one. */
const YEAR = new Set(['г', 'год', 'r', 'р', 'god', 'гг']);
const ROMAN_NUMERAL = /^[IVXLC]{2,6}$/;
/** Nouns that a single capital is a name for: `plan B.` ends a sentence. */
const LETTERED_NOUN = /(?:^|\s)(?:plan|vitamin|type|grupa|grupi|group|gruppe|klasa|class|klasse|hepatit\p{L}*|punkt|план|витамин|група|хепатит)\s$/iu;

/**
 * Whether a sentence that began at `start` ends at the candidate boundary `at` (offset of the first character behind the white
 * space). Looks at no more than 64 characters before and 48 behind it.
 */
export function isSentenceBreak(text: string, start: number, at: number, language: string | null): boolean {
  const before = text.slice(Math.max(start, at - LOOK_BACK), at);
  const after = text.slice(at, at + LOOK_AHEAD);
  const head = before.trimEnd();
  if (!/[\p{L}\p{N}]/u.test(before)) return at - start > LOOK_BACK;
  if (OMISSION.test(after)) return true;
  if (CONTINUES.test(after)) return false;
  const stripped = head.replace(CLOSERS, '');
  const closed = stripped.length < head.length;
  const terminator = stripped.at(-1) ?? '';
  if (terminator === '' || /[\p{L}\p{M}\p{N},;:]/u.test(terminator)) return false;

  const next = after.replace(OPENERS, '');
  const first = /^./su.exec(next)?.[0] ?? '';
  if (!/[\p{L}\p{N}]/u.test(first)) return opensPictograph(first) && head.length < before.length;
  if (head.length === before.length) return breaksWithoutSpace(head, stripped, next);
  // Letters of scripts without capitals are neither: they may open a sentence.
  if (/\p{Ll}/u.test(first)) return false;
  if (terminator !== '.' || closed) return true;
  if (stripped.endsWith('..')) return true;
  return endsAtStop(stripped.slice(0, -1), next, abbreviationsOf(language), start, text);
}

/** Emoji and the like open a sentence of their own only where one has ended; other signs belong to what stands before them. */
function opensPictograph(first: string): boolean {
  return /\p{Extended_Pictographic}|\p{RI}|[€$£#@]/u.test(first);
}

/** `sudbinu.Postoje`: a full stop with its space missing, but not `Kurir.rs`, `U.S.Army`, `Node.Js` or an address. */
function breaksWithoutSpace(head: string, stripped: string, next: string): boolean {
  if (/[。！？．｡]$/u.test(stripped)) return true;
  const token = /\S+$/u.exec(head)?.[0] ?? '';
  const word = /^["'„“”«»(]*[\p{L}\p{M}\p{N}-]{3,}["”“»)]?[.!?]["”“»)]?$/u;
  return word.test(token) && /^\p{Lu}\p{Ll}+[\s,]/u.test(next) && /\p{Ll}/u.test(token);
}

/** Whether the full stop behind `before` ends the sentence, given that `next` begins with a capital, a digit or a caseless letter. */
function endsAtStop(before: string, next: string, table: Abbreviations, start: number, text: string): boolean {
  const token = (WORD_AT_END.exec(before)?.[0] ?? '').replace(/^[.'’-]+/u, '');
  const lower = token.toLowerCase();
  const lead = before.slice(0, before.length - token.length);
  const number = /^\d/u.test(next);
  const following = WORD_AT_START.exec(next)?.[0] ?? '';
  const opener = table.openers.has(following.toLowerCase()) && next[following.length] !== '.';

  if (/^\d+$/u.test(token)) {
    if (lead.trim() === '' && isAtStart(text, start, token)) return false;
    // `3:2.` and `nr. 5.` are no ordinals.
    if (token.length > 2 || /\d[:,/]$/u.test(lead) || isNumbered(lead, table)) return true;
    return number ? false : !table.ordinalStop || opener;
  }
  if (ROMAN_NUMERAL.test(token)) return !table.ordinalStop || opener || number;
  if (number && table.beforeNumber.has(lower)) return false;
  const afterNumber = /\d[\s\u00a0]*$/u.test(lead);
  // `През 2022 г.` would be a sentence of nothing but its date.
  if (YEAR.has(lower) && afterNumber && before.trimStart().length <= 16) return opener;
  if (table.mayEnd.has(lower)) return afterNumber || opener || !table.goesOn.has(lower);
  if (table.goesOn.has(lower)) return false;
  if (/^\p{L}$/u.test(token) || DIGRAPH_INITIAL.test(token)) return singleLetterEnds(token, lead, afterNumber, opener);
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(token)) return afterNumber || opener;
  return true;
}

/** Whether the word before is one that a plain number follows: `nr.`, `бр.`. */
function isNumbered(lead: string, table: Abbreviations): boolean {
  const word = /([\p{L}]+)\.\s?$/u.exec(lead)?.[1];
  return word !== undefined && table.beforeNumber.has(word.toLowerCase());
}

function singleLetterEnds(token: string, lead: string, afterNumber: boolean, opener: boolean): boolean {
  if (afterNumber) return true;
  if (token === 'I' && /\p{Ll}\s$/u.test(lead)) return true;
  return LETTERED_NOUN.test(lead) || (opener && /\p{Ll}\s$/u.test(lead));
}

/** Whether the sentence consists of nothing but this number so far: a list's numbering. */
function isAtStart(text: string, start: number, token: string): boolean {
  return text.slice(start, start + LOOK_BACK).trimStart().startsWith(`${token}.`);
}
