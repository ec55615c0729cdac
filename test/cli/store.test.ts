import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { IzvorError } from '../../src/errors.js';
import type { Engine, IngestSummary, Progress, StatusReport } from '../../src/engine/types.js';
import { citation, savedAnswer, startState } from '../state/samples.js';
import { TEXT, article, detail, run, start } from './harness.js';

const nothing: IngestSummary = { added: 0, changed: 0, unchanged: 0, pruned: 0, skipped: [], passages: 0, seconds: 0.25 };
const skipped = { path: 'a/b.txt', reason: 'empty', message: 'the file is empty' } as const;

const ingesting = (summary: Partial<IngestSummary>) => ({
  engine: { ingest: () => Promise.resolve({ ...nothing, ...summary }) },
});

describe('izvor ingest', () => {
  it('hands paths and options on', async () => {
    const ingest = vi.fn<Engine['ingest']>(() => Promise.resolve({ ...nothing, added: 1 }));
    await run(['ingest', 'a', 'b/c.md', '--prune'], { engine: { ingest } });
    expect(ingest.mock.calls[0]![0]).toEqual({ paths: ['a', 'b/c.md'], prune: true, sample: false });
    await run(['ingest', '--sample'], { engine: { ingest } });
    expect(ingest.mock.calls[1]![0]).toEqual({ paths: [], prune: false, sample: true });
  });

  it('does not read the sample by itself', async () => {
    const { opened } = await run(['ingest', 'a'], ingesting({ added: 1 }));
    expect(opened[0]).toMatchObject({ autoSample: false });
  });

  it('sums up, with the reason for each skipped file', async () => {
    const summary = { added: 2, changed: 1, unchanged: 4, pruned: 3, passages: 90, skipped: [skipped] };
    const { status, out } = await run(['ingest', 'a'], ingesting(summary));
    expect(status).toBe(0);
    expect(out).toContain('2 added, 1 changed, 4 unchanged, 3 pruned, 1 skipped');
    expect(out).toContain('  a/b.txt: the file is empty\n');
  });

  it('prints the summary as it is with --json', async () => {
    const { out } = await run(['ingest', 'a', '--json'], ingesting({ added: 2, skipped: [skipped] }));
    expect(JSON.parse(out)).toEqual({ ...nothing, added: 2, skipped: [skipped] });
  });

  it.each<[string, string[], Partial<IngestSummary>, number]>([
    ['every file is skipped', ['ingest', 'a'], { skipped: [skipped] }, 1],
    ['there is nothing to read', ['ingest', 'a'], {}, 1],
    ['everything is unchanged', ['ingest', 'a'], { unchanged: 3, skipped: [skipped] }, 0],
    ['what is skipped is stored already', ['ingest', 'a'], { skipped: [{ ...skipped, reason: 'duplicate' }] }, 0],
    ['a prune finds its folder empty', ['ingest', 'a', '--prune'], { pruned: 2 }, 0],
    ['a prune finds only what it cannot read', ['ingest', 'a', '--prune'], { pruned: 2, skipped: [skipped] }, 1],
  ])('where %s', async (_, args, summary, expected) => {
    expect((await run(args, ingesting(summary))).status).toBe(expected);
  });

  const reading: Engine['ingest'] = (_, onProgress) => {
    for (let done = 1; done <= 3000; done += 1) onProgress?.({ phase: 'ingest', done, total: 3000, path: `f/${done}.txt` });
    return Promise.resolve({ ...nothing, added: 3000 });
  };

  it('shows progress in few plain lines off a terminal, none of them on standard output', async () => {
    const { out, err } = await run(['ingest', 'f'], { engine: { ingest: reading } });
    const lines = err.trimEnd().split('\n');
    expect(lines[0]).toBe('Reading 1 of 3000: f/1.txt');
    expect(lines.at(-1)).toBe('Reading 3000 of 3000: f/3000.txt');
    expect(lines.length).toBeLessThan(10);
    expect(out).not.toContain('Reading');
  });

  it('shows a bar on a terminal', async () => {
    const { err } = await run(['ingest', 'f'], { engine: { ingest: reading }, terminal: { stderr: true }, columns: 80 });
    expect(err).toMatch(/Reading [█░]+ 1\/3000 f\/1\.txt/);
    expect(err, 'one line, redrawn').not.toContain('\n');
  });

  it('never lets the name of a file act on the terminal', async () => {
    const path = 'x\u001b]0;pwned\u0007.txt';
    const ingest: Engine['ingest'] = (_, onProgress) => {
      const progress: Progress = { phase: 'ingest', done: 1, total: 2, path };
      onProgress?.(progress);
      return Promise.resolve({ ...nothing, added: 1, skipped: [{ ...skipped, path }] });
    };
    for (const stderr of [false, true]) {
      const { out, err } = await run(['ingest', 'f'], { engine: { ingest }, terminal: { stderr }, columns: 200 });
      expect(err + out).not.toContain('\u0007');
      expect(out).toContain('x␛]0;pwned␇.txt');
    }
  });
});

