import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { QuoteRequest, QuoteResult } from '../../src/engine/types.js';
import { answer, noAnswer, quote } from '../fixtures/discord/articles.js';
import { LoopbackDiscord } from '../fixtures/discord/loopback.js';
import { start, type Started } from '../fixtures/discord/start.js';

const engine = vi.fn<(request: QuoteRequest) => Promise<QuoteResult>>();
let discord: LoopbackDiscord;
let started: Started;
beforeAll(async () => {
  discord = await new LoopbackDiscord().start();
  started = await start(discord, { quote: engine });
});
afterEach(() => {
  engine.mockReset();
  expect(discord.invalid).toEqual([]);
});
afterAll(async () => {
  await started.bot.stop();
  await discord.stop();
});

describe('/quote', () => {
  it('shows the spoken words in bold and who said them', async () => {
    engine.mockResolvedValue({ ...answer([]), citations: [quote(), quote({ speaker: null, article: { url: null } })] });
    const { body } = await discord.edit(discord.slash('quote', [{ name: 'topic', value: 'the harbour' }]));
    expect(body).toMatchObject({
      embeds: [
        { author: { name: 'Ana Reva' }, description: '> “**We keep it open**”, said Ana Reva.' },
        { author: { name: 'speaker not named' } },
      ],
    });
  });

  it('looks for one speaker and one language where they are named', async () => {
    engine.mockResolvedValue(noAnswer());
    const options = [
      { name: 'topic', value: 'the harbour' },
      { name: 'speaker', value: ' Reva ' },
      { name: 'language', value: 'nb' },
    ];
    await discord.edit(discord.slash('quote', options));
    expect(engine).toHaveBeenCalledWith({ topic: 'the harbour', speaker: 'Reva', languages: ['nb'] });
  });

  it('refuses a language that is none, to the person alone', async () => {
    const interaction = discord.slash('quote', [
      { name: 'topic', value: 'the harbour' },
      { name: 'language', value: 'elvish' },
    ]);
    expect((await discord.callback(interaction)).body).toMatchObject({ type: 5, data: { flags: 64 } });
    expect((await discord.edit(interaction)).body).toMatchObject({ content: expect.stringContaining('elvish') as string });
  });

  it('suggests languages', async () => {
    const { body } = await discord.callback(discord.type('quote', [{ name: 'language', value: 'norsk', focused: true }]));
    expect(body).toMatchObject({ data: { choices: [{ value: 'nb' }] } });
  });
});
