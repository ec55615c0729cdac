import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Engine } from '../../src/engine/types.js';
import { manyArticles, smallCorpus } from '../support/articles.js';
import { storeFaults, withDatabase } from '../support/database.js';
import { startEngine, type TestEngine } from '../support/engine.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { ownModel } from '../support/models.js';

const description = { pooling: 'mean', dtype: 'q4', queryPrefix: 'query: ', passagePrefix: 'passage: ' } as const;
const question = 'Who replaced the planks of the footbridge at Millbrook?';

/** A data folder filled with the small corpus by a model of one's own, whose description can then be changed. */
class Bench {
  public readonly dataDir = temporaryFolder();
  public readonly modelsDir = ownModel(temporaryFolder(), 'mine', description);
  public readonly articles = writeFiles(temporaryFolder(), smallCorpus);

  public async start(): Promise<TestEngine> {
    const started = await startEngine({ dataDir: this.dataDir, modelsDir: this.modelsDir, model: 'mine' });
    onTestFinished(() => started.stop());
    return started;
  }

  public describeModel(changes: object): void {
    writeFileSync(path.join(this.modelsDir, 'mine', 'izvor.json'), JSON.stringify({ ...description, ...changes }));
  }

  public databases(): string[] {
    return readdirSync(this.dataDir).filter((name) => name.endsWith('.db'));
  }
}

const refused = (engine: Engine) =>
  expect(engine.ask({ question })).rejects.toMatchObject({
    code: 'store_fingerprint',
    message: expect.stringContaining('izvor reindex') as string,
  });

async function articlesOf(engine: Engine) {
  const articles = await engine.articles();
  return Promise.all(
    articles.map(async ({ id }) => {
      const { segments: _segments, ...detail } = await engine.show(id);
      return detail;
    }),
  );
}

async function foundFirst(engine: Engine): Promise<string | null | undefined> {
  return (await engine.ask({ question, explain: true })).explain![0]?.title;
}

describe('reindex', () => {
  it('rebuilds a store of other rules from the kept originals, under the same ids, and puts it in the place of the old', async () => {
    const bench = new Bench();
    const old = await bench.start();
    await old.engine.ingest({ paths: [bench.articles] });
    const before = await articlesOf(old.engine);
    bench.describeModel({ passagePrefix: 'text: ' });
    const fresh = await bench.start();
    await refused(fresh.engine);
    await expect(fresh.engine.ingest({ paths: [bench.articles] })).rejects.toMatchObject({ code: 'store_fingerprint' });

    // The files are not needed: the store keeps their bytes.
    rmSync(bench.articles, { recursive: true });
    const summary = await fresh.engine.reindex();
    expect(summary).toMatchObject({ articles: 5, skipped: [] });
    expect(await foundFirst(fresh.engine)).toBe('Footbridge at Millbrook reopens');
    expect(await articlesOf(fresh.engine)).toEqual(before);
    expect(bench.databases(), 'the old file is gone').toHaveLength(1);
    expect(storeFaults(bench.dataDir)).toEqual([]);
    await refused(old.engine);
  });

  it('goes on where it was stopped, while the old store answers', async () => {
    const bench = new Bench();
    writeFiles(bench.articles, manyArticles(8));
    const old = await bench.start();
    await old.engine.ingest({ paths: [bench.articles] });
    bench.describeModel({ passagePrefix: 'text: ' });

    const stopped = await bench.start();
    let closing: Promise<void> | undefined;
    const running = stopped.engine.reindex(({ done }) => {
      if (done === 4) closing ??= stopped.engine.close();
    });
    await expect(running).rejects.toMatchObject({ code: 'stopped', message: expect.stringContaining('izvor reindex') as string });
    await closing;
    expect(await foundFirst(old.engine)).toBe('Footbridge at Millbrook reopens');
    expect(bench.databases()).toHaveLength(2);

    // What changes in the old store meanwhile is followed.
    const [removed] = (await old.engine.articles()).filter(({ path: file }) => file.endsWith('article-00.md'));
    await old.engine.remove([removed!.id]);
    writeFiles(bench.articles, { 'late.txt': 'A late note on the harbour crane. It was painted red in April.\n' });
    await old.engine.ingest({ paths: [path.join(bench.articles, 'late.txt')] });

    const resumed = await bench.start();
    const progress: number[] = [];
    expect(await resumed.engine.reindex(({ done }) => progress.push(done))).toMatchObject({ articles: 13 });
    expect(progress[0], 'what was done is not done again').toBeGreaterThanOrEqual(3);
    const names = (await resumed.engine.articles()).map(({ path: file }) => path.basename(file));
    expect(names).toContain('late.txt');
    expect(names).not.toContain('article-00.md');
    expect(bench.databases()).toHaveLength(1);
    expect(storeFaults(bench.dataDir)).toEqual([]);
  });

  it('is followed by another engine that has the store open, and answers questions all the while', async () => {
    const bench = new Bench();
    const [mine, theirs] = [await bench.start(), await bench.start()];
    await mine.engine.ingest({ paths: [bench.articles] });
    expect(await foundFirst(theirs.engine)).toBe('Footbridge at Millbrook reopens');

    let running = true;
    const answers: Promise<unknown>[] = [];
    const askOn = async ({ engine }: TestEngine): Promise<void> => {
      while (running) {
        const answer = foundFirst(engine);
        answers.push(answer);
        await answer;
      }
    };
    const asking = [mine, mine, theirs].map(askOn);
    await mine.engine.reindex();
    await mine.engine.reindex();
    running = false;
    await Promise.all(asking);
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['Footbridge at Millbrook reopens']));
    expect(answers.length).toBeGreaterThan(5);

    writeFiles(bench.articles, { 'late.txt': 'A late note on the harbour crane. It was painted red in April.\n' });
    expect(await theirs.engine.ingest({ paths: [bench.articles] })).toMatchObject({ added: 1, unchanged: 5 });
    expect(await mine.engine.articles()).toHaveLength(6);
    expect((await mine.engine.status()).storePath).toBe((await theirs.engine.status()).storePath);
    expect(bench.databases()).toHaveLength(1);
  });

  it('says which articles the present rules no longer read', async () => {
    const bench = new Bench();
    const started = await bench.start();
    await started.engine.ingest({ paths: [bench.articles] });
    withDatabase(bench.dataDir, (database) => {
      database.exec("UPDATE articles SET path = replace(path, '.md', '.docx') WHERE path LIKE '%bakery%'");
    });
    const { skipped, articles } = await started.engine.reindex();
    expect(articles).toBe(4);
    expect(skipped).toEqual([
      { path: expect.stringContaining('bakery-pl.docx') as string, message: expect.any(String) as string },
    ]);
  });

  it('has nothing to do where there is no store', async () => {
    const started = await startEngine({ dataDir: temporaryFolder() });
    onTestFinished(() => started.stop());
    await expect(started.engine.reindex()).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('ingest something first') as string,
    });
  });
});