describe('izvor sources', () => {
  const source = { outlet: 'Rečni glas', articles: 2, languages: ['sr', 'nb'], first: '2021', last: '2022-01-12' };

  it('lists the sources', async () => {
    const { out } = await run(['sources'], { engine: { sources: () => Promise.resolve([source]) } });
    expect(out).toContain('Rečni glas\n');
    expect(out).toContain('2 articles · Serbian, Norwegian Bokmål · 2021 to 2022-01-12');
    const json = await run(['sources', '--json'], { engine: { sources: () => Promise.resolve([source]) } });
    expect(JSON.parse(json.out)).toEqual([source]);
  });

  it('says what to do where nothing is stored', async () => {
    const { status, out } = await run(['sources'], { engine: { sources: () => Promise.resolve([]) } });
    expect(status).toBe(0);
    expect(out).toContain('izvor ingest <folder>');
  });

  it('lists the articles that pass the filters, with their ids', async () => {
    const articles = vi.fn<Engine['articles']>(() => Promise.resolve([article]));
    const { out } = await run(['sources', '--articles', '--lang', 'sr', '--after', '2022'], { engine: { articles } });
    expect(articles).toHaveBeenCalledWith({ languages: ['sr'], after: '2022' });
    expect(out).toContain('a1b2c3  Lađa stoji\n');
  });
});

describe('izvor show', () => {
  const engine = {
    show: (id: string) =>
      id === 'a1b2c3' ? Promise.resolve(detail) : Promise.reject(new IzvorError('not_found', `There is no article ${id}.`)),
  };

  it('prints the canonical text and nothing else into a pipe', async () => {
    const { out } = await run(['show', 'a1b2c3'], { engine });
    expect(out).toBe(`${TEXT}\n`);
  });

  it('puts what is known of the article above the text on a terminal', async () => {
    const { out } = await run(['show', 'a1b2c3'], { engine, terminal: { stdout: true }, env: { NO_COLOR: '1' } });
    expect(out).toMatch(/^Lađa stoji\nRečni glas · 2022-01 · Serbian \(Latin\)\nhttps:/);
    expect(out.endsWith(`\n\n${TEXT}\n`)).toBe(true);
  });

  it('prints everything known of the article with --json', async () => {
    const { out } = await run(['show', 'a1b2c3', '--json'], { engine });
    const document = z
      .object({
        id: z.string(),
        date: z.literal('2022-01'),
        text: z.string(),
        textSha256: z.string(),
        segments: z.array(z.looseObject({})),
      })
      .parse(JSON.parse(out));
    expect(document.text).toBe(TEXT);
    expect(document.segments).toEqual(detail.segments);
  });

  it('fails with one sentence for an id there is not', async () => {
    const { status, out, err } = await run(['show', 'zzz'], { engine });
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(err).toBe('izvor: There is no article zzz.\n');
  });
});

