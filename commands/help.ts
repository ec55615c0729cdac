import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { CommandContext, SlashCommand } from '../src/discord/command.js';
import { Examples } from '../src/discord/examples.js';
import { renderHelp } from '../src/discord/help.js';
import { localized } from '../src/discord/localize.js';
import { acknowledge, deliver } from '../src/discord/reply.js';
import { laneOf } from '../src/discord/view.js';
import type { Engine } from '../src/engine/types.js';

const builder = localized(new SlashCommandBuilder(), 'commands.help')
  .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall);

export default {
  builder,
  anywhere: true,
  limited: true,

  async execute(interaction, context) {
    const { commandIds, log, queue, texts, view } = context;
    await acknowledge(interaction, context, true);
    const facts = { commandIds, inServer: view.guild !== null };
    // The examples take a while the first time: the rest is there to be read until then.
    await interaction.editReply(renderHelp({ ...facts, examples: null }, texts));
    const lane = laneOf(interaction);
    const examples = await examplesOf(context)
      .of(view, texts, (work) => queue.run(lane, work))
      .catch((error: unknown) => {
        log.warn({ interaction: interaction.id, err: error }, 'no examples for /help');
        return [];
      });
    await deliver(interaction, renderHelp({ ...facts, examples }, texts), context);
    return 'done';
  },
} satisfies SlashCommand;

const remembered = new WeakMap<Engine, Examples>();

/** What was found for other people of the same view is found for this one too. */
function examplesOf({ engine, now }: CommandContext): Examples {
  let examples = remembered.get(engine);
  if (examples === undefined) remembered.set(engine, (examples = new Examples(engine, now)));
  return examples;
}
