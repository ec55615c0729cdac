import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { IzvorError } from '../src/errors.js';
import { packageRoot } from '../src/paths.js';
import { type Playground, startPlayground } from './playground.js';
import { StatusLine } from './status-line.js';

const usage = `Usage: npm run playground -- [options]

A Discord on this machine, in your browser, with the bot in it. No token, no network.

  --port <number>   where the page is; the next free one where it is taken (default 4321)
  --data <folder>   where the bot keeps its articles (default data/playground)
  --fresh           begin with the sample articles alone
  --help            print this
`;

const defaultPort = 4321;

async function main(): Promise<void> {
  const { port, data, fresh, help } = readArguments();
  if (help) return void process.stdout.write(usage);
  const line = new StatusLine(process.stderr);
  const dataFolder = path.resolve(data);
  if (fresh) await rm(dataFolder, { recursive: true, force: true });

  let playground: Playground | undefined;
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(130);
    stopping = true;
    line.say('Stopping …');
    if (playground === undefined) process.exit(130);
    void playground.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  line.show('Starting …');
  playground = await startPlayground({ port, dataFolder, onNotice: (text) => line.say(text), onProgress: line.progress });
  line.clear();
  process.stdout.write(`\nThe playground is at ${playground.url}\nOpen it in a browser; Ctrl-C stops it.\n`);
  await playground.stopped;
}

function readArguments(): { port: number; data: string; fresh: boolean; help: boolean } {
  let values;
  try {
    ({ values } = parseArgs({
      options: { port: { type: 'string' }, data: { type: 'string' }, fresh: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
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
