import {
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIMessageTopLevelComponent,
  EmbedType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import type { Core } from './core.js';
import { invalidForm } from './errors.js';
import type { SentFile } from './files.js';
import type { StoredMessage } from './state.js';
import { apiUser } from './wire.js';

/** The parts of a request that make a message, after validation. */
export interface MessageInput {
  content?: string | null;
  embeds?: APIEmbed[] | null;
  components?: APIMessageTopLevelComponent[] | null;
  flags?: number | null;
  tts?: boolean | null;
  nonce?: string | number | null;
  attachments?: { id: string | number; filename?: string; description?: string }[] | null;
  allowed_mentions?: { parse?: string[] | null; users?: string[] | null; roles?: string[] | null; replied_user?: boolean } | null;
}

export interface NewMessage {
  channel: string;
  author: string;
  input: MessageInput;
  files?: Map<number, SentFile>;
  visibleTo?: string | null;
  token?: string;
  used?: StoredMessage['used'];
  type?: MessageType;
  /** Flags that the sender may not set himself. */
  flags?: number;
  metadata?: APIMessageInteractionMetadata;
  reference?: StoredMessage;
}

/** Flags that a sender may set. */
const ownFlags =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2 | MessageFlags.IsVoiceMessage;

/** Messages come to be, change and go here; whoever does it has checked that it is allowed. */
export class Messages {
  public constructor(private readonly core: Core) {}

  public create(given: NewMessage): StoredMessage {
    const { state, ids, events } = this.core;
    const { channel, author, input, visibleTo = null, token = null, used = null, metadata, reference } = given;
    const content = (input.content ?? '').trim();
    const data = {
      ...{ id: ids.next(), channel_id: channel, author: apiUser(state, author), timestamp: this.core.timestamp() },
      ...{ content, edited_timestamp: null, tts: input.tts ?? false, pinned: false, type: given.type ?? MessageType.Default },
      ...this.#mentions(content, input, channel),
      attachments: this.#attachments(channel, input, given.files, []),
      embeds: embeds(input),
      components: this.#components(input),
      flags: ((input.flags ?? 0) & ownFlags) | (given.flags ?? 0),
      ...(input.nonce != null && { nonce: input.nonce }),
      ...(token !== null && { application_id: state.application.id, webhook_id: state.application.id }),
      ...(metadata !== undefined && { interaction_metadata: metadata }),
      ...(reference !== undefined && {
        message_reference: {
          type: MessageReferenceType.Default,
          channel_id: reference.data.channel_id,
          message_id: reference.data.id,
        },
        // As it is now, and without what it refers to itself.
        referenced_message: { ...reference.data, referenced_message: undefined },
      }),
    } as unknown as APIMessage;
    const message: StoredMessage = { data, visibleTo, token, used };
    state.messages.set(data.id, message);
    events.emit('message_create', message);
    return message;
  }

  /** What `input` names changes, everything else stays. */
  public edit(message: StoredMessage, input: MessageInput, files?: Map<number, SentFile>): StoredMessage {
    const { data } = message;
    if (input.content !== undefined) {
      data.content = (input.content ?? '').trim();
      Object.assign(data, this.#mentions(data.content, input, data.channel_id));
    }
    if (input.embeds !== undefined) data.embeds = embeds(input);
    if (input.components !== undefined) data.components = this.#components(input);
    if (input.attachments !== undefined || files?.size) {
      data.attachments = this.#attachments(data.channel_id, input, files, data.attachments);
    }
    let flags: number = (data.flags ?? 0) & ~MessageFlags.Loading;
    const settable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
    if (input.flags != null) flags = (flags & ~MessageFlags.SuppressEmbeds) | (input.flags & settable);
    Object.assign(data, { flags });
    data.edited_timestamp = this.core.timestamp();
    this.core.events.emit('message_update', message);
    return message;
  }

  public delete(message: StoredMessage): void {
    this.core.state.messages.delete(message.data.id);
    this.core.events.emit('message_delete', message);
  }

  /** The message as it would be after the edit, for the limits that regard it as a whole. */
  public static preview({ data }: StoredMessage, input: MessageInput): MessageInput {
    const kept = { content: data.content, embeds: data.embeds, components: data.components ?? [], attachments: data.attachments };
    return { ...kept, flags: data.flags ?? 0, ...input };
  }

  /** Who is told by a ping: what the text mentions, as far as `allowed_mentions` lets it. */
  #mentions(content: string, { allowed_mentions: allowed }: MessageInput, channel: string) {
    const { state } = this.core;
    const parse = allowed?.parse ?? (allowed == null ? ['users', 'roles', 'everyone'] : []);
    const named = (pattern: RegExp) => [...new Set([...content.matchAll(pattern)].map(([, id]) => id!))];
    const may = (kind: 'users' | 'roles', id: string) => parse.includes(kind) || (allowed?.[kind]?.includes(id) ?? false);
    const guild = state.guilds.get(state.channels.get(channel)?.guild ?? '');
    const users = named(/<@!?(\d+)>/g).filter((id) => (state.users.has(id) || id === state.botId) && may('users', id));
    return {
      mentions: users.map((id) => apiUser(state, id)),
      mention_roles: named(/<@&(\d+)>/g).filter((id) => guild?.roles.has(id) && may('roles', id)),
      mention_everyone: parse.includes('everyone') && /@(?:everyone|here)\b/.test(content),
    };
  }

  /** Attachments of the message: those kept (by id) and the new ones (whose id is the number of their file). */
  #attachments(channel: string, input: MessageInput, files = new Map<number, SentFile>(), old: APIAttachment[]): APIAttachment[] {
    const listed: NonNullable<MessageInput['attachments']> = input.attachments ?? [
      ...old,
      ...[...files.keys()].map((id) => ({ id })),
    ];
    return listed.map(({ id, filename, description }, index) => {
      const kept = old.find((attachment) => attachment.id === String(id));
      if (kept !== undefined) return kept;
      const file = files.get(Number(id));
      if (file === undefined) {
        const message = `Could not find the file of attachment ${id}.`;
        throw invalidForm([{ path: ['attachments', index, 'id'], code: 'ATTACHMENT_FILE_NOT_FOUND', message }]);
      }
      const facts = description === undefined ? {} : { description };
      return this.core.files.add({ ...file, name: filename ?? file.name }, channel, facts);
    });
  }

  /** Discord numbers the components of a message; a file component names an attachment. */
  #components({ components }: MessageInput): APIMessageTopLevelComponent[] {
    let next = 1;
    const number = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(number);
      if (typeof value !== 'object' || value === null) return value;
      const id = 'type' in value && !('value' in value) ? { id: next++ } : {};
      return {
        ...id,
        ...Object.fromEntries(Object.entries(value).map(([key, part]) => [key, nests.has(key) ? number(part) : part])),
      };
    };
    return number(components ?? []) as APIMessageTopLevelComponent[];
  }
}

const nests = new Set(['components', 'component', 'accessory']);

function embeds({ embeds: given }: MessageInput): APIEmbed[] {
  return (given ?? []).map((embed) => {
    const filled = Object.entries(embed).filter(([, value]) => value !== null && value !== undefined && value !== '');
    const trimmed = filled.map(([key, value]) => [key, typeof value === 'string' ? value.trim() : (value as unknown)]);
    return { ...(Object.fromEntries(trimmed) as APIEmbed), type: EmbedType.Rich };
  });
}
