import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '../../src/engine/types.js';
import { sampleCorpusFolder } from '../../src/paths.js';
import { smallCorpus } from '../support/articles.js';
import { storeFaults, withDatabase } from '../support/database.js';
import { startEngine, type TestEngine } from '../support/engine.js';
import { newFolder, writeFiles } from '../support/folders.js';

const sampleFiles = readdirSync(sampleCorpusFolder).filter((name) => name.endsWith('.md')).length;
const question = 'What did NATO offer Russia?';

// One story in order: each step goes on where the one before left the store.
describe('the bundled sample', () => {
  const progress: Progress[] = [];
  const own = writeFiles(newFolder(), { 'bridge-en.md': smallCorpus['bridge-en.md'] });
  let started: TestEngine;
  beforeAll(async () => {
    started = await startEngine({ autoSample: true, onProgress: (each) => progress.push(each) });
  });
  afterAll(() => started.stop());

  it('is read at the first question, with a notice and progress, and answers it', async () => {
    const [first, second] = await Promise.all([started.engine.ask({ question }), started.engine.ask({ question })]);
    for (const result of [first, second]) expect(result.status).toBe('answered');
    if (first.status !== 'answered') return;
    for (const { article } of first.citations)
      expect(article).toMatchObject({ sample: true, path: expect.stringMatching(/^corpus\//) as string });
    expect(started.notices).toEqual([
      expect.stringMatching(/^Nothing is ingested yet: reading the bundled sample/),
      expect.stringMatching(new RegExp(`^Sample corpus ready: ${sampleFiles} articles, \\d+ passages`)),
    ]);
    expect(progress.at(-1)).toMatchObject({ phase: 'ingest', done: sampleFiles, total: sampleFiles });
    expect(await started.engine.status()).toMatchObject({ articles: sampleFiles, sampleArticles: sampleFiles });
  });

  it('is completed at the next question where a kill cut its reading short', async () => {
    // What a kill leaves: some of the articles, and the mark that the reading had begun.
    withDatabase(started.dataDir, (database) => {
      database.exec("UPDATE meta SET value = '1' WHERE key = 'sample_unfinished'");
      database.exec("DELETE FROM articles WHERE path LIKE 'corpus/nato%'");
      database.exec("UPDATE meta SET value = '4711' WHERE key = 'generation'");
    });
    expect((await started.engine.ask({ question })).status).toBe('answered');
    expect(await started.engine.articles()).toHaveLength(sampleFiles);
    started.notices.length = 0;
    await started.engine.ask({ question });
    expect(started.notices).toEqual([]);
  });

  it('is out of the way once the operator has ingested anything', async () => {
    expect(await started.engine.ingest({ paths: [own] })).toMatchObject({ added: 1 });
    expect(await started.engine.articles()).toMatchObject([{ sample: false, title: 'Footbridge at Millbrook reopens' }]);
    const result = await started.engine.ask({ question, explain: true });
    expect(new Set(result.explain!.map(({ title }) => title))).toEqual(new Set(['Footbridge at Millbrook reopens']));
    expect(storeFaults(started.dataDir)).toEqual([]);
  });

  it('comes back when asked for, and then stays beside what is ingested later', async () => {
    expect(await started.engine.ingest({ paths: [], sample: true })).toMatchObject({ added: sampleFiles });
    writeFiles(own, { 'bakery-pl.md': smallCorpus['bakery-pl.md'] });
    expect(await started.engine.ingest({ paths: [own], prune: true })).toMatchObject({ added: 1, unchanged: 1, pruned: 0 });
    expect(await started.engine.status()).toMatchObject({ articles: sampleFiles + 2, sampleArticles: sampleFiles });
    expect(await started.engine.ingest({ paths: [], sample: true })).toMatchObject({ added: 0, unchanged: sampleFiles });
  });
});

describe('an empty store', () => {
  it('says that it is empty where the sample is not asked for', async () => {
    const started = await startEngine();
    expect(await started.engine.ask({ question, explain: true })).toEqual({
      status: 'no_answer',
      reason: 'empty_store',
      question,
      language: 'en',
      confidence: 0,
      nearest: [],
      explain: [],
    });
    expect(await started.engine.quote({ topic: 'bridge' })).toMatchObject({ status: 'no_answer', reason: 'empty_store' });
    expect(await started.engine.sources()).toEqual([]);
    expect(await started.engine.articles()).toEqual([]);
    expect(await started.engine.status()).toMatchObject({ articles: 0, passages: 0, lastIngestedAt: null });
    expect(started.notices).toEqual([]);
    await started.stop();
  });
});
