import { eld } from 'eld/extrasmall';
import { detectAll } from 'tinyld';
import { FREQUENT, LETTERS, NAME_PATTERNS, PATTERNS } from './question-letters.js';
import { pointsOfWord, QUESTION_WORDS } from './question-words.js';
import type { Script } from './types.js';
import { unicodeLanguages } from './unicode-words.js';

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
const MIN_MARGIN = 0.05;
/** Points for a letter that only one language has, for the name of a country, and for the whole of a detector's trust. */
const WEIGHTS = { letter: 1.2, foreignLetter: 1.5, missingLetter: 0.4, country: 0.8, article: 0.7, eld: 2, tinyld: 1 } as const;
/** Letters that the detectors need to be trusted wholly. */
const DETECTABLE = 12;
/** Languages that questions are seldom in need so much more evidence than the others; those without words here more still. */
const SELDOM = { known: 0.35, other: 1 } as const;
const USUAL = new Set('bg sr mk pl cs nb da sv en de fr ru uk'.split(' '));
/** Danish must lead Norwegian by so much: in many short questions they are the same, and the articles are seldom Danish. */
const DANISH_LEAD = 0.4;
/** Evidence that names alone must give: letters of one language only. */
const ENOUGH_FOR_NAMES = 2.5;
/** Names tell little: a letter in one counts so much of a letter in another word. */
const NAME_SHARE = 0.2;
/** A word with a capital within the question may be a name; in German it is a noun. */
const TITLE_SHARE = 0.3;
const NOUN_SHARE = 0.7;

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

/** Within a name, whatever the language of the question: `Ursula von der Leyen`. */
const PARTICLES = /(?<!\p{L})(?:(?:van|von|ван|фон)(?: (?:der|den|de|дер|ден|де))?|bin|ibn|бин|ибн)(?= \p{Lu})/gu;

interface Word {
  text: string;
  /** Capitalised within the question, or in capitals: probably a name. */
  name: boolean;
  capital: boolean;
}

type Add = (language: string, points: number) => void;

/**
 * The language of a question of 1 to 30 words: function words, letters, endings and names of countries, with two n-gram detectors on what
 * is no name. Names (`NATO`, `Stoltenberg`) mislead detectors, so they are left out where enough other words remain.
 */
export function detectQuestionLanguage(question: string): QuestionLanguage {
  const text = question.normalize('NFC');
  const words = wordsOf(text);
  // Names keep the script of their own: `Кто основал McKinsey & Company?`
  const script = scriptOf(words.flatMap(({ text: word, name }) => (name ? [] : [word])).join(' ')) ?? scriptOf(text);
  if (script === null) return { language: null, script, margin: 0 };
  const only = ONLY[script];
  if (only !== undefined) return { language: only, script, margin: 1 };
  const scores = scoresOf(words, script);
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] <= 0) return { language: null, script, margin: 0 };
  // Names alone are of any language.
  const onlyNames = words.every(({ text: word, name, capital }) => name || (capital && pointsOfWord(word).size === 0));
  if (onlyNames && first[1] < ENOUGH_FOR_NAMES) return { language: null, script, margin: 0 };
  const margin = first[1] - Math.max(0, second?.[1] ?? 0);
  return { language: margin < MIN_MARGIN ? null : first[0], script, margin };
}

function scoresOf(words: readonly Word[], script: Script): Map<string, number> {
  const scores = new Map<string, number>();
  const add: Add = (language, points) => {
    const code = ALIASES[language] ?? language;
    if ((script === 'Cyrl') === CYRILLIC.includes(code) || code === 'sr') scores.set(code, (scores.get(code) ?? 0) + points);
  };
  countWords(words, add);
  countArticles(words, add);
  countLetters(words, script, add);
  for (const { text: word, name } of words) {
    for (const [language, pattern, points] of name ? NAME_PATTERNS : PATTERNS) if (pattern.test(word)) add(language, points);
  }
  askDetectors(words, script, add);
  for (const language of scores.keys()) if (!USUAL.has(language)) add(language, -(language in QUESTION_WORDS ? SELDOM.known : SELDOM.other));
  const danish = (scores.get('da') ?? 0) - (scores.get('nb') ?? 0);
  if (scores.has('nb') && danish < DANISH_LEAD) {
    add('nb', Math.max(0, danish));
    scores.delete('da');
  }
  return scores;
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
  return [...text.replace(PARTICLES, '').matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu)].map((match, at) => ({
    text: match[0].toLowerCase().replace(/’/gu, "'"),
    name: !(shouted && text.includes(' ')) && /^\p{Lu}/u.test(match[0]) && (at > 0 || /^\p{Lu}{2}/u.test(match[0])),
    capital: /^\p{Lu}/u.test(match[0]),
  }));
}

