import type { AskRequest, AskResult, QuoteResult } from '../../engine/types.js';
import type { CommandContext, Outcome } from '../command.js';
import { ProgressEdits } from '../progress.js';
import { deliver, type Repliable } from '../reply.js';
import { renderPage } from '../render.js';
import { laneOf } from '../view.js';
import { factsOf, withButtons } from './open.js';
import { answerOf, type QuestionAnswer, search } from './saved.js';
import { type Conversation, earlierQuestion, keepTurn } from './turns.js';

/** A question, or for `/quote` a topic, as a person put it. */
export interface Asked {
  kind: 'ask' | 'quote';
  request: AskRequest;
  /** Whom `/quote` is asked for. */
  speaker?: string;
  private: boolean;
}

/** Looks a question up and answers an acknowledged interaction; keeps of it what its buttons, a follow-up and the report need. */
export async function answerQuestion(interaction: Repliable, asked: Asked, context: CommandContext): Promise<Outcome> {
  const { engine, log, now, state, view } = context;
  const channel = interaction.channelId ?? interaction.user.id;
  const conversation = { user: interaction.user.id, channel, private: asked.private };
  const { question } = asked.request;
  const earlier = asked.kind === 'ask' ? earlierQuestion(state, conversation, question, now()) : undefined;
  const previous = await earlier?.catch((error: unknown) => {
    log.error({ interaction: interaction.id, err: error }, 'the earlier question could not be read');
    return undefined;
  });
  const request: AskRequest = { ...asked.request, view, ...(previous !== undefined && { previous }) };
  const { kind, speaker } = asked;
  const result = await inTurn(interaction, context, () => search(engine, { kind, request }, speaker));
  const facts = {
    kind,
    guild: view.guild,
    channel,
    user: interaction.user.id,
    view,
    request,
    private: asked.private,
    askedAt: now(),
  };
  const saved = answerOf(result, facts, speaker === undefined ? {} : { speaker });
  const kept = await keep(saved, result, conversation, context);
  await deliver(interaction, firstPage(saved, result, kept, context), context);
  return result.status;
}

/** Does work for the engine when it is this server's or person's turn; until then the reply shows the place in the queue. */
export async function inTurn<T>(interaction: Repliable, context: CommandContext, work: () => Promise<T>): Promise<T> {
  const { log, queue, texts } = context;
  const progress = new ProgressEdits(interaction, log);
  const started = async () => {
    const shown = progress.finish();
    try {
      return await work();
    } finally {
      await shown;
    }
  };
  return queue.run(laneOf(interaction), started, (place) => progress.show(texts.t('failures.waiting', { place })));
}

/** The page shown first: the engine has just cut its excerpts from the articles. */
function firstPage(saved: QuestionAnswer, result: AskResult | QuoteResult, kept: boolean, context: CommandContext) {
  const { citations } = saved;
  const nearest = result.status === 'no_answer' ? result.nearest.map(({ article }) => article) : [];
  const answer = {
    ...factsOf(saved, context.texts),
    citations,
    gone: 0,
    ...(result.status === 'no_answer' && { none: { reason: result.reason, nearest } }),
  };
  if (!kept) return renderPage(answer, 0, context.settings.perPage, context.texts).message;
  return withButtons(answer, saved, 0, saved.user, citations, context).message;
}

/** An answer is worth more than its buttons: where nothing can be kept it is given without them. */
async function keep(
  saved: QuestionAnswer,
  result: AskResult | QuoteResult,
  conversation: Conversation,
  { log, settings, state }: CommandContext,
): Promise<boolean> {
  const { id, kind, guild, user, askedAt, request } = saved;
  try {
    await state.saveAnswer(saved);
    const text = settings.keepQuestions && guild !== null ? request.question : null;
    await state.recordQuestion({ answerId: id, guild, user, kind, outcome: result.status, text, askedAt });
    if (kind === 'ask') await keepTurn(state, conversation, request.question, result.followsUp !== undefined, askedAt);
    return true;
  } catch (error) {
    log.error({ answer: id, err: error }, 'an answer could not be kept: it has no buttons');
    return false;
  }
}
