import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { packageRoot } from '../../src/paths.js';

declare module 'vitest' {
  interface ProvidedContext {
    playground: string;
  }
}

/** Starts the playground as a person does, on a store of its own; stops it with Ctrl-C at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'izvor-e2e-'));
  const server = path.join(packageRoot, 'dist', 'playground', 'server.js');
  // A token in the environment must not lead the playground to the real Discord.
  const env = { ...process.env, DISCORD_TOKEN: 'a.real.token', DISCORD_API_URL: 'http://127.0.0.1:9/api' };
  const child = spawn(process.execPath, [server, '--port', '0', '--data', path.join(folder, 'data')], { env });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  let printed = '';
  const url = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed);
      if (found !== null) resolve(found[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(([status]) => reject(new Error(`The playground ended with ${String(status)}:\n${printed}`)));
  });
  project.provide('playground', await url);
  return async () => {
    child.kill('SIGINT');
    const [status] = await ended;
    await rm(folder, { recursive: true, force: true });
    if (status !== 0) throw new Error(`Ctrl-C ended the playground with ${String(status)}:\n${printed}`);
  };
}
