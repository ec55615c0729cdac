import { describe, expect, it } from 'vitest';
import type { IngestedFile } from '../../../scripts/citations/collection.js';
import { cutFault } from '../../../scripts/citations/cut.js';
import { writeArticle, type ArticleFile } from '../../../scripts/citations/files.js';
import { readArticle } from '../../../src/corpus/read.js';
import { citation } from '../../fixtures/discord/articles.js';

const sentence = 'The ferry to the island of Skjær left on time every morning.';
const page = `<html><body><article><p>${sentence.replace('æ', '&aelig;').replace('left', '<em>le</em>ft')}</p>\r\n<p>Nobody
waited &mdash; or cafe&#769; owners did, at 5 &lt; 6.</p></article></body></html>`;

function ingested(original: string, meant: string[]): IngestedFile {
  const file: ArticleFile = {
    name: 'a.html',
    format: 'html',
    encoding: 'utf-8',
    language: 'en',
    bytes: Buffer.from(original),
    original,
    meant,
  };
  const read = readArticle(file.name, file.bytes);
  if (!read.ok) throw new Error(read.failure.message);
  return { ...read.article, file, fault: null };
}

const meant = [sentence, 'Nobody waited — or café owners did, at 5 < 6.'];
const article = ingested(page, meant);
const first = article.sentences[0]!;
const whole = { ...citation({}), start: 0, end: article.text.length, excerpt: article.text, answer: first };

describe('an article’s own citation', () => {
  it('goes back to the file', () => {
    expect(cutFault(whole, article)).toBeNull();
  });

  it.each<[string, IngestedFile]>([
    ['the file says otherwise', { ...article, file: { ...article.file, original: page.replace('island', 'islamd') } }],
    [
      'a reference stands for another character',
      { ...article, file: { ...article.file, original: page.replace('&mdash;', '&ndash;') } },
    ],
    ['the author wrote otherwise', { ...article, file: { ...article.file, meant: [sentence] } }],
    ['a stretch has no source', { ...article, segments: article.segments.slice(1) }],
    [
      'segments are shifted',
      { ...article, segments: article.segments.map((each) => ({ ...each, sourceStart: each.sourceStart + 1 })) },
    ],
    ['words were left out within a paragraph', ingested(page.replace('</em>', '</em><b hidden>not</b>'), meant)],
  ])('does not where %s', (_, other) => {
    expect(other.text.length).toBeGreaterThanOrEqual(whole.end);
    expect(cutFault({ ...whole, end: other.text.length, excerpt: other.text }, other)).not.toBeNull();
  });

  it('has a whole sentence for its answer', () => {
    expect(cutFault({ ...whole, answer: { start: first.start, end: first.end - 1 } }, article)).toBe('the answer is no sentence');
  });

  it('is what stands at its offsets', () => {
    expect(cutFault({ ...whole, excerpt: `${article.text}.` }, article)).not.toBeNull();
    expect(cutFault({ ...whole, start: 1, excerpt: article.text.slice(1) }, article)).not.toBeNull();
  });
});

describe('a random article', () => {
  it('is the same for the same seed, another for another', () => {
    expect(writeArticle(7)).toEqual(writeArticle(7));
    expect(writeArticle(8).bytes.equals(writeArticle(7).bytes)).toBe(false);
  });

  it('comes in every format, encoding and line end', () => {
    const files = Array.from({ length: 300 }, (_, seed) => writeArticle(seed));
    expect(new Set(files.map(({ format }) => format)).size).toBe(3);
    expect(new Set(files.map(({ encoding }) => encoding)).size).toBeGreaterThanOrEqual(8);
    for (const end of [/[^\r]\n/, /\r\n/, /\r[^\n]/]) expect(files.some(({ original }) => end.test(original))).toBe(true);
  });
});
