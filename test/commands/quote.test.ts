import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.js';
import { ids } from '../../sandbox/default-seed.js';
import type { OptionValues } from '../../sandbox/person.js';
import type { QuoteRequest, QuoteResult, View } from '../../src/engine/types.js';
import { answer, noAnswer, quote } from '../fixtures/discord/articles.js';
import { messageWith, startWorld, type World } from '../support/bot.js';
import { answerOf, embedTitles, ephemeralOf, idsOf, labelsOf, optionsOf } from '../support/answers.js';

const { general, lounge } = ids.channels;
const view = { guild: ids.guilds.harbour, operator: true };
const asked = vi.fn<(request: QuoteRequest) => Promise<QuoteResult>>();
beforeEach(() => void asked.mockReset());

const speakers = (seen?: View) =>
  Promise.resolve(seen?.guild === view.guild ? [{ name: 'Јована Рева', quotes: 2 }] : [{ name: 'Bo Ek', quotes: 1 }]);
const start = () => startWorld({ quote: asked, speakers }, { commands });
const use = (world: World, options: OptionValues = {}) =>
  answerOf(world, 'ana', general, 'quote', { topic: 'the harbour', ...options });
const quoted = (...citations: ReturnType<typeof quote>[]): QuoteResult => ({
  ...answer([], { question: 'the harbour' }),
  citations,
});
const four = [1, 2, 3, 4].map((id) =>
  quote({ article: { id: `a${id}`, title: `Title ${id}`, url: null, ...(id === 4 && { language: 'sr' }) } }),
);

describe('/quote', () => {
  it('shows the spoken words in bold and who said them', async () => {
    asked.mockResolvedValue(quoted(quote(), quote({ speaker: null, article: { id: 'a2', url: null } })));
    const { content, embeds } = await use(await start());
    expect(content).toContain('2 quotes from 2 articles.');
    expect(embeds).toMatchObject([
      { author: { name: 'Ana Reva' }, description: '> “**We keep it open**”, said Ana Reva.' },
      { author: { name: 'speaker not named' } },
    ]);
  });

  it('looks for one speaker and one language where they are named', async () => {
    asked.mockResolvedValue(noAnswer());
    const { content } = await use(await start(), { speaker: ' Reva ', language: 'nb' });
    expect(content).toBe('**the harbour**\nSaid by: Reva\nThe articles hold no quote on this.');
    expect(asked).toHaveBeenCalledWith({ topic: 'the harbour', speaker: 'Reva', languages: ['nb'], view, top: 15 });
  });

  it.each([
    [{ language: 'elvish' }, 'elvish'],
    [{ speaker: '?!' }, 'The speaker is empty'],
  ])('refuses %j to the person alone', async (options, words) => {
    const message = await use(await start(), options);
    expect(message).toMatchObject({ ephemeral: true, content: expect.stringContaining(words) as string });
    expect(asked).not.toHaveBeenCalled();
  });

  it('answers in private where it is asked to', async () => {
    asked.mockResolvedValue(noAnswer());
    expect((await use(await start(), { private: true })).ephemeral).toBe(true);
  });

  it('suggests languages, and the speakers that this server’s articles have, in either script', async () => {
    const { discord } = await start();
    const type = (channel: string, option: string, text: string) =>
      discord.as('ana').type(channel, 'quote', option, text, { topic: 'the harbour' });
    expect(await type(general, 'language', 'norsk')).toMatchObject([{ value: 'nb' }]);
    expect(await type(general, 'speaker', 'jovana')).toMatchObject([{ value: 'Јована Рева' }]);
    expect(await type(lounge, 'speaker', '')).toMatchObject([{ value: 'Bo Ek' }]);
  });

  it('has pages, narrowing for the same speaker, and sharing, as an answer of /ask has', async () => {
    asked.mockResolvedValueOnce(quoted(...four)).mockResolvedValueOnce(quoted(four[3]!));
    const world = await start();
    const person = world.discord.as('ana');
    const first = await use(world, { speaker: 'Reva', private: true });
    expect(embedTitles(first)).toEqual(['1 · Title 1', '2 · Title 2', '3 · Title 3']);
    expect(labelsOf(first)).toEqual(expect.arrayContaining(['1 / 2', 'Show in context 1', 'Share to channel']));
    person.press(first.id, idsOf(first, 'page')[0]!);
    const second = await messageWith(world.discord, 'ana', general, 'Title 4');
    expect(second.embeds[0]).toMatchObject({
      author: { name: 'Ana Reva' },
      description: expect.stringContaining('**') as string,
    });
    person.press(first.id, idsOf(second, 'narrow')[0]!, [optionsOf(second).find(({ label }) => label === 'Serbian')!.value]);
    const narrowed = await messageWith(world.discord, 'ana', general, 'Narrowed to: Serbian');
    expect(asked).toHaveBeenLastCalledWith({ topic: 'the harbour', speaker: 'Reva', languages: ['sr'], view, top: 15 });
    person.press(first.id, idsOf(narrowed, 'share')[0]!);
    const posted = await messageWith(world.discord, 'bojan', general, 'Shared by Ana');
    expect(posted.content).toContain('1 quote from 1 article.');
  });

  it('is no question that another follows up', async () => {
    asked.mockResolvedValue(quoted(...four));
    const world = await start();
    await use(world);
    expect(await world.state.lastTurn(ids.users.ana, general, 0)).toBeNull();
  });
});

describe('/quote of what is gone', () => {
  it('tells so in the language of whoever looks', async () => {
    asked.mockResolvedValue(quoted(...four));
    const world = await startWorld({ quote: asked, verify: () => Promise.resolve([]) }, { commands });
    const message = await use(world);
    world.discord.as('celine').press(message.id, idsOf(message, 'page')[0]!);
    await ephemeralOf(world, 'celine', general, 'Plus rien de ce que citait cette réponse');
  });
});
