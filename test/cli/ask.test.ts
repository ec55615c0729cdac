import { describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../src/engine/types.js';
import { askSchema, quoteSchema } from './documents.js';
import { TEXT, answer, citation, noAnswer, run, start } from './harness.js';

describe('izvor ask', () => {
  it('joins the words of a question and hands every option on', async () => {
    const ask = vi.fn<Engine['ask']>(() => Promise.resolve(answer));
    const options = [
      '--lang',
      'sr,BG',
      '--lang',
      'nb',
      '--source',
      'A, b & c',
      '--source',
      'D',
      '--after',
      '2022-06',
      '--before',
      '2022',
    ];
    const { status } = await run(['ask', 'When', 'does', 'it', 'sail?', ...options, '--undated', '--top', '7', '--explain'], {
      engine: { ask },
    });
    expect(status).toBe(0);
    expect(ask).toHaveBeenCalledExactlyOnceWith({
      question: 'When does it sail?',
      languages: ['sr', 'bg', 'nb'],
      sources: ['A, b & c', 'D'],
      after: '2022-06',
      before: '2022',
      undated: true,
      top: 7,
      explain: true,
    });
  });

  it('leaves out what was not asked for', async () => {
    const ask = vi.fn<Engine['ask']>(() => Promise.resolve(answer));
    await run(['ask', 'When?'], { engine: { ask } });
    expect(ask).toHaveBeenCalledExactlyOnceWith({ question: 'When?' });
  });

  it('ends with status 0 for an answer and 3 for none', async () => {
    expect((await run(['ask', 'x'], { engine: { ask: () => Promise.resolve(answer) } })).status).toBe(0);
    const none = await run(['ask', 'x'], { engine: { ask: () => Promise.resolve(noAnswer) } });
    expect(none.status).toBe(3);
    expect(none.out).toMatch(/^The articles do not answer this/);
  });

  it('hands the configuration to the engine, and lets it read the sample', async () => {
    const { opened } = await run(['ask', 'x'], {
      engine: { ask: () => Promise.resolve(answer) },
      env: { IZVOR_DATA: 'store', IZVOR_MODEL: 'other', IZVOR_MODELS: '/models', IZVOR_READER: 'off' },
    });
    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatchObject({
      dataDir: '/nowhere/store',
      model: 'other',
      modelsDir: '/models',
      reader: false,
      autoSample: true,
      allowDownload: false,
    });
  });

  it('prints the document of an answer with --json, on one line where nobody looks', async () => {
    const hostile = { ...citation, excerpt: 'a\u001b[2Jb\u009bc"\u2028', title: 'x' };
    const { out } = await run(['ask', 'x', '--json'], {
      engine: { ask: () => Promise.resolve({ ...answer, citations: [hostile] }) },
    });
    const document = askSchema.parse(JSON.parse(out));
    expect(document).toMatchObject({ status: 'answered', confidence: 0.93, nearest: [] });
    expect(document.citations[0]).toMatchObject({ start: 0, end: TEXT.length, answer: { start: 15, end: 33 } });
    expect(document.citations[0]!.excerpt, 'to the character').toBe(hostile.excerpt);
    expect(document.citations[0]!.article.date).toBe('2022-01');
    expect(out.split('\n')).toHaveLength(2);
    expect(out, 'nothing a terminal would act on').not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028]/);
  });

  it('prints the document of no answer with --json', async () => {
    const { out, status } = await run(['ask', 'x', '--json'], { engine: { ask: () => Promise.resolve(noAnswer) } });
    const document = askSchema.parse(JSON.parse(out));
    expect(document).toMatchObject({ status: 'no_answer', citations: [] });
    expect(document.nearest.map(({ article }) => article.id)).toEqual(['a1b2c3']);
    expect(status).toBe(3);
  });

  it('adds the candidates with --explain, and only then', async () => {
    const candidate = {
      articleId: 'a1b2c3',
      title: 'Lađa stoji',
      language: 'sr',
      start: 0,
      end: 9,
      scores: { dense: 0.9, lexical: 0.125, candidate: 0.91 },
      outcome: 'below the cut',
    };
    const engine = { ask: () => Promise.resolve({ ...answer, explain: [candidate] }) };
    const json = await run(['ask', 'x', '--json', '--explain'], { engine });
    expect((JSON.parse(json.out) as { explain: unknown }).explain).toEqual([candidate]);
    const text = await run(['ask', 'x', '--explain'], { engine });
    expect(text.out).toMatch(/0\.9000 +0\.1250 +0\.9100 +- +- +- +below the cut, a1b2c3 \[0, 9\)/);
  });

  it('asks for the question on a terminal, on standard error', async () => {
    const ask = vi.fn<Engine['ask']>(() => Promise.resolve(answer));
    const started = start(['ask', '--top', '2'], { engine: { ask }, terminal: { stdin: true, stderr: true } });
    await vi.waitFor(() => expect(started.stderr.text).toContain('What do you want to know?'));
    started.stdin.write('When does it sail?\r');
    expect(await started.status).toBe(0);
    expect(ask).toHaveBeenCalledExactlyOnceWith({ question: 'When does it sail?', top: 2 });
    expect(started.stdout.text).not.toContain('What do you want to know?');
  });

  it('takes Ctrl-C at the prompt as giving up', async () => {
    const started = start(['ask'], { terminal: { stdin: true, stderr: true } });
    await vi.waitFor(() => expect(started.stderr.text).toContain('What do you want to know?'));
    started.stdin.write('\u0003');
    expect(await started.status).toBe(130);
    expect(started.stdout.text).toBe('');
  });

  it('tells a wrong option before it asks for the question', async () => {
    const { status, err } = await run(['ask', '--top', '0'], { terminal: { stdin: true, stderr: true } });
    expect(status).toBe(2);
    expect(err).not.toContain('What do you want to know?');
  });
});

