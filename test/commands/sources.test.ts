import { expect, it, describe } from 'vitest';
import sources from '../../commands/sources.js';
import { ids } from '../../sandbox/default-seed.js';
import { textsIn } from '../../src/discord/texts.js';
import type { ArticleSummary, SourceSummary, View } from '../../src/engine/types.js';
import { article, sources as outlets } from '../fixtures/discord/articles.js';
import { customIds, messageWith, startWorld } from '../support/bot.js';

const { general } = ids.channels;
const harbour = { guild: ids.guilds.harbour, operator: true };

/** An article of every outlet for each that is counted. */
function articlesOf(list: readonly SourceSummary[]): ArticleSummary[] {
  return list.flatMap(({ outlet, articles, claimed = false }) =>
    Array.from({ length: articles }, (_, index) =>
      article({
        id: `${outlet ?? 'none'}${index}`,
        outlet,
        outletClaimed: claimed,
        title: `${outlet ?? 'Unsigned'} (${index})`,
        url: `https://lorvik.example/a_(${index})`,
      }),
    ),
  );
}

function world(list: readonly SourceSummary[] = outlets) {
  const views: (View | undefined)[] = [];
  const script = {
    sources: (view?: View) => {
      views.push(view);
      return Promise.resolve([...list]);
    },
    articles: () => Promise.resolve(articlesOf(list)),
  };
  return startWorld(script, { commands: [sources] }).then((started) => ({ ...started, views }));
}

describe('/sources', () => {
  it('lists what this server sees, and leads to one source with its articles, linked, and back', async () => {
    const { discord, views } = await world();
    const ana = discord.as('ana');
    const list = await ana.answer(ana.slash(general, 'sources'));
    expect(list.content).toBe('3 sources, 11 articles.');
    expect(views).toEqual([harbour]);
    const menu = customIds(list).at(-1)!;
    const options = (list.components!.at(-1) as { components: { options: { label: string; value: string }[] }[] }).components[0]!
      .options;
    expect(options.map(({ label }) => label)).toEqual(['Političke novine', 'Lorvik Post', 'unknown outlet']);

    ana.press(list.id, menu, [options[1]!.value]);
    const detail = await messageWith(discord, 'ana', general, '"title":"Lorvik Post"');
    expect(detail).toMatchObject({ id: list.id, content: '3 articles' });
    expect(detail.embeds[0]?.description).toContain(
      '• [Lorvik Post (0)](https://lorvik.example/a_%280%29) · English · 7 March 2024',
    );
    expect(detail.embeds[0]?.fields).toMatchObject([{ value: 'English: 3' }, { value: 'May 2021 to 7 March 2024' }]);

    ana.press(detail.id, customIds(detail).at(-1)!);
    expect(await messageWith(discord, 'ana', general, '3 sources, 11 articles')).toMatchObject({ id: list.id });
  });

  it('says of a source that people only named that it is said to be from there', async () => {
    const { discord } = await world([
      { outlet: 'Lorvik Post', articles: 1, languages: ['en'], first: null, last: null, claimed: true },
    ]);
    const ana = discord.as('ana');
    const list = await ana.answer(ana.slash(general, 'sources'));
    expect(list.embeds[0]?.description).toContain('said to be from Lorvik Post');
  });

  it('pages through more sources than a menu takes, and through the articles of one', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...outlets[0]!, outlet: `Outlet ${index}`, articles: 100 - index }));
    const { discord } = await world(many);
    const ana = discord.as('ana');
    const list = await ana.answer(ana.slash(general, 'sources'));
    expect(list.embeds[0]?.description?.split('\n')).toHaveLength(25);
    const [next] = customIds(list);
    ana.press(list.id, next!);
    const second = await messageWith(discord, 'ana', general, '2 / 3');
    expect(second.embeds[0]?.description).toMatch(/^\*\*Outlet 25\*\*/);

    const [option] = (second.components!.at(-1) as { components: { options: { value: string }[] }[] }).components[0]!.options;
    ana.press(second.id, customIds(second).at(-1)!, [option!.value]);
    const detail = await messageWith(discord, 'ana', general, '"title":"Outlet 25"');
    expect(detail.embeds[0]?.description?.split('\n')).toHaveLength(10);
    ana.press(detail.id, customIds(detail)[0]!);
    const articles = await messageWith(discord, 'ana', general, '2 / 8');
    expect(articles.embeds[0]).toMatchObject({ title: 'Outlet 25' });
    // Back to the page of the list that it came from.
    ana.press(articles.id, customIds(articles).at(-1)!);
    expect(await messageWith(discord, 'ana', general, '2 / 3')).toMatchObject({ id: list.id });
  });

  it('turns its pages for the person who used it alone', async () => {
    const { discord } = await world();
    const [ana, bojan] = [discord.as('ana'), discord.as('bojan')];
    const list = await ana.answer(ana.slash(general, 'sources'));
    bojan.press(list.id, customIds(list)[0]!, [
      (list.components!.at(-1) as { components: { options: { value: string }[] }[] }).components[0]!.options[0]!.value,
    ]);
    await messageWith(discord, 'bojan', general, textsIn('sr').t('refusals.notYours'));
    expect((await messageWith(discord, 'ana', general, '3 sources')).id).toBe(list.id);
  });
});
