import { readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import type en from '../../locales/en.json';
import type { LabelLanguage } from '../label-language.js';
import { packageRoot } from '../paths.js';

/** `answer.leftOut`: the way to a text in a locale file. */
export type TextKey = Paths<typeof en>;

type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];

/** BCP 47 tags for dates, numbers, plurals and names of languages. */
const locales = {
  en: 'en-GB',
  sr: 'sr-Latn',
  bg: 'bg',
  pl: 'pl',
  no: 'nb',
  de: 'de',
  fr: 'fr',
} as const satisfies Record<LabelLanguage, string>;

/** Everything a person reads in Discord that is not an article's: the texts of one of the files in `locales/`, in ICU MessageFormat. */
export class Texts {
  /** BCP 47 tag. */
  public readonly locale: string;
  readonly #patterns: ReadonlyMap<string, string>;
  readonly #formats = new Map<string, IntlMessageFormat>();

  public constructor(public readonly language: LabelLanguage) {
    this.locale = locales[language];
    this.#patterns = new Map(flatten(readLocale(language), ''));
  }

  /**
   * A text with its values in place. Values are plain text: what comes from people or articles has to be escaped before.
   * @throws {Error} For a key that the file lacks or a value that is missing: mistakes in the code or the file, found by tests
   */
  public t(key: TextKey, values: Record<string, string | number> = {}): string {
    let format = this.#formats.get(key);
    if (format === undefined) {
      const pattern = this.#patterns.get(key);
      if (pattern === undefined) throw new Error(`locales/${this.language}.json has no text ${key}.`);
      format = new IntlMessageFormat(pattern, this.locale, undefined, { ignoreTag: true });
      this.#formats.set(key, format);
    }
    return String(format.format(values));
  }
}

function readLocale(language: LabelLanguage): object {
  return JSON.parse(readFileSync(path.join(packageRoot, 'locales', `${language}.json`), 'utf8')) as object;
}

function flatten(texts: object, prefix: string): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );
}

const loaded = new Map<LabelLanguage, Texts>();

/** The texts in this language, read once. */
export function textsIn(language: LabelLanguage): Texts {
  let texts = loaded.get(language);
  if (texts === undefined) loaded.set(language, (texts = new Texts(language)));
  return texts;
}

export const english = textsIn('en');

/** Discord has no Serbian: Serbian speakers use its Croatian. */
const byDiscordLocale: Partial<Record<string, LabelLanguage>> = { bg: 'bg', pl: 'pl', no: 'no', hr: 'sr', de: 'de', fr: 'fr' };

/** The label language of a person's Discord client (`pl`, `en-US`, `hr`); English where there is none. */
export function labelLanguageOf(discordLocale: string): LabelLanguage {
  return byDiscordLocale[discordLocale] ?? 'en';
}

/** A text in each of Discord's locales that Izvor has, for names and descriptions of commands. */
export function localizations(key: TextKey): Record<string, string> {
  const languages = Object.entries(byDiscordLocale) as [string, LabelLanguage][];
  return Object.fromEntries(languages.map(([locale, language]) => [locale, textsIn(language).t(key)]));
}
