import type { Figure } from './types.js';

const resamples = 1_000;
const seed = 20_220_112;

/** Numbers in [0, 1), the same ones for a seed: mulberry32 (T. Ettinger, 2017). */
export function seededRandom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A statistic of `items` with its 95 % percentile interval over 1,000 resamples, the same ones at every run.
 * @param statistic NaN where it says nothing of a sample; such resamples are left out
 * @param n what the figure rests on, where that is not all of the items
 */
export function figureOf<T>(items: readonly T[], statistic: (items: readonly T[]) => number, n = items.length): Figure {
  const value = items.length === 0 ? Number.NaN : statistic(items);
  if (Number.isNaN(value)) return { value: 0, low: 0, high: 0, n: 0 };
  const random = seededRandom(seed);
  const values: number[] = [];
  for (let round = 0; round < resamples; round++) {
    const drawn = statistic(items.map(() => items[Math.floor(random() * items.length)]!));
    if (!Number.isNaN(drawn)) values.push(drawn);
  }
  values.sort((a, b) => a - b);
  return { value, low: quantile(values, 0.025), high: quantile(values, 0.975), n };
}

/** The mean of a number of each item, as a figure. */
export function meanOf<T>(items: readonly T[], number: (item: T) => number): Figure {
  return figureOf(items.map(number), (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length);
}

/** The share of the items of which something holds, as a figure. */
export function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): Figure {
  return meanOf(items, (item) => (holds(item) ? 1 : 0));
}

/** @param sorted ascending; NaN where it is empty. Interpolates between neighbours. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below === undefined || above === undefined ? Number.NaN : below + (above - below) * (at - Math.floor(at));
}
