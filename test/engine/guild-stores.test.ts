import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { EngineOptions } from '../../src/engine/options.js';
import { packageRoot } from '../../src/paths.js';
import { currentStoreFile } from '../../src/store/location.js';
import { smallCorpus } from '../support/articles.js';
import { storeContents, storeFaults, withDatabase } from '../support/database.js';
import { startEngine, type TestEngine } from '../support/engine.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { added, guildA, guildB, inGuild, ownOf } from '../support/guilds.js';
import { ownModel } from '../support/models.js';
import { seededRandom } from '../support/random.js';

const kiln = 'The lime kiln at Osterby was fired for the last time in March. Potters from the village came to watch.\n';
const question = 'When was the lime kiln at Osterby fired for the last time?';

async function start(options: Partial<EngineOptions> = {}): Promise<TestEngine> {
  const started = await startEngine({ dataDir: temporaryFolder(), ...options });
  onTestFinished(() => started.stop());
  return started;
}

/** An invented article of `count` sentences. */
function longArticle(count: number, name: string): string {
  const sentence = (at: number): string =>
    `On day ${at} the brick works of ${name} sent ${at * 7 + 3} carts of tiles over the northern pass.`;
  return Array.from({ length: count }, (_, at) => sentence(at)).join(' ');
}

const folderOf = (dataDir: string, guild: string): string => path.join(dataDir, 'guilds', guild);

describe('servers that add at the same time', () => {
  it('do not wait for one another, and questions are answered meanwhile', async () => {
    const { engine } = await start();
    await added(engine, guildB, 'kiln.txt', kiln);
    const ended: string[] = [];
    const long = added(engine, guildA, 'long.txt', longArticle(400, 'Ashfen')).then(() => ended.push('long'));
    const queued = added(engine, guildA, 'late.txt', kiln).then(() => ended.push('late'));
    await delay(300);
    await added(engine, guildB, 'short.txt', longArticle(4, 'Corvale')).then(() => ended.push('short'));
    expect(await engine.ask({ question, view: ownOf(guildB) })).toMatchObject({ status: 'answered' });
    ended.push('answer');
    await Promise.all([long, queued]);
    expect(ended).toEqual(['short', 'answer', 'long', 'late']);
  });

  it('with one that is dropped meanwhile, which then is empty or has what came after', async () => {
    const { engine, dataDir } = await start();
    const work = [
      added(engine, guildA, 'one.txt', longArticle(20, 'Ashfen')),
      added(engine, guildA, 'two.txt', longArticle(20, 'Birkholm')),
    ];
    expect(await engine.dropGuild(guildA)).toBe(2);
    await Promise.all(work);
    expect(existsSync(folderOf(dataDir, guildA))).toBe(false);
    await added(engine, guildA, 'kiln.txt', kiln);
    expect(await engine.articles({}, ownOf(guildA))).toHaveLength(1);
    expect(storeFaults(folderOf(dataDir, guildA))).toEqual([]);
  });

  it('are stopped by closing, with whole articles only', async () => {
    const { engine, dataDir } = await start();
    await added(engine, guildA, 'kiln.txt', kiln);
    let closing: Promise<void> | undefined;
    const bytes = new TextEncoder().encode(longArticle(400, 'Ashfen'));
    const adding = engine.add({ guild: guildA, addedBy: '42', fileName: 'long.txt', bytes }, ({ done }) => {
      if (done > 0) closing ??= engine.close();
    });
    await expect(adding).rejects.toMatchObject({ code: 'stopped', message: expect.stringMatching(/^[^\n]+again\.$/) as string });
    await closing;
    expect(Object.keys(storeContents(folderOf(dataDir, guildA)))).toEqual(['kiln.txt']);
    expect(storeFaults(folderOf(dataDir, guildA))).toEqual([]);
  });
});

