import { existsSync } from 'node:fs';
import { IzvorError } from '../errors.js';
import { CallThread } from '../thread.js';
import { stateFile } from './database.js';
import { parseSettings } from './settings.js';
import { StateDatabase } from './state-database.js';
import { defaultSettings, type GuildSettings, type State } from './types.js';

export interface StateOptions {
  /** The present time, milliseconds since 1970. Default: `Date.now`. */
  now?: () => number;
}

type Method = Exclude<keyof StateDatabase, 'close'>;

/** How the methods of the database are reached: through a thread, or right here. */
interface Connection {
  call<M extends Method>(method: M, ...args: Parameters<StateDatabase[M]>): Promise<ReturnType<StateDatabase[M]>>;
  close(): Promise<void>;
}

const stopped = 'What is remembered of the servers was closed.';

/**
 * Opens what is remembered of Discord servers (`discord.db` in this folder), in a thread of its own: the caller's event loop never waits
 * for the disk.
 * @throws IzvorError `store_unusable` where the file is damaged or cannot be written
 */
export async function openState(dataDir: string, options: StateOptions = {}): Promise<State> {
  const thread = new CallThread(new URL('./worker.js', import.meta.url), { workerData: { dataDir }, stopped });
  try {
    return await connect({ call: (method, ...args) => thread.call(method, args), close: () => thread.close() }, options);
  } catch (error) {
    await thread.close();
    throw error;
  }
}

/** The same in the caller's own thread, which it blocks: for commands of one question, and for tests. @throws IzvorError as `openState` */
export async function openLocalState(dataDir: string, options: StateOptions = {}): Promise<State> {
  const database = new StateDatabase(dataDir);
  let open = true;
  const connection: Connection = {
    call: async (method, ...args) => {
      if (!open) throw new IzvorError('stopped', stopped);
      const methods = database as unknown as Record<Method, (...values: unknown[]) => unknown>;
      // As through a thread, neither side holds the other's objects.
      return structuredClone(await Promise.resolve(methods[method](...structuredClone(args)))) as never;
    },
    close: () => {
      open = false;
      return Promise.resolve(database.close());
    },
  };
  return connect(connection, options);
}

/** Runs `work` on what is remembered in this folder; where the bot has not run yet nothing is made, and the result is null. */
export async function withState<T>(dataDir: string, work: (state: State) => Promise<T>): Promise<T | null> {
  if (!existsSync(stateFile(dataDir))) return null;
  const state = await openLocalState(dataDir);
  try {
    return await work(state);
  } finally {
    await state.close();
  }
}

async function connect(connection: Connection, { now = Date.now }: StateOptions): Promise<State> {
  const call: Connection['call'] = (method, ...args) => connection.call(method, ...args);
  const settings = new Map<string, GuildSettings>(await call('settings'));
  return {
    settings: (guild) => structuredClone((guild === null ? undefined : settings.get(guild)) ?? defaults()),
    saveSettings: async (guild, changed) => {
      await call('saveSettings', guild, changed);
      settings.set(guild, parseSettings(JSON.stringify(changed)));
    },
    saveAnswer: (answer) => call('saveAnswer', answer),
    answer: (id) => call('answer', id, now()),
    vote: (answerId, user, vote) => call('vote', answerId, user, vote, now()),
    recordQuestion: (question) => call('recordQuestion', question),
    lastTurn: (user, channel, since) => call('lastTurn', user, channel, since),
    saveTurn: (turn) => call('saveTurn', turn),
    forget: (user) => call('forget', user),
    forgetArticles: (guild, ids) => call('forgetArticles', guild, ids),
    addPending: (reply) => call('addPending', reply),
    removePending: (interaction) => call('removePending', interaction),
    pending: () => call('pending'),
    setLeft: (guild, at) => call('setLeft', guild, at),
    leftBefore: (at) => call('leftBefore', at),
    guilds: () => call('guilds'),
    deleteGuild: async (guild) => {
      await call('deleteGuild', guild);
      settings.delete(guild);
    },
    report: (options = {}) => call('report', options, now()),
    sweep: (at) => call('sweep', at),
    close: () => connection.close(),
  };
}

function defaults(): GuildSettings {
  return { ...defaultSettings, channels: [] };
}
