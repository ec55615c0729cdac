import { findDate } from '../dates.js';
import { foldedWords } from '../fold.js';
import { coverage, isMonth, vocabulary } from './vocabulary.js';

/** What a line is, seen by itself. `null` is text, or nothing that could be told from one line. */
export type LineKind =
  | 'symbols' // no letter and no digit
  | 'number' // figures only
  | 'counter' // figures and what they count
  | 'button' // a label or link of the page
  | 'share'
  | 'dateline' // published or updated at
  | 'time-ago' // `World 2 hours ago`: beside a headline in a list
  | 'credit' // a picture's maker or agency
  | 'byline'
  | 'related' // a link to another article
  | 'related-heading'
  | 'comments-heading'
  | 'cookies'
  | 'form'
  | 'legal' // copyright notices
  | 'post' // an embedded post of a social network
  | 'markup' // a remnant of HTML
  | 'breadcrumb';

/** Longest line that is looked at for any kind but consent banners, in UTF-16 code units. */
const MAX_LENGTH = 400;
const MAX_BANNER = 1500;

const ENDS_SENTENCE = /[.!?…:][\s"'»«“”’‘)\]*]*$/u;
const POST = /(?:pic\.twitter\.com\/\w+|\(@\w{1,20}\)\s[\p{L}.]{3,12}\s\d{1,2},\s\d{4}|\(@\w{1,20}\)\s\d{1,2}\.?\s[\p{L}.]{3,12}\s\d{4}|A post shared by .{1,80}\(@[\w.]{1,40}\))/u;
const MARKUP = /^<\/?(?:p|div|span|a|br|b|i|strong|em|h[1-6]|li|ul|img)(?:\s[^<>]{0,300})?\/?>/i;
const ONES = new Set(['a', 'an', 'en', 'et', 'ein', 'einer', 'eine', 'jedan', 'jednu', 'edin', 'edna', 'un', 'une']);

export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text.slice(-24));
}

/** Tells the kind of a line. Linear in the line; a long paragraph costs next to nothing. */
export function lineKind(text: string): LineKind | null {
  if (text.length > MAX_BANNER) return null;
  if (POST.test(text) && text.length < 600) return 'post';
  const words = foldedWords(text);
  if (words.length === 0) return /[\p{L}\p{N}]/u.test(text) ? null : 'symbols';
  const banner = bannerKind(words, text);
  if (banner || text.length > MAX_LENGTH) return banner;
  if (isLegal(words, text)) return 'legal';
  if (MARKUP.test(text)) return 'markup';
  return labelKind(text, words) ?? timeKind(text, words) ?? creditKind(text, words) ?? relatedKind(text, words);
}

function bannerKind(words: readonly string[], text: string): LineKind | null {
  const { cookies, forms } = vocabulary();
  const cookie = coverage(words, cookies);
  const share = cookie.covered / words.length;
  if ((share >= 0.5 && words.length >= 4) || (cookie.distinct >= 3 && share >= 0.25 && !isReported(text))) return 'cookies';
  if (cookie.distinct === 2 && share >= 0.4) return 'cookies';
  if (text.length > MAX_LENGTH) return null;
  if (text.length <= 250 && !isReported(text) && coverage(words, vocabulary().invitations).covered > 0) return 'form';
  const form = coverage(words, forms);
  const part = form.covered / words.length;
  if (part >= 0.6 && !(endsSentence(text) && words.length > 12 && part < 0.75)) return 'form';
  return form.distinct >= 2 && part >= 0.35 && !isReported(text) ? 'form' : null;
}

