import { eld } from 'eld/extrasmall';
import { detectAll } from 'tinyld';
import { toSerbianLatin } from './fold.js';
import { LETTERS, PATTERNS, QUESTION_WORDS } from './question-words.js';
import type { Script } from './types.js';

/** What a question is written in. */
export interface QuestionLanguage {
  /** ISO 639-1; Norwegian as `nb`, Croatian and Bosnian as `sr`. Null where nothing is clear. */
  language: string | null;
  /** The script of most letters; null where there are none of a known one. */
  script: Script | null;
  /** How far the first language is ahead of the second, in points of evidence; 0 where there is none. */
  margin: number;
}

/** Less of a lead than this tells no language. */
const MIN_MARGIN = 0.12;
/** Points for a word that only one language has, for a letter of its own, and for the whole of a detector's trust. */
const WEIGHTS = { word: 1, plainWord: 0.6, letter: 1.2, foreignLetter: 1.5, eld: 2.5, tinyld: 0.8 } as const;
/** Shorter words say nothing once their diacritics are off. */
const MIN_PLAIN = 3;
/**
 * Relatives in which many short questions are the same: the second, which the articles are seldom in, must lead by more than these
 * points; else the first is taken.
 */
const RELATIVES: readonly (readonly [language: string, relative: string, lead: number])[] = [
  ['nb', 'da', 1],
  ['sr', 'sl', 0.4],
  ['bg', 'mk', 0.2],
  ['bg', 'ru', 0.02],
];
/** Ukrainian hardly writes so many letters without an і or ї. */
const UKRAINIAN_LETTERS = 14;
/** Serbian and Macedonian seldom write so many without a ј, љ or њ. */
const SERBIAN_LETTERS = 12;
/** Evidence that names alone must give: letters of one language only. */
const ENOUGH_FOR_NAMES = 2.5;
/** Names tell little: a letter in one counts so much of a letter in another word. */
const NAME_SHARE = 0.2;

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Latn', /\p{Script=Latin}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
];
/** Scripts that one language alone is written in. */
const ONLY: Partial<Record<Script, string>> = { Grek: 'el', Armn: 'hy', Geor: 'ka' };
const CYRILLIC = ['sr', 'mk', 'bg', 'ru', 'uk', 'be'];

const ALIASES: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', hr: 'sr', bs: 'sr', sh: 'sr' };

/** Each word with the languages that have it. */
const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(QUESTION_WORDS)) {
  for (const word of new Set(words.split(' '))) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** The same words typed without diacritics (`sta`, `zasto`), where that makes no word of the language itself. */
const plainLanguagesOf = new Map<string, string[]>();
for (const [word, languages] of languagesOf) {
  const plain = withoutDiacritics(word);
  if (plain === word || plain.length < MIN_PLAIN) continue;
  const others = languages.filter((language) => !languagesOf.get(plain)?.includes(language));
  plainLanguagesOf.set(plain, [...new Set([...(plainLanguagesOf.get(plain) ?? []), ...others])]);
}

function withoutDiacritics(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'dj').replaceAll('ł', 'l');
}

interface Word {
  text: string;
  /** Capitalised within the question, or in capitals: probably a name. */
  name: boolean;
  capital: boolean;
}

function isKnown(word: string): boolean {
  return languagesOf.has(word) || plainLanguagesOf.has(word) || languagesOf.has(toSerbianLatin(word));
}

/**
 * The language of a question of 1 to 30 words: function words and letters, with two n-gram detectors on what is no name.
 * Names (`NATO`, `Stoltenberg`) mislead detectors, so they are left out where enough other words remain.
 */
export function detectQuestionLanguage(question: string): QuestionLanguage {
  const text = question.normalize('NFC');
  const words = wordsOf(text);
  // Names keep the script of their own: `Кто основал McKinsey & Company?`
  const script = scriptOf(words.flatMap(({ text: word, name }) => (name ? [] : [word])).join(' ')) ?? scriptOf(text);
  if (script === null) return { language: null, script, margin: 0 };
  const only = ONLY[script];
  if (only !== undefined) return { language: only, script, margin: 1 };
  const scores = new Map<string, number>();
  const add = (language: string, points: number): void => {
    const code = ALIASES[language] ?? language;
    if ((script === 'Cyrl') === CYRILLIC.includes(code) || code === 'sr') scores.set(code, (scores.get(code) ?? 0) + points);
  };
  countWords(words, script, add);
  countLetters(words, script, add);
  for (const { text: word, name } of words) for (const [language, pattern, value] of PATTERNS) if (!name && pattern.test(word)) add(language, value);
  askDetectors(words, script, add);
  for (const [language, relative, lead] of RELATIVES) {
    const behind = (scores.get(relative) ?? 0) - (scores.get(language) ?? 0);
    const leading = Math.max(...scores.values()) <= Math.max(scores.get(relative) ?? 0, scores.get(language) ?? 0);
    if (leading && behind > -MIN_MARGIN && behind < lead && scores.has(language)) {
      add(language, Math.max(0, behind));
      scores.set(relative, scores.get(language)! - 2 * MIN_MARGIN);
    }
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] <= 0) return { language: null, script, margin: 0 };
  // Names alone are of any language.
  const onlyNames = words.every(({ text: word, name, capital }) => name || (capital && !isKnown(word)));
  if (onlyNames && first[1] < ENOUGH_FOR_NAMES) return { language: null, script, margin: 0 };
  const margin = first[1] - Math.max(0, second?.[1] ?? 0);
  return { language: margin < MIN_MARGIN ? null : first[0], script, margin };
}

