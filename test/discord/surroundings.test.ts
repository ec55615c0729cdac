import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surroundings } from '../../src/discord/surroundings.js';
import type { ExcerptContext } from '../../src/engine/types.js';
import { citation } from '../fixtures/discord/articles.js';
import { arbitraryCitation, longText } from './arbitraries.js';
import { shown, squeezed } from './markdown.js';

function around(before: string, excerpt: string, after: string): ExcerptContext {
  return { citation: citation({ before: '', answer: excerpt, after: '' }), before, after };
}

describe('an excerpt in its surroundings', () => {
  it('stands in bold between the paragraphs before and after it', () => {
    const block = surroundings(
      around('It rained.\n\nThen it stopped. ', 'The harbour opened.', ' Boats came.\n\nNobody left.'),
      4096,
    );
    expect(block).toEqual({
      markdown: '> It rained.\n> \n> Then it stopped. **The harbour opened.** Boats came.\n> \n> Nobody left.',
      shortened: false,
    });
  });

  it('keeps the whole sentences nearest to it where all is too long, and says that it is shortened', () => {
    const before = 'Far away it rained for days. Then it stopped. ';
    const block = surroundings(around(before, 'The harbour opened.', ' Boats came. They stayed for the whole long summer.'), 70);
    expect(block).toEqual({ markdown: '> Then it stopped. **The harbour opened.** Boats came.', shortened: true });
  });

  it('keeps the nearest words of sentences that are too long by themselves, on both sides', () => {
    const block = surroundings(
      around(`First ${'before '.repeat(2000)}`, 'The harbour opened.', ` After ${'after '.repeat(2000)}`),
      200,
    );
    expect(block.markdown).toMatch(/^> (before )+\*\*The harbour opened\.\*\* After( after)+$/);
    expect(block.markdown.length).toBeGreaterThan(180);
    expect(block.shortened).toBe(true);
  });

  it('cuts an excerpt that alone is too long, and shows nothing else then', () => {
    const block = surroundings(around('Before. ', 'word '.repeat(2000), ' After.'), 300);
    expect(block.markdown).toMatch(/^> \*\*(word )*word\*\*$/);
    expect(block.shortened).toBe(true);
  });

  it('shows the article’s words alone, in order and within the limit, whatever they are', () => {
    fc.assert(
      fc.property(arbitraryCitation, longText, longText, fc.integer({ min: 300, max: 4096 }), (cited, before, after, limit) => {
        const clean = (text: string) => text.replace(/\p{Surrogate}/gu, '');
        const context = { citation: cited, before: clean(before), after: clean(after) };
        const { markdown, shortened } = surroundings(context, limit);
        expect(markdown.length).toBeLessThanOrEqual(limit);
        const whole = squeezed(context.before + cited.excerpt + context.after);
        const { text, bold, constructs } = shown(markdown);
        expect(whole).toContain(squeezed(text));
        if (!shortened) expect(squeezed(text)).toBe(whole);
        expect(cited.excerpt.replace(/\s/g, '')).toContain(bold.replace(/\s/g, ''));
        expect([...constructs].sort()).toEqual(['blockQuote', 'strong']);
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});
