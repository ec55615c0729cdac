import { Command } from 'commander';
import { createLog } from '../log.js';
import type { Session } from './session.js';

// discord.js takes a while to load: only the two commands that need it do.

const BOT_HELP = `
Example:
  DISCORD_TOKEN=... izvor bot

DISCORD_TOKEN is better kept in .env; \`npm run playground\` tries Izvor without one. Ctrl-C or SIGTERM stops the bot
once the answers under way are given; a second Ctrl-C stops it at once. The log is JSON on standard error;
IZVOR_LOG_LEVEL says how much of it there is.`;

const INVITE_HELP = `
Example:
  izvor invite`;

/** `izvor bot`: answers on Discord until it is stopped. */
export function botCommand(session: Session): Command {
  return new Command('bot')
    .summary('answer on Discord')
    .description('Answers on Discord, with the commands that /help there lists, until it is stopped.')
    .addHelpText('after', BOT_HELP)
    .action(async () => {
      const { config } = session;
      const [{ startBot }, { requireToken }, { openState }, { startMonitoring }, { commands }] = await Promise.all([
        import('../discord/bot.js'),
        import('../discord/invite.js'),
        import('../state/client.js'),
        import('../monitoring/server.js'),
        import('../../commands/index.js'),
      ]);
      // Before the model is loaded: who has not set it yet need not wait.
      requireToken(config);
      const log = createLog(config.logLevel);
      const engine = await session.engine({ autoSample: true, log });
      const { httpPort: port, httpHost: host } = config;
      // Before Discord is asked: a port that is taken is told at once, and `/readyz` says that the bot is on its way.
      const monitoring = port === null ? null : await startMonitoring({ port, host, engine, log });
      try {
        const state = await openState(config.dataPath);
        const metrics = monitoring === null ? {} : { metrics: monitoring.metrics };
        const bot = await startBot({ config, engine, state, log, commands, ...metrics });
        session.takeSignals(() => void bot.stop());
        await bot.stopped;
      } finally {
        await monitoring?.close();
      }
    });
}

/** `izvor invite`: the link that brings the bot to a server. */
export function inviteCommand(session: Session): Command {
  return new Command('invite')
    .summary('print the link that invites the bot to a server')
    .description('Prints the link that invites the bot to a Discord server, with the least permissions.')
    .addHelpText('after', INVITE_HELP)
    .action(async () => {
      const { findApplicationId, inviteLink } = await import('../discord/invite.js');
      await session.print(`${inviteLink(await findApplicationId(session.config))}\n`);
    });
}
