import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePassages } from '../../src/corpus/passages.js';
import { readArticle } from '../../src/corpus/read.js';
import { mapToSource } from '../../src/corpus/segments.js';
import { splitSentences } from '../../src/corpus/sentences.js';
import type { ParsedArticle } from '../../src/corpus/types.js';

/** Pieces that texts break on: marks, line ends, quotes, clutter, scripts, emoji, right-to-left marks. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    ...['\r\n', '\n', '\r', '\n\n', '\r\n\r\n', ' ', '\u2028', '\u0085', '\u00a0', '\u200f', '\u202e', '\ufeff', 'e\u0301', '\u0301', '\u1112\u1161\u11ab', '\u212b'],
    ...['. ', '… ', '(...) ', '"', '„', '“', '– ', ' - ', 'J. ', '12. ', 'bl.a. ', 'бр. 5', '162', 'Foto: NTB', 'Р усия ', '2 hours ago', '<p>', '</p>', '&amp;', '&eacute;', '<br>'],
    ...['# ', '> ', '* ', '\\*', '**', '[a](http://b.example)', '![alt](c)', '`', '---\n', 'title: x\n', 'date 2022-01 ', '🇷🇸⚡️', 'Ветар', 'wind', 'žuri', 'Ł'],
  ),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const extension = fc.constantFrom('.txt', '.md', '.html');

/** What the reader has decoded: without the byte order mark that a text may begin with. */
function decodedOf(written: string): string {
  const decoded = Buffer.from(written, 'utf8').toString('utf8');
  return decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
}

function checkArticle(article: ParsedArticle, decoded: string): void {
  const { text: canonical, segments, blocks, sentences } = article;
  expect(canonical.normalize('NFC')).toBe(canonical);
  expect(canonical).not.toContain('\r');
  let at = 0;
  let source = 0;
  for (const segment of segments) {
    expect(segment.start).toBe(at);
    expect(segment.end).toBeGreaterThan(segment.start);
    expect(segment.sourceStart).toBeGreaterThanOrEqual(source);
    expect(segment.sourceEnd).toBeGreaterThanOrEqual(segment.sourceStart);
    if (segment.kind === 'verbatim') expect(canonical.slice(segment.start, segment.end)).toBe(decoded.slice(segment.sourceStart, segment.sourceEnd));
    at = segment.end;
    source = segment.sourceEnd;
  }
  expect(at).toBe(canonical.length);
  expect(source).toBeLessThanOrEqual(decoded.length);

  let done = 0;
  for (const block of blocks) {
    expect(canonical.slice(done, block.start).trim()).toBe('');
    expect(canonical.slice(block.start, block.end)).toBe(canonical.slice(block.start, block.end).trim());
    done = block.end;
  }
  expect(canonical.slice(done).trim()).toBe('');
  checkCover(canonical, sentences);
}

/** Sentences in order, without overlap, trimmed, with nothing but white space between them. */
function checkCover(canonical: string, sentences: readonly { start: number; end: number }[]): void {
  let done = 0;
  for (const sentence of sentences) {
    expect(sentence.start).toBeGreaterThanOrEqual(done);
    expect(canonical.slice(done, sentence.start).trim()).toBe('');
    const slice = canonical.slice(sentence.start, sentence.end);
    expect(slice).not.toBe('');
    expect(slice.trim()).toBe(slice);
    done = sentence.end;
  }
  expect(canonical.slice(done).trim()).toBe('');
}

describe('reading any file', () => {
  it('never throws, and keeps text, segments, blocks and sentences consistent', () => {
    fc.assert(
      fc.property(text, extension, (written, ext) => {
        const result = readArticle(`article${ext}`, Buffer.from(written, 'utf8'));
        if (result.ok) checkArticle(result.article, decodedOf(written));
        else expect(result.failure.message).toMatch(/[^.]$/u);
      }),
      { numRuns: 400 },
    );
  });

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), extension, (bytes, ext) => {
        expect(typeof readArticle(`article${ext}`, bytes).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });

  it('leaves plain body text of a text file untouched but for line ends and composition', () => {
    const word = fc.stringMatching(/^[a-zčšž]{2,9}$/u);
    const sentence = fc.array(word, { minLength: 8, maxLength: 14 }).map((words) => `Zgrada ${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 6 }), (sentences) => {
        const result = readArticle('a.txt', Buffer.from(sentences.join('\r\n\r\n'), 'utf8'));
        expect(result.ok && result.article.text).toBe(sentences.join('\n\n'));
      }),
      { numRuns: 60 },
    );
  });
});

describe('sentences of any text', () => {
  it('cover every block and equal their slices in any language', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('sr', 'bg', 'pl', 'nb', 'en', 'de', 'xx-nonsense', null), (written, language) => {
        const canonical = written.normalize('NFC').replace(/\r\n?/g, '\n').trim();
        const blocks = canonical === '' ? [] : [{ start: 0, end: canonical.length, kind: 'body' as const }];
        checkCover(canonical, splitSentences(canonical, blocks, language));
      }),
      { numRuns: 400 },
    );
  });
});

describe('passages of any text', () => {
  it('put every body sentence within reach, in windows of whole sentences or pieces of one, within the limit', () => {
    const countTokens = (slice: string): number => 2 + Math.ceil(Array.from(slice).length / 2);
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (written, maxTokens) => {
        const result = readArticle('a.txt', Buffer.from(written, 'utf8'));
        if (!result.ok) return;
        const { text: canonical, sentences } = result.article;
        const passages = makePassages(canonical, sentences, countTokens, maxTokens);
        const covered = new Uint8Array(canonical.length);
        for (const passage of passages) {
          const slice = canonical.slice(passage.start, passage.end);
          expect(slice.trim()).toBe(slice);
          expect(countTokens(slice)).toBeLessThanOrEqual(maxTokens);
          expect(slice).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
          const window = sentences.slice(passage.firstSentence, passage.endSentence);
          expect(window.length).toBeGreaterThan(0);
          expect(window.length).toBeLessThanOrEqual(3);
          expect(window.every((sentence) => sentence.kind === 'body')).toBe(true);
          if (window.length > 1) expect([window[0]!.start, window.at(-1)!.end]).toEqual([passage.start, passage.end]);
          covered.fill(1, passage.start, passage.end);
        }
        for (const sentence of sentences.filter(({ kind }) => kind === 'body')) {
          for (let at = sentence.start; at < sentence.end; at++) if (/\S/u.test(canonical[at]!)) expect(covered[at]).toBe(1);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('mapping a span back to the file', () => {
  it('finds the same characters in the original wherever the span is verbatim', () => {
    const written = 'Prvi red.\r\n\r\nCafe\u0301 radi do ponoći, kaže vlasnik.\r\n\r\nTreći pasus je poslednji u nizu.';
    const result = readArticle('a.txt', Buffer.from(written, 'utf8'));
    if (!result.ok) throw new Error(result.failure.message);
    const { text: canonical, segments } = result.article;
    const at = canonical.indexOf('radi do');
    const span = mapToSource(segments, { start: at, end: at + 7 });
    expect(written.slice(span.start, span.end)).toBe('radi do');
    const cafe = canonical.indexOf('Café');
    const composed = mapToSource(segments, { start: cafe, end: cafe + 4 });
    expect(written.slice(composed.start, composed.end)).toBe('Cafe\u0301');
  });
});
