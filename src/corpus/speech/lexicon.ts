import { toSerbianLatin } from '../fold.js';
import { SUBJECT_WORDS, type SubjectWords } from './subject-words.js';
import { NOT_PERSONS, RELATIVES, SPEECH_WORDS, type SpeechWords } from './words.js';

type Words = SpeechWords & SubjectWords;

/** Tables asked as one: whatever opens speech is a verb of saying, and any noun for a person may stand before a name. */
const joined: Partial<Record<keyof Words, keyof Words>> = { sayings: 'verbs', roles: 'offices' };

/** The words of one language, asked by their form in the text. */
export interface Lexicon {
  /** Code of the table used; null where the language has none and all tables are asked together. */
  language: string | null;
  is(kind: keyof Words, word: string): boolean;
  /** Whether a capitalised word is a country, city, agency or institution, in any case. */
  isPlace(word: string): boolean;
  /** Whether the article also writes the word with a small letter: then a capital at the start of a sentence tells nothing. */
  isCommon(word: string): boolean;
}

const lexicons = new Map<string | null, Lexicon>();

/** @param language ISO 639-1 code; for one without a table, and for null, the words of all languages count. */
function lexiconOf(language: string | null): Lexicon {
  const code = RELATIVES[language ?? ''] ?? language ?? '';
  const key = code in SPEECH_WORDS ? code : null;
  let lexicon = lexicons.get(key);
  if (!lexicon) lexicons.set(key, (lexicon = buildLexicon(key)));
  return lexicon;
}

/** The lexicon for one article: knows the words that the article writes with a small letter. */
export function lexiconFor(language: string | null, text: string): Lexicon {
  const small = new Set(text.match(/(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}]{2,}/gu));
  return { ...lexiconOf(language), isCommon: (word) => small.has(word.toLowerCase()) };
}

function buildLexicon(language: string | null): Lexicon {
  const languages = language === null ? Object.keys(SPEECH_WORDS) : [language];
  const sets = new Map<keyof Words, Set<string>>();
  for (const code of languages) {
    const table = { ...SPEECH_WORDS[code]!, ...SUBJECT_WORDS[code]! };
    for (const kind of Object.keys(table) as (keyof Words)[]) {
      const name = joined[kind] ?? kind;
      const set = sets.get(name) ?? new Set();
      for (const word of table[kind].split(/\s+/u)) if (word !== '') set.add(word.replaceAll('_', ' '));
      sets.set(name, set);
    }
  }
  // Serbian is written in two scripts: its table is in one.
  const serbian = language === null || language === 'sr';
  const places = placeStems(language);
  return {
    language,
    isCommon: () => false,
    is: (kind, word) => {
      const lower = kind === 'verbs' ? bareVerb(word.toLowerCase()) : word.toLowerCase();
      return sets.get(kind)!.has(lower) || (serbian && sets.get(kind)!.has(toSerbianLatin(lower)));
    },
    isPlace: (word) => {
      const lower = serbian ? toSerbianLatin(word.toLowerCase()) : word.toLowerCase();
      if (places.has(lower)) return true;
      for (let length = Math.max(minStem, lower.length - longestEnding); length < lower.length; length++) {
        if (places.has(`${lower.slice(0, length)}-`)) return true;
      }
      return false;
    },
  };
}

/** `dit-elle` -> `dit`, `a-t-elle` -> `a`. */
export function bareVerb(word: string): string {
  return word.replace(/(?:-t)?-(?:ils?|elles?|on)$/u, '');
}

const minStem = 4;
const longestEnding = 4;

/** Countries that are as often a given name or surname. */
const alsoPersons = new Set(['jordan', 'georgia', 'chad', 'israel', 'malta', 'kenya']);

/** Names as they are, and as stems (with a hyphen behind) that any short ending may follow. */
function placeStems(language: string | null): Set<string> {
  const names = [...NOT_PERSONS.split(' '), ...countryNames(language ?? 'en')];
  const stems = new Set<string>();
  for (const name of names) {
    const lower = language === 'sr' ? toSerbianLatin(name.toLowerCase()) : name.toLowerCase();
    if (alsoPersons.has(lower)) continue;
    stems.add(lower);
    const stem = lower.replace(/[aeiouyаеиоуяюіь]+$/u, '');
    if (stem.length >= minStem) stems.add(`${stem}-`);
  }
  return stems;
}

/** Names of one word that CLDR gives the countries of the world. */
function countryNames(language: string): string[] {
  const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  return letters
    .flatMap((first) => letters.map((second) => regions.of(first + second)))
    .filter((name): name is string => name !== undefined && /^\p{L}+$/u.test(name));
}
