import type { BaseInteraction } from 'discord.js';
import type { GuildSettings } from '../state/types.js';

/** Whether the settings let the bot answer where an interaction comes from. Threads and forum posts count as their parent channel. */
export function mayAnswerIn(interaction: BaseInteraction, { channels }: GuildSettings): boolean {
  if (channels.length === 0 || interaction.guildId === null) return true;
  const { channel, channelId } = interaction;
  const parent = channel?.isThread() === true ? channel.parentId : null;
  return [channelId, parent].some((id) => id !== null && channels.includes(id));
}
