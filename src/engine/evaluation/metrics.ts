import type { CorpusRun, Outcome } from './run.js';

/** Figures of one corpus; shares from 0 to 1, latency in milliseconds. */
export interface CorpusMetrics {
  set: string;
  corpusLanguage: string;
  questionLanguage: string;
  questions: number;
  unanswerable: number;
  /** Share of questions whose gold article ranks first, or among the first five. */
  r1: number;
  r5: number;
  /** Mean reciprocal rank of the gold article. */
  mrr: number;
  /** How well the top score tells answerable from unanswerable questions: the probability that a random answerable one scores higher. */
  auc: number | null;
  answered: number;
  falselyAnswered: number | null;
  /** Share of right first excerpts whose marked sentence holds the known answer. */
  sentence: number | null;
  medianMilliseconds: number;
}

export function metricsOf(run: CorpusRun): CorpusMetrics {
  const { set, corpusLanguage, questionLanguage, answerable, unanswerable } = run;
  const share = (outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): number =>
    outcomes.filter(holds).length / outcomes.length;
  const judged = answerable.filter((outcome) => outcome.sentence !== null);
  return {
    set,
    corpusLanguage,
    questionLanguage,
    questions: answerable.length,
    unanswerable: unanswerable.length,
    r1: share(answerable, ({ place }) => place === 1),
    r5: share(answerable, ({ place }) => place !== null && place <= 5),
    mrr: answerable.reduce((sum, { place }) => sum + (place === null ? 0 : 1 / place), 0) / answerable.length,
    auc:
      unanswerable.length > 0
        ? areaUnderCurve(
            answerable.map(({ score }) => score),
            unanswerable.map(({ score }) => score),
          )
        : null,
    answered: share(answerable, ({ answered }) => answered),
    falselyAnswered: unanswerable.length > 0 ? share(unanswerable, ({ answered }) => answered) : null,
    sentence: judged.length > 0 ? share(judged, ({ sentence }) => sentence === true) : null,
    medianMilliseconds: median([...answerable, ...unanswerable].map(({ milliseconds }) => milliseconds)),
  };
}

/** Mann-Whitney: ties count half. */
export function areaUnderCurve(positive: readonly number[], negative: readonly number[]): number {
  let wins = 0;
  for (const p of positive) for (const n of negative) wins += p > n ? 1 : p === n ? 0.5 : 0;
  return wins / (positive.length * negative.length);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