describe('izvor quote', () => {
  const quoted = {
    ...answer,
    citations: [{ ...citation, kind: 'direct' as const, speech: { start: 15, end: 33 }, speaker: 'Mila Brod' }],
  };

  it('hands topic, speaker and options on', async () => {
    const quote = vi.fn<Engine['quote']>(() => Promise.resolve(quoted));
    const { status } = await run(['quote', 'the', 'ferry', '--speaker', ' Brod ', '--lang', 'sr', '--top', '2'], {
      engine: { quote },
    });
    expect(status).toBe(0);
    expect(quote).toHaveBeenCalledExactlyOnceWith({ topic: 'the ferry', speaker: 'Brod', languages: ['sr'], top: 2 });
  });

  it('prints speech and speaker in the document', async () => {
    const { out } = await run(['quote', 'ferry', '--json'], { engine: { quote: () => Promise.resolve(quoted) } });
    const document = quoteSchema.parse(JSON.parse(out));
    expect(document.citations[0]).toMatchObject({ speech: { start: 15, end: 33 }, speaker: 'Mila Brod' });
  });

  it('names who spoke, or that nobody is named', async () => {
    const named = await run(['quote', 'ferry'], { engine: { quote: () => Promise.resolve(quoted) } });
    expect(named.out).toContain('— Mila Brod\n');
    expect(named.out).toContain('⟦Lađa ne vozi zimi.⟧');
    const unnamed = { ...quoted, citations: [{ ...quoted.citations[0]!, speaker: null }] };
    const { out } = await run(['quote', 'ferry'], { engine: { quote: () => Promise.resolve(unnamed) } });
    expect(out).toContain('names no speaker');
  });

  it('ends with status 3 where there is no direct speech', async () => {
    const { status, out } = await run(['quote', 'ferry'], { engine: { quote: () => Promise.resolve(noAnswer) } });
    expect(status).toBe(3);
    expect(out).toContain('no direct speech');
  });
});
