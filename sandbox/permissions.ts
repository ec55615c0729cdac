import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { Channel, State } from './state.js';
import { isThread } from './state.js';

const all = Object.values(P).reduce((sum, bit) => sum | bit, 0n);
/** What people have in a direct message. */
const inDirectMessages =
  P.ViewChannel |
  P.SendMessages |
  P.ReadMessageHistory |
  P.EmbedLinks |
  P.AttachFiles |
  P.AddReactions |
  P.UseExternalEmojis |
  P.MentionEveryone |
  P.UseApplicationCommands;
/** What an application has where only a person installed it, as far as that person has it there. */
const asUserInstall = P.EmbedLinks | P.AttachFiles | P.MentionEveryone | P.UseExternalEmojis;

/** A member's permissions in the guild as a whole; none for who is no member. */
export function guildPermissions(state: State, guildId: string, userId: string): bigint {
  const guild = state.guilds.get(guildId);
  const roles = guild?.members.get(userId);
  if (guild === undefined || roles === undefined) return 0n;
  if (guild.owner === userId) return all;
  const held = [guildId, ...roles].reduce((sum, role) => sum | (guild.roles.get(role)?.permissions ?? 0n), 0n);
  return (held & P.Administrator) !== 0n ? all : held;
}

/** Permissions in a channel with its overwrites; a thread has those of its channel. Discord: "Permissions", section "Permission Overwrites". */
export function channelPermissions(state: State, channel: Channel, userId: string): bigint {
  if (channel.guild === null) return channel.recipients.includes(userId) ? inDirectMessages : 0n;
  const held = guildPermissions(state, channel.guild, userId);
  if (held === all || held === 0n) return held;
  const place = isThread(channel.type) && channel.parent !== null ? (state.channels.get(channel.parent) ?? channel) : channel;
  const roles = state.guilds.get(channel.guild)!.members.get(userId)!;
  let permissions = held;
  for (const ids of [[channel.guild], roles, [userId]]) {
    const overwrites = place.overwrites.filter(({ id }) => ids.includes(id));
    for (const { deny = 0n } of overwrites) permissions &= ~deny;
    for (const { allow = 0n } of overwrites) permissions |= allow;
  }
  // Who cannot see a channel can do nothing in it.
  return (permissions & P.ViewChannel) === 0n ? 0n : permissions;
}

/** `app_permissions` of an interaction. */
export function appPermissions(state: State, channel: Channel, userId: string): bigint {
  const present = channel.guild === null ? state.isBotDm(channel) : state.hasBot(channel.guild);
  return present ? channelPermissions(state, channel, state.botId) : channelPermissions(state, channel, userId) & asUserInstall;
}

/** The permission that writing needs there. */
export function sendPermission(channel: Channel): bigint {
  return isThread(channel.type) ? P.SendMessagesInThreads : P.SendMessages;
}

export function has(permissions: bigint, wanted: bigint): boolean {
  return (permissions & wanted) === wanted;
}
