import { ApplicationIntegrationType, InteractionContextType, type ModalSubmitInteraction, SlashCommandBuilder } from 'discord.js';
import { addForm, type Claims, longest, readClaims, readForm } from '../src/discord/add-form.js';
import { addArticle, type Addition, refuseForm } from '../src/discord/adding.js';
import type { CommandContext, Outcome, SlashCommand } from '../src/discord/command.js';
import { checkFile, download } from '../src/discord/download.js';
import { localized } from '../src/discord/localize.js';
import { mayContribute, needsContributor } from '../src/discord/permissions.js';
import { type Repliable, refuse } from '../src/discord/reply.js';

// Without default permissions: the role that the server's settings name may use it too, and Discord does not know that role.
const builder = localized(new SlashCommandBuilder(), 'commands.add')
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .addAttachmentOption((option) => localized(option, 'commands.add.options.file'))
  .addStringOption((option) => localized(option, 'commands.add.options.outlet').setMaxLength(longest.outlet))
  .addStringOption((option) => localized(option, 'commands.add.options.title').setMaxLength(longest.title))
  .addStringOption((option) => localized(option, 'commands.add.options.date').setMaxLength(longest.date))
  .addStringOption((option) => localized(option, 'commands.add.options.url').setMaxLength(longest.url));

export default {
  builder,
  limited: true,

  async execute(interaction, context) {
    const { options } = interaction;
    const [title, outlet, date, url] = ['title', 'outlet', 'date', 'url'].map((name) => options.getString(name));
    const claims = { title: title!, outlet: outlet!, date: date!, url: url! };
    const sentence = refusal(interaction, context);
    if (sentence !== null) return refuse(interaction, sentence);
    const file = options.getAttachment('file');
    if (file !== null) {
      const checked = checkFile(file, context.texts);
      if (!checked.ok) return refuse(interaction, checked.sentence);
      return add(interaction, context, claims, { fileName: file.name, bytes: () => download(file, context.texts) });
    }
    await interaction.showModal(addForm(claims, context.texts));
    return 'done';
  },

  components: {
    draft: async (interaction, _args, { drafts, texts }) => {
      const draft = drafts.of(interaction.user.id);
      if (draft === null) await refuse(interaction, texts.t('add.draftGone'));
      else await interaction.showModal(addForm(draft, texts));
    },
  },

  modals: {
    add: async (interaction: ModalSubmitInteraction, _args, context) => {
      const { user } = interaction;
      const form = readForm(interaction);
      const { text, ...claims } = form;
      // Kept until the article is in, so that nobody has to paste a text twice.
      context.drafts.keep(user.id, form);
      const read = readClaims(claims, context.texts);
      if (!read.ok) return refuseForm(interaction, read.sentence, context.texts);
      const bytes = () => Promise.resolve({ ok: true, value: Buffer.from(text, 'utf8') } as const);
      const outcome = await add(interaction, context, claims, { fileName: 'pasted.txt', pasted: true, bytes });
      if (outcome === 'done') context.drafts.drop(user.id);
      return outcome;
    },
  },
} satisfies SlashCommand;

async function add(interaction: Repliable, context: CommandContext, said: Claims, file: Addition): Promise<Outcome> {
  const sentence = refusal(interaction, context);
  if (sentence !== null || context.view.guild === null) return refuse(interaction, sentence ?? '');
  const claims = readClaims(said, context.texts);
  if (!claims.ok) return refuse(interaction, claims.sentence);
  return addArticle(interaction, context, context.view.guild, { ...file, claimed: claims.value });
}

/** Why this person may not add an article here; null where they may. */
function refusal(interaction: Repliable, { view, settings, texts }: CommandContext): string | null {
  if (view.guild === null) return texts.t('refusals.onlyInServers');
  return mayContribute(interaction, settings) ? null : needsContributor(settings, texts);
}
