import { copyFileSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadHnswlib } from '../../embeddings/vector-index.js';
import { deleteArticle } from '../../src/store/articles.js';
import { IndexCache } from '../../src/store/index-cache.js';
import { Store } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folders.js';
import { seededRandom, unitVectors } from '../support/random.js';
import { storeArticles, testDimensions, testFingerprint } from '../support/stored.js';

const loaded = await loadHnswlib();
const unavailable = 'unavailable' in loaded ? loaded.unavailable : null;
const absent = (): Promise<{ unavailable: string }> =>
  Promise.resolve({ unavailable: 'hnswlib-node could not be loaded (no such file)' });

function openStore(folder: string, fingerprint = testFingerprint()): Store {
  const store = new Store(path.join(folder, 'izvor.db'), fingerprint);
  onTestFinished(() => store.close());
  return store;
}

async function openIndex(store: Store, loadLibrary?: typeof loadHnswlib): Promise<{ index: IndexCache; notices: string[] }> {
  const notices: string[] = [];
  const index = new IndexCache(store, testDimensions, (line) => notices.push(line), loadLibrary);
  await index.open();
  return { index, notices };
}

const vectors = unitVectors(60, testDimensions, seededRandom(31));
const nearest = (index: IndexCache, query: Float32Array): number => index.search(query, 1, null)[0]?.id ?? 0;

describe.skipIf(unavailable !== null)(`index cache${unavailable === null ? '' : ` (skipped: ${unavailable})`}`, () => {
  it('is written beside the store and read at the next start without a word', async () => {
    const store = openStore(temporaryFolder());
    const first = await openIndex(store);
    storeArticles(store, vectors);
    first.index.save();
    const second = await openIndex(store);
    expect([...first.notices, ...second.notices]).toEqual([]);
    expect(second.index.kind).toBe('hnsw');
    vectors.forEach((vector, at) => expect(nearest(second.index, vector)).toBe(at + 1));
  });

  it('follows what others add and remove, before the next search', async () => {
    const folder = temporaryFolder();
    const [mine, theirs] = [openStore(folder), openStore(folder)];
    const { index } = await openIndex(mine);
    const keys = storeArticles(theirs, vectors.slice(0, 10));
    expect(nearest(index, vectors[4]!)).toBe(5);
    deleteArticle(theirs, keys[4]!);
    theirs.bumpGeneration();
    expect(nearest(index, vectors[4]!)).not.toBe(5);
    expect(index.search(vectors[4]!, 100, null)).toHaveLength(9);
  });

  it.each<[string, (file: string) => void, RegExp]>([
    ['missing', (file) => rmSync(file), /is missing; rebuilding it from the store \(20 passages\)/],
    ['without its stamp', (file) => rmSync(`${file}.json`), /is missing; rebuilding/],
    ['cut short', (file) => truncateSync(file, 500), /is damaged; rebuilding/],
    ['exchanged', (file) => copyFileSync(`${file}.json`, file), /is damaged; rebuilding/],
  ])('that is %s is rebuilt, with a line saying so', async (_, damage, line) => {
    const store = openStore(temporaryFolder());
    storeArticles(store, vectors.slice(0, 20));
    const { index } = await openIndex(store);
    damage(index.file);
    const again = await openIndex(store);
    expect(again.notices).toEqual([expect.stringMatching(line)]);
    expect(again.notices[0]).toContain(index.file);
    vectors.slice(0, 20).forEach((vector, at) => expect(nearest(again.index, vector)).toBe(at + 1));
    expect((await openIndex(store)).notices, 'the rebuilt one is kept').toEqual([]);
  });

  it('that is older than the store is rebuilt, with a line saying so', async () => {
    const store = openStore(temporaryFolder());
    storeArticles(store, vectors.slice(0, 20));
    await openIndex(store);
    storeArticles(store, vectors.slice(20, 25), 'b');
    const { index, notices } = await openIndex(store);
    expect(notices).toEqual([expect.stringMatching(/is older than the store; rebuilding it from the store \(25 passages\)/)]);
    expect(nearest(index, vectors[22]!)).toBe(23);
  });

  it('of a deleted store does not pass for that of a new one with as many passages', async () => {
    const folder = temporaryFolder();
    const old = openStore(folder);
    storeArticles(old, vectors.slice(0, 20));
    await openIndex(old);
    for (const suffix of ['', '-wal', '-shm']) rmSync(path.join(folder, `izvor.db${suffix}`), { force: true });
    const store = openStore(folder);
    storeArticles(store, vectors.slice(20, 40));
    const { index } = await openIndex(store);
    vectors.slice(20, 40).forEach((vector, at) => expect(nearest(index, vector)).toBe(at + 1));
  });

  it('of another fingerprint is rebuilt', async () => {
    const [folder, other] = [temporaryFolder(), temporaryFolder()];
    const first = openStore(folder);
    storeArticles(first, vectors.slice(0, 20));
    const { index } = await openIndex(first);
    const second = openStore(other, testFingerprint({ passagePrefix: 'text: ' }));
    storeArticles(second, vectors.slice(20, 40));
    for (const suffix of ['', '.json']) copyFileSync(index.file + suffix, path.join(other, `passages.hnsw${suffix}`));
    const { notices } = await openIndex(second);
    expect(notices).toEqual([expect.stringMatching(/was made with another model or other rules; rebuilding/)]);
  });

  it('that cannot be written costs a line and no answer', async () => {
    const folder = temporaryFolder();
    const store = openStore(folder);
    const { index, notices } = await openIndex(store);
    storeArticles(store, vectors.slice(0, 5));
    rmSync(folder, { recursive: true });
    index.save();
    expect(notices).toEqual([expect.stringMatching(/^The vector index could not be written \([^\n]+\); it will be rebuilt/)]);
    expect(nearest(index, vectors[3]!)).toBe(4);
  });

  it('gives only what is allowed, few or many', async () => {
    const store = openStore(temporaryFolder());
    storeArticles(store, vectors);
    const { index } = await openIndex(store);
    const allowed = Array.from({ length: 30 }, (_, at) => at * 2 + 1);
    const found = index.search(vectors[1]!, 100, allowed).map(({ id }) => id);
    expect(found.sort((a, b) => a - b)).toEqual(allowed);
    expect(index.search(vectors[1]!, 5, [])).toEqual([]);
  });
});

describe('where the native library is missing', () => {
  it('every passage is compared, with the same result, and the operator is told', async () => {
    const store = openStore(temporaryFolder());
    storeArticles(store, vectors);
    const exact = await openIndex(store, absent);
    expect(exact.index.kind).toBe('exact');
    expect(exact.notices).toEqual([
      expect.stringMatching(/^hnswlib-node could not be loaded \(no such file\); the exact scan is used/),
    ]);
    expect(exact.index.note).toMatch(/could not be loaded.*every passage is compared/);
    vectors.forEach((vector, at) => expect(nearest(exact.index, vector)).toBe(at + 1));
    expect(exact.index.search(vectors[0]!, 10, [3, 4])).toHaveLength(2);
    exact.index.save();
    if (unavailable !== null) return;
    const graph = await openIndex(store);
    expect(graph.index.note).toBeNull();
    for (const query of unitVectors(5, testDimensions, seededRandom(8)))
      expect(graph.index.search(query, 20, null).map(({ id }) => id)).toEqual(
        exact.index.search(query, 20, null).map(({ id }) => id),
      );
  });
});
