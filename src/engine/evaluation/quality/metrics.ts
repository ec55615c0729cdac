import { judge, type Judge } from '../../../search/calibration.js';
import { areaUnderCurve } from '../metrics.js';
import type { QuestionOutcome } from '../question-run.js';
import type { QuestionKind } from '../question-set.js';
import { samplesOf } from '../samples.js';
import { figureOf, meanOf, quantile, shareOf } from './bootstrap.js';
import { calibrationError, coverageAt, type Scored } from './curves.js';
import type { BaselineOutcome, Figure, RankingMetrics, SetMetrics } from './types.js';

/** A question as ranking measures see it; the system and the baselines alike come to this. */
export interface RankedQuestion extends Scored {
  answerable: boolean;
  /** Rank, from 1, of the first excerpt that holds an answer. */
  firstRight: number | null;
}

export function rankedQuestion(outcome: QuestionOutcome): RankedQuestion {
  const place = outcome.ranked.findIndex(({ right }) => right) + 1;
  return {
    answerable: outcome.question.kind === 'answerable',
    firstRight: place === 0 ? null : place,
    score: outcome.confidence,
    right: isRight(outcome),
  };
}

export function baselineQuestion({ answerable, firstRight, topScore }: BaselineOutcome): RankedQuestion {
  return { answerable, firstRight, score: topScore, right: answerable && firstRight === 1 };
}

/** Whether the excerpt that is shown first, or would be, answers. */
export function isRight({ question, shownRight, ranked }: QuestionOutcome): boolean {
  return question.kind === 'answerable' && (shownRight ?? ranked[0]?.right ?? false);
}

/** What needs no more than a ranking and a score. */
export function rankingMetrics(questions: readonly RankedQuestion[]): RankingMetrics {
  const answerable = questions.filter((question) => question.answerable);
  const within = (count: number): Figure => shareOf(answerable, ({ firstRight }) => firstRight !== null && firstRight <= count);
  return {
    r1: within(1),
    r3: within(3),
    r5: within(5),
    mrr: meanOf(answerable, ({ firstRight }) => (firstRight === null ? 0 : 1 / firstRight)),
    ndcg10: meanOf(answerable, ({ firstRight }) => (firstRight === null || firstRight > 10 ? 0 : 1 / Math.log2(1 + firstRight))),
    auc: separation(questions),
    coverage5: figureOf(questions, (each) => coverageAt(each, 0.05)),
    coverage10: figureOf(questions, (each) => coverageAt(each, 0.1)),
  };
}

/**
 * All measures of a set of questions.
 * @param model what decides, for the questions without their gold articles; null where uncalibrated, and confidence is no probability
 */
export function setMetrics(name: string, outcomes: readonly QuestionOutcome[], model: Judge | null): SetMetrics {
  const questions = outcomes.map(rankedQuestion);
  const answerable = outcomes.filter(({ question }) => question.kind === 'answerable');
  const answered = answerable.filter((outcome) => outcome.answered);
  const others = kindsOf(outcomes).filter((kind) => kind !== 'answerable');
  const milliseconds = outcomes.map((outcome) => outcome.milliseconds).sort((a, b) => a - b);
  return {
    name,
    questions: outcomes.length,
    answerable: answerable.length,
    ...rankingMetrics(questions),
    articleR1: shareOf(answerable, ({ ranked, gold }) => gold.some(({ file }) => file === ranked[0]?.file)),
    sentence: shareOf(answered, ({ markedRight }) => markedRight === true),
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
    ece: model === null ? meanOf([], () => 0) : figureOf(questions, calibrationError),
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
    leftOutAnswered: model === null ? null : shareOf(answerable, (outcome) => answeredWithoutGold(outcome, model)),
    medianMs: quantile(milliseconds, 0.5),
    p95Ms: quantile(milliseconds, 0.95),
  };
}

/** Whether the decision would answer an answerable question if the articles that answer it were not there. */
function answeredWithoutGold(outcome: QuestionOutcome, model: Judge): boolean {
  const left = samplesOf([outcome]).find(({ kind }) => kind === 'left-out');
  return left?.deciding.some(({ features, pair }) => judge(model, features, pair).answers) ?? false;
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
