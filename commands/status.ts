import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { SlashCommand } from '../src/discord/command.js';
import { localized } from '../src/discord/localize.js';
import { acknowledge, deliver } from '../src/discord/reply.js';
import { renderStatus } from '../src/discord/status.js';

const builder = localized(new SlashCommandBuilder(), 'commands.status')
  .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall);

export default {
  builder,
  anywhere: true,

  async execute(interaction, context) {
    const { engine, view, texts } = context;
    await acknowledge(interaction, context, true);
    const state = { memory: process.memoryUsage.rss(), uptime: process.uptime() };
    await deliver(interaction, renderStatus(await engine.status(view), state, texts), context);
    return 'done';
  },
} satisfies SlashCommand;
