import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ids } from '../../sandbox/default-seed.js';
import { defaultSettings } from '../../src/state/types.js';
import { answer, noAnswer } from '../fixtures/discord/articles.js';
import { ephemeralOf, idsOf } from '../support/answers.js';
import { ask, asked, five, general, nothingAsked, question, start, view } from '../support/asked.js';
import { messageWith } from '../support/bot.js';

beforeEach(nothingAsked);

describe('/ask', () => {
  it('answers with one embed a citation and mentions nobody', async () => {
    ask.mockResolvedValue(answer(five.slice(0, 2)));
    const world = await start();
    const message = await asked(world);
    expect(message.ephemeral).toBe(false);
    expect(message.content).toBe('**Is the harbour open?**\n2 excerpts from 2 articles answer this best.');
    expect(message.embeds).toMatchObject([{ url: 'https://lorvik.example/1' }, { url: 'https://lorvik.example/2' }]);
    const { body } = await world.discord.request('PATCH', '@original');
    expect(body).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  it('is acknowledged before the articles are searched', async () => {
    const world = await start();
    ask.mockImplementation(() => {
      expect(world.discord.requests.at(-1)?.path).toMatch(/\/callback$/);
      return Promise.resolve(noAnswer());
    });
    expect((await asked(world)).content).toContain('The articles do not answer this.');
  });

  it('answers only the person where they ask in private, or where the server wants it so', async () => {
    ask.mockResolvedValue(noAnswer());
    const world = await start();
    expect((await asked(world, { private: true })).ephemeral).toBe(true);
    await world.state.saveSettings(ids.guilds.harbour, { ...defaultSettings, channels: [], private: true });
    expect((await asked(world)).ephemeral).toBe(true);
    expect((await asked(world, { private: false })).ephemeral).toBe(false);
  });

  it('searches what the person may see, and of that only what the options leave', async () => {
    ask.mockResolvedValue(noAnswer());
    const world = await start();
    await asked(world, { language: 'Serbian', source: 'politicke novine', after: '12.01.2022', before: '2023' });
    const filters = { languages: ['sr'], sources: ['Političke novine'], after: '2022-01-12', before: '2023' };
    expect(ask).toHaveBeenLastCalledWith({ question, ...filters, view, top: 15 });
    await asked(world, { question: 'Who won?' }, 'ana', ids.dms.ana);
    expect(ask).toHaveBeenLastCalledWith({ question: 'Who won?', view: { guild: null, operator: true }, top: 15 });
  });

  it.each([
    ['a date that is none', { after: 'last week' }, '`after`; please write it as 2022'],
    ['dates the wrong way round', { after: '2023', before: '2022' }, 'swap them'],
    ['a language that is none', { language: 'elvish' }, 'no language that I know'],
    ['a question of nothing but space', { question: '  ' }, 'The question is empty'],
  ])('refuses %s in one sentence that only the person sees', async (_, options, words) => {
    const message = await asked(await start(), options);
    expect(message.ephemeral).toBe(true);
    expect(message.content).toContain(words);
    expect(message.content).not.toContain('\n');
    expect(ask).not.toHaveBeenCalled();
  });

  it('suggests languages and sources of the articles', async () => {
    const { discord } = await start();
    const type = (option: string, text: string) => discord.as('ana').type(general, 'ask', option, text, { question });
    expect(await type('language', 'serb')).toMatchObject([{ name: 'Serbian – српски', value: 'sr' }]);
    expect(await type('source', 'lor')).toMatchObject([{ name: 'Lorvik Post (3 articles)', value: 'Lorvik Post' }]);
    expect(await type('source', 'nobody')).toEqual([]);
  });

  it('tells whoever waits their place in the queue, and answers all', async () => {
    const waiting: (() => void)[] = [];
    ask.mockImplementation(() => new Promise((resolve) => waiting.push(() => resolve(answer([five[0]!])))));
    const world = await start();
    const person = world.discord.as('ana');
    const interactions = [1, 2, 3, 4].map(() => person.slash(general, 'ask', { question }));
    await messageWith(world.discord, 'ana', general, 'You are next in line.');
    await messageWith(world.discord, 'ana', general, 'You are number 2 in line.');
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    for (let at = 0; at < 4; at += 1) {
      await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(at));
      waiting[at]!();
    }
    await vi.waitFor(() => {
      const messages = person.read(general).filter(({ content }) => content.includes('1 excerpt from 1 article answers this.'));
      expect(messages).toHaveLength(interactions.length);
    }, 5000);
  });

  it('gives an answer without buttons where nothing can be kept', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await start();
    await world.state.close();
    const message = await asked(world);
    expect(message.embeds).toHaveLength(3);
    expect(message.components ?? []).toEqual([]);
  });
});

describe('where the person brought the bot along', () => {
  it('an answer has all its buttons too, and knows the operator’s articles alone', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await start();
    const celine = world.discord.as('celine').speaking('fr');
    const { shelf } = ids.channels;
    const french = 'Est-ce que le port est ouvert ?';
    const message = await asked(world, { question: french, private: true }, 'celine', shelf);
    expect(ask).toHaveBeenLastCalledWith({ question: french, view: { guild: null, operator: true }, top: 15 });
    celine.press(message.id, idsOf(message, 'page')[0]!);
    const second = await messageWith(world.discord, 'celine', shelf, 'Title 4');
    celine.press(message.id, idsOf(second, 'share')[0]!);
    const posted = await messageWith(world.discord, 'bojan', shelf, 'Partagé par Céline');
    world.discord.as('bojan').press(posted.id, idsOf(posted, 'context')[0]!);
    await ephemeralOf(world, 'bojan', shelf, 'It rained.');
    expect(await world.state.report()).toMatchObject([{ guild: null, questions: 1 }]);
  });
});

describe('for the report', () => {
  it('questions are counted, and their texts kept only where the server allows it', async () => {
    ask.mockResolvedValue(noAnswer());
    const world = await start();
    await asked(world);
    expect(await world.state.report()).toMatchObject([{ guild: ids.guilds.harbour, questions: 1, unanswered: 1, inVain: [] }]);
    await world.state.saveSettings(ids.guilds.harbour, { ...defaultSettings, channels: [], keepQuestions: true });
    await asked(world);
    expect(await world.state.report()).toMatchObject([{ questions: 2, inVain: [{ text: question, times: 1 }] }]);
  });
});
