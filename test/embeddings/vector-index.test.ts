import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exactScan, loadHnswlib, VectorIndex, type Hnswlib } from '../../embeddings/vector-index.js';
import { temporaryFolder } from '../support/folders.js';
import { cosine, normalised, seededRandom, unitVectors } from '../support/random.js';

const loaded = await loadHnswlib();
const unavailable = 'unavailable' in loaded ? loaded.unavailable : null;
const library = loaded as Hnswlib;
const stamp = { fingerprint: 'f00d', generation: 7 };

/** Vectors of as many dimensions as the model's that vary in few directions, as those of real texts do. */
function vectorsLikeTexts(count: number, random: () => number): Float32Array[] {
  const directions = unitVectors(24, 384, seededRandom(99));
  return unitVectors(count, directions.length, random).map((weights) => {
    const sum = new Float32Array(384);
    directions.forEach((direction, d) => direction.forEach((value, i) => (sum[i]! += weights[d]! * value)));
    return normalised(sum);
  });
}

function filled(vectors: readonly Float32Array[]): VectorIndex {
  const index = VectorIndex.empty(library, vectors[0]!.length, 8);
  vectors.forEach((vector, id) => index.add(id, vector));
  return index;
}

const ids = (found: readonly { id: number }[]): number[] => found.map(({ id }) => id);

describe('exact scan', () => {
  it('gives the nearest, best first, with their cosines', () => {
    const random = seededRandom(5);
    const vectors = unitVectors(200, 16, random);
    const [query] = unitVectors(1, 16, random) as [Float32Array];
    const found = exactScan(query, vectors.entries(), 10);
    const expected = vectors.map((vector, id) => ({ id, score: cosine(query, vector) })).sort((a, b) => b.score - a.score);
    expect(ids(found)).toEqual(ids(expected.slice(0, 10)));
    found.forEach(({ score }, at) => expect(score).toBeCloseTo(expected[at]!.score, 6));
  });

  it('gives all where fewer are there than asked for, and none of none', () => {
    const vectors = unitVectors(3, 16, seededRandom(5));
    expect(exactScan(vectors[0]!, vectors.entries(), 10)).toHaveLength(3);
    expect(exactScan(vectors[0]!, [], 10)).toEqual([]);
    expect(exactScan(vectors[0]!, vectors.entries(), 0)).toEqual([]);
  });
});

