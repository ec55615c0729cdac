import { COUNTRIES } from './differences/exonyms.js';
import { toSerbianLatin } from './fold.js';

/** Locales by the language of a question. */
const LOCALES: Readonly<Record<string, readonly string[]>> = {
  sr: ['sr-Latn', 'hr', 'bs'], mk: ['mk'], bg: ['bg'], ru: ['ru'], uk: ['uk'], be: ['be'], pl: ['pl'], cs: ['cs'], sk: ['sk'], sl: ['sl'], nb: ['nb', 'nn'],
  da: ['da'], sv: ['sv'], en: ['en'], de: ['de'], nl: ['nl'], fr: ['fr'], es: ['es'], it: ['it'], pt: ['pt'], ro: ['ro'], hu: ['hu'], fi: ['fi'],
}; // prettier-ignore
/** UN M.49: Europe, Africa, America, Asia. */
const CONTINENTS = ['150', '002', '019', '142'];
/** Languages whose names are told: they are the adjectives of countries in the news. */
const SPOKEN = 'ru uk de fr en pl sr bg mk tr zh es it sv nb da fi hu ro el he ar ja'.split(' ');
/** Languages that decline names: the last letters of the name are left off where they change. */
const DECLINING = new Set('sr ru uk be pl cs sk sl ro hu fi'.split(' '));
/** In Bulgarian and Macedonian only what ends like an adjective does. */
const adjective = /ски$/u;
const changing = /(?:[aeiouyáéíóúýаеиіоуыяюј]|[иыі]й)$/u;
const shortest = 4;
/** Letters that may follow: `Rosj|ami`, `russisk|e`. */
const longestEnding = { declining: 3, other: 1, none: 0 } as const;

/** Languages by the beginning of a word, with the letters that may follow it there. */
let stems: Map<string, Map<string, number>> | null = null;

/** From the Unicode tables that come with Node: some milliseconds, once. */
function read(): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const [language, locales] of Object.entries(LOCALES)) {
    for (const name of locales.flatMap(namesIn)) {
      const word = name.toLowerCase().normalize('NFC');
      if (!/^\p{L}+$/u.test(word)) continue;
      const declines = DECLINING.has(language) || adjective.test(word);
      const kept = language === 'bg' || language === 'mk' ? longestEnding.none : longestEnding.other;
      const stem = declines ? word.replace(changing, '') : word;
      if (stem.length < shortest) continue;
      const languages = found.get(stem) ?? new Map<string, number>();
      found.set(stem, languages.set(language, declines ? longestEnding.declining : kept));
    }
  }
  return found;
}

const CURRENCIES = 'EUR USD GBP RUB UAH RSD PLN CZK NOK SEK DKK BGN CHF'.split(' ');
const UNITS = 'second minute hour day week month year kilometer meter liter percent degree'.split(' ');
const SPANS = ['day', 'week', 'month', 'year'] as const;

/** Currencies, units, and how far off a day, week or year is: `last week`, `in two years`. */
function measuresIn(locale: string): string[] {
  const currencies = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'none' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const phrases = [
    ...CURRENCIES.map((code) => currencies.of(code) ?? ''),
    ...UNITS.flatMap((unit) => {
      const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
      return [1, 2, 5].map((count) => format.format(count));
    }),
    ...SPANS.flatMap((span) => [-5, -2, -1, 0, 1, 2, 5].map((count) => relative.format(count, span))),
  ];
  return phrases.flatMap((phrase) => phrase.match(/\p{L}+/gu) ?? []);
}

/** Countries, languages, months, days of the week, and measures. */
function namesIn(locale: string): string[] {
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  const dates = [{ month: 'long' }, { month: 'long', day: 'numeric' }, { weekday: 'long' }] as const;
  const formats = dates.map((parts) => new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }));
  // The first twelve days and months of a year together name every one.
  const times = Array.from({ length: 12 }, (_, at) => Date.UTC(2024, at, at + 1));
  return [
    ...measuresIn(locale),
    ...[...CONTINENTS, ...COUNTRIES.split(' ')].map((code) => regions.of(code) ?? ''),
    ...SPOKEN.map((code) => languages.of(code) ?? ''),
    ...formats.flatMap((format) =>
      times.flatMap((time) =>
        format
          .formatToParts(time)
          .filter(({ type }) => type === 'month' || type === 'weekday')
          .map(({ value }) => value),
      ),
    ),
  ];
}

/**
 * The languages in which a word (lower case, NFC) names a country, a language, a time or a measure, also inflected: `rosji` is Polish,
 * `frankrig` Danish. Empty where it names none.
 */
export function unicodeLanguages(word: string): ReadonlySet<string> {
  stems ??= read();
  const languages = new Set<string>();
  const cyrillic = /\p{Script=Cyrillic}/u.test(word);
  for (const form of cyrillic ? [word, toSerbianLatin(word)] : [word]) {
    for (let length = form.length; length >= Math.max(shortest, form.length - longestEnding.declining); length--) {
      for (const [language, ending] of stems.get(form.slice(0, length)) ?? []) {
        const ownScript = (language === 'sr' && cyrillic) === (form !== word);
        if (ownScript && form.length - length <= ending) languages.add(language);
      }
    }
  }
  return languages;
}
