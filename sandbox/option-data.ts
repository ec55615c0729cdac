import {
  type APIApplicationCommand,
  type APIAttachment,
  ApplicationCommandOptionType as Type,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { CommandOption, CommandUse } from './client-protocol.js';
import type { Core } from './core.js';
import { ApiError, unknownMessage } from './errors.js';
import { channelPermissions } from './permissions.js';
import type { Channel, State, StoredMessage } from './state.js';
import { apiChannel, apiMember, apiRoles, apiUser } from './wire.js';

interface Known {
  name: string;
  type: Type;
  required?: boolean;
  autocomplete?: boolean;
  options?: Known[];
  choices?: { value: string | number }[];
  min_length?: number;
  max_length?: number;
  min_value?: number;
  max_value?: number;
}

type Resolved = Record<string, Record<string, unknown>>;

const refuse = (message: string) => new ApiError(400, 50035, message);

/** `data` of a slash command. @throws {ApiError} where Discord's client would not send it */
export function optionData(
  core: Core,
  channel: Channel,
  command: APIApplicationCommand,
  use: CommandUse,
  completing: boolean,
): object {
  const resolved: Resolved = {};
  const known = (command.options ?? []) as Known[];
  const options = checked(core, channel, known, use.options, completing, resolved, use.attachments ?? []);
  return {
    ...{ id: command.id, name: command.name, type: command.type, options },
    ...(command.guild_id !== undefined && { guild_id: command.guild_id }),
    ...(Object.keys(resolved).length > 0 && { resolved }),
  };
}

function checked(
  core: Core,
  channel: Channel,
  known: Known[],
  given: CommandOption[],
  completing: boolean,
  resolved: Resolved,
  attachments: APIAttachment[],
): CommandOption[] {
  for (const { name, required } of known) {
    if (required && !completing && !given.some((option) => option.name === name)) throw refuse(`The option ${name} is required.`);
  }
  return given.map((option) => {
    const one = known.find(({ name, type }) => name === option.name && (type as number) === option.type);
    if (one === undefined) throw refuse(`The command has no option ${option.name} of type ${option.type}.`);
    if (one.type === Type.Subcommand || one.type === Type.SubcommandGroup) {
      const inner = checked(core, channel, one.options ?? [], option.options ?? [], completing, resolved, attachments);
      return { name: option.name, type: option.type, options: inner };
    }
    if (option.focused !== true || !completing) checkValue(one, option.value);
    resolve(core, channel, one.type, String(option.value), resolved, attachments);
    const { name, type, value, focused } = option;
    return { name, type, value: value!, ...(focused === true && completing && { focused }) };
  });
}

function checkValue(option: Known, value: CommandOption['value']): void {
  const { name, type, choices, min_length, max_length, min_value, max_value } = option;
  const wanted = type === Type.Boolean ? 'boolean' : type === Type.Integer || type === Type.Number ? 'number' : 'string';
  if (typeof value !== wanted) throw refuse(`The option ${name} takes a ${wanted}.`);
  if (choices !== undefined && choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw refuse(`The option ${name} takes one of its choices.`);
  }
  if (type === Type.String) {
    const length = Array.from(value as string).length;
    if (length === 0 || length < (min_length ?? 0) || length > (max_length ?? 6000))
      throw refuse(`The option ${name} has ${length} characters.`);
  }
  if (typeof value === 'number' && (value < (min_value ?? -Infinity) || value > (max_value ?? Infinity))) {
    throw refuse(`The option ${name} is out of its range.`);
  }
}

/** Puts what an option names by id among `resolved`. */
function resolve(core: Core, channel: Channel, type: Type, id: string, resolved: Resolved, attachments: APIAttachment[]): void {
  if (type === Type.Attachment) {
    const attachment = attachments.find((each) => each.id === id) ?? core.files.get(id)?.attachment;
    if (core.files.get(id) === undefined || attachment === undefined) throw refuse(`No file was uploaded with the id ${id}.`);
    add(resolved, 'attachments', id, attachment);
  } else if (type === Type.User || type === Type.Role || type === Type.Channel || type === Type.Mentionable) {
    resolveEntity(core.state, channel, type, id, resolved);
  }
}

export function resolveEntity(state: State, place: Channel, type: Type, id: string, resolved: Resolved): void {
  const guild = state.guilds.get(place.guild ?? '');
  const isUser = state.users.has(id) || id === state.botId;
  if ((type === Type.User || type === Type.Mentionable) && isUser) {
    add(resolved, 'users', id, apiUser(state, id));
    if (guild?.members.has(id)) {
      const permissions = channelPermissions(state, place, id).toString();
      const { user: _, deaf: __, mute: ___, ...member } = apiMember(state, guild, id);
      add(resolved, 'members', id, { ...member, permissions });
    }
    return;
  }
  const role =
    type === Type.Role || type === Type.Mentionable ? guild && apiRoles(guild).find((each) => each.id === id) : undefined;
  if (role !== undefined) return add(resolved, 'roles', id, role);
  const channel = type === Type.Channel ? state.channels.get(id) : undefined;
  if (channel === undefined || channel.guild !== place.guild) throw refuse(`There is nothing here with the id ${id}.`);
  add(resolved, 'channels', id, { ...apiChannel(state, channel), permissions: '0' });
}

function add(resolved: Resolved, kind: string, id: string, value: unknown): void {
  (resolved[kind] ??= {})[id] = value;
}

/** `data` of a command of the menu of a message or user. */
export function targetData(
  state: State,
  channel: Channel,
  command: APIApplicationCommand,
  target: string | undefined,
  seen: StoredMessage[],
): object {
  const resolved: Resolved = {};
  if (command.type === ApplicationCommandType.User) resolveEntity(state, channel, Type.User, target ?? '', resolved);
  else {
    const message = seen.find(({ data }) => data.id === target);
    if (message === undefined) throw unknownMessage();
    add(resolved, 'messages', message.data.id, message.data);
  }
  return {
    ...{ id: command.id, name: command.name, type: command.type, target_id: target, resolved },
    ...(command.guild_id !== undefined && { guild_id: command.guild_id }),
  };
}
