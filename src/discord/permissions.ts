import { type BaseInteraction, type MessageComponentInteraction, PermissionFlagsBits } from 'discord.js';
import type { GuildSettings } from '../state/types.js';
import type { Texts } from './texts.js';

/** Whether the person has Manage Server (administrators and the owner have), as Discord says in each interaction. */
export function mayManage({ memberPermissions }: BaseInteraction): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}

/** Whether the person may add and remove articles: Manage Server, or the role that the settings name. */
export function mayContribute(interaction: BaseInteraction, { contributorRole }: GuildSettings): boolean {
  if (mayManage(interaction)) return true;
  return contributorRole !== null && rolesOf(interaction).includes(contributorRole);
}

function rolesOf({ member }: BaseInteraction): string[] {
  if (member === null) return [];
  // Plain ids where discord.js does not know the server.
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

/** What is missing, as a sentence. */
export function needsContributor({ contributorRole }: GuildSettings, texts: Texts): string {
  return texts.t('refusals.needsPermission', { role: contributorRole === null ? 'none' : `<@&${contributorRole}>` });
}

/** The same where no role will do. */
export function needsManager(texts: Texts): string {
  return texts.t('refusals.needsPermission', { role: 'none' });
}

/** Whether a message's buttons are the person's to press: they used the command, or nobody can tell who did. */
export function mayPress({ message, user }: MessageComponentInteraction): boolean {
  const owner = message.interactionMetadata?.user.id;
  return owner === undefined || owner === user.id;
}
