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
  /** Binary, over all right excerpts, against a ranking that begins with all that could be shown. */
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
  /**
   * The marked sentence of the first excerpt holds the answer: of all answerable questions that have an excerpt at all. The first is the one
   * that is shown, or would be were the question not refused.
   */
  sentence: Figure;
  /** The same, of those that are answered. */
  sentenceWhenAnswered: Figure;
  /** The same, of those whose first shown excerpt is right. */
  sentenceWhenRight: Figure;
  /** `auc` against one kind of questions without an answer. */
  aucByKind: Partial<Record<QuestionKind, Figure>>;
  /** Expected calibration error. */
  ece: Figure;
  answeredByKind: Partial<Record<QuestionKind, Figure>>;
  /** Of the answerable questions, those not answered. */
  refused: Figure;
  /** Of the answerable questions, those answered while no article that answers is in the store; null where that was not asked. */
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
  /** Ranks, from 1, of the excerpts that hold an answer. */
  rightRanks: number[];
  /** Right excerpts that a perfect ranking could show. */
  ideal: number;
  /** What the baseline would decide by: greater is surer. Any scale. */
  topScore: number;
  answerable: boolean;
}

/** The same questions with so many other passages in the store. */
export interface SizeResult {
  passages: number;
  outcomes: QuestionOutcome[];
}

/** Which language comes first when the same sentences are there in several, the questions' own set aside. */
export interface FairnessResult {
  /** Share, 0 to 1, of the questions whose first excerpt is of the language; one in two scripts is one language. */
  shares: Record<string, number>;
  /** The same by version: each script is one of its own. */
  versions: Record<string, number>;
  questions: number;
}

/** Questions that the corpus has nothing on. */
export interface OffCorpusResult {
  /** Share that is answered: of the off-topic questions of the sets, of those of the data, and of both. */
  own: Figure;
  data: Figure;
  pooled: Figure;
}

/** What ran, and where. */
export interface Provenance {
  /** Of the repository, `-dirty` behind it where files are not as committed; null where there is none. */
  commit: string | null;
  command: string;
  node: string;
  /** Processor, system and memory. */
  machine: string;
  cores: number;
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
  provenance: Provenance;
  /** Most questions of a kind that were asked; null for all. */
  sample: number | null;
  sets: SetReport[];
  /** Null where neither the sets nor the data have such questions. */
  offCorpus: OffCorpusResult | null;
  slices: Slice[];
  reliability: ReliabilityBin[];
  /** What the calibration error would come to by chance, were every confidence true. */
  chanceEce: number;
  curves: { name: string; points: CurvePoint[] }[];
  corpora: CorpusQuality[];
  /** Over the Wikinews corpora whose language is not the questions'; each question counts once. */
  otherLanguages: Figure | null;
  /** Which those are. */
  otherLanguageNames: string[];
  baselines: { name: string; set: string; metrics: RankingMetrics }[];
  sizes: { passages: number; metrics: SetMetrics }[];
  fairness: FairnessResult | null;
  roles: RolesResult | null;
  citations: CitationsResult | null;
  speech: Record<Half, SpeechQuality> | null;
  questionLanguage: Record<Half, Figure> | null;
}
