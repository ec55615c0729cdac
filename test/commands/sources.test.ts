import { afterAll, beforeAll, expect, it } from 'vitest';
import { LoopbackDiscord } from '../fixtures/discord/loopback.js';
import { start, type Started } from '../fixtures/discord/start.js';

let discord: LoopbackDiscord;
let started: Started;
beforeAll(async () => {
  discord = await new LoopbackDiscord().start();
  started = await start(discord);
});
afterAll(async () => {
  await started.bot.stop();
  await discord.stop();
});

it('/sources lists the sources of the articles', async () => {
  const { body } = await discord.edit(discord.slash('sources'));
  expect(body).toMatchObject({
    content: '3 sources, 11 articles.',
    embeds: [{ description: expect.stringContaining('**Političke novine** · 7 articles · Serbian') as string }],
    allowed_mentions: { parse: [] },
  });
  expect(discord.invalid).toEqual([]);
});
