import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { IzvorError } from '../src/errors.js';
import { packageRoot } from '../src/paths.js';
import { startPlayground } from './playground.js';
import { StatusLine } from './status-line.js';

const usage = `Usage: npm run playground -- [options]

A Discord on this machine, in your browser, with the bot in it. No token, no network.

  --port <number>   where the page is; the next free one where it is taken (default 4321)
  --data <folder>   where the bot keeps its articles (default data/playground)
  --fresh           begin with the sample articles alone
  --help            print this
`;

const defaultPort = 4321;
/** `npm run` hands the terminal's Ctrl-C on to its child, which so gets it twice; in milliseconds. */
const sameSignal = 300;

async function main(): Promise<void> {
  const { port, data, fresh, help } = readArguments();
  if (help) return void process.stdout.write(usage);
  const line = new StatusLine(process.stderr);
  const dataFolder = path.resolve(data);
  if (fresh) await rm(dataFolder, { recursive: true, force: true });

  const stop = new AbortController();
  let signalledAt: number | undefined;
  const onSignal = () => {
    const now = performance.now();
    if (signalledAt === undefined) line.say('Stopping: closing the store (once more to leave at once).');
    // No exit hook of a native library is to run while its thread still works.
    else if (now - signalledAt > sameSignal) process.kill(process.pid, 'SIGKILL');
    signalledAt ??= now;
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);

  line.show('Starting …');
  const listeners = { onNotice: (text: string) => line.say(text), onProgress: line.progress };
  const playground = await startPlayground({ port, dataFolder, signal: stop.signal, ...listeners });
  line.clear();
  if (playground !== null) {
    process.stdout.write(`\nThe playground is at ${playground.url}\nOpen it in a browser; Ctrl-C stops it.\n`);
    stop.signal.addEventListener('abort', () => void playground.stop());
    await playground.stopped;
  }
  process.exit(0);
}

function readArguments(): { port: number; data: string; fresh: boolean; help: boolean } {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        fresh: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    throw new IzvorError('bad_configuration', `${(error as Error).message}; see npm run playground -- --help.`, { cause: error });
  }
  const port = values.port === undefined ? defaultPort : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new IzvorError('bad_configuration', '--port must be a number from 0 to 65535.');
  }
  const data = values.data ?? path.join(packageRoot, 'data', 'playground');
  return { port, data, fresh: values.fresh ?? false, help: values.help ?? false };
}

function fail(error: unknown): never {
  const expected = error instanceof IzvorError;
  process.stderr.write(`playground: ${expected ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
}

main().catch(fail);
