import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/read.js';
import { mapToSource } from '../../src/corpus/segments.js';

/** What of the file stands behind `words` of the article's text. */
function sourceOf(name: string, written: string, words: string): string {
  const read = readArticle(name, Buffer.from(written));
  if (!read.ok) throw new Error(read.failure.message);
  const start = read.article.text.indexOf(words);
  const { start: from, end } = mapToSource(read.article.segments, { start, end: start + words.length });
  return written.slice(from, end);
}

describe('a character that changes under NFC', () => {
  it.each([
    ['by a reference of a page', 'a.html', '<p>The cable of 5 km has 12 &#x2126; and was laid in May. Nobody saw it.</p>', '12 Ω', '12 &#x2126;'],
    ['by a reference that comes apart', 'a.html', '<p>The sign &#x958; stood above the door of the shop. Nobody saw it.</p>', 'sign \u0915\u093c', 'sign &#x958;'],
    ['by a reference in Markdown', 'a.md', 'The cable of 5 km has 12 &#x2126; and was laid in May. Nobody saw it.', '12 Ω', '12 &#x2126;'],
    ['as it stands', 'a.txt', 'The cable of 5 km has 12 \u2126 and was laid in May. Nobody saw it.', '12 Ω', '12 \u2126'],
  ])('%s leaves the rest of its paragraph its places', (_, name, written, words, source) => {
    expect(sourceOf(name, written, words)).toBe(source);
    expect(sourceOf(name, written, 'Nobody saw it.')).toBe('Nobody saw it.');
  });
});
