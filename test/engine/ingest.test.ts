import { copyFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Engine, IngestRequest, IngestSummary } from '../../src/engine/types.js';
import { smallCorpus } from '../support/articles.js';
import { storeContents, storeFaults } from '../support/database.js';
import { startEngine, type TestEngine } from '../support/engine.js';
import { newFolder, temporaryFolder, writeFiles } from '../support/folders.js';

let started: TestEngine;
let engine: Engine;
let folder: string;

beforeAll(async () => {
  started = await startEngine();
  ({ engine } = started);
});
afterAll(() => started.stop());

beforeEach(async () => {
  folder = newFolder();
  const stored = await engine.articles();
  if (stored.length > 0) await engine.remove(stored.map(({ id }) => id));
});

const ingest = (request: Partial<IngestRequest> = {}): Promise<IngestSummary> => engine.ingest({ paths: [folder], ...request });
const counts = ({ added, changed, unchanged, pruned, skipped }: IngestSummary) => ({
  added,
  changed,
  unchanged,
  pruned,
  skipped: skipped.length,
});
const none = { added: 0, changed: 0, unchanged: 0, pruned: 0, skipped: 0 };
const note = (words: string): string => `${words} The mill stood still all week. Nobody in the valley knew why.\n`;
const file = (name: string): string => path.join(folder, name);
const idOf = async (name: string): Promise<string | undefined> =>
  (await engine.articles()).find((article) => article.path === file(name))?.id;
const names = async (): Promise<string[]> =>
  (await engine.articles()).map((article) => path.relative(folder, article.path)).sort();

