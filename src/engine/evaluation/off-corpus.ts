import type { EvaluationData } from './dataset.js';
import { isFrozen, type SetQuestion } from './question-set.js';

/** Name of the set that questions of the data which nothing answers are told under. */
export const offCorpusName = 'unanswerable';

/** The questions of the data that nothing answers, of one half: the frozen one is reported, the other one may be fitted on. */
export function offCorpusQuestions(data: EvaluationData, half: 'frozen' | 'tuning'): SetQuestion[] {
  return data.unanswerable
    .filter((question) => isFrozen(question) === (half === 'frozen'))
    .map(({ id, lang, question }) => ({ id, lang, question, kind: 'off-topic', form: 'what', traits: [], gold: [] }));
}
