import { CYRILLIC } from './question-words/cyrillic.js';
import { GERMANIC } from './question-words/germanic.js';
import { LATIN_SLAVIC } from './question-words/latin-slavic.js';
import { ROMANCE } from './question-words/romance.js';
import { URALIC } from './question-words/uralic.js';
import { toSerbianLatin } from './fold.js';

/** Languages with the points that a word gives each. */
export type WordPoints = ReadonlyMap<string, number>;

/**
 * Words that questions are made of, by language (ISO 639-1): question words, articles, pronouns, prepositions, auxiliaries, and words that
 * are common in questions about news. Lower case, separated by white space. Serbian stands for Croatian and Bosnian too, and is written in
 * Latin letters only.
 */
export const QUESTION_WORDS: Readonly<Record<string, string>> = { ...LATIN_SLAVIC, ...CYRILLIC, ...GERMANIC, ...ROMANCE, ...URALIC };

/** Words that a language has but seldom uses, where another uses the same all the time. */
const SELDOM: Readonly<Record<string, string>> = {
  ru: 'во со ко ту про', uk: 'зі зо', bg: 'чем', mk: 'по', en: 'a i me on to he his do de', cs: 'on by', sk: 'on by', pl: 'on by one', sl: 'on in da me ko to',
  sv: 'i', it: 'i in', es: 'a', nl: 'die', de: 'des', nb: 'no på dei et', da: 'i', fr: 'on',
}; // prettier-ignore
const seldomShare = 0.3;

/** A word of one language alone gives it one point; one of several the less, the more they are. */
const sharing = 0.8;
/** A word typed without its diacritics (`sta`, `zasto`) may be another's. */
const plainShare = 0.6;
/** Shorter words say nothing once their diacritics are off. */
const minPlain = 3;

const DIGRAPHS: Readonly<Record<string, string>> = { å: 'aa', ä: 'ae', æ: 'ae', ö: 'oe', ø: 'oe', ü: 'ue', ß: 'ss' };

const exact = new Map<string, Map<string, number>>();
const plain = new Map<string, Map<string, number>>();

for (const [language, words] of Object.entries(QUESTION_WORDS)) {
  const seldom = new Set(SELDOM[language]?.split(' '));
  for (const word of words.trim().split(/\s+/u)) weigh(exact, word, language, seldom.has(word) ? seldomShare : 1);
}
for (const [word, languages] of exact) {
  for (const typed of plainForms(word)) {
    if (typed === word || typed.length < minPlain) continue;
    for (const [language, weight] of languages) if (!exact.get(typed)?.has(language)) weigh(plain, typed, language, weight);
  }
}

function weigh(index: Map<string, Map<string, number>>, word: string, language: string, weight: number): void {
  const languages = index.get(word);
  if (languages) languages.set(language, weight);
  else index.set(word, new Map([[language, weight]]));
}

/** As people type a word on a keyboard without its letters: `gjør` as `gjor` or `gjoer`. */
function plainForms(word: string): string[] {
  if (/\p{Script=Cyrillic}/u.test(word)) return [];
  const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
  const simple = word.replaceAll('đ', 'dj').replaceAll('ł', 'l').replaceAll('ø', 'o').replaceAll('æ', 'ae').replaceAll('ß', 'ss').replaceAll('œ', 'oe');
  const digraphs = word.replace(/[åäæöøüß]/gu, (letter) => DIGRAPHS[letter]!);
  return [...new Set([bare(simple), bare(digraphs)])];
}

/** The languages that have this word (lower case, NFC), in the script it is written in, with the points for each. */
export function pointsOfWord(word: string): WordPoints {
  const cyrillic = /\p{Script=Cyrillic}/u.test(word);
  const found = new Map(exact.get(word));
  if (cyrillic) {
    found.delete('sr');
    const serbian = exact.get(toSerbianLatin(word))?.get('sr');
    if (serbian !== undefined) found.set('sr', serbian);
  }
  const points = shared(found, 1);
  for (const [language, value] of shared(plain.get(word) ?? new Map(), plainShare)) points.set(language, (points.get(language) ?? 0) + value);
  return points;
}

function shared(languages: ReadonlyMap<string, number>, whole: number): Map<string, number> {
  const all = [...languages.values()].reduce((sum, weight) => sum + weight, 0);
  return new Map([...languages].map(([language, weight]) => [language, (whole * weight) / all ** sharing]));
}