describe('many servers', () => {
  it.skipIf(process.platform !== 'linux')('keep at most some of their stores open, and all answer', async () => {
    const { engine, dataDir } = await start();
    const guilds = Array.from({ length: 40 }, (_, at) => String(300_000_000_000_000_000n + BigInt(at)));
    for (const [at, guild] of guilds.entries())
      await added(engine, guild, 'kiln.txt', kiln.replace('March', `the year ${1900 + at}`));
    expect(await engine.guilds()).toEqual(guilds);
    for (const [at, guild] of guilds.entries()) {
      const result = await engine.ask({ question, view: ownOf(guild) });
      expect(JSON.stringify(result)).toContain(`the year ${1900 + at}`);
    }
    await Promise.all(guilds.map((guild) => engine.ask({ question, view: inGuild(guild) })));
    await engine.status();
    const open = readdirSync('/proc/self/fd').flatMap((descriptor) => {
      try {
        return readlinkSync(`/proc/self/fd/${descriptor}`);
      } catch {
        return [];
      }
    });
    const databases = new Set(open.filter((file) => file.startsWith(path.join(dataDir, 'guilds')) && file.endsWith('.db')));
    expect(databases.size).toBeGreaterThan(0);
    expect(databases.size).toBeLessThanOrEqual(32);
  });
});

const adder = `
import { readFileSync } from 'node:fs';
import { openEngine } from ${JSON.stringify(pathToFileURL(path.join(packageRoot, 'dist/src/engine/client.js')).href)};
const [dataDir, guild, texts] = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const engine = await openEngine({ dataDir, model: 'multilingual-e5-small', reader: false, onNotice: () => {} });
process.stdout.write('reading\\n');
for (const [fileName, text] of Object.entries(texts))
  await engine.add({ guild, addedBy: '42', fileName, bytes: new TextEncoder().encode(text) });
await engine.close();
`;

describe('adding that is killed', () => {
  it('at random moments leaves whole articles only, and the next try does the rest', { timeout: 120_000 }, async () => {
    const seed = Date.now() % 1_000_000;
    const random = seededRandom(seed);
    const dataDir = temporaryFolder();
    const texts = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`works-${at}.txt`, longArticle(12 + at, `Garwick ${at}`)]),
    );
    const what = JSON.stringify([dataDir, guildA, texts]);
    const script = writeFiles(temporaryFolder(), { 'add.mjs': adder, 'what.json': what });
    const { engine, dataDir: undisturbed, notices } = await start();
    for (const [name, text] of Object.entries(texts)) await added(engine, guildA, name, text);
    const expected = storeContents(folderOf(undisturbed, guildA));
    expect(notices, 'nothing that the operator need know').toEqual([]);

    const run = () => {
      const child = spawn(process.execPath, [path.join(script, 'add.mjs'), path.join(script, 'what.json')], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      return { child, ended: once(child, 'exit') as Promise<[number | null, string | null]> };
    };
    let cutShort = 0;
    for (let kill = 1; kill <= 8; kill += 1) {
      const { child, ended } = run();
      await once(child.stdout, 'data');
      await Promise.race([delay(random() * 2_000), ended]);
      child.kill('SIGKILL');
      if ((await ended)[0] === null) cutShort += 1;
      const folder = folderOf(dataDir, guildA);
      if (!existsSync(currentStoreFile(folder))) continue;
      const made = withDatabase(folder, (database): unknown => database.prepare('PRAGMA user_version').get());
      if ((made as { user_version: number }).user_version === 0) continue;
      expect(storeFaults(folder), `after kill ${kill} (seed ${seed})`).toEqual([]);
      for (const [name, contents] of Object.entries(storeContents(folder)))
        expect(contents.passages, `${name} after kill ${kill} (seed ${seed})`).toEqual(expected[name]!.passages);
    }
    expect(cutShort, 'runs that were really cut short').toBeGreaterThan(3);
    const { child, ended } = run();
    child.stdout.resume();
    expect(await ended).toEqual([0, null]);
    expect(storeContents(folderOf(dataDir, guildA))).toEqual(expected);
  });

  it('as deleting is finished at the next start', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(path.join(dataDir, 'guilds', `.dropped-${guildA}`), { recursive: true });
    writeFileSync(path.join(dataDir, 'guilds', `.dropped-${guildA}`, 'izvor.db'), 'half of it');
    const { engine } = await start({ dataDir });
    expect(await engine.guilds()).toEqual([]);
    expect(readdirSync(path.join(dataDir, 'guilds'))).toEqual([]);
  });
});

