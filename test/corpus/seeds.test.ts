import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makePassages } from '../../src/corpus/passages.js';
import { readArticle } from '../../src/corpus/read.js';
import type { ParsedArticle, Span } from '../../src/corpus/types.js';

/** What each stretch of the seed articles is: offsets into the decoded file (UTF-16 code units, end exclusive), never its text. */
interface SeedSpan extends Span {
  file: string;
  kind: 'article' | 'clutter' | 'title' | 'subhead' | 'caption' | 'byline';
}

const FOLDER = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const present = existsSync(FOLDER);
const spans = JSON.parse(readFileSync(new URL('seed-spans.json', import.meta.url), 'utf8')) as SeedSpan[];
const files = [...new Set(spans.map((span) => span.file))];

if (!present) console.warn(`The seed articles are not at ${FOLDER}: their tests are skipped.`);

/** The article, its source, and for each source offset the canonical offset that holds it (-1 where it was left out). */
function readSeed(file: string): { article: ParsedArticle; decoded: string; canonicalAt: Int32Array } {
  const bytes = readFileSync(`${FOLDER}${file}`);
  const result = readArticle(file, bytes);
  if (!result.ok) throw new Error(result.failure.message);
  const decoded = bytes.toString('utf8');
  const canonicalAt = new Int32Array(decoded.length).fill(-1);
  for (const { start, end, sourceStart, sourceEnd } of result.article.segments) {
    for (let at = sourceStart; at < sourceEnd; at++) canonicalAt[at] = Math.min(start + at - sourceStart, end - 1);
  }
  return { article: result.article, decoded, canonicalAt };
}

function offsetsOf(decoded: string, span: Span): number[] {
  return Array.from({ length: span.end - span.start }, (_, index) => span.start + index).filter((at) => /\S/u.test(decoded[at]!));
}

describe.skipIf(!present)('the seed articles', () => {
  it.each(files)('%s: the spans cover the whole file', (file) => {
    const decoded = readFileSync(`${FOLDER}${file}`, 'utf8');
    const covered = new Set(spans.filter((span) => span.file === file).flatMap((span) => offsetsOf(decoded, span)));
    expect(offsetsOf(decoded, { start: 0, end: decoded.length }).filter((at) => !covered.has(at))).toEqual([]);
  });

  it.each(files)('%s: nothing of the article is lost, and no clutter is kept', (file) => {
    const { decoded, canonicalAt } = readSeed(file);
    for (const span of spans.filter((candidate) => candidate.file === file)) {
      const offsets = offsetsOf(decoded, span);
      const kept = offsets.filter((at) => canonicalAt[at] !== -1);
      expect({ span, kept: kept.length }).toEqual({ span, kept: span.kind === 'clutter' ? 0 : offsets.length });
    }
  });

  it.each(files)('%s: titles, subheads, captions and bylines are in no passage, and every sentence of the article is in one', (file) => {
    const { article, decoded, canonicalAt } = readSeed(file);
    const passages = makePassages(article.text, article.sentences, (text) => text.split(/\s+/u).length);
    const within = (at: number): boolean => passages.some((passage) => passage.start <= at && at < passage.end);
    for (const span of spans.filter((candidate) => candidate.file === file && candidate.kind !== 'clutter')) {
      const reached = offsetsOf(decoded, span).filter((at) => within(canonicalAt[at]!)).length;
      expect({ span, reached }).toEqual({ span, reached: span.kind === 'article' ? offsetsOf(decoded, span).length : 0 });
    }
  });

  it.each([
    ['000_e39a3bfcc1eca3eb.txt', 'sr', 'Latn', null, 'Kurir.rs'],
    ['001_75558f7dc83b5173.txt', 'bg', 'Cyrl', null, null],
    ['002_3e9d4e284f7a30f3.txt', 'pl', 'Latn', '2022-01', null],
    ['003_01b372b87bb5dbd6.txt', 'nb', 'Latn', '2022-01', null],
    ['004_3b71882cc0bf1758.txt', 'nb', 'Latn', '2022-01-26', null],
  ])('%s: language, script, date and outlet are those that the file states', (file, language, script, date, outlet) => {
    const { article } = readSeed(file);
    expect([article.language, article.script, article.date?.value ?? null, article.outlet]).toEqual([language, script, date, outlet]);
  });

  it('joins the drop cap of the Bulgarian article and records it', () => {
    const { article } = readSeed('001_75558f7dc83b5173.txt');
    expect(article.segments.filter((segment) => segment.kind === 'join')).toMatchObject([{ start: 0, end: 1, sourceStart: 5, sourceEnd: 7 }]);
  });
});
