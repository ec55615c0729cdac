import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const shell = promisify(execFile);

/** Runs a shell line in which `$IZVOR` is the built program, with the exit status of each part of a pipe in `statuses`. */
async function sh(line: string): Promise<{ stdout: string; stderr: string; statuses: number[] }> {
  const script = `${line}; echo "\${PIPESTATUS[*]}" >&2`;
  const env = { ...process.env, IZVOR: `${process.execPath} ${main}`, DISCORD_TOKEN: '' };
  const { stdout, stderr } = await shell('bash', ['-c', script], { env, cwd: '/' });
  const lines = stderr.trimEnd().split('\n');
  return { stdout, statuses: lines.pop()!.split(' ').map(Number), stderr: lines.join('\n') };
}

describe.skipIf(!existsSync(main))('the built program (after "npm run build")', () => {
  it.each([
    ['$IZVOR --version', 0],
    ['$IZVOR ask --help', 0],
    ['$IZVOR', 2],
    ['$IZVOR ask what --top 0', 2],
    ['$IZVOR ask < /dev/null', 2],
    ['$IZVOR ask --batch no-such-file', 1],
    ['$IZVOR bot', 1],
  ])('%s ends with status %i', async (line, status) => {
    expect((await sh(line)).statuses).toEqual([status]);
  });

  it('is quiet where the reader of its output has gone', async () => {
    const { stderr, statuses } = await sh('$IZVOR ask --help | true');
    expect(statuses).toEqual([0, 0]);
    expect(stderr).toBe('');
  });
});
