import type { Core } from '../core.js';
import { unknownGuild, unknownMember, unknownUser } from '../errors.js';
import { has, channelPermissions, guildPermissions } from '../permissions.js';
import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { type Guild, isThread } from '../state.js';
import { apiChannel, apiGuild, apiMember, apiRoles, apiUser } from '../wire.js';
import type { ApiRequest, Route } from './route.js';

/** Guilds, members and users, and where the gateway is. */
export function guildRoutes(core: Core, gatewayUrl: () => string, leave: (guild: string) => void): Route[] {
  const { state } = core;
  const guildOf = ({ params }: ApiRequest): Guild => {
    const guild = state.guilds.get(params.guild!);
    if (guild === undefined || !state.hasBot(guild.id)) throw unknownGuild();
    return guild;
  };
  const visible = (guild: Guild) =>
    state.channelsOf(guild.id).filter((channel) => has(channelPermissions(state, channel, state.botId), P.ViewChannel));
  const mine = () => [...state.guilds.values()].filter(({ id }) => state.hasBot(id));
  const member = (guild: Guild, user: string) => {
    if (!guild.members.has(user)) throw state.users.has(user) ? unknownMember() : unknownUser();
    return apiMember(state, guild, user);
  };
  return [
    { method: 'GET', path: '/gateway', open: true, handle: () => ({ url: gatewayUrl() }) },
    {
      ...{ method: 'GET', path: '/gateway/bot' },
      handle: () => ({
        ...{ url: gatewayUrl(), shards: 1 },
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
      }),
    },
    { method: 'GET', path: '/users/@me', handle: () => ({ ...apiUser(state, state.botId), verified: true, mfa_enabled: true }) },
    {
      ...{ method: 'GET', path: '/users/@me/guilds' },
      handle: () =>
        mine().map((guild) => ({
          ...{ id: guild.id, name: guild.name, icon: null, banner: null, owner: false, features: [] },
          permissions: guildPermissions(state, guild.id, state.botId).toString(),
        })),
    },
    { method: 'DELETE', path: '/users/@me/guilds/:guild', handle: (request) => leave(guildOf(request).id) },
    {
      ...{ method: 'GET', path: '/users/:user' },
      handle({ params: { user = '' } }) {
        if (!state.users.has(user) && user !== state.botId) throw unknownUser();
        return apiUser(state, user);
      },
    },
    { method: 'GET', path: '/guilds/:guild', handle: (request) => apiGuild(guildOf(request)) },
    { method: 'GET', path: '/guilds/:guild/roles', handle: (request) => apiRoles(guildOf(request)) },
    {
      ...{ method: 'GET', path: '/guilds/:guild/channels' },
      handle: (request) =>
        visible(guildOf(request))
          .filter(({ type }) => !isThread(type))
          .map((channel) => apiChannel(state, channel)),
    },
    {
      ...{ method: 'GET', path: '/guilds/:guild/threads/active' },
      handle(request) {
        const threads = visible(guildOf(request)).filter(({ type }) => isThread(type));
        return { threads: threads.map((thread) => apiChannel(state, thread)), members: [] };
      },
    },
    {
      ...{ method: 'GET', path: '/guilds/:guild/members/:user' },
      handle: (request) => member(guildOf(request), request.params.user === '@me' ? state.botId : request.params.user!),
    },
  ];
}
