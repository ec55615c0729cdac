import { MessageFlags, type APIUser } from 'discord-api-types/v10';
import type { Bootstrap, ClientMessage } from '../client-protocol.js';
import { channelPermissions, guildPermissions, has } from '../permissions.js';
import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { State, StoredMessage } from '../state.js';
import { apiRoles, apiUser } from '../wire.js';

/** A message as the person's client shows it. */
export function clientMessage({ data, visibleTo, used }: StoredMessage): ClientMessage {
  const thinking = ((data.flags ?? 0) & MessageFlags.Loading) !== 0;
  return { ...data, ephemeral: visibleTo !== null, thinking, ...(used !== null && { used }) };
}

/** Whether the person reads the message where it stands. */
export function sees(state: State, user: string, { data, visibleTo }: StoredMessage): boolean {
  const channel = state.channels.get(data.channel_id);
  if (channel === undefined || (visibleTo !== null && visibleTo !== user)) return false;
  return has(channelPermissions(state, channel, user), P.ViewChannel);
}

/** The whole of what a client starts with; of guilds and channels those that the person sees. */
export function bootstrap(state: State, viewer: string): Bootstrap {
  const users = [...state.users.values()].map(({ id, locale }): APIUser & { locale: string } => ({
    ...apiUser(state, id),
    locale,
  }));
  const guilds = [...state.guilds.values()].filter(({ members }) => members.has(viewer));
  return {
    application: state.application,
    users,
    guilds: guilds.map((guild) => ({
      ...{ id: guild.id, name: guild.name, roles: apiRoles(guild), bot: state.hasBot(guild.id) },
      channels: state
        .channelsOf(guild.id)
        .filter((channel) => has(channelPermissions(state, channel, viewer), P.ViewChannel))
        .map(({ id, type, name, parent }) => ({ id, type: type as never, name, parent_id: parent })),
      members: Object.fromEntries(
        [...guild.members].map(([id, roles]) => [id, { roles, permissions: guildPermissions(state, guild.id, id).toString() }]),
      ),
    })),
    dms: Object.fromEntries([...state.users.values()].map(({ id, dm }) => [id, dm])),
  };
}
