import { monthNumber } from '../dates.js';
import { toSerbianLatin } from '../fold.js';
import type { Span } from '../types.js';
import { BEFORE_MONTH, MONTH_CASES } from './month-words.js';

/** A calendar date in a sentence; parts that it does not name are null. A weekday alone is none. */
export interface DateMention extends Span {
  /** As it stands in the text. */
  text: string;
  year: number | null;
  month: number | null;
  day: number | null;
}

const YEAR = String.raw`(?:1[5-9]|20|21)\d\d`;
const YEAR_TAIL = String.raw`(?:,?\s(?:de\s)?(${YEAR})(?!\d|[.,]\d))?`;
const ISO = new RegExp(String.raw`(?<![\d-])(${YEAR})-(\d{2})-(\d{2})(?!\d)`, 'gu');
const FIGURES = new RegExp(String.raw`(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(${YEAR})(?!\d)`, 'gu');
const DAY_MONTH = new RegExp(String.raw`(?<![\d.,])(\d{1,2})(?:st|nd|rd|th|er|-?го|-?ти)?\.?\s(?:de\s|of\s)?(\p{L}{3,12})(?!\p{L})\.?${YEAR_TAIL}`, 'gu');
const MONTH_DAY = new RegExp(String.raw`(?<!\p{L})(\p{Lu}\p{L}{2,8})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?![\d.:]|,\d)(?:,?\s(${YEAR})(?!\d|[.,]\d))?`, 'gu');
const MONTH_YEAR = new RegExp(String.raw`(?<!\p{L})(\p{L}{3,12})\.?\s(?:de\s|of\s)?(${YEAR})(?!\d|[.,]\d)`, 'gu');
const MONTH_ALONE = /(?<=(?<!\p{L})(\p{L}{1,9})\s)(\p{L}{3,12})(?!\p{L})/gu;
const YEAR_ALONE = new RegExp(String.raw`(?<![\p{L}\d.,:/-]|\d\s)(${YEAR})(?![\d%]|[.,]\d|\s\d{3}(?!\d))`, 'gu');
/** What a number of four digits counts: then it is no year. */
const COUNTED = /^[\s-](?!(?:god|год|roku|rok\b|г\.|r\.|und|and|og|et|i\b|и\b|a\b|oraz|in|on|at|to|for|by|with|the|was|were|is|and|u\b|у\b|do|до|w\b|v\b|в\b|на|na|til|bis|da|que|ble|ved|med|som|som|am|im)(?!\p{Ll}{3}))(?:€|\$|\p{Ll}{4,})/u;

const beforeMonth = new Set(BEFORE_MONTH.split(' '));
/** Words of other meaning. */
const needsMore = new Set(['may', 'march', 'marca', 'lis', 'sie', 'gru', 'mar', 'maj', 'mars', 'mart', 'листа', 'avril', 'des', 'jan', 'sep', 'dec', 'nov', 'jun', 'jul', 'apr']);

/** All dates in a sentence, in order: `12 January 2022`, `12. januara`, `12.01.2022`, `w styczniu`, `2022`. */
export function findDates(text: string, language: string | null): DateMention[] {
  const found: DateMention[] = [];
  const add = (match: RegExpMatchArray & { index: number }, parts: Partial<Pick<DateMention, 'year' | 'month' | 'day'>>, skip = 0): void => {
    const start = match.index + skip;
    // The full stop is the sentence's, or at best a short form's.
    const written = match[0].slice(skip).replace(/\.?\s*$/u, '');
    const end = start + written.length;
    const { year = null, month = null, day = null } = parts;
    if (month !== null && (month < 1 || month > 12)) return;
    if (day !== null && (day < 1 || day > 31)) return;
    if (found.some((other) => other.start < end && start < other.end)) return;
    found.push({ start, end, text: written, year, month, day });
  };
  const yearOf = (written: string | undefined): Partial<DateMention> => (written === undefined ? {} : { year: Number(written) });

  for (const match of text.matchAll(ISO)) add(match, { year: +match[1]!, month: +match[2]!, day: +match[3]! });
  for (const match of text.matchAll(FIGURES)) add(match, { year: +match[3]!, month: +match[2]!, day: +match[1]! });
  for (const match of text.matchAll(DAY_MONTH)) {
    const month = monthOf(match[2]!, language);
    if (month !== null) add(match, { day: +match[1]!, month, ...yearOf(match[3]) });
  }
  for (const match of text.matchAll(MONTH_DAY)) {
    const month = monthOf(match[1]!, language);
    if (month !== null) add(match, { day: +match[2]!, month, ...yearOf(match[3]) });
  }
  for (const match of text.matchAll(MONTH_YEAR)) {
    const month = monthOf(match[1]!, language);
    if (month !== null) add(match, { month, year: +match[2]! });
  }
  for (const match of text.matchAll(MONTH_ALONE)) {
    const month = monthOf(match[2]!, language);
    const before = match[1]!.toLowerCase();
    const name = match[2]!;
    const plain = !needsMore.has(name.toLowerCase()) || (language !== 'en' ? before.length <= 5 : /^\p{Lu}/u.test(name) && /^(?:in|since|until|till|by|during|last|next|early|late|mid|of)$/u.test(before));
    if (month !== null && plain && beforeMonth.has(before)) add(match, { month });
  }
  for (const match of text.matchAll(YEAR_ALONE)) {
    if (!COUNTED.test(text.slice(match.index + match[0].length))) add(match, { year: +match[1]! });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether two dates may be the same: no part that both name differs, and there is one. */
export function datesAgree(a: DateMention, b: DateMention): boolean {
  return shared(a, b) > 0 && !datesConflict(a, b);
}

export function datesConflict(a: DateMention, b: DateMention): boolean {
  return (['year', 'month', 'day'] as const).some((part) => a[part] !== null && b[part] !== null && a[part] !== b[part]);
}

/** How many parts two dates have in common. */
export function shared(a: DateMention, b: DateMention): number {
  return (['year', 'month', 'day'] as const).filter((part) => a[part] !== null && a[part] === b[part]).length;
}

function monthOf(word: string, language: string | null): number | null {
  const name = word.toLowerCase();
  const known = monthNumber(name, language);
  if (known !== null) return known;
  const written = language === 'sr' || language === 'hr' ? toSerbianLatin(name) : name;
  const cases = language === null ? Object.values(MONTH_CASES) : [MONTH_CASES[language === 'bs' ? 'sr' : language] ?? []];
  for (const months of cases) {
    const at = months.findIndex((forms) => forms.split(' ').includes(written));
    if (at !== -1) return at + 1;
  }
  return null;
}
