import { mkdir } from 'node:fs/promises';
import { commands } from '../commands/index.js';
import { loadConfig } from '../src/config.js';
import { type Bot, startBot } from '../src/discord/bot.js';
import { openEngine } from '../src/engine/client.js';
import type { Progress } from '../src/engine/types.js';
import { createLog } from '../src/log.js';
import { openState } from '../src/state/client.js';

export interface PlaygroundBotOptions {
  /** Where the bot takes Discord to be. */
  apiUrl: string;
  token: string;
  dataFolder: string;
  onNotice: (line: string) => void;
  onProgress: (progress: Progress) => void;
  /** Stops the start: what is being indexed is put away first. */
  signal: AbortSignal;
}

/**
 * Starts the real bot on the sample articles, led to the sandbox. It is handed its own environment: a token in `.env` or in the
 * person's environment never gets here, so that the playground cannot speak to the real Discord.
 * @returns null where the start was stopped
 */
export async function startPlaygroundBot({ signal, ...options }: PlaygroundBotOptions): Promise<Bot | null> {
  const { apiUrl, token, dataFolder, onNotice, onProgress } = options;
  await mkdir(dataFolder, { recursive: true });
  const env = { DISCORD_API_URL: apiUrl, DISCORD_TOKEN: token, IZVOR_DATA: dataFolder, IZVOR_LOG_LEVEL: 'warn' };
  // No `.env` lies in the data folder.
  const config = loadConfig(env, dataFolder);
  const log = createLog(config.logLevel);
  const engine = await openEngine({
    dataDir: config.dataPath,
    model: config.model,
    allowDownload: false,
    reader: config.reader,
    autoSample: true,
    onNotice,
    onError: (line) => log.error(line),
    onProgress,
  });
  try {
    // Brings the sample in before anybody asks.
    const indexed = engine.sources();
    await Promise.race([indexed, aborted(signal)]);
    if (signal.aborted) {
      await engine.close();
      return null;
    }
    const state = await openState(config.dataPath);
    return await startBot({ config, engine, state, log, commands });
  } catch (error) {
    await engine.close();
    throw error;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
