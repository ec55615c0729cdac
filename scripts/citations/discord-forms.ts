import type { Citation, ExcerptContext, QuoteCitation } from '../../src/engine/types.js';
import type { Span } from '../../src/corpus/types.js';
import type { Texts } from '../../src/discord/texts.js';
import { readBlockQuote } from './readers.js';

/** What is read of an embed. */
export interface ShownEmbed {
  description?: string | undefined;
  footer?: { text: string } | undefined;
}

/** Why an embed does not show a citation's own words, the answering ones in bold; null where it does. */
export function excerptFault(embed: ShownEmbed | undefined, citation: Citation | QuoteCitation, texts: Texts): string | null {
  const { excerpt, start } = citation;
  const bold = relative('speech' in citation ? citation.speech : citation.answer, start);
  // Of a quote the sentences that hold the speech stay, of an answer its sentence.
  const answer = relative(citation.answer, start);
  const core = { start: Math.min(bold.start, answer.start), end: Math.max(bold.end, answer.end) };
  const read = readBlockQuote(blockOf(embed?.description));
  if (read === null) return 'there is other markup than a block quote with words in bold';
  if (isShortened(embed, texts)) return beginningFault(read.text, read.marked, excerpt.slice(bold.start, bold.end));
  const ways = [{ start: 0, end: excerpt.length }, { start: core.start, end: excerpt.length }, { start: 0, end: core.end }, core];
  if (!ways.some((way) => read.text === linesOf(excerpt.slice(way.start, way.end))))
    return 'the words are not those of the excerpt';
  return read.marked === markedLines(excerpt.slice(bold.start, bold.end)) ? null : 'other words than the answer are in bold';
}

/** Why an embed does not show an excerpt in bold between the words around it; null where it does. */
export function contextFault(embed: ShownEmbed | undefined, context: ExcerptContext, text: string, texts: Texts): string | null {
  const { citation, before, after } = context;
  const { start, end, excerpt } = citation;
  if (text.slice(start - before.length, end + after.length) !== before + excerpt + after)
    return 'the context is not what stands around it';
  const read = readBlockQuote(blockOf(embed?.description));
  if (read === null) return 'there is other markup than a block quote with words in bold';
  const whole = linesOf(before + excerpt + after);
  if (isShortened(embed, texts)) {
    if (!read.text.includes(linesOf(excerpt))) return beginningFault(read.text, read.marked, excerpt);
    if (!whole.includes(read.text)) return 'the words are not those of the article';
  } else if (read.text !== whole) return 'the words are not those of the article';
  return read.marked === markedLines(excerpt) ? null : 'other words than the excerpt are in bold';
}

/** A shortened excerpt is the beginning of its words up to the end of one, all of it in bold. */
function beginningFault(shown: string, marked: string, words: string): string | null {
  const whole = linesOf(words);
  if (shown === '' || !whole.startsWith(shown)) return 'the shortened excerpt is no beginning of it';
  if (/[\ud800-\udbff]$/.test(shown)) return 'the shortened excerpt ends within a character';
  return marked === markedLines(shown) ? null : 'the shortened excerpt is not all in bold';
}

const relative = (span: Span, start: number): Span => ({ start: span.start - start, end: span.end - start });

/** Said in the footer, outside the quote. */
function isShortened(embed: ShownEmbed | undefined, texts: Texts): boolean {
  return embed?.footer?.text.endsWith(` · ${texts.t('article.shortened')}`) ?? false;
}

/** The block quote at the beginning of a description. */
function blockOf(description = ''): string {
  const lines = description.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('> '));
  return lines.slice(0, end === -1 ? lines.length : end).join('\n');
}

const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;

/** Each line break is one in Discord, whichever the text has. */
const linesOf = (text: string): string => text.trim().replace(lineBreaks, '\n');

/** Bold never touches white space, where Discord would show asterisks. */
function markedLines(text: string): string {
  return text
    .split(lineBreaks)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
