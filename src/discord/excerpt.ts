import type { Span } from '../corpus/types.js';
import type { Citation, QuoteCitation } from '../engine/types.js';
import { cutAtWord } from './cut.js';
import { escapeMarkdown } from './escape.js';

/** An excerpt with what must stay when it is too long, and what is set in bold, in offsets of its own text. */
export interface Excerpt {
  text: string;
  /** Whole sentences: the answering one, or all that hold the quoted words. */
  core: Span;
  /** Within the core. */
  bold: Span;
}

/** A rendered block quote. `shortened` says that a sentence was cut; leaving out whole context sentences is not that. */
export interface QuoteBlock {
  markdown: string;
  shortened: boolean;
}

/** The answering sentence in bold. */
export function answerExcerpt(citation: Citation): Excerpt {
  const answer = withinExcerpt(citation, citation.answer);
  return { text: citation.excerpt, core: answer, bold: answer };
}

/** The spoken words in bold. */
export function speechExcerpt(citation: QuoteCitation): Excerpt {
  const speech = withinExcerpt(citation, citation.speech);
  const answer = withinExcerpt(citation, citation.answer);
  const core = { start: Math.min(speech.start, answer.start), end: Math.max(speech.end, answer.end) };
  return { text: citation.excerpt, core, bold: speech };
}

function withinExcerpt({ start, excerpt }: Citation, span: Span): Span {
  const clamp = (offset: number) => Math.min(Math.max(offset - start, 0), excerpt.length);
  return { start: clamp(span.start), end: clamp(span.end) };
}

/**
 * The ways to show an excerpt within `limit` UTF-16 code units, the fullest first: all of it, then without the sentences
 * before or after its core, then the core alone. Where not even that fits there is one: the bold words cut at a word.
 * Nothing but the article's words stands in a block.
 */
export function quoteBlocks(excerpt: Excerpt, limit: number): [QuoteBlock, ...QuoteBlock[]] {
  const { text, core, bold } = excerpt;
  const whole = { start: 0, end: text.length };
  const ways = [whole, { start: core.start, end: text.length }, { start: 0, end: core.end }, core]
    .map((part) => trimmed(text, part))
    // Marks only make it longer: no need to render what is too long as it is.
    .filter((part) => part.end - part.start <= limit)
    .map((part) => quoteBlock(text, part, bold))
    .filter((markdown) => markdown.length <= limit)
    .sort((a, b) => b.length - a.length);
  const [fullest, ...others] = [...new Set(ways)].map((markdown) => ({ markdown, shortened: false }));
  if (fullest !== undefined) return [fullest, ...others];

  const render = (beginning: string) => quoteBlock(text, { start: bold.start, end: bold.start + beginning.length }, bold);
  const cut = cutAtWord(text.slice(bold.start, bold.end), limit, (beginning) => render(beginning).length <= limit);
  return [{ markdown: render(cut), shortened: true }];
}

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** One part of a text as a block quote, `bold` in bold line by line (Discord ends neither bold nor quote marks otherwise). */
export function quoteBlock(text: string, part: Span, bold: Span): string {
  const shown = trimmed(text, part);
  const lines: string[] = [];
  let start = shown.start;
  const add = (end: number) => lines.push('> ' + boldLine(text, { start, end }, bold));
  for (const match of text.slice(shown.start, shown.end).matchAll(lineBreak)) {
    add(shown.start + match.index);
    start = shown.start + match.index + match[0].length;
  }
  add(shown.end);
  return lines.join('\n');
}

function boldLine(text: string, line: Span, bold: Span): string {
  const from = Math.min(Math.max(bold.start, line.start), line.end);
  // Marks that touch white space would be shown as asterisks.
  const strong = trimmed(text, { start: from, end: Math.max(Math.min(bold.end, line.end), from) });
  const before = text.slice(line.start, strong.start);
  const marked = escapeMarkdown(text.slice(strong.start, strong.end), before.trim() === '');
  if (marked === '') return escapeMarkdown(text.slice(line.start, line.end));
  return `${escapeMarkdown(before)}**${marked}**${escapeMarkdown(text.slice(strong.end, line.end), false)}`;
}

function trimmed(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  const from = start + inner.length - inner.trimStart().length;
  return { start: from, end: Math.max(from, start + inner.trimEnd().length) };
}
