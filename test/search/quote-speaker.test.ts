import { describe, expect, it } from 'vitest';
import { foldedWords } from '../../src/corpus/fold.js';
import { isSpeaker } from '../../src/search/speaker.js';

const matches = (name: string, asked: string): boolean => isSpeaker(name, foldedWords(asked));

describe('the speaker asked for', () => {
  it.each([
    ['Jens Stoltenberg', 'Stoltenberg'],
    ['Jens Stoltenberg', 'stoltenberg jens'],
    ['Столтенберг', 'Stoltenberg'],
    ['Столтенберга', 'Stoltenberg'],
    ['Stoltenbergiem', 'Столтенберг'],
    ['Stoltenbergu', 'Stoltenbergom'],
    ['Maria Zacharowa', 'Zaharova'],
    ['Marije Zaharove', 'Захарова'],
    ['Захаровой', 'Zakharova'],
    ['Siergiej Ławrow', 'Lavrov'],
    ['Лаврова', 'Ławrow'],
    ['Ana Petrović', 'Petrovic'],
    ['Ane Petrović', 'Ana Petrović'],
    ['Marka Ilića', 'Marko Ilić'],
    ['Anna Webers', 'Weber'],
  ])('%s is %s', (name, asked) => {
    expect(matches(name, asked)).toBe(true);
  });

  it.each([
    ['Jens Stoltenberg', 'Stolberg'],
    ['Ana Petrović', 'Ana Marić'],
    ['Ana Petrović', 'Petrov'],
    ['Ana Marić', 'Ivana Marić'],
    ['Ola Berg', 'Bergman'],
    ['Jan Kot', 'Jan Kos'],
    ['', 'Berg'],
  ])('%j is not %s', (name, asked) => {
    expect(matches(name, asked)).toBe(false);
  });

  it('is nobody where no word was asked for', () => {
    expect(isSpeaker('Ana Petrović', [])).toBe(false);
  });
});
