import { describe, expect, it } from 'vitest';
import { type ReadPassage, readerRanks } from '../../src/search/readings.js';

function passage(articleId: string, language: string | null, relevance: number, spanMargin = 0): ReadPassage {
  return { articleId, language, reading: { relevance, spanMargin, firstPiece: 0, lastPiece: 0 } };
}

describe('what the reader adds to the rank', () => {
  it('tells articles apart in a language it was trained on', () => {
    const [better, worse] = readerRanks([passage('a', 'en', 2), passage('b', 'en', 0)]);
    expect(better! - worse!).toBeCloseTo(0.02);
  });

  it('hardly tells articles apart in a language it never saw', () => {
    const [better, worse] = readerRanks([passage('a', 'pl', 2), passage('b', 'pl', 0)]);
    expect(better! - worse!).toBeCloseTo(0.003);
  });

  it('tells the windows of one article apart in any language', () => {
    for (const language of ['en', 'pl', null]) {
      const [better, worse] = readerRanks([passage('a', language, 2, 5), passage('a', language, -1, 0)]);
      expect(better! - worse!, String(language)).toBeCloseTo(0.045);
    }
  });

  it('takes logits beyond their range for no more than its ends', () => {
    const [most, alsoMost] = readerRanks([passage('a', 'en', 3, 6), passage('b', 'en', 30, 60)]);
    expect(alsoMost).toBe(most);
  });
});
