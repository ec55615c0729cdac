import { createHash } from 'node:crypto';
import { TOKEN_STATES_VERSION } from '../../embeddings/late-interaction.js';
import type { ModelSpec } from '../../embeddings/registry.js';
import { FOLDING_VERSION } from '../corpus/fold.js';
import { SPEECH_VERSION } from '../corpus/speech.js';
import { CLEANING_VERSION, PASSAGES_VERSION, PASSAGE_RULE, SENTENCES_VERSION } from '../corpus/versions.js';

/** All that decides what a store holds for given articles. Stores of different fingerprints must not be searched or extended as one. */
export interface Fingerprint {
  model: string;
  revision: string;
  dtype: string;
  pooling: string;
  queryPrefix: string;
  passagePrefix: string;
  maxTokens: number;
  passageRule: string;
  versions: { cleaning: number; sentences: number; passages: number; folding: number; speech: number; tokenStates: number };
}

/** @param revision as `modelRevision` gives it */
export function fingerprintOf(spec: ModelSpec, revision: string): Fingerprint {
  const { name, dtype, pooling, queryPrefix, passagePrefix, maxTokens } = spec;
  return {
    model: name,
    revision,
    dtype,
    pooling,
    queryPrefix,
    passagePrefix,
    maxTokens,
    passageRule: PASSAGE_RULE,
    versions: {
      cleaning: CLEANING_VERSION,
      sentences: SENTENCES_VERSION,
      passages: PASSAGES_VERSION,
      folding: FOLDING_VERSION,
      speech: SPEECH_VERSION,
      tokenStates: TOKEN_STATES_VERSION,
    },
  };
}

/** A short name of a fingerprint: equal for equal ones. */
export function fingerprintHash(fingerprint: Fingerprint): string {
  return createHash('sha256').update(JSON.stringify(fingerprint)).digest('hex').slice(0, 16);
}

/** Whether a store of `stored` holds all that one of `current` does but for the speech, which an older rule found. */
export function differsInSpeechOnly(stored: Fingerprint, current: Fingerprint): boolean {
  const speech = stored.versions.speech;
  const withSpeech = (of: Fingerprint): string => JSON.stringify({ ...of, versions: { ...of.versions, speech } });
  return speech < current.versions.speech && withSpeech(stored) === withSpeech(current);
}

/** What differs between two fingerprints, in words for the person. */
export function describeDifference(stored: Fingerprint, current: Fingerprint): string {
  const differing = (
    ['model', 'revision', 'dtype', 'pooling', 'queryPrefix', 'passagePrefix', 'maxTokens', 'passageRule'] as const
  ).filter((key) => stored[key] !== current[key]);
  if (differing.includes('model')) return `the model ${stored.model} instead of ${current.model}`;
  if (differing.length > 0) return `another ${differing.join(', ')} of the model ${current.model}`;
  return 'older rules for text and passages';
}
