// npm run smoke:discord: tries on the real Discord what the tests try on the sandbox, in a guild and channel for tests.
// A bot cannot use its own commands: what needs a person is tried on the sandbox alone.
import { type APIApplication, Routes } from 'discord.js';
import { loadConfig } from '../src/config.js';
import { requireToken } from '../src/discord/invite.js';
import { IzvorError } from '../src/errors.js';
import { checks } from './smoke/checks.js';
import { restFor, type Target } from './smoke/target.js';

const variables = ['SMOKE_GUILD_ID', 'SMOKE_CHANNEL_ID'] as const;

/** @throws {IzvorError} one sentence that names what is missing */
async function findTarget(): Promise<Target> {
  const config = loadConfig(process.env);
  const token = requireToken(config);
  const [guildId, channelId] = variables.map((name) => {
    const id = process.env[name]?.trim();
    if (id !== undefined && /^\d{17,20}$/.test(id)) return id;
    throw new IzvorError(
      'bad_configuration',
      `${name} is not set to an id; set SMOKE_GUILD_ID to a Discord server for tests (its commands of this bot are overwritten) and SMOKE_CHANNEL_ID to a text channel of it in which the bot may write.`,
    );
  });
  const rest = restFor(config.discordApiUrl, token);
  const { id: applicationId } = (await rest.get(Routes.currentApplication())) as APIApplication;
  return { rest, token, apiUrl: config.discordApiUrl, applicationId, guildId: guildId!, channelId: channelId! };
}

try {
  const target = await findTarget();
  let failed = 0;
  for (const { name, run } of checks) {
    try {
      await run(target);
      console.log(`ok      ${name}`);
    } catch (error) {
      failed++;
      console.log(`failed  ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  console.log(`${checks.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
