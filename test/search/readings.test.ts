import { describe, expect, it } from 'vitest';
import type { Reading } from '../../embeddings/reader.js';
import { readerRank, spanSentenceLead } from '../../src/search/readings.js';

const reading = (relevance: number, spanMargin = 0): Reading => ({ relevance, spanMargin, firstPiece: 0, lastPiece: 0 });

describe('what the reader adds to the rank', () => {
  it('is more for what it finds more relevant, and for a clearer span', () => {
    expect(readerRank(reading(2)) - readerRank(reading(0))).toBeCloseTo(0.02);
    expect(readerRank(reading(0, 4)) - readerRank(reading(0, 0))).toBeCloseTo(0.012);
  });

  it('is for logits beyond their range no more than at its ends', () => {
    expect(readerRank(reading(30, 60))).toBe(readerRank(reading(3, 6)));
    expect(readerRank(reading(-30, -60))).toBe(readerRank(reading(-4, -4)));
  });
});

describe("the lead of the sentence with the reader's span", () => {
  it('grows with the margin, from nothing to its most', () => {
    const leads = [-9, -4, 0, 4, 9].map((margin) => spanSentenceLead(reading(0, margin)));
    expect(leads).toEqual([...leads].sort((a, b) => a - b));
    expect([leads[0], leads[4]]).toEqual([0, 0.05]);
  });
});
