import { ApiError } from '../../sandbox/errors.js';
import { formErrors } from '../../sandbox/validation/form-errors.js';
import { checkMessage, messageMishaps } from '../../sandbox/validation/message-limits.js';
import type { Reply } from '../../src/discord/reply.js';

/** What Discord would object to in a message, by its description, its limits, and what it shows otherwise than was meant; empty where nothing. */
export function messageFaults({ content, embeds, components, allowedMentions }: Reply): string[] {
  const sent = { content, embeds, components, allowed_mentions: allowedMentions };
  const faults = [...formErrors('update_webhook_message', sent).map((error) => JSON.stringify(error))];
  try {
    checkMessage(sent, 0);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    faults.push(JSON.stringify(error));
  }
  if (JSON.stringify(allowedMentions) !== '{"parse":[]}') faults.push('mentions are allowed');
  return [...faults, ...messageMishaps(sent)];
}
