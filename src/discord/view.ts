import type { BaseInteraction } from 'discord.js';
import type { View } from '../engine/types.js';

/**
 * Whose articles are seen where an interaction comes from. In direct messages, and in a server that the bot is no member of (it was
 * installed by the person alone), that is the operator's corpus. `guilds`, where set, names the only servers that see the operator's.
 */
export function viewOf(interaction: BaseInteraction, guilds: readonly string[] | null): View {
  const { guildId, client } = interaction;
  const guild = guildId !== null && client.guilds.cache.has(guildId) ? guildId : null;
  return { guild, operator: guilds === null || (guild !== null && guilds.includes(guild)) };
}

/** The server's own articles alone: what `/add` and `/remove` change. */
export function ownView(view: View): View {
  return { guild: view.guild, operator: false };
}

/** Who waits in one line with whom: people of one server, or a person alone. */
export function laneOf(interaction: BaseInteraction): string {
  return interaction.guildId ?? interaction.user.id;
}
