import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestMatches,
  maxSim,
  packedRows,
  packTokenStates,
  similarities,
  unpackTokenStates,
  weakestMatch,
  type QueryStates,
} from '../../embeddings/late-interaction.js';
import { cosine, normalised, seededRandom, unitVectors } from '../support/random.js';

const row = (states: Float32Array, at: number, dimensions: number): Float32Array =>
  states.slice(at * dimensions, (at + 1) * dimensions);

function joined(rows: readonly Float32Array[]): Float32Array {
  const size = rows[0]?.length ?? 0;
  const states = new Float32Array(rows.length * size);
  rows.forEach((vector, at) => states.set(vector, at * size));
  return states;
}

/** What packing is to keep: the normalised means of adjacent pairs. */
function pairMeans(rows: readonly Float32Array[]): Float32Array[] {
  return Array.from({ length: Math.ceil(rows.length / 2) }, (_, pair) => {
    const [first, second] = [rows[pair * 2]!, rows[pair * 2 + 1] ?? rows[pair * 2]!];
    return normalised(first.map((value, i) => value + second[i]!));
  });
}

const evenly = (rows: readonly Float32Array[]): QueryStates => ({
  states: joined(rows),
  weights: new Float32Array(rows.length).fill(1 / rows.length),
  rows: rows.length,
});

const dimensionCounts = fc.constantFrom(32, 64, 384);
const seeds = fc.integer({ min: 0, max: 2 ** 31 });

describe('packed token states', () => {
  it('keep every value within half a step of the 4-bit scale of its block', () => {
    fc.assert(
      fc.property(dimensionCounts, fc.integer({ min: 1, max: 9 }), seeds, (dimensions, tokens, seed) => {
        const rows = unitVectors(tokens, dimensions, seededRandom(seed));
        const unpacked = unpackTokenStates(packTokenStates(joined(rows), dimensions), dimensions);
        const expected = pairMeans(rows);
        expect(unpacked).toHaveLength(packedRows(tokens) * dimensions);
        expected.forEach((mean, at) => {
          const actual = row(unpacked, at, dimensions);
          for (let block = 0; block < dimensions; block += 32) {
            const values = mean.subarray(block, block + 32);
            const largest = Math.max(...values.map(Math.abs));
            // Half a step of 1/7 of the largest, and what rounding the scale up to 16 bits adds.
            const bound = (largest / 7) * 0.5 + 2 / 65_535;
            values.forEach((value, i) => expect(Math.abs(actual[block + i]! - value)).toBeLessThanOrEqual(bound));
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('point nearly where the states pointed', () => {
    const rows = unitVectors(40, 384, seededRandom(7));
    const unpacked = unpackTokenStates(packTokenStates(joined(rows), 384), 384);
    pairMeans(rows).forEach((mean, at) => {
      const actual = row(unpacked, at, 384);
      expect(cosine(mean, normalised(actual))).toBeGreaterThan(0.98);
    });
  });

  it('take 216 bytes for two tokens of 384 dimensions, and nothing for none', () => {
    const [a, b] = unitVectors(2, 384, seededRandom(1)) as [Float32Array, Float32Array];
    expect(packTokenStates(joined([a, b]), 384)).toHaveLength(216);
    expect(packTokenStates(joined([a]), 384)).toHaveLength(216);
    expect(packTokenStates(new Float32Array(0), 384)).toHaveLength(0);
  });

  it('hold up against states of zeros and of one single large value', () => {
    const spike = new Float32Array(32);
    spike[5] = -1;
    const unpacked = unpackTokenStates(packTokenStates(joined([spike, spike]), 32), 32);
    expect([...unpacked].map((value) => Math.round(value * 1000) / 1000 + 0)).toEqual([...spike].map((value) => value + 0));
    const zeros = unpackTokenStates(packTokenStates(new Float32Array(64), 32), 32);
    expect([...zeros].every((value) => value === 0)).toBe(true);
  });

  it('refuse dimensions that do not divide into blocks', () => {
    expect(() => packTokenStates(new Float32Array(100), 50)).toThrow(/50 dimensions/);
  });
});

describe('MaxSim', () => {
  it("is the weighted mean of each query row's best cosine, as plain float sums give it", () => {
    fc.assert(
      fc.property(dimensionCounts, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }), seeds, (size, q, p, seed) => {
        const random = seededRandom(seed);
        const queryRows = unitVectors(q, size, random);
        const passage = unpackTokenStates(packTokenStates(joined(unitVectors(p, size, random)), size), size);
        const raw = queryRows.map(() => random() + 0.01);
        const total = raw.reduce((sum, weight) => sum + weight, 0);
        const weights = raw.map((weight) => weight / total);
        const rows = packedRows(p);
        const query: QueryStates = { states: joined(queryRows), weights: Float32Array.from(weights), rows: q };
        const [from, to] = [Math.floor(rows / 3), rows];
        const naive = queryRows.reduce((sum, vector, at) => {
          const cosines = Array.from({ length: to - from }, (_, i) => cosine(vector, row(passage, from + i, size)));
          return sum + weights[at]! * Math.max(...cosines);
        }, 0);
        const matches = bestMatches(query, similarities(query, passage, size), rows, from, to);
        expect(maxSim(query, matches)).toBeCloseTo(naive, 5);
      }),
      { numRuns: 60 },
    );
  });

  it('is near 1 for a text against itself, and higher than against any other', () => {
    const random = seededRandom(3);
    const own = unitVectors(6, 384, random).flatMap((vector) => [vector, vector]);
    const other = unitVectors(12, 384, random);
    const score = (rows: readonly Float32Array[]): number => {
      const passage = unpackTokenStates(packTokenStates(joined(rows), 384), 384);
      return maxSim(evenly(own), bestMatches(evenly(own), similarities(evenly(own), passage, 384), packedRows(rows.length)));
    };
    expect(score(own)).toBeGreaterThan(0.97);
    expect(score(own)).toBeLessThan(1.03);
    expect(score(other)).toBeLessThan(0.5);
  });
});

describe('the weakest match', () => {
  const query = (weights: number[]): QueryStates => ({
    states: new Float32Array(weights.length * 32),
    weights: Float32Array.from(weights),
    rows: weights.length,
  });

  it('is the mean of the worst matched pieces up to the share, the last one in part', () => {
    const matches = Float32Array.of(0.9, 0.5, 0.7);
    expect(weakestMatch(query([0.5, 0.2, 0.3]), matches, 0.4)).toBeCloseTo((0.2 * 0.5 + 0.2 * 0.7) / 0.4, 5);
  });

  it('falls with one piece that nothing matches, where MaxSim hardly does', () => {
    const weights = [0.25, 0.25, 0.25, 0.25];
    const [all, butOne] = [Float32Array.of(0.8, 0.8, 0.8, 0.8), Float32Array.of(0.9, 0.9, 0.9, 0.5)];
    expect(maxSim(query(weights), butOne)).toBeCloseTo(maxSim(query(weights), all), 5);
    expect(weakestMatch(query(weights), butOne, 0.3)).toBeLessThan(weakestMatch(query(weights), all, 0.3) - 0.2);
  });

  it('is the match itself of a question of one piece', () => {
    expect(weakestMatch(query([1]), Float32Array.of(0.6), 0.3)).toBeCloseTo(0.6, 5);
  });
});
