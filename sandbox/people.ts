import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType as Install,
  InteractionType,
  MessageType,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import type { CommandUse, ComponentUse, ModalSubmit } from './client-protocol.js';
import type { Commands } from './commands.js';
import type { Core } from './core.js';
import { ApiError, missingAccess, missingPermissions, unknownChannel, unknownCommand, unknownMessage } from './errors.js';
import { findComponent, componentResolved, modalAnswer } from './component-data.js';
import type { Interaction, Interactions } from './interactions.js';
import type { Messages } from './messages.js';
import { optionData, targetData } from './option-data.js';
import { appPermissions, channelPermissions, has, sendPermission } from './permissions.js';
import type { Channel, StoredMessage } from './state.js';
import { apiChannel, apiMember, apiUser, contextOf } from './wire.js';

/** The wrong use of a client: what no real client of Discord would send. */
const wrongUse = (message: string) => new ApiError(400, 50035, message);

interface Facts {
  type: InteractionType;
  user: string;
  channel: Channel;
  data: object;
  owners: Partial<Record<Install, string>>;
  used?: StoredMessage['used'];
  message?: StoredMessage | null;
  locale?: string | undefined;
  answerType: MessageType;
  metadata: object;
}

/** What people do in their clients. Everything is refused that Discord's own client would not let them do. */
export class People {
  public constructor(
    private readonly core: Core,
    private readonly interactions: Interactions,
    private readonly messages: Messages,
    private readonly commands: Commands,
  ) {}

  /** @throws {ApiError} where the person cannot see it */
  public channel(user: string, id: string): Channel {
    const channel = this.core.state.channels.get(id);
    if (channel === undefined) throw unknownChannel();
    if (!has(channelPermissions(this.core.state, channel, user), P.ViewChannel)) throw missingAccess();
    return channel;
  }

  /** What the person reads in a channel, oldest first. */
  public read(user: string, channelId: string): StoredMessage[] {
    const { id } = this.channel(user, channelId);
    return this.core.state.messagesOf(id).filter(({ visibleTo }) => visibleTo === null || visibleTo === user);
  }

  public write(user: string, channelId: string, content: string): StoredMessage {
    const channel = this.channel(user, channelId);
    if (!has(channelPermissions(this.core.state, channel, user), sendPermission(channel))) throw missingPermissions();
    if (content.trim() === '') throw new ApiError(400, 50006, 'Cannot send an empty message');
    if (Array.from(content).length > 2000) throw wrongUse('A message has at most 2000 characters.');
    return this.messages.create({ channel: channel.id, author: user, input: { content } });
  }

  public useCommand(user: string, use: CommandUse): Interaction {
    const { facts } = this.#commandFacts(user, use, false);
    return this.#open({ ...facts, type: InteractionType.ApplicationCommand });
  }

  /** @returns the bot's choices; none where it does not answer within three seconds */
  public complete(user: string, use: CommandUse): Promise<{ name: string; value: string | number }[]> {
    const { facts } = this.#commandFacts(user, use, true);
    return new Promise((resolve) => {
      const translated = (choices: { name: string; value: string | number; name_localizations?: unknown }[]) => {
        const locale = use.locale ?? this.core.state.users.get(user)!.locale;
        const names = (localizations: unknown) => (localizations as Record<string, string> | null | undefined)?.[locale];
        resolve(choices.map(({ name, value, name_localizations }) => ({ name: names(name_localizations) ?? name, value })));
      };
      this.#open({ ...facts, type: InteractionType.ApplicationCommandAutocomplete }, translated);
    });
  }

