import {
  ApplicationIntegrationType,
  InteractionContextType,
  type MessageComponentInteraction,
  MessageFlags,
  SlashCommandBuilder,
} from 'discord.js';
import type { CommandContext, Outcome, SlashCommand } from '../src/discord/command.js';
import { localized } from '../src/discord/localize.js';
import { mayContribute, needsContributor } from '../src/discord/permissions.js';
import {
  confirmWithin,
  findArticle,
  readConfirmation,
  renderConfirmation,
  renderRemoved,
  suggestArticles,
} from '../src/discord/removal.js';
import { acknowledge, deliver, type Repliable, refuse, renderSentence } from '../src/discord/reply.js';
import { ownView } from '../src/discord/view.js';
import { IzvorError } from '../src/errors.js';

const builder = localized(new SlashCommandBuilder(), 'commands.remove')
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .addStringOption((option) =>
    localized(option, 'commands.remove.options.article').setRequired(true).setMaxLength(300).setAutocomplete(true),
  );

export default {
  builder,
  anywhere: true,

  async execute(interaction, context) {
    const sentence = refusal(interaction, context);
    if (sentence !== null) return refuse(interaction, sentence);
    await acknowledge(interaction, context, true);
    return ask(interaction, context, interaction.options.getString('article', true));
  },

  async suggest(interaction, context) {
    const { engine, settings, texts, view } = context;
    if (view.guild === null || !mayContribute(interaction, settings)) return [];
    return suggestArticles(await engine.articles({}, ownView(view)), interaction.options.getFocused(), texts);
  },

  components: { remove: press },
} satisfies SlashCommand;

/** `remove:ask:<id>`, `remove:yes:<id>:<user>:<until>` and `remove:no` with the same. */
async function press(
  interaction: MessageComponentInteraction,
  [action, ...args]: readonly string[],
  context: CommandContext,
): Promise<void> {
  const { texts, now } = context;
  const { id, user, until } = readConfirmation(args);
  const sentence = refusal(interaction, context);
  if (sentence !== null) await refuse(interaction, sentence);
  else if (action === 'ask') {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await ask(interaction, context, id);
  } else if (user !== interaction.user.id) await refuse(interaction, texts.t('refusals.notYours'));
  else if (action === 'no') await interaction.update(renderSentence(texts.t('remove.kept')));
  else if (now() > until) await interaction.update(renderSentence(texts.t('remove.expired')));
  else await remove(interaction, context, id);
}

/** Asks whether to remove what was picked or typed. */
async function ask(interaction: Repliable, context: CommandContext, value: string): Promise<Outcome> {
  const { engine, now, texts, view } = context;
  const article = findArticle(await engine.articles({}, ownView(view)), value);
  if (article !== null) {
    await deliver(interaction, renderConfirmation(article, interaction.user.id, now() + confirmWithin, texts), context);
    return 'done';
  }
  const operators = view.operator && findArticle(await engine.articles({}, { guild: null, operator: true }), value) !== null;
  return refuse(interaction, texts.t(operators ? 'remove.operators' : 'remove.unknown'));
}

async function remove(interaction: MessageComponentInteraction, context: CommandContext, id: string): Promise<void> {
  const { engine, state, texts, view } = context;
  await interaction.deferUpdate();
  try {
    const [article] = await engine.remove([id], ownView(view));
    await state.forgetArticles(view.guild, [id]);
    await interaction.editReply(renderRemoved(article!, texts));
  } catch (error) {
    // Somebody else was faster.
    if (!(error instanceof IzvorError && error.code === 'not_found')) throw error;
    await interaction.editReply(renderSentence(texts.t('remove.unknown')));
  }
}

/** Why this person may not remove articles here; null where they may. */
function refusal(interaction: Repliable, { view, settings, texts }: CommandContext): string | null {
  if (view.guild === null) return texts.t('refusals.onlyInServers');
  return mayContribute(interaction, settings) ? null : needsContributor(settings, texts);
}
