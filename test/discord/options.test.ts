import { describe, expect, it } from 'vitest';
import { readDate, readDateRange, readLanguage, readName, readQuestion } from '../../src/discord/options.js';

describe('dates', () => {
  it.each([
    ['2022', '2022'],
    ['2022-01', '2022-01'],
    ['2022-01-12', '2022-01-12'],
    [' 2022-1-2 ', '2022-01-02'],
    ['12.01.2022', '2022-01-12'],
    ['12. 1. 2022.', '2022-01-12'],
    ['01.2022', '2022-01'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %j as %s', (typed, iso) => {
    expect(readDate('after', typed)).toEqual({ ok: true, value: iso });
  });

  it.each(['yesterday', '2022-13', '2023-02-29', '31.04.2022', '12/01/2022', '0000', '20220112', '2022-01-12T10:00'])(
    'refuses %j in one sentence that shows how to write it',
    (typed) => {
      const read = readDate('after', typed);
      expect(read).toMatchObject({ ok: false, sentence: expect.stringMatching(/`after`; please write it as 2022/) as string });
    },
  );

  it('refuses a range that ends before it begins', () => {
    expect(readDateRange('2022-05', '2022-04-30').ok).toBe(false);
    expect(readDateRange('2023', '2022').ok).toBe(false);
  });

  it('takes ranges of dates that overlap though one is less exact', () => {
    expect(readDateRange('2022-05', '2022')).toEqual({ ok: true, value: { after: '2022-05', before: '2022' } });
    expect(readDateRange(null, '12.01.2022')).toEqual({ ok: true, value: { before: '2022-01-12' } });
  });
});

describe('languages', () => {
  it.each([
    ['sr', 'sr'],
    ['Serbian', 'sr'],
    ['srpski', 'sr'],
    ['српски', 'sr'],
    ['Norwegian', 'no'],
    ['norwegian bokmal', 'nb'],
    ['български', 'bg'],
    ['POLSKI', 'pl'],
  ])('reads %j as %s', (typed, code) => {
    expect(readLanguage(typed)).toEqual({ ok: true, value: code });
  });

  it('refuses what is no language, without letting its marks do anything', () => {
    expect(readLanguage('**elvish**')).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('“\\*\\*elvish\\*\\*”') as string,
    });
  });
});

describe('questions', () => {
  it('may have 500 characters, counted as people count', () => {
    expect(readQuestion('question', '😀'.repeat(500)).ok).toBe(true);
  });

  it('are refused with their length where longer', () => {
    const sentence = 'The question has 501 characters, and at most 500 are taken; please ask more briefly.';
    expect(readQuestion('question', 'x'.repeat(501))).toEqual({ ok: false, sentence });
  });

  it('are refused where blank', () => {
    expect(readQuestion('question', '   ').ok).toBe(false);
  });
});

describe('names', () => {
  it('are taken without the space around them, and left out where there is none', () => {
    expect(readName('speaker', ' Reva ')).toEqual({ ok: true, value: 'Reva' });
    expect(readName('speaker', null)).toEqual({ ok: true, value: undefined });
  });

  it('are refused where they have neither letter nor digit', () => {
    expect(readName('speaker', '?!').ok).toBe(false);
  });
});
