import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { currentStoreFile } from '../../src/store/location.js';
import { packageRoot } from '../../src/paths.js';
import { manyArticles } from '../support/articles.js';
import { storeContents, storeFaults, withDatabase } from '../support/database.js';
import { startEngine } from '../support/engine.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { seededRandom } from '../support/random.js';

const kills = 20;
const articleCount = 30;

function startIngest(folder: string, dataDir: string): ChildProcess {
  const child = spawn(process.execPath, [path.join(packageRoot, 'dist/src/cli/main.js'), 'ingest', folder], {
    cwd: folder,
    env: { PATH: process.env['PATH'], IZVOR_DATA: dataDir },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Resolves when the first article is being read, or when the run is over. */
async function reading(child: ChildProcess): Promise<void> {
  let text = '';
  for await (const chunk of child.stderr!) {
    text += String(chunk);
    if (text.includes('Reading')) return;
  }
}

const storedArticles = (dataDir: string): number =>
  existsSync(currentStoreFile(dataDir))
    ? withDatabase(dataDir, (database) => {
        const tables = database.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'articles'").get() as { n: number };
        if (tables.n === 0) return 0;
        return (database.prepare('SELECT count(*) AS n FROM articles').get() as { n: number }).n;
      })
    : 0;

describe('an ingestion that is killed', () => {
  it(`at ${kills} random moments leaves whole articles only, and the next run does the rest`, { timeout: 150_000 }, async () => {
    const seed = Date.now() % 1_000_000;
    const random = seededRandom(seed);
    console.log(`kill test: seed ${seed}`);
    const [folder, dataDir] = [temporaryFolder(), temporaryFolder()];
    let edition = 0;
    writeFiles(folder, manyArticles(articleCount, edition));

    const undisturbed = await startEngine();
    onTestFinished(undisturbed.stop);
    await undisturbed.engine.ingest({ paths: [folder] });
    const expected = storeContents(undisturbed.dataDir);
    const passagesOf = (file: string): number => expected[file]!.passages.length;

    let cutShort = 0;
    for (let kill = 1; kill <= kills; kill += 1) {
      const child = startIngest(folder, dataDir);
      const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
      // Some while the store is made and the model loads, most while articles are read.
      if (kill % 5 === 1) await Promise.race([delay(random() * 1_500), ended]);
      else {
        await Promise.race([reading(child), ended]);
        await Promise.race([delay(random() * 600), ended]);
      }
      child.kill('SIGKILL');
      const [status] = await ended;
      if (storedArticles(dataDir) === 0) continue;
      expect(storeFaults(dataDir), `after kill ${kill} (seed ${seed})`).toEqual([]);
      for (const [file, { passages, text }] of Object.entries(storeContents(dataDir))) {
        expect(passages, `${file} after kill ${kill} (seed ${seed})`).toHaveLength(passagesOf(file));
        expect(text).toContain('A first visit for schools');
      }
      if (status === null) cutShort += 1;
      else {
        // All was read before the kill: the rest of the kills meet the replacing of each article.
        edition += 1;
        writeFiles(folder, manyArticles(articleCount, edition));
      }
    }
    expect(cutShort, 'runs that were really cut short').toBeGreaterThan(kills / 2);

    const last = startIngest(folder, dataDir);
    last.stderr!.resume();
    expect(await once(last, 'exit')).toEqual([0, null]);
    if (edition > 0) await undisturbed.engine.ingest({ paths: [folder] });
    expect(storeFaults(dataDir)).toEqual([]);
    expect(storeContents(dataDir)).toEqual(storeContents(undisturbed.dataDir));
    const again = await startEngine({ dataDir });
    onTestFinished(again.stop);
    expect(await again.engine.ingest({ paths: [folder] })).toMatchObject({ added: 0, changed: 0, unchanged: articleCount });
    const question = 'Who voted on the windmill of Ashfen?';
    const [mine, theirs] = [await again.engine.ask({ question }), await undisturbed.engine.ask({ question })];
    expect(mine.status).toBe(theirs.status);
    // The reader's scores depend a little on what else is in its batch.
    expect(mine.confidence).toBeCloseTo(theirs.confidence!, 1);
  });
});
