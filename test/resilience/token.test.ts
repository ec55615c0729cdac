import { describe, expect, it } from 'vitest';
import { ids } from '../../sandbox/default-seed.js';
import { newSandbox } from '../support/bot.js';
import { newArticles } from './corpus.js';
import { finished } from './observed.js';
import { BotProcess, built } from './process.js';

const { general } = ids.channels;
const sentence = /^izvor: Discord does not accept the DISCORD_TOKEN; copy the token again [^\n]+\.env\.$/;

describe.skipIf(!built)('a token that is revoked while the bot runs', { timeout: 120_000 }, () => {
  it('ends the process with one clear line and status 1, once the gateway refuses it (4004)', async () => {
    const discord = await newSandbox();
    const bot = new BotProcess(discord, await newArticles());
    await bot.says('ready');
    discord.revokeToken();
    expect(await bot.end()).toEqual({ status: 1, signal: null });
    expect(bot.told).toEqual([expect.stringMatching(sentence)]);
    const alarming = bot.logged.filter(({ level, msg }) => level >= 40 && msg !== 'reconnecting to Discord');
    expect(alarming, 'nothing else in the log than the line that is told').toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('ends it so also in the middle of answers, and the next start tells those who still waited', async () => {
    const discord = await newSandbox();
    const dataDir = await newArticles();
    const bot = new BotProcess(discord, dataDir);
    await bot.says('ready');
    const asked = Array.from({ length: 8 }, (_, at) =>
      discord.as('ana').slash(general, 'ask', { question: `Who mended footbridge number ${at}?` }),
    );
    await discord.request('POST', asked.at(-1)!.token, 20_000);
    discord.revokeToken();
    expect(await bot.end()).toEqual({ status: 1, signal: null });
    expect(bot.told).toEqual([expect.stringMatching(sentence)]);
    const again = new BotProcess(discord, dataDir);
    await again.says('ready');
    for (const interaction of asked) if (interaction.acknowledgedBy !== null) await finished(discord, interaction);
    expect(discord.violations).toEqual([]);
  });

  it('ends it so where a request is refused (401) while the gateway still stands', async () => {
    const discord = await newSandbox();
    const bot = new BotProcess(discord, await newArticles());
    await bot.says('ready');
    discord.faults.add({ on: /^PATCH \/webhooks\//, fault: { kind: 'status', status: 401, body: gone } });
    discord.faults.add({
      on: /^POST \/channels\//,
      fault: { kind: 'status', status: 401, body: { message: '401: Unauthorized', code: 0 } },
    });
    // Its reply can no longer be edited, so that the answer goes to the channel: with the bot's own token.
    discord.as('ana').slash(general, 'ask', { question: 'Who replaced the planks of the footbridge?' });
    expect(await bot.end()).toEqual({ status: 1, signal: null });
    expect(bot.told).toEqual([expect.stringMatching(sentence)]);
    expect(discord.violations).toEqual([]);
  });
});

const gone = { message: 'Invalid Webhook Token', code: 50027 };
