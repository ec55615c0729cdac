import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerExcerpt, quoteBlocks, speechExcerpt } from '../../src/discord/excerpt.js';
import { citation, quote } from '../fixtures/discord/articles.js';
import { arbitraryCitation } from './arbitraries.js';
import { shown, squeezed } from './markdown.js';

const fullest = (parts: Parameters<typeof citation>[0], limit = 4096) => quoteBlocks(answerExcerpt(citation(parts)), limit)[0];

describe('a quote block', () => {
  it('quotes the excerpt with the answering sentence in bold', () => {
    expect(fullest({}).markdown).toBe('> It rained all week. **The council keeps the harbour open.** Nobody voted against it.');
  });

  it('sets an answer over several lines in bold line by line', () => {
    const { markdown } = fullest({ before: 'First.\n\n', answer: ' Two\n lines. ', after: '\nLast.' });
    expect(markdown).toBe('> First.\n> \n>  **Two**\n>  **lines.** \n> Last.');
  });

  it('keeps the bold marks whole where the sentence begins and ends with asterisks', () => {
    const block = shown(fullest({ before: 'a* ', answer: '*Open* for _all_*', after: '*b' }).markdown);
    expect(block.bold).toBe('*Open* for _all_*');
    expect(block.text).toBe('a* *Open* for _all_**b');
  });

  it('escapes a dash that begins a line of dialogue', () => {
    expect(fullest({ before: '', answer: '- We stay, she said.', after: '' }).markdown).toBe('> **\\- We stay, she said.**');
  });

  it('drops the context that does not fit, a whole side at a time, and says nothing of it', () => {
    const parts = { before: 'Before is short. ', answer: 'The answer.', after: ' After it comes rather a lot more.' };
    expect(fullest(parts, 60)).toEqual({ markdown: '> **The answer.** After it comes rather a lot more.', shortened: false });
    expect(fullest(parts, 40)).toEqual({ markdown: '> Before is short. **The answer.**', shortened: false });
    expect(fullest(parts, 20)).toEqual({ markdown: '> **The answer.**', shortened: false });
  });

  it('cuts an answering sentence that alone is too long at a word and says so', () => {
    expect(fullest({ answer: 'The answer goes on and on.' }, 25)).toEqual({
      markdown: '> **The answer goes on**',
      shortened: true,
    });
  });

  it('sets the spoken words in bold and keeps the sentence around them', () => {
    const [block] = quoteBlocks(speechExcerpt(quote()), 4096);
    expect(block.markdown).toBe('> “**We keep it open**”, said Ana Reva.');
  });

  it('shows nothing but words of the article, in order, with the answer in bold, whatever they are', () => {
    fc.assert(
      fc.property(arbitraryCitation, fc.integer({ min: 200, max: 4096 }), (cited, limit) => {
        const answer = cited.excerpt.slice(cited.answer.start - cited.start, cited.answer.end - cited.start);
        for (const { markdown, shortened } of quoteBlocks(answerExcerpt(cited), limit)) {
          expect(markdown.length).toBeLessThanOrEqual(limit);
          const { text, bold, constructs } = shown(markdown);
          expect(squeezed(cited.excerpt).includes(squeezed(text))).toBe(true);
          const whole = squeezed(answer).replaceAll(' ', '');
          const inBold = bold.replace(/\s/g, '');
          expect(shortened ? whole.startsWith(inBold) && inBold !== '' : whole === inBold).toBe(true);
          expect([...constructs].sort()).toEqual(['blockQuote', 'strong']);
        }
      }),
      { numRuns: 150 },
    );
  });
});
