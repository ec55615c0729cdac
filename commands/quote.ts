import {
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  SlashCommandBuilder,
} from 'discord.js';
import { answerQuestion } from '../src/discord/answer/question.js';
import type { CommandContext, SlashCommand } from '../src/discord/command.js';
import { longestQuestion } from '../src/discord/limits.js';
import { localized } from '../src/discord/localize.js';
import { type Parsed, readLanguage, readName, readQuestion } from '../src/discord/options.js';
import { acknowledge, refuse } from '../src/discord/reply.js';
import { suggestLanguages, suggestSpeakers } from '../src/discord/suggestions.js';
import type { AskRequest } from '../src/engine/types.js';

const builder = localized(new SlashCommandBuilder(), 'commands.quote')
  .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
  .addStringOption((option) => localized(option, 'commands.quote.options.topic').setRequired(true).setMaxLength(longestQuestion))
  .addStringOption((option) => localized(option, 'commands.quote.options.speaker').setMaxLength(100).setAutocomplete(true))
  .addStringOption((option) => localized(option, 'commands.quote.options.language').setMaxLength(100).setAutocomplete(true))
  .addBooleanOption((option) => localized(option, 'commands.quote.options.private'));

export default {
  builder,
  limited: true,

  async execute(interaction, context) {
    const request = readRequest(interaction, context);
    if (!request.ok) return refuse(interaction, request.sentence);
    const isPrivate = interaction.options.getBoolean('private') ?? context.settings.private;
    await acknowledge(interaction, context, isPrivate);
    return answerQuestion(interaction, { kind: 'quote', ...request.value, private: isPrivate }, context);
  },

  async suggest(interaction, { sources, speakers, texts }) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'speaker') return suggestSpeakers(await speakers(), value);
    return suggestLanguages(await sources(), value, texts);
  },
} satisfies SlashCommand;

interface Wanted {
  request: AskRequest;
  speaker?: string;
}

function readRequest({ options: given }: ChatInputCommandInteraction, { texts }: CommandContext): Parsed<Wanted> {
  const topic = readQuestion(texts.nameOf('commands.quote.options.topic'), given.getString('topic', true), texts);
  if (!topic.ok) return topic;
  const language = readLanguage(given.getString('language'), texts);
  if (!language.ok) return language;
  const speaker = readName(texts.nameOf('commands.quote.options.speaker'), given.getString('speaker'), texts);
  if (!speaker.ok) return speaker;
  const languages = language.value === undefined ? {} : { languages: [language.value] };
  const request = { question: topic.value, ...languages };
  return { ok: true, value: { request, ...(speaker.value !== undefined && { speaker: speaker.value }) } };
}
