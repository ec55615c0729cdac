import { describe, expect, it } from 'vitest';
import { detectQuestionLanguage } from '../../src/corpus/question-language.js';
import { datePreferenceGain, readTimeWords } from '../../src/search/time-words/time-words.js';

const monday = new Date('2026-11-23T10:00:00Z');
const read = (question: string, language = detectQuestionLanguage(question).language) => {
  const found = readTimeWords(question, language, monday);
  return found && `${found.from} ${found.to}`;
};

describe('time words of a question', () => {
  it.each([
    ['What did the council decide in January 2022?', '2022-01-01 2022-01-31'],
    ['Co powiedział minister 12 stycznia 2022?', '2022-01-12 2022-01-12'],
    ['Ko je došao 12. januara?', '2026-01-12 2026-01-12'],
    ['What happened in May?', '2026-05-01 2026-05-31'],
    ['What happened in December?', '2025-12-01 2025-12-31'],
    ['Hva skjedde i mars?', '2026-03-01 2026-03-31'],
    ['Что сказал президент в январе?', '2026-01-01 2026-01-31'],
    ['Šta je predsednik rekao prošle nedelje u Beogradu?', '2026-11-16 2026-11-22'],
    ['Какво се случи миналата седмица в София?', '2026-11-16 2026-11-22'],
    ['Co powiedział minister w zeszłym tygodniu?', '2026-11-16 2026-11-22'],
    ['Hva skjedde i går i Oslo?', '2026-11-22 2026-11-22'],
    ['Was ist letzten Monat in Berlin passiert?', '2026-10-01 2026-10-31'],
    ['Qui a gagné hier à Paris ?', '2026-11-22 2026-11-22'],
    ['Who was elected in 2021?', '2021-01-01 2021-12-31'],
    ['Koliko je škola zatvoreno 2021. godine?', '2021-01-01 2021-12-31'],
    ['What was said this year?', '2026-01-01 2026-12-31'],
  ])('%s', (question, expected) => expect(read(question)).toBe(expected));

  it.each([
    'What may happen next?',
    'Which of the 5 may be closed?',
    'Who marched on the capital?',
    'How many of the 2000 soldiers came home?',
    'Wie viele Ziegen sind in Lipnjak?',
    'Hvem har vært på Mars?',
    'Шта пише у лист?',
    'What did NATO offer Russia?',
  ])('none in: %s', (question) => expect(read(question)).toBeNull());

  it('takes the year of a month from the articles where there are any', () => {
    const dates = [
      { value: '2022-01-12', precision: 'day' as const },
      { value: '2021-01', precision: 'month' as const },
    ];
    expect(readTimeWords('Šta je ponuđeno u januaru?', 'sr', monday, dates)).toEqual({ from: '2022-01-01', to: '2022-01-31' });
  });
});

describe('what a date gains', () => {
  const january = { from: '2022-01-01', to: '2022-01-31' };
  const gain = (value: string) => datePreferenceGain(january, { value, precision: 'day' });
  it('is most within the time, less after it, nothing before it or without a date', () => {
    expect(gain('2022-01-12')).toBeGreaterThan(gain('2022-02-05'));
    expect(gain('2022-02-05')).toBeGreaterThan(gain('2022-02-20'));
    expect(gain('2021-12-31')).toBe(0);
    expect(gain('2022-05-01')).toBe(0);
    expect(datePreferenceGain(january, null)).toBe(0);
  });
});