  public useComponent(user: string, { message: id, custom_id, values, locale }: ComponentUse): Interaction {
    const { state } = this.core;
    const message = state.messages.get(id);
    if (message === undefined || (message.visibleTo !== null && message.visibleTo !== user)) throw unknownMessage();
    const channel = this.channel(user, message.data.channel_id);
    const component = findComponent(message.data.components ?? [], custom_id, values);
    const owners = ownersOf(message, channel);
    const resolved = componentResolved(state, channel, component, values ?? []);
    const chosen = values === undefined ? {} : { values, ...(resolved && { resolved }) };
    return this.#open({
      ...{ type: InteractionType.MessageComponent, user, channel, message, owners, locale, answerType: MessageType.Reply },
      data: { custom_id, component_type: component.type, id: component.id, ...chosen },
      metadata: { interacted_message_id: message.data.id },
    });
  }

  public submitModal(user: string, submit: ModalSubmit): Interaction {
    const opened = this.interactions.opened(submit.interaction, user);
    if (opened === undefined) throw new ApiError(404, 10062, 'No modal is open for this interaction.');
    const { interaction, modal } = opened;
    const channel = this.channel(user, interaction.channel);
    const { components, resolved } = modalAnswer(this.core, modal, submit);
    const { id: _, ...triggering } = interaction.metadata;
    const message = interaction.message;
    return this.#open({
      ...{ type: InteractionType.ModalSubmit, user, channel, message, locale: submit.locale, used: interaction.used },
      owners: interaction.metadata.authorizing_integration_owners,
      answerType: message === null ? MessageType.ChatInputCommand : MessageType.Reply,
      data: { custom_id: modal.custom_id, components, ...(resolved && { resolved }) },
      metadata: { triggering_interaction_metadata: { id: interaction.id, ...triggering } },
    });
  }

  /** Takes an ephemeral message away from the one who sees it. */
  public dismiss(user: string, id: string): void {
    const message = this.core.state.messages.get(id);
    if (message?.visibleTo !== user) throw unknownMessage();
    this.messages.delete(message);
  }

  #commandFacts(user: string, use: CommandUse, completing: boolean) {
    const { core } = this;
    const channel = this.channel(user, use.channel);
    const command = this.commands.usable(user, channel).find(({ id }) => id === use.command);
    if (command === undefined) throw unknownCommand();
    const slash = command.type === ApplicationCommandType.ChatInput;
    const data = slash
      ? optionData(core, channel, command, use, completing)
      : targetData(core.state, channel, command, use.target, this.read(user, channel.id));
    const owners: Facts['owners'] = {};
    for (const install of this.commands.installs(command, user, channel)) {
      owners[install] = install === Install.UserInstall ? user : (channel.guild ?? '0');
    }
    const answerType = slash ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
    const target = use.target === undefined || slash ? {} : { target_message_id: use.target };
    const used = { user: core.state.users.get(user)!.name, command: shownName(command, slash) };
    const metadata = { name: command.name, command_type: command.type, ...target };
    return { facts: { user, channel, data, owners, used, locale: use.locale, answerType, metadata } };
  }

  #open(facts: Facts, choices: Interaction['choices'] = null): Interaction {
    const { state } = this.core;
    const { type, user, channel, data, owners, message = null, used = null, answerType } = facts;
    const guild = channel.guild === null ? null : state.guilds.get(channel.guild)!;
    const permissions = channelPermissions(state, channel, user);
    const seen = { ...apiUser(state, user) };
    const who =
      guild === null ? { user: seen } : { member: { ...apiMember(state, guild, user), permissions: permissions.toString() } };
    const payload = {
      ...{ application_id: state.application.id, data, channel_id: channel.id, ...who },
      channel: { ...apiChannel(state, channel), permissions: permissions.toString() },
      ...(guild !== null && {
        guild: { id: guild.id, locale: guild.locale, features: [] },
        ...{ guild_id: guild.id, guild_locale: guild.locale },
      }),
      ...(message !== null && { message: message.data }),
      locale: facts.locale ?? state.users.get(user)!.locale,
      app_permissions: appPermissions(state, channel, user).toString(),
      ...{ authorizing_integration_owners: owners, context: contextOf(state, channel), entitlements: [] },
      attachment_size_limit: 10 * 1024 * 1024,
    };
    const outside = guild !== null && !state.hasBot(guild.id);
    const privately = outside && !has(permissions, P.UseExternalApps);
    const metadata = { type, user: seen, authorizing_integration_owners: owners, ...facts.metadata };
    const kept = { type, user, channel: channel.id, used, answerType, message, privately, metadata: metadata as never };
    return this.interactions.open(kept, payload, choices);
  }
}

function shownName({ name }: APIApplicationCommand, slash: boolean): string {
  return slash ? `/${name}` : name;
}

/** Whose install brought the message here: a component's interaction belongs to the same. */
function ownersOf({ data }: StoredMessage, channel: Channel): Facts['owners'] {
  return data.interaction_metadata?.authorizing_integration_owners ?? { [Install.GuildInstall]: channel.guild ?? '0' };
}
