import type { ArticleMetadata, Span } from '../corpus/types.js';
import type { Features } from './feature-names.js';

/**
 * Whose articles are seen: the operator's own (command line), those added in one Discord server, or both. What is added in a server is in
 * a store of its own, so that no other view can see, count or weigh it. Absent: the operator's alone.
 */
export interface View {
  /** Discord server whose own articles are seen, null for none. */
  guild: string | null;
  /** Whether the operator's articles are seen. */
  operator: boolean;
}

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
  /** Where it was ingested from; for the bundled sample the path below the package, for an upload its file name. */
  path: string;
  /** Discord server in which it was added, null for the operator's. */
  guild: string | null;
  /** Discord user who added it, null for the operator's. */
  addedBy: string | null;
  /** The outlet was typed by the person who added it: "said to be from". */
  outletClaimed: boolean;
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
  /** What its probability comes from; absent behind the first windows. */
  features?: Features;
  /** What became of it: its place among the citations (from 1), or why it is not shown. */
  outcome: string;
}

/** A time that a question speaks of. Days as ISO 8601 dates, both included. */
export interface DatePreference {
  from: string;
  to: string;
}

interface ResultBase {
  question: string;
  /** Language of the question, null where it cannot be told. */
  language: string | null;
  /** Calibrated probability that the articles answer; null where the model has no calibration ("uncalibrated"). */
  confidence: number | null;
  explain?: ExplainedCandidate[];
  /** The earlier question, where it joined the query. */
  followsUp?: string;
  /** The time that the question speaks of, where articles from it were moved up. */
  prefers?: DatePreference;
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
  view?: View;
  /** The person's earlier question: joins the query where `question` makes sense only after it ("and Moldova?"). */
  previous?: string;
  /** Most citations to return. Default 5. */
  top?: number;
  explain?: boolean;
}

/** Speech: `excerpt` is the sentences that hold and attribute it, `speech` the words without their marks. */
export interface QuoteCitation extends Citation {
  /** `reported`: `speech` is what the author says that was said, not the words themselves. */
  kind: 'direct' | 'reported';
  speech: Span;
  /** A name or, failing that, a role (`the mayor`), as the text writes it; it may stand in an earlier sentence. Null where unsure. */
  speaker: string | null;
}

export type QuoteResult = (Omit<Answer, 'citations'> & { citations: QuoteCitation[] }) | NoAnswer;

export interface QuoteRequest extends SearchFilters {
  topic: string;
  view?: View;
  /** Only speech of this person: a surname, in either script and whatever case. */
  speaker?: string;
  top?: number;
  explain?: boolean;
}

/** A text whose sentences are looked up, for the nearest excerpt to each. */
export interface CheckRequest {
  text: string;
  view?: View;
}

/** What a sentence says otherwise than the excerpt, by exact extraction only; `claimed` and `found` as they stand in the two texts. */
export interface Difference {
  kind: 'number' | 'date' | 'name' | 'negation';
  claimed: string | null;
  found: string | null;
}

export interface CheckedSentence {
  /** As it stands in the text. */
  sentence: string;
  /** The nearest excerpt, null where nothing is close. */
  citation: Citation | null;
  differences: Difference[];
}

export interface CheckResult {
  /** In the order of the text; at most 20. */
  sentences: CheckedSentence[];
  /** Sentences beyond those, which were not looked up. */
  leftOut: number;
}

/** An excerpt with the paragraphs around it, all word for word. */
export interface ExcerptContext {
  citation: Citation;
  /** The rest of the paragraph before the excerpt and the paragraph before that; empty at the beginning. */
  before: string;
  after: string;
}
