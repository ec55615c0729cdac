import { modelRevision } from '../../../embeddings/load.js';
import { modelSpec } from '../../../embeddings/registry.js';
import {
  calibrationKey,
  featureNames,
  probability,
  type Calibration,
  type Features,
  type Logistic,
} from '../../search/calibration.js';
import { decidingArticles } from '../../search/select.js';
import { fingerprintOf } from '../../store/fingerprint.js';
import type { CorpusRun, EvaluationOptions, Outcome } from './run.js';

export interface Sample {
  /** Of the excerpts that decide, best first: the model is fitted on the first, the threshold drawn by the most probable. */
  deciding: Features[];
  answers: boolean;
  /** Asked of a corpus that has nothing to do with it: what the threshold is drawn by. */
  offCorpus: boolean;
}

/** Of the questions that have nothing to do with the corpus at most this share may be answered; the threshold is drawn there. */
const toleratedFalseAnswers = 0.05;
const steps = 4_000;
const rate = 0.3;
/** Keeps coefficients of features that say little near 0. */
const ridge = 0.002;

/**
 * Training data: the first excerpt of answerable questions where it is right; the first of unanswerable ones; and the same answerable
 * questions with their gold article taken away, which are the hardest negatives and cost nothing.
 */
export function samplesOf(runs: readonly CorpusRun[]): Sample[] {
  return runs.flatMap(({ answerable, unanswerable, ownUnanswerable }) => [
    ...answerable.flatMap(({ firsts: [first] }) =>
      first?.right === true ? [{ deciding: [first.features], answers: true, offCorpus: false }] : [],
    ),
    ...(ownUnanswerable ? [] : answerable).flatMap((outcome) => wrongSample(outcome, false)),
    ...unanswerable.flatMap((outcome) => wrongSample(outcome, !ownUnanswerable)),
  ]);
}

function wrongSample({ firsts }: Outcome, offCorpus: boolean): Sample[] {
  const wrong = firsts.flatMap(({ right, features }) => (right ? [] : [features])).slice(0, decidingArticles);
  return wrong.length > 0 ? [{ deciding: wrong, answers: false, offCorpus }] : [];
}

/** Fits the logistic model by gradient descent on standardised features, both classes weighing the same, and draws the thresholds. */
export function fitLogistic(samples: readonly Sample[], useReader: boolean): Logistic {
  const names = featureNames.filter((name) => useReader || (name !== 'relevance' && name !== 'spanMargin'));
  const scales = names.map((name) => standardScale(samples.map(({ deciding }) => deciding[0]![name])));
  const rows = samples.map(({ deciding }) =>
    names.map((name, i) => (deciding[0]![name] - scales[i]!.mean) / scales[i]!.deviation),
  );
  const positives = samples.filter(({ answers }) => answers).length;
  const weights = samples.map(({ answers }) => 0.5 / (answers ? positives : samples.length - positives));
  const beta = new Array<number>(names.length).fill(0);
  let intercept = 0;
  for (let step = 0; step < steps; step += 1) {
    const gradient = beta.map((value) => ridge * value);
    let interceptGradient = 0;
    rows.forEach((row, index) => {
      const predicted = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * beta[i]!, intercept)));
      const error = weights[index]! * (predicted - (samples[index]!.answers ? 1 : 0));
      row.forEach((value, i) => (gradient[i]! += error * value));
      interceptGradient += error;
    });
    beta.forEach((_, i) => (beta[i]! -= rate * gradient[i]!));
    intercept -= rate * interceptGradient;
  }
  const coefficients = Object.fromEntries(featureNames.map((name) => [name, 0])) as Features;
  names.forEach((name, i) => {
    coefficients[name] = round(beta[i]! / scales[i]!.deviation);
    intercept -= (beta[i]! * scales[i]!.mean) / scales[i]!.deviation;
  });
  const model: Logistic = { intercept: round(intercept), coefficients, threshold: 0.5 };
  const offCorpus = samples
    .filter((sample) => sample.offCorpus)
    .map(({ deciding }) => Math.max(...deciding.map((features) => probability(model, features))));
  return { ...model, threshold: offCorpus.length > 0 ? quantile(offCorpus, 1 - toleratedFalseAnswers) : model.threshold };
}

function standardScale(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!);
}

const round = (value: number): number => Number(value.toPrecision(6));

/** Both models of a calibration, under the key of the scores they were fitted on. */
export function calibrationFrom(
  engine: EvaluationOptions['engine'],
  withoutReader: readonly CorpusRun[],
  withReader: readonly CorpusRun[] | null,
): Calibration {
  const spec = modelSpec(engine.model, engine.modelsDir);
  const samples = samplesOf(withoutReader);
  return {
    key: calibrationKey(fingerprintOf(spec, modelRevision(spec, engine.modelsDir))),
    model: spec.name,
    fittedOn: {
      answerable: samples.filter(({ answers }) => answers).length,
      unanswerable: samples.filter(({ answers }) => !answers).length,
      date: new Date().toISOString().slice(0, 10),
    },
    withReader: withReader && fitLogistic(samplesOf(withReader), true),
    withoutReader: fitLogistic(samples, false),
  };
}
