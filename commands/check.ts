import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import { isDeepStrictEqual } from 'node:util';
import { inTurn } from '../src/discord/answer/question.js';
import { newAnswerId } from '../src/discord/answer/saved.js';
import { renderCheck, type ShownCheck } from '../src/discord/check.js';
import type { MessageCommand } from '../src/discord/command.js';
import { FairQueue } from '../src/discord/fair-queue.js';
import { named } from '../src/discord/localize.js';
import { plainText } from '../src/discord/message-text.js';
import { acknowledge, deliver, refuse } from '../src/discord/reply.js';
import { laneOf } from '../src/discord/view.js';
import type { CheckResult, Citation, Difference } from '../src/engine/types.js';
import type { Span } from '../src/corpus/types.js';

const builder = named(new ContextMenuCommandBuilder(), 'commands.check')
  .setType(ApplicationCommandType.Message)
  .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall);

/** What is kept of a check beside its citations, so that its pages can be shown again. */
interface KeptCheck {
  sentences: { sentence: string; citation: Place | null; differences: Difference[] }[];
  leftOut: number;
}

/** Which of the citations: their order changes where articles are removed. Two sentences may be near to two of one excerpt. */
interface Place extends Span {
  article: string;
  answer: Span;
}

export default {
  builder,
  limited: true,

  async executeOnMessage(interaction, context) {
    const { engine, queue, state, texts, view } = context;
    const text = textOf(interaction);
    if (text === '') return refuse(interaction, texts.t('check.noText'));
    await acknowledge(interaction, context, true);
    const check = () => queue.run(laneOf(interaction), () => engine.check({ text, view }));
    const result = await inTurn(interaction, { ...context, queue: lineOfChecks(queue) }, check);
    const citations = result.sentences.flatMap(({ citation }) => citation ?? []);
    const outcome = citations.length > 0 ? 'answered' : 'no_answer';
    const { guild } = view;
    const { channelId: channel, user } = interaction;
    const id = newAnswerId();
    const askedAt = context.now();
    if (result.sentences.length > 0) {
      await state.saveAnswer({
        ...{ id, kind: 'check', guild, channel, user: user.id, view, request: { question: '' }, private: true },
        ...{ citations, confidence: null, askedAt, extra: toKeep(result) },
      });
      await state.recordQuestion({ answerId: id, guild, user: user.id, kind: 'check', outcome, text: null, askedAt });
    }
    await deliver(interaction, renderCheck(result, texts, 0, pageIds(id)), context);
    return outcome;
  },

  components: {
    async check(interaction, [id = '', page = ''], context) {
      const { engine, state, texts, view } = context;
      const saved = await state.answer(id);
      if (saved?.kind !== 'check') {
        await refuse(interaction, texts.t('refusals.expired'));
        return;
      }
      if (saved.user !== interaction.user.id) {
        await refuse(interaction, texts.t('refusals.notYours'));
        return;
      }
      if (saved.view.guild !== view.guild) {
        await refuse(interaction, texts.t('refusals.elsewhere'));
        return;
      }
      await interaction.deferUpdate();
      // What may be seen here now counts, not what could be when the message was checked.
      const holding = await engine.verify(saved.citations, view);
      const { content, embeds, components } = renderCheck(fromKept(saved.extra, holding), texts, Number(page), pageIds(id));
      await interaction.editReply({ content, embeds, components, allowedMentions: { parse: [] } });
    },
  },
} satisfies MessageCommand;

const linesOfChecks = new WeakMap<FairQueue, FairQueue>();

/** Checks wait for each other: one takes as long as twenty questions, and questions of other servers must find a free place meanwhile. */
function lineOfChecks(queue: FairQueue): FairQueue {
  const line = linesOfChecks.get(queue) ?? new FairQueue({ concurrency: 1 });
  linesOfChecks.set(queue, line);
  return line;
}

/** The text of the chosen message; of a forwarded one, of what was forwarded. */
function textOf({ targetMessage }: MessageContextMenuCommandInteraction): string {
  const own = plainText(targetMessage.content);
  if (own !== '') return own;
  return plainText(targetMessage.messageSnapshots.map(({ content }) => content).join('\n'));
}

const pageIds = (id: string) => (page: number) => `check:${id}:${page}`;

function toKeep({ sentences, leftOut }: CheckResult): KeptCheck {
  return {
    leftOut,
    sentences: sentences.map(({ citation, ...rest }) => ({ ...rest, citation: citation && placeOf(citation) })),
  };
}

function placeOf({ article, start, end, answer }: Citation): Place {
  return { article: article.id, start, end, answer };
}

/** The check as it was, with excerpts that no longer hold left out. */
function fromKept(extra: unknown, holding: readonly Citation[]): ShownCheck {
  const { sentences, leftOut } = extra as KeptCheck;
  const at = (place: Place): Citation | undefined => holding.find((citation) => isDeepStrictEqual(placeOf(citation), place));
  return { leftOut, sentences: sentences.map(({ citation, ...rest }) => ({ ...rest, citation: citation && at(citation) })) };
}
