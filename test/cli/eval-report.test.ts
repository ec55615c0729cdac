import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Quality } from '../../src/engine/evaluation/quality/types.js';
import { packageRoot } from '../../src/paths.js';
import { temporaryFolder } from '../support/folders.js';
import { run } from './harness.js';

describe('izvor eval --report', () => {
  it('measures a few questions of everything and writes page, figures and pictures', { timeout: 600_000 }, async () => {
    const out = path.join(temporaryFolder(), 'report');
    const cache = path.join(out, 'my cache');
    const { status, err, out: printed } = await run([
      'eval', '--report', '--sample', '2', '--sets', 'sample', '--sizes', '20,0', '--cache', cache, '--out', out,
    ]); // prettier-ignore
    expect({ status, printed }, err).toEqual({ status: 0, printed: `Wrote ${path.join(out, 'quality.md')}.\n` });

    const quality = JSON.parse(readFileSync(path.join(out, 'quality.json'), 'utf8')) as Quality;
    expect(quality.sets.map(({ half, reader, metrics }) => [metrics.name, half, reader, metrics.questions])).toEqual(
      [true, false].flatMap((reader) =>
        ['sample', 'all'].flatMap((name) => [
          [name, 'frozen', reader, 4],
          [name, 'tuning', reader, 4],
        ]),
      ),
    );
    expect(quality.sets.every(({ metrics }) => metrics.r5.value > 0 && metrics.medianMs > 0)).toBe(true);
    expect(quality.citations!.rendered).toBeGreaterThanOrEqual(20);
    expect(quality.citations!.exact).toBe(quality.citations!.rendered);

    expect(quality.provenance.command).toBe(
      `izvor eval --sets sample --sample 2 --report --out ${out} --sizes 0,20 --cache '${cache}'`,
    );
    const data = existsSync(path.join(packageRoot, '..', 'shared', 'eval'));
    expect(quality.sizes.map(({ passages }) => passages)).toEqual(data ? [0, 20] : []);
    if (data) expect(readdirSync(cache).some((name) => name.startsWith('fillers-20-'))).toBe(true);
    if (data) expect(quality.offCorpus!.data.n).toBe(2);
    const asConfigured = quality.sets.filter(({ reader }) => reader === quality.reader);
    expect(asConfigured.map(({ metrics }) => metrics.leftOutAnswered?.n)).toEqual([2, 2, 2, 2]);

    const page = readFileSync(path.join(out, 'quality.md'), 'utf8');
    expect(page).toContain('Only 2 questions of a kind were asked');
    const pictures = [...page.matchAll(/\]\((images\/[^)]+)\)/g)].map((match) => match[1]!);
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    for (const picture of pictures) expect(existsSync(path.join(out, picture)), picture).toBe(true);
    expect(err).toContain('sample, reader on: 8 questions');
  });

  it('ends with one sentence for a set that is nowhere, before it asks anything', async () => {
    const { status, err } = await run(['eval', '--report', '--sets', 'nothing', '--out', temporaryFolder()]);
    expect(status).toBe(2);
    expect(err).toMatch(/^izvor: There is no set nothing; there are sample, seeds/);
    expect(err.trimEnd()).not.toContain('\n');
  });

  it.each([
    ['--sizes', 'ten', 'Write whole numbers from 0 to 1000000'],
    ['--sizes', '100,-5', 'Write whole numbers from 0 to 1000000'],
    ['--sizes', '', 'Write whole numbers from 0 to 1000000'],
    ['--sizes', '1.5', 'Write whole numbers from 0 to 1000000'],
    ['--cache', fileURLToPath(import.meta.url), 'That is a file; name a folder'],
    ['--cache', ' ', 'Name a folder'],
  ])('refuses %s "%s" in one sentence', async (flag, value, sentence) => {
    const { status, err } = await run(['eval', '--report', flag, value]);
    expect(status).toBe(2);
    expect(err).toContain(sentence);
    expect(err.trimEnd()).not.toContain('\n');
  });

  it.each(['--sizes', '--cache'])('takes %s with --report alone', async (flag) => {
    const { status, err } = await run([
      'eval',
      '--data',
      temporaryFolder(),
      flag,
      flag === '--sizes' ? '100' : temporaryFolder(),
    ]);
    expect(status).toBe(2);
    expect(err.trim()).toBe(`izvor: ${flag} goes with --report; leave it out, or add --report.`);
  });

  it('asks for the folder of questions where no report is wanted', async () => {
    const { status, err } = await run(['eval']);
    expect(status).toBe(2);
    expect(err).toContain('--data FOLDER');
  });
});
