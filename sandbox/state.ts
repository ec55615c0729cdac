import { type APIApplicationCommand, type APIMessage, ChannelType, type Locale } from 'discord-api-types/v10';
import type { OverwriteSeed, Seed, UserSeed } from './seed.js';

export interface Channel {
  id: string;
  name: string;
  type: ChannelType;
  /** Null for direct messages. */
  guild: string | null;
  parent: string | null;
  topic: string | null;
  overwrites: OverwriteSeed[];
  /** Users of a direct message or group; the bot among them where it takes part. */
  recipients: string[];
  /** Who opened the thread. */
  owner: string | null;
  position: number;
}

export interface Role {
  id: string;
  name: string;
  permissions: bigint;
  color: number;
  /** The bot's own role. */
  managed: boolean;
}

export interface Guild {
  id: string;
  name: string;
  locale: `${Locale}`;
  owner: string;
  roles: Map<string, Role>;
  /** Roles of each member, by user. */
  members: Map<string, string[]>;
  joinedAt: string;
}

/** A message, and what Discord knows of it beside what it shows. */
export interface StoredMessage {
  data: APIMessage;
  /** For an ephemeral message, the only person who sees it. */
  visibleTo: string | null;
  /** Token of the interaction that it answers; its follow-up routes reach it by that. */
  token: string | null;
  /** Who used which command, ready to show: "/ask". */
  used: { user: string; command: string } | null;
}

/** Everything that this Discord knows, in memory. Ids are the keys throughout. */
export class State {
  public readonly application: Seed['application'];
  public readonly users = new Map<string, UserSeed>();
  public readonly guilds = new Map<string, Guild>();
  public readonly channels = new Map<string, Channel>();
  public readonly messages = new Map<string, StoredMessage>();
  /** Commands by guild; `global` for the application's own. */
  public readonly commands = new Map<string, APIApplicationCommand[]>();
  public readonly installedBy: Set<string>;

  public constructor(seed: Seed, now: string) {
    this.application = seed.application;
    this.installedBy = new Set(seed.installedBy);
    for (const user of seed.users) {
      this.users.set(user.id, user);
      this.#channel({ id: user.dm, type: ChannelType.DM, recipients: [user.id, this.botId] });
    }
    for (const { id, name, users } of seed.groups ?? [])
      this.#channel({ id, name, type: ChannelType.GroupDM, recipients: users });
    for (const { id, name, locale, owner, everyone, roles, channels, members, bot } of seed.guilds) {
      const guild: Guild = { id, name, locale, owner, roles: new Map(), members: new Map(), joinedAt: now };
      const add = (role: Role) => guild.roles.set(role.id, role);
      add({ id, name: '@everyone', permissions: everyone, color: 0, managed: false });
      for (const role of roles) add({ color: 0, managed: false, ...role });
      for (const member of members) guild.members.set(member.user, member.roles);
      this.guilds.set(id, guild);
      for (const [position, { parent, ...channel }] of channels.entries()) {
        const opened = isThread(channel.type) ? { owner } : {};
        this.#channel({ ...channel, ...opened, guild: id, parent: parent ?? null, position });
      }
      if (bot !== undefined) this.addBot(id, bot.permissions);
    }
  }

  /** The bot's user has the application's id, as for every application made since 2016. */
  public get botId(): string {
    return this.application.id;
  }

  /** Makes the bot a member, with a role of its own where it was given permissions. */
  public addBot(guildId: string, permissions: bigint): void {
    const guild = this.guilds.get(guildId)!;
    const id = (BigInt(guildId) + 777n).toString();
    if (permissions > 0n) guild.roles.set(id, { id, name: this.application.name, permissions, color: 0, managed: true });
    guild.members.set(this.botId, permissions > 0n ? [id] : []);
  }

  public removeBot(guildId: string): void {
    this.guilds.get(guildId)?.members.delete(this.botId);
    this.commands.delete(guildId);
  }

  public addThread(thread: Pick<Channel, 'id' | 'name' | 'type' | 'parent' | 'owner' | 'guild'>): Channel {
    return this.#channel(thread);
  }

  /** Whether the bot is a member of the guild. */
  public hasBot(guildId: string): boolean {
    return this.guilds.get(guildId)?.members.has(this.botId) ?? false;
  }

  /** Whether the bot takes part in the direct message. */
  public isBotDm(channel: Channel): boolean {
    return channel.type === ChannelType.DM && channel.recipients.includes(this.botId);
  }

  public channelsOf(guildId: string): Channel[] {
    return [...this.channels.values()].filter(({ guild }) => guild === guildId);
  }

  /** Messages of a channel, oldest first. */
  public messagesOf(channelId: string): StoredMessage[] {
    return [...this.messages.values()].filter(({ data }) => data.channel_id === channelId);
  }

  #channel(channel: Pick<Channel, 'id' | 'type'> & Partial<Channel>): Channel {
    const defaults = {
      name: '',
      guild: null,
      parent: null,
      topic: null,
      overwrites: [],
      recipients: [],
      owner: null,
      position: 0,
    };
    const whole = { ...defaults, ...channel };
    this.channels.set(whole.id, whole);
    return whole;
  }
}

export function isThread(type: ChannelType): boolean {
  return type === ChannelType.PublicThread || type === ChannelType.PrivateThread || type === ChannelType.AnnouncementThread;
}
