import type { BaseInteraction, MessageComponentInteraction } from 'discord.js';
import type { ArticleSummary, Citation, Engine, View } from '../../engine/types.js';
import { IzvorError } from '../../errors.js';
import type { CommandContext, ComponentHandler } from '../command.js';
import type { Parsed } from '../options.js';
import { type RenderedPage, renderPage, type ShownAnswer } from '../render.js';
import { refuse, type Reply } from '../reply.js';
import { answerRows } from './buttons.js';
import { labelled } from './label-language.js';
import { narrowedName, narrowingChoices } from './narrowing.js';
import { isQuestionAnswer, type QuestionAnswer } from './saved.js';

/** What a button of an answer does. @param args the parts of its custom id after the answer's */
export type AnswerHandler = (
  interaction: MessageComponentInteraction,
  saved: QuestionAnswer,
  args: readonly string[],
  context: CommandContext,
) => Promise<void>;

/** A handler for buttons whose custom id has the answer first; it is called where the person may see that answer. */
export function onAnswer(handle: AnswerHandler): ComponentHandler {
  return async (interaction, [id, ...args], context) => {
    const found = await findAnswer(id, interaction, context);
    if (!found.ok) {
      await refuse(interaction, found.sentence);
      return;
    }
    // Whoever did not ask reads their own language.
    const asked = found.value.user === interaction.user.id;
    await handle(interaction, found.value, args, asked ? labelled(context, found.value) : context);
  };
}

/**
 * The saved answer that a button belongs to, for the person who pressed it: who sees other articles than the one who asked did, or none of
 * theirs, gets nothing of it; nor does anybody else of a private one.
 */
export async function findAnswer(
  id: string | undefined,
  { user }: BaseInteraction,
  { state, texts, view }: CommandContext,
): Promise<Parsed<QuestionAnswer>> {
  const saved = await state.answer(id ?? '');
  if (saved === null || !isQuestionAnswer(saved)) return { ok: false, sentence: texts.t('refusals.expired') };
  if (saved.view.guild !== view.guild || saved.view.operator !== view.operator) {
    return { ok: false, sentence: texts.t('refusals.elsewhere') };
  }
  if (saved.private && saved.user !== user.id) return { ok: false, sentence: texts.t('refusals.notYours') };
  return { ok: true, value: saved };
}

/** What holds now of a saved answer: its excerpts cut anew from the articles. */
export async function currentState(saved: QuestionAnswer, { engine, texts, view }: CommandContext): Promise<ShownAnswer> {
  const citations = saved.citations.length === 0 ? [] : await engine.verify(saved.citations, view);
  const { none } = saved.extra;
  const nearest = none === undefined ? [] : await knownArticles(engine, none.nearest, view);
  return {
    ...factsOf(saved, texts),
    citations,
    gone: saved.extra.found - citations.length,
    ...(none !== undefined && { none: { reason: none.reason, nearest } }),
  };
}

/** What an answer says beside its excerpts. */
export function factsOf({ kind, request, confidence, extra }: QuestionAnswer, texts: CommandContext['texts']) {
  const { speaker, followsUp, prefers, narrowed, sharedBy } = extra;
  return {
    kind,
    question: request.question,
    confidence,
    ...(speaker !== undefined && { speaker }),
    ...(followsUp !== undefined && { followsUp }),
    ...(prefers !== undefined && { prefers }),
    ...(narrowed !== undefined && { narrowedTo: narrowedName(narrowed.to, texts) }),
    ...(sharedBy !== undefined && { sharedBy }),
  };
}

/** A page of a saved answer as it holds now, with its buttons. @param viewer whose the message is */
export async function openPage(saved: QuestionAnswer, page: number, viewer: string, context: CommandContext): Promise<Reply> {
  const answer = await currentState(saved, context);
  return withButtons(answer, saved, page, viewer, await narrowable(saved, answer, context), context).message;
}

/** @param narrowable excerpts whose languages and sources the menu offers */
export function withButtons(
  answer: ShownAnswer,
  saved: QuestionAnswer,
  page: number,
  viewer: string,
  narrowable: readonly Citation[],
  { settings, texts }: Pick<CommandContext, 'settings' | 'texts'>,
): RenderedPage {
  const rendered = renderPage(answer, page, settings.perPage, texts);
  const back = saved.extra.narrowed;
  const facts = {
    id: saved.id,
    choices: back?.from === null ? [] : narrowingChoices(narrowable, texts),
    narrowedTo: back === undefined || back.from === null ? null : back.to,
    shareable: saved.private && saved.user === viewer,
  };
  return { ...rendered, message: { ...rendered.message, components: answerRows(rendered, facts, texts) } };
}

/** A narrowed answer can be narrowed to what the whole one has. */
async function narrowable(
  saved: QuestionAnswer,
  answer: ShownAnswer,
  { engine, state, view }: CommandContext,
): Promise<readonly Citation[]> {
  const from = saved.extra.narrowed?.from;
  if (from === undefined || from === null) return answer.citations;
  const whole = await state.answer(from);
  return whole === null ? [] : engine.verify(whole.citations, view);
}

async function knownArticles(engine: Engine, ids: readonly string[], view: View): Promise<ArticleSummary[]> {
  const found = await Promise.all(
    ids.map((id) =>
      engine.show(id, view).catch((error: unknown) => {
        if (error instanceof IzvorError && error.code === 'not_found') return null;
        throw error;
      }),
    ),
  );
  return found.filter((article) => article !== null);
}
