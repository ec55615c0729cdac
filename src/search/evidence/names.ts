import { findDates, datesAgree, type DateMention } from '../../corpus/differences/dates.js';
import { findNumbers, withoutSpans } from '../../corpus/differences/numbers.js';
import { soundOf, soundsAlike, soundsOf } from '../../corpus/differences/persons.js';
import { findKnownNames, mentionedEntities } from '../../corpus/differences/places.js';
import { foldedWords } from '../../corpus/fold.js';

/** What a question names: an excerpt that has none of it hardly answers. */
export interface QuestionNames {
  /** Countries, cities and organisations by their id, which all languages share. */
  entities: string[];
  /** Other capitalised words, by sound and by their folded letters. */
  others: { sound: string; folded: string }[];
  numbers: number[][];
  dates: DateMention[];
}

/** Letters that spellings of one name share at their beginning. */
const sharedLetters = 4;

/** The names, numbers and dates of a question. German nouns have capitals too, so there only known names count. */
export function namesOf(question: string, language: string | null): QuestionNames {
  const known = findKnownNames(question, language);
  const dates = findDates(question, language);
  const rest = withoutSpans(question, [...known, ...dates]);
  const shouted = !/\p{Ll}/u.test(question);
  const capitalised =
    language === 'de' || shouted
      ? []
      : Array.from(rest.matchAll(/(?<=[\p{L}\p{N}],?\s[„“"'«]?)\p{Lu}[\p{L}\p{M}’'-]+/gu), ([word]) => word);
  return {
    entities: [...new Set(known.map(({ id }) => id))],
    others: capitalised.map((word) => ({ sound: soundOf(word), folded: foldedWords(word)[0] ?? '' })),
    numbers: findNumbers(withoutSpans(question, dates), language).flatMap(({ values, small }) => (small ? [] : [values])),
    dates,
  };
}

/** Share of a question's names, numbers and dates that a text lacks, 0 to 1; 0 where the question has none. */
export function missingShare(names: QuestionNames, text: string, language: string | null): number {
  const total = names.entities.length + names.others.length + names.numbers.length + names.dates.length;
  if (total === 0) return 0;
  const sounds = soundsOf(text);
  const words = foldedWords(text);
  const beginnings = new Set(words.map((word) => word.slice(0, sharedLetters)));
  const hasName = ({ sound, folded }: { sound: string; folded: string }): boolean =>
    beginnings.has(folded.slice(0, sharedLetters)) ||
    (sound.length >= 2 && [...sounds].some((other) => soundsAlike(sound, other)));
  const textDates = names.dates.length > 0 ? findDates(text, language) : [];
  const textNumbers = names.numbers.length > 0 ? findNumbers(text, language).flatMap(({ values }) => values) : [];
  const missing =
    names.entities.length -
    mentionedEntities(text, language, names.entities).size +
    names.others.filter((name) => !hasName(name)).length +
    names.numbers.filter((values) => !values.some((value) => textNumbers.includes(value))).length +
    names.dates.filter((date) => !textDates.some((other) => datesAgree(date, other))).length;
  return missing / total;
}
