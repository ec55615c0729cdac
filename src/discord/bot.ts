import { type APIApplication, Client, Events, GatewayIntentBits, Options, Routes } from 'discord.js';
import type { Config } from '../config.js';
import type { Engine } from '../engine/types.js';
import type { Log } from '../log.js';
import { type Metrics, silentMetrics } from '../monitoring/metrics.js';
import type { State } from '../state/types.js';
import { type Command, commandPayloads, type Services } from './command.js';
import { reportConnection } from './connection.js';
import { contextMaker } from './context.js';
import { startFailure } from './failures.js';
import { FairQueue } from './fair-queue.js';
import { GuildKeeper } from './guilds.js';
import { Drafts } from './drafts.js';
import { Ingestions } from './ingestions.js';
import { requireToken } from './invite.js';
import { RateLimiter, type RateLimits } from './rate-limiter.js';
import { registerCommands } from './register.js';
import { InteractionRouter } from './router.js';
import { tellUnanswered } from './unanswered.js';

/** How long a stop waits for answers under way, in milliseconds. */
const drainWithin = 20_000;

export interface BotOptions {
  config: Config;
  /** Closed when the bot stops, and also when it cannot start; so is the state. */
  engine: Engine;
  state: State;
  log: Log;
  commands: readonly Command[];
  metrics?: Metrics;
  limits?: RateLimits;
  /** Milliseconds since 1970; the machine's clock by default. */
  now?: () => number;
}

export interface Bot {
  applicationId: string;
  /** Whether the commands had changed and were sent to Discord. */
  registration: 'registered' | 'unchanged';
  /** Takes no further questions, lets answers under way finish (20 seconds at most), leaves Discord and closes the engine. */
  stop(): Promise<void>;
  /** Resolves once the bot has stopped; rejects where Discord ended the connection for good. */
  stopped: Promise<void>;
}

/**
 * Registers the commands where they changed and connects to Discord.
 * @throws {IzvorError} One sentence where the token is missing or wrong, the server unknown, or Discord out of reach.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { config, engine, state, log, commands, metrics = silentMetrics, now = Date.now } = options;
  const client = createClient(config);
  const end = new Ending();
  const commandIds = new Map<string, string>();
  const services = servicesOf({ ...options, metrics, now }, commandIds);
  const router = new InteractionRouter(commands, contextMaker(services, config.guilds));
  const keeper = new GuildKeeper({ client, engine, state, log, graceDays: config.guildGraceDays, now });
  let stopping: Promise<void> | undefined;

  const close = async () => {
    // Leaving is announced like any other loss of the connection.
    client.removeAllListeners(Events.ShardReconnecting);
    await client.destroy();
    await keeper.stop();
    await engine.close();
    await state.close();
  };
  const stop = async () => {
    log.info('stopping');
    const unfinished = await router.drain(drainWithin);
    if (unfinished > 0) log.warn({ unfinished }, 'stopped before every answer was given');
    await close();
    log.info('stopped');
  };

  client.on(Events.InteractionCreate, (interaction) => void router.handle(interaction));
  reportConnection(client, { log, metrics }, (error) => {
    // Told once all is closed: whoever hears of it ends the process, and no thread may be at work then.
    stopping ??= close()
      .catch((unclosed: unknown) => log.error({ err: unclosed }, 'not everything was closed'))
      .then(() => end.reject(error));
  });
  try {
    const token = requireToken(config);
    const payloads = commandPayloads(commands);
    client.rest.setToken(token);
    const { id: applicationId } = (await client.rest.get(Routes.currentApplication())) as APIApplication;
    const registration = await registerCommands({ rest: client.rest, applicationId, guildId: config.discordGuildId }, payloads);
    for (const [name, id] of registration.ids) commandIds.set(name, id);
    // Before the first interaction: those that come now are answered by this process.
    const pending = await state.pending();
    const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
    await Promise.race([client.login(token).then(() => ready), end.promise]);
    log.info({ applicationId, registration: registration.outcome, guilds: client.guilds.cache.size }, 'ready');
    keeper.start();
    void tellUnanswered(pending, { rest: client.rest, state, log, now }).catch((error: unknown) =>
      log.warn({ err: error }, 'not everybody was told that the bot was restarted'),
    );
    return {
      applicationId,
      registration: registration.outcome,
      stop: () => (stopping ??= stop().then(end.resolve, end.reject)),
      stopped: end.promise,
    };
  } catch (error) {
    await (stopping ??= close());
    throw startFailure(error, config);
  }
}

/** A promise settled from outside; nobody need listen to its rejection. */
class Ending {
  public resolve!: () => void;
  public reject!: (error: unknown) => void;
  public readonly promise = new Promise<void>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });

  public constructor() {
    this.promise.catch(() => undefined);
  }
}

function createClient(config: Config): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: config.discordApiUrl },
    allowedMentions: { parse: [] },
    // Izvor looks at no message again: keeping its own replies would only take memory.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
  });
}

function servicesOf(
  { engine, state, log, metrics, limits, now }: BotOptions & Pick<Services, 'metrics' | 'now'>,
  commandIds: ReadonlyMap<string, string>,
): Services {
  const queue = new FairQueue({
    onChange: (running, waiting) => metrics.queue(running, waiting),
    onWaited: (seconds) => metrics.waited(seconds),
  });
  // Apart from the questions, and one at a time: adding an article takes long.
  const ingestions = new Ingestions(new FairQueue({ concurrency: 1 }));
  return {
    engine,
    state,
    log,
    metrics,
    limiter: new RateLimiter(now, limits),
    queue,
    ingestions,
    commandIds,
    drafts: new Drafts(now),
    now,
  };
}
