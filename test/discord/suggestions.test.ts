import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveSource, suggestLanguages, suggestSources } from '../../src/discord/suggestions.js';
import { sources } from '../fixtures/discord/articles.js';
import { longText } from './arbitraries.js';

describe('languages', () => {
  it('are those of the articles, most articles first, in English and in their own words', () => {
    expect(suggestLanguages(sources, '')).toEqual([
      { name: 'Serbian – српски', value: 'sr' },
      { name: 'English', value: 'en' },
      { name: 'Norwegian Bokmål – norsk bokmål', value: 'nb' },
    ]);
  });

  it.each(['serb', 'srp', 'СРП', 'sr'])('are found by %j', (typed) => {
    expect(suggestLanguages(sources, typed)[0]?.value).toBe('sr');
  });
});

describe('sources', () => {
  it.each(['politi', 'ПОЛИТИЧКЕ', 'novine', 'POLITIČKE'])('are found by %j', (typed) => {
    expect(suggestSources(sources, typed)).toEqual([{ name: 'Političke novine (7 articles)', value: 'Političke novine' }]);
  });

  it('stay within what Discord takes, and each leads back to its outlet', () => {
    const outlet = longText.map((text) => text.replace(/\p{Surrogate}/gu, '')).filter((text) => /\p{L}/u.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(outlet, { maxLength: 40 }), (outlets) => {
        const summaries = outlets.map((name) => ({ ...sources[0]!, outlet: name }));
        const suggestions = suggestSources(summaries, '');
        expect(suggestions.length).toBeLessThanOrEqual(25);
        expect(new Set(suggestions.map(({ value }) => value)).size).toBe(suggestions.length);
        for (const { name, value } of suggestions) {
          expect(name.length).toBeLessThanOrEqual(100);
          expect(value.length).toBeLessThanOrEqual(100);
          expect(name.trim() && value.trim()).not.toBe('');
          expect(outlets).toContain(resolveSource(summaries, value));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('that were typed rather than picked are found without diacritics and in the other script', () => {
    expect(resolveSource(sources, 'politicke NOVINE')).toBe('Političke novine');
    expect(resolveSource(sources, 'Политичке новине')).toBe('Političke novine');
  });

  it('that nobody has are passed on as typed', () => {
    expect(resolveSource(sources, 'Gazette')).toBe('Gazette');
  });
});
