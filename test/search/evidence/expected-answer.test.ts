import { describe, expect, it } from 'vitest';
import { expectedAnswer, holdsExpected } from '../../../src/search/evidence/expected-answer.js';
import type { ExpectedAnswer } from '../../../src/search/evidence/question-types.js';

const questions: [language: string, question: string, kind: ExpectedAnswer | null][] = [
  ['en', 'How many beds does the new ward have?', 'number'],
  ['en', 'And in which year was the mill built?', 'date'],
  ['en', 'According to the report, who opened the valve?', 'person'],
  ['en', 'What did the mayor promise?', null],
  ['sr', 'Зашто је мост затворен?', 'reason'],
  ['sr', 'Koliko je soba u hotelu?', 'number'],
  ['sr', 'Koga je ministarka optužila?', 'person'],
  ['bg', 'Кога отваря библиотеката?', 'date'],
  ['bg', 'Колко струва билетът?', 'number'],
  ['bg', 'Къде паднаха камъните?', 'place'],
  ['pl', 'Ilu strażaków gasiło pożar?', 'number'],
  ['pl', 'Dlaczego zamknięto szkołę?', 'reason'],
  ['pl', 'Czy zamknięto szkołę?', null],
  ['nb', 'Hvor mange båter gikk ut?', 'number'],
  ['nb', 'Hvor lå skipet?', 'place'],
  ['nb', 'Hvorfor lå skipet der?', 'reason'],
  ['de', 'Wie viele Züge fahren?', 'number'],
  ['de', 'Wer hat den Brief geschrieben?', 'person'],
  ['fr', 'Combien de trains circulent ?', 'number'],
  ['fr', 'Où se trouve le dépôt ?', 'place'],
  ['ru', 'Когда открыли музей?', 'date'],
];

describe('what a question asks for', () => {
  it.each(questions)('in %s: %s', (language, question, kind) => {
    expect(expectedAnswer(question, language)).toBe(kind);
  });

  it('is not told in a language without rules', () => {
    expect(expectedAnswer('Kto to napísal?', 'xx')).toBeNull();
  });
});

describe('a sentence', () => {
  it.each([
    ['number', 'en', 'The ward has forty-two beds.', 'The ward is new and bright.'],
    ['date', 'pl', 'Szkołę otwarto 3 maja 2019 roku.', 'Szkołę otwarto z opóźnieniem.'],
    ['reason', 'nb', 'Skolen er stengt fordi taket lekker.', 'Skolen er stengt.'],
    ['reason', 'bg', 'Мостът е затворен заради пукнатини.', 'Мостът е затворен.'],
    ['person', 'sr', 'Vrata je otvorila Mira Tasić.', 'Vrata su bila otvorena.'],
    ['place', 'de', 'Der Zug hielt in Graz.', 'er hielt dort lange.'],
  ] as const)('holds a %s in %s or not', (kind, language, with_, without) => {
    expect(holdsExpected(kind, with_, language)).toBe(true);
    expect(holdsExpected(kind, without, language)).toBe(false);
  });

  it('of a language without rules is taken to hold a reason', () => {
    expect(holdsExpected('reason', 'Most je zatvorený.', 'sk')).toBe(true);
  });
});
