import { describe, expect, it } from 'vitest';
import { isFrozenLine, measureQuestionLanguage } from '../../../src/engine/evaluation/language.js';

describe('the measure of the language of questions', () => {
  it('counts what is right, in all and by language as it is written', () => {
    const measure = measureQuestionLanguage([
      'en\tWhat did the captain say about the harbour?',
      'hr\tŠto je kapetan rekao o luci?',
      'sr-Cyrl\tШта је капетан рекао о луци?',
      'fr\tWhen does the ferry to the island leave?',
      'de\tStoltenberg',
      '',
    ]);
    expect(measure).toMatchObject({ questions: 5, right: 3 });
    expect(measure.byLanguage).toEqual({
      en: { questions: 1, right: 1 },
      hr: { questions: 1, right: 1 },
      'sr-Cyrl': { questions: 1, right: 1 },
      fr: { questions: 1, right: 0 },
      de: { questions: 1, right: 0 },
    });
    expect(measure.wrong).toEqual(['en for fr: When does the ferry to the island leave?', 'none for de: Stoltenberg']);
  });

  it('takes either language where a question is the same in both', () => {
    expect(measureQuestionLanguage(['nb|da\tHvem er kaptajn?', 'da|nb\tHvor er havnen?']).right).toBe(2);
    expect(measureQuestionLanguage(['sv|da\tHva sa kapteinen om været i går?']).right).toBe(0);
  });

  it('halves the questions by their own words, whatever language they are counted for', () => {
    const lines = Array.from({ length: 400 }, (_, at) => `en\tQuestion number ${at}?`);
    const frozen = lines.filter(isFrozenLine);
    expect(frozen.length).toBeGreaterThan(160);
    expect(frozen.length).toBeLessThan(240);
    expect(frozen.every((line) => isFrozenLine(line.replace('en\t', 'hr\t')))).toBe(true);
  });
});
