import { readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import type en from '../../locales/en.json';
import type { LabelLanguage } from '../label-language.js';
import { packageRoot } from '../paths.js';

/** `answer.leftOut`: the way to a text in a locale file. */
export type TextKey = Paths<typeof en>;

/** What is named in Discord's own interface: a command, or an option of one. */
export type NamedKey = TextKey extends infer K ? (K extends `${infer Way}.name` ? Way : never) : never;

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

  /** @param client language of the person's Discord, which names commands and options whatever language the labels are in */
  public constructor(
    public readonly language: LabelLanguage,
    public readonly client = language,
  ) {
    this.locale = locales[language];
    this.#patterns = new Map(flatten(readLocale(language), ''));
  }

  /** The name of a command or an option as the person's Discord shows it. */
  public nameOf(key: NamedKey): string {
    return textsIn(this.client).#patterns.get(`${key}.name`)!;
  }

  /**
   * A text with its values in place. Values are plain text: what comes from people or articles has to be escaped before. `{askCommand}` and
   * the like are known without being given.
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
    return String(format.format({ ...this.#commandNames(), ...values }));
  }

  #commandNames(): Record<string, string> {
    return {
      askCommand: this.nameOf('commands.ask'),
      addCommand: this.nameOf('commands.add'),
      removeCommand: this.nameOf('commands.remove'),
      forgetCommand: this.nameOf('commands.forget'),
    };
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

const loaded = new Map<string, Texts>();

/** The texts in this language, read once. @param client language of the person's Discord, which names the commands */
export function textsIn(language: LabelLanguage, client = language): Texts {
  const key = `${language} ${client}`;
  let texts = loaded.get(key);
  if (texts === undefined) loaded.set(key, (texts = new Texts(language, client)));
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
