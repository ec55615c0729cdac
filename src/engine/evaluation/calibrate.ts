import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { modelRevision } from '../../../embeddings/load.js';
import { modelSpec } from '../../../embeddings/registry.js';
import { calibrationKey, type Calibration } from '../../search/calibration.js';
import { fingerprintOf } from '../../store/fingerprint.js';
import { sampleOf, type EvaluationData } from './dataset.js';
import { fitJudge } from './fit.js';
import { askQuestions, ingestInto, withStore, type EvaluatedEngine, type QuestionOutcome } from './question-run.js';
import { offCorpusQuestions } from './off-corpus.js';
import { type QuestionSet } from './question-set.js';
import { samplesOf } from './samples.js';

/** The calibration articles lie among no other passages, and among all of the data. */
const shares = [0, 1] as const;

export interface CalibrationOptions {
  engine: EvaluatedEngine;
  /** The calibration questions and articles. */
  set: QuestionSet;
  /** Other passages and questions, to learn by what happens in larger corpora; null for none. */
  data: EvaluationData | null;
  /** Most questions of the data of each kind. */
  sample: number;
  onProgress?: (what: string) => void;
}

/** Asks the calibration questions with the reader and without, in corpora of several sizes, and fits a judge to each. */
export async function calibrate(options: CalibrationOptions): Promise<Calibration> {
  const { engine } = options;
  const [plain, read]: [QuestionOutcome[], QuestionOutcome[]] = [[], []];
  const folder = mkdtempSync(path.join(tmpdir(), 'izvor-calibrate-'));
  try {
    for (const share of options.data ? shares : shares.slice(0, 1)) {
      const others =
        share > 0 && options.data ? await otherPassages(path.join(folder, String(share)), options.data, share, engine) : null;
      await withStore(options.set, { engine, among: others?.dataDir }, async (dataDir) => {
        for (const reader of engine.reader ? [false, true] : [false]) {
          const ask = (set: QuestionSet): Promise<QuestionOutcome[]> =>
            askQuestions(dataDir, set, {
              engine: { ...engine, reader },
              onProgress: (done, total) => {
                if (done === total)
                  options.onProgress?.(
                    `${reader ? 'with' : 'without'} the reader, 1/${share} of the data: ${total} questions of ${set.name}`,
                  );
              },
            });
          (reader ? read : plain).push(...(await ask(options.set)));
          if (options.data)
            (reader ? read : plain).push(
              ...(await ask(unanswerableQuestions(options.data, options.sample, options.set.articles))),
            );
        }
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return calibrationOf(engine, plain, read);
}

function calibrationOf(
  engine: EvaluatedEngine,
  plain: readonly QuestionOutcome[],
  read: readonly QuestionOutcome[],
): Calibration {
  const spec = modelSpec(engine.model, engine.modelsDir);
  const answerable = plain.filter(({ question }) => question.kind === 'answerable').length;
  return {
    key: calibrationKey(fingerprintOf(spec, modelRevision(spec, engine.modelsDir))),
    model: spec.name,
    fittedOn: { answerable, unanswerable: plain.length - answerable, date: new Date().toISOString().slice(0, 10) },
    withReader: read.length > 0 ? fitJudge(samplesOf(read), true) : null,
    withoutReader: fitJudge(samplesOf(plain), false),
  };
}

/** A data folder with every `share`-th passage of the data, each an article. */
async function otherPassages(folder: string, data: EvaluationData, share: number, engine: EvaluatedEngine) {
  const articles = path.join(folder, 'articles');
  mkdirSync(articles, { recursive: true });
  const passages = data.sets.flatMap(({ name, passages: own }) => own.map((passage) => ({ ...passage, name })));
  for (const { name, lang, pid, text } of sampleOf(passages, Math.ceil(passages.length / share))) {
    writeFileSync(path.join(articles, fileOf(name, lang, pid)), text);
  }
  const dataDir = path.join(folder, 'data');
  await ingestInto(dataDir, articles, engine);
  return { articles, dataDir };
}

const fileOf = (set: string, language: string, pid: string): string => `${set}_${language}_${pid}.txt`;

/** Questions of the data that nothing answers, of the half that is not reported. */
function unanswerableQuestions(data: EvaluationData, sample: number, articles: string): QuestionSet {
  return { name: 'data', articles, questions: sampleOf(offCorpusQuestions(data, 'tuning'), sample) };
}
