import { areaUnderCurve } from '../metrics.js';
import type { QuestionOutcome } from '../question-run.js';
import type { QuestionKind } from '../question-set.js';
import { figureOf, meanOf, quantile, shareOf } from './bootstrap.js';
import { calibrationError, coverageAt, type Scored } from './curves.js';
import type { BaselineOutcome, Figure, RankingMetrics, SetMetrics } from './types.js';

/** A question as ranking measures see it; the system and the baselines alike come to this. */
export interface RankedQuestion extends Scored {
  answerable: boolean;
  /** Ranks, from 1, of the excerpts that hold an answer. */
  rightRanks: readonly number[];
  /** Right excerpts that a perfect ranking could show. */
  ideal: number;
}

export function rankedQuestion(outcome: QuestionOutcome): RankedQuestion {
  return {
    answerable: outcome.question.kind === 'answerable',
    rightRanks: outcome.ranked.flatMap(({ right }, index) => (right ? [index + 1] : [])),
    ideal: outcome.ideal,
    score: outcome.confidence,
    right: isRight(outcome),
  };
}

export function baselineQuestion({ answerable, rightRanks, ideal, topScore }: BaselineOutcome): RankedQuestion {
  return { answerable, rightRanks, ideal, score: topScore, right: answerable && rightRanks[0] === 1 };
}

/** Whether the excerpt that is shown first, or would be, answers. */
export function isRight({ question, shownRight, ranked }: QuestionOutcome): boolean {
  return question.kind === 'answerable' && (shownRight ?? ranked[0]?.right ?? false);
}

/** What needs no more than a ranking and a score. */
export function rankingMetrics(questions: readonly RankedQuestion[]): RankingMetrics {
  const answerable = questions.filter((question) => question.answerable);
  const within = (count: number): Figure =>
    shareOf(answerable, ({ rightRanks: [first] }) => first !== undefined && first <= count);
  return {
    r1: within(1),
    r3: within(3),
    r5: within(5),
    mrr: meanOf(answerable, ({ rightRanks: [first] }) => (first === undefined ? 0 : 1 / first)),
    ndcg10: meanOf(answerable, ndcgAt10),
    auc: separation(questions),
    coverage5: figureOf(questions, (each) => coverageAt(each, 0.05)),
    coverage10: figureOf(questions, (each) => coverageAt(each, 0.1)),
  };
}

const gainDepth = 10;
const discount = (rank: number): number => 1 / Math.log2(1 + rank);

/**
 * Normalised discounted cumulated gain of the first ten, each right excerpt with a gain of 1, over that of a ranking that begins with all
 * right excerpts that could be shown (Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002).
 */
export function ndcgAt10({ rightRanks, ideal }: Pick<RankedQuestion, 'rightRanks' | 'ideal'>): number {
  const gains = rightRanks.filter((rank) => rank <= gainDepth);
  const best = Math.min(gainDepth, Math.max(ideal, rightRanks.length));
  if (best === 0) return 0;
  const perfect = Array.from({ length: best }, (_, index) => discount(index + 1));
  return sum(gains.map(discount)) / sum(perfect);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/**
 * All measures of a set of questions.
 * @param calibrated whether the confidence is a probability: there is no calibration error otherwise
 */
export function setMetrics(name: string, outcomes: readonly QuestionOutcome[], calibrated: boolean): SetMetrics {
  const questions = outcomes.map(rankedQuestion);
  const answerable = outcomes.filter(({ question }) => question.kind === 'answerable');
  const answered = answerable.filter((outcome) => outcome.answered);
  const leftOut = answerable.filter(({ leftOutAnswered }) => leftOutAnswered !== null);
  const others = kindsOf(outcomes).filter((kind) => kind !== 'answerable');
  const milliseconds = outcomes.map((outcome) => outcome.milliseconds).sort((a, b) => a - b);
  return {
    name,
    questions: outcomes.length,
    answerable: answerable.length,
    ...rankingMetrics(questions),
    articleR1: shareOf(answerable, ({ ranked, gold }) => gold.some(({ file }) => file === ranked[0]?.file)),
    sentence: shareOf(answerable.filter(hasExcerpt), ({ markedRight }) => markedRight === true),
    sentenceWhenAnswered: shareOf(answered, ({ markedRight }) => markedRight === true),
    sentenceWhenRight: shareOf(
      answered.filter(({ shownRight }) => shownRight === true),
      ({ markedRight }) => markedRight === true,
    ),
    aucByKind: Object.fromEntries(
      others.map((kind) => [
        kind,
        separation(outcomes.filter(({ question }) => ['answerable', kind].includes(question.kind)).map(rankedQuestion)),
      ]),
    ),
    ece: calibrated ? figureOf(questions, calibrationError) : meanOf([], () => 0),
    answeredByKind: Object.fromEntries(
      kindsOf(outcomes).map((kind) => [
        kind,
        shareOf(
          outcomes.filter(({ question }) => question.kind === kind),
          (outcome) => outcome.answered,
        ),
      ]),
    ),
    refused: shareOf(answerable, (outcome) => !outcome.answered),
    leftOutAnswered: leftOut.length === 0 ? null : shareOf(leftOut, ({ leftOutAnswered }) => leftOutAnswered === true),
    medianMs: quantile(milliseconds, 0.5),
    p95Ms: quantile(milliseconds, 0.95),
  };
}

/** Whether anything was found that could be shown first. */
export function hasExcerpt({ ranked }: QuestionOutcome): boolean {
  return ranked.length > 0;
}

function separation(questions: readonly RankedQuestion[]): Figure {
  return figureOf(questions, (each) => {
    const scores = (answerable: boolean): number[] =>
      each.flatMap((question) => (question.answerable === answerable ? [question.score] : []));
    return areaUnderCurve(scores(true), scores(false));
  });
}

export function kindsOf(outcomes: readonly QuestionOutcome[]): QuestionKind[] {
  return [...new Set(outcomes.map(({ question }) => question.kind))].sort();
}
