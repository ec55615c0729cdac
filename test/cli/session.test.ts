import { describe, expect, it, vi } from 'vitest';
import { IzvorError } from '../../src/errors.js';
import { answer, run, start } from './harness.js';

const never = () => new Promise<never>(() => undefined);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the end of a run', () => {
  it('closes the engine after an answer and after a failure', async () => {
    expect((await run(['ask', 'x'], { engine: { ask: () => Promise.resolve(answer) } })).closed()).toBe(1);
    expect((await run(['ask', 'x'], { engine: { ask: () => Promise.reject(new Error('broken')) } })).closed()).toBe(1);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('%s closes the engine, says so in a line and ends with %i', async (signal, expected) => {
    const started = start(['ask', 'x'], { engine: { ask: never } });
    await vi.waitFor(() => expect(started.opened).toHaveLength(1));
    started.signals.emit(signal, signal);
    expect(await started.status).toBe(expected);
    expect(started.closed()).toBe(1);
    expect(started.exits).toEqual([]);
    expect(started.stdout.text).toBe('');
    expect(started.stderr.text.trimEnd().split('\n')).toHaveLength(1);
    expect(started.signals.listenerCount(signal), 'nothing is left behind').toBe(0);
  });

  it('waits for an engine that is being opened, and closes it', async () => {
    let closed = false;
    const started = start(['ask', 'x'], {
      openEngine: async () => {
        await pause(50);
        return { ask: never, close: () => Promise.resolve(void (closed = true)) } as never;
      },
    });
    await vi.waitFor(() => expect(started.opened).toHaveLength(1));
    started.signals.emit('SIGINT', 'SIGINT');
    expect(await started.status).toBe(130);
    expect(closed).toBe(true);
  });

  it('prints nothing that arrives after the signal', async () => {
    let finish!: (result: typeof answer) => void;
    const started = start(['ask', 'x'], {
      engine: { ask: () => new Promise((resolve) => (finish = resolve)), close: () => Promise.resolve(finish(answer)) },
    });
    await vi.waitFor(() => expect(finish).toBeDefined());
    started.signals.emit('SIGINT', 'SIGINT');
    expect(await started.status).toBe(130);
    await pause(10);
    expect(started.stdout.text).toBe('');
  });

  it('leaves at once on a second Ctrl-C, but not on the copy that npm hands on', async () => {
    const started = start(['ask', 'x'], { engine: { ask: never, close: never } });
    await vi.waitFor(() => expect(started.opened).toHaveLength(1));
    started.signals.emit('SIGINT', 'SIGINT');
    started.signals.emit('SIGINT', 'SIGINT');
    expect(started.exits).toEqual([]);
    await pause(350);
    started.signals.emit('SIGINT', 'SIGINT');
    expect(started.exits).toEqual([130]);
  });

  it('is quiet where the reader of the output has gone', async () => {
    const started = start(['ask', 'x'], { engine: { ask: () => Promise.resolve(answer) } });
    started.stdout.failWith = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    expect(await started.status).toBe(0);
    expect(started.stderr.text).toBe('');
    expect(started.closed()).toBe(1);
  });

  it('asks no further questions of a batch whose reader has gone', async () => {
    const ask = vi.fn(() => Promise.resolve(answer));
    const started = start(['ask', '--batch', '-'], { engine: { ask } });
    started.stdout.failWith = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    started.stdin.end('{"id":1,"question":"x"}\n'.repeat(50));
    await started.status;
    await pause(20);
    expect(ask.mock.calls.length).toBeLessThan(5);
    expect(started.stderr.text).toBe('');
  });

  it('tells of an engine that cannot be closed after a signal', async () => {
    const started = start(['ask', 'x'], { engine: { ask: never, close: () => Promise.reject(new Error('stuck')) } });
    await vi.waitFor(() => expect(started.opened).toHaveLength(1));
    started.signals.emit('SIGTERM', 'SIGTERM');
    expect(await started.status).toBe(1);
    expect(started.stderr.text).toContain('stuck');
  });

  it('fails where the output cannot be written for another reason', async () => {
    const started = start(['ask', 'x'], { engine: { ask: () => Promise.resolve(answer) } });
    started.stdout.failWith = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    expect(await started.status).toBe(1);
    expect(started.stderr.text).toContain('no space left on device');
  });
});

describe('a failure', () => {
  it('of the configuration is one sentence that names the variable', async () => {
    const { status, err } = await run(['ask', 'x'], { env: { IZVOR_READER: 'perhaps' } });
    expect(status).toBe(1);
    expect(err).toMatch(/^izvor: IZVOR_READER .*\n$/);
  });

  it('while the engine is opened is one sentence', async () => {
    const { status, err } = await run(['ask', 'x'], {
      openEngine: () =>
        Promise.reject(new IzvorError('store_fingerprint', 'The store is of another model: run "izvor reindex".')),
    });
    expect(status).toBe(1);
    expect(err).toBe('izvor: The store is of another model: run "izvor reindex".\n');
  });

  it('that the engine blames on the request is wrong use', async () => {
    const { status } = await run(['ask', 'x'], {
      engine: { ask: () => Promise.reject(new IzvorError('bad_request', 'No.')) },
    });
    expect(status).toBe(2);
  });

  it('that nobody expected is one line, and a stack only when debugging', async () => {
    const engine = { ask: () => Promise.reject(new TypeError('x is not a function\nat all')) };
    const quiet = await run(['ask', 'x'], { engine });
    expect(quiet.status).toBe(1);
    expect(quiet.out).toBe('');
    expect(quiet.err).toMatch(/^izvor: .*x is not a function.*\n$/);
    const loud = await run(['ask', 'x'], { engine, env: { IZVOR_LOG_LEVEL: 'debug' } });
    expect(loud.err).toContain('session.test.ts');
  });

  it('in closing the engine is not hidden', async () => {
    const engine = {
      ask: () => Promise.resolve(answer),
      close: () => Promise.reject(new IzvorError('store_unusable', 'The disk is full.')),
    };
    const { status, err } = await run(['ask', 'x'], { engine });
    expect(status).toBe(1);
    expect(err).toContain('The disk is full.');
  });
});

describe('notices and progress of the engine', () => {
  it('go to standard error, above the answer', async () => {
    const { out, err } = await run(['ask', 'x'], {
      openEngine: ({ onNotice, onProgress }) => {
        onNotice('The index was damaged, rebuilding it from the store');
        onProgress?.({ phase: 'ingest', done: 1, total: 4 });
        return Promise.resolve({ ask: () => Promise.resolve(answer), close: () => Promise.resolve() } as never);
      },
    });
    expect(err).toBe('The index was damaged, rebuilding it from the store\nReading 1 of 4\n');
    expect(out).toMatch(/^1 excerpt from 1 article/);
  });
});
