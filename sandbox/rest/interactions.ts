import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { Core } from '../core.js';
import type { Callback, Interaction, Interactions } from '../interactions.js';
import type { MessageInput, Messages } from '../messages.js';
import type { StoredMessage } from '../state.js';
import type { Route } from './route.js';
import { unknownWebhook } from '../errors.js';

/** Answers to interactions, and what becomes of them for 15 minutes. */
export function interactionRoutes(core: Core, interactions: Interactions, messages: Messages): Route[] {
  const open = true;
  const webhook = '/webhooks/:application/:token';
  const limit = { requests: 5, per: 2_000 };
  const found = ({ application, token }: Record<string, string>): Interaction => {
    if (application !== core.state.application.id) throw unknownWebhook();
    return interactions.byToken(token!);
  };
  return [
    {
      ...{ method: 'POST', path: '/interactions/:interaction/:token/callback', open, operation: 'create_interaction_response' },
      handle({ params, query, body, files }) {
        const interaction = interactions.callback(params.interaction!, params.token!, body as Callback, files);
        return query.with_response === 'true' ? response(interaction, core.state.messages) : undefined;
      },
    },
    {
      ...{ method: 'POST', path: webhook, open, limit, operation: 'execute_webhook' },
      handle: ({ params, body, files }) => interactions.followUp(found(params), body as MessageInput, files).data,
    },
    {
      ...{ method: 'GET', path: `${webhook}/messages/:message`, open, limit },
      handle: ({ params }) => interactions.message(found(params), params.message!).data,
    },
    {
      ...{ method: 'PATCH', path: `${webhook}/messages/:message`, open, limit, operation: 'update_webhook_message' },
      handle: ({ params, body, files }) => interactions.edit(found(params), params.message!, body as MessageInput, files).data,
    },
    {
      ...{ method: 'DELETE', path: `${webhook}/messages/:message`, open, limit },
      handle: ({ params }) => messages.delete(interactions.message(found(params), params.message!)),
    },
  ];
}

/** Discord's description of `resource` knows a deferral as the message that it makes. */
const shownAs: Partial<Record<InteractionResponseType, InteractionResponseType>> = {
  [InteractionResponseType.ChannelMessageWithSource]: InteractionResponseType.ChannelMessageWithSource,
  [InteractionResponseType.DeferredChannelMessageWithSource]: InteractionResponseType.ChannelMessageWithSource,
  [InteractionResponseType.UpdateMessage]: InteractionResponseType.UpdateMessage,
};

/** `with_response=true`. */
function response({ id, type, original, acknowledgedBy }: Interaction, messages: Map<string, StoredMessage>): object {
  const message = messages.get(original ?? '');
  const flags = message?.data.flags ?? 0;
  const about = message && {
    response_message_id: message.data.id,
    response_message_loading: (flags & MessageFlags.Loading) !== 0,
    response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
  };
  const shown = shownAs[acknowledgedBy!];
  const resource = message !== undefined && shown !== undefined ? { resource: { type: shown, message: message.data } } : {};
  return { interaction: { id, type, ...about }, ...resource };
}
