import type { ArticleMetadata, Span } from '../corpus/types.js';

/** Which articles a question looks at. Applied before ranking. */
export interface SearchFilters {
  /** ISO 639-1 codes; `no` stands for `nb` and `nn`. */
  languages?: string[];
  /** Outlet names, compared folded (case, diacritics and script do not matter). */
  sources?: string[];
  /** Inclusive ISO dates (`2022`, `2022-01` or `2022-01-12`). An article of a coarser date passes where its period overlaps the range. */
  after?: string;
  before?: string;
  /** Let articles without a date pass a date filter. */
  undated?: boolean;
}

/** An article as a citation names it. */
export interface ArticleSummary extends ArticleMetadata {
  id: string;
  /** Where it was ingested from; for the bundled sample the path below the package. */
  path: string;
}

/** Each score that led to a place in the ranking; absent where that step did not see the passage. */
export interface PassageScores {
  dense: number;
  lexical: number;
  candidate: number;
  lateInteraction?: number;
  relevance?: number;
  spanMargin?: number;
  rank?: number;
  probability?: number;
}

/** An exact excerpt: `excerpt === article.text.slice(start, end)`, checked against the store right before it is handed out. */
export interface Citation {
  article: ArticleSummary;
  start: number;
  end: number;
  excerpt: string;
  /** The answering sentence, in offsets of the canonical text, within start and end. */
  answer: Span;
  score: number;
}

export interface NearArticle {
  article: ArticleSummary;
  score: number;
}

/** One candidate of `--explain`, best first, shown or not. */
export interface ExplainedCandidate extends Span {
  articleId: string;
  title: string | null;
  language: string | null;
  scores: PassageScores;
  /** What became of it: its place among the citations (from 1), or why it is not shown. */
  outcome: string;
}

interface ResultBase {
  question: string;
  /** Language of the question, null where it cannot be told. */
  language: string | null;
  /** Calibrated probability that the articles answer; null where the model has no calibration ("uncalibrated"). */
  confidence: number | null;
  explain?: ExplainedCandidate[];
}

export interface Answer extends ResultBase {
  status: 'answered';
  citations: Citation[];
}

export interface NoAnswer extends ResultBase {
  status: 'no_answer';
  /** Why: nothing to search in, nothing left by the filters, or nothing that answers. */
  reason: 'empty_store' | 'nothing_matches_filters' | 'not_answered';
  nearest: NearArticle[];
}

export type AskResult = Answer | NoAnswer;

export interface AskRequest extends SearchFilters {
  question: string;
  /** Most citations to return. Default 5. */
  top?: number;
  explain?: boolean;
}

/** Direct speech: `excerpt` is the sentences that hold and attribute it, `speech` the spoken words without their marks. */
export interface QuoteCitation extends Citation {
  speech: Span;
  /** As the sentence names the speaker; null where it does not. */
  speaker: string | null;
}

export type QuoteResult = (Omit<Answer, 'citations'> & { citations: QuoteCitation[] }) | NoAnswer;

export interface QuoteRequest extends SearchFilters {
  topic: string;
  /** Only quotes of this speaker, compared folded. */
  speaker?: string;
  top?: number;
  explain?: boolean;
}
