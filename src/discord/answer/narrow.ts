import type { MessageComponentInteraction } from 'discord.js';
import type { CommandContext } from '../command.js';
import { refuse, type Reply } from '../reply.js';
import { laneOf } from '../view.js';
import { everything, filterOf, type NarrowedTo, narrowingChoices } from './narrowing.js';
import { currentState, findAnswer, onAnswer, openPage, withButtons } from './open.js';
import { inTurn } from './question.js';
import { answerOf, type QuestionAnswer, search } from './saved.js';
import { present } from './turn-pages.js';

/** What asking again costs of the limits beside the press itself: together as much as a question. */
const cost = 0.8;

/** `narrow:<answer>` with a language or a source: asks again for that alone. With `all`: back to the whole answer. */
export const narrow = onAnswer(async (interaction, saved, _, context) => {
  const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
  const { narrowed } = saved.extra;
  const whole = narrowed
    ? await findAnswer(narrowed.from ?? undefined, interaction, context)
    : { ok: true as const, value: saved };
  if (!whole.ok) {
    await refuse(interaction, whole.sentence);
    return;
  }
  const answer = whole.value;
  if (chosen === everything) {
    return present(interaction, answer, context, () => openPage(answer, 0, interaction.user.id, context));
  }
  const choice = narrowingChoices(answer.citations, context.texts).find(({ value }) => value === chosen);
  const refusal = choice === undefined ? context.texts.t('refusals.expired') : tooFast(interaction, context);
  if (choice === undefined || refusal !== null) {
    await refuse(interaction, refusal ?? '');
    return;
  }
  await present(interaction, answer, context, () => askNarrowed(interaction, answer, choice.to, context));
});

function tooFast({ user, guildId }: MessageComponentInteraction, { limiter, texts }: CommandContext): string | null {
  const refused = limiter.take(user.id, guildId, cost);
  if (refused === null) return null;
  return texts.t(refused.limit === 'person' ? 'refusals.tooFast' : 'refusals.tooFastGuild', { seconds: refused.seconds });
}

/** Saved as the answer of whoever asked, even where another narrows it: it holds their question, and goes with it. */
async function askNarrowed(
  interaction: MessageComponentInteraction,
  whole: QuestionAnswer,
  to: NarrowedTo,
  context: CommandContext,
): Promise<Reply> {
  const { engine, queue, state } = context;
  const { id, citations: _, confidence: __, extra, ...facts } = whole;
  const narrowed = { ...facts, request: { ...whole.request, ...filterOf(to) } };
  const ask = () => search(engine, narrowed, extra.speaker);
  // A message that already shows an answer has no room for a place in the queue.
  const inPlace = interaction.ephemeral === null;
  const result = await (inPlace ? queue.run(laneOf(interaction), ask) : inTurn(interaction, context, ask));
  const saved = answerOf(result, narrowed, {
    counted: extra.counted ?? id,
    narrowed: { from: id, to },
    ...(extra.speaker !== undefined && { speaker: extra.speaker }),
    ...(extra.sharedBy !== undefined && { sharedBy: extra.sharedBy }),
  });
  await state.saveAnswer(saved);
  const [answer, origin] = await Promise.all([currentState(saved, context), currentState(whole, context)]);
  return withButtons(answer, saved, 0, interaction.user.id, origin.citations, context).message;
}