describe('stores of servers made with other rules', () => {
  it('fail for their own server alone, and are rebuilt with the operator’s, with all that is known of their articles', async () => {
    const dataDir = temporaryFolder();
    const description = { pooling: 'mean', dtype: 'q4', queryPrefix: 'query: ', passagePrefix: 'passage: ' };
    const modelsDir = ownModel(temporaryFolder(), 'mine', description);
    const options = { dataDir, modelsDir, model: 'mine' };
    const old = await start(options);
    const claimed = { title: 'The kiln rests', outlet: 'Osterby Bulletin', date: '2023-03', url: 'https://example.org/kiln' };
    await added(old.engine, guildA, 'kiln.txt', kiln, { claimed, addedBy: '42' });
    await added(old.engine, guildA, 'kiln.txt', 'Another kiln stands in Holtby. It is cold as well.\n', { addedBy: '43' });
    const before = await old.engine.articles({}, ownOf(guildA));
    await old.engine.close();

    const folder = writeFiles(temporaryFolder(), smallCorpus);
    writeFileSync(path.join(modelsDir, 'mine', 'izvor.json'), JSON.stringify({ ...description, passagePrefix: 'text: ' }));
    const fresh = await start(options);
    await fresh.engine.ingest({ paths: [folder] });
    await added(fresh.engine, guildB, 'kiln.txt', kiln);
    const refusal = { code: 'store_fingerprint', message: expect.stringContaining('izvor reindex') as string };
    await expect(fresh.engine.ask({ question, view: inGuild(guildA) })).rejects.toMatchObject(refusal);
    await expect(added(fresh.engine, guildA, 'more.txt', kiln)).rejects.toMatchObject(refusal);
    expect(await fresh.engine.ask({ question, view: inGuild(guildB) })).toMatchObject({ status: 'answered' });
    expect(await fresh.engine.articles()).toHaveLength(5);

    const steps: string[] = [];
    const summary = await fresh.engine.reindex(({ done, total }) => steps.push(`${done}/${total}`));
    expect(summary).toMatchObject({ articles: 8, skipped: [] });
    expect(steps.at(-1)).toBe('8/8');
    const after = await fresh.engine.articles({}, ownOf(guildA));
    expect(after).toEqual(before);
    expect(after[0]).toMatchObject({
      ...claimed,
      date: { value: '2023-03' },
      outletClaimed: true,
      addedBy: '42',
      path: 'kiln.txt',
    });
    expect(after[1]).toMatchObject({ addedBy: '43', path: 'kiln (2).txt', outletClaimed: false });
    expect(await fresh.engine.ask({ question, view: ownOf(guildA) })).toMatchObject({ status: 'answered' });
    expect(readdirSync(folderOf(dataDir, guildA)).filter((name) => name.endsWith('.db'))).toHaveLength(1);
    expect((await added(fresh.engine, guildA, 'copy.txt', kiln)).status).toBe('unchanged');
  });

  it('that are damaged keep nobody else from being rebuilt', async () => {
    const { engine, dataDir } = await start();
    mkdirSync(folderOf(dataDir, guildA), { recursive: true });
    writeFileSync(path.join(folderOf(dataDir, guildA), 'izvor.db'), 'no database at all '.repeat(500));
    await added(engine, guildB, 'kiln.txt', kiln);
    expect(await engine.reindex()).toMatchObject({
      articles: 1,
      skipped: [{ path: folderOf(dataDir, guildA), message: expect.stringContaining('cannot be opened') as string }],
    });
    await expect(engine.articles({}, ownOf(guildA))).rejects.toMatchObject({ code: 'store_unusable' });
    expect(await engine.articles({}, ownOf(guildB))).toHaveLength(1);
    expect(await engine.dropGuild(guildA)).toBe(0);
    expect(await engine.guilds()).toEqual([guildB]);
  });
});
