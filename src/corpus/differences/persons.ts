import { fold } from '../fold.js';
import { lexiconFor } from '../speech/lexicon.js';
import { nameCandidates } from '../speech/names.js';
import { isAcronym, tokenize } from '../speech/tokens.js';
import type { Span } from '../types.js';
import { INSTITUTIONS } from './exonyms.js';

/** A person that a sentence names. */
export interface PersonName extends Span {
  text: string;
  /** Sound of the last name, as `soundOf` gives it. */
  sound: string;
  /** Two capitalised words or more: sure to be a name, where none of them is an institution's. */
  full: boolean;
}

const institutions = INSTITUTIONS.split(' ');

/** What may be persons' names in a sentence, in order. A single capitalised word is one only for who knows it from elsewhere. */
export function findPersons(text: string, language: string | null): PersonName[] {
  const tokens = tokenize(text, { start: 0, end: text.length });
  const lexicon = lexiconFor(language, text);
  return nameCandidates(tokens, lexicon, true).flatMap(({ from, to }) => {
    const words = tokens.slice(from, to).filter(({ capital, text: word }) => capital && word.length > 1);
    const last = words.at(-1);
    if (!last || words.some(({ text: word }) => isAcronym(word) || institutions.some((stem) => fold(word).startsWith(stem)))) return [];
    // Nouns have capitals too: beside an office or a verb of saying they are a name.
    const beside = lexicon.is('offices', tokens[from - 1]?.text ?? '') || lexicon.is('verbs', tokens[to]?.text ?? '');
    if (lexicon.language === 'de' && !beside) return [];
    const [start, end] = [words[0]!.start, last.end];
    return [{ start, end, text: text.slice(start, end), sound: soundOf(last.text), full: words.length >= 2 && words.length <= 3 }];
  });
}

const soundClasses: Readonly<Record<string, string>> = {
  b: '1', p: '1', v: '1', f: '1', w: '1', c: '2', k: '2', q: '2', g: '2', s: '2', z: '2', x: '2', d: '3', t: '3', l: '4', m: '5', n: '5', r: '6',
}; // prettier-ignore

/**
 * The consonants of a name by class, doubled ones once (as Soundex has them, https://www.archives.gov/research/census/soundex, without its
 * first letter and length): spellings of one name in several scripts and languages (`Jermak`, `Yermak`; `Blinken`, `Блинкен`) share it.
 */
export function soundOf(name: string): string {
  let sound = '';
  for (const letter of fold(name).replace(/['’-]\p{L}{1,2}$/u, '')) {
    const group = soundClasses[letter] ?? '';
    if (group !== '' && !sound.endsWith(group)) sound += group;
  }
  return sound;
}

/** Whether two names may be one: the same sound, but for an ending or a letter. */
export function soundsAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short.length < 2) return false;
  if (long.length > short.length) return Array.from(long).some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
  return short.length >= 4 && Array.from(short).filter((group, at) => group !== long[at]).length === 1;
}

/** Sounds of all capitalised words of a text: where a name's is not among them, the text does not have the name. */
export function soundsOf(text: string): Set<string> {
  return new Set((text.match(/(?<!\p{L})\p{Lu}[\p{L}\p{M}]+/gu) ?? []).map(soundOf));
}
