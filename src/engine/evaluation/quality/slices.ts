import type { QuestionOutcome } from '../question-run.js';
import { shareOf } from './bootstrap.js';
import { hasExcerpt } from './metrics.js';
import type { Slice } from './types.js';

const cuts: [Slice['by'], (outcome: QuestionOutcome) => readonly string[]][] = [
  ['question language', ({ question }) => [question.lang]],
  ['form', ({ question }) => [question.form]],
  ['trait', ({ question }) => question.traits],
];

/** The questions by language, by form and by what is unusual about how they are written. */
export function slicesOf(outcomes: readonly QuestionOutcome[]): Slice[] {
  return cuts.flatMap(([by, names]) =>
    [...new Set(outcomes.flatMap(names))].sort().map((name) =>
      sliceOf(
        by,
        name,
        outcomes.filter((outcome) => names(outcome).includes(name)),
      ),
    ),
  );
}

function sliceOf(by: Slice['by'], name: string, outcomes: readonly QuestionOutcome[]): Slice {
  const answerable = outcomes.filter(({ question }) => question.kind === 'answerable');
  return {
    by,
    name,
    questions: outcomes.length,
    r1: shareOf(answerable, ({ ranked }) => ranked[0]?.right === true),
    sentence: shareOf(answerable.filter(hasExcerpt), ({ markedRight }) => markedRight === true),
    refused: shareOf(answerable, ({ answered }) => !answered),
    falselyAnswered: shareOf(
      outcomes.filter(({ question }) => question.kind !== 'answerable'),
      ({ answered }) => answered,
    ),
  };
}
