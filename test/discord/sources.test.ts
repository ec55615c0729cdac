import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderSource, renderSources } from '../../src/discord/sources.js';
import { english } from '../../src/discord/texts.js';
import { article, sources } from '../fixtures/discord/articles.js';
import { messageFaults } from '../support/messages.js';
import { longText } from './arbitraries.js';

describe('the list of sources', () => {
  it('has articles, languages and dates of each, the largest first', () => {
    const { content, embeds } = renderSources(sources);
    expect(content).toBe('3 sources, 11 articles.');
    expect(embeds[0]?.description).toBe(
      [
        '**Političke novine** · 7 articles · Serbian · 12 January 2022',
        '**Lorvik Post** · 3 articles · English, Norwegian Bokmål · May 2021 to 7 March 2024',
        '**unknown outlet** · 1 article · unknown language · undated',
      ].join('\n'),
    );
  });

  it('shows every source once over its pages, each within what Discord takes', () => {
    const many = Array.from({ length: 90 }, (_, index) => ({
      ...sources[0]!,
      outlet: `Outlet *${index}* ${'name '.repeat(index % 60)}`,
    }));
    const seen: string[] = [];
    for (let page = 0; ; page += 1) {
      const message = renderSources(many, english, String(page));
      const lines = message.embeds[0]!.description!.split('\n');
      if (lines.every((line) => seen.includes(line))) break;
      seen.push(...lines);
      expect(messageFaults(message)).toEqual([]);
    }
    expect(new Set(seen).size).toBe(90);
    expect(seen).toHaveLength(90);
  });

  it('and each source stay within what Discord takes, for any names, titles and addresses', () => {
    const anyArticle = fc.record({
      title: fc.option(longText),
      url: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true })),
      language: fc.constantFrom(null, 'sr', 'nb', 'qaa'),
      sample: fc.boolean(),
    });
    fc.assert(
      fc.property(
        longText,
        fc.boolean(),
        fc.array(anyArticle, { minLength: 1, maxLength: 30 }),
        fc.nat(5),
        (outlet, claimed, facts, page) => {
          const articles = facts.map((each, index) => article({ ...each, id: `a${index}`, outlet, outletClaimed: claimed }));
          const source = { ...sources[0]!, outlet, articles: articles.length, claimed };
          for (const message of [
            renderSources([source, ...sources], english, String(page)),
            renderSource(source, articles, english, { article: String(page) }),
          ]) {
            expect(messageFaults(message)).toEqual([]);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('says so where there are none', () => {
    expect(renderSources([])).toMatchObject({ content: expect.stringContaining('no articles yet') as string, embeds: [] });
  });
});
