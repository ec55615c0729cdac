import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import type { Config } from '../config.js';
import { IzvorError } from '../errors.js';
import { cutLabel } from './cut.js';
import { escapeMarkdown, oneLine } from './escape.js';
import type { Texts } from './texts.js';

/** Errors after which Discord takes no answer any more: an interaction must be acknowledged in 3 seconds and answered in 15 minutes. */
const gone = new Set<number | string>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
]);

/** Whether nobody can be told: the interaction or its token is gone. */
export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && gone.has(error.code);
}

/** Whether Discord may take the same request a little later: it failed itself (5xx), or was out of reach. */
export function isOutage(error: unknown): boolean {
  return error instanceof HTTPError || (!(error instanceof DiscordAPIError) && networkCode(error) !== null);
}

/** The sentence for the person who asked, with the id under which the log has the error. */
export function failureSentence(error: unknown, id: string, texts: Texts): string {
  if (error instanceof IzvorError && (error.code === 'bad_request' || error.code === 'not_found')) {
    return texts.t('failures.told', { sentence: cutLabel(oneLine(error.message), 1500, escapeMarkdown), id });
  }
  // Other sentences name paths and commands of this machine: they are for whoever runs the bot, in the log.
  return texts.t('failures.unexpected', { id });
}

/** Why the bot cannot start, as one sentence for whoever runs it; an error nobody foresaw is returned as it is. */
export function startFailure(error: unknown, config: Config): unknown {
  if (error instanceof IzvorError) return error;
  const fail = (sentence: string) => new IzvorError('bad_configuration', sentence, { cause: error });
  if (isWrongToken(error)) {
    return fail('Discord does not accept the DISCORD_TOKEN; copy the token again from the Discord Developer Portal into .env.');
  }
  if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404) && config.discordGuildId !== null) {
    return fail(
      `The bot may not register commands in the server ${config.discordGuildId} that DISCORD_GUILD_ID names; invite it there with the link of \`izvor invite\`, or correct the id.`,
    );
  }
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return fail(
      `Discord refused to start the bot (${error.message.replace(/\s+/g, ' ')}, status ${error.status}); try again later.`,
    );
  }
  const code = networkCode(error);
  if (code === null) return error;
  return fail(
    `Discord cannot be reached at ${config.discordApiUrl} (${code}); check the network connection and DISCORD_API_URL.`,
  );
}

function isWrongToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  // What @discordjs/ws says when the gateway closes with 4004.
  return error instanceof Error && error.message === 'Authentication failed';
}

function networkCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'no answer in time';
  if ('code' in error && typeof error.code === 'string' && /^(E[A-Z]+|UND_ERR_\w+|CERT_\w+)$/.test(error.code)) return error.code;
  return networkCode(error.cause);
}