/** Whether a paragraph quotes or reports: news about cookies or passwords, not a banner. */
function isReported(text: string): boolean {
  return /[„“”«»"]|[,.]\s[–—-]\s|^[–—]\s/u.test(text);
}

function isLegal(words: readonly string[], text: string): boolean {
  if (isReported(text) || words.length > 45) return false;
  return coverage(words, vocabulary().rights).covered > 0 || (/^\s*(?:©|copyright\s|\(c\)\s)/iu.test(text) && /\d{4}/.test(text));
}

/** `Follow us on Facebook and Twitter`: an invitation and the name of a service. */
function isInvitation(words: readonly string[], text: string): boolean {
  const { follow, services } = vocabulary();
  return words.length <= 16 && !isReported(text) && coverage(words, follow).covered > 0 && words.some((word) => services.has(word));
}

function labelKind(text: string, words: readonly string[]): LineKind | null {
  const { comments, counted, lines, share } = vocabulary();
  const rest = words.filter((word) => !isNumber(word));
  if (rest.length === 0) return findDate(text) ? 'dateline' : 'number';
  const label = rest.join(' ');
  if (comments.has(label) && (label === words.join(' ') || !isNumber(words[0]!))) return 'comments-heading';
  if (rest.length < words.length && rest.every((word) => counted.has(word))) return 'counter';
  if (lines.has(label)) return 'button';
  if (words.length <= 16 && !/[.!?]$/u.test(text) && rest.every((word) => share.has(word) || counted.has(word))) return 'share';
  if (isInvitation(words, text)) return 'share';
  const parts = text.split(/\s[>›»/|]\s/u);
  if (parts.length >= 3 && !endsSentence(text) && parts.every((part) => part.length > 0 && part.length <= 28)) return isCredit(words) ? 'credit' : 'breadcrumb';
  return null;
}

function timeKind(text: string, words: readonly string[]): LineKind | null {
  if (words.length > 20) return null;
  const { ago, units, clock, published } = vocabulary();
  const relative = agoAt(words, ago, units);
  const known = words.every((word) => isNumber(word) || /^\d+\p{L}{1,2}$/u.test(word) || isMonth(word) || clock.has(word) || published.has(word) || ago.has(word) || units.has(word));
  if (known) {
    const says = words.some((word) => published.has(word) && word.length > 3);
    if (findDate(text) || relative !== null || /\d[:.]\d{2}(?!\d)/.test(text) || (says && words.length >= 2 && /\d/.test(text)) || (says && words.length >= 2 && words.every((word) => published.has(word)))) {
      return relative !== null && !says && !findDate(text) ? 'time-ago' : 'dateline';
    }
  }
  return relative !== null && relative <= 4 && !/[.!?…]$/u.test(text) ? 'time-ago' : null;
}

/** `N units ago` or `before N units` at the line's end: how many words stand before it; null where there is none. */
function agoAt(words: readonly string[], ago: ReadonlySet<string>, units: ReadonlySet<string>): number | null {
  const amount = (word: string | undefined): boolean => word !== undefined && (isNumber(word) || ONES.has(word));
  const [third, second, first] = [words.at(-3), words.at(-2), words.at(-1)];
  if (first === undefined || second === undefined || third === undefined) return null;
  if (amount(third) && units.has(second) && ago.has(first)) return words.length - 3;
  return ago.has(third) && amount(second) && units.has(first) ? words.length - 3 : null;
}

function creditKind(text: string, words: readonly string[]): LineKind | null {
  const { photo, by, source } = vocabulary();
  if (isCredit(words)) return /^[\s(]*\p{L}+\s*:/u.test(text) && source.has(words[0]!) ? 'byline' : 'credit';
  const label = /^[\s([]*([\p{L}\s./]{1,24}?)\s?[:©]/u.exec(text)?.[1];
  const folded = label === undefined ? '' : foldedWords(label).join(' ');
  const short = words.length <= 12 && text.length <= 120;
  if (short && (photo.has(folded) || /^©/u.test(text) || /^(?:fot|zdj)\.\s/iu.test(text)) && !longSentence(text, words)) return 'credit';
  if (short && (by.has(folded) || source.has(folded)) && words.length <= 10) return 'byline';
  const names = /^(\p{L}+(?:\s\p{Ll}+)?)\s((?:\p{Lu}[\p{L}.'’-]*(?:\s|,\s|$)|(?:i|og|and|und|et|и|&|von|de|van)\s){2,7})$/u.exec(text);
  return names && by.has(foldedWords(names[1]!).join(' ')) ? 'byline' : null;
}

function longSentence(text: string, words: readonly string[]): boolean {
  return words.length > 8 && /[.!?]$/u.test(text);
}

/** Nothing but names of agencies, with words for `photo` and the like. */
export function isCredit(words: readonly string[]): boolean {
  const { agencies, photo } = vocabulary();
  return words.length <= 10 && words.some((word) => agencies.has(word)) && words.every((word) => agencies.has(word) || photo.has(word));
}

function relatedKind(text: string, words: readonly string[]): LineKind | null {
  const { related } = vocabulary();
  if (related.has(words.join(' '))) return 'related-heading';
  if (text.length > 250) return null;
  const colon = /^[^\p{L}]{0,4}([\p{L}\s]{3,40}?)\s?[:>»|]/u.exec(text)?.[1];
  if (colon !== undefined && related.has(foldedWords(colon).join(' ')) && words.length > foldedWords(colon).length) return 'related';
  if (endsSentence(text) && !/[!?]["”“»]?$/u.test(text)) return null;
  // Without a colon a headline must begin behind the phrase: `Les også Fergen er innstilt`, not `Read more books`.
  for (let count = 4; count >= 2; count--) {
    if (!related.has(words.slice(0, count).join(' ')) || words.length < count + 3) continue;
    const rest = new RegExp(`^[^\\p{L}]{0,4}(?:[\\p{L}]+[^\\p{L}]+){${String(count)}}`, 'u').exec(text)?.[0];
    if (rest !== undefined && /^["„“”«»–—-]?\s?\p{Lu}/u.test(text.slice(rest.length))) return 'related';
  }
  return null;
}

function isNumber(word: string): boolean {
  return /^\d+(?:k|m|\.)?$/.test(word);
}
