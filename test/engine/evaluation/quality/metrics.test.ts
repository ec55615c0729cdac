import { describe, expect, it } from 'vitest';
import { baselineQuestion, rankingMetrics, setMetrics } from '../../../../src/engine/evaluation/quality/metrics.js';
import { slicesOf } from '../../../../src/engine/evaluation/quality/slices.js';
import type { Judge } from '../../../../src/search/calibration.js';
import { excerpt, features, outcome } from './outcomes.js';

const [right, wrong] = [(dense = 0) => excerpt('gold.md', true, dense), (dense = 0) => excerpt('other.md', false, dense)];

/** Right first, third and nowhere; two without an answer, of which the near one is answered. */
const outcomes = [
  outcome({ id: 'a', ranked: [right(), wrong()], confidence: 0.9, marked: true }),
  outcome({ id: 'b', ranked: [excerpt('gold.md', false), wrong(), right()], confidence: 0.8, lang: 'pl' }),
  outcome({ id: 'c', ranked: [wrong()], answered: false, confidence: 0.1, milliseconds: 300 }),
  outcome({ id: 'd', kind: 'near-topic', ranked: [wrong()], confidence: 0.85 }),
  outcome({ id: 'e', kind: 'off-topic', ranked: [wrong()], answered: false, confidence: 0 }),
];
const metrics = setMetrics('made-up', outcomes, null);

/** Looks at `dense` alone: it answers where that is above 0. */
const byDense: Judge = {
  topic: { intercept: 10, coefficients: features(0) },
  answer: { intercept: 0, coefficients: features(10) },
  pairs: {},
  topicThreshold: 0.5,
  threshold: 0.6,
};

describe('the measures of a set', () => {
  it('rank by the first right excerpt', () => {
    expect(metrics).toMatchObject({ questions: 5, answerable: 3 });
    expect(metrics.r1.value).toBeCloseTo(1 / 3, 10);
    expect(metrics.r3.value).toBeCloseTo(2 / 3, 10);
    expect(metrics.mrr.value).toBeCloseTo((1 + 1 / 3) / 3, 10);
    expect(metrics.ndcg10.value).toBeCloseTo((1 + 1 / Math.log2(4)) / 3, 10);
    expect(metrics.articleR1.value, 'the article may be right where its excerpt is not').toBeCloseTo(2 / 3, 10);
  });

  it('count marked sentences among the answered, and among the right', () => {
    expect(metrics.sentence).toMatchObject({ value: 0.5, n: 2 });
    expect(metrics.sentenceWhenRight).toMatchObject({ value: 1, n: 1 });
  });

  it('tell questions with an answer from those without', () => {
    // Of six pairs .9 beats both, .8 beats 0, .1 beats 0.
    expect(metrics.auc.value).toBeCloseTo(4 / 6, 10);
    expect(metrics.aucByKind['near-topic']!.value).toBeCloseTo(1 / 3, 10);
    expect(metrics.aucByKind['off-topic']!.value).toBe(1);
    expect(metrics.refused.value).toBeCloseTo(1 / 3, 10);
    expect(metrics.answeredByKind).toMatchObject({ 'near-topic': { value: 1, n: 1 }, 'off-topic': { value: 0, n: 1 } });
    expect(metrics.coverage5.value, 'only the surest is right; the second has no answer').toBe(0.2);
  });

  it('give median and 95th percentile of the time', () => {
    expect(metrics.medianMs).toBe(100);
    expect(metrics.p95Ms).toBeCloseTo(260, 5);
  });

  it('call nothing a calibration error where the confidence is no probability', () => {
    expect(metrics.ece.n).toBe(0);
    expect(metrics.leftOutAnswered).toBeNull();
    expect(setMetrics('made-up', outcomes, byDense).ece.n).toBe(5);
  });

  it('judge an answerable question again without the articles that answer it', () => {
    const left = (ranked: ReturnType<typeof excerpt>[]) =>
      setMetrics('made-up', [outcome({ id: 'a', ranked })], byDense).leftOutAnswered!.value;
    expect(left([right(1), wrong(-1)])).toBe(0);
    expect(left([right(1), wrong(1)])).toBe(1);
    expect(left([right(1)]), 'nothing is left').toBe(0);
  });

  it('are the same for a baseline with the same ranks', () => {
    const baseline = outcomes.map(({ question, ranked, confidence }) => ({
      questionId: question.id,
      firstRight: ranked.findIndex((each) => each.right) + 1 || null,
      topScore: confidence * 40,
      answerable: question.kind === 'answerable',
    }));
    const { r1, mrr, ndcg10, auc, coverage5 } = metrics;
    expect(rankingMetrics(baseline.map(baselineQuestion))).toMatchObject({ r1, mrr, ndcg10, auc, coverage5 });
  });
});

describe('slices', () => {
  it('cut the questions by language', () => {
    const polish = slicesOf(outcomes).find(({ by, name }) => by === 'question language' && name === 'pl');
    expect(polish).toMatchObject({ questions: 1, r1: { value: 0, n: 1 }, refused: { value: 0 }, falselyAnswered: { n: 0 } });
  });
});
