import type { ExcerptContext } from '../../engine/types.js';
import type { CommandContext } from '../command.js';
import { contextEmbed } from '../embeds.js';
import { acknowledge, deliver, renderSentence, type Reply, reply } from '../reply.js';
import { onAnswer } from './open.js';
import { citationKey } from './saved.js';

/** `context:<answer>:<citation>`: shows the person alone the paragraphs around an excerpt. */
export const showInContext = onAnswer(async (interaction, saved, [key], context) => {
  const citation = saved.citations.find((each) => citationKey(each) === key);
  await acknowledge(interaction, context, true);
  const around = citation === undefined ? null : await context.engine.context(citation, context.view);
  await deliver(interaction, renderContext(around, context.texts), context);
});

/** The excerpt in bold between the paragraphs before and after it, all word for word. */
export function renderContext(around: ExcerptContext | null, texts: CommandContext['texts']): Reply {
  if (around === null) return renderSentence(texts.t('context.gone'));
  return reply([texts.t('context.lead')], [contextEmbed(around, texts)]);
}
