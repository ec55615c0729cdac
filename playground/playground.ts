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

export interface PlaygroundOptions extends Pick<PlaygroundBotOptions, 'dataFolder' | 'onNotice' | 'onProgress' | 'signal'> {
  /** On 127.0.0.1; the next free one where it is taken, any free one for 0. */
  port: number;
}

export interface Playground {
  /** Address of the page. */
  url: string;
  stop(): Promise<void>;
  /** Resolves once it has stopped; rejects where the bot ended by itself. */
  stopped: Promise<void>;
}

/** A sandbox with the page on the same server, and the bot in it. @returns null where the start was stopped */
export async function startPlayground({ port, ...options }: PlaygroundOptions): Promise<Playground | null> {
  const folder = path.join(packageRoot, 'dist', 'playground', 'page');
  await bundlePage(folder);
  const sandbox = await startSandbox(port, folder);
  try {
    const bot = await startPlaygroundBot({ apiUrl: sandbox.url, token: sandbox.token, ...options });
    const close = () => sandbox.stop();
    if (bot === null) {
      await close();
      return null;
    }
    const stopped = bot.stopped.finally(close);
    return { url: `${sandbox.origin}/`, stop: () => bot.stop(), stopped };
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
        throw new IzvorError('bad_configuration', `The ports from ${port} to ${tried} are taken; name another one with --port.`, {
          cause: error,
        });
      }
    }
  }
}
