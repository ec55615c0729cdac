import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/corpus/speech.js';

describe('two articles in a row behind a verb of speech', () => {
  it.each([
    ['nb', '«Broen er åpen igjen», sa den en mann i byen. Ingen svarte.', 'Broen er åpen igjen'],
    ['en', '“The bridge is open again,” said the a passer in the town. Nobody answered.', 'The bridge is open again,'],
    ['de', '„Die Brücke ist wieder offen“, sagte der ein Mann in der Stadt. Niemand antwortete.', 'Die Brücke ist wieder offen'],
  ])('do not keep the reader from finding the quote: %s', (language, text, spoken) => {
    const whole = { start: 0, end: text.length, kind: 'body' as const };
    const end = text.indexOf('. ') + 1;
    const sentences = [
      { start: 0, end, kind: 'body' as const },
      { start: end + 1, end: text.length, kind: 'body' as const },
    ];
    const [found] = findQuotes(text, [whole], sentences, language);
expect(text.slice(found!.start, found!.end)).toBe(spoken);
  });
});