describe.skipIf(unavailable !== null)(`vector index${unavailable === null ? '' : ` (skipped: ${unavailable})`}`, () => {
  it('finds at least 99 of 100 of the true neighbours, with and without a filter', () => {
    const random = seededRandom(11);
    const vectors = vectorsLikeTexts(3_000, random);
    const index = filled(vectors);
    const entries = [...vectors.entries()];
    const allowedEntries = entries.filter(([id]) => id % 3 !== 0);
    const allowed = new Set(allowedEntries.map(([id]) => id));
    const hits = { all: 0, filtered: 0 };
    const queries = vectorsLikeTexts(40, random);
    for (const query of queries) {
      const all = new Set(ids(exactScan(query, entries, 48)));
      const found = index.search(query, 48);
      hits.all += found.filter(({ id }) => all.has(id)).length;
      const some = new Set(ids(exactScan(query, allowedEntries, 48)));
      const foundAllowed = index.search(query, 48, allowed);
      expect(foundAllowed.every(({ id }) => allowed.has(id))).toBe(true);
      hits.filtered += foundAllowed.filter(({ id }) => some.has(id)).length;
      const scores = found.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(found[0]!.score).toBeCloseTo(cosine(query, vectors[found[0]!.id]!), 4);
    }
    expect(hits.all / (queries.length * 48)).toBeGreaterThanOrEqual(0.99);
    expect(hits.filtered / (queries.length * 48)).toBeGreaterThanOrEqual(0.99);
  });

  it('never finds what was removed, also after others took its place', () => {
    const vectors = unitVectors(60, 32, seededRandom(21));
    const index = filled(vectors.slice(0, 40));
    for (let id = 0; id < 20; id += 1) index.remove(id);
    for (let id = 0; id < 20; id += 1) expect(ids(index.search(vectors[id]!, 40))).not.toContain(id);
    for (let id = 40; id < 60; id += 1) index.add(id, vectors[id]!);
    for (let id = 0; id < 60; id += 1) expect(index.search(vectors[id]!, 60)[0]!.id === id, `passage ${id}`).toBe(id >= 20);
  });

  it('finds an id that was removed and added again at its new place only, and can remove it again', () => {
    const vectors = unitVectors(12, 32, seededRandom(22));
    const index = filled(vectors.slice(0, 8));
    for (const id of [1, 2, 3]) index.remove(id);
    index.add(1, vectors[8]!);
    index.add(20, vectors[9]!);
    index.add(21, vectors[10]!);
    index.add(22, vectors[11]!);
    const everything = index.search(vectors[8]!, 20);
    expect(everything[0]).toMatchObject({ id: 1 });
    expect(everything[0]!.score).toBeCloseTo(1, 4);
    expect(ids(everything).sort((a, b) => a - b)).toEqual([0, 1, 4, 5, 6, 7, 20, 21, 22]);
    index.remove(1);
    expect(ids(index.search(vectors[8]!, 20))).not.toContain(1);
  });

  it('answers whatever number is asked for, also more than is alive or allowed', () => {
    const vectors = unitVectors(30, 32, seededRandom(23));
    const index = filled(vectors);
    const [query] = vectors as [Float32Array];
    for (const k of [0, 1, 30, 31, 1_000, 1_000_000]) expect(index.search(query, k)).toHaveLength(Math.min(k, 30));
    expect(index.search(query, 500, new Set([3, 4]))).toHaveLength(2);
    expect(index.search(query, 5, new Set())).toEqual([]);
    expect(index.search(query, 5, new Set([12_345]))).toEqual([]);
    for (let id = 1; id < 30; id += 1) index.remove(id);
    expect(ids(index.search(query, 500))).toEqual([0]);
    expect(index.search(query, 500, new Set([3, 4]))).toEqual([]);
    index.remove(0);
    expect(index.search(query, 500)).toEqual([]);
    expect(VectorIndex.empty(library, 32, 0).search(query, 5)).toEqual([]);
  });

  it('grows beyond the size it was made for', () => {
    const vectors = unitVectors(1_500, 16, seededRandom(24));
    const index = filled(vectors);
    expect(index.size).toBe(1_500);
    expect(index.search(vectors[1_499]!, 1)[0]!.id).toBe(1_499);
  });

  it('that was written without any vector takes new ones after being read', () => {
    const file = path.join(temporaryFolder(), 'empty.hnsw');
    VectorIndex.empty(library, 16, 8).save(file, stamp);
    const read = VectorIndex.load(library, file, 16, stamp) as VectorIndex;
    const vectors = unitVectors(1100, 16, seededRandom(5));
    vectors.forEach((vector, id) => read.add(id, vector));
    expect(ids(read.search(vectors[1099]!, 1))).toEqual([1099]);
  });

  it('is the same after being written and read, deleted marks included', () => {
    const file = path.join(temporaryFolder(), 'passages.hnsw');
    const vectors = unitVectors(300, 32, seededRandom(25));
    const index = filled(vectors);
    for (let id = 0; id < 100; id += 1) index.remove(id);
    index.save(file, stamp);
    const again = VectorIndex.load(library, file, 32, stamp);
    if (!(again instanceof VectorIndex)) throw new Error(again.unusable);
    for (const query of unitVectors(10, 32, seededRandom(26))) expect(again.search(query, 20)).toEqual(index.search(query, 20));
    again.add(300, vectors[0]!);
    again.remove(150);
    expect(ids(again.search(vectors[0]!, 1))).toEqual([300]);
    expect(ids(again.search(vectors[150]!, 300))).not.toContain(150);
  });

  it('refuses a file that is missing, damaged, cut short, stale or made otherwise, and says which', () => {
    const file = path.join(temporaryFolder(), 'passages.hnsw');
    const refusal = (dimensions = 32, wanted = stamp): string | null => {
      const result = VectorIndex.load(library, file, dimensions, wanted);
      return result instanceof VectorIndex ? null : result.unusable;
    };
    expect(refusal()).toBe('is missing');
    filled(unitVectors(50, 32, seededRandom(27))).save(file, stamp);
    expect(refusal()).toBeNull();
    expect(refusal(64)).toBe('was made with another model or other rules');
    expect(refusal(32, { ...stamp, fingerprint: 'beef' })).toBe('was made with another model or other rules');
    expect(refusal(32, { ...stamp, generation: 8 })).toBe('is older than the store');

    copyFileSync(file, `${file}.whole`);
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1]! ^= 0xff;
    writeFileSync(file, bytes);
    expect(refusal()).toBe('is damaged');
    copyFileSync(`${file}.whole`, file);
    truncateSync(file, bytes.length - 100);
    expect(refusal()).toBe('is damaged');
    copyFileSync(`${file}.whole`, file);
    for (const contents of ['{"fingerpr', 'null', '[]']) {
      writeFileSync(`${file}.json`, contents);
      expect(refusal()).toMatch(/^(is damaged|was made with another model or other rules)$/);
    }
  });
});
