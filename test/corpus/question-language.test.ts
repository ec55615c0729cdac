import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectQuestionLanguage } from '../../src/corpus/question-language.js';

const FIXTURE = new URL('../fixtures/short-questions.tsv', import.meta.url);
const QUESTIONS = readFileSync(FIXTURE, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [language: string, question: string]);
/** Word for word the same in Norwegian. */
const ALSO_NORWEGIAN = new Set(['Hvem er Jens Stoltenberg?']);

describe('the language of a short question', () => {
  it('is right for at least 97 of 100 questions about news', () => {
    const wrong = QUESTIONS.filter(([language, question]) => {
      const found = detectQuestionLanguage(question).language;
      return found !== language && !(language === 'da' && found === 'nb' && ALSO_NORWEGIAN.has(question));
    });
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(150);
    expect(1 - wrong.length / QUESTIONS.length, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.97);
  });

  it.each(['en', 'sr', 'bg', 'pl', 'nb'])('is never wrong for a question in %s, a language of the articles', (language) => {
    const own = QUESTIONS.filter(([of]) => of === language);
    expect(own.length).toBeGreaterThan(9);
    expect(own.filter(([, question]) => detectQuestionLanguage(question).language !== language)).toEqual([]);
  });

  it.each([
    ['what did nato offer russia', 'en'],
    ['sta je nato ponudio rusiji', 'sr'],
    ['hva tilbød nato russland', 'nb'],
    ['ŠTA JE NATO PONUDIO RUSIJI?', 'sr'],
    ['¿Qué ofreció la OTAN a Rusia?', 'es'],
    ['Cosa ha offerto la NATO alla Russia?', 'it'],
    ['Wat bood de NAVO Rusland aan?', 'nl'],
    ['Mitä Nato tarjosi Venäjälle?', 'fi'],
    ['Τι πρόσφερε το ΝΑΤΟ στη Ρωσία;', 'el'],
    ['Кто основал Holmvik Tidende?', 'ru'],
    ['Dlaczego?', 'pl'],
  ])('%s -> %s', (question, language) => {
    expect(detectQuestionLanguage(question).language).toBe(language);
  });

  it.each(['NATO', 'Stoltenberg', 'Stoltenberg Putin', '2022?', '', '😀 ?!'])('is unknown where there are only names or none: %j', (question) => {
    expect(detectQuestionLanguage(question).language).toBeNull();
  });

  it.each([
    ['Ko gradi most?', 'Latn'],
    ['Ко гради мост?', 'Cyrl'],
    ['Кто основал Holmvik Tidende International?', 'Cyrl'],
    ['Who edits Речен глас?', 'Latn'],
    ['1999', null],
  ])('the script of %s is %s', (question, script) => {
    expect(detectQuestionLanguage(question).script).toBe(script);
  });

  it('is the surer the more words there are', () => {
    const short = detectQuestionLanguage('Hvem er sjef?');
    const long = detectQuestionLanguage('Hvem er sjef for rederiet, og hvorfor vil han ikke seile om vinteren?');
    expect(short.language).toBe('nb');
    expect(long.margin).toBeGreaterThan(short.margin);
  });

  it('is found, or null, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (question) => {
        const { language, margin } = detectQuestionLanguage(question);
        expect(language === null || /^[a-z]{2,3}$/.test(language)).toBe(true);
        expect(margin).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});
