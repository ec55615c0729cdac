import { type APIApplication, Client, Events, GatewayCloseCodes, GatewayIntentBits, Options, Routes } from 'discord.js';
import type { Config } from '../config.js';
import type { Engine, SourceSummary } from '../engine/types.js';
import { IzvorError } from '../errors.js';
import type { Log } from '../log.js';
import { type Command, commandPayloads } from './command.js';
import { startFailure } from './failures.js';
import { requireToken } from './invite.js';
import { registerCommands } from './register.js';
import { InteractionRouter } from './router.js';

/** How long a stop waits for answers under way, in milliseconds. */
const drainWithin = 20_000;
/** How old the sources that autocomplete suggests may be, in milliseconds. */
const sourcesFor = 10_000;

export interface BotOptions {
  config: Config;
  /** Closed when the bot stops, and also when it cannot start. */
  engine: Engine;
  log: Log;
  commands: readonly Command[];
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
export async function startBot({ config, engine, log, commands }: BotOptions): Promise<Bot> {
  const client = createClient(config);
  const end = new Ending();
  const router = new InteractionRouter(commands, { engine, log, sources: recentSources(engine) });
  let stopping: Promise<void> | undefined;

  const close = async () => {
    // Leaving is announced like any other loss of the connection.
    client.removeAllListeners(Events.ShardReconnecting);
    await client.destroy();
    await engine.close();
  };
  const stop = async () => {
    log.info('stopping');
    const unfinished = await router.drain(drainWithin);
    if (unfinished > 0) log.warn({ unfinished }, 'stopped before every answer was given');
    await close();
    log.info('stopped');
  };

  client.on(Events.InteractionCreate, (interaction) => void router.handle(interaction));
  reportConnection(client, log, (error) => {
    end.reject(error);
    stopping ??= close();
  });
  try {
    const token = requireToken(config);
    const payloads = commandPayloads(commands);
    client.rest.setToken(token);
    const { id: applicationId } = (await client.rest.get(Routes.currentApplication())) as APIApplication;
    const registration = await registerCommands({ rest: client.rest, applicationId, guildId: config.discordGuildId }, payloads);
    const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
    await Promise.race([client.login(token).then(() => ready), end.promise]);
    log.info({ applicationId, registration, guilds: client.guilds.cache.size }, 'ready');
    return {
      applicationId,
      registration,
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

function reportConnection(client: Client, log: Log, onEnd: (error: IzvorError) => void): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'Discord client error'));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'connection error'));
  client.on(Events.ShardReconnecting, () => log.warn('reconnecting to Discord'));
  client.on(Events.ShardResume, () => log.info('connected to Discord again'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    const reason =
      code === (GatewayCloseCodes.AuthenticationFailed as number)
        ? 'Discord does not accept the DISCORD_TOKEN; copy the token again from the Discord Developer Portal into .env.'
        : `Discord ended the connection for good (code ${code}); start the bot again, and see the Discord Developer Portal.`;
    onEnd(new IzvorError('bad_configuration', reason));
  });
}

function recentSources(engine: Engine): () => Promise<SourceSummary[]> {
  let asked: { at: number; sources: Promise<SourceSummary[]> } | undefined;
  return () => {
    if (asked === undefined || performance.now() - asked.at > sourcesFor) {
      const question = { at: performance.now(), sources: engine.sources() };
      asked = question;
      question.sources.catch(() => {
        if (asked === question) asked = undefined;
      });
    }
    return asked.sources;
  };
}
