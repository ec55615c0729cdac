import {
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  MessageFlags,
  SlashCommandBuilder,
} from 'discord.js';
import type { Command } from '../src/discord/command.js';
import { longestQuestion } from '../src/discord/limits.js';
import { type Parsed, readDateRange, readLanguage, readQuestion } from '../src/discord/options.js';
import { renderAnswer, renderSentence } from '../src/discord/render.js';
import { resolveSource, suggestLanguages, suggestSources } from '../src/discord/suggestions.js';
import { english } from '../src/discord/text.js';
import type { AskRequest } from '../src/engine/types.js';

const { description, options } = english.commands.ask;

const builder = new SlashCommandBuilder()
  .setName('ask')
  .setDescription(description)
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .addStringOption((option) =>
    option.setName('question').setDescription(options.question).setRequired(true).setMaxLength(longestQuestion),
  )
  .addStringOption((option) =>
    option.setName('language').setDescription(options.language).setMaxLength(100).setAutocomplete(true),
  )
  .addStringOption((option) => option.setName('source').setDescription(options.source).setMaxLength(100).setAutocomplete(true))
  .addStringOption((option) => option.setName('after').setDescription(options.after).setMaxLength(20))
  .addStringOption((option) => option.setName('before').setDescription(options.before).setMaxLength(20))
  .addBooleanOption((option) => option.setName('private').setDescription(options.private));

export default {
  builder,

  async execute(interaction, { engine, sources }) {
    const request = readRequest(interaction);
    const ephemeral = !request.ok || interaction.options.getBoolean('private') === true;
    await interaction.deferReply(ephemeral ? { flags: MessageFlags.Ephemeral } : {});
    if (!request.ok) {
      await interaction.editReply(renderSentence(request.sentence));
      return;
    }
    const source = interaction.options.getString('source');
    const filters = source === null ? {} : { sources: [resolveSource(await sources(), source)] };
    await interaction.editReply(renderAnswer(await engine.ask({ ...request.value, ...filters })));
  },

  async suggest(interaction, { sources }) {
    const { name, value } = interaction.options.getFocused(true);
    return (name === 'source' ? suggestSources : suggestLanguages)(await sources(), value);
  },
} satisfies Command;

function readRequest({ options: given }: ChatInputCommandInteraction): Parsed<AskRequest> {
  const question = readQuestion('question', given.getString('question', true));
  if (!question.ok) return question;
  const language = readLanguage(given.getString('language'));
  if (!language.ok) return language;
  const dates = readDateRange(given.getString('after'), given.getString('before'));
  if (!dates.ok) return dates;
  const languages = language.value === undefined ? {} : { languages: [language.value] };
  return { ok: true, value: { question: question.value, ...languages, ...dates.value } };
}
