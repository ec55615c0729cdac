import {
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  SlashCommandBuilder,
} from 'discord.js';
import { answerComponents } from '../src/discord/answer/components.js';
import { labelled } from '../src/discord/answer/label-language.js';
import { answerQuestion } from '../src/discord/answer/question.js';
import type { CommandContext, SlashCommand } from '../src/discord/command.js';
import { longestQuestion } from '../src/discord/limits.js';
import { localized } from '../src/discord/localize.js';
import { type Parsed, readDateRange, readLanguage, readQuestion } from '../src/discord/options.js';
import { acknowledge, refuse } from '../src/discord/reply.js';
import { resolveSource, suggestLanguages, suggestSources } from '../src/discord/suggestions.js';
import type { AskRequest } from '../src/engine/types.js';

const builder = localized(new SlashCommandBuilder(), 'commands.ask')
  .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
  .addStringOption((option) => localized(option, 'commands.ask.options.question').setRequired(true).setMaxLength(longestQuestion))
  .addStringOption((option) => localized(option, 'commands.ask.options.language').setMaxLength(100).setAutocomplete(true))
  .addStringOption((option) => localized(option, 'commands.ask.options.source').setMaxLength(100).setAutocomplete(true))
  .addStringOption((option) => localized(option, 'commands.ask.options.after').setMaxLength(20))
  .addStringOption((option) => localized(option, 'commands.ask.options.before').setMaxLength(20))
  .addBooleanOption((option) => localized(option, 'commands.ask.options.private'));

export default {
  builder,
  limited: true,
  // Of `/quote` too: its answers have the same buttons.
  components: answerComponents,

  async execute(interaction, context) {
    const request = readRequest(interaction, context);
    if (!request.ok) return refuse(interaction, request.sentence);
    const { settings, sources } = context;
    const isPrivate = interaction.options.getBoolean('private') ?? settings.private;
    const asked = { kind: 'ask', request: request.value, private: isPrivate } as const;
    const answering = labelled(context, asked);
    await acknowledge(interaction, answering, isPrivate);
    const source = interaction.options.getString('source');
    const filters = source === null ? {} : { sources: [resolveSource(await sources(), source)] };
    return answerQuestion(interaction, { ...asked, request: { ...asked.request, ...filters } }, answering);
  },

  async suggest(interaction, { sources, texts }) {
    const { name, value } = interaction.options.getFocused(true);
    return (name === 'source' ? suggestSources : suggestLanguages)(await sources(), value, texts);
  },
} satisfies SlashCommand;

function readRequest({ options: given }: ChatInputCommandInteraction, { texts }: CommandContext): Parsed<AskRequest> {
  const question = readQuestion(texts.nameOf('commands.ask.options.question'), given.getString('question', true), texts);
  if (!question.ok) return question;
  const language = readLanguage(given.getString('language'), texts);
  if (!language.ok) return language;
  const dates = readDateRange(given.getString('after'), given.getString('before'), texts);
  if (!dates.ok) return dates;
  const languages = language.value === undefined ? {} : { languages: [language.value] };
  return { ok: true, value: { question: question.value, ...languages, ...dates.value } };
}
