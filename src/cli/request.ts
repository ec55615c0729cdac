import { z } from 'zod';
import type { AskRequest, SearchFilters } from '../engine/types.js';
import { wrongUse } from './exit.js';
import { isLanguageCode } from './render/language.js';

export const MAX_QUESTION = 2000;
export const MAX_TOP = 50;

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** One value or a list of them, as a list; `undefined` and `null` are an empty one. */
const listOf = (what: string) =>
  z
    .union([z.string(), z.array(z.string()), z.null()], { error: `takes ${what}` })
    .optional()
    .transform((value) => (value === undefined || value === null ? [] : [value].flat()));

const languages = listOf('ISO 639-1 codes such as sr or nb').transform((values, context) => {
  const codes = values.flatMap((value) => value.split(',')).map((code) => code.trim().toLowerCase());
  const wrong = codes.find((code) => !isLanguageCode(code));
  if (wrong === undefined) return [...new Set(codes)];
  context.addIssue(`takes ISO 639-1 codes such as sr or nb, not ${JSON.stringify(wrong)}`);
  return z.NEVER;
});

const sources = listOf('names of sources').transform((values, context) => {
  const names = values.map((name) => name.trim());
  if (!names.includes('')) return [...new Set(names)];
  context.addIssue('takes the name of a source ("izvor sources" lists them), not an empty text');
  return z.NEVER;
});

const date = z
  .unknown()
  .optional()
  .transform((value, context) => {
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string' && isDate(value.trim())) return value.trim();
    context.addIssue(`takes a date such as 2022, 2022-01 or 2022-01-12, not ${JSON.stringify(value)}`);
    return z.NEVER;
  });

const top = z
  .unknown()
  .optional()
  .transform((value, context) => {
    if (value === undefined || value === null) return undefined;
    const written = typeof value === 'number' ? String(value) : value;
    const amount = typeof written === 'string' && /^\d+$/.test(written) ? Number(written) : NaN;
    if (amount >= 1 && amount <= MAX_TOP) return amount;
    context.addIssue(`takes a whole number from 1 to ${MAX_TOP}, not ${JSON.stringify(value)}`);
    return z.NEVER;
  });

const flag = z
  .boolean({ error: 'is either true or false' })
  .nullish()
  .transform((value) => value ?? false);

const question = z
  .string({ error: 'is missing' })
  .transform((value) => value.trim())
  .refine((value) => value !== '', 'is empty')
  .refine((value) => Array.from(value).length <= MAX_QUESTION, {
    error: (issue) => `has ${Array.from(String(issue.input)).length} characters, ${MAX_QUESTION} are the most`,
  });

const filters = z.object({ lang: languages, source: sources, after: date, before: date, undated: flag });
const limits = z.object({ top, explain: flag });

/** How a field is called where the person typed it: `--after`, or `"after"` in a line of JSON. */
type FieldName = (key: string) => string;
export const optionName: FieldName = (key) => `--${key}`;
export const jsonName: FieldName = (key) => JSON.stringify(key);

/**
 * Filters as typed, checked.
 *
 * @throws IzvorError `bad_request` with one sentence about the first thing wrong.
 */
export function parseFilters(input: object, name: FieldName = optionName): SearchFilters {
  const { lang, source, after, before, undated } = parse(filters, input, name);
  if (after !== undefined && before !== undefined && firstDay(after) > lastDay(before)) {
    throw wrongUse(`${name('after')} ${after} lies behind ${name('before')} ${before}: swap the two.`);
  }
  return {
    ...(lang.length > 0 && { languages: lang }),
    ...(source.length > 0 && { sources: source }),
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
    ...(undated && { undated }),
  };
}

/**
 * A question with its filters, checked; `subject` is what the text is called in a sentence about it.
 *
 * @throws IzvorError `bad_request` with one sentence about the first thing wrong.
 */
export function parseRequest(text: unknown, input: object, name: FieldName = optionName, subject = 'The question'): AskRequest {
  const { text: asked } = parse(z.object({ text: question }), { text }, () => subject);
  const { top: most, explain } = parse(limits, input, name);
  return {
    question: asked,
    ...parseFilters(input, name),
    ...(most !== undefined && { top: most }),
    ...(explain && { explain }),
  };
}

function parse<S extends z.ZodType>(schema: S, input: object, name: FieldName): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw wrongUse(`${name(String(issue.path[0]))} ${issue.message}.`);
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** Not always a day there is (`2022-02-31`), but never before the last one of the period. */
function lastDay(date: string): string {
  return `${date}${date.length === 4 ? '-12' : ''}-31`.slice(0, 10);
}

function isDate(value: string): boolean {
  const match = DATE.exec(value);
  if (match === null) return false;
  const [, year, month = '01', day = '01'] = match;
  const time = new Date(`${year!}-${month}-${day}T00:00:00Z`);
  // A day that a month does not have rolls over into the next one, or is invalid.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year!}-${month}-${day}`) && year !== '0000';
}
