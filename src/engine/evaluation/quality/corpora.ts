import { areaUnderCurve } from '../metrics.js';
import type { CorpusRun, Outcome } from '../run.js';
import { figureOf, meanOf, shareOf } from './bootstrap.js';
import type { CorpusQuality, Figure } from './types.js';

/** The measures of one corpus, with their intervals. */
export function corpusQuality(run: CorpusRun): CorpusQuality {
  const { set, questionLanguage, corpusLanguage, passages, answerable, unanswerable } = run;
  return {
    set,
    questionLanguage,
    corpusLanguage,
    passages,
    r1: shareOf(answerable, ({ place }) => place === 1),
    r5: shareOf(answerable, ({ place }) => place !== null && place <= 5),
    mrr: meanOf(answerable, ({ place }) => (place === null ? 0 : 1 / place)),
    auc: separation(answerable, unanswerable),
    sentence: shareOf(
      answerable.filter(({ sentence }) => sentence !== null),
      ({ sentence }) => sentence === true,
    ),
    refused: shareOf(answerable, ({ answered }) => !answered),
    falselyAnswered: shareOf(unanswerable, ({ answered }) => answered),
  };
}

function separation(answerable: readonly Outcome[], unanswerable: readonly Outcome[]): Figure {
  const all = [
    ...answerable.map((each) => ({ ...each, positive: true })),
    ...unanswerable.map((each) => ({ ...each, positive: false })),
  ];
  return figureOf(all, (drawn) => {
    const scores = (wanted: boolean): number[] => drawn.flatMap(({ positive, score }) => (positive === wanted ? [score] : []));
    return areaUnderCurve(scores(true), scores(false));
  });
}

/**
 * R1 over the Wikinews corpora whose language is not the questions', every corpus weighing the same. Resamples draw questions, and with each what
 * became of it in every corpus: the corpora hold the same news, and are not independent of each other.
 */
export function otherLanguagesR1(runs: readonly CorpusRun[]): Figure | null {
  const others = inOtherLanguages(runs);
  if (others.length === 0) return null;
  const firsts = new Map<string, number[]>();
  for (const { answerable } of others)
    for (const { question, place } of answerable)
      firsts.set(question.id, [...(firsts.get(question.id) ?? []), place === 1 ? 1 : 0]);
  return meanOf([...firsts.values()], (places) => places.reduce((sum, each) => sum + each, 0) / places.length);
}

/** The set and language of the questions that the targets are about. */
const targeted = { set: 'wikinews', questionLanguage: 'en' } as const;

type Asked = Pick<CorpusRun, 'set' | 'questionLanguage' | 'corpusLanguage'>;

const isTargeted = ({ set, questionLanguage }: Asked): boolean =>
  set === targeted.set && questionLanguage === targeted.questionLanguage;

/** English questions of the Wikinews articles in another language. */
export function inOtherLanguages<T extends Asked>(runs: readonly T[]): T[] {
  return runs.filter((run) => isTargeted(run) && run.corpusLanguage !== run.questionLanguage);
}

/** English questions of the Wikinews articles in English. */
export function inEnglish<T extends Asked>(runs: readonly T[]): T | undefined {
  return runs.find((run) => isTargeted(run) && run.corpusLanguage === run.questionLanguage);
}
