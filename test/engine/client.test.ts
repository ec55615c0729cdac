import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packageRoot } from '../../src/paths.js';
import { manyArticles, smallCorpus } from '../support/articles.js';
import { storeFaults } from '../support/database.js';
import { startEngine } from '../support/engine.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import type { EngineOptions } from '../../src/engine/options.js';

const execFileAsync = promisify(execFile);
const cli = path.join(packageRoot, 'dist/src/cli/main.js');
const bridge = 'Who replaced the planks of the footbridge at Millbrook?';

async function start(options: Partial<EngineOptions> = {}) {
  const started = await startEngine({ dataDir: temporaryFolder(), ...options });
  onTestFinished(() => started.stop());
  return started;
}

describe('engine', () => {
  it('answers what was asked before it was closed, and refuses what comes later', async () => {
    const { engine } = await start();
    await engine.ingest({ paths: [writeFiles(temporaryFolder(), smallCorpus)] });
    const asked = Promise.all([engine.ask({ question: bridge }), engine.quote({ topic: 'komete' }), engine.status()]);
    const closed = [engine.close(), engine.close()];
    await expect(engine.sources()).rejects.toMatchObject({ code: 'stopped' });
    const [answer, , status] = await asked;
    expect(answer.question).toBe(bridge);
    expect(status.articles).toBe(5);
    await Promise.all(closed);
    await engine.close();
    await expect(engine.ask({ question: bridge })).rejects.toMatchObject({ code: 'stopped' });
  });

  it('starts however long the command line is that it was started from', async () => {
    const folder = writeFiles(temporaryFolder(), smallCorpus);
    const missing = Array.from({ length: 400 }, (_, at) => path.join(folder, `an-article-that-is-not-there-any-more-${at}.md`));
    const run = execFileAsync(process.execPath, [cli, 'ingest', ...missing, path.join(folder, 'bridge-en.md')], {
      cwd: folder,
      env: { PATH: process.env['PATH'], IZVOR_DATA: temporaryFolder() },
    });
    expect((await run).stdout).toContain('1 added');
  });

  it('stops an ingestion between two articles when it is closed, and the next run does the rest', async () => {
    const folder = writeFiles(temporaryFolder(), manyArticles(20));
    const first = await start();
    let closing: Promise<void> | undefined;
    const cut = await first.engine.ingest({ paths: [folder], prune: true }, ({ done }) => {
      if (done === 5) closing ??= first.engine.close();
    });
    await closing;
    expect(cut.added).toBeGreaterThanOrEqual(5);
    expect(cut.added).toBeLessThan(20);
    const second = await start({ dataDir: first.dataDir });
    expect(await second.engine.ingest({ paths: [folder] })).toMatchObject({ unchanged: cut.added, added: 20 - cut.added });
  });

  it('can be closed before anything was asked of it', async () => {
    const { engine } = await start();
    await engine.close();
  });

  it('says in one sentence what is wrong with its settings, at each call', async () => {
    const { engine } = await start({ model: 'no-such-model' });
    for (const call of [engine.status(), engine.ask({ question: bridge })])
      await expect(call).rejects.toMatchObject({
        code: 'bad_configuration',
        message: expect.stringContaining('no-such-model') as string,
      });
  });

  it('says in one sentence that the store is none', async () => {
    const dataDir = temporaryFolder();
    writeFileSync(path.join(dataDir, 'izvor.db'), 'a shopping list, and by no means a database '.repeat(50));
    const { engine } = await start({ dataDir });
    await expect(engine.articles()).rejects.toMatchObject({
      code: 'store_unusable',
      message: expect.stringMatching(/^[^\n]*izvor\.db[^\n]*\.$/) as string,
    });
  });

  it('shares a store with another that does the same work at the same time', async () => {
    const folder = writeFiles(temporaryFolder(), manyArticles(12));
    const mine = await start();
    const theirs = await start({ dataDir: mine.dataDir });
    await Promise.all([mine.engine.status(), theirs.engine.status()]);
    const [a, b] = await Promise.all([mine, theirs].map(({ engine }) => engine.ingest({ paths: [folder] })));
    expect([a!.added + b!.added, a!.added + a!.unchanged, b!.added + b!.unchanged]).toEqual([12, 12, 12]);
    const ids = async ({ engine }: typeof mine): Promise<string[]> => (await engine.articles()).map(({ id }) => id).sort();
    const before = await ids(mine);

    const rebuilt = await Promise.allSettled([mine, theirs].map(({ engine }) => engine.reindex()));
    expect(rebuilt.map(({ status }) => status)).toContain('fulfilled');
    for (const result of rebuilt)
      if (result.status === 'rejected')
        expect(result.reason, 'the slower one is told so').toMatchObject({
          code: 'store_unusable',
          message: expect.stringMatching(/^The store was rebuilt by another process/) as string,
        });
    expect([await ids(mine), await ids(theirs)]).toEqual([before, before]);
    expect(storeFaults(mine.dataDir)).toEqual([]);
  });

  it('sees what another process ingested meanwhile', async () => {
    const { engine, dataDir } = await start();
    const mine = writeFiles(temporaryFolder(), { 'bakery-pl.md': smallCorpus['bakery-pl.md'] });
    await engine.ingest({ paths: [mine] });
    const ask = async () => (await engine.ask({ question: bridge, explain: true })).explain![0]?.title;
    expect(await ask()).toBe('Piekarnia w Lipowie znów piecze');

    const theirs = writeFiles(temporaryFolder(), { 'bridge-en.md': smallCorpus['bridge-en.md'] });
    await execFileAsync(process.execPath, [cli, 'ingest', theirs], {
      cwd: theirs,
      env: { PATH: process.env['PATH'], IZVOR_DATA: dataDir, IZVOR_READER: 'off' },
    });
    expect(await ask()).toBe('Footbridge at Millbrook reopens');
    expect(await engine.articles()).toHaveLength(2);
  });
});
