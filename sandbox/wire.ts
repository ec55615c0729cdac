import type {
  APIChannel,
  APIGuildMember,
  APIRole,
  APIUser,
  GatewayGuildCreateDispatchData,
  InteractionContextType as Context,
} from 'discord-api-types/v10';
import { InteractionContextType } from 'discord-api-types/v10';
import { type Channel, type Guild, isThread, type Role, type State } from './state.js';

// What this Discord knows, in the shapes of Discord's API.

/** Of whatever flags, none. */
const noFlags = 0 as never;

/** @param id of a person or of the bot. */
export function apiUser(state: State, id: string): APIUser {
  const shared = {
    discriminator: '0',
    avatar: null,
    banner: null,
    accent_color: null,
    public_flags: noFlags,
    flags: noFlags,
    primary_guild: null,
  };
  if (id === state.botId) {
    return { id, username: state.application.name, global_name: null, bot: true, ...shared };
  }
  const user = state.users.get(id);
  return { id, username: user?.username ?? 'deleted', global_name: user?.name ?? null, ...shared };
}

export function apiMember(state: State, guild: Guild, userId: string): APIGuildMember {
  const member = {
    ...{ user: apiUser(state, userId), nick: null, avatar: null, banner: null, roles: guild.members.get(userId) ?? [] },
    ...{ joined_at: guild.joinedAt, premium_since: null, communication_disabled_until: null },
    ...{ deaf: false, mute: false, pending: false, flags: noFlags },
  };
  return member;
}

export function apiRole({ id, name, permissions, color, managed }: Role, position: number): APIRole {
  const role = {
    ...{ id, name, color, managed, position, permissions: permissions.toString(), flags: noFlags },
    ...{ hoist: false, mentionable: false, icon: null, unicode_emoji: null },
    colors: { primary_color: color, secondary_color: null, tertiary_color: null },
  };
  return role;
}

export function apiRoles(guild: Guild): APIRole[] {
  return [...guild.roles.values()].map(apiRole);
}

export function apiChannel(state: State, channel: Channel): APIChannel {
  const { id, name, type, guild, parent, topic, owner, position } = channel;
  const last = state.messagesOf(id).findLast(({ visibleTo }) => visibleTo === null)?.data.id ?? null;
  if (guild === null) {
    const recipients = channel.recipients.filter((user) => user !== state.botId).map((user) => apiUser(state, user));
    return { id, type, last_message_id: last, recipients, flags: noFlags, ...(name !== '' && { name }) } as unknown as APIChannel;
  }
  const shared = {
    id,
    type,
    name,
    guild_id: guild,
    parent_id: parent,
    last_message_id: last,
    flags: noFlags,
    rate_limit_per_user: 0,
  };
  if (isThread(type)) {
    const thread = {
      ...{ owner_id: owner, message_count: 0, member_count: 1, total_message_sent: 0 },
      thread_metadata: {
        archived: false,
        auto_archive_duration: 1440,
        archive_timestamp: new Date(0).toISOString(),
        locked: false,
      },
    };
    return { ...shared, ...thread } as unknown as APIChannel;
  }
  const permission_overwrites = channel.overwrites.map(({ id: target, type: kind, allow = 0n, deny = 0n }) => ({
    ...{ id: target, type: kind === 'role' ? 0 : 1 },
    ...{ allow: allow.toString(), deny: deny.toString() },
  }));
  return { ...shared, topic, nsfw: false, position, permission_overwrites, available_tags: [] } as unknown as APIChannel;
}

export function apiGuild(guild: Guild) {
  return {
    ...{ id: guild.id, name: guild.name, owner_id: guild.owner, preferred_locale: guild.locale, roles: apiRoles(guild) },
    ...{ icon: null, splash: null, discovery_splash: null, banner: null, description: null, vanity_url_code: null },
    ...{ features: [], emojis: [], stickers: [], afk_channel_id: null, afk_timeout: 300, application_id: null },
    ...{ system_channel_id: null, system_channel_flags: 0, rules_channel_id: null, public_updates_channel_id: null },
    ...{ safety_alerts_channel_id: null, verification_level: 0, default_message_notifications: 1, explicit_content_filter: 0 },
    ...{ mfa_level: 0, nsfw_level: 0, premium_tier: 0, premium_subscription_count: 0, premium_progress_bar_enabled: false },
    ...{ max_members: 500_000, max_presences: null, widget_enabled: false, hub_type: null, region: 'deprecated' },
  };
}

/** `GUILD_CREATE`. */
export function guildCreate(state: State, guild: Guild): GatewayGuildCreateDispatchData {
  const channels = state.channelsOf(guild.id).map((channel) => apiChannel(state, channel));
  const whole = {
    ...apiGuild(guild),
    ...{ joined_at: guild.joinedAt, large: false, unavailable: false, member_count: guild.members.size },
    members: [apiMember(state, guild, state.botId)],
    channels: channels.filter(({ type }) => !isThread(type)),
    threads: channels.filter(({ type }) => isThread(type)),
    ...{ voice_states: [], presences: [], stage_instances: [], guild_scheduled_events: [], soundboard_sounds: [] },
  };
  return whole as unknown as GatewayGuildCreateDispatchData;
}

/** Where an interaction takes place, as its `context` says it. */
export function contextOf(state: State, channel: Channel): Context {
  if (channel.guild !== null) return InteractionContextType.Guild;
  return state.isBotDm(channel) ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}