function scriptOf(text: string): Script | null {
  let best: Script | null = null;
  let most = 0;
  for (const [script, letter] of SCRIPTS) {
    const count = text.match(letter)?.length ?? 0;
    if (count > most) [best, most] = [script, count];
  }
  return best;
}

function wordsOf(text: string): Word[] {
  const shouted = !/\p{Ll}/u.test(text);
  return [...text.matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu)].map((match, at) => ({
    text: match[0].toLowerCase().replace(/’/gu, "'"),
    name: !(shouted && text.includes(' ')) && /^\p{Lu}/u.test(match[0]) && (at > 0 || /^\p{Lu}{2}/u.test(match[0])),
    capital: /^\p{Lu}/u.test(match[0]),
  }));
}

type Add = (language: string, points: number) => void;

/** The fewer languages have a word, the more it tells. */
function countWords(words: readonly Word[], script: Script, add: Add): void {
  for (const { text, name } of words) {
    if (name && words.length > 2) continue;
    for (const part of new Set([text, ...text.split(/['-]/u)])) {
      const languages = languagesOf.get(part) ?? [];
      for (const language of languages) if (language !== 'sr' || script === 'Latn') add(language, points(languages));
      if (script === 'Latn') for (const language of plainLanguagesOf.get(part) ?? []) add(language, points(plainLanguagesOf.get(part)!) * WEIGHTS.plainWord);
      if (script !== 'Cyrl') continue;
      const serbian = languagesOf.get(toSerbianLatin(part));
      if (serbian?.includes('sr')) add('sr', points([...languages, 'sr']));
    }
  }
}

function points(languages: readonly string[]): number {
  return WEIGHTS.word / languages.length ** 0.8;
}

/** A letter speaks for the languages that have it and against all others of its script. */
function countLetters(words: readonly Word[], script: Script, add: Add): void {
  const common = script === 'Cyrl' ? /[абвгдежзиклмнопрстуфхцчш]/u : /[a-z]/u;
  for (const [letter, weight] of lettersOf(words)) {
    if (common.test(letter) || scriptOf(letter) !== script) continue;
    const having = Object.keys(LETTERS).filter((language) => LETTERS[language]!.includes(letter));
    for (const language of Object.keys(LETTERS)) {
      if (having.includes(language)) add(language, (WEIGHTS.letter * weight) / having.length);
      else add(language, -WEIGHTS.foreignLetter * weight);
    }
  }
  // Belarusian has no и.
  const letters = words.flatMap(({ text, name }) => (name ? [] : [text])).join('');
  if (script === 'Cyrl' && letters.includes('и')) add('be', -1);
  if (script === 'Cyrl' && letters.length >= UKRAINIAN_LETTERS && !/[іїєґ]/u.test(letters)) add('uk', -1);
  if (script === 'Cyrl' && letters.length >= SERBIAN_LETTERS && !/[јљњђћџѓќѕ]/u.test(letters)) for (const language of ['sr', 'mk']) add(language, -0.4);
}

/** Each letter once, with the weight of the plainest word it stands in. */
function lettersOf(words: readonly Word[]): Map<string, number> {
  const letters = new Map<string, number>();
  for (const { text, name } of words) {
    for (const letter of text) if (/\p{L}/u.test(letter)) letters.set(letter, Math.max(letters.get(letter) ?? 0, name ? NAME_SHARE : 1));
  }
  return letters;
}

function askDetectors(words: readonly Word[], script: Script, add: Add): void {
  const plain = words.filter(({ name }) => !name);
  const asked = (plain.length > 1 ? plain : words)
    .filter(({ text }) => scriptOf(text) === script)
    .map(({ text }) => text).join(' ');
  const found = Object.entries(eld.detect(asked).getScores());
  const best = new Map<string, number>();
  for (const [language, score] of found) {
    const code = ALIASES[language] ?? language;
    best.set(code, Math.max(best.get(code) ?? 0, score));
  }
  // The detector does not know Macedonian and takes it for the one or the other.
  if (!best.has('mk')) best.set('mk', 0.95 * Math.max(best.get('sr') ?? 0, best.get('bg') ?? 0));
  const top = Math.max(0, ...best.values());
  // Scores lie close together: what counts is how near to the best one a language comes.
  for (const [language, score] of best) add(language, WEIGHTS.eld * score * (score / top) ** 3);
  for (const { lang, accuracy } of detectAll(asked)) add(lang, WEIGHTS.tinyld * accuracy);
}
