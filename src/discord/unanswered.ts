import { type APIMessage, DiscordAPIError, MessageFlags, type REST, Routes } from 'discord.js';
import type { Log } from '../log.js';
import type { PendingReply, State } from '../state/types.js';
import { interimMark } from './progress.js';
import { textsIn } from './texts.js';

/** Discord takes no edit of a reply later, in milliseconds. */
const tokenLasts = 15 * 60_000;

export interface UnansweredOptions {
  rest: Pick<REST, 'get' | 'patch'>;
  state: Pick<State, 'removePending'>;
  log: Log;
  now: () => number;
}

/**
 * Tells the people whom the bot owed an answer when it was killed to ask again. A reply that got its answer in the last moment is left
 * alone: only one that still "thinks", or shows how far the work was, is edited.
 * @param pending as the state had them before the bot took its first interaction
 */
export async function tellUnanswered(
  pending: readonly PendingReply[],
  { rest, state, log, now }: UnansweredOptions,
): Promise<void> {
  for (const { interaction, application, token, labels, receivedAt } of pending) {
    const route = Routes.webhookMessage(application, token, '@original');
    try {
      if (now() - receivedAt < tokenLasts) {
        const message = (await rest.get(route, { auth: false })) as APIMessage;
        if (isOwed(message)) {
          const content = textsIn(labels).t('failures.restarted');
          await rest.patch(route, {
            auth: false,
            body: { content, embeds: [], components: [], allowed_mentions: { parse: [] } },
          });
          log.info({ interaction }, 'told that the bot was restarted');
        }
      }
    } catch (error) {
      // Most likely dismissed, or the 15 minutes are over.
      if (!(error instanceof DiscordAPIError && error.status < 500))
        log.warn({ interaction, err: error }, 'a reply is still owed');
    }
    await state.removePending(interaction);
  }
}

function isOwed({ flags, content }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Loading) !== 0 || content.startsWith(interimMark.trim());
}
