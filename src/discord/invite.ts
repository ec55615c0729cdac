import { type APIApplication, PermissionFlagsBits, REST, Routes } from 'discord.js';
import type { Config } from '../config.js';
import { IzvorError } from '../errors.js';
import { startFailure } from './failures.js';

/**
 * What the bot needs in a server. Commands are answered whatever its permissions; an answer that is ready after the 15 minutes in which
 * Discord takes one, and one shared with the channel, is a message of its own.
 */
export const leastPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks;

/** The link that invites the bot to a server: its user (`bot`) and its slash commands (`applications.commands`). */
export function inviteLink(applicationId: string, permissions: bigint = leastPermissions): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: permissions.toString(),
    integration_type: '0',
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}

/** The token, or one sentence that it is missing. */
export function requireToken(config: Config): string {
  if (config.discordToken !== null) return config.discordToken;
  throw new IzvorError(
    'bad_configuration',
    'DISCORD_TOKEN is not set; copy the token of your bot from the Discord Developer Portal into .env as DISCORD_TOKEN=..., or try Izvor without one: npm run playground.',
  );
}

/**
 * The bot's application id. A token begins with it (base64url), so that mostly nothing is asked of Discord; else Discord is.
 * @throws {IzvorError} Where the token is missing or wrong, or Discord cannot be reached.
 */
export async function findApplicationId(config: Config): Promise<string> {
  const token = requireToken(config);
  const decoded = Buffer.from(token.split('.')[0]!, 'base64url').toString('latin1');
  if (token.split('.').length === 3 && /^\d{17,20}$/.test(decoded)) return decoded;
  const rest = new REST({ api: config.discordApiUrl }).setToken(token);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as APIApplication;
    return id;
  } catch (error) {
    throw startFailure(error, config);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}
