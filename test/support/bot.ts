import { rmSync } from 'node:fs';
import { afterEach, expect, vi } from 'vitest';
import { Sandbox, type SandboxOptions } from '../../sandbox/sandbox.js';
import type { ClientMessage } from '../../sandbox/client-protocol.js';
import { loadConfig } from '../../src/config.js';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.js';
import type { Command } from '../../src/discord/command.js';
import type { Engine } from '../../src/engine/types.js';
import { createLog } from '../../src/log.js';
import { openLocalState } from '../../src/state/client.js';
import type { State } from '../../src/state/types.js';
import { scriptedEngine } from '../fixtures/discord/articles.js';
import { newFolder } from './folders.js';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

export interface World {
  discord: Sandbox;
  bot: Bot;
  engine: Engine & { closed: boolean };
  state: State;
  logged: Record<string, unknown>[];
}

export interface WorldOptions extends Partial<Pick<BotOptions, 'limits' | 'now' | 'metrics'>> {
  commands: readonly Command[];
  env?: Record<string, string>;
  discord?: Sandbox;
  sandbox?: SandboxOptions;
  /** What is remembered from before. */
  prepare?: (state: State) => Promise<unknown>;
}

/** A sandbox that the test's end stops, and says then whether all that it was sent was as Discord takes it. */
export async function newSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const discord = await new Sandbox(options).start();
  open.push(async () => {
    await discord.stop();
    expect(discord.violations).toEqual([]);
  });
  return discord;
}

/** The real bot on a sandbox, with an engine whose answers the test gives and a state of its own. */
export async function startWorld(script: Partial<Engine>, options: WorldOptions): Promise<World> {
  const { commands, env, sandbox, prepare, discord = await newSandbox(sandbox), ...rest } = options;
  const folder = newFolder();
  open.push(() => rmSync(folder, { recursive: true, force: true }));
  const state = await openLocalState(folder);
  await prepare?.(state);
  const logged: Record<string, unknown>[] = [];
  const log = createLog('info', { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) });
  const config = loadConfig({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...env }, '/nowhere');
  const engine = scriptedEngine({ guilds: () => Promise.resolve([]), ...script });
  const bot = await startBot({ config, engine, state, log, commands, ...rest });
  open.push(() => bot.stop());
  return { discord, bot, engine, state, logged };
}

/** The message once its JSON has these words: an edit that follows an acknowledgement is waited for. */
export function messageWith(discord: Sandbox, person: string, channel: string, words: string | RegExp): Promise<ClientMessage> {
  return vi.waitFor(() => {
    const found = discord
      .as(person as never)
      .read(channel)
      .findLast((message) => {
        const shown = JSON.stringify(message);
        return typeof words === 'string' ? shown.includes(words) : words.test(shown);
      });
    if (found === undefined) throw new Error(`No message with ${String(words)}.`);
    return found;
  }, 5000);
}

/** Custom ids of a message's buttons and menus that can be used, in order. */
export function customIds(message: Pick<ClientMessage, 'components'> | null): string[] {
  const rows = (message?.components ?? []) as { components?: { custom_id?: string; disabled?: boolean }[] }[];
  return rows
    .flatMap(({ components = [] }) => components)
    .flatMap(({ custom_id, disabled }) => (disabled === true ? [] : (custom_id ?? [])));
}
