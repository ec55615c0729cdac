import { describe, expect, it } from 'vitest';
import { makePassages } from '../../src/corpus/passages.js';
import type { BlockKind, Sentence } from '../../src/corpus/types.js';

/** Sentences put one behind the other with a space; a kind in front of `:` where it is not body. */
function article(...parts: string[]): { text: string; sentences: Sentence[] } {
  let text = '';
  const sentences: Sentence[] = [];
  for (const part of parts) {
    const [, kind = 'body', content = ''] = /^(?:(subhead|caption|title|byline):)?(.*)$/su.exec(part) ?? [];
    if (text !== '') text += ' ';
    sentences.push({ start: text.length, end: text.length + content.length, kind: kind as BlockKind });
    text += content;
  }
  return { text, sentences };
}

const words = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;

function windows({ text, sentences }: ReturnType<typeof article>, maxTokens = 480): string[] {
  return makePassages(text, sentences, words, maxTokens).map(({ start, end }) => text.slice(start, end));
}

describe('passages', () => {
  it('are windows of three sentences, one from each, without ends that the window before holds already', () => {
    expect(windows(article('A.', 'B.', 'C.', 'D.', 'E.'))).toEqual(['A. B. C.', 'B. C. D.', 'C. D. E.']);
  });

  it('are one window where the text has fewer than three sentences', () => {
    expect(windows(article('A.', 'B.'))).toEqual(['A. B.']);
    expect(windows(article('A.'))).toEqual(['A.']);
  });

  it('never reach over a subhead or hold a caption, title or byline', () => {
    expect(windows(article('title:T', 'A.', 'B.', 'subhead:S', 'C.', 'caption:P', 'D.', 'byline:N'))).toEqual(['A. B.', 'C.', 'D.']);
  });

  it('do not exist for a text of nothing but headings', () => {
    expect(windows(article('title:T', 'subhead:S'))).toEqual([]);
  });

  it('shrink to fewer sentences where three have too many tokens, and still reach every sentence', () => {
    expect(windows(article('a a a.', 'b b b.', 'c c c.', 'd.'), 6)).toEqual(['a a a. b b b.', 'b b b. c c c.', 'c c c. d.']);
    expect(windows(article('a a a a.', 'b b b.', 'c.'), 4)).toEqual(['a a a a.', 'b b b. c.']);
  });

  it('cut a sentence that is too long at white space into pieces that cover it', () => {
    const long = Array.from({ length: 50 }, (_, index) => `word${index}`).join(' ');
    const { text, sentences } = article('Short one.', long, 'Last one.');
    const passages = makePassages(text, sentences, words, 12);
    const pieces = passages.filter(({ firstSentence }) => firstSentence === 1).map(({ start, end }) => text.slice(start, end));
    expect(pieces.length).toBeGreaterThan(4);
    expect(pieces.join(' ')).toBe(long);
    expect(pieces.every((piece) => words(piece) <= 12)).toBe(true);
    expect(passages[0]).toMatchObject({ firstSentence: 0, endSentence: 1 });
    expect(passages.at(-1)).toMatchObject({ firstSentence: 2, endSentence: 3 });
  });

  it('cut where there is no white space at all, but never within a surrogate pair', () => {
    const { text, sentences } = article('😀'.repeat(300));
    const pieces = makePassages(text, sentences, (slice) => Array.from(slice).length, 7).map(({ start, end }) => text.slice(start, end));
    expect(pieces.join('')).toBe(text);
    expect(pieces.every((piece) => /^(?:😀){1,7}$/u.test(piece))).toBe(true);
  });

  it('ask for few token counts: about one a sentence', () => {
    const { text, sentences } = article(...Array.from({ length: 1000 }, () => 'One two three.'));
    let asked = 0;
    makePassages(text, sentences, (slice) => (asked++, words(slice)));
    expect(asked).toBeLessThanOrEqual(1000);
  });
});
