import { describe, expect, it } from 'vitest';
import { missingShare, namesOf } from '../../../src/search/evidence/names.js';

const missing = (question: string, language: string, text: string, textLanguage: string): number =>
  missingShare(namesOf(question, language), text, textLanguage);

describe('the share of names that a text lacks', () => {
  it('is 0 where the question names nothing', () => {
    expect(missing('why was the bridge closed?', 'en', 'The library is open.', 'en')).toBe(0);
  });

  it('is 0 for the same names in another language, script, case and spelling', () => {
    expect(missing('What did Norway tell Stoltenberg?', 'en', 'Столтенберг је разговарао са Норвешком.', 'sr')).toBe(0);
    expect(missing('Šta je OTAN ponudio Norveškoj?', 'sr', 'Nato tilbød Norge flere møter.', 'nb')).toBeLessThanOrEqual(0.5);
    expect(missing('Co powiedziała Dobrila Rastić?', 'pl', 'Ордфьорер Добрила Растич се усмихна.', 'bg')).toBe(0);
  });

  it('counts each name, number and date that is not there', () => {
    const text = 'Poland sent 320 doctors to the coast on 3 May 2021.';
    expect(missing('How did Poland pay the 320 doctors?', 'en', text, 'en')).toBe(0);
    expect(missing('How did Poland pay the 515 doctors?', 'en', text, 'en')).toBeCloseTo(1 / 2);
    expect(missing('What did Finland do on 4 May 2021?', 'en', text, 'en')).toBe(1);
    expect(missing('What did Finland do on 3 May 2021?', 'en', text, 'en')).toBeCloseTo(1 / 2);
  });

  it('does not take the capital of a first word or of German nouns for names', () => {
    expect(missing('Bridges are closed why?', 'en', 'The library is open.', 'en')).toBe(0);
    expect(missing('Warum ist die Brücke gesperrt?', 'de', 'Die Bücherei ist offen.', 'de')).toBe(0);
  });
});
