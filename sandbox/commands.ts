import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType as Install,
  InteractionContextType,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import type { Core } from './core.js';
import { ApiError, unknownCommand } from './errors.js';
import { channelPermissions, has } from './permissions.js';
import type { Channel } from './state.js';
import { checkCommands, checkOneCommand, type CommandBody } from './validation/command-limits.js';
import { contextOf } from './wire.js';

/** Discord's limit of new commands a day, of an application or of one in a guild. */
const mostCreatesADay = 200;
const day = 86_400_000;

/** A command as it is sent: permissions as digits or as a number. */
type Sent = CommandBody &
  Partial<Omit<APIApplicationCommand, 'default_member_permissions'>> & { default_member_permissions?: string | number | null };

/** The commands of the application, globally (scope `global`) and by guild (its id). */
export class Commands {
  readonly #created = new Map<string, number[]>();

  public constructor(private readonly core: Core) {}

  public list(scope: string): APIApplicationCommand[] {
    return this.core.state.commands.get(scope) ?? [];
  }

  public get(scope: string, id: string): APIApplicationCommand {
    const command = this.list(scope).find((each) => each.id === id);
    if (command === undefined) throw unknownCommand();
    return command;
  }

  /** Bulk overwrite: a command of the same type and name keeps its id, whatever is not named goes. @throws {ApiError} */
  public overwrite(scope: string, sent: Sent[]): APIApplicationCommand[] {
    checkCommands(sent);
    const before = this.list(scope);
    const built = sent.map((command) => this.#build(scope, command, before.find(same(command))));
    this.#count(scope, built.filter(({ id }) => !before.some((old) => old.id === id)).length);
    return this.#save(scope, built);
  }

  /** Creates a command, or overwrites the one of the same type and name. */
  public create(scope: string, sent: Sent): { command: APIApplicationCommand; created: boolean } {
    checkOneCommand(sent);
    const before = this.list(scope);
    const old = before.find(same(sent));
    checkCommands([...before.filter((each) => each !== old), sent] as CommandBody[]);
    if (old === undefined) this.#count(scope, 1);
    const command = this.#build(scope, sent, old);
    this.#save(scope, [...before.filter((each) => each !== old), command]);
    return { command, created: old === undefined };
  }

  public edit(scope: string, id: string, sent: Sent): APIApplicationCommand {
    const old = this.get(scope, id);
    const merged = { ...old, ...sent, type: old.type } as Sent;
    checkOneCommand(merged);
    const command = this.#build(scope, merged, old);
    this.#save(
      scope,
      this.list(scope).map((each) => (each === old ? command : each)),
    );
    return command;
  }

  public delete(scope: string, id: string): void {
    const command = this.get(scope, id);
    this.#save(
      scope,
      this.list(scope).filter((each) => each !== command),
    );
  }

  /** The commands that the person can use in the channel. */
  public usable(user: string, channel: Channel): APIApplicationCommand[] {
    const { state } = this.core;
    const local = channel.guild !== null && state.hasBot(channel.guild) ? this.list(channel.guild) : [];
    const all = [...local, ...this.list('global').filter((command) => this.installs(command, user, channel).length > 0)];
    if (channel.guild === null) return all;
    const permissions = channelPermissions(state, channel, user);
    if (!has(permissions, P.UseApplicationCommands)) return [];
    return all.filter(({ default_member_permissions: wanted }) => wanted === null || has(permissions, BigInt(wanted)));
  }

  /** The installs by which a command is there; none where it is not. */
  public installs(command: APIApplicationCommand, user: string, channel: Channel): Install[] {
    const { state } = this.core;
    const context = contextOf(state, channel);
    if (command.guild_id !== undefined) return [Install.GuildInstall];
    if (!(command.contexts ?? everywhere).includes(context)) return [];
    const types = command.integration_types ?? [Install.GuildInstall];
    const there = {
      [Install.GuildInstall]: channel.guild === null ? context === InteractionContextType.BotDM : state.hasBot(channel.guild),
      [Install.UserInstall]: state.installedBy.has(user),
    };
    return types.filter((type) => there[type]);
  }

  #build(scope: string, sent: Sent, old: APIApplicationCommand | undefined): APIApplicationCommand {
    const { state, ids } = this.core;
    const type = sent.type ?? ApplicationCommandType.ChatInput;
    const permissions = sent.default_member_permissions ?? null;
    const options = (sent.options ?? []).map(compact);
    const command = {
      id: old?.id ?? ids.next(),
      application_id: state.application.id,
      ...(scope === 'global' ? {} : { guild_id: scope }),
      version: old?.version ?? '',
      default_member_permissions: permissions === null ? null : String(permissions),
      type,
      name: sent.name,
      name_localizations: sent.name_localizations ?? null,
      description: sent.description ?? '',
      description_localizations: sent.description_localizations ?? null,
      nsfw: sent.nsfw ?? false,
      integration_types: scope === 'global' ? (sent.integration_types ?? [Install.GuildInstall]) : [Install.GuildInstall],
      contexts: scope === 'global' ? (sent.contexts ?? null) : null,
      ...(scope === 'global' && { dm_permission: sent.contexts?.includes(InteractionContextType.BotDM) ?? true }),
      ...(options.length > 0 && { options }),
    } as unknown as APIApplicationCommand;
    if (old === undefined || JSON.stringify(old) !== JSON.stringify(command)) command.version = ids.next();
    return command;
  }

  #count(scope: string, creates: number): void {
    const now = this.core.clock.now();
    const recent = (this.#created.get(scope) ?? []).filter((at) => at > now - day);
    if (recent.length + creates > mostCreatesADay) {
      throw new ApiError(400, 30034, `Max number of daily application command creates has been reached (${mostCreatesADay})`);
    }
    this.#created.set(scope, [...recent, ...Array.from({ length: creates }, () => now)]);
  }

  #save(scope: string, commands: APIApplicationCommand[]): APIApplicationCommand[] {
    this.core.state.commands.set(scope, commands);
    this.core.events.emit('commands_update', commands);
    return commands;
  }
}

const everywhere = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel];

const same = (sent: Sent) => (old: APIApplicationCommand) =>
  old.name === sent.name && old.type === (sent.type ?? ApplicationCommandType.ChatInput);

/** An option as Discord gives it back: without what is false or null. */
function compact(option: object): object {
  const entries = Object.entries(option).filter(([, value]) => value !== false && value !== null && value !== undefined);
  const deep = entries.map(([key, value]) => [key, key === 'options' ? (value as object[]).map(compact) : (value as unknown)]);
  return Object.fromEntries(deep) as object;
}
