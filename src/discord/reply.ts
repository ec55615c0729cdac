import type {
  APIEmbed,
  APIMessageTopLevelComponent,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { setTimeout as delay } from 'node:timers/promises';
import { DiscordAPIError, InteractionContextType, MessageFlags, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { CommandContext } from './command.js';
import { isOutage } from './failures.js';

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

/** How long the note that an answer is owed is waited for, in milliseconds. */
const noteWithin = 300;
/** Milliseconds between attempts while Discord fails; of the first answer there are three seconds in all. */
const acknowledgeAgainAfter = [200, 600];
const deliverAgainAfter = [1_000, 3_000, 10_000, 30_000];

/** How Discord says that the 15 minutes of an interaction's token are over. */
const tokenOver = new Set<number | string>([RESTJSONErrorCodes.InvalidWebhookToken, RESTJSONErrorCodes.UnknownWebhook]);

/** A message of lines and embeds that mentions nobody. */
export function reply(lines: string[], embeds: APIEmbed[] = [], components: APIMessageTopLevelComponent[] = []): Reply {
  return { content: lines.filter(Boolean).join('\n'), embeds, components, allowedMentions: { parse: [] } };
}

/** A sentence alone, as an answer to a request that cannot be followed. */
export function renderSentence(sentence: string): Reply {
  return reply([sentence]);
}

/**
 * Acknowledges within Discord's three seconds ("thinking"), and notes that an answer is owed: before, so that a kill in between leaves
 * nobody waiting.
 */
export async function acknowledge(interaction: Repliable, context: CommandContext, ephemeral: boolean): Promise<void> {
  const { id, applicationId, token } = interaction;
  const pending = {
    interaction: id,
    application: applicationId,
    token,
    // Of a server that the bot is no member of nothing is kept.
    guild: context.view.guild,
    labels: context.texts.language,
    receivedAt: interaction.createdTimestamp,
  };
  const noted = context.state.addPending(pending).catch((error: unknown) => {
    context.log.error({ interaction: id, err: error }, 'an answer that is owed could not be noted');
  });
  // A state that is slow must not cost the three seconds.
  await Promise.race([noted, delay(noteWithin, undefined, { ref: false })]);
  await deferReply(interaction, ephemeral);
}

/** Defers a reply; where Discord failed on the way and has done so all the same, that is as good. */
async function deferReply(interaction: Repliable, ephemeral: boolean): Promise<void> {
  try {
    await insist(() => interaction.deferReply(ephemeral ? { flags: MessageFlags.Ephemeral } : {}), acknowledgeAgainAfter);
  } catch (error) {
    const already = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
    if (!already && !isOutage(error)) throw error;
    const message = await interaction.fetchReply().catch(() => null);
    if (message?.flags.has(MessageFlags.Loading) !== true) throw error;
    interaction.deferred = true;
    interaction.ephemeral = ephemeral;
  }
}

/** Tries again, after so many milliseconds each, while Discord fails. */
async function insist<T>(send: () => Promise<T>, againAfter: readonly number[]): Promise<T> {
  for (const milliseconds of againAfter) {
    try {
      return await send();
    } catch (error) {
      if (!isOutage(error)) throw error;
    }
    await delay(milliseconds);
  }
  return send();
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
  try {
    // Discord's clock counts the 15 minutes, so Discord is asked.
    await insist(() => interaction.editReply(message), deliverAgainAfter);
    return;
  } catch (error) {
    if (!(error instanceof DiscordAPIError && tokenOver.has(error.code))) throw error;
  }
  const facts = { interaction: interaction.id, guild: interaction.guildId };
  // The bot writes to its servers and to people who write to it; elsewhere it was brought by a person, and may only reply.
  const mayWrite = context.view.guild !== null || interaction.context === InteractionContextType.BotDM;
  if (interaction.ephemeral !== false || interaction.channelId === null || !mayWrite) {
    context.log.warn(facts, 'a private answer came too late');
    return;
  }
  const { content, embeds, components } = message;
  // The nonce: where Discord fails on the way, the message may be there already.
  const once = { nonce: interaction.id, enforce_nonce: true };
  const body = { content, embeds, components, allowed_mentions: { parse: [] }, ...once };
  const route = Routes.channelMessages(interaction.channelId);
  await insist(() => interaction.client.rest.post(route, { body }), deliverAgainAfter);
  context.log.info(facts, 'a late answer went to the channel');
}