describe('izvor remove', () => {
  const engine = () => ({
    show: () => Promise.resolve(detail),
    remove: vi.fn<Engine['remove']>((ids) => Promise.resolve(ids.map((id) => ({ ...article, id })))),
  });

  it('removes with --yes, each article once', async () => {
    const fake = engine();
    const { status, out } = await run(['remove', 'a', 'b', 'a', '--yes'], { engine: fake });
    expect(status).toBe(0);
    expect(fake.remove).toHaveBeenCalledExactlyOnceWith(['a', 'b']);
    expect(out).toContain('Removed 2 articles');
  });

  it('takes their excerpts out of recent answers on Discord', async () => {
    const { state, dataDir } = await startState();
    await state.saveAnswer(savedAnswer('x', { citations: [citation('a'), citation('b')] }));
    await run(['remove', 'a', '--yes'], { engine: engine(), env: { IZVOR_DATA: dataDir } });
    expect((await state.answer('x'))?.citations.map((cited) => cited.article.id)).toEqual(['b']);
  });

  it.each([
    ['y', 1],
    ['n', 0],
    ['\r', 0],
  ])('asks on a terminal, and %j removes %i articles', async (key, removed) => {
    const fake = engine();
    const started = start(['remove', 'a1b2c3'], { engine: fake, terminal: { stdin: true, stderr: true } });
    await vi.waitFor(() => expect(started.stderr.text).toContain('Remove 1 article from the store?'));
    expect(started.stderr.text).toContain('Lađa stoji');
    started.stdin.write(key);
    expect(await started.status).toBe(0);
    expect(fake.remove).toHaveBeenCalledTimes(removed);
  });
});

describe('izvor status', () => {
  const status: StatusReport = {
    articles: 20,
    sampleArticles: 17,
    passages: 400,
    languages: { sr: 3, pl: 9 },
    model: 'multilingual-e5-small',
    calibrated: false,
    index: { kind: 'exact', note: 'hnswlib-node is not installed' },
    storePath: '/data/izvor.sqlite',
    storeBytes: 1_250_000,
    lastIngestedAt: null,
  };

  it('tells what is stored and how it is searched', async () => {
    const { out } = await run(['status'], { engine: { status: () => Promise.resolve(status) } });
    expect(out).toContain('20, 17 of them samples');
    expect(out).toContain('Polish 9, Serbian 3');
    expect(out).toContain('multilingual-e5-small, uncalibrated');
    expect(out).toContain('exact scan (hnswlib-node is not installed)');
    expect(out).toContain('/data/izvor.sqlite, 1.3 MB');
    expect(out).toContain('never');
  });

  it('prints the report with --json', async () => {
    const { out } = await run(['status', '--json'], { engine: { status: () => Promise.resolve(status) } });
    expect(JSON.parse(out)).toEqual(status);
  });
});

describe('izvor reindex', () => {
  it('shows progress and says how much was indexed', async () => {
    const reindex: Engine['reindex'] = (onProgress) => {
      onProgress?.({ phase: 'reindex', done: 1, total: 2 });
      return Promise.resolve({
        articles: 1,
        passages: 2,
        skipped: [{ path: 'a/old.txt', message: 'there is no article in it' }],
        seconds: 1.24,
      });
    };
    const { status, out, err } = await run(['reindex'], { engine: { reindex } });
    expect(status).toBe(0);
    expect(err).toBe('Rebuilding 1 of 2\n');
    expect(out).toMatch(/^1 article, 2 passages indexed \(1\.2 s\)\n/);
    expect(out).toContain('  a/old.txt: there is no article in it\n');
  });
});

describe('Discord', () => {
  it('izvor bot names the variable that is missing, before the model is loaded', async () => {
    const { status, err, opened } = await run(['bot']);
    expect(status).toBe(1);
    expect(err).toMatch(/^izvor: DISCORD_TOKEN .*\n$/);
    expect(opened).toHaveLength(0);
  });

  it('izvor invite prints the link of the bot the token belongs to', async () => {
    const token = `${Buffer.from('123456789012345678').toString('base64url')}.abc.def`;
    const { status, out } = await run(['invite'], { env: { DISCORD_TOKEN: token } });
    expect(status).toBe(0);
    expect(new URL(out.trim()).searchParams.get('client_id')).toBe('123456789012345678');
  });
});
