import type { ChannelType, Locale } from 'discord-api-types/v10';

/** The Discord that a sandbox begins with. Ids are snowflakes; permissions are bit sets, as Discord documents them. */
export interface Seed {
  application: { id: string; name: string };
  users: UserSeed[];
  guilds: GuildSeed[];
  /** Group direct messages without the bot: only a user install reaches them. */
  groups?: { id: string; name: string; users: string[] }[];
  /** Users who installed the application for themselves. */
  installedBy: string[];
}

export interface UserSeed {
  id: string;
  username: string;
  /** The name shown. */
  name: string;
  /** Language of the person's client. */
  locale: `${Locale}`;
  /** Id of the direct-message channel with the bot. */
  dm: string;
}

export interface GuildSeed {
  id: string;
  name: string;
  locale: `${Locale}`;
  owner: string;
  /** Permissions of everybody. */
  everyone: bigint;
  roles: RoleSeed[];
  channels: ChannelSeed[];
  members: { user: string; roles: string[] }[];
  /** Absent: the bot is no member. */
  bot?: { permissions: bigint };
}

export interface RoleSeed {
  id: string;
  name: string;
  permissions: bigint;
  color?: number;
}

export interface ChannelSeed {
  id: string;
  name: string;
  type: ChannelType;
  topic?: string;
  /** Category of a channel, channel of a thread or forum post. */
  parent?: string;
  overwrites?: OverwriteSeed[];
}

export interface OverwriteSeed {
  /** Role or user; the guild's id for everybody. */
  id: string;
  type: 'role' | 'member';
  allow?: bigint;
  deny?: bigint;
}
