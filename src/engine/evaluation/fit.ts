import { judge, logistic, logitOf, type Judge, type Logistic } from '../../search/calibration.js';
import { featureNames, readerFeatures, type FeatureName, type Features } from '../../search/feature-names.js';
import type { Sample } from './samples.js';

/** What each model is made of; others are 0. Chosen by cross-validation over the calibration questions (docs/quality.md). */
const topicFeatures: readonly FeatureName[] = [
  'lateInteraction',
  'weakest',
  'dense',
  'lexical',
  'sameLanguage',
  'lead',
  'corpusSize',
  'missingNames',
  'named',
  'relevance',
];
const answerFeatures: readonly FeatureName[] = [
  'lateInteraction',
  'weakest',
  'answerWeakest',
  'lexical',
  'sameLanguage',
  'relevance',
  'spanMargin',
  'lead',
  'missingNames',
  'named',
  'unexpected',
];

/** So many questions of something else may be taken for the corpus's own, and so many answerable ones may go unanswered. */
const tolerated = { offTopic: 0.04, refused: 0.1 } as const;
/** What a sample counts: questions that are asked in earnest more than those with their answer taken away. */
const sampleWeights = { answerable: 2, near: 1, 'left-out': 0.35, off: 0 } as const;
/** Samples of a language pair that count as much as all the others together. */
const pairShrinkage = 12;
const steps = 2_000;
const rate = 0.15;
const momentum = 0.9;
/** Keeps coefficients of features that say little near 0. */
const ridge = 0.01;

/** Fits both models and draws the thresholds. */
export function fitJudge(samples: readonly Sample[], useReader: boolean): Judge {
  const usable = (names: readonly FeatureName[]): FeatureName[] =>
    names.filter((name) => useReader || !readerFeatures.includes(name));
  const asked = samples.filter(({ kind }) => kind !== 'left-out');
  const offs = asked.filter(({ kind }) => kind === 'off').length;
  const topic = fitLogistic(
    usable(topicFeatures),
    asked.map(({ kind, deciding }) => ({
      features: deciding[0]!.features,
      holds: kind !== 'off',
      weight: kind === 'off' ? 0.5 / offs : 0.5 / (asked.length - offs),
    })),
  );
  const onTopic = samples.filter(({ kind }) => kind !== 'off');
  const answer = fitLogistic(
    usable(answerFeatures),
    onTopic.map(({ kind, right, deciding }) => ({ features: deciding[0]!.features, holds: right, weight: sampleWeights[kind] })),
  );
  const judged = { topic, answer, pairs: pairOffsets(answer, onTopic), topicThreshold: 0, threshold: 0 };
  return drawThresholds(judged, asked);
}

interface Row {
  features: Features;
  holds: boolean;
  weight: number;
}

/** Logistic regression with a ridge, by gradient descent with momentum on standardised features. */
export function fitLogistic(names: readonly FeatureName[], rows: readonly Row[]): Logistic {
  const scales = names.map((name) => standardScale(rows.map(({ features }) => features[name])));
  const values = rows.map(({ features }) => names.map((name, i) => (features[name] - scales[i]!.mean) / scales[i]!.deviation));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const beta = names.map(() => 0);
  const speed = names.map(() => 0);
  let [intercept, interceptSpeed] = [0, 0];
  for (let step = 0; step < steps; step += 1) {
    const gradient = beta.map((value) => ridge * value);
    let interceptGradient = 0;
    values.forEach((row, index) => {
      const { holds, weight } = rows[index]!;
      const predicted = logistic(row.reduce((sum, value, i) => sum + value * beta[i]!, intercept));
      const error = (weight / total) * (predicted - (holds ? 1 : 0));
      row.forEach((value, i) => (gradient[i]! += error * value));
      interceptGradient += error;
    });
    beta.forEach((_, i) => {
      speed[i] = momentum * speed[i]! + gradient[i]!;
      beta[i]! -= rate * speed[i];
    });
    interceptSpeed = momentum * interceptSpeed + interceptGradient;
    intercept -= rate * interceptSpeed;
  }
  const coefficients = Object.fromEntries(featureNames.map((name) => [name, 0])) as Features;
  names.forEach((name, i) => {
    coefficients[name] = round(beta[i]! / scales[i]!.deviation);
    intercept -= (beta[i]! * scales[i]!.mean) / scales[i]!.deviation;
  });
  return { intercept: round(intercept), coefficients };
}

function standardScale(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

/** One Newton step per language pair from the common model, shrunk towards none: few samples move it little. */
function pairOffsets(answer: Logistic, samples: readonly Sample[]): Record<string, number> {
  const sums = new Map<string, { error: number; information: number }>();
  for (const { kind, right, deciding } of samples) {
    const { features, pair } = deciding[0]!;
    const predicted = logistic(logitOf(answer, features));
    const sum = sums.get(pair) ?? { error: 0, information: 0 };
    sum.error += sampleWeights[kind] * ((right ? 1 : 0) - predicted);
    sum.information += sampleWeights[kind] * predicted * (1 - predicted);
    sums.set(pair, sum);
  }
  const meanInformation = 0.15;
  return Object.fromEntries(
    [...sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([pair, { error, information }]) => [pair, round(error / (information + pairShrinkage * meanInformation))]),
  );
}

/** First what is of something else, then, among what is not, as many more as may be refused. */
function drawThresholds(model: Judge, samples: readonly Sample[]): Judge {
  const topicOf = ({ deciding }: Sample): number =>
    Math.max(...deciding.map(({ features }) => logistic(logitOf(model.topic, features))));
  const offs = samples.filter(({ kind }) => kind === 'off').map(topicOf);
  const topicThreshold = offs.length > 0 ? quantile(offs, 1 - tolerated.offTopic) : 0;
  const best = samples
    .filter(({ kind }) => kind === 'answerable')
    .map(({ deciding }) => {
      const passing = deciding.filter(({ features }) => logistic(logitOf(model.topic, features)) >= topicThreshold);
      return Math.max(0, ...passing.map(({ features, pair }) => judge(model, features, pair).probability));
    });
  return { ...model, topicThreshold, threshold: best.length > 0 ? quantile(best, tolerated.refused) : 0 };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!);
}

const round = (value: number): number => Number(value.toPrecision(6));
