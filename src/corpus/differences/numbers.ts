import { fold } from '../fold.js';
import { dataLanguage } from './languages.js';
import { COMPOUND_LINKS, HALVES, NUMBER_LINKS, NUMBER_WORDS, ROUGHLY, UNITS } from './number-words.js';
import type { Span } from '../types.js';

/** A quantity in a sentence. */
export interface NumberMention extends Span {
  /** As it stands in the text. */
  text: string;
  /** What it may be: `1.200` is 1200 or 1.2. A time of day is its hours and hundredths of its minutes: `17:30` is 17.3. */
  values: number[];
  unit: 'percent' | 'money' | null;
  /** Folded word behind the number, what it counts; null at the end. */
  counted: string | null;
  /** Written as a word of at most twelve: these stand in running text for much that is no fact. */
  small: boolean;
  /** `about`, `nearly`, `more than`. */
  rough: boolean;
}

const DIGITS = /(?<![\p{L}\d][.,:/-]?|#|№\s?)\d{1,3}(?:[.,\u00a0\u202f\u2009 '’]\d{3})+(?:[.,]\d{1,2})?(?!\d)|(?<![\p{L}\d]|[\p{L}\d][.,:/-]|#|№\s?)\d+(?:[.,:]\d{1,2}(?!\d))?(?![\d])/gu;
/** `1st`, `3rd`, `2e`, `3-ти`: places in an order, no quantities. */
const ORDINAL_SUFFIX = /^(?:st|nd|rd|th|er|ère|e|ème|eme|-?(?:ти|ви|ри|ми|та|то|го|й|й|я|ого|ша|ги|ят|ият|ата|ото|og|om|e|u))(?!\p{L})/u;

interface WordToken extends Span {
  folded: string;
}

/** All quantities in a sentence, in order. Dates have to be blanked out before (`withoutSpans`). */
export function findNumbers(text: string, language: string | null): NumberMention[] {
  const code = dataLanguage(language, NUMBER_WORDS);
  const vocabulary = code === null ? new Map<string, number>() : vocabularyOf(code);
  const words = wordTokens(text);
  const found = [...digitNumbers(text, code, vocabulary, words), ...(code === null ? [] : wordNumbers(text, code, vocabulary, words))];
  return found
    .filter(({ start, end }, at) => !found.some((other, place) => place < at && other.start < end && start < other.end))
    .sort((a, b) => a.start - b.start);
}

/** The text with spans blanked out; offsets stay. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  return spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}

function digitNumbers(text: string, code: string | null, vocabulary: ReadonlyMap<string, number>, words: readonly WordToken[]): NumberMention[] {
  const mentions: NumberMention[] = [];
  for (const match of text.matchAll(DIGITS)) {
    const written = match[0];
    const start = match.index;
    let end = start + written.length;
    const rest = text.slice(end);
    if (ORDINAL_SUFFIX.test(rest)) continue;
    // `2. svetski rat`, `den 3. plassen`; `in the year 5.` ends a sentence.
    if (/^\.\s\p{Ll}/u.test(rest) && code !== 'en' && code !== 'fr') continue;
    // `G7`, `F-16` were left out by the pattern; `5G`, `3D` here, but not `30-те` or `5km`.
    if (/^[\p{Lu}](?!\p{L})/u.test(rest)) continue;
    let values = readDigits(written);
    const next = wordAfter(words, end, text);
    const multiplier = next ? (vocabulary.get(next.folded) ?? 1) : 1;
    if (next && multiplier >= 1000) {
      values = values.map((value) => value * multiplier);
      end = next.end;
    }
    const scale = /^(?:k|m|mn|bn)(?![\p{L}\d²³])/u.exec(rest)?.[0];
    // Metres too: `5m`.
    if (scale !== undefined) values = [...values, ...values.map((value) => value * (scale === 'k' ? 1e3 : scale === 'bn' ? 1e9 : 1e6))];
    if (/^\s?(?:p\.?\s?m\b)/iu.test(text.slice(end))) values = [...values, ...values.filter((value) => value < 12).map((value) => value + 12)];
    mentions.push(describe(text, { start, end }, values, words, false));
  }
  return mentions;
}

/** The values that digits with separators may have in one language or another. */
function readDigits(written: string): number[] {
  const compact = written.replace(/[\s'’\u00a0\u202f\u2009]/gu, '');
  if (compact.includes(':')) {
    const [hours, minutes] = compact.split(':').map(Number);
    return [hours! + minutes! / 100];
  }
  const separators = compact.match(/[.,]/gu) ?? [];
  if (separators.length === 0) return [Number(compact)];
  const last = separators.at(-1)!;
  const decimals = compact.length - compact.lastIndexOf(last) - 1;
  const grouped = Number(compact.replace(/[.,]/gu, ''));
  const decimal = Number(`${compact.slice(0, compact.lastIndexOf(last)).replace(/[.,]/gu, '')}.${compact.slice(compact.lastIndexOf(last) + 1)}`);
  if (separators.length > 1) return new Set(separators).size > 1 || decimals !== 3 ? [decimal] : [grouped];
  return decimals === 3 ? [grouped, decimal] : [decimal];
}

function wordNumbers(text: string, code: string, vocabulary: ReadonlyMap<string, number>, words: readonly WordToken[]): NumberMention[] {
  const links = new Set(fold(NUMBER_LINKS[code] ?? '').split(' ').filter(Boolean));
  const mentions: NumberMention[] = [];
  for (let at = 0; at < words.length; ) {
    const read = readWords(words, at, vocabulary, links, text, code);
    if (read === null) {
      at += 1;
      continue;
    }
    const { start } = words[at]!;
    const last = words[read.next - 1]!;
    at = read.next;
    // A large word alone is `millions of`, `a hundred`; `two dozen` is no two.
    const counted = wordAfter(words, last.end, text);
    if (read.vague || (counted && dozens.test(counted.folded))) continue;
    mentions.push(describe(text, { start, end: last.end }, [read.value], words, read.value <= 12));
  }
  return mentions;
}

/** Number words from `at` on; null where there is none. */
function readWords(
  words: readonly WordToken[],
  at: number,
  vocabulary: ReadonlyMap<string, number>,
  links: ReadonlySet<string>,
  text: string,
  code: string,
): { value: number; next: number; vague: boolean } | null {
  let total = 0;
  let group = 0;
  let lastPart = Infinity;
  let next = at;
  for (let index = at; index < words.length; index++) {
    const word = words[index]!;
    if (index > at && !/^[\s\u00a0-]+$/u.test(text.slice(words[index - 1]!.end, word.start))) break;
    const value = vocabulary.get(word.folded) ?? compound(word.folded, vocabulary, code);
    if (value === undefined) {
      if (index > at && index === next && links.has(word.folded)) continue;
      break;
    }
    const linked = index > next && index > at;
    if (value >= 1000) {
      if (linked) break;
      total += (group === 0 ? 1 : group) * value;
      group = 0;
      lastPart = value;
    } else if (value === 100 && group > 0 && group < 10) group *= 100;
    else if (code === 'fr' && value === 20 && group === 4) group = 80;
    else if (code === 'fr' && value <= 19 && value >= 10 && (group % 100 === 60 || group % 100 === 80)) group += value;
    else if (code === 'fr' && value < 10 && lastPart === 10 && group >= 70) group += value;
    else if (index > at && !fitsBehind(group, value, lastPart)) break;
    else group += value;
    if (value < 1000) lastPart = value;
    next = index + 1;
  }
  if (next === at) return null;
  const value = total + group;
  const [only] = words.slice(at, next);
  return { value, next, vague: next === at + 1 && (vocabulary.get(only!.folded) ?? 0) >= 100 && [100, 1000, 1e6, 1e9, 1e12].includes(value) };
}

/** Whether a part goes on with a number: tens behind hundreds, ones behind tens. */
function fitsBehind(group: number, value: number, lastPart: number): boolean {
  if (group === 0) return lastPart >= 1000;
  return value < 10 ? lastPart >= 20 : value < 100 ? lastPart >= 100 : false;
}

/** `siebenundzwanzig`, `tjuesju`, `syvogtjue`. */
function compound(word: string, vocabulary: ReadonlyMap<string, number>, code: string): number | undefined {
  const link = COMPOUND_LINKS[code];
  if (code === 'de' && word.endsWith('einhalb')) return (vocabulary.get(word.slice(0, -7)) ?? NaN) + 0.5 || undefined;
  if (link === undefined || word.length < 6) return undefined;
  for (let cut = 2; cut < word.length - 1; cut++) {
    const front = frontValue(word.slice(0, cut), vocabulary);
    if (front === undefined) continue;
    const back = word.slice(cut);
    const plain = vocabulary.get(back);
    if (plain !== undefined && front >= 20 && front < 100 && plain < 10) return front + plain;
    if (plain !== undefined && (plain === 100 || plain === 1000) && front < 100) return front * plain;
    const tens = link !== '' && back.startsWith(link) ? vocabulary.get(back.slice(link.length)) : undefined;
    if (tens !== undefined && front < 10 && tens >= 20 && tens < 100) return front + tens;
  }
  return undefined;
}

/** `ein` stands for one within a compound. */
function frontValue(word: string, vocabulary: ReadonlyMap<string, number>): number | undefined {
  return vocabulary.get(word) ?? (['ein', 'en', 'ett'].includes(word) ? 1 : undefined);
}

function describe(text: string, span: Span, read: readonly number[], words: readonly WordToken[], small: boolean): NumberMention {
  let { end } = span;
  let values = [...read];
  const half = HALVES.exec(fold(text.slice(end, end + 24)));
  if (half) {
    values = values.map((value) => value + 0.5);
    end = Math.min(text.length, end + half[0].length);
  }
  const { start } = span;
  const noun = wordAfter(words, end, text);
  // `две години и половина`
  if (!half && noun && HALVES.test(fold(text.slice(noun.end, noun.end + 24)))) values = values.map((value) => value + 0.5);
  const before = words.filter((word) => word.end <= start).slice(-2);
  const next = wordAfter(words, end, text);
  const unit = unitAt(text, { start, end }, next?.folded);
  return {
    start,
    end,
    text: text.slice(start, end),
    values,
    unit,
    counted: next?.folded ?? null,
    small,
    rough: before.some(({ folded }) => roughly.has(folded)),
  };
}

function unitAt(text: string, { start, end }: Span, next: string | undefined): NumberMention['unit'] {
  const around = `${text.slice(Math.max(0, start - 2), start)} ${text.slice(end, end + 2)}`;
  if (around.includes('%')) return 'percent';
  if (/[€$£¥]/u.test(around)) return 'money';
  for (const unit of ['percent', 'money'] as const) if (next !== undefined && units[unit].has(next)) return unit;
  if (/^\s(?:per|pour|na|po) ?(?:cent|sto)/u.test(text.slice(end))) return 'percent';
  return null;
}

function wordAfter(words: readonly WordToken[], from: number, text: string): WordToken | undefined {
  const next = words.find(({ start }) => start >= from);
  return next && /^[\s\u00a0\u202f-]*(?:[dD]['’])?$/u.test(text.slice(from, next.start)) ? next : undefined;
}

function wordTokens(text: string): WordToken[] {
  // `24 millions d’euros`
  return Array.from(text.matchAll(/(?<=[dD]['’])[\p{L}\p{M}]+|(?![dD]['’])[\p{L}\p{M}]+(?:['’](?=\p{L}{2})[\p{L}\p{M}]+)?/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
  }));
}

/** `Dozen` in the languages read here, by the beginning. */
const dozens = /^(?:dozen|dusin|dutzend|douzain|dizain|tuzin|duzin|djuzin|desetin|desetak|stotin[ai]k|tucet)/u;

const roughly = new Set(ROUGHLY.split(' '));
const units = {
  percent: new Set(UNITS['percent']!.split(' ').map(fold)),
  money: new Set(UNITS['money']!.split(' ').map(fold)),
};

const vocabularies = new Map<string, ReadonlyMap<string, number>>();

function vocabularyOf(code: string): ReadonlyMap<string, number> {
  let vocabulary = vocabularies.get(code);
  if (!vocabulary) {
    const entries = NUMBER_WORDS[code]!.split(' ').flatMap((entry): [string, number][] => {
      const [forms, value] = entry.split('=');
      return value === undefined ? [] : forms!.split('/').map((form) => [fold(form), Number(value)]);
    });
    vocabularies.set(code, (vocabulary = new Map(entries)));
  }
  return vocabulary;
}
