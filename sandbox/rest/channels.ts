import { ChannelType, MessageType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { Core } from '../core.js';
import {
  cannotMessageUser,
  foreignMessage,
  invalidForm,
  missingAccess,
  missingPermissions,
  nonTextChannel,
  unknownChannel,
  unknownMessage,
  unknownUser,
} from '../errors.js';
import { type MessageInput, Messages } from '../messages.js';
import { channelPermissions, has, sendPermission } from '../permissions.js';
import type { Channel, StoredMessage } from '../state.js';
import { checkMessage } from '../validation/message-limits.js';
import { apiChannel } from '../wire.js';
import { type ApiRequest, Answer, type Route } from './route.js';

type Body = MessageInput & {
  enforce_nonce?: boolean | null;
  message_reference?: { message_id: string; fail_if_not_exists?: boolean } | null;
};

/** How long a nonce is remembered, in milliseconds: "in the past few minutes". */
const nonceFor = 180_000;

/** Channels, threads and direct messages, and the messages in them, as the bot may reach them. */
export function channelRoutes(core: Core, messages: Messages): Route[] {
  const { state } = core;
  const channelOf = ({ params }: ApiRequest, wanted: bigint = P.ViewChannel): Channel => {
    const channel = state.channels.get(params.channel!);
    if (channel === undefined) throw unknownChannel();
    return reach(core, channel, wanted);
  };
  const messageOf = (request: ApiRequest, channel: Channel): StoredMessage => {
    const message = state.messages.get(request.params.message!);
    // Nobody but its interaction reaches an ephemeral message.
    if (message?.data.channel_id !== channel.id || message.visibleTo !== null) throw unknownMessage();
    return message;
  };
  const path = '/channels/:channel/messages';
  const limit = { requests: 5, per: 5_000 };
  return [
    { method: 'GET', path: '/channels/:channel', handle: (request) => apiChannel(state, channelOf(request)) },
    {
      ...{ method: 'GET', path },
      handle(request) {
        const channel = channelOf(request, P.ViewChannel | P.ReadMessageHistory);
        const all = state.messagesOf(channel.id).filter(({ visibleTo }) => visibleTo === null);
        return page(all, request.query).map(({ data }) => data);
      },
    },
    {
      ...{ method: 'GET', path: `${path}/:message` },
      handle: (request) => messageOf(request, channelOf(request, P.ViewChannel | P.ReadMessageHistory)).data,
    },
    {
      ...{ method: 'POST', path, limit, operation: 'create_message' },
      handle(request) {
        const body = request.body as Body;
        const channel = channelOf(request);
        if ([ChannelType.GuildForum, ChannelType.GuildCategory].includes(channel.type)) throw nonTextChannel();
        reach(core, channel, sendPermission(channel));
        if (request.files.size > 0) reach(core, channel, P.AttachFiles);
        if (body.embeds?.length) reach(core, channel, P.EmbedLinks);
        checkMessage(body, request.files.size);
        const repeated = body.enforce_nonce ? sentWith(core, channel, body.nonce) : undefined;
        if (repeated !== undefined) return repeated.data;
        const reference = body.message_reference == null ? undefined : referenced(core, channel, body.message_reference);
        const facts = { channel: channel.id, author: state.botId, input: body, files: request.files };
        return messages.create({ ...facts, ...(reference && { reference, type: MessageType.Reply }) }).data;
      },
    },
    {
      ...{ method: 'PATCH', path: `${path}/:message`, limit, operation: 'update_message' },
      handle(request) {
        const message = messageOf(request, channelOf(request));
        if (message.data.author.id !== state.botId) throw foreignMessage();
        checkMessage(Messages.preview(message, request.body as Body), request.files.size);
        return messages.edit(message, request.body as Body, request.files).data;
      },
    },
    {
      ...{ method: 'DELETE', path: `${path}/:message`, limit: { requests: 5, per: 1_000 } },
      handle(request) {
        const channel = channelOf(request);
        const message = messageOf(request, channel);
        if (message.data.author.id !== state.botId) reach(core, channel, P.ManageMessages);
        messages.delete(message);
      },
    },
    { method: 'POST', path: '/channels/:channel/typing', handle: (request) => void channelOf(request, P.ViewChannel) },
    {
      ...{ method: 'POST', path: '/channels/:channel/threads', operation: 'create_thread' },
      handle(request) {
        const channel = channelOf(request);
        const forum = channel.type === ChannelType.GuildForum;
        reach(core, channel, forum ? P.SendMessages : P.CreatePublicThreads);
        const { name, message } = request.body as { name: string; message?: Body };
        const facts = { name, type: ChannelType.PublicThread, parent: channel.id, owner: state.botId, guild: channel.guild };
        if (forum) checkMessage(message ?? {}, request.files.size, ['message']);
        const thread = state.addThread({ id: core.ids.next(), ...facts });
        core.events.emit('channel_create', thread.id);
        if (forum) messages.create({ channel: thread.id, author: state.botId, input: message ?? {}, files: request.files });
        return new Answer(201, apiChannel(state, thread));
      },
    },
    {
      ...{ method: 'POST', path: '/users/@me/channels', operation: 'create_dm' },
      handle({ body }) {
        const user = state.users.get((body as { recipient_id: string }).recipient_id);
        if (user === undefined) throw unknownUser();
        return apiChannel(state, state.channels.get(user.dm)!);
      },
    },
  ];
}

/** @throws {ApiError} where the bot may not do that in the channel */
function reach({ state }: Core, channel: Channel, wanted: bigint): Channel {
  const permissions = channelPermissions(state, channel, state.botId);
  if (!has(permissions, P.ViewChannel)) throw missingAccess();
  if (!has(permissions, wanted)) throw missingPermissions();
  if (channel.type === ChannelType.DM && has(wanted, P.SendMessages)) {
    const [user = ''] = channel.recipients;
    const shared = [...state.guilds.values()].some(({ id, members }) => members.has(user) && state.hasBot(id));
    if (!shared && !state.installedBy.has(user)) throw cannotMessageUser();
  }
  return channel;
}

function sentWith(core: Core, channel: Channel, nonce: Body['nonce']): StoredMessage | undefined {
  if (nonce == null) return undefined;
  const since = core.clock.now() - nonceFor;
  const { state } = core;
  return state
    .messagesOf(channel.id)
    .find(({ data }) => data.nonce === nonce && data.author.id === state.botId && Date.parse(data.timestamp) >= since);
}

function referenced(
  { state }: Core,
  channel: Channel,
  reference: NonNullable<Body['message_reference']>,
): StoredMessage | undefined {
  const message = state.messages.get(reference.message_id);
  if (message?.data.channel_id === channel.id && message.visibleTo === null) return message;
  if (reference.fail_if_not_exists === false) return undefined;
  throw invalidForm([{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }]);
}

/** Newest first, as Discord lists them. */
function page(all: StoredMessage[], { before, after, around, limit = '50' }: Record<string, string>): StoredMessage[] {
  const most = Math.min(100, Math.max(1, Number(limit) || 50));
  const id = ({ data }: StoredMessage) => BigInt(data.id);
  if (around !== undefined) {
    const middle = all.findIndex((message) => id(message) >= BigInt(around));
    return all.slice(Math.max(0, middle - Math.floor(most / 2)), middle + Math.ceil(most / 2)).reverse();
  }
  if (after !== undefined)
    return all
      .filter((message) => id(message) > BigInt(after))
      .slice(0, most)
      .reverse();
  const older = before === undefined ? all : all.filter((message) => id(message) < BigInt(before));
  return older.slice(-most).reverse();
}
