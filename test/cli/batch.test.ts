import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { IzvorError } from '../../src/errors.js';
import type { AskRequest } from '../../src/engine/types.js';
import { askSchema } from './documents.js';
import { answer, noAnswer, run, start } from './harness.js';

type Document = Record<string, unknown>;

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'izvor-batch-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const documents = (out: string): Document[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Document);

/** Answers a question that says "yes"; the first one takes longest, so that order is not a matter of luck. */
function fakeAsk() {
  const requests: AskRequest[] = [];
  const ask = async (request: AskRequest) => {
    requests.push(request);
    if (requests.length === 1) await new Promise((resolve) => setTimeout(resolve, 30));
    const { question } = request;
    if (question.includes('fail')) throw new IzvorError('store_unusable', 'The store is gone: run "izvor reindex".');
    return question.includes('yes') ? { ...answer, question } : { ...noAnswer, question };
  };
  return { ask, requests };
}

describe('izvor ask --batch', () => {
  it('prints a document a line, in order, with the id first', async () => {
    const { ask, requests } = fakeAsk();
    const file = join(folder, 'plain.jsonl');
    const lines = ['{"id":"a","question":"yes 1"}', '', '{"question":"no 2","id":2}', '  ', '{"id":"c","question":"yes 3"}'];
    writeFileSync(file, `\ufeff${lines.join('\r\n')}`);
    const { status, out, err, opened } = await run(['ask', '--batch', file], { engine: { ask } });
    expect(status).toBe(0);
    const printed = documents(out);
    expect(printed.map(({ id, question }) => [id, question])).toEqual([
      ['a', 'yes 1'],
      [2, 'no 2'],
      ['c', 'yes 3'],
    ]);
    for (const document of printed) {
      expect(Object.keys(document)[0]).toBe('id');
      askSchema.extend({ id: z.union([z.string(), z.number()]) }).parse(document);
    }
    expect(requests).toHaveLength(3);
    expect(opened, 'the model is loaded once').toHaveLength(1);
    expect(err).toContain('3 questions, 0 failed.');
  });

  it('reads the filters of a line; the options hold where a line is silent', async () => {
    const { ask, requests } = fakeAsk();
    const lines = [
      { id: 1, question: 'a', lang: ['sr', 'bg'], source: 'S', after: '2022', before: '2022-06', undated: true, top: 3 },
      { id: 2, question: 'b', lang: 'nb,pl', after: null },
      { id: 3, question: 'c' },
    ];
    const input = lines.map((line) => JSON.stringify(line)).join('\n');
    await run(['ask', '--batch', '-', '--lang', 'en', '--top', '9', '--after', '2021'], { engine: { ask }, input });
    expect(requests).toEqual([
      { question: 'a', languages: ['sr', 'bg'], sources: ['S'], after: '2022', before: '2022-06', undated: true, top: 3 },
      { question: 'b', languages: ['nb', 'pl'], after: '2021', top: 9 },
      { question: 'c', languages: ['en'], after: '2021', top: 9 },
    ]);
  });

  it('puts a failure in the place of a bad line and goes on', async () => {
    const { ask } = fakeAsk();
    const lines = [
      'not json',
      '[1]',
      '{"question":"yes"}',
      '{"id":4}',
      '{"id":5,"question":" "}',
      '{"id":6,"question":"yes","top":0}',
      '{"id":7,"question":"yes","after":"2022-13"}',
      '{"id":8,"question":"yes","lang":7}',
      '{"id":9,"question":"yes","undated":"no"}',
      '{"id":10,"question":"fail"}',
      '{"id":11,"question":"yes"}',
    ];
    const { status, out, err } = await run(['ask', '--batch', '-'], { engine: { ask }, input: lines.join('\n') });
    expect(status).toBe(1);
    const printed = documents(out);
    expect(printed.map(({ id }) => id)).toEqual([null, null, null, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(printed.map(({ status: result }) => result)).toEqual([...Array<string>(10).fill('error'), 'answered']);
    const sentences = printed.map(({ error }) => error as string);
    expect(sentences[0]).toMatch(/^Line 1: This is not JSON/);
    expect(sentences[1]).toContain('not a JSON object');
    expect(sentences[2]).toContain('"id" is missing');
    expect(sentences[3]).toContain('The question is missing');
    expect(sentences[4]).toContain('The question is empty');
    expect(sentences[5]).toContain('"top" takes a whole number from 1 to 50, not 0');
    expect(sentences[6]).toContain('"after" takes a date');
    expect(sentences[7]).toContain('"lang" takes ISO 639-1 codes');
    expect(sentences[8]).toContain('"undated" is either true or false');
    expect(sentences[9]).toBe('Line 10: The store is gone: run "izvor reindex".');
    expect(Object.keys(printed[9]!)).toEqual(['id', 'status', 'error']);
    expect(err).toContain('11 questions, 10 failed.');
  });

  it('says once that a key is not known', async () => {
    const { ask } = fakeAsk();
    const input = '{"id":1,"question":"yes","langs":"sr"}\n{"id":2,"question":"yes","langs":"sr"}\n';
    const { status, err } = await run(['ask', '--batch', '-'], { engine: { ask }, input });
    expect(status).toBe(0);
    expect(err.match(/"langs" is not a known key/g)).toHaveLength(1);
  });

  it('answers while the questions still arrive, with letters split between two reads', async () => {
    const { ask } = fakeAsk();
    const started = start(['ask', '--batch', '-'], { engine: { ask } });
    const bytes = Buffer.from('{"id":1,"question":"yes č \u2028 š"}\n{"id":2,"question":"yes"}\n');
    const middle = bytes.indexOf('č') + 1;
    started.stdin.write(bytes.subarray(0, middle));
    started.stdin.write(bytes.subarray(middle));
    await expect.poll(() => started.stdout.text).toContain('\n');
    expect(documents(started.stdout.text)[0]).toMatchObject({ id: 1, question: 'yes č \u2028 š' });
    started.stdin.end();
    expect(await started.status).toBe(0);
    expect(documents(started.stdout.text)).toHaveLength(2);
  });

  it('draws a bar on a terminal and leaves standard output alone', async () => {
    const { ask } = fakeAsk();
    const file = join(folder, 'bar.jsonl');
    writeFileSync(file, '{"id":1,"question":"yes"}\n{"id":2,"question":"yes"}\n');
    const { out, err } = await run(['ask', '--batch', file], { engine: { ask }, terminal: { stderr: true }, columns: 80 });
    expect(err).toMatch(/Answered .* 1\/2/);
    expect(documents(out)).toHaveLength(2);
  });

  it('prints nothing for an empty file', async () => {
    const { status, out } = await run(['ask', '--batch', '-'], { engine: fakeAsk(), input: '' });
    expect(status).toBe(0);
    expect(out).toBe('');
  });

  it('says that a file is missing, or a folder, before the model is loaded', async () => {
    const missing = await run(['ask', '--batch', join(folder, 'none.jsonl')]);
    expect(missing.status).toBe(1);
    expect(missing.err).toMatch(/^izvor: The file .*none\.jsonl does not exist/);
    expect(missing.opened).toHaveLength(0);
    const directory = await run(['ask', '--batch', folder]);
    expect(directory.status).toBe(1);
    expect(directory.err).toContain('is a folder');
  });
});
