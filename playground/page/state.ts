import type { APIApplicationCommand, APIModalInteractionResponseCallbackData, APIRole } from 'discord-api-types/v10';
import type { Bootstrap, ClientMessage } from '../../sandbox/client-protocol.js';
import type { Entry } from './entry.js';

/** What this person sent and the bot has not acknowledged yet. */
export interface Sending {
  interaction: string;
  channel: string;
  /** The command's name; absent for a component. */
  command?: string;
  /** Custom id and message of the component that was used. */
  component?: { message: string; customId: string };
  /** Set once the bot failed to acknowledge it. */
  failed?: string;
}

export interface OpenModal {
  interaction: string;
  modal: APIModalInteractionResponseCallbackData;
}

export interface Menu {
  kind: 'message' | 'user';
  message?: string;
  x: number;
  y: number;
}

/** Everything the page shows. It is changed in place; `changed` draws it anew. */
export interface PageState {
  boot: Bootstrap;
  user: string;
  /** Guild id; null for direct messages. */
  guild: string | null;
  channel: string;
  /** The person's client language. */
  locale: string;
  theme: 'dark' | 'light';
  drawer: boolean;
  botOnline: boolean;
  messages: ClientMessage[];
  loading: boolean;
  commands: APIApplicationCommand[];
  sending: Sending[];
  /** What is written: text, or a command with its options. */
  draft: string;
  entry: Entry | null;
  /** Active row of the list above the composer. */
  active: number;
  modal: OpenModal | null;
  menu: Menu | null;
  /** Message and custom id of the select menu that is open. */
  openSelect: string | null;
  notice: string | null;
}

export type Guild = Bootstrap['guilds'][number];
export type Channel = Guild['channels'][number];

export const channelType = { text: 0, dm: 1, group: 3, category: 4, announcement: 5, threads: [10, 11, 12], forum: 15 } as const;

export function guildOf(state: PageState): Guild | undefined {
  return state.boot.guilds.find(({ id }) => id === state.guild);
}

/** The guilds this person is a member of. */
export function guildsOf(state: PageState): Guild[] {
  return state.boot.guilds.filter(({ members }) => state.user in members);
}

export function channelOf(state: PageState): Channel | undefined {
  return guildOf(state)?.channels.find(({ id }) => id === state.channel);
}

export function userName(state: PageState, id: string): string {
  const user = state.boot.users.find((candidate) => candidate.id === id);
  if (user === undefined) return id === state.boot.application.id ? state.boot.application.name : 'Unknown user';
  return user.global_name ?? user.username;
}

/** Colour of a person's name: that of the highest coloured role. */
export function roleColour(state: PageState, user: string): string | undefined {
  const guild = guildOf(state);
  const roles = guild?.members[user]?.roles ?? [];
  const coloured = (guild?.roles ?? []).filter(({ id, colors }: APIRole) => colors.primary_color !== 0 && roles.includes(id));
  const [first] = coloured.sort((a, b) => b.position - a.position);
  return first && `#${first.colors.primary_color.toString(16).padStart(6, '0')}`;
}

export function localised(
  state: PageState,
  thing: { name: string; name_localizations?: Record<string, string | null> | null },
): string {
  return thing.name_localizations?.[state.locale] ?? thing.name;
}

export function describe(
  state: PageState,
  thing: { description: string; description_localizations?: Record<string, string | null> | null },
): string {
  return thing.description_localizations?.[state.locale] ?? thing.description;
}
