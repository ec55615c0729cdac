import { type Client, DiscordAPIError, Events, GatewayCloseCodes, RESTEvents } from 'discord.js';
import { IzvorError } from '../errors.js';
import type { Log } from '../log.js';
import type { Metrics } from '../monitoring/metrics.js';

const wrongToken = 'Discord does not accept the DISCORD_TOKEN; copy the token again from the Discord Developer Portal into .env.';

/**
 * Logs and counts how the connection to Discord fares.
 * @param onEnd told once Discord ended it for good: nothing more will come
 */
export function reportConnection(
  client: Client,
  { log, metrics }: { log: Log; metrics: Metrics },
  onEnd: (error: IzvorError) => void,
): void {
  let ended = false;
  const end = (sentence: string): void => {
    if (ended) return;
    ended = true;
    metrics.gateway('disconnected');
    onEnd(new IzvorError('bad_configuration', sentence));
  };
  client.on(Events.Error, (error) => {
    if (!ended || !isRefusal(error)) log.error({ err: error }, 'Discord client error');
  });
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardError, (error) => {
    // A refused token is told by the end that follows.
    if (error.message !== 'Authentication failed') log.warn({ err: error }, 'connection error');
  });
  client.on(Events.ShardReconnecting, () => {
    log.warn('reconnecting to Discord');
    metrics.gateway('reconnecting');
  });
  client.on(Events.ShardReady, () => metrics.gateway('connected'));
  client.on(Events.ShardResume, () => {
    log.info('connected to Discord again');
    metrics.gateway('connected');
  });
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (code === (GatewayCloseCodes.AuthenticationFailed as number)) end(wrongToken);
    else end(`Discord ended the connection for good (code ${code}); start the bot again, and see the Discord Developer Portal.`);
  });
  client.rest.on(RESTEvents.Response, ({ data }, { status }) => {
    if (status >= 400) metrics.apiError(status);
    // Replies are sent with the interaction's own token: there 401 only says that it ran out.
    if (status === 401 && data.auth !== false) end(wrongToken);
  });
}

/** What follows where the token was refused says nothing new. */
function isRefusal(error: Error): boolean {
  return error instanceof DiscordAPIError && error.status === 401;
}
