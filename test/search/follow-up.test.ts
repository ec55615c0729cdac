import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { joinFollowUp } from '../../src/search/follow-up.js';

interface LabelledPair {
  joins: boolean;
  previous: string;
  question: string;
}

// Written in three goes: the first before there were any rules, the others before the rules had been tried on them.
const pairs: LabelledPair[] = readFileSync(new URL('follow-ups.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [, joins, previous, question] = line.split('\t');
    return { joins: joins === 'yes', previous: previous!, question: question! };
  });

const joined = ({ question, previous }: LabelledPair): boolean => joinFollowUp(question, previous).followsUp !== undefined;

describe('a question after another', () => {
  it('leaves questions that stand by themselves alone', () => {
    const independent = pairs.filter(({ joins }) => !joins);
    const wrong = independent.filter(joined);
    expect(independent.length).toBeGreaterThan(80);
    expect(wrong.length / independent.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.03);
  });

  it('joins those that make sense only after it', () => {
    const dependent = pairs.filter(({ joins }) => joins);
    const missed = dependent.filter((pair) => !joined(pair));
    expect(dependent.length).toBeGreaterThan(100);
    expect(missed.length / dependent.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.1);
  });

  it('is looked up with the earlier one behind it', () => {
    expect(joinFollowUp('and Moldova?', ' What did NATO offer Russia? ')).toEqual({
      query: 'and Moldova? What did NATO offer Russia?',
      followsUp: 'What did NATO offer Russia?',
    });
    expect(joinFollowUp('zašto', 'ukidanje trajekta')).toEqual({
      query: 'zašto? ukidanje trajekta',
      followsUp: 'ukidanje trajekta',
    });
  });

  it('is looked up as it stands without an earlier one, after itself, and where it stands by itself', () => {
    expect(joinFollowUp('and Moldova?', undefined)).toEqual({ query: 'and Moldova?' });
    expect(joinFollowUp('Why?', ' ')).toEqual({ query: 'Why?' });
    expect(joinFollowUp('And Moldova?', 'and  moldova?')).toEqual({ query: 'And Moldova?' });
    expect(joinFollowUp('Who is Stoltenberg?', 'Why?')).toEqual({ query: 'Who is Stoltenberg?' });
  });

  it('takes either script and questions typed without diacritics', () => {
    expect(joinFollowUp('šta je sa Moldavijom', 'Шта је НАТО понудио Русији?').followsUp).toBeDefined();
    expect(joinFollowUp('sta je sa moldavijom', 'Šta je NATO ponudio Rusiji?').followsUp).toBeDefined();
    expect(joinFollowUp('zasto', 'Šta je NATO ponudio Rusiji?').followsUp).toBeDefined();
  });

  it('never makes a query longer than a search takes', () => {
    const long = `What did ${'the council of the town '.repeat(80)}decide?`;
    expect(joinFollowUp('Why?', long)).toEqual({ query: 'Why?' });
  });

  it('takes anything for a question', () => {
    for (const odd of ['', '?', '   ', '🙂', '12', 'A', '???? ,,', '\u202e\u0000'])
      expect(joinFollowUp(odd, 'Who runs the ferry?').query).toContain(odd.trim());
  });
});
