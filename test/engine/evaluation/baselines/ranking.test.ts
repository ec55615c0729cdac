import { describe, expect, it } from 'vitest';
import { chunkStarts } from '../../../../src/engine/evaluation/baselines/langchain.js';
import {
  byScore,
  outcomeOf,
  reciprocalRankFusion,
  withoutOverlapping,
} from '../../../../src/engine/evaluation/baselines/ranking.js';
import type { SetQuestion } from '../../../../src/engine/evaluation/question-set.js';

const excerpt = (file: string | null, start: number, end: number, score = 0) => ({ file, start, end, score });
const question: SetQuestion = {
  id: 'q',
  lang: 'en',
  question: 'Who runs the mill?',
  kind: 'answerable',
  form: 'who',
  traits: [],
  gold: [],
};

describe('a baseline ranking', () => {
  it('is right at the first excerpt that holds an answer wholly', () => {
    const gold = [{ file: 'mill.txt', start: 10, end: 20 }];
    const ranked = [excerpt('mill.txt', 0, 19, 0.9), excerpt('weir.txt', 0, 40), excerpt('mill.txt', 10, 20)];
    const told = { gold, ideal: 1 };
    expect(outcomeOf(question, told, ranked)).toEqual({
      questionId: 'q',
      rightRanks: [3],
      ideal: 1,
      topScore: 0.9,
      answerable: true,
    });
    expect(outcomeOf(question, told, ranked.slice(0, 2)).rightRanks).toEqual([]);
  });

  it('counts an answer once where chunks that overlap both hold it, and each of two answers', () => {
    const gold = [
      { file: 'mill.txt', start: 10, end: 20 },
      { file: 'mill.txt', start: 40, end: 50 },
    ];
    const ranked = [
      excerpt('mill.txt', 0, 30),
      excerpt('mill.txt', 5, 35),
      excerpt('weir.txt', 0, 60),
      excerpt('mill.txt', 8, 52),
    ];
    expect(outcomeOf(question, { gold, ideal: 2 }, ranked).rightRanks).toEqual([1, 4]);
  });

  it('takes any excerpt of an article that answers as a whole', () => {
    const gold = [{ file: 'mill.txt', start: 0, end: 500, whole: true as const }];
    expect(outcomeOf(question, { gold, ideal: 1 }, [excerpt(null, 0, 500), excerpt('mill.txt', 3, 9)]).rightRanks).toEqual([2]);
  });

  it('has no right excerpt where nothing answers', () => {
    const outcome = outcomeOf({ ...question, kind: 'off-topic' }, { gold: [], ideal: 0 }, [excerpt('mill.txt', 0, 9, 0.4)]);
    expect(outcome).toMatchObject({ rightRanks: [], answerable: false, topScore: 0.4 });
  });

  it('leaves out windows that overlap a better one of the same article', () => {
    const ranked = [
      excerpt('a.txt', 0, 30),
      excerpt('a.txt', 20, 50),
      excerpt('b.txt', 20, 50),
      excerpt('a.txt', 30, 60),
      excerpt(null, 0, 30),
      excerpt(null, 0, 30),
    ];
    expect(withoutOverlapping(ranked).map(({ file, start }) => `${file} ${start}`)).toEqual([
      'a.txt 0',
      'b.txt 20',
      'a.txt 30',
      'null 0',
      'null 0',
    ]);
  });

  it('fuses by reciprocal ranks with both sides weighing the same', () => {
    const fused = reciprocalRankFusion([
      [7, 8, 9],
      [9, 7],
    ]);
    expect(fused.get(7)).toBeCloseTo(1 / 61 + 1 / 62, 12);
    expect(fused.get(9)).toBeCloseTo(1 / 63 + 1 / 61, 12);
    expect(byScore(fused)).toEqual([7, 9, 8]);
  });
});

describe('chunks of a text', () => {
  it('are found where they stand, the second of two equal ones further on', () => {
    expect(chunkStarts('ring, ring, ring the bell', ['ring,', 'ring,', 'ring the bell'])).toEqual([0, 6, 12]);
  });

  it('are refused where they are no stretch of it', () => {
    expect(() => chunkStarts('ring the bell', ['rang'])).toThrow('not a stretch');
  });
});
