import fc from 'fast-check';
import type { Citation, ExcerptContext, QuoteCitation } from '../../src/engine/types.js';
import { citation, quote } from '../fixtures/discord/articles.js';

const hostile = [
  ...['**bold**', '__under__', '*it*', '_it_', '~~gone~~', '||hidden||', '`code`', '```js\nalert(1)\n```', '\\', '\\*'],
  ...['# Heading', '-# small', '- item', '+ item', '* item', '1. first', '2) second', '> quoted', '>>> all quoted'],
  ...[
    '[masked](https://evil.example)',
    '<https://a.example>',
    'https://a.example/x_y_z',
    'discord.gg/abc',
    '<@123456789012345678>',
  ],
  ...[
    '<@&123456789012345678>',
    '<#123456789012345678>',
    '<:smile:123456789012345678>',
    ':smile:',
    '<t:1700000000:R>',
    '@everyone',
  ],
  ...[
    '@here',
    '</ask:123456789012345678>',
    '<id:guide>',
    '¯\\_(ツ)_/¯',
    '\u200f',
    '\u202e',
    '👩‍👩‍👧‍👦',
    '🇷🇸',
    'é',
    'e\u0301',
    '„Зашто?“',
  ],
  ...['\n', '\n\n', ' ', '\t', '\u00a0', '…', '–', '12:30', 'Đorđe', 'шљива'],
];

/** Words, marks and whatever else an article may hold. */
export const words = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.lorem({ maxCount: 3 }), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    maxLength: 25,
  })
  .chain((parts) => fc.constantFrom('', ' ').map((glue) => parts.join(glue)));

/** Now and then thousands of characters, with or without places to cut. */
export const longText = fc.oneof(
  { arbitrary: words, weight: 6 },
  {
    arbitrary: fc.tuple(words, fc.integer({ min: 1, max: 300 })).map(([text, times]) => text.repeat(times).slice(0, 10_000)),
    weight: 2,
  },
  {
    arbitrary: fc.constantFrom(
      'x'.repeat(10_000),
      'реч '.repeat(2_500),
      '👩‍👩‍👧‍👦'.repeat(900),
      'e' + '\u0301'.repeat(9_000),
      '_'.repeat(10_000),
    ),
    weight: 1,
  },
);

const sentence = longText.map((text) => `A${text.replace(/[\p{Surrogate}]/gu, '')}z.`);

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

export const arbitraryCitation: fc.Arbitrary<Citation> = fc
  .record({
    before: fc.oneof(
      fc.constant(''),
      sentence.map((text) => `${text} `),
    ),
    answer: sentence,
    after: fc.oneof(
      fc.constant(''),
      sentence.map((text) => `\n\n${text}`),
    ),
    article: fc.record({
      id: fc.string({ minLength: 1, maxLength: 5 }),
      title: orNull(longText),
      outlet: orNull(longText),
      date: orNull(
        fc.constantFrom({ value: '2022', precision: 'year' as const }, { value: '2022-01-12', precision: 'day' as const }),
      ),
      language: orNull(fc.constantFrom('sr', 'bg', 'nb', 'pl', 'en', 'xx')),
      script: orNull(fc.constantFrom('Latn' as const, 'Cyrl' as const)),
      url: orNull(
        fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string(), fc.constant('https://a.example/1')),
      ),
      sample: fc.boolean(),
      outletClaimed: fc.boolean(),
    }),
  })
  .map(citation);

const whole = longText.map((text) => text.replace(/\p{Surrogate}/gu, ''));

/** Direct speech in any of these articles. */
export const arbitraryQuote: fc.Arbitrary<QuoteCitation> = fc
  .tuple(arbitraryCitation, sentence, orNull(whole), whole)
  .map(([{ article }, speech, speaker, after]) => quote({ article, speech, speaker, after }));

/** An excerpt with paragraphs around it. */
export const arbitraryContext: fc.Arbitrary<ExcerptContext> = fc
  .tuple(arbitraryCitation, whole, whole)
  .map(([cited, before, after]) => ({ citation: cited, before, after }));

/** What a person may type. */
export const question = whole.map((text) => `Q${text}`.slice(0, 500).replace(/\p{Surrogate}/gu, ''));
