import { type Client, Events, type Guild } from 'discord.js';
import type { Engine } from '../engine/types.js';
import type { Log } from '../log.js';
import type { State } from '../state/types.js';

const sweepEvery = 60 * 60_000;
const day = 24 * 60 * 60_000;

export interface GuildKeeperOptions {
  client: Client;
  engine: Pick<Engine, 'guilds' | 'dropGuild'>;
  state: Pick<State, 'guilds' | 'setLeft' | 'leftBefore' | 'deleteGuild' | 'sweep'>;
  log: Log;
  /** How long what a server added is kept after the bot left it. */
  graceDays: number;
  now: () => number;
}

/** Minds which servers the bot is in: what is kept of one that it left is deleted after a grace period. */
export class GuildKeeper {
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();

  public constructor(private readonly options: GuildKeeperOptions) {
    const { client } = options;
    // discord.js emits neither for a server that is merely unavailable for a while.
    client.on(Events.GuildDelete, ({ id }: Guild) => this.#do(() => this.#left(id)));
    client.on(Events.GuildCreate, ({ id }: Guild) => this.#do(() => options.state.setLeft(id, null)));
  }

  /** To be called when the client knows its servers: notes those left while the bot was away, and deletes what is due, now and every hour. */
  public start(): void {
    this.#do(() => this.#compare());
    this.#do(() => this.#sweep());
    this.#timer = setInterval(() => this.#do(() => this.#sweep()), sweepEvery);
    this.#timer.unref();
  }

  /** Resolves when nothing is under way any more. */
  public async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#work;
  }

  /** One after the other, so that a server is not deleted while it is noted that it is there again. Errors are logged only. */
  #do(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch((error: unknown) => this.options.log.error({ err: error }, 'servers not minded'));
  }

  async #left(guild: string): Promise<void> {
    const { state, log, graceDays, now } = this.options;
    await state.setLeft(guild, now());
    log.info({ guild, graceDays }, 'left a server; what it added is deleted after the days of grace');
    if (graceDays === 0) await this.#sweep();
  }

  async #compare(): Promise<void> {
    const { client, engine, state, log, now } = this.options;
    const known = new Set([...(await state.guilds()), ...(await engine.guilds())]);
    for (const guild of known) {
      const isMember = client.guilds.cache.has(guild);
      await state.setLeft(guild, isMember ? null : now());
      if (!isMember) log.info({ guild }, 'no member of a server whose data is kept');
    }
  }

  async #sweep(): Promise<void> {
    const { state, log, graceDays, now } = this.options;
    for (const guild of await state.leftBefore(now() - graceDays * day)) {
      // The next hour tries again; until then one server must not keep what others left from going.
      await this.#drop(guild).catch((error: unknown) =>
        log.error({ guild, err: error }, 'a server that was left could not be deleted'),
      );
    }
    await state.sweep(now());
  }

  async #drop(guild: string): Promise<void> {
    const { client, engine, state, log } = this.options;
    if (client.guilds.cache.has(guild)) return state.setLeft(guild, null);
    const articles = await engine.dropGuild(guild);
    await state.deleteGuild(guild);
    log.info({ guild, articles }, 'deleted what was kept of a server that the bot left');
  }
}