function countWords(words: readonly Word[], add: Add): void {
  for (const { text, name } of words) {
    for (const part of new Set([text, ...text.split(/['-]/u)])) {
      const naming = unicodeLanguages(part);
      for (const language of naming) add(language, WEIGHTS.country / naming.size ** 0.8);
      if (naming.size > 0) continue;
      for (const [language, points] of pointsOfWord(part)) add(language, points * (name ? (language === 'de' ? NOUN_SHARE : TITLE_SHARE) : 1));
    }
  }
}

/** `den nye ministeren` is Norwegian, `den nye minister` Danish. */
function countArticles(words: readonly Word[], add: Add): void {
  for (const [at, { text }] of words.entries()) {
    const [adjective, noun] = [words[at + 1], words[at + 2]];
    if (!/^(?:den|det|de)$/u.test(text) || !adjective || !noun || noun.name || !/^\p{Ll}{2,}e$/u.test(adjective.text)) continue;
    if (/^\p{L}{3,}(?:en|et|ene|a)$/u.test(noun.text)) add('nb', WEIGHTS.article);
    else if (/^\p{L}{3,}$/u.test(noun.text)) add('da', WEIGHTS.article);
  }
}

/** A letter speaks for the languages that have it and against all others of its script; so does the lack of a frequent one. */
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
  if (script !== 'Cyrl') return;
  const letters = words.flatMap(({ text, name }) => (name ? [] : [text])).join('');
  // Belarusian has no и.
  if (letters.includes('и')) add('be', -1);
  for (const [language, [frequent, share]] of Object.entries(FREQUENT)) {
    // The natural logarithm of the chance that so many letters have none of them.
    if (!frequent.test(letters)) add(language, WEIGHTS.missingLetter * letters.length * Math.log(1 - share));
  }
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
  const plain = words.filter(({ text, name }) => !name || unicodeLanguages(text).size > 0);
  const known = plain.filter(({ text, capital }) => !capital || pointsOfWord(text).size > 0 || unicodeLanguages(text).size > 0);
  const asked = ([known, plain].find((some) => some.length > 1) ?? words)
    .filter(({ text }) => scriptOf(text) === script)
    .map(({ text }) => text)
    .join(' ');
  const trust = Math.min(1, plain.map(({ text }) => text).join('').length / DETECTABLE);
  const best = new Map<string, number>();
  for (const [language, score] of Object.entries(eld.detect(asked).getScores())) {
    const code = ALIASES[language] ?? language;
    best.set(code, Math.max(best.get(code) ?? 0, score));
  }
  // The detector does not know Macedonian and takes it for a neighbour's.
  best.set('mk', 0.96 * Math.max(best.get('sr') ?? 0, best.get('bg') ?? 0, 0.95 * (best.get('ru') ?? 0)));
  // Nor does it tell the two Scandinavian neighbours apart by so few words.
  const norse = Math.max(best.get('nb') ?? 0, best.get('da') ?? 0);
  for (const language of ['nb', 'da']) if (norse > 0) best.set(language, ((best.get(language) ?? 0) + norse) / 2);
  const top = Math.max(0, ...best.values());
  // Scores lie close together: what counts is how near to the best one a language comes.
  for (const [language, score] of best) add(language, trust * WEIGHTS.eld * score * (score / top) ** 3);
  for (const { lang, accuracy } of detectAll(asked)) add(lang, trust * WEIGHTS.tinyld * accuracy);
}
