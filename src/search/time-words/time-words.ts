import { findDate, monthNumber, parseIsoDate } from '../../corpus/dates.js';
import { fold, foldedWords } from '../../corpus/fold.js';
import type { ArticleDate } from '../../corpus/types.js';
import type { DatePreference } from '../types.js';
import { AFTER_YEAR, BEFORE_YEAR, MONTHS_IN_CASES, RELATIVE_WORDS, SHORT_MONTHS, type Unit } from './words.js';

const dayMs = 86_400_000;
const isoOf = (day: Date): string => day.toISOString().slice(0, 10);

/**
 * The time that a question's words speak of: a date, a month with or without its year, a year, or words such as "last week", counted from
 * `today`. Null where there are none; a bare number counts as a year only where the words beside it say so.
 * @param language of the question; words such as "yesterday" are only known in their own
 * @param dates of the articles that it may be about, which tell the year of a month that has none
 */
export function readTimeWords(
  question: string,
  language: string | null,
  today: Date,
  dates: readonly ArticleDate[] = [],
): DatePreference | null {
  const full = findDate(question, language);
  if (full) return periodOf(full);
  const iso = /(?<![\d-])\d{4}-\d{2}(?:-\d{2})?(?![\d-])/.exec(question);
  const dated = iso && parseIsoDate(iso[0]);
  if (dated) return periodOf(dated);
  const words = foldedWords(question);
  return monthOf(question, language, today, dates) ?? relativeTo(words, language, today) ?? yearOf(words, today);
}

/** A month of no named year is the last one that an article is from, else the last that has begun; with a day beside it, that day. */
function monthOf(question: string, language: string | null, today: Date, dates: readonly ArticleDate[]): DatePreference | null {
  const words = question.match(/[\p{L}]+|\d+/gu) ?? [];
  for (const [at, word] of words.entries()) {
    const month = isMonthName(word, language) ? (monthNumber(word, language) ?? MONTHS_IN_CASES.get(fold(word)) ?? null) : null;
    if (month === null) continue;
    const followed = fold(words[at + 1] ?? '');
    const year = Number(JOINS_YEAR.has(followed) ? words[at + 2] : words[at + 1]);
    const named = isYear(year, today) ? year : null;
    const day = [words[at - 1], words[at + 1]].map(Number).find((number) => number >= 1 && number <= 31);
    if (named === null && day === undefined && !BEFORE_YEAR.has(fold(words[at - 1] ?? ''))) continue;
    const value = `${named ?? lastYearOf(month, dates) ?? lastBegun(month, today)}-${String(month).padStart(2, '0')}`;
    const exact = day === undefined ? null : parseIsoDate(`${value}-${String(day).padStart(2, '0')}`);
    return periodOf(exact ?? { value, precision: 'month' });
  }
  return null;
}

const JOINS_YEAR: ReadonlySet<string> = new Set(['of', 'de']);

/** Not `may`, nor a short form that is a word of its own: `list`, `des`. */
function isMonthName(word: string, language: string | null): boolean {
  const folded = fold(word);
  if (language === 'en' && word === word.toLowerCase()) return false;
  return folded.length > 4 || SHORT_MONTHS.has(folded) || MONTHS_IN_CASES.has(folded);
}

function lastYearOf(month: number, dates: readonly ArticleDate[]): number | null {
  const years = dates.flatMap(({ value }) => (Number(value.slice(5, 7)) === month ? Number(value.slice(0, 4)) : []));
  return years.length === 0 ? null : Math.max(...years);
}

function lastBegun(month: number, today: Date): number {
  return month <= today.getUTCMonth() + 1 ? today.getUTCFullYear() : today.getUTCFullYear() - 1;
}

function relativeTo(words: readonly string[], language: string | null, today: Date): DatePreference | null {
  for (const [phrase, unit, offset] of RELATIVE_WORDS[language ?? ''] ?? []) {
    const parts = phrase.split(' ');
    const holds = (at: number): boolean =>
      parts.every((part, index) => {
        const word = words[at + index];
        return word !== undefined && (part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part);
      });
    if (words.some((_, at) => holds(at))) return shifted(today, unit, offset);
  }
  return null;
}

function yearOf(words: readonly string[], today: Date): DatePreference | null {
  for (const [at, word] of words.entries()) {
    if (!/^\d{4}$/.test(word) || !isYear(Number(word), today)) continue;
    const [before, after] = [words[at - 1] ?? '', words[at + 1] ?? ''];
    if (AFTER_YEAR.has(after) || BEFORE_YEAR.has(before)) return periodOf({ value: word, precision: 'year' });
  }
  return null;
}

const isYear = (number: number, today: Date): boolean => number >= 1900 && number <= today.getUTCFullYear() + 2;

/** The day, week from Monday, month or year that is `offset` of them away from the one with `today` in it. */
function shifted(today: Date, unit: Unit, offset: number): DatePreference {
  const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
  if (unit === 'year') return periodOf({ value: String(year + offset), precision: 'year' });
  if (unit === 'month') {
    const first = new Date(Date.UTC(year, month + offset, 1));
    return periodOf({ value: isoOf(first).slice(0, 7), precision: 'month' });
  }
  const midnight = Date.UTC(year, month, day);
  if (unit === 'day') return periodOf({ value: isoOf(new Date(midnight + offset * dayMs)), precision: 'day' });
  const monday = midnight - ((today.getUTCDay() + 6) % 7) * dayMs + offset * 7 * dayMs;
  return { from: isoOf(new Date(monday)), to: isoOf(new Date(monday + 6 * dayMs)) };
}

function periodOf({ value, precision }: ArticleDate): DatePreference {
  if (precision === 'day') return { from: value, to: value };
  if (precision === 'year') return { from: `${value}-01-01`, to: `${value}-12-31` };
  const [year, month] = value.split('-').map(Number) as [number, number];
  return { from: `${value}-01`, to: isoOf(new Date(Date.UTC(year, month, 0))) };
}

/** What an article of the right time gains in rank: half of what separates neighbours, so that it decides between near equals only. */
const mostGain = 0.015;
/** News is written after the event: what it gains is gone this many days later. */
const fadeDays = 45;

/**
 * What an article gains in rank by its date: most within the time asked for, less and less after it, nothing before it or without a date.
 */
export function datePreferenceGain({ from, to }: DatePreference, date: ArticleDate | null): number {
  if (!date) return 0;
  const article = periodOf(date);
  if (article.from <= to && article.to >= from) return mostGain;
  if (article.to < from) return 0;
  const days = (Date.parse(article.from) - Date.parse(to)) / dayMs;
  return mostGain * Math.max(0, 1 - days / fadeDays);
}
