import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ids } from '../../../sandbox/default-seed.js';
import { defaultSettings } from '../../../src/state/types.js';
import { answer, article, noAnswer } from '../../fixtures/discord/articles.js';
import { embedTitles, ephemeralOf, idsOf, optionsOf } from '../../support/answers.js';
import { ask, asked, five, general, gone, nothingAsked, question, start } from '../../support/asked.js';
import { messageWith, type World } from '../../support/bot.js';

beforeEach(nothingAsked);

describe('“Share to channel”', () => {
  const shared = (world: World) =>
    vi.waitFor(() => {
      const found = world.discord
        .as('bojan')
        .read(general)
        .find(({ content }) => content.includes('Shared by'));
      expect(found).toBeDefined();
      return found!;
    });

  it('posts the page of a private answer for all, with the name of who shared it, and works as a public answer', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await start();
    const message = await asked(world, { private: true });
    world.discord.as('ana').press(message.id, idsOf(message, 'page')[0]!);
    const second = await messageWith(world.discord, 'ana', general, 'Title 4');
    world.discord.as('ana').press(second.id, idsOf(second, 'share')[0]!);
    const posted = await shared(world);
    expect(posted.content).toContain('Shared by Ana');
    expect(posted.ephemeral).toBe(false);
    expect(embedTitles(posted)).toEqual(['4 · Title 4', '5 · Title 5']);
    expect(idsOf(posted, 'share')).toEqual([]);
    world.discord.as('bojan').press(posted.id, idsOf(posted, 'page')[0]!);
    await ephemeralOf(world, 'bojan', general, 'Title 1');
    world.discord.as('ana').press(posted.id, idsOf(posted, 'page')[0]!);
    await vi.waitFor(async () => expect(embedTitles(await shared(world))).toContain('1 · Title 1'));
  });

  it('says at a second press that it is shared already, however fast it comes', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await start();
    const message = await asked(world, { private: true });
    const press = () => world.discord.as('ana').press(message.id, idsOf(message, 'share')[0]!);
    press();
    press();
    await shared(world);
    await ephemeralOf(world, 'ana', general, 'You have shared this answer already.');
    press();
    await vi.waitFor(() => {
      const own = world.discord.as('ana').read(general);
      expect(own.filter(({ content }) => content.includes('already'))).toHaveLength(2);
      expect(own.filter(({ content }) => content.includes('Shared by'))).toHaveLength(1);
    });
  });

  it('is not offered on a public answer', async () => {
    ask.mockResolvedValue(answer(five));
    expect(idsOf(await asked(await start()), 'share')).toEqual([]);
  });

  it('shares that nothing was found, with the nearest articles that are still there', async () => {
    const nearest = ['a1', 'a2'].map((id) => ({ article: article({ id }), score: 0.1 }));
    ask.mockResolvedValue(noAnswer({ question, nearest }));
    const world = await start();
    const message = await asked(world, { private: true });
    gone.add('a2');
    world.discord.as('ana').press(message.id, idsOf(message, 'share')[0]!);
    const posted = await shared(world);
    expect(posted.content).toContain('The articles do not answer this. The nearest article:');
    expect(posted.embeds).toHaveLength(1);
  });

  it('keeps to the channels that the settings name', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await start();
    const message = await asked(world, { private: true });
    await world.state.saveSettings(ids.guilds.harbour, { ...defaultSettings, channels: [ids.channels.news] });
    world.discord.as('ana').press(message.id, idsOf(message, 'share')[0]!);
    await ephemeralOf(world, 'ana', general, `please ask in <#${ids.channels.news}>`);
    expect(world.discord.as('bojan').read(general)).toEqual([]);
  });

  it('of a narrowed answer leads nobody back to the private one', async () => {
    ask.mockResolvedValueOnce(answer(five)).mockResolvedValueOnce(answer(five.slice(3)));
    const world = await start();
    const message = await asked(world, { private: true });
    world.discord.as('ana').press(message.id, idsOf(message, 'narrow')[0]!, [optionsOf(message)[1]!.value]);
    const narrowedMessage = await messageWith(world.discord, 'ana', general, 'Narrowed to');
    world.discord.as('ana').press(narrowedMessage.id, idsOf(narrowedMessage, 'share')[0]!);
    const posted = await shared(world);
    expect(posted.content).toContain('Narrowed to: Serbian');
    expect(idsOf(posted, 'narrow')).toEqual([]);
  });
});
