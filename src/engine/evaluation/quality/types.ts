import type { QuestionOutcome } from '../question-run.js';
import type { QuestionKind } from '../question-set.js';

/** Name of all sets together. */
export const combinedName = 'all';

/** A measure with its 95 % interval (bootstrap over questions); `n` is how many questions it rests on, 0 where there were none. */
export interface Figure {
  value: number;
  low: number;
  high: number;
  n: number;
}

/** What needs no more than a ranking and a score; shares are 0 to 1. */
export interface RankingMetrics {
  /** Of the answerable questions: the first right excerpt is among the first 1, 3, 5 of the ranking. */
  r1: Figure;
  r3: Figure;
  r5: Figure;
  /** Mean of 1 / rank of the first right excerpt. */
  mrr: Figure;
  /** Binary, of the first right excerpt: one answers the question. */
  ndcg10: Figure;
  /** How well the score tells answerable questions from the others. */
  auc: Figure;
  /** Greatest share of all questions that can be answered while at most 5 or 10 % of the answers are wrong. */
  coverage5: Figure;
  coverage10: Figure;
}

/** How well a set of questions went. */
export interface SetMetrics extends RankingMetrics {
  name: string;
  questions: number;
  answerable: number;
  /** Of the answerable questions: the first article of the ranking is one of those that answer. */
  articleR1: Figure;
  /** The marked sentence of the first shown excerpt holds the answer: of the answerable questions that are answered. */
  sentence: Figure;
  /** The same, of those whose first shown excerpt is right. */
  sentenceWhenRight: Figure;
  /** `auc` against one kind of questions without an answer. */
  aucByKind: Partial<Record<QuestionKind, Figure>>;
  /** Expected calibration error. */
  ece: Figure;
  answeredByKind: Partial<Record<QuestionKind, Figure>>;
  /** Of the answerable questions, those not answered. */
  refused: Figure;
  /** Of the answerable questions without their gold articles, those that the decision would answer; null where uncalibrated. */
  leftOutAnswered: Figure | null;
  medianMs: number;
  p95Ms: number;
}

/** One point of a risk-coverage curve, shares from 0 to 1. */
export interface CurvePoint {
  /** Share of all questions that are answered. */
  coverage: number;
  /** Share of the answers that are wrong. */
  risk: number;
}

/** Questions of like confidence. */
export interface ReliabilityBin {
  confidence: number;
  /** Share that is right. */
  right: number;
  count: number;
}

/** What a baseline made of the questions of a set. */
export interface BaselineResult {
  /** As the table names it, such as `BM25 alone`. */
  name: string;
  /** Name of the question set. */
  set: string;
  outcomes: BaselineOutcome[];
}

export interface BaselineOutcome {
  questionId: string;
  /** Rank, from 1, of the first excerpt that holds an answer; null where none does. */
  firstRight: number | null;
  /** What the baseline would decide by: greater is surer. Any scale. */
  topScore: number;
  answerable: boolean;
}

/** The same questions with so many other passages in the store. */
export interface SizeResult {
  passages: number;
  outcomes: QuestionOutcome[];
}

/** Which language comes first when the same sentences are there in several. */
export interface FairnessResult {
  /** Share, 0 to 1, of the questions whose first excerpt is of the language. */
  shares: Record<string, number>;
  questions: number;
}

/** Pairs of sentences with the roles swapped. */
export interface RolesResult {
  pairs: number;
  /** Pairs where the right sentence comes first. */
  rightFirst: number;
  byLanguage: Record<string, { pairs: number; rightFirst: number }>;
}

/** Citations rendered and compared with the files that they cite. */
export interface CitationsResult {
  rendered: number;
  exact: number;
  /** Of the random articles. */
  seed: number;
  /** File formats that the articles were in. */
  formats: string[];
}

/** Questions in one language asked of a corpus of another, as `evaluate` runs them; ranks are of articles. */
export interface CorpusQuality {
  set: string;
  questionLanguage: string;
  corpusLanguage: string;
  passages: number;
  r1: Figure;
  r5: Figure;
  mrr: Figure;
  auc: Figure;
  sentence: Figure;
  refused: Figure;
  /** Share of the questions that nothing answers that are answered. */
  falselyAnswered: Figure;
}

/** A part of the questions, such as those of one language. */
export interface Slice {
  by: 'question language' | 'form' | 'trait';
  name: string;
  questions: number;
  r1: Figure;
  sentence: Figure;
  refused: Figure;
  /** Share of those without an answer that are answered. */
  falselyAnswered: Figure;
}

export type Half = 'frozen' | 'tuning';

/** One set, or all together, in one of its halves. */
export interface SetReport {
  half: Half;
  reader: boolean;
  metrics: SetMetrics;
}

/** Speech that is found and given to its speaker. */
export interface SpeechQuality {
  passages: number;
  precision: Figure;
  recall: Figure;
}

/** What the report is made of; written to `quality.json` as it is. */
export interface Quality {
  date: string;
  model: string;
  reader: boolean;
  /** The calibration in use; null where there is none for these scores. */
  calibration: { key: string; answerable: number; unanswerable: number; date: string } | null;
  machine: string;
  /** Most questions of a kind that were asked; null for all. */
  sample: number | null;
  sets: SetReport[];
  slices: Slice[];
  reliability: ReliabilityBin[];
  /** What the calibration error would come to by chance, were every confidence true. */
  chanceEce: number;
  curves: { name: string; points: CurvePoint[] }[];
  corpora: CorpusQuality[];
  /** Over the corpora whose language is not the questions'; each question counts once. */
  otherLanguages: Figure | null;
  baselines: { name: string; set: string; metrics: RankingMetrics }[];
  sizes: { passages: number; metrics: SetMetrics }[];
  fairness: FairnessResult | null;
  roles: RolesResult | null;
  citations: CitationsResult | null;
  speech: Record<Half, SpeechQuality> | null;
  questionLanguage: Record<Half, Figure> | null;
}
