import { randomBytes } from 'node:crypto';
import {
  type APICommandAutocompleteInteractionResponseCallbackData as ChoicesData,
  type APIInteraction,
  type APIMessageInteractionMetadata,
  type APIModalInteractionResponseCallbackData as ModalData,
  InteractionResponseType as Reply,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { Core } from './core.js';
import { alreadyAcknowledged, invalidForm, invalidToken, unknownInteraction, unknownMessage, unknownWebhook } from './errors.js';
import type { SentFile } from './files.js';
import { type MessageInput, Messages } from './messages.js';
import type { StoredMessage } from './state.js';
import { checkMessage, componentErrors } from './validation/message-limits.js';

/** How long Discord waits for the first answer, and how long the token works, in milliseconds. */
export const acknowledgeWithin = 3_000;
export const tokenFor = 15 * 60_000;

export interface Interaction {
  id: string;
  token: string;
  type: InteractionType;
  user: string;
  channel: string;
  createdAt: number;
  metadata: APIMessageInteractionMetadata;
  /** For the line above an answer to a command. */
  used: StoredMessage['used'];
  /** Type of the message that answers. */
  answerType: MessageType;
  /** The message whose component was used, or from whose component the modal came. */
  message: StoredMessage | null;
  /** Discord shows every answer to the person alone: they may not use apps from outside here. */
  privately: boolean;
  acknowledgedBy: Reply | null;
  /** The message that answers; for an update the message with the component. */
  original: string | null;
  modal: ModalData | null;
  choices: ((choices: NonNullable<ChoicesData['choices']>) => void) | null;
}

export interface Callback {
  type: Reply;
  data?: (MessageInput & Partial<ModalData> & ChoicesData) | null;
}

const { ChannelMessageWithSource, DeferredChannelMessageWithSource, DeferredMessageUpdate, UpdateMessage, Modal } = Reply;
const messages: Reply[] = [ChannelMessageWithSource, DeferredChannelMessageWithSource];
const updates: Reply[] = [DeferredMessageUpdate, UpdateMessage];

/** Interactions from the person's click to the end of their token. */
export class Interactions {
  readonly #byToken = new Map<string, Interaction>();
  readonly #byId = new Map<string, Interaction>();

  public constructor(
    private readonly core: Core,
    private readonly messages: Messages,
  ) {}

  /** Sends the bot an interaction, and waits on its side for the answer: both of Discord's clocks start here. */
  public open(
    facts: Omit<Interaction, 'id' | 'token' | 'createdAt' | 'acknowledgedBy' | 'original' | 'modal' | 'choices' | 'metadata'> & {
      metadata: Omit<APIMessageInteractionMetadata, 'id'>;
    },
    payload: object,
    choices: Interaction['choices'] = null,
  ): Interaction {
    const { core } = this;
    const id = core.ids.next();
    const token = Buffer.from(`interaction:${id}:${randomBytes(40).toString('base64url')}`).toString('base64url');
    const state = { acknowledgedBy: null, original: null, modal: null, choices };
    const metadata = { id, ...facts.metadata } as APIMessageInteractionMetadata;
    const interaction: Interaction = { ...facts, id, token, createdAt: core.clock.now(), metadata, ...state };
    this.#byToken.set(token, interaction);
    this.#byId.set(id, interaction);
    core.clock.setTimeout(() => this.#overdue(interaction), acknowledgeWithin);
    core.clock.setTimeout(() => this.#expire(interaction), tokenFor);
    core.events.emit('interaction', { id, token, version: 1, type: facts.type, ...payload } as unknown as APIInteraction);
    return interaction;
  }

  /** The modal that this interaction opened for the person. */
  public opened(id: string, user: string): { interaction: Interaction; modal: ModalData } | undefined {
    const interaction = this.#byId.get(id);
    if (interaction?.user !== user || interaction.modal === null) return undefined;
    return { interaction, modal: interaction.modal };
  }

  /** `POST /interactions/:id/:token/callback`. @throws {ApiError} */
  public callback(id: string, token: string, { type, data }: Callback, files: Map<number, SentFile>): Interaction {
    const interaction = this.#byToken.get(token);
    if (interaction?.id !== id) throw unknownInteraction();
    if (interaction.acknowledgedBy !== null) throw alreadyAcknowledged();
    if (this.#age(interaction) >= acknowledgeWithin) throw unknownInteraction();
    const allowed = answersTo(interaction);
    if (!allowed.includes(type)) {
      const message = `Value must be one of {${allowed.join(', ')}}.`;
      throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
    }
    if (messages.includes(type)) this.#answer(interaction, type, data ?? {}, files);
    else if (updates.includes(type)) this.#update(interaction, type, data ?? {}, files);
    else if (type === Modal) this.#openModal(interaction, data as ModalData);
    else interaction.choices?.(data?.choices ?? []);
    interaction.acknowledgedBy = type;
    return interaction;
  }

  /** The interaction whose answers this token may still change. @throws {ApiError} */
  public byToken(token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (interaction === undefined) throw unknownWebhook();
    if (this.#age(interaction) >= tokenFor) throw invalidToken();
    if (interaction.acknowledgedBy === null) throw unknownWebhook();
    return interaction;
  }

  /** A message that the token reaches: `@original`, or one of its own. @throws {ApiError} */
  public message(interaction: Interaction, id: string): StoredMessage {
    const wanted = id === '@original' ? interaction.original : id;
    const message = this.core.state.messages.get(wanted ?? '');
    if (message === undefined) throw unknownMessage();
    if (message.token !== interaction.token && message.data.id !== interaction.original) throw unknownMessage();
    return message;
  }

  /** A follow-up; the first one after a deferral takes the place of "thinking". */
  public followUp(interaction: Interaction, input: MessageInput, files: Map<number, SentFile>): StoredMessage {
    checkMessage(input, files.size);
    const original = this.core.state.messages.get(interaction.original ?? '');
    if (original !== undefined && ((original.data.flags ?? 0) & MessageFlags.Loading) !== 0) {
      return this.messages.edit(original, input, files);
    }
    return this.#create(interaction, input, files, { type: MessageType.Reply, reference: original ?? interaction.message });
  }

  public edit(interaction: Interaction, id: string, input: MessageInput, files: Map<number, SentFile>): StoredMessage {
    const message = this.message(interaction, id);
    checkMessage(Messages.preview(message, input), files.size);
    return this.messages.edit(message, input, files);
  }

  #answer(interaction: Interaction, type: Reply, input: MessageInput, files: Map<number, SentFile>): void {
    const deferred = type === DeferredChannelMessageWithSource;
    if (!deferred) checkMessage(input, files.size, ['data']);
    const flags = deferred ? MessageFlags.Loading : 0;
    const body = deferred ? { flags: input.flags ?? 0 } : input;
    const reference = interaction.message;
    interaction.original = this.#create(interaction, body, files, { type: interaction.answerType, flags, reference }).data.id;
  }

  #create(
    interaction: Interaction,
    input: MessageInput,
    files: Map<number, SentFile>,
    { type, flags = 0, reference }: { type: MessageType; flags?: number; reference: StoredMessage | null },
  ): StoredMessage {
    const { channel, token, used, metadata, user } = interaction;
    const ephemeral = interaction.privately || ((input.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    return this.messages.create({
      ...{ channel, author: this.core.state.botId, input, files, token, type },
      ...{ visibleTo: ephemeral ? user : null, flags: flags | (ephemeral ? MessageFlags.Ephemeral : 0) },
      used: interaction.original === null ? used : null,
      metadata: interaction.original === null ? metadata : { ...metadata, original_response_message_id: interaction.original },
      ...(reference !== null && reference.visibleTo === null && { reference }),
    });
  }

  #update(interaction: Interaction, type: Reply, input: MessageInput, files: Map<number, SentFile>): void {
    const message = this.core.state.messages.get(interaction.message?.data.id ?? '');
    if (message === undefined) throw unknownMessage();
    if (type === UpdateMessage) {
      checkMessage(Messages.preview(message, input), files.size, ['data']);
      this.messages.edit(message, input, files);
    }
    interaction.original = message.data.id;
    this.core.events.emit('interaction_done', interaction.user, interaction.id);
  }

  #openModal(interaction: Interaction, modal: ModalData): void {
    const errors = componentErrors(modal.components, true);
    if (modal.components.length > 5) {
      errors.push({ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 5 in length.' });
    }
    if (errors.length > 0) throw invalidForm(errors.map((error) => ({ ...error, path: ['data', ...error.path] })));
    interaction.modal = modal;
    this.core.events.emit('modal', interaction.user, interaction.id, modal);
  }

  #age({ createdAt }: Interaction): number {
    return this.core.clock.now() - createdAt;
  }

  #overdue(interaction: Interaction): void {
    if (interaction.acknowledgedBy !== null) return;
    interaction.choices?.([]);
    this.#fail(interaction);
  }

  #expire(interaction: Interaction): void {
    const original = this.core.state.messages.get(interaction.original ?? '');
    if (((original?.data.flags ?? 0) & MessageFlags.Loading) !== 0) this.#fail(interaction, original?.data.id);
  }

  #fail({ user, id, channel, type }: Interaction, message?: string): void {
    if (type === InteractionType.ApplicationCommandAutocomplete) return;
    this.core.events.emit('interaction_failed', user, id, channel, message);
  }
}

/** How an interaction may be answered. */
function answersTo({ type, message }: Interaction): Reply[] {
  if (type === InteractionType.ApplicationCommandAutocomplete) return [Reply.ApplicationCommandAutocompleteResult];
  if (type === InteractionType.ModalSubmit) return message === null ? messages : [...messages, ...updates];
  return type === InteractionType.MessageComponent ? [...messages, ...updates, Modal] : [...messages, Modal];
}
