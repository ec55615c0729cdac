import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { Seed } from './seed.js';

/** What a new guild of Discord gives everybody, as far as it matters here. */
const everyone =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.CreatePublicThreads |
  P.EmbedLinks |
  P.AttachFiles |
  P.AddReactions |
  P.ReadMessageHistory |
  P.UseExternalEmojis |
  P.UseApplicationCommands |
  P.UseExternalApps |
  P.UseEmbeddedActivities;

/** Ids of the default world, for tests. */
export const ids = {
  application: '110000000000000001',
  users: { ana: '120000000000000001', bojan: '120000000000000002', celine: '120000000000000003' },
  guilds: { harbour: '130000000000000001', quarter: '130000000000000002', readers: '130000000000000003' },
  channels: {
    general: '140000000000000001',
    news: '140000000000000002',
    thread: '140000000000000003',
    forum: '140000000000000004',
    post: '140000000000000005',
    staff: '140000000000000006',
    lounge: '140000000000000011',
    desk: '140000000000000012',
    shelf: '140000000000000021',
  },
  roles: { moderator: '150000000000000001', editor: '150000000000000002', chief: '150000000000000011' },
  dms: { ana: '160000000000000001', bojan: '160000000000000002', celine: '160000000000000003' },
  group: '160000000000000009',
} as const;

const { users, guilds, channels, roles, dms } = ids;

/**
 * Two guilds with the bot, one without it, three people: Ana manages the first guild and is a plain member of the second, Bojan the other
 * way round (in the first he is an editor), Celine is a plain member everywhere and has installed the application for herself.
 */
export const defaultSeed: Seed = {
  application: { id: ids.application, name: 'Izvor' },
  users: [
    { id: users.ana, username: 'ana', name: 'Ana', locale: 'en-GB', dm: dms.ana },
    { id: users.bojan, username: 'bojan', name: 'Bojan', locale: 'hr', dm: dms.bojan },
    { id: users.celine, username: 'celine', name: 'Céline', locale: 'fr', dm: dms.celine },
  ],
  guilds: [
    {
      id: guilds.harbour,
      name: 'Harbour Readers',
      locale: 'en-US',
      owner: users.ana,
      everyone,
      roles: [
        { id: roles.moderator, name: 'Moderator', permissions: P.ManageGuild | P.ManageMessages, color: 0x3ba55c },
        { id: roles.editor, name: 'Editor', permissions: 0n, color: 0x5865f2 },
      ],
      channels: [
        { id: channels.general, name: 'general', type: ChannelType.GuildText, topic: 'Questions about the news' },
        { id: channels.news, name: 'news', type: ChannelType.GuildText },
        { id: channels.thread, name: 'ferry timetable', type: ChannelType.PublicThread, parent: channels.general },
        { id: channels.forum, name: 'questions', type: ChannelType.GuildForum },
        { id: channels.post, name: 'Who runs the ferry?', type: ChannelType.PublicThread, parent: channels.forum },
        {
          id: channels.staff,
          name: 'staff',
          type: ChannelType.GuildText,
          overwrites: [
            { id: guilds.harbour, type: 'role', deny: P.ViewChannel },
            { id: roles.moderator, type: 'role', allow: P.ViewChannel },
          ],
        },
      ],
      members: [
        { user: users.ana, roles: [roles.moderator] },
        { user: users.bojan, roles: [roles.editor] },
        { user: users.celine, roles: [] },
      ],
      bot: { permissions: 0n },
    },
    {
      id: guilds.quarter,
      name: 'Old Quarter',
      locale: 'pl',
      owner: users.bojan,
      everyone,
      roles: [{ id: roles.chief, name: 'Chief', permissions: P.ManageGuild, color: 0xe67e22 }],
      channels: [
        { id: channels.lounge, name: 'lounge', type: ChannelType.GuildText },
        { id: channels.desk, name: 'desk', type: ChannelType.GuildText },
      ],
      members: [
        { user: users.ana, roles: [] },
        { user: users.bojan, roles: [roles.chief] },
        { user: users.celine, roles: [] },
      ],
      bot: { permissions: 0n },
    },
    {
      id: guilds.readers,
      name: 'Book Club',
      locale: 'fr',
      owner: users.celine,
      everyone,
      roles: [],
      channels: [{ id: channels.shelf, name: 'shelf', type: ChannelType.GuildText }],
      members: [
        { user: users.celine, roles: [] },
        { user: users.bojan, roles: [] },
      ],
    },
  ],
  groups: [{ id: ids.group, name: 'Ana, Céline', users: [users.ana, users.celine] }],
  installedBy: [users.celine],
};
