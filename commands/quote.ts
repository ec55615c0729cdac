import {
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  MessageFlags,
  SlashCommandBuilder,
} from 'discord.js';
import type { Command } from '../src/discord/command.js';
import { longestQuestion } from '../src/discord/limits.js';
import { type Parsed, readLanguage, readQuestion } from '../src/discord/options.js';
import { renderQuotes, renderSentence } from '../src/discord/render.js';
import { suggestLanguages } from '../src/discord/suggestions.js';
import { english } from '../src/discord/text.js';
import type { QuoteRequest } from '../src/engine/types.js';

const { description, options } = english.commands.quote;

const builder = new SlashCommandBuilder()
  .setName('quote')
  .setDescription(description)
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .addStringOption((option) =>
    option.setName('topic').setDescription(options.topic).setRequired(true).setMaxLength(longestQuestion),
  )
  .addStringOption((option) => option.setName('speaker').setDescription(options.speaker).setMaxLength(100))
  .addStringOption((option) =>
    option.setName('language').setDescription(options.language).setMaxLength(100).setAutocomplete(true),
  );

export default {
  builder,

  async execute(interaction, { engine }) {
    const request = readRequest(interaction);
    await interaction.deferReply(request.ok ? {} : { flags: MessageFlags.Ephemeral });
    await interaction.editReply(request.ok ? renderQuotes(await engine.quote(request.value)) : renderSentence(request.sentence));
  },

  async suggest(interaction, { sources }) {
    return suggestLanguages(await sources(), interaction.options.getFocused());
  },
} satisfies Command;

function readRequest({ options: given }: ChatInputCommandInteraction): Parsed<QuoteRequest> {
  const topic = readQuestion('topic', given.getString('topic', true));
  if (!topic.ok) return topic;
  const language = readLanguage(given.getString('language'));
  if (!language.ok) return language;
  const speaker = given.getString('speaker')?.trim();
  const languages = language.value === undefined ? {} : { languages: [language.value] };
  return { ok: true, value: { topic: topic.value, ...(speaker && { speaker }), ...languages } };
}
