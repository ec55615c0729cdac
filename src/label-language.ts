/** Languages that Izvor's own words are in, as file names of `locales/`. The excerpts are always in their own. */
export const labelLanguages = ['en', 'sr', 'bg', 'pl', 'no', 'de', 'fr'] as const;
export type LabelLanguage = (typeof labelLanguages)[number];

/** Each in its own words, as `/settings` lists them. */
export const labelLanguageNames = {
  en: 'English',
  sr: 'srpski (latinica)',
  bg: 'български',
  pl: 'polski',
  no: 'norsk',
  de: 'Deutsch',
  fr: 'français',
} as const satisfies Record<LabelLanguage, string>;
