import { sampleOf } from '../dataset.js';
import { askAgain } from '../ask-again.js';
import { offCorpusName, offCorpusQuestions } from '../off-corpus.js';
import { askQuestions, withStore, type QuestionOutcome } from '../question-run.js';
import { isFrozen, type QuestionSet } from '../question-set.js';
import { evaluate, type CorpusRun } from '../run.js';
import type { MeasureContext, QualityOptions } from './options.js';

/** Most questions of a kind asked of each corpus of the data, which has hundreds. */
const corpusSample = 120;

export interface AskedSets {
  /** Null where the reader is off. */
  withReader: QuestionOutcome[] | null;
  without: QuestionOutcome[];
  /** Frozen questions of the data that nothing answers, asked as the engine is configured, dealt out to the sets. */
  offCorpus: QuestionOutcome[];
}

/** At most `sample` answerable and as many other questions of each half, the same ones at every run. */
export function sampledQuestions({ questions }: QuestionSet, sample: number | null): QuestionSet['questions'] {
  if (sample === null) return questions;
  return [true, false].flatMap((frozen) =>
    [true, false].flatMap((answerable) =>
      sampleOf(
        questions.filter((question) => isFrozen(question) === frozen && (question.kind === 'answerable') === answerable),
        sample,
      ),
    ),
  );
}

/** Each set in a store of its own, asked with the reader, where there is one, and without; and what goes with it as configured. */
export async function askAll({ sets, engine, data, sample, onProgress }: MeasureContext): Promise<AskedSets> {
  const asked: AskedSets = { withReader: engine.reader ? [] : null, without: [], offCorpus: [] };
  const unanswerable = data ? offCorpusQuestions(data, 'frozen') : [];
  const offCorpus = sampleOf(unanswerable, sample ?? unanswerable.length);
  for (const [place, set] of sets.entries())
    await withStore(set, { engine }, async (dataDir) => {
      for (const reader of engine.reader ? [true, false] : [false]) {
        onProgress(`${set.name}, reader ${reader ? 'on' : 'off'}: ${set.questions.length} questions`);
        const own = { ...engine, reader };
        const outcomes = await askQuestions(dataDir, set, { engine: own });
        const leaveOneOut = reader === engine.reader;
        const complete = await askAgain(dataDir, set, outcomes, { engine: own, leaveOneOut, onProgress });
        (asked.withReader && reader ? asked.withReader : asked.without).push(...complete);
      }
      const dealt = offCorpus.filter((_, index) => index % sets.length === place);
      onProgress(`${set.name}: ${dealt.length} questions of the data that nothing answers`);
      const questions = { ...set, name: offCorpusName, questions: dealt };
      asked.offCorpus.push(...(await askQuestions(dataDir, questions, { engine })));
    });
  return asked;
}

/** The questions of the data, each language of the articles a corpus of its own. */
export async function askCorpora({
  engine,
  data,
  dataSets,
  sample,
  questionLanguages,
  corpusLanguages,
  onProgress,
}: QualityOptions): Promise<CorpusRun[]> {
  if (!data || dataSets.length === 0) return [];
  // The confidence was fitted on the other half of the unanswerable ones.
  const reported = { ...data, unanswerable: data.unanswerable.filter(isFrozen) };
  return evaluate(reported, {
    engine,
    sets: dataSets,
    questionLanguages,
    corpusLanguages,
    sample: Math.min(sample ?? corpusSample, corpusSample),
    onCorpus: ({ set, questionLanguage, corpusLanguage, answerable, unanswerable }) =>
      onProgress(`${set}, ${questionLanguage} -> ${corpusLanguage}: ${answerable.length + unanswerable.length} questions`),
  });
}
