import { describe, expect, it, vi } from 'vitest';
import add from '../../commands/add.js';
import help from '../../commands/help.js';
import { ids } from '../../sandbox/default-seed.js';
import type { AskRequest, Engine, View } from '../../src/engine/types.js';
import { answer, article, citation, noAnswer } from '../fixtures/discord/articles.js';
import { messageWith, startWorld } from '../support/bot.js';

const { general } = ids.channels;

async function world(answered: (question: string) => boolean, script: Partial<Engine> = {}) {
  const asked = vi.fn(({ question }: AskRequest) => Promise.resolve(answered(question) ? answer([citation()]) : noAnswer()));
  const titles = ['Harbour stays open', 'Ferry fares rise', null, 'Bridge closed for repairs'];
  const articles = titles.map((title, index) => article({ id: `a${index}`, title, outlet: `Outlet ${index % 2}` }));
  const speakers = [
    { name: 'Ana Reva', quotes: 5 },
    { name: 'Ivo *Most*', quotes: 1 },
  ];
  const engine = { ask: asked, articles: () => Promise.resolve(articles), speakers: () => Promise.resolve(speakers), ...script };
  const started = await startWorld(engine, { commands: [help, add] });
  return { ...started, asked, celine: started.discord.as('celine').speaking('en-US') };
}

describe('/help', () => {
  it('shows three questions that the articles answer, each tried, in this server’s view', async () => {
    const { discord, celine, asked } = await world((question) => !question.includes('Harbour'));
    const first = await celine.answer(celine.slash(general, 'help'));
    expect(first.ephemeral).toBe(true);
    const shown = await messageWith(discord, 'celine', general, 'Ferry fares');
    const examples = shown.embeds[0]!.fields!.find(({ name }) => name.includes('Try'))!.value.split('\n');
    expect(examples).toEqual([
      '> What did Ana Reva say?',
      '> What did Ivo \\*Most\\* say?',
      '> What is known about: Ferry fares rise',
    ]);
    expect(asked.mock.calls.map(([{ question }]) => question)).toContain('What is known about: Harbour stays open');
    for (const [{ view }] of asked.mock.calls) expect(view).toEqual({ guild: ids.guilds.harbour, operator: true } satisfies View);
  });

  it('begins with questions made for the sample articles where they are there', async () => {
    const articles = () => Promise.resolve([article({ title: 'Ferry fares rise', sample: true })]);
    const { discord, celine } = await world((question) => !question.startsWith('Why'), { articles });
    celine.slash(general, 'help');
    const shown = await messageWith(discord, 'celine', general, '> What did');
    const examples = shown.embeds[0]!.fields!.find(({ name }) => name.includes('Try'))!.value.split('\n');
    expect(examples).toEqual([
      '> What did NATO offer Russia?',
      '> How many passengers did the ferry carry?',
      '> What did Ana Reva say?',
    ]);
  });

  it('tries them once for all who see the same', async () => {
    const { discord, celine, asked } = await world(() => true);
    celine.slash(general, 'help');
    await messageWith(discord, 'celine', general, '> What did');
    const calls = asked.mock.calls.length;
    const bojan = discord.as('bojan').speaking('en-US');
    bojan.slash(general, 'help');
    await messageWith(discord, 'bojan', general, '> What did');
    expect(asked).toHaveBeenCalledTimes(calls);
    // Another server sees other articles.
    bojan.slash(ids.channels.lounge, 'help');
    await messageWith(discord, 'bojan', ids.channels.lounge, '> What did');
    expect(asked.mock.calls.length).toBeGreaterThan(calls);
  });

  it('shows none where the articles answer none or there are none, and the commands all the same', async () => {
    const { discord, celine } = await world(() => false, { articles: () => Promise.reject(new Error('busy')) });
    celine.slash(general, 'help');
    const shown = await messageWith(discord, 'celine', general, /<\/help:\d+>(?!.*looking)/s);
    expect(JSON.stringify(shown.embeds)).not.toContain('What did');
  });

  it('links the commands that are there, and tells of those for servers in servers alone', async () => {
    const { discord, celine } = await world(() => true);
    celine.slash(general, 'help');
    const inServer = await messageWith(discord, 'celine', general, '> What did');
    const id = celine.commands(general).find(({ name }) => name === 'help')!.id;
    expect(inServer.embeds[0]!.description).toContain(`</help:${id}>: shows this`);
    expect(inServer.embeds[0]!.description).toContain('**/ask**: answers a question');
    expect(JSON.stringify(inServer.embeds)).toContain('</add:');
    celine.slash(ids.dms.celine, 'help');
    const direct = await messageWith(discord, 'celine', ids.dms.celine, '> What did');
    expect(JSON.stringify(direct.embeds)).not.toContain('</add:');
  });
});
