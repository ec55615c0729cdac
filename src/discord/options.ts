import { fold, foldedWords } from '../corpus/fold.js';
import { cutLabel } from './cut.js';
import { displayName } from './describe.js';
import { escapeMarkdown, oneLine } from './escape.js';
import { longestQuestion } from './limits.js';
import { english, type Texts } from './texts.js';

/** What a person typed, understood or not; the sentence says what is wrong and what to do. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; sentence: string };

const understood = <T>(value: T): Parsed<T> => ({ ok: true, value });
const refused = (sentence: string): Parsed<never> => ({ ok: false, sentence });

/** Somebody's name: of letters or digits, or there would be nothing to look for. */
export function readName(option: string, value: string | null, texts: Texts = english): Parsed<string | undefined> {
  const name = value?.trim() ?? '';
  if (name === '') return understood(undefined);
  return foldedWords(name).length > 0 ? understood(name) : refused(texts.t('refusals.blank', { option }));
}

/** A question or a topic: not blank and at most 500 characters (code points, as Discord counts). */
export function readQuestion(option: string, value: string, texts: Texts = english): Parsed<string> {
  const question = value.trim();
  const length = Array.from(question).length;
  if (length === 0) return refused(texts.t('refusals.blank', { option }));
  if (length > longestQuestion) return refused(texts.t('refusals.tooLong', { option, length, most: longestQuestion }));
  return understood(question);
}

const dateForms = [
  /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/,
  /^(?:(?<day>\d{1,2})\.\s*)?(?<month>\d{1,2})\.\s*(?<year>\d{4})\.?$/,
];

/** `2022`, `2022-01`, `2022-01-12` or `12.01.2022` as an ISO date of the same precision; the day must exist. */
export function readDate(option: string, value: string | null, texts: Texts = english): Parsed<string | undefined> {
  if (value === null || value.trim() === '') return understood(undefined);
  const groups = dateForms.map((form) => form.exec(value.trim())?.groups).find((found) => found !== undefined);
  if (groups === undefined) return refused(texts.t('refusals.date', { option, value: shortValue(value) }));
  const { year = '', month, day } = groups;
  const iso = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
  const moment = new Date(iso);
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) && year !== '0000';
  return exists ? understood(iso) : refused(texts.t('refusals.date', { option, value: shortValue(value) }));
}

/** Refuses a range that nothing can lie in; dates of different precision overlap where one lies within the other. */
export function readDateRange(
  after: string | null,
  before: string | null,
  texts: Texts = english,
): Parsed<{ after?: string; before?: string }> {
  const names = { after: texts.nameOf('commands.ask.options.after'), before: texts.nameOf('commands.ask.options.before') };
  const from = readDate(names.after, after, texts);
  if (!from.ok) return from;
  const to = readDate(names.before, before, texts);
  if (!to.ok) return to;
  if (from.value !== undefined && to.value !== undefined) {
    const shared = Math.min(from.value.length, to.value.length);
    if (from.value.slice(0, shared) > to.value.slice(0, shared)) return refused(texts.t('refusals.dateOrder', names));
  }
  return understood({
    ...(from.value !== undefined && { after: from.value }),
    ...(to.value !== undefined && { before: to.value }),
  });
}

/**
 * A language as an ISO 639-1 code. People who do not pick from the list type a code or a name, in English or in the
 * language itself, with or without its diacritics.
 */
export function readLanguage(value: string | null, texts: Texts = english): Parsed<string | undefined> {
  if (value === null || value.trim() === '') return understood(undefined);
  const code = languageCodes(texts).get(fold(value.trim()));
  return code === undefined ? refused(texts.t('refusals.language', { value: shortValue(value) })) : understood(code);
}

const codesByTexts = new WeakMap<Texts, Map<string, string>>();

/** Every two-letter language Unicode names, by folded code and names. */
function languageCodes(texts: Texts): Map<string, string> {
  const known = codesByTexts.get(texts);
  if (known !== undefined) return known;
  const codes = new Map<string, string>();
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = displayName(code, texts.locale);
    if (name === undefined) continue;
    codes.set(code, code);
    for (const spelling of [name, displayName(code, code), displayName(code, 'en')]) {
      const folded = fold(spelling ?? '');
      if (folded !== '' && !codes.has(folded)) codes.set(folded, code);
    }
  }
  codesByTexts.set(texts, codes);
  return codes;
}

/** What a person typed, short and harmless enough to be said back. */
function shortValue(value: string): string {
  return cutLabel(oneLine(value), 100, (text) => escapeMarkdown(text, false));
}
