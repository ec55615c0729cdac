import type { EvaluationData } from '../dataset.js';
import type { EvaluatedEngine } from '../question-run.js';
import type { QuestionSet } from '../question-set.js';
import type { BaselineResult, CitationsResult, FairnessResult, RolesResult, SizeResult } from './types.js';

/** What every part of the report is given. */
export interface MeasureContext {
  engine: EvaluatedEngine;
  sets: readonly QuestionSet[];
  /** Other passages and questions; null where there are none. */
  data: EvaluationData | null;
  /** Most questions of a kind; null for all. */
  sample: number | null;
  onProgress: (what: string) => void;
}

/** Parts that run apart from the questions; null for one that cannot be measured here. */
export interface Parts {
  baselines: (context: MeasureContext) => Promise<BaselineResult[]>;
  sizes: (context: MeasureContext) => Promise<SizeResult[]>;
  fairness: (context: MeasureContext) => Promise<FairnessResult | null>;
  roles: (context: MeasureContext) => Promise<RolesResult | null>;
  citations: (context: MeasureContext) => Promise<CitationsResult | null>;
}

export interface QualityOptions extends MeasureContext {
  /** Sets of the data, and languages of its questions and passages, to ask of. */
  data: EvaluationData | null;
  dataSets: readonly string[];
  questionLanguages: readonly string[];
  corpusLanguages: readonly string[];
  /** The command line, for the page to name. */
  command: string;
  /** JSON Lines of marked speech and lines of `LANGUAGE<tab>QUESTION`; null where they are not there. */
  speechLines: readonly string[] | null;
  languageLines: readonly string[] | null;
  parts: Parts;
}
