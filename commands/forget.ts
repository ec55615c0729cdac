import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { SlashCommand } from '../src/discord/command.js';
import { localized } from '../src/discord/localize.js';
import { acknowledge, deliver, renderSentence } from '../src/discord/reply.js';

const builder = localized(new SlashCommandBuilder(), 'commands.forget')
  .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall);

export default {
  builder,
  // Whoever asked may forget, wherever they are.
  anywhere: true,

  async execute(interaction, context) {
    await acknowledge(interaction, context, true);
    const count = await context.state.forget(interaction.user.id);
    await deliver(interaction, renderSentence(context.texts.t('forget.done', { count })), context);
    return 'done';
  },
} satisfies SlashCommand;
