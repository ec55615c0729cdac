import { wrapAnsi } from 'fast-wrap-ansi';
import type { Span } from '../../corpus/types.js';
import { MARK, inertText } from './inert.js';
import type { Style } from './style.js';

const GUTTER = '   │ ';

/**
 * An excerpt as an indented block with `span` marked: bold and yellow on a coloured terminal, else between ⟦ and ⟧.
 * The gutter in front of each line keeps article text from passing for ours.
 *
 * @param citation `start` and the excerpt; offsets of `span` are in the same canonical text as `start`.
 */
export function renderExcerpt(citation: { start: number; excerpt: string }, span: Span, style: Style): string {
  const { excerpt } = citation;
  const from = clamp(span.start - citation.start, excerpt.length);
  const to = Math.max(from, clamp(span.end - citation.start, excerpt.length));
  const before = inertText(excerpt.slice(0, from));
  const answer = inertText(excerpt.slice(from, to));
  const text = `${before}${answer === '' ? '' : `${MARK.open}${answer}${MARK.close}`}${inertText(excerpt.slice(to))}`;
  const wrapped = style.width === null ? text : wrapAnsi(text, style.width - GUTTER.length, { hard: true, trim: true });
  const lines = style.colors.isColorSupported ? colorMarked(wrapped, style) : wrapped.split('\n');
  return lines.map((line) => `${style.colors.dim(GUTTER)}${line}\n`).join('');
}

/** Lines with what stands between the marks in colour instead; a line at a time, so that no style is open where the gutter goes in. */
function colorMarked(text: string, { colors }: Style): string[] {
  let marked = false;
  const color = (part: string): string => {
    if (part === MARK.open || part === MARK.close) marked = part === MARK.open;
    else if (marked && part !== '') return colors.bold(colors.yellow(part));
    else return part;
    return '';
  };
  return text.split('\n').map((line) =>
    line
      .split(/([⟦⟧])/)
      .map(color)
      .join(''),
  );
}

function clamp(offset: number, length: number): number {
  return Math.min(length, Math.max(0, offset));
}
