import { MessageFlags } from 'discord.js';
import { renderSentence } from '../reply.js';
import { onAnswer } from './open.js';

/** `vote:<answer>:up` or `down`: counts the person's vote, or takes it back. Nobody is shown how others voted. */
export const vote = onAnswer(async (interaction, saved, [direction], { state, texts }) => {
  const counted = saved.extra.counted ?? saved.id;
  const now = await state.vote(counted, interaction.user.id, direction === 'up' ? 1 : -1);
  const sentence = texts.t(now === 0 ? 'feedback.takenBack' : now === 1 ? 'feedback.up' : 'feedback.down');
  await interaction.reply({ ...renderSentence(sentence), flags: MessageFlags.Ephemeral });
});
