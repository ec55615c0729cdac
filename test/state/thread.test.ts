import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packageRoot } from '../../src/paths.js';
import { openLocalState, openState } from '../../src/state/client.js';
import { defaultSettings } from '../../src/state/types.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { asked, north, savedAnswer, settings, startState, wednesday } from './samples.js';

describe('the state in its thread', () => {
  it('remembers what was asked of it before it was closed, and refuses what comes later', async () => {
    const dataDir = temporaryFolder();
    const state = await openState(dataDir, { now: () => wednesday });
    const writes = [state.saveSettings(north, settings), state.saveAnswer(savedAnswer('x')), state.recordQuestion(asked('x'))];
    const voted = state.vote('x', '7', -1);
    const closed = [state.close(), state.close()];
    await expect(state.guilds()).rejects.toMatchObject({ code: 'stopped' });
    await Promise.all([...writes, ...closed]);
    expect(await voted).toBe(-1);
    expect(state.settings(north)).toEqual(settings);

    const again = await openState(dataDir, { now: () => wednesday });
    onTestFinished(() => again.close());
    expect(again.settings(north)).toEqual(settings);
    expect(await again.answer('x')).toEqual(savedAnswer('x'));
    expect(await again.report({ weeks: 1 })).toMatchObject([{ guild: north, votesDown: 1 }]);
    await again.deleteGuild(north);
    expect(again.settings(north)).toEqual(defaultSettings);
  });

  it('can be read by another process while it is written', async () => {
    const dataDir = temporaryFolder();
    const state = await openState(dataDir);
    onTestFinished(() => state.close());
    const { state: reader } = await startState(dataDir);
    await Promise.all(Array.from({ length: 50 }, (_, index) => state.recordQuestion(asked(`q${index}`))));
    expect(await reader.report()).toMatchObject([{ questions: 50 }]);
  });
});

describe('a file that cannot be used', () => {
  const open = { 'in its thread': openState, 'in this thread': openLocalState };
  const sentence = /^The file [^\n]*discord\.db[^\n]*\.$/;

  it.each(Object.entries(open))('is told in one sentence where it is no database, %s', async (_, openIt) => {
    const dataDir = temporaryFolder();
    writeFileSync(path.join(dataDir, 'discord.db'), 'notes on the weather, and by no means a database '.repeat(50));
    await expect(openIt(dataDir)).rejects.toMatchObject({
      code: 'store_unusable',
      message: expect.stringMatching(sentence) as string,
    });
  });

  it('is told in one sentence where pages of it are overwritten', async () => {
    const dataDir = temporaryFolder();
    const state = await openLocalState(dataDir);
    for (let index = 0; index < 200; index += 1) await state.recordQuestion(asked(`q${index}`));
    await state.forget('nobody');
    await state.close();
    const file = path.join(dataDir, 'discord.db');
    const handle = openSync(file, 'r+');
    const { size } = fstatSync(handle);
    expect(size).toBeGreaterThan(40_000);
    writeSync(handle, Buffer.alloc(size - 20_000, 0x5a), 0, size - 20_000, 8_192);
    closeSync(handle);
    await expect(openLocalState(dataDir)).rejects.toMatchObject({
      code: 'store_unusable',
      message: expect.stringMatching(sentence) as string,
    });
  });

  it('is told to be newer than the program', async () => {
    const dataDir = temporaryFolder();
    const database = new DatabaseSync(path.join(dataDir, 'discord.db'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(openState(dataDir)).rejects.toMatchObject({ message: expect.stringContaining('newer Izvor') as string });
  });

  it('is told where a table is missing, by the method that needs it', async () => {
    const { state, dataDir } = await startState();
    const database = new DatabaseSync(path.join(dataDir, 'discord.db'));
    database.exec('DROP TABLE turns');
    database.close();
    await expect(state.lastTurn('1', '2', 0)).rejects.toMatchObject({ message: expect.stringMatching(sentence) as string });
    expect(await state.guilds(), 'the rest goes on').toEqual([]);
  });
});

describe('settings saved by another version', () => {
  it.each([
    ['{"private":true,"colour":"red"}', { ...defaultSettings, private: true }],
    ['{"perPage":9,"labels":"tlh","channels":"all","keepQuestions":true}', { ...defaultSettings, keepQuestions: true }],
    ['[]', defaultSettings],
    ['not JSON', defaultSettings],
  ])('%s are read as far as they make sense', async (document, expected) => {
    const { state, dataDir } = await startState();
    await state.close();
    const database = new DatabaseSync(path.join(dataDir, 'discord.db'));
    database.prepare('INSERT INTO settings VALUES (?, ?)').run(north, document);
    database.close();
    const { state: again } = await startState(dataDir);
    expect(again.settings(north)).toEqual(expected);
  });
});

/** Saves answers and votes without end, telling of each that is done. */
const writer = `
const { openState } = await import(process.argv[2]);
const state = await openState(process.argv[3]);
for (let n = 0; ; n += 1) {
  const id = process.argv[4] + 'x' + n;
  const at = Date.now();
  await state.recordQuestion({ answerId: id, guild: '1', user: '7', kind: 'ask', outcome: 'answered', text: null, askedAt: at });
  const request = { question: 'q'.repeat(5000) };
  await state.saveAnswer({ id, kind: 'ask', guild: '1', channel: '2', user: '7', view: {}, request, citations: [], confidence: 1, private: false, askedAt: at });
  await state.vote(id, '8', -1);
  process.stdout.write(id + '\\n');
}`;

it('a kill at any moment leaves the file whole, with all that was done', { timeout: 60_000 }, async () => {
  const dataDir = temporaryFolder();
  const client = path.join(packageRoot, 'dist/src/state/client.js');
  const script = path.join(writeFiles(temporaryFolder(), { 'writer.mjs': writer }), 'writer.mjs');
  let told: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const child = spawn(process.execPath, [script, client, dataDir, `r${round}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (chunk) => {
      if (out === '') setTimeout(() => child.kill('SIGKILL'), 40 + round * 37);
      out += String(chunk);
    });
    expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
    told = [...told, ...out.split('\n').slice(0, -1)];
    const state = await openLocalState(dataDir);
    const missing: string[] = [];
    for (const id of told) if ((await state.answer(id)) === null) missing.push(id);
    expect(missing).toEqual([]);
    const { questions, votesDown } = (await state.report({ guild: '1' }))[0]!;
    expect(votesDown).toBeGreaterThanOrEqual(told.length);
    expect(questions).toBeGreaterThanOrEqual(votesDown);
    await state.close();
  }
  expect(told.length).toBeGreaterThan(8);
});
