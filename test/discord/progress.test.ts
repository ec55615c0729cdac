import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { interimMark, ProgressEdits } from '../../src/discord/progress.js';
import { createLog } from '../../src/log.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** An interaction whose edits the test sees, each with its time in milliseconds. */
function bench(edit: () => Promise<unknown> = () => Promise.resolve()) {
  const edits: [number, string][] = [];
  const began = performance.now();
  const interaction = {
    id: '1',
    editReply: ({ content }: { content: string }) => {
      edits.push([Math.round(performance.now() - began), content.replace(interimMark, '')]);
      return edit();
    },
  };
  const logged: string[] = [];
  const log = createLog('info', { write: (line) => void logged.push(line) });
  return { edits, logged, progress: new ProgressEdits(interaction as never, log) };
}

describe('progress', () => {
  it('is edited in at most every two seconds, the latest text each time', async () => {
    const { edits, progress } = bench();
    for (let done = 0; done <= 50; done += 1) {
      progress.show(`${done} of 50`);
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(10_000);
    expect(edits.map(([, text]) => text)).toEqual(['0 of 50', '19 of 50', '39 of 50', '50 of 50']);
    const gaps = edits.slice(1).map(([at], index) => at - edits[index]![0]);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2_000);
  });

  it('never comes after the answer: what is under way is waited for, the rest left out', async () => {
    let arrive: () => void = () => undefined;
    const { edits, progress } = bench(() => new Promise<void>((resolve) => (arrive = resolve)));
    progress.show('1 of 2');
    await vi.advanceTimersByTimeAsync(0);
    progress.show('2 of 2');
    let finished = false;
    const finish = progress.finish().then(() => (finished = true));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(finished).toBe(false);
    arrive();
    await finish;
    progress.show('too late');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(edits.map(([, text]) => text)).toEqual(['1 of 2']);
  });

  it('that Discord does not take is logged, and the next is tried', async () => {
    let times = 0;
    const { edits, logged, progress } = bench(() => ((times += 1) === 1 ? Promise.reject(new Error('busy')) : Promise.resolve()));
    progress.show('1 of 2');
    await vi.advanceTimersByTimeAsync(0);
    progress.show('2 of 2');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(edits).toHaveLength(2);
    expect(logged.join()).toContain('busy');
    await progress.finish();
  });
});
