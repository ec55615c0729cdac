import {
  ApplicationIntegrationType,
  InteractionContextType,
  type MessageComponentInteraction,
  SlashCommandBuilder,
} from 'discord.js';
import type { CommandContext, SlashCommand } from '../src/discord/command.js';
import { localized } from '../src/discord/localize.js';
import { mayPress } from '../src/discord/permissions.js';
import { acknowledge, deliver, type Reply, refuse } from '../src/discord/reply.js';
import { isOf, renderSource, renderSources, sourceKey } from '../src/discord/sources.js';

const builder = localized(new SlashCommandBuilder(), 'commands.sources')
  .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall);

export default {
  builder,

  async execute(interaction, context) {
    await acknowledge(interaction, context, context.settings.private);
    await deliver(interaction, renderSources(await context.engine.sources(context.view), context.texts), context);
    return 'done';
  },

  components: { sources: turn },
} satisfies SlashCommand;

/** `sources:list:<page>`, `sources:pick:<page>` with a source's key as value, `sources:show:<key>:<page of articles>:<page>`. */
async function turn(
  interaction: MessageComponentInteraction,
  [action = '', ...rest]: readonly string[],
  context: CommandContext,
): Promise<void> {
  if (!mayPress(interaction)) {
    await refuse(interaction, context.texts.t('refusals.notYours'));
    return;
  }
  await interaction.deferUpdate();
  const picked = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
  const message = await pageOf(action, picked === undefined ? rest : [picked, '0', ...rest], context);
  await interaction.editReply(message);
}

async function pageOf(action: string, args: readonly string[], { engine, view, texts }: CommandContext): Promise<Reply> {
  const sources = await engine.sources(view);
  if (action === 'list') return renderSources(sources, texts, args[0]);
  const [key, article, list] = args;
  const source = sources.find((each) => sourceKey(each) === key);
  // Its last article was removed since.
  if (source === undefined) return renderSources(sources, texts, list);
  const filters = source.outlet === null ? {} : { sources: [source.outlet] };
  const articles = (await engine.articles(filters, view)).filter((each) => isOf(source, each));
  return articles.length === 0 ? renderSources(sources, texts, list) : renderSource(source, articles, texts, { article, list });
}
