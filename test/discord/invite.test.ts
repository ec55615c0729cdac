import { PermissionFlagsBits } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { findApplicationId, inviteLink } from '../../src/discord/invite.js';
import { ids } from '../../sandbox/default-seed.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { newSandbox } from '../support/bot.js';

/** A token that does not begin with the application's id. */
const token = 'a-token-of-another-form';
let discord: Sandbox;
beforeEach(async () => {
  discord = await newSandbox({ token });
});

const config = (discordToken: string) => loadConfig({ DISCORD_TOKEN: discordToken, DISCORD_API_URL: discord.url }, '/nowhere');

describe('the invitation', () => {
  it('asks for the bot and its commands, with the permissions to see channels and to send messages and embeds there, no more', () => {
    const link = new URL(inviteLink('123456789012345678'));
    expect(link.origin + link.pathname).toBe('https://discord.com/oauth2/authorize');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      client_id: '123456789012345678',
      scope: 'bot applications.commands',
      permissions: (
        PermissionFlagsBits.ViewChannel |
        PermissionFlagsBits.SendMessages |
        PermissionFlagsBits.EmbedLinks |
        PermissionFlagsBits.SendMessagesInThreads
      ).toString(),
      integration_type: '0',
    });
  });

  it('takes the application from the token, without asking Discord', async () => {
    const first = Buffer.from('123456789012345678').toString('base64url');
    expect(await findApplicationId(config(`${first}.Gabcde.${'x'.repeat(38)}`))).toBe('123456789012345678');
    expect(discord.requests).toEqual([]);
  });

  it('asks Discord where the token does not say', async () => {
    expect(await findApplicationId(config(token))).toBe(ids.application);
  });

  it('names the variable where the token is wrong or missing', async () => {
    await expect(findApplicationId(config('wrong'))).rejects.toThrow(/^Discord does not accept the DISCORD_TOKEN; [^.]+\.env\.$/);
    await expect(findApplicationId(config(' '))).rejects.toThrow(/^DISCORD_TOKEN is not set; .* npm run playground\.$/);
  });
});