describe('ingestion', () => {
  it('adds what is new, replaces what changed, leaves the rest, and keeps ids of what stayed', async () => {
    writeFiles(folder, smallCorpus);
    const first = await ingest();
    expect(counts(first)).toEqual({ ...none, added: 5 });
    expect(first.passages).toBeGreaterThanOrEqual(10);
    const ids = await Promise.all(Object.keys(smallCorpus).map(idOf));
    const before = storeContents(started.dataDir);

    const second = await ingest();
    expect(counts(second)).toEqual({ ...none, unchanged: 5 });
    expect(second.passages).toBe(0);
    expect(storeContents(started.dataDir)).toEqual(before);

    writeFileSync(file('bridge-en.md'), smallCorpus['bridge-en.md'].replace('forty planks', 'sixty planks'));
    writeFiles(folder, { 'well.txt': note('The old well was closed.') });
    expect(counts(await ingest())).toEqual({ ...none, added: 1, changed: 1, unchanged: 4 });
    const { text } = await engine.show((await idOf('bridge-en.md'))!);
    expect(text).toContain('sixty planks');
    expect(text).not.toContain('forty planks');
    expect((await Promise.all(Object.keys(smallCorpus).map(idOf))).slice(1)).toEqual(ids.slice(1));
    expect(await engine.articles()).toHaveLength(6);
    expect(storeFaults(started.dataDir)).toEqual([]);
  });

  it('knows from the front matter what an article is, and leaves unknown what nobody says', async () => {
    writeFiles(folder, { 'observatory-sr.md': smallCorpus['observatory-sr.md'], 'well.txt': note('The old well was closed.') });
    await ingest();
    const [well, observatory] = (await engine.articles()).sort((a, b) => b.path.localeCompare(a.path));
    expect(observatory).toMatchObject({
      title: 'Opservatorija na Crnom vrhu',
      outlet: 'Rečni glas',
      date: { value: '2022-05', precision: 'month' },
      language: 'sr',
      script: 'Latn',
      url: null,
      sample: false,
    });
    expect(well).toMatchObject({ outlet: null, date: null, url: null });
  });

  it('reads the others where some files cannot be read, with the reason for each', async () => {
    writeFiles(folder, {
      'good.txt': note('The old well was closed.'),
      'empty.txt': '',
      'picture.txt': Uint8Array.from({ length: 3_000 }, (_, at) => (at * 37) % 256),
      'table.csv': 'a;b;c',
    });
    symlinkSync('/nowhere/at/all', file('gone.txt'));
    const summary = await engine.ingest({ paths: [folder, file('missing.txt')] });
    expect(counts(summary)).toMatchObject({ added: 1 });
    const reasons = Object.fromEntries(summary.skipped.map((each) => [path.basename(each.path), each.reason]));
    expect(reasons).toMatchObject({ 'empty.txt': 'empty', 'picture.txt': 'binary', 'missing.txt': 'unreadable' });
    for (const { message } of summary.skipped) expect(message).toMatch(/^[^\n]+[^.\n]$/);
  });

  it('drops with prune what vanished from the folders named, and nothing else', async () => {
    const elsewhere = temporaryFolder();
    writeFiles(folder, {
      'a/one.txt': note('One bell rang.'),
      'a/two.txt': note('Two bells rang.'),
      'ab/three.txt': note('Three bells rang.'),
    });
    writeFiles(elsewhere, { 'four.txt': note('Four bells rang.') });
    await engine.ingest({ paths: [folder, elsewhere] });
    for (const name of ['a/two.txt', 'ab/three.txt']) rmSync(file(name));
    rmSync(path.join(elsewhere, 'four.txt'));

    expect(counts(await ingest()), 'nothing without prune').toEqual({ ...none, unchanged: 1 });
    expect(await engine.articles()).toHaveLength(4);
    expect(counts(await ingest({ paths: [file('a')], prune: true }))).toEqual({ ...none, unchanged: 1, pruned: 1 });
    expect((await engine.articles()).map((article) => path.basename(article.path)).sort()).toEqual([
      'four.txt',
      'one.txt',
      'three.txt',
    ]);
    expect(counts(await ingest({ paths: [path.join(folder, 'no-such-folder')], prune: true }))).toEqual({ ...none, skipped: 1 });
    expect(await engine.articles()).toHaveLength(3);
    expect(storeFaults(started.dataDir)).toEqual([]);
  });

  it('stores one article for two files with the same bytes, and says which it is', async () => {
    writeFiles(folder, { 'a.txt': note('One bell rang.'), 'b.txt': note('One bell rang.') });
    const summary = await ingest();
    expect(counts(summary)).toEqual({ ...none, added: 1, skipped: 1 });
    expect(summary.skipped).toEqual([
      { path: file('b.txt'), reason: 'duplicate', message: expect.stringContaining(file('a.txt')) as string },
    ]);
    expect(await names()).toEqual(['a.txt']);
  });

  it('keeps an article under its id when its file moves, also with prune', async () => {
    writeFiles(folder, { 'a.txt': note('One bell rang.'), 'z.txt': note('Two bells rang.') });
    await ingest();
    const id = await idOf('a.txt');
    mkdirSync(file('deep'));
    renameSync(file('a.txt'), file('deep/b.txt'));
    const summary = await ingest({ prune: true });
    expect(counts(summary)).toEqual({ ...none, unchanged: 2 });
    expect(summary.passages, 'nothing is embedded again').toBe(0);
    expect(await idOf('deep/b.txt')).toBe(id);
    expect(await names()).toEqual(['deep/b.txt', 'z.txt']);
  });

  it('has the contents of the files after any exchange of their names', async () => {
    const texts = async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        await Promise.all(
          (await engine.articles()).map(async ({ id, path: stored }) => [
            path.basename(stored),
            (await engine.show(id)).text.slice(0, 3),
          ]),
        ),
      ) as Record<string, string>;
    writeFiles(folder, { 'a.txt': note('One bell rang.'), 'b.txt': note('Two bells rang.') });
    await ingest();

    writeFiles(folder, { 'a.txt': note('Two bells rang.'), 'b.txt': note('One bell rang.') });
    await ingest();
    expect(await texts(), 'swapped').toEqual({ 'a.txt': 'Two', 'b.txt': 'One' });

    renameSync(file('b.txt'), file('c.txt'));
    renameSync(file('a.txt'), file('b.txt'));
    await ingest({ prune: true });
    expect(await texts(), 'moved along').toEqual({ 'b.txt': 'Two', 'c.txt': 'One' });

    // Back at its first name with its first contents, while the name that it moved to holds another text.
    writeFiles(folder, { 'a.txt': note('One bell rang.'), 'c.txt': note('Six bells rang.') });
    await ingest();
    expect(await texts()).toEqual({ 'a.txt': 'One', 'b.txt': 'Two', 'c.txt': 'Six' });

    writeFiles(folder, { 'c.txt': note('Two bells rang.') });
    const summary = await ingest();
    expect(summary.skipped, 'became a copy of another').toMatchObject([{ path: file('c.txt'), reason: 'duplicate' }]);
    expect(await texts()).toEqual({ 'a.txt': 'One', 'b.txt': 'Two' });
    expect(counts(await ingest())).toEqual({ ...none, unchanged: 2, skipped: 1 });
    expect(storeFaults(started.dataDir)).toEqual([]);
  });

  it('tells how far it is', async () => {
    writeFiles(folder, { 'a.txt': note('One bell rang.'), 'b.txt': note('Two bells rang.'), 'c.txt': '' });
    const seen: string[] = [];
    await engine.ingest({ paths: [folder] }, ({ phase, done, total, path: under }) =>
      seen.push(`${phase} ${done}/${total} ${under === undefined ? '' : path.basename(under)}`.trim()),
    );
    expect(seen).toEqual(['ingest 0/3 a.txt', 'ingest 1/3 b.txt', 'ingest 2/3 c.txt', 'ingest 3/3']);
  });

  it('takes an article away for good with remove, or nothing where one of the ids is not there', async () => {
    writeFiles(folder, { 'bridge-en.md': smallCorpus['bridge-en.md'], 'bakery-pl.md': smallCorpus['bakery-pl.md'] });
    await ingest();
    const id = (await idOf('bridge-en.md'))!;
    await expect(engine.remove([id, '0000000000'])).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('0000000000') as string,
    });
    expect(await engine.articles()).toHaveLength(2);
    expect(await engine.remove([id])).toMatchObject([{ id }]);
    const result = await engine.ask({ question: 'Who replaced the planks of the footbridge at Millbrook?', explain: true });
    expect(result.explain!.map(({ articleId }) => articleId)).not.toContain(id);
    await expect(engine.show(id)).rejects.toMatchObject({ code: 'not_found' });
    expect(storeFaults(started.dataDir)).toEqual([]);
  });

  it('counts a file once that is named twice', async () => {
    writeFiles(folder, { 'a.txt': note('One bell rang.') });
    copyFileSync(file('a.txt'), file('.hidden.txt'));
    expect(counts(await ingest({ paths: [folder, file('a.txt'), `${folder}/`] }))).toEqual({ ...none, added: 1 });
  });
});
