import { GatewayIntentBits as Intent } from 'discord-api-types/v10';
import type { Core } from '../core.js';
import type { StoredMessage } from '../state.js';
import { apiChannel, apiMember, apiUser, guildCreate } from '../wire.js';
import { isThread } from '../state.js';
import type { Session } from './session.js';

/** @param intents of which a session needs one; none where absent */
type Dispatch = (t: string, d: unknown, intents?: number) => void;

/** What a new session is told first: `READY`, and each guild. */
export function welcome({ state }: Core, session: Session, url: string): void {
  const guilds = [...state.guilds.values()].filter(({ id }) => state.hasBot(id));
  session.dispatch('READY', {
    ...{ v: 10, session_id: session.id, resume_gateway_url: url, shard: [0, 1], private_channels: [], relationships: [] },
    user: { ...apiUser(state, state.botId), verified: true, mfa_enabled: true, email: null, flags: 0 },
    application: { id: state.application.id, flags: 0 },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
  });
  if ((session.intents & Intent.Guilds) === 0) return;
  for (const guild of guilds) session.dispatch('GUILD_CREATE', guildCreate(state, guild));
}

/** Tells the bot what happens, as far as it takes part where it happens. */
export function announce({ state, events }: Core, dispatch: Dispatch): void {
  // Interactions need no intent.
  events.on('interaction', (interaction) => dispatch('INTERACTION_CREATE', interaction));

  const aboutMessage = (t: string, { data, visibleTo }: StoredMessage, body: object) => {
    const channel = state.channels.get(data.channel_id);
    if (channel === undefined || visibleTo !== null) return;
    if (channel.guild === null && state.isBotDm(channel))
      dispatch(t, { ...body, channel_type: channel.type }, Intent.DirectMessages);
    if (channel.guild !== null && state.hasBot(channel.guild)) {
      const guild = state.guilds.get(channel.guild)!;
      const author = 'author' in body ? { member: { ...apiMember(state, guild, data.author.id), user: undefined } } : {};
      dispatch(t, { ...body, guild_id: guild.id, channel_type: channel.type, ...author }, Intent.GuildMessages);
    }
  };
  events.on('message_create', (message) => aboutMessage('MESSAGE_CREATE', message, message.data));
  events.on('message_update', (message) => aboutMessage('MESSAGE_UPDATE', message, message.data));
  events.on('message_delete', (message) => {
    aboutMessage('MESSAGE_DELETE', message, { id: message.data.id, channel_id: message.data.channel_id });
  });

  events.on('guild_join', (id) => dispatch('GUILD_CREATE', guildCreate(state, state.guilds.get(id)!), Intent.Guilds));
  events.on('guild_leave', (id) => dispatch('GUILD_DELETE', { id }, Intent.Guilds));
  events.on('member_leave', (id, user) => {
    if (state.hasBot(id)) dispatch('GUILD_MEMBER_REMOVE', { guild_id: id, user: apiUser(state, user) }, Intent.GuildMembers);
  });
  events.on('channel_create', (id) => {
    const channel = state.channels.get(id)!;
    if (channel.guild === null || !state.hasBot(channel.guild)) return;
    dispatch(isThread(channel.type) ? 'THREAD_CREATE' : 'CHANNEL_CREATE', apiChannel(state, channel), Intent.Guilds);
  });
}
