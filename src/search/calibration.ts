import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { TOKEN_STATES_VERSION } from '../../embeddings/late-interaction.js';
import { FOLDING_VERSION } from '../corpus/fold.js';
import { bundledModelsFolder } from '../paths.js';
import type { Fingerprint } from '../store/fingerprint.js';
import { featureNames, type FeatureName, type Features } from './feature-names.js';
import { RANKING_VERSION } from './rerank.js';

const logisticSchema = z.object({
  intercept: z.number(),
  coefficients: z.object(Object.fromEntries(featureNames.map((name) => [name, z.number()])) as Record<FeatureName, z.ZodNumber>),
});

/** A logistic model over the features of an excerpt. */
export type Logistic = z.infer<typeof logisticSchema>;

const judgeSchema = z.object({
  /** Whether the corpus is about what is asked at all. */
  topic: logisticSchema,
  /** Whether the excerpt answers, where the corpus is. */
  answer: logisticSchema,
  /** What is added to the logit of `answer` for a question of one language and an article of another, `en>pl`: shrunk towards 0. */
  pairs: z.record(z.string(), z.number()),
  /** Below the one the question is of something else, below the other the excerpt does not answer. */
  topicThreshold: z.number().min(0).max(1),
  threshold: z.number().min(0).max(1),
});

/** Two logistic models, whose product is the probability that an excerpt answers, with where to draw the lines. */
export type Judge = z.infer<typeof judgeSchema>;

export const calibrationSchema = z.object({
  /** As `calibrationKey` gives it: coefficients serve the scores that they were fitted on, and no others. */
  key: z.string(),
  model: z.string(),
  fittedOn: z.object({ answerable: z.number().int(), unanswerable: z.number().int(), date: z.string() }),
  withReader: judgeSchema.nullable(),
  withoutReader: judgeSchema,
});

export type Calibration = z.infer<typeof calibrationSchema>;

/** Names the scores that a calibration is fitted on: model, prompts, token states and ranking rules, but not how articles are read. */
export function calibrationKey({ model, revision, dtype, pooling, queryPrefix, passagePrefix }: Fingerprint): string {
  const parts = [
    model,
    revision,
    dtype,
    pooling,
    queryPrefix,
    passagePrefix,
    TOKEN_STATES_VERSION,
    FOLDING_VERSION,
    RANKING_VERSION,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

export const calibrationFile = 'calibration.json';

/**
 * The calibration for these scores: the operator's own (`izvor calibrate` writes it beside the store), else the bundled one.
 * Null where neither was fitted on them: answers then say "uncalibrated".
 */
export function loadCalibration(fingerprint: Fingerprint, dataFolder: string): Calibration | null {
  const key = calibrationKey(fingerprint);
  for (const folder of [dataFolder, path.join(bundledModelsFolder, fingerprint.model)]) {
    const file = path.join(folder, calibrationFile);
    if (!existsSync(file)) continue;
    const parsed = calibrationSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (parsed.success && parsed.data.key === key) return parsed.data;
  }
  return null;
}

/** What is made of an excerpt: the probability, 0 to 1, that it answers, and whether it is taken for an answer. */
export interface Judgement {
  /** Probability that the corpus is about what is asked. */
  topic: number;
  probability: number;
  answers: boolean;
}

/** @param pair of languages, see `languagePair` */
export function judge(model: Judge, features: Features, pair: string): Judgement {
  const topic = logistic(logitOf(model.topic, features));
  const probability = topic * logistic(logitOf(model.answer, features) + (model.pairs[pair] ?? 0));
  return { topic, probability, answers: topic >= model.topicThreshold && probability >= model.threshold };
}

/** Key of the languages of a question and an article. */
export function languagePair(question: string | null, article: string | null): string {
  return `${question ?? '?'}>${article ?? '?'}`;
}

export function logitOf({ intercept, coefficients }: Logistic, features: Features): number {
  return featureNames.reduce((sum, name) => sum + coefficients[name] * features[name], intercept);
}

export const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit));
