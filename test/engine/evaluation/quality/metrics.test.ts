import { describe, expect, it } from 'vitest';
import { baselineQuestion, ndcgAt10, rankingMetrics, setMetrics } from '../../../../src/engine/evaluation/quality/metrics.js';
import { slicesOf } from '../../../../src/engine/evaluation/quality/slices.js';
import { excerpt, outcome } from './outcomes.js';

const [right, wrong] = [() => excerpt('gold.md', true), () => excerpt('other.md', false)];

/** Right first, third and nowhere; two without an answer, of which the near one is answered. */
const outcomes = [
  outcome({ id: 'a', ranked: [right(), wrong()], confidence: 0.9, marked: true }),
  outcome({ id: 'b', ranked: [excerpt('gold.md', false), wrong(), right()], confidence: 0.8, lang: 'pl' }),
  outcome({ id: 'c', ranked: [wrong()], answered: false, confidence: 0.1, milliseconds: 300 }),
  outcome({ id: 'd', kind: 'near-topic', ranked: [wrong()], confidence: 0.85 }),
  outcome({ id: 'e', kind: 'off-topic', ranked: [wrong()], answered: false, confidence: 0 }),
];
const metrics = setMetrics('made-up', outcomes, false);

describe('the measures of a set', () => {
  it('rank by the first right excerpt', () => {
    expect(metrics).toMatchObject({ questions: 5, answerable: 3 });
    expect(metrics.r1.value).toBeCloseTo(1 / 3, 10);
    expect(metrics.r3.value).toBeCloseTo(2 / 3, 10);
    expect(metrics.mrr.value).toBeCloseTo((1 + 1 / 3) / 3, 10);
    expect(metrics.ndcg10.value).toBeCloseTo((1 + 1 / Math.log2(4)) / 3, 10);
    expect(metrics.articleR1.value, 'the article may be right where its excerpt is not').toBeCloseTo(2 / 3, 10);
  });

  it('count marked sentences among all with an excerpt, among the answered, and among the right', () => {
    expect(metrics.sentence.value).toBeCloseTo(1 / 3, 10);
    expect(metrics.sentence.n).toBe(3);
    expect(metrics.sentenceWhenAnswered).toMatchObject({ value: 0.5, n: 2 });
    const refused = outcome({ id: 'f', ranked: [right()], answered: false, marked: true });
    const nothing = outcome({ id: 'g', ranked: [], answered: false, marked: null });
    const more = setMetrics('made-up', [...outcomes, refused, nothing], false);
    expect(more.sentence, 'a refused one counts by what would be shown, one without an excerpt not').toMatchObject({
      value: 0.5,
      n: 4,
    });
    expect(more.sentenceWhenAnswered).toMatchObject({ value: 0.5, n: 2 });
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
    expect(setMetrics('made-up', outcomes, true).ece.n).toBe(5);
  });

  it('count what is answered without its articles among the answerable that were asked so', () => {
    expect(metrics.leftOutAnswered, 'nobody asked').toBeNull();
    const asked = [
      outcome({ id: 'a', leftOutAnswered: true }),
      outcome({ id: 'b', leftOutAnswered: false }),
      outcome({ id: 'c', leftOutAnswered: false }),
      outcome({ id: 'd', leftOutAnswered: false }),
      outcome({ id: 'e', kind: 'near-topic' }),
    ];
    expect(setMetrics('made-up', asked, true).leftOutAnswered).toMatchObject({ value: 0.25, n: 4 });
  });

  it('discount every right excerpt of the first ten, against all that could be shown', () => {
    const places = (rightRanks: number[], ideal: number) => ndcgAt10({ rightRanks, ideal });
    expect(places([1], 1)).toBe(1);
    expect(places([1, 2], 2)).toBe(1);
    // DCG 1 / log2(3) + 1 / log2(5); the best of three right ones is 1 + 1 / log2(3) + 1 / 2.
    expect(places([2, 4], 3)).toBeCloseTo((0.63093 + 0.43068) / (1 + 0.63093 + 0.5), 4);
    expect(places([11], 1), 'behind the tenth').toBe(0);
    expect(places([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 14), 'no more than ten can be shown').toBeCloseTo(1, 12);
    expect(places([], 0)).toBe(0);
  });

  it('are the same for a baseline with the same ranks', () => {
    const baseline = outcomes.map(({ question, ranked, confidence }) => ({
      questionId: question.id,
      rightRanks: ranked.flatMap((each, index) => (each.right ? [index + 1] : [])),
      ideal: question.kind === 'answerable' ? 1 : 0,
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
