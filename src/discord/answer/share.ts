import type { MessageComponentInteraction } from 'discord.js';
import { mayAnswerIn } from '../channels.js';
import type { CommandContext } from '../command.js';
import { refuse } from '../reply.js';
import { currentState, onAnswer, withButtons } from './open.js';
import { newAnswerId, type QuestionAnswer } from './saved.js';

/** Answers on their way to a channel: a second press within the blink of an eye shares nothing twice. */
const underWay = new Set<string>();

/** `share:<answer>:<page>`: posts a page of a private answer for everybody, once, with the name of who shared it. */
export const share = onAnswer(async (interaction, saved, [page], context) => {
  const refusal = refusalOf(saved, interaction, context);
  if (refusal !== null) {
    await refuse(interaction, refusal);
    return;
  }
  underWay.add(saved.id);
  try {
    await interaction.deferUpdate();
    await post(interaction, saved, Number(page), context);
  } finally {
    underWay.delete(saved.id);
  }
});

function refusalOf(saved: QuestionAnswer, interaction: MessageComponentInteraction, context: CommandContext): string | null {
  const { settings, texts } = context;
  if (saved.user !== interaction.user.id || !saved.private) return texts.t('refusals.notYours');
  if (saved.extra.shared === true || underWay.has(saved.id)) return texts.t('share.already');
  if (mayAnswerIn(interaction, settings)) return null;
  const list = settings.channels.map((channel) => `<#${channel}>`).join(', ');
  return texts.t('refusals.channel', { channels: settings.channels.length, list });
}

async function post(
  interaction: MessageComponentInteraction,
  saved: QuestionAnswer,
  page: number,
  context: CommandContext,
): Promise<void> {
  const { state, texts } = context;
  const { shared: _, narrowed, ...extra } = saved.extra;
  const copy: QuestionAnswer = {
    ...saved,
    id: newAnswerId(),
    channel: interaction.channelId,
    private: false,
    extra: {
      ...extra,
      counted: extra.counted ?? saved.id,
      sharedBy: displayName(interaction),
      // What it was narrowed from stays private.
      ...(narrowed !== undefined && { narrowed: { from: null, to: narrowed.to } }),
    },
  };
  const answer = await currentState(copy, context);
  if (answer.citations.length === 0 && answer.none === undefined) {
    await refuse(interaction, texts.t('answer.allGone'));
    return;
  }
  await state.saveAnswer(copy);
  await interaction.followUp(withButtons(answer, copy, page, saved.user, answer.citations, context).message);
  await state.saveAnswer({ ...saved, extra: { ...saved.extra, shared: true } });
}

/** As people in the server see it. */
function displayName({ member, user }: MessageComponentInteraction): string {
  if (member === null) return user.displayName;
  return 'displayName' in member ? member.displayName : (member.nick ?? user.displayName);
}
