import path from 'node:path';
import { ids } from '../sandbox/default-seed.js';
import { Sandbox } from '../sandbox/sandbox.js';
import { IzvorError } from '../src/errors.js';
import { packageRoot } from '../src/paths.js';
import { type PlaygroundBotOptions, startPlaygroundBot } from './bot.js';
import { bundlePage } from './bundle.js';
import { pageRoutes } from './page-routes.js';

/** How many ports after the wanted one are tried. */
const portsTried = 20;

export interface PlaygroundOptions extends Pick<PlaygroundBotOptions, 'onNotice' | 'onProgress'> {
  /** On 127.0.0.1; the next free one where it is taken, any free one for 0. */
  port: number;
  dataFolder: string;
}

export interface Playground {
  /** Address of the page. */
  url: string;
  sandbox: Sandbox;
  stop(): Promise<void>;
  /** Resolves once it has stopped; rejects where the bot ended by itself. */
  stopped: Promise<void>;
}

/** A sandbox with the page on the same server, and the bot in it. */
export async function startPlayground({ port, dataFolder, ...listeners }: PlaygroundOptions): Promise<Playground> {
  const folder = path.join(packageRoot, 'dist', 'playground', 'page');
  await bundlePage(folder);
  const sandbox = await startSandbox(port, folder);
  try {
    const bot = await startPlaygroundBot({ apiUrl: sandbox.url, token: sandbox.token, dataFolder, ...listeners });
    const stop = async () => {
      await bot.stop();
      await sandbox.stop();
    };
    return { url: `${sandbox.origin}/`, sandbox, stop, stopped: bot.stopped };
  } catch (error) {
    await sandbox.stop();
    throw error;
  }
}

async function startSandbox(port: number, folder: string): Promise<Sandbox> {
  for (let tried = port; ; tried++) {
    try {
      return await new Sandbox({ port: tried, extend: (app) => pageRoutes(app, { folder, user: ids.users.ana }) }).start();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (tried - port >= portsTried) {
        throw new IzvorError('bad_configuration', `The ports from ${port} to ${tried} are taken; name another one with --port.`, { cause: error });
      }
    }
  }
}
