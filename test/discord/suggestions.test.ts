import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveSource, suggestLanguages, suggestSources, suggestSpeakers } from '../../src/discord/suggestions.js';
import { textsIn } from '../../src/discord/texts.js';
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

describe('languages for German labels', () => {
  it('are named in German, and found in German, in English and in their own words', () => {
    for (const typed of ['serbisch', 'serbian', 'српски']) {
      expect(suggestLanguages(sources, typed, textsIn('de'))).toEqual([{ name: 'Serbisch – српски', value: 'sr' }]);
    }
  });
});

describe('speakers', () => {
  const speakers = ['Đorđe Šljivić', 'Ана Рева', 'Bo Ek'].map((name, at) => ({ name, quotes: 3 - at }));

  it.each([
    ['', ['Đorđe Šljivić', 'Ана Рева', 'Bo Ek']],
    ['sljivic', ['Đorđe Šljivić']],
    ['шљивић', ['Đorđe Šljivić']],
    ['ana', ['Ана Рева']],
    ['nobody', []],
  ])('are found by %j in either script', (typed, names) => {
    expect(suggestSpeakers(speakers, typed).map(({ value }) => value)).toEqual(names);
  });

  it('have names and values that Discord takes, however long they are', () => {
    const [suggestion] = suggestSpeakers(
      [
        { name: 'a long name '.repeat(30), quotes: 1 },
        { name: ' ', quotes: 1 },
      ],
      '',
    );
    expect(suggestion?.name.length).toBeLessThanOrEqual(100);
    expect(suggestion?.value.length).toBeLessThanOrEqual(100);
    expect(suggestSpeakers([{ name: ' \n', quotes: 1 }], '')).toEqual([]);
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
