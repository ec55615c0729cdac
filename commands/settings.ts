import {
  ApplicationIntegrationType,
  type BaseInteraction,
  InteractionContextType,
  type MessageComponentInteraction,
  MessageFlags,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import type { CommandContext, SlashCommand } from '../src/discord/command.js';
import { localized } from '../src/discord/localize.js';
import { mayManage, needsManager } from '../src/discord/permissions.js';
import { refuse } from '../src/discord/reply.js';
import { changed, type Existing, renderSettings } from '../src/discord/settings.js';
import { labelLanguageOf, textsIn } from '../src/discord/texts.js';

const builder = localized(new SlashCommandBuilder(), 'commands.settings')
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild);

export default {
  builder,
  anywhere: true,

  async execute(interaction, context) {
    const sentence = refusal(interaction, context);
    if (sentence !== null) return refuse(interaction, sentence);
    const panel = renderSettings(context.settings, existingIn(interaction), context.texts);
    await interaction.reply({ ...panel, flags: MessageFlags.Ephemeral });
    return 'done';
  },

  components: { settings: change },
} satisfies SlashCommand;

/** `settings:<name>` of a menu, `settings:<name>:<value>` of a button. Saved at once; the panel shows what is so then. */
async function change(
  interaction: MessageComponentInteraction,
  [name = '', ...args]: readonly string[],
  context: CommandContext,
): Promise<void> {
  const { state, texts, view } = context;
  const { guild } = view;
  const sentence = refusal(interaction, context);
  if (sentence !== null || guild === null) {
    await refuse(interaction, sentence ?? texts.t('refusals.onlyInServers'));
    return;
  }
  const values = interaction.isAnySelectMenu() ? interaction.values : args;
  await inTurn(guild, async () => {
    // Not those that the interaction came with: another change may have been saved since.
    const settings = changed(state.settings(guild), name, values);
    if (settings === null) {
      await refuse(interaction, texts.t('failures.unknownComponent'));
      return;
    }
    await interaction.deferUpdate();
    await state.saveSettings(guild, settings);
    const client = labelLanguageOf(interaction.locale);
    const labels = textsIn(settings.labels ?? client, client);
    await interaction.editReply(renderSettings(settings, existingIn(interaction), labels));
  });
}

const saving = new Map<string, Promise<void>>();

/** One change of a server after the other: none may be lost because two people choose at once. */
async function inTurn(guild: string, change: () => Promise<void>): Promise<void> {
  const before = saving.get(guild) ?? Promise.resolve();
  const turn = before.catch(() => undefined).then(change);
  saving.set(guild, turn);
  try {
    await turn;
  } finally {
    if (saving.get(guild) === turn) saving.delete(guild);
  }
}

/** Why this person may not change settings here; null where they may. Server owners can let anybody use the command: that is not enough. */
function refusal(interaction: BaseInteraction, { view, texts }: CommandContext): string | null {
  if (view.guild === null) return texts.t('refusals.onlyInServers');
  return mayManage(interaction) ? null : needsManager(texts);
}

function existingIn({ guild }: BaseInteraction): Existing {
  return {
    channel: (id) => guild?.channels.cache.has(id) ?? false,
    role: (id) => guild?.roles.cache.has(id) ?? false,
  };
}
