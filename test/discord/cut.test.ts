import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtWord, cutLabel } from '../../src/discord/cut.js';
import { longText } from './arbitraries.js';

const upTo = (limit: number) => (text: string) => text.length <= limit;

describe('cutAtWord', () => {
  it('leaves a text that fits alone', () => {
    expect(cutAtWord('The harbour is open.', 20, upTo(20))).toBe('The harbour is open.');
  });

  it('cuts before the word that does not fit', () => {
    expect(cutAtWord('The harbour is open.', 14, upTo(14))).toBe('The harbour is');
    expect(cutAtWord('The harbour is open.', 13, upTo(13))).toBe('The harbour');
  });

  it('cuts text without spaces at its words', () => {
    expect(cutAtWord('港口将继续开放给所有船只', 6, upTo(6))).toMatch(/^港口将?继?续?开?放?$/);
  });

  it('cuts one endless word at a whole character', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(cutAtWord(family.repeat(5), 25, upTo(25))).toBe(family.repeat(2));
  });

  it('never cuts a surrogate pair, whatever the text', () => {
    fc.assert(
      fc.property(longText, fc.integer({ min: 2, max: 300 }), (text, limit) => {
        const whole = text.replace(/\p{Surrogate}/gu, '');
        const cut = cutAtWord(whole, limit, upTo(limit));
        expect(whole.startsWith(cut)).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(/\p{Surrogate}/u.test(cut)).toBe(false);
        if (whole.length > limit && /^\S/.test(whole)) expect(cut).not.toBe('');
      }),
    );
  });
});

describe('cutLabel', () => {
  it('marks what is missing and stays within the limit as written', () => {
    const label = cutLabel('one *two* three', 12, (text) => text.replaceAll('*', '\\*'));
    expect(label).toBe('one \\*two\\*…');
  });
});
