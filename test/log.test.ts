import { describe, expect, it } from 'vitest';
import { createLog, newErrorId } from '../src/log.js';

function lines(
  level: Parameters<typeof createLog>[0],
  write: (log: ReturnType<typeof createLog>) => void,
): Record<string, unknown>[] {
  const written: string[] = [];
  write(createLog(level, { write: (line) => void written.push(line) }));
  return written.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  it('is JSON, by level', () => {
    const [entry, ...more] = lines('warn', (log) => {
      log.info('not this');
      log.warn({ errorId: 'abc' }, 'this');
    });
    expect(entry).toMatchObject({ msg: 'this', errorId: 'abc', level: 40 });
    expect(more).toEqual([]);
  });

  it('keeps what a request carried, and the tokens in its address, out of errors', () => {
    const error = Object.assign(new Error('POST https://discord.com/api/v10/webhooks/12345/secret-token/messages failed'), {
      code: 50035,
      requestBody: { json: { content: 'the question' } },
    });
    const [entry] = lines('info', (log) => log.error({ err: new Error('outer', { cause: error }) }, 'failed'));
    expect(entry?.['err']).toMatchObject({ message: 'outer', cause: { code: 50035 } });
    expect(JSON.stringify(entry)).not.toMatch(/secret-token|the question/);
  });

  it('gives ids that differ', () => {
    expect(new Set(Array.from({ length: 200 }, newErrorId)).size).toBe(200);
    expect(newErrorId()).toMatch(/^[0-9a-f]{8}$/);
  });
});
