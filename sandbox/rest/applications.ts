import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Commands } from '../commands.js';
import type { Core } from '../core.js';
import { missingAccess, unauthorized } from '../errors.js';
import type { CommandBody } from '../validation/command-limits.js';
import { apiUser } from '../wire.js';
import { type ApiRequest, Answer, type Route } from './route.js';

type Sent = CommandBody & Partial<APIApplicationCommand>;

/** The application itself and its commands, global and in guilds. */
export function applicationRoutes(core: Core, commands: Commands): Route[] {
  const { state } = core;
  const application = () => ({
    ...{ id: state.application.id, name: state.application.name, icon: null, description: '', flags: 0, bot_public: true },
    ...{ bot_require_code_grant: false, verify_key: '0'.repeat(64), summary: '', bot: apiUser(state, state.botId) },
    ...{ approximate_guild_count: [...state.guilds.keys()].filter((id) => state.hasBot(id)).length },
    integration_types_config: { 0: {}, 1: {} },
  });
  return [
    { method: 'GET', path: '/applications/@me', handle: application },
    { method: 'GET', path: '/oauth2/applications/@me', handle: application },
    ...commandRoutes(core, commands, '/applications/:application/commands', ['', 'application_command']),
    ...commandRoutes(core, commands, '/applications/:application/guilds/:guild/commands', [
      'guild_',
      'guild_application_command',
    ]),
  ];
}

function commandRoutes(core: Core, commands: Commands, path: string, [of, name]: [string, string]): Route[] {
  const scope = ({ params: { application, guild } }: ApiRequest): string => {
    if (application !== core.state.application.id) throw unauthorized();
    if (guild !== undefined && !core.state.hasBot(guild)) throw missingAccess();
    return guild ?? 'global';
  };
  const one = `${path}/:command`;
  return [
    {
      method: 'GET',
      path,
      handle: (request) => commands.list(scope(request)).map((command) => shown(command, request.query.with_localizations)),
    },
    {
      method: 'PUT',
      path,
      operation: `bulk_set_${of}application_commands`,
      handle: (request) => commands.overwrite(scope(request), Array.isArray(request.body) ? (request.body as Sent[]) : []),
    },
    {
      method: 'POST',
      path,
      operation: `create_${name}`,
      handle: (request) => {
        const { command, created } = commands.create(scope(request), request.body as Sent);
        return new Answer(created ? 201 : 200, command);
      },
    },
    { method: 'GET', path: one, handle: (request) => commands.get(scope(request), request.params.command!) },
    {
      method: 'PATCH',
      path: one,
      operation: `update_${name}`,
      handle: (request) => commands.edit(scope(request), request.params.command!, request.body as Sent),
    },
    { method: 'DELETE', path: one, handle: (request) => commands.delete(scope(request), request.params.command!) },
  ];
}

/** Without `with_localizations=true` the translations are left out, of the command and of its options and choices. */
function shown(command: APIApplicationCommand, localizations: string | undefined): object {
  if (localizations === 'true') return command;
  const translations = new Set(['name_localizations', 'description_localizations']);
  return JSON.parse(JSON.stringify(command, (key, value: unknown) => (translations.has(key) ? undefined : value))) as object;
}
