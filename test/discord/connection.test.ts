import { Routes, SlashCommandBuilder } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import status from '../../commands/status.js';
import { ids } from '../../sandbox/default-seed.js';
import type { SlashCommand } from '../../src/discord/command.js';
import { type GatewayState, silentMetrics } from '../../src/monitoring/metrics.js';
import { startWorld } from '../support/bot.js';

const wrongToken = /^Discord does not accept the DISCORD_TOKEN; [^\n]+\.env\.$/;

/** Sends a message with the bot's own token. */
const speak = {
  builder: new SlashCommandBuilder().setName('speak').setDescription('Speaks'),
  async execute(interaction) {
    await interaction.reply('x');
    await interaction.client.rest.post(Routes.channelMessages(interaction.channelId), { body: { content: 'y' } });
    return 'done';
  },
} satisfies SlashCommand;

describe('a token that is revoked while the bot runs', () => {
  it('ends it in one sentence, when the connection is made anew', async () => {
    const { discord, bot, engine, logged } = await startWorld({}, { commands: [status] });
    discord.revokeToken();
    for (const session of discord.sessions) session.drop();
    await expect(bot.stopped).rejects.toThrow(wrongToken);
    await bot.stop();
    expect(engine.closed).toBe(true);
    // Whoever started the bot says the sentence: nothing else but the loss of the connection is told.
    const told = logged.filter(({ level }) => Number(level) >= 40).map(({ msg }) => msg);
    expect(told.filter((line) => line !== 'reconnecting to Discord')).toEqual([]);
  });

  it('ends it when a request is refused', async () => {
    const { discord, bot } = await startWorld({}, { commands: [speak] });
    discord.faults.add({ on: 'POST /channels', fault: { kind: 'status', status: 401 }, times: 1 });
    discord.as('ana').slash(ids.channels.general, 'speak');
    await expect(bot.stopped).rejects.toThrow(wrongToken);
  });
});

describe('the metrics', () => {
  it('follow the connection', async () => {
    const states: GatewayState[] = [];
    const metrics = { ...silentMetrics, gateway: (state: GatewayState) => void states.push(state) };
    const { discord, bot } = await startWorld({}, { commands: [status], metrics });
    expect(states).toEqual(['connected']);
    discord.sessions[0]!.drop();
    await vi.waitFor(() => expect(states).toEqual(['connected', 'reconnecting', 'connected']), 10_000);
    await bot.stop();
  });
});
