import type {
  APIEmbed,
  APIMessageTopLevelComponent,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { InteractionContextType, MessageFlags, Routes } from 'discord.js';
import type { CommandContext } from './command.js';
import { isGone } from './failures.js';

/** A message as discord.js takes it, to reply or to edit a reply with. It never mentions anybody. */
export interface Reply {
  content: string;
  embeds: APIEmbed[];
  components: APIMessageTopLevelComponent[];
  allowedMentions: { parse: [] };
}

/** Interactions that are answered with a message. */
export type Repliable =
  ChatInputCommandInteraction | MessageContextMenuCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

/** An interaction's token ends after 15 minutes; some seconds are left for the way. */
const tokenLasts = 15 * 60_000 - 3_000;

/** A message of lines and embeds that mentions nobody. */
export function reply(lines: string[], embeds: APIEmbed[] = [], components: APIMessageTopLevelComponent[] = []): Reply {
  return { content: lines.filter(Boolean).join('\n'), embeds, components, allowedMentions: { parse: [] } };
}

/** A sentence alone, as an answer to a request that cannot be followed. */
export function renderSentence(sentence: string): Reply {
  return reply([sentence]);
}

/** Acknowledges within Discord's three seconds ("thinking"), and notes that an answer is owed. */
export async function acknowledge(interaction: Repliable, context: CommandContext, ephemeral: boolean): Promise<void> {
  await interaction.deferReply(ephemeral ? { flags: MessageFlags.Ephemeral } : {});
  const { id, applicationId, token, guildId } = interaction;
  const pending = {
    interaction: id,
    application: applicationId,
    token,
    guild: guildId,
    labels: context.texts.language,
    receivedAt: interaction.createdTimestamp,
  };
  try {
    await context.state.addPending(pending);
  } catch (error) {
    context.log.error({ interaction: id, err: error }, 'an answer that is owed could not be noted');
  }
}

/**
 * Tells the person that a request cannot be followed: alone and at once, or in place of the answer they wait for. A message whose button
 * was pressed stays as it is.
 */
export async function refuse(interaction: Repliable, sentence: string): Promise<'refused'> {
  const message = renderSentence(sentence);
  if (!interaction.deferred && !interaction.replied) await interaction.reply({ ...message, flags: MessageFlags.Ephemeral });
  // Set by a reply of the interaction's own, not by an update of the message that it came from.
  else if (interaction.ephemeral === null) await interaction.followUp({ ...message, flags: MessageFlags.Ephemeral });
  else await interaction.editReply(message);
  return 'refused';
}

/**
 * Gives the answer to an acknowledged interaction. Where it comes too late for Discord to take it (15 minutes), it goes to the channel as
 * a message of its own if it was to be public; a private one is lost, and logged.
 */
export async function deliver(interaction: Repliable, message: Reply, context: CommandContext): Promise<void> {
  if (context.now() - interaction.createdTimestamp < tokenLasts) {
    try {
      await interaction.editReply(message);
      return;
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  const facts = { interaction: interaction.id, guild: interaction.guildId };
  // The bot writes to its servers and to people who write to it; elsewhere it was brought by a person, and may only reply.
  const mayWrite = context.view.guild !== null || interaction.context === InteractionContextType.BotDM;
  if (interaction.ephemeral !== false || interaction.channelId === null || !mayWrite) {
    context.log.warn(facts, 'a private answer came too late');
    return;
  }
  const { content, embeds, components } = message;
  await interaction.client.rest.post(Routes.channelMessages(interaction.channelId), {
    body: { content, embeds, components, allowed_mentions: { parse: [] } },
  });
  context.log.info(facts, 'a late answer went to the channel');
}
