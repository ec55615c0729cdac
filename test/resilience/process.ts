import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { packageRoot } from '../../src/paths.js';

const main = path.join(packageRoot, 'dist', 'src', 'cli', 'main.js');

/** Whether `npm run build` was run: the bot as a process needs it. */
export const built = existsSync(main);

/** How a process ended. */
interface End {
  status: number | null;
  signal: NodeJS.Signals | null;
}

/** The bot as whoever hosts it runs it: `izvor bot`, led to a sandbox. */
export class BotProcess {
  readonly #child: ChildProcess;
  #printed = '';
  public readonly ended: Promise<End>;

  public constructor(discord: Pick<Sandbox, 'token' | 'url'>, dataDir: string, env: Record<string, string> = {}) {
    const izvor = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, IZVOR_DATA: dataDir, IZVOR_READER: 'off' };
    this.#child = spawn(process.execPath, [main, 'bot'], { cwd: dataDir, env: { ...process.env, ...izvor, ...env } });
    this.#child.stdout!.resume();
    this.#child.stderr!.on('data', (chunk: Buffer) => (this.#printed += chunk.toString()));
    this.ended = new Promise((resolve) => this.#child.on('close', (status, signal) => resolve({ status, signal })));
    onTestFinished(async () => {
      this.signal('SIGKILL');
      await this.ended;
    });
  }

  /** What it wrote on standard error, line by line; the log among it is JSON. */
  public get lines(): string[] {
    return this.#printed.split('\n').filter(Boolean);
  }

  /** What its log says, in order. */
  public get logged(): { level: number; msg: string }[] {
    return this.lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as { level: number; msg: string });
  }

  /** What a person reads of it that is no log: how it ended. */
  public get told(): string[] {
    return this.lines.filter((line) => !line.startsWith('{'));
  }

  public signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Waits for a line of the log. */
  public async says(msg: string, times = 1, timeout = 60_000): Promise<void> {
    await vi.waitFor(
      () => {
        const found = this.logged.filter((line) => line.msg === msg).length;
        if (found < times) throw new Error(`The log has “${msg}” ${found} times, not ${times}:\n${this.#printed}`);
      },
      { timeout, interval: 20 },
    );
  }

  /** How it ended, waited for. */
  public async end(timeout = 40_000): Promise<End> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`It still runs after ${timeout} ms:\n${this.#printed}`)), timeout);
    });
    return Promise.race([this.ended, late]).finally(() => clearTimeout(timer));
  }
}
