import { describe, expect, it, vi } from 'vitest';
import add from '../../commands/add.js';
import remove from '../../commands/remove.js';
import { ids } from '../../sandbox/default-seed.js';
import { textsIn } from '../../src/discord/texts.js';
import type { ArticleSummary, View } from '../../src/engine/types.js';
import { IzvorError } from '../../src/errors.js';
import { defaultSettings, type State } from '../../src/state/types.js';
import { article } from '../fixtures/discord/articles.js';
import { customIds, messageWith, startWorld } from '../support/bot.js';

const { general } = ids.channels;
const { harbour } = ids.guilds;
const own = { guild: harbour, operator: false };

const articles: ArticleSummary[] = [
  article({
    id: 'own0000001',
    guild: harbour,
    title: 'Šljiva rodila',
    outlet: 'Voćar',
    date: { value: '2021-05', precision: 'month' },
  }),
  article({ id: 'own0000002', guild: harbour, title: 'Ferry sails', outlet: 'Harbour Gazette', outletClaimed: true }),
  article({ id: 'oper000001', guild: null, title: 'Operator’s own' }),
];

async function world(now?: () => number) {
  let there = [...articles];
  const removed: { ids: string[]; view: View | undefined }[] = [];
  const forgotten: unknown[] = [];
  const script = {
    articles: (_: unknown, view?: View) =>
      Promise.resolve(there.filter(({ guild }) => (guild === null ? view?.operator : guild === view?.guild))),
    remove: ([id]: string[], view?: View) => {
      const found = there.find((each) => each.id === id);
      if (found === undefined) return Promise.reject(new IzvorError('not_found', 'There is no such article.'));
      removed.push({ ids: [id!], view });
      there = there.filter((each) => each !== found);
      return Promise.resolve([found]);
    },
  };
  const prepare = (state: State) => {
    const forget = state.forgetArticles.bind(state);
    state.forgetArticles = (...args) => {
      forgotten.push(args);
      return forget(...args);
    };
    return state.saveSettings(harbour, { ...defaultSettings, channels: [], contributorRole: ids.roles.editor });
  };
  const options = { commands: [add, remove], prepare, ...(now && { now }) };
  const started = await startWorld(script, options);
  return { ...started, removed, forgotten, ana: started.discord.as('ana'), bojan: started.discord.as('bojan') };
}

describe('/remove', () => {
  it('suggests the server’s own articles alone, by title, outlet or date, without diacritics and in the other script', async () => {
    const { ana } = await world();
    const suggested = async (typed: string) => (await ana.type(general, 'remove', 'article', typed)).map(({ value }) => value);
    expect(await suggested('')).toEqual(['own0000002', 'own0000001']);
    expect(await suggested('sljiva')).toEqual(['own0000001']);
    expect(await suggested('ВОЋАР 2021')).toEqual(['own0000001']);
    expect(await suggested('gazette')).toEqual(['own0000002']);
    expect(await suggested('operator')).toEqual([]);
  });

  it('suggests an article without a title by the name of its file', async () => {
    const nameless = article({ id: 'own0000009', guild: harbour, title: null, path: 'lighthouse.txt' });
    const { discord } = await startWorld({ articles: () => Promise.resolve([nameless]) }, { commands: [remove] });
    const [choice] = await discord.as('ana').type(general, 'remove', 'article', 'light');
    expect(choice).toMatchObject({ value: 'own0000009', name: expect.stringMatching(/^lighthouse\.txt · /) as string });
  });

  it('suggests nothing to who may not remove', async () => {
    const { discord } = await world();
    expect(await discord.as('celine').type(general, 'remove', 'article', '')).toEqual([]);
  });

  it('removes after a confirmation, with what is kept of the article', async () => {
    const { ana, discord, removed, forgotten } = await world();
    const question = await ana.answer(ana.slash(general, 'remove', { article: 'own0000002' }));
    expect(question).toMatchObject({ ephemeral: true, embeds: [{ title: 'Ferry sails' }] });
    expect(removed).toEqual([]);
    ana.press(question.id, customIds(question)[0]!);
    const done = await messageWith(discord, 'ana', general, 'Removed, with its text');
    expect(done).toMatchObject({ id: question.id, components: [], embeds: [{ title: 'Ferry sails' }] });
    expect(removed).toEqual([{ ids: ['own0000002'], view: own }]);
    expect(forgotten).toEqual([[harbour, ['own0000002']]]);
  });

  it('keeps the article where the person thinks better of it', async () => {
    const { ana, discord, removed } = await world();
    const question = await ana.answer(ana.slash(general, 'remove', { article: 'Ferry sails' }));
    ana.press(question.id, customIds(question)[1]!);
    await messageWith(discord, 'ana', general, 'The article stays.');
    expect(removed).toEqual([]);
  });

  it('does not remove on a confirmation that is too old', async () => {
    let late = 0;
    const { ana, discord, removed } = await world(() => Date.now() + late);
    const question = await ana.answer(ana.slash(general, 'remove', { article: 'own0000002' }));
    late = 6 * 60_000;
    ana.press(question.id, customIds(question)[0]!);
    await messageWith(discord, 'ana', general, 'That question is too old');
    expect(removed).toEqual([]);
  });

  it('leaves the operator’s articles alone, and says so', async () => {
    const { ana } = await world();
    const message = await ana.answer(ana.slash(general, 'remove', { article: 'oper000001' }));
    expect(message.content).toBe(textsIn('en').t('remove.operators'));
    const unknown = await ana.answer(ana.slash(general, 'remove', { article: 'nothing' }));
    expect(unknown.content).toBe(textsIn('en').t('remove.unknown'));
  });

  it('does not show another server’s article, by its id or its title', async () => {
    const { bojan } = await world();
    for (const value of ['own0000002', 'Ferry sails']) {
      const message = await bojan.answer(bojan.slash(ids.channels.lounge, 'remove', { article: value }));
      expect(message).toMatchObject({ content: textsIn('sr').t('remove.unknown'), embeds: [] });
    }
  });

  it('is for members with Manage Server or the role', async () => {
    const { discord, bojan } = await world();
    const celine = discord.as('celine');
    const refused = await celine.answer(celine.slash(general, 'remove', { article: 'own0000002' }));
    expect(refused.content).toBe(textsIn('fr').t('refusals.needsPermission', { role: `<@&${ids.roles.editor}>` }));
    const asked = await bojan.answer(bojan.slash(general, 'remove', { article: 'own0000002' }));
    expect(asked.embeds).toHaveLength(1);
  });

  it('tells who comes second that it is gone', async () => {
    const { ana, bojan, discord, removed } = await world();
    const questions = await Promise.all(
      [ana, bojan].map((each) => each.answer(each.slash(general, 'remove', { article: 'own0000002' }))),
    );
    ana.press(questions[0]!.id, customIds(questions[0]!)[0]!);
    await messageWith(discord, 'ana', general, 'Removed, with');
    bojan.press(questions[1]!.id, customIds(questions[1]!)[0]!);
    await messageWith(discord, 'bojan', general, textsIn('sr').t('remove.unknown'));
    await vi.waitFor(() => expect(removed).toHaveLength(1));
  });
});
