import { seededRandom } from './bootstrap.js';
import type { CurvePoint, ReliabilityBin } from './types.js';

/** An answer that could be given, with how sure the system is of it. */
export interface Scored {
  score: number;
  /** Whether giving it would be right: the question has an answer, and the first excerpt holds it. */
  right: boolean;
}

/**
 * What share of the answers is wrong where only the surest questions are answered, for every cut between two scores.
 * (El-Yaniv and Wiener, "On the foundations of noise-free selective classification", 2010.)
 */
export function riskCoverage(scored: readonly Scored[]): CurvePoint[] {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  let wrong = 0;
  return sorted.flatMap(({ score, right }, at) => {
    if (!right) wrong += 1;
    return sorted[at + 1]?.score === score ? [] : [{ coverage: (at + 1) / sorted.length, risk: wrong / (at + 1) }];
  });
}

/** The greatest coverage whose risk is at most `risk`; 0 where there is none. */
export function coverageAt(scored: readonly Scored[], risk: number): number {
  return Math.max(0, ...riskCoverage(scored).flatMap((point) => (point.risk <= risk ? [point.coverage] : [])));
}

const binCount = 10;

/** Ten bins of as many questions each, by confidence. */
export function reliabilityBins(scored: readonly Scored[]): ReliabilityBin[] {
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  return Array.from({ length: binCount }, (_, bin) =>
    sorted.slice(Math.round((bin * sorted.length) / binCount), Math.round(((bin + 1) * sorted.length) / binCount)),
  ).flatMap((bin) => {
    if (bin.length === 0) return [];
    const confidence = bin.reduce((sum, { score }) => sum + score, 0) / bin.length;
    return [{ confidence, right: bin.filter(({ right }) => right).length / bin.length, count: bin.length }];
  });
}

/** Expected calibration error: the mean gap between confidence and share of right ones, bins weighed by their questions. */
export function calibrationError(scored: readonly Scored[]): number {
  const gaps = reliabilityBins(scored).map(({ confidence, right, count }) => Math.abs(confidence - right) * count);
  return gaps.reduce((sum, gap) => sum + gap, 0) / scored.length;
}

/** What the calibration error of so many questions would come to by chance if every confidence were true. */
export function chanceCalibrationError(scored: readonly Scored[], draws = 200): number {
  const random = seededRandom(7);
  const errors = Array.from({ length: draws }, () =>
    calibrationError(scored.map(({ score }) => ({ score, right: random() < score }))),
  );
  return errors.reduce((sum, error) => sum + error, 0) / draws;
}
