import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/corpus/sentences.js';
import { findQuotes, type Quote } from '../../src/corpus/speech.js';
import type { Block, BlockKind } from '../../src/corpus/types.js';
import { PASSAGES } from './speech-passages.js';

describe('direct speech', () => {
  it.each(PASSAGES)('%s: %s', (language, passage) => {
    const { text, expected } = unmark(passage);
    const found = directOf(text, language).map(({ start, end, speaker }) => ({ words: text.slice(start, end), start, speaker }));
    expect(found).toEqual(expected);
  });

  it('is found in all five languages of the articles, and left alone where it is none', () => {
    for (const language of ['en', 'sr', 'bg', 'pl', 'nb']) {
      const own = PASSAGES.filter(([of]) => of === language);
      expect(own.filter(([, passage]) => passage.includes('{')).length, language).toBeGreaterThan(8);
      expect(own.filter(([, passage]) => !passage.includes('{')).length, language).toBeGreaterThan(2);
    }
  });

  it('counts the sentences it touches and the one that attributes it', () => {
    const text = 'It rained. “The bridge stays shut. There is no money,” said Ana Velik. “We wait.” It snowed.';
    const sentences = splitSentences(text, paragraphs(text), 'en');
    const [first, second] = quotesOf(text, 'en');
    const excerpt = (quote: Quote | undefined) => text.slice(sentences[quote!.sentenceStart]!.start, sentences[quote!.sentenceEnd - 1]!.end);
    expect(excerpt(first)).toBe('“The bridge stays shut. There is no money,” said Ana Velik.');
    expect(excerpt(second)).toMatch(/said Ana Velik\. “We wait\.”$/);
  });

  it('keeps the marks apart from the words', () => {
    const text = 'Velik a dit : « Nous attendons. »';
    const [quote] = quotesOf(text, 'fr');
    expect(text.slice(quote!.start, quote!.end)).toBe('Nous attendons.');
    expect(text.slice(quote!.outerStart, quote!.outerEnd)).toBe('« Nous attendons. »');
    expect(text.slice(quote!.speakerSpan!.start, quote!.speakerSpan!.end)).toBe('Velik');
    expect(quote!.style).toBe('marks');
  });

  it.each<BlockKind>(['title', 'subhead', 'caption', 'byline'])('is not taken from a %s', (kind) => {
    const text = '“We will not sell the mill,” said Ana Velik.';
    expect(quotesOf(text, 'en', kind)).toEqual([]);
    expect(quotesOf(text, 'en', 'body')).toHaveLength(1);
  });

  it('is a list, not dialogue, where no paragraph with a dash says who spoke', () => {
    const list = '– Broen er stengt i hele mai.\n– Fergen går som før.';
    expect(quotesOf(list, 'nb')).toEqual([]);
    expect(quotesOf(`${list}\n– Vi venter, sier Berg.`, 'nb')).toHaveLength(3);
  });

  it('is found in an article of unknown language', () => {
    const text = '„Mostu trzeba remontu”, powiedział Jan Kolar.\n“The bridge is shut,” said Ana Velik.';
    expect(quotesOf(text, null).map(({ speaker }) => speaker)).toEqual(['Jan Kolar', 'Ana Velik']);
  });

  it('lies within its paragraph, in order and without overlap, whatever the text', () => {
    const piece = fc.constantFrom(
      '„', '“', '”', '«', '»', '"', '– ', ' – ', '- ', '— ', '\n', ' ', ', ', '. ', '? ', ': ', 'said ', 'sier ', 'rekao je ', 'powiedział ', 'каза ', 'according to ',
      'Ana Velik ', 'Marko ', 'NATO ', 'the ', 'word ', '5"', 'J. ', 'von ', '\u00a0', '😀', 'е\u0301',
    ); // prettier-ignore
    const texts = fc.oneof(fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary', maxLength: 80 }));
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'sr', 'bg', 'pl', 'nb', 'de', 'fr', 'ru', 'xx', null), (text, language) => {
        const blocks = paragraphs(text);
        const sentences = splitSentences(text, blocks, language);
        let last = 0;
        for (const quote of findQuotes(text, blocks, sentences, language)) {
          expect(blocks.some(({ start, end }) => start <= quote.outerStart && quote.outerEnd <= end)).toBe(true);
          expect(quote.outerStart).toBeGreaterThanOrEqual(last);
          expect(quote.start).toBeGreaterThanOrEqual(quote.outerStart);
          expect(quote.end).toBeLessThanOrEqual(quote.outerEnd);
          expect(text.slice(quote.start, quote.end)).toMatch(/^\S(?:.*\S)?$/su);
          expect(sentences[quote.sentenceStart]!.start).toBeLessThanOrEqual(quote.outerStart);
          expect(sentences[quote.sentenceEnd - 1]!.end).toBeGreaterThanOrEqual(quote.end);
          expect(quote.speaker).toBe(quote.speakerSpan && text.slice(quote.speakerSpan.start, quote.speakerSpan.end));
          last = quote.outerEnd;
        }
      }),
      { numRuns: 400, examples: [[' – J. - sier ', 'xx']] },
    );
  });

  it.each([
    ['marks that open', '„a '],
    ['straight marks', '"a '],
    ['pairs', '„a b c d.“ said X. '],
    ['dashes', ', said X – a '],
    ['dashes without end', 'a – said X – a '],
    ['capitals', 'Ana '],
    ['commas', 'a, '],
  ])('takes time in proportion to the text: %s', (_, unit) => {
    const time = (count: number): number => {
      const text = `– ${unit.repeat(count)}`;
      const blocks = [{ start: 0, end: text.length, kind: 'body' as const }];
      const sentences = [{ start: 0, end: text.length, kind: 'body' as const }];
      const before = performance.now();
      for (const language of ['en', 'nb']) findQuotes(text, blocks, sentences, language);
      findQuotes(text.slice(2), [{ start: 0, end: text.length - 2, kind: 'body' }], sentences, 'sr');
      return performance.now() - before;
    };
    time(1000);
    // A quadratic pass over 40,000 repetitions takes far longer than this.
    expect(time(40_000)).toBeLessThan(3000);
  });

  it('takes time in proportion to the text where each verb leaves its speaker out', () => {
    const text = '„a b c d.“ reče '.repeat(20_000);
    const whole = [{ start: 0, end: text.length, kind: 'body' as const }];
    const before = performance.now();
    expect(findQuotes(text, whole, whole, 'sr').length).toBeGreaterThan(10_000);
    // A look through all speech for each verb took 15 seconds.
    expect(performance.now() - before).toBeLessThan(4000);
  });
});

function directOf(text: string, language: string | null): Quote[] {
  return quotesOf(text, language).filter(({ kind }) => kind === 'direct');
}

function quotesOf(text: string, language: string | null, kind: BlockKind = 'body'): Quote[] {
  const blocks = paragraphs(text, kind);
  return findQuotes(text, blocks, splitSentences(text, blocks, language), language);
}

/** One block a line. */
function paragraphs(text: string, kind: BlockKind = 'body'): Block[] {
  return [...text.matchAll(/[^\n]+/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, kind }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

/** The passage without its braces, and what they mark. */
function unmark(passage: string): { text: string; expected: { words: string; start: number; speaker: string | null }[] } {
  const expected = [];
  let text = '';
  for (const part of passage.split(/(\{[^{}]*\})/u)) {
    const marked = /^\{([^|]*)(?:\|(.*))?\}$/su.exec(part);
    if (marked) expected.push({ words: marked[1]!, start: text.length, speaker: marked[2] ?? null });
    text += marked ? marked[1]! : part;
  }
  return { text, expected };
}
