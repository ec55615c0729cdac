import { describe, expect, it } from 'vitest';
import { figureOf, meanOf, quantile, seededRandom, shareOf } from '../../../../src/engine/evaluation/quality/bootstrap.js';
import {
  calibrationError,
  chanceCalibrationError,
  coverageAt,
  reliabilityBins,
  riskCoverage,
} from '../../../../src/engine/evaluation/quality/curves.js';

/** Ten answers, the third and the last two wrong. */
const scored = [0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2].map((score, at) => ({
  score,
  right: ![2, 8, 9].includes(at),
}));

describe('risk and coverage', () => {
  it('counts the wrong ones among the surest', () => {
    const points = riskCoverage(scored);
    expect(points).toHaveLength(10);
    expect(points[1]).toEqual({ coverage: 0.2, risk: 0 });
    expect(points[2]).toEqual({ coverage: 0.3, risk: 1 / 3 });
    expect(points[9]).toEqual({ coverage: 1, risk: 0.3 });
  });

  it('takes the greatest coverage at a risk, though the risk was higher before', () => {
    expect(coverageAt(scored, 0.05)).toBe(0.2);
    expect(coverageAt(scored, 0.125)).toBe(0.8);
    expect(coverageAt(scored, 1)).toBe(1);
    expect(coverageAt([{ score: 1, right: false }], 0.1)).toBe(0);
  });

  it('never cuts between equal scores, whichever of them comes first', () => {
    const tied = [
      { score: 0.9, right: true },
      { score: 0.5, right: true },
      { score: 0.5, right: false },
    ];
    expect(riskCoverage(tied)).toEqual(riskCoverage([tied[2]!, tied[1]!, tied[0]!]));
    expect(coverageAt(tied, 0.1)).toBe(1 / 3);
  });
});

describe('calibration error', () => {
  it('is the mean gap between confidence and share of right ones over ten groups', () => {
    const twenty = Array.from({ length: 20 }, (_, at) => ({ score: at < 10 ? 0.2 : 0.8, right: at >= 10 || at < 2 }));
    // Of the five groups at .2 one is all right (gap .8) and four all wrong (.2); the five at .8 are all right (.2).
    expect(calibrationError(twenty)).toBeCloseTo((0.8 + 4 * 0.2 + 5 * 0.2) / 10, 10);
    expect(reliabilityBins(twenty).map(({ count }) => count)).toEqual(Array(10).fill(2));
  });

  it('weighs groups by their questions where ten do not divide them', () => {
    const bins = reliabilityBins(Array.from({ length: 23 }, (_, at) => ({ score: at / 23, right: true })));
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(23);
    expect(reliabilityBins([{ score: 0.5, right: true }])).toEqual([{ confidence: 0.5, right: 1, count: 1 }]);
  });

  it('by chance shrinks with the number of questions', () => {
    const of = (count: number) =>
      chanceCalibrationError(Array.from({ length: count }, (_, at) => ({ score: at / count, right: true })));
    expect(of(50)).toBeGreaterThan(0.08);
    expect(of(5_000)).toBeLessThan(0.03);
  });
});

describe('a figure', () => {
  it('has the interval of its resamples, the same one at every run', () => {
    const items = Array.from({ length: 100 }, (_, at) => at < 80);
    const figure = shareOf(items, (holds) => holds);
    // Normal approximation: .8 ± 1.96 √(.8 · .2 / 100) = .72 to .88.
    expect(figure).toMatchObject({ value: 0.8, n: 100 });
    expect(figure.low).toBeCloseTo(0.72, 1);
    expect(figure.high).toBeCloseTo(0.88, 1);
    expect(shareOf(items, (holds) => holds)).toEqual(figure);
  });

  it('says that it rests on nothing where there is nothing to measure', () => {
    expect(meanOf([], () => 1)).toEqual({ value: 0, low: 0, high: 0, n: 0 });
    expect(figureOf([1, 2], () => Number.NaN)).toMatchObject({ n: 0 });
  });

  it('draws evenly', () => {
    const random = seededRandom(1);
    const drawn = Array.from({ length: 10_000 }, () => Math.floor(random() * 10));
    for (let digit = 0; digit < 10; digit++) expect(drawn.filter((each) => each === digit).length).toBeGreaterThan(850);
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  });
});
