import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { TOKEN_STATES_VERSION } from '../../embeddings/late-interaction.js';
import { FOLDING_VERSION } from '../corpus/fold.js';
import { bundledModelsFolder } from '../paths.js';
import type { Fingerprint } from '../store/fingerprint.js';
import { RANKING_VERSION, type RankedPassage } from './rerank.js';

/** What the decision is made from, in the order of the coefficients. */
export const featureNames = ['lateInteraction', 'dense', 'lexical', 'sameLanguage', 'relevance', 'spanMargin'] as const;

export type Features = Record<(typeof featureNames)[number], number>;

const logisticSchema = z.object({
  intercept: z.number(),
  coefficients: z.object(
    Object.fromEntries(featureNames.map((name) => [name, z.number()])) as Record<keyof Features, z.ZodNumber>,
  ),
  /** An excerpt is shown where its probability is at least this. */
  threshold: z.number().min(0).max(1),
});

/** A logistic model of "this excerpt answers the question", with where to draw the lines. */
export type Logistic = z.infer<typeof logisticSchema>;

export const calibrationSchema = z.object({
  /** As `calibrationKey` gives it: coefficients serve the scores that they were fitted on, and no others. */
  key: z.string(),
  model: z.string(),
  fittedOn: z.object({ answerable: z.number().int(), unanswerable: z.number().int(), date: z.string() }),
  withReader: logisticSchema.nullable(),
  withoutReader: logisticSchema,
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

export function featuresOf(passage: RankedPassage, sameLanguage: boolean): Features {
  return {
    lateInteraction: passage.lateInteraction,
    dense: passage.dense,
    lexical: passage.lexical,
    sameLanguage: sameLanguage ? 1 : 0,
    relevance: passage.relevance ?? 0,
    spanMargin: passage.spanMargin ?? 0,
  };
}

/** Probability, 0 to 1, that the excerpt with these features answers. */
export function probability(model: Logistic, features: Features): number {
  const logit = featureNames.reduce((sum, name) => sum + model.coefficients[name] * features[name], model.intercept);
  return 1 / (1 + Math.exp(-logit));
}
