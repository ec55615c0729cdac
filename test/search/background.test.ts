import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Embedder } from '../../embeddings/embedder.js';
import { modelSpec } from '../../embeddings/registry.js';
import { backgroundQuery, backgroundScores, matchingPassages } from '../../src/search/background.js';
import { searchTerms } from '../../src/corpus/fold.js';
import { transaction } from '../../src/sqlite.js';
import { Store } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folders.js';
import { testFingerprint } from '../support/stored.js';

const passages = [
  'The lighthouse keeper of Sandvoll painted the lantern room green before the autumn storms.',
  'The council will pay for the paint and for the new lamp in the lantern room.',
  'A brass band played in the square while the apple market was opened by the mayor.',
];
const question = 'Who painted the lantern room of the lighthouse?';

let embedder: Embedder;
let folder = '';
beforeAll(async () => {
  embedder = await Embedder.load(modelSpec('multilingual-e5-small'));
});
afterAll(() => embedder.dispose());

/** Scores of these passages in a store that holds nothing else. */
function scores(texts: readonly string[], asked = question): Map<number, number> {
  folder = temporaryFolder();
  const store = new Store(path.join(folder, 'izvor.db'), testFingerprint(), { guild: '110000000000000001' });
  const insert = store.db.prepare('INSERT INTO passage_terms (rowid, terms) VALUES (?, ?)');
  transaction(store.db, () => {
    for (const [at, text] of texts.entries()) insert.run(at + 1, searchTerms(text).join(' '));
  });
  const query = backgroundQuery(embedder, asked);
  const found = query ? backgroundScores(store, query, matchingPassages(store, query, { limit: 100, allowed: null })) : new Map();
  store.close();
  return found as Map<number, number>;
}

describe('lexical scores of a server’s own store', () => {
  it('are the same whatever else it holds, from one passage to hundreds', () => {
    const [alone] = [scores(passages.slice(0, 1)).get(1)!];
    const filler = Array.from(
      { length: 300 },
      (_, at) => `Note ${at} on the lighthouse, the lantern and the room where paint dries.`,
    );
    expect(scores(passages).get(1)).toBe(alone);
    expect(scores([...passages, ...passages, ...passages]).get(1)).toBe(alone);
    expect(scores([passages[0]!, ...filler]).get(1) ?? alone).toBe(alone);
    expect(alone).toBeGreaterThan(0.3);
    expect(alone).toBeLessThanOrEqual(1);
  });

  it('rise with the telling words that are shared, and pass over those that are everywhere', () => {
    const found = scores(passages);
    expect(found.get(1)).toBeGreaterThan(found.get(2)!);
    expect(found.get(3) ?? 0).toBe(0);
    expect(scores(['The of and the is of the.']).size).toBe(0);
    expect(scores(passages, 'Wo ist das Rathaus?').size).toBe(0);
    expect(scores(passages, '?!').size).toBe(0);
  });

  it('are low for a question of which a passage has one word of many', () => {
    const [weak] = [...scores([passages[1]!], 'What does the ministry of transport say about the lamp tax in Moldova?').values()];
    expect(weak).toBeGreaterThan(0);
    expect(weak).toBeLessThan(0.25);
  });
});
