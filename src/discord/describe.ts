import type { ArticleDate, Script } from '../corpus/types.js';
import type { ArticleSummary, DatePreference } from '../engine/types.js';
import { cutLabel } from './cut.js';
import { oneLine } from './escape.js';
import type { Texts } from './texts.js';

/** Long enough for any real outlet, short enough that a footer never crowds out an excerpt. */
const longestOutlet = 150;

/** Of a language code without a name. */
const longestCode = 35;

/** Languages that are written in more than one script: which one a text uses is worth saying. */
const scripts: Record<string, Partial<Record<Script, string>>> = { sr: { Latn: 'sr-Latn', Cyrl: 'sr-Cyrl' } };

/** `Serbian (Cyrillic)`, `Norwegian Bokmål`; the code itself where it has no name. */
export function languageName(code: string | null, script: Script | null, texts: Texts): string {
  if (code === null) return texts.t('article.unknownLanguage');
  const tag = (script !== null && scripts[code]?.[script]) || code;
  return displayName(tag, texts.locale) ?? cutLabel(oneLine(code), longestCode);
}

/** A language's name in the language `locale`, or undefined where Unicode has none. */
export function displayName(tag: string, locale: string): string | undefined {
  try {
    const names = new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard', fallback: 'none' });
    return names.of(tag);
  } catch {
    return undefined;
  }
}

/** `12 January 2022`, `January 2022` or `2022`: a date is never shown more exactly than it is known. */
export function dateName(date: ArticleDate | string, { locale }: Texts): string {
  const value = typeof date === 'string' ? date : date.value;
  const [year, month, day] = value.split('-').map(Number);
  const moment = new Date(0);
  moment.setUTCFullYear(year!, (month ?? 1) - 1, day ?? 1);
  if (Number.isNaN(moment.getTime())) return value;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  }).format(moment);
}

/** `January 2022`, `12 January 2022` or `10 – 16 January 2022`. Both days are included. */
export function periodName({ from, to }: DatePreference, texts: Texts): string {
  if (from === to) return dateName(from, texts);
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  if (from === `${year}-01-01` && to === `${year}-12-31`) return dateName(year, texts);
  if (from === `${month}-01` && to.startsWith(month) && nextDay(to).endsWith('-01')) return dateName(month, texts);
  return `${dateName(from, texts)} – ${dateName(to, texts)}`;
}

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** An outlet's name on one line, cut to 150 code units. */
export function outletName(outlet: string | null, texts: Texts): string {
  return cutLabel(oneLine(outlet ?? ''), longestOutlet) || texts.t('article.unknownOutlet');
}

/** An outlet's name, with "said to be from" where nothing but a person's word stands for it. Plain text. */
export function saidOutlet({ outlet, outletClaimed }: Pick<ArticleSummary, 'outlet' | 'outletClaimed'>, texts: Texts): string {
  const name = outletName(outlet, texts);
  return outletClaimed && outlet !== null ? texts.t('article.claimedOutlet', { outlet: name }) : name;
}

/** The footer of an article's embed. Footers are plain text in Discord: nothing is to be escaped. */
export function provenance(article: ArticleSummary, shortened: boolean, texts: Texts): string {
  const parts = [
    saidOutlet(article, texts),
    languageName(article.language, article.script, texts),
    article.date === null ? texts.t('article.undated') : dateName(article.date, texts),
  ];
  if (article.sample) parts.push(texts.t('article.sample'));
  if (shortened) parts.push(texts.t('article.shortened'));
  return parts.join(' · ');
}
