import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCheck } from '../../src/discord/check.js';
import { embedLength } from '../../src/discord/embeds.js';
import { plainText } from '../../src/discord/message-text.js';
import { english, textsIn } from '../../src/discord/texts.js';
import type { CheckedSentence, Difference } from '../../src/engine/types.js';
import { labelLanguages } from '../../src/label-language.js';
import { citation } from '../fixtures/discord/articles.js';

const near = (sentence: string, ...differences: Difference[]): CheckedSentence => ({
  sentence,
  citation: citation(),
  differences,
});
const far = (sentence: string): CheckedSentence => ({ sentence, citation: null, differences: [] });

describe('a checked message', () => {
  it('shows each sentence above its excerpt, and says that nothing is judged', () => {
    const { content, embeds } = renderCheck(
      { sentences: [near('The harbour stays open.'), far('My cat sleeps.')], leftOut: 0 },
      english,
    );
    expect(content).toContain('I do not judge what is true');
    expect(content).toContain('something close to 1 of 2 sentences');
    expect(embeds).toMatchObject([
      {
        author: { name: '1. The harbour stays open.' },
        title: 'Council keeps the harbour open',
        url: 'https://lorvik.example/harbour',
        description: '> It rained all week. **The council keeps the harbour open.** Nobody voted against it.',
      },
      { author: { name: '2. My cat sleeps.' }, description: 'Nothing close in the articles.' },
    ]);
    expect(embeds[1]!.title).toBeUndefined();
  });

  it('points at each difference in a line below the excerpt, words as they stand in both', () => {
    const differences: Difference[] = [
      { kind: 'number', claimed: '1,200', found: '1.300' },
      { kind: 'number', claimed: '15', found: null },
      { kind: 'date', claimed: '5 June', found: '5. juli' },
      { kind: 'name', claimed: 'Norway', found: 'Швеция' },
      { kind: 'name', claimed: 'Ana_Reva*', found: null },
      { kind: 'negation', claimed: null, found: 'nije' },
    ];
    const { embeds } = renderCheck({ sentences: [near('…', ...differences)], leftOut: 0 }, english);
    expect(embeds[0]!.description!.split('\n').slice(1)).toEqual([
      '',
      '⚠️ Number: the message says “1,200”, the article says “1.300”.',
      '⚠️ Number: the message says “15”, this excerpt does not.',
      '⚠️ Date: the message says “5 June”, the article says “5. juli”.',
      '⚠️ Name: the message says “Norway”, the article says “Швеция”.',
      '⚠️ Name: the message says “Ana\\_Reva\\*”, the article does not.',
      '⚠️ Negation: the article has “nije”, the message has none.',
    ]);
  });

  it.each(labelLanguages)('has every text in %s, and never calls anything true', (language) => {
    const texts = textsIn(language);
    const kinds = ['number', 'date', 'name', 'negation'] as const;
    const differences = kinds.flatMap((kind): Difference[] => [
      { kind, claimed: 'A', found: null },
      { kind, claimed: kind === 'negation' ? null : 'A', found: 'B' },
    ]);
    for (const sentences of [
      [near('x', ...differences.slice(0, 4)), near('y', ...differences.slice(4))],
      [far('x')],
      [far('x'), far('y')],
      [],
    ]) {
      const { content, embeds } = renderCheck({ sentences, leftOut: 3 }, texts);
      expect(content).not.toBe('');
      expect(JSON.stringify(embeds)).not.toMatch(/[{}]{2}|undefined|\btrue\b|istinit|tačno je|prawda|wahr\b|\bvrai\b|\bsant\b/u);
    }
  });

  it('goes over several pages, each sentence on one of them, in order', () => {
    const sentences = Array.from({ length: 13 }, (_, at) => near(`Sentence ${at}.`));
    const pages = [0, 1, 2].map((page) => renderCheck({ sentences, leftOut: 7 }, english, page, (to) => `check:abc:${to}`));
    expect(pages.flatMap(({ embeds }) => embeds.map(({ author }) => author!.name))).toEqual(
      sentences.map(({ sentence }, at) => `${at + 1}. ${sentence}`),
    );
    expect(JSON.stringify(pages[1]!.components)).toContain('check:abc:2');
    expect(pages[0]!.content).toContain('7 more sentences were not looked up.');
    const urls = pages[0]!.embeds.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('says so where an excerpt no longer holds', () => {
    const { embeds } = renderCheck(
      {
        sentences: [{ sentence: 'x', citation: undefined, differences: [{ kind: 'date', claimed: 'a', found: 'b' }] }],
        leftOut: 0,
      },
      english,
    );
    expect(embeds).toEqual([{ author: { name: '1. x' }, description: english.t('check.changed') }]);
  });

  it('keeps to the limits of Discord whatever the sentences and articles hold', () => {
    const wild = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
      fc.constantFrom(
        '@everyone '.repeat(900),
        '\u202e```js\n'.repeat(700),
        '[x](https://evil.example) '.repeat(400),
        '👩‍👩‍👧‍👦'.repeat(500),
        '*'.repeat(10_000),
      ),
    );
    const difference = fc.record({ kind: fc.constantFrom('number', 'date', 'name'), claimed: wild, found: fc.option(wild) });
    const sentence = fc
      .record({
        sentence: wild,
        before: wild,
        answer: wild,
        after: wild,
        title: wild,
        outlet: wild,
        differences: fc.array(difference, { maxLength: 12 }),
      })
      .map(({ sentence: text, before, answer, after, title, outlet, differences }) => ({
        ...{ sentence: text, differences: differences },
        citation: citation({ before, answer, after, article: { title, outlet } }),
      }));
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), fc.nat(9), (sentences, page) => {
        const { content, embeds, allowedMentions } = renderCheck(
          { sentences, leftOut: 0 },
          english,
          page,
          (to) => `check:x:${to}`,
        );
        expect(content.length).toBeLessThanOrEqual(2000);
        expect(embeds.length).toBeGreaterThan(0);
        expect(embeds.length).toBeLessThanOrEqual(10);
        expect(embeds.reduce((sum, embed) => sum + embedLength(embed), 0)).toBeLessThanOrEqual(6000);
        expect(allowedMentions).toEqual({ parse: [] });
        for (const { author, title, description, footer } of embeds) {
          expect(author!.name.length).toBeLessThanOrEqual(256);
          expect(title!.length).toBeLessThanOrEqual(256);
          expect(description!.length).toBeLessThanOrEqual(4096);
          expect(footer!.text.length).toBeLessThanOrEqual(2048);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the text of a message', () => {
  it.each([
    ['**NATO** offered _Russia_ talks on __missiles__.', 'NATO offered Russia talks on missiles.'],
    ['Look: https://news.example/a?b=c#d. It says 3,5 million.', 'Look: . It says 3,5 million.'],
    ['See [the **article**](https://news.example/x_(y)) now', 'See the article now'],
    ['<@123> and <@&45> in <#67> </ask:89> <t:1700000000:R> said so', 'and in said so'],
    ['<:ferry:123456> <a:wave:99> :ship: 🚢 🇳🇴 The ferry sails.', 'The ferry sails.'],
    ['> quoted line\n# Title\n- item one\n-# small', 'quoted line\nTitle\nitem one\nsmall'],
    ['||spoiler|| ~~struck~~ `code` ```js\nlet x;\n```', 'spoiler struck code\nlet x;'],
    ['a snake_case_word and 2 * 3 * 4 stay', 'a snake_case_word and 2 * 3 * 4 stay'],
    ['\\*not bold\\* at 12:30 @everyone', '*not bold* at 12:30'],
    ['**_both_** <https://x.example>', 'both'],
    ['https://only.example/link', ''],
    ['🎉', ''],
  ])('%j is %j', (content, expected) => expect(plainText(content)).toBe(expected));

  it('comes to an end for anything', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('*', '_', '`', '|', '~', '[', ']', '(', ')', '<', '>', ':', 'a', ' ', '\n', '\\') }),
        (content) => plainText(content).length <= content.length,
      ),
    );
    const start = performance.now();
    for (const odd of ['*'.repeat(4000), '_a'.repeat(2000), '[('.repeat(2000), '||a'.repeat(1300), '`'.repeat(4000)])
      plainText(odd);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
