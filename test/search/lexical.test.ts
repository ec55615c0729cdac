import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lexicalQuery, lexicalScores } from '../../src/search/lexical.js';
import { deleteArticle } from '../../src/store/articles.js';
import { countPassages } from '../../src/store/passages.js';
import { Store } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folders.js';
import { seededRandom, unitVectors } from '../support/random.js';
import { storeArticles, testDimensions, testFingerprint } from '../support/stored.js';

const vectors = unitVectors(60, testDimensions, seededRandom(1));

function openStore(): Store {
  const store = new Store(path.join(temporaryFolder(), 'izvor.db'), testFingerprint());
  onTestFinished(() => store.close());
  return store;
}

function scores(store: Store, question: string, allowed: readonly number[] | null = null): number[] {
  const query = lexicalQuery(store, question, countPassages(store));
  return [...lexicalScores(store, query, { limit: 100, allowed }).values()];
}

describe('lexical scores', () => {
  it('are the same whatever was once stored and deleted', () => {
    const [plain, eventful] = [openStore(), openStore()];
    storeArticles(plain, vectors.slice(0, 8));
    const keys = storeArticles(eventful, vectors.slice(8), 'gone');
    storeArticles(eventful, vectors.slice(0, 8));
    for (const key of keys) deleteArticle(eventful, key);
    expect(scores(plain, 'a3')).toHaveLength(1);
    for (const question of ['a3', 'a3 or a5', 'says article'])
      expect(scores(eventful, question), question).toEqual(
        scores(plain, question).map((score) => expect.closeTo(score, 6) as number),
      );
  });

  it('are between 0 and 1, higher for more of the question, and nothing for words that are nowhere', () => {
    const store = openStore();
    storeArticles(store, vectors.slice(0, 8));
    const [whole] = scores(store, 'a3');
    const [part] = scores(store, 'a3 glockenspiel');
    expect(whole).toBeLessThanOrEqual(1);
    expect(part).toBeGreaterThan(0);
    expect(part).toBeLessThan(whole!);
    expect(scores(store, 'glockenspiel')).toEqual([]);
    expect(scores(store, '"')).toEqual([]);
  });

  it('are of allowed passages only', () => {
    const store = openStore();
    storeArticles(store, vectors.slice(0, 8));
    expect(scores(store, 'a3', [1, 2])).toEqual([]);
    expect(scores(store, 'a3', [4])).toHaveLength(1);
  });
});
