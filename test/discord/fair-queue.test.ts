import { describe, expect, it } from 'vitest';
import { FairQueue } from '../../src/discord/fair-queue.js';

/** Work that ends when the test says so; notes what starts and what place each is told. */
function bench(concurrency: number) {
  const started: string[] = [];
  const places: Record<string, number[]> = {};
  const ends = new Map<string, (error?: Error) => void>();
  const gauges: [number, number][] = [];
  const queue = new FairQueue({ concurrency, onChange: (running, waiting) => gauges.push([running, waiting]) });
  const add = (lane: string, name: string) => {
    places[name] = [];
    const work = () => {
      started.push(name);
      return new Promise<string>((resolve, reject) => {
        ends.set(name, (error) => (error ? reject(error) : resolve(name)));
      });
    };
    return queue.run(lane, work, (place) => places[name]!.push(place));
  };
  const end = async (name: string, error?: Error) => {
    ends.get(name)!(error);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, add, end, started, places, gauges };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the queue', () => {
  it('starts work at once where nothing else runs, and tells it no place', async () => {
    const { add, end, places, started } = bench(1);
    const work = add('a', 'a1');
    await settled();
    expect(started).toEqual(['a1']);
    await end('a1');
    expect(await work).toBe('a1');
    expect(places).toEqual({ a1: [] });
  });

  it('gives each lane one start in a round, however much another has', async () => {
    const { add, end, started } = bench(1);
    for (let index = 1; index <= 5; index += 1) void add('a', `a${index}`);
    void add('b', 'b1');
    void add('b', 'b2');
    void add('c', 'c1');
    await settled();
    for (let index = 0; index < 7; index += 1) await end(started.at(-1)!);
    expect(started).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4', 'a5']);
  });

  it('does not let a lane jump the line by coming again and again', async () => {
    const { add, end, started } = bench(1);
    void add('a', 'a1');
    void add('b', 'b1');
    await settled();
    void add('a', 'a2');
    void add('c', 'c1');
    await end('a1');
    void add('b', 'b2');
    await end('b1');
    await end('a2');
    await end('c1');
    expect(started).toEqual(['a1', 'b1', 'a2', 'c1', 'b2']);
  });

  it('tells places as they are in turn, and again when they change', async () => {
    const { add, end, places } = bench(1);
    for (const name of ['a1', 'a2', 'a3']) void add('a', name);
    void add('b', 'b1');
    await settled();
    // A newcomer of another lane comes before the third of the first.
    expect(places).toEqual({ a1: [], a2: [1], a3: [2, 3], b1: [2] });
    await end('a1');
    expect(places).toEqual({ a1: [], a2: [1], a3: [2, 3, 2], b1: [2, 1] });
    await end('a2');
    expect(places).toEqual({ a1: [], a2: [1], a3: [2, 3, 2, 1], b1: [2, 1] });
  });

  it('runs no more at once than it may, and goes on after work that fails', async () => {
    const { queue, add, end, started, gauges } = bench(2);
    const failing = add('a', 'a1');
    void add('b', 'b1');
    void add('c', 'c1');
    await settled();
    expect([queue.running, queue.waiting]).toEqual([2, 1]);
    const failed = expect(failing).rejects.toThrow('no');
    await end('a1', new Error('no'));
    await failed;
    expect(started).toEqual(['a1', 'b1', 'c1']);
    await end('b1');
    await end('c1');
    expect([queue.running, queue.waiting]).toEqual([0, 0]);
    expect(gauges.at(-1)).toEqual([0, 0]);
    expect(gauges).toContainEqual([2, 1]);
  });

  it('goes on where work throws before it begins, or a listener fails', async () => {
    const queue = new FairQueue({ concurrency: 1 });
    const failing = queue.run('a', () => {
      throw new Error('at once');
    });
    const next = queue.run(
      'a',
      () => Promise.resolve('next'),
      () => {
        throw new Error('nobody listens');
      },
    );
    await expect(failing).rejects.toThrow('at once');
    expect(await next).toBe('next');
  });
});
