import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePassages } from '../../src/corpus/passages.js';
import type { BlockKind, Sentence } from '../../src/corpus/types.js';
import { cutPassages } from '../../src/store/whole-article.js';

const words = (text: string): number => text.split(/\s+/u).length;

/** A text of sentences with these numbers of words, and where they are. */
function textOf(sentences: readonly { words: number; kind: BlockKind }[]): { text: string; sentences: Sentence[] } {
  let text = '';
  const spans = sentences.map(({ words: count, kind }, at) => {
    const start = text.length === 0 ? 0 : (text += ' ').length;
    text += `${Array.from({ length: count }, (_, word) => `w${at}x${word}`).join(' ')}.`;
    return { start, end: text.length, kind };
  });
  return { text, sentences: spans };
}

describe('a long article', () => {
  it('is cut into the passages that it has in one go', async () => {
    const sentence = fc.record({
      words: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 12 }) }, fc.integer({ min: 30, max: 90 })),
      kind: fc.constantFrom<BlockKind>('body', 'body', 'body', 'body', 'body', 'subhead', 'caption'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 490, maxLength: 1_520 }), async (list) => {
        const article = textOf(list);
        expect(await cutPassages(article, words, 40)).toEqual(makePassages(article.text, article.sentences, words, 40));
      }),
      { numRuns: 25 },
    );
  });

  it('lets others have their turn meanwhile', async () => {
    const article = textOf(Array.from({ length: 2_600 }, () => ({ words: 5, kind: 'body' as const })));
    let [turns, cutting] = [0, true];
    const others = (async () => {
      while (cutting) {
        await setImmediate();
        turns += 1;
      }
    })();
    await cutPassages(article, words, 40);
    cutting = false;
    await others;
    expect(turns).toBeGreaterThanOrEqual(5);
  });
});
