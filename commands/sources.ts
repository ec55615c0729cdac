import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Command } from '../src/discord/command.js';
import { renderSources } from '../src/discord/sources.js';
import { english } from '../src/discord/text.js';

const builder = new SlashCommandBuilder()
  .setName('sources')
  .setDescription(english.commands.sources.description)
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall);

export default {
  builder,

  async execute(interaction, { engine }) {
    await interaction.deferReply();
    await interaction.editReply(renderSources(await engine.sources()));
  },
} satisfies Command;
