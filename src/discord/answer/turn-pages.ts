import type { MessageComponentInteraction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { CommandContext } from '../command.js';
import { acknowledge, deliver, type Reply } from '../reply.js';
import { onAnswer, openPage } from './open.js';
import type { QuestionAnswer } from './saved.js';

/** `page:<answer>:<page>`: shows another page, its excerpts verified anew. */
export const turnPage = onAnswer(async (interaction, saved, [page], context) => {
  await present(interaction, saved, context, () => openPage(saved, Number(page), interaction.user.id, context));
});

/** Changes the message for the person whose answer it is; anybody else gets a copy of their own, which they alone see. */
export async function present(
  interaction: MessageComponentInteraction,
  saved: QuestionAnswer,
  context: CommandContext,
  render: () => Promise<Reply>,
): Promise<void> {
  const own = saved.user === interaction.user.id || interaction.message.flags.has(MessageFlags.Ephemeral);
  if (own) await interaction.deferUpdate();
  else await acknowledge(interaction, context, true);
  await deliver(interaction, await render(), context);
}
