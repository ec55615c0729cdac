import type { AskResult } from '../../search/types.js';
import { AlteredStore } from './altered-store.js';
import { holdsGold } from './gold.js';
import type { EvaluatedEngine, QuestionOutcome } from './question-run.js';
import { fileInSet, type QuestionSet } from './question-set.js';

export interface AskAgainOptions {
  engine: EvaluatedEngine;
  /** Ask each answerable question once more without its articles; those that are refused are always asked. */
  leaveOneOut: boolean;
  onProgress?: (what: string) => void;
}

/**
 * Completes the outcomes of a set: what sentence would be marked where an answerable question was refused, and whether each answerable
 * question is answered all the same when every article that answers it is taken out of the store.
 * @param dataDir the data folder that the outcomes come from, with no engine open on it
 */
export async function askAgain(
  dataDir: string,
  set: QuestionSet,
  outcomes: readonly QuestionOutcome[],
  { engine, leaveOneOut, onProgress }: AskAgainOptions,
): Promise<QuestionOutcome[]> {
  const store = new AlteredStore(dataDir, engine);
  try {
    const answerable = outcomes.filter(({ question }) => question.kind === 'answerable');
    const refused = answerable.filter(({ answered }) => !answered);
    const unrefused = resultsOf(refused, await store.askUnrefused(questionsOf(refused)));
    if (leaveOneOut) onProgress?.(`${set.name}: ${answerable.length} questions without their articles`);
    const without = leaveOneOut ? await askWithoutGold(store, set, answerable) : new Map<QuestionOutcome, AskResult>();
    return outcomes.map((outcome) => {
      const [shown, left] = [unrefused.get(outcome), without.get(outcome)];
      return {
        ...outcome,
        markedRight: shown ? isMarkedRight(set, outcome, shown) : outcome.markedRight,
        leftOutAnswered: left ? left.status === 'answered' : null,
      };
    });
  } finally {
    await store.close();
  }
}

/** Questions with the same articles are asked together: a copy of the store serves them all. */
async function askWithoutGold(
  store: AlteredStore,
  set: QuestionSet,
  answerable: readonly QuestionOutcome[],
): Promise<Map<QuestionOutcome, AskResult>> {
  const groups = new Map<string, QuestionOutcome[]>();
  for (const outcome of answerable) {
    const key = JSON.stringify([...filesOf(outcome)].sort());
    groups.set(key, [...(groups.get(key) ?? []), outcome]);
  }
  const results = new Map<QuestionOutcome, AskResult>();
  for (const group of groups.values()) {
    const gone = filesOf(group[0]!);
    const goes = ({ path }: { path: string }): boolean => gone.has(fileInSet(set, path) ?? '');
    for (const [outcome, result] of resultsOf(group, await store.askWithout(goes, questionsOf(group))))
      results.set(outcome, result);
  }
  return results;
}

/** Those of an answer that cleaning took away as well. */
const filesOf = ({ question }: QuestionOutcome): Set<string> => new Set(question.gold.map(({ file }) => file));
const questionsOf = (outcomes: readonly QuestionOutcome[]): string[] => outcomes.map(({ question }) => question.question);

function resultsOf(outcomes: readonly QuestionOutcome[], results: readonly AskResult[]): Map<QuestionOutcome, AskResult> {
  return new Map(outcomes.map((outcome, index) => [outcome, results[index]!]));
}

function isMarkedRight(set: QuestionSet, { gold }: QuestionOutcome, result: AskResult): boolean | null {
  const [first] = result.status === 'answered' ? result.citations : [];
  return first ? gold.some((span) => holdsGold(fileInSet(set, first.article.path), first.answer, span)) : null;
}
