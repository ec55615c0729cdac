import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../../commands/index.js';
import { ids } from '../../../sandbox/default-seed.js';
import { answer } from '../../fixtures/discord/articles.js';
import { embedTitles, ephemeralOf, idsOf, labelsOf } from '../../support/answers.js';
import { ask, asked, engine, five, general, gone, nothingAsked, start } from '../../support/asked.js';
import { messageWith, startWorld } from '../../support/bot.js';

beforeEach(nothingAsked);

describe('the pages of an answer', () => {
  it('are turned by the person who asked, in place', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await start();
    const first = await asked(world);
    expect(embedTitles(first)).toEqual(['1 · Title 1', '2 · Title 2', '3 · Title 3']);
    expect(labelsOf(first).slice(0, 3)).toEqual(['◀', '1 / 2', '▶']);
    world.discord.as('ana').press(first.id, idsOf(first, 'page')[0]!);
    const second = await messageWith(world.discord, 'ana', general, 'Title 4');
    expect(second.id).toBe(first.id);
    expect(embedTitles(second)).toEqual(['4 · Title 4', '5 · Title 5']);
  });

  it('are turned by anybody else in a copy of their own, which they alone see', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await start();
    const message = await asked(world);
    world.discord.as('bojan').press(message.id, idsOf(message, 'page')[0]!);
    const copy = await ephemeralOf(world, 'bojan', general, 'Title 4');
    expect(embedTitles(copy)).toEqual(['4 · Title 4', '5 · Title 5']);
    expect(copy.content).toContain('5 odlomaka iz 5 članaka najbolje odgovara na ovo.');
    expect(embedTitles(world.discord.as('ana').read(general)[0]!)).toContain('1 · Title 1');
    // In the copy, the next press changes the copy.
    world.discord.as('bojan').press(copy.id, idsOf(copy, 'page')[0]!);
    await vi.waitFor(() => {
      const own = world.discord
        .as('bojan')
        .read(general)
        .filter(({ ephemeral }) => ephemeral);
      expect(own.map(embedTitles)).toEqual([['1 · Title 1', '2 · Title 2', '3 · Title 3']]);
    });
  });

  it('leave out what no longer stands in the articles, and say so', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await start();
    const message = await asked(world);
    gone.add('a4').add('a1');
    world.discord.as('ana').press(message.id, idsOf(message, 'page')[0]!);
    const left = await messageWith(world.discord, 'ana', general, '2 excerpts no longer stand');
    expect(embedTitles(left)).toEqual(['1 · Title 2', '2 · Title 3', '3 · Title 5']);
  });

  it('say where nothing is left', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await start();
    const message = await asked(world);
    for (const { article: one } of five) gone.add(one.id);
    world.discord.as('ana').press(message.id, idsOf(message, 'page')[0]!);
    const left = await messageWith(world.discord, 'ana', general, 'Nothing that this answer cited');
    expect(left.embeds).toEqual([]);
  });

  it('are not shown where they are too old, or where the server may no longer see those articles', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await start();
    const message = await asked(world);
    const id = idsOf(message, 'page')[0]!;
    const saved = (await world.state.answer(id.split(':')[1]!))!;
    await world.state.saveAnswer({ ...saved, view: { guild: ids.guilds.quarter, operator: true } });
    world.discord.as('ana').press(message.id, id);
    await ephemeralOf(world, 'ana', general, 'belongs to another place');
    await world.state.forget(ids.users.ana);
    world.discord.as('ana').press(message.id, id);
    await ephemeralOf(world, 'ana', general, 'too old for its buttons');
    expect(embedTitles(world.discord.as('ana').read(general)[0]!)).toContain('1 · Title 1');
  });

  it('leave the message as it is where something fails, and tell the person in one sentence', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await startWorld({ ...engine, verify: () => Promise.reject(new Error('disk')) }, { commands });
    const message = await asked(world);
    world.discord.as('ana').press(message.id, idsOf(message, 'page')[0]!);
    await ephemeralOf(world, 'ana', general, 'error id');
    expect(embedTitles(world.discord.as('bojan').read(general)[0]!)).toContain('1 · Title 1');
  });
});

describe('“Show in context”', () => {
  it('shows the person alone the paragraphs around an excerpt, word for word', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await start();
    const message = await asked(world);
    expect(labelsOf(message)).toEqual(expect.arrayContaining([1, 2, 3].map((n) => `Show in context ${n}`)));
    world.discord.as('bojan').press(message.id, idsOf(message, 'context')[1]!);
    const shown = await ephemeralOf(world, 'bojan', general, 'The council keeps');
    expect(shown.embeds[0]).toMatchObject({
      title: 'Title 2',
      description:
        '> It rained.\n> \n> **It rained all week. The council keeps the harbour open. Nobody voted against it.**\n> \n> The \\*boats\\* left.',
    });
  });

  it('has no number where there is one excerpt', async () => {
    ask.mockResolvedValue(answer([five[0]!]));
    const message = await asked(await start());
    expect(labelsOf(message)).toContain('Show in context');
    expect(embedTitles(message)).toEqual(['Title 1']);
  });

  it('says so where the excerpt no longer holds', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await start();
    const message = await asked(world);
    gone.add('a1');
    world.discord.as('ana').press(message.id, idsOf(message, 'context')[0]!);
    const { embeds } = await ephemeralOf(world, 'ana', general, 'This excerpt no longer stands');
    expect(embeds).toEqual([]);
  });
});
