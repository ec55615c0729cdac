import type { Segment } from '../corpus/types.js';
import type { AskRequest, AskResult, ArticleSummary, QuoteRequest, QuoteResult, SearchFilters } from '../search/types.js';
import type { IngestRequest, IngestSummary } from '../store/ingest.js';
import type { ReindexSummary } from '../store/reindex.js';

export type * from '../search/types.js';
export type { IngestRequest, IngestSummary, SkippedFile } from '../store/ingest.js';
export type { ReindexSummary } from '../store/reindex.js';

export interface SourceSummary {
  outlet: string | null;
  articles: number;
  languages: string[];
  /** ISO dates of the first and last dated article. */
  first: string | null;
  last: string | null;
}

export interface ArticleDetail extends ArticleSummary {
  text: string;
  textSha256: string;
  /** Characters of the canonical text and where they stand in the decoded original. */
  segments: Segment[];
  encoding: string;
  format: string;
  ingestedAt: string;
}

export interface StatusReport {
  articles: number;
  sampleArticles: number;
  passages: number;
  languages: Record<string, number>;
  model: string;
  calibrated: boolean;
  /** `hnsw` or `exact`, and why the exact scan is used where it is. */
  index: { kind: 'hnsw' | 'exact'; note: string | null };
  storePath: string;
  storeBytes: number;
  lastIngestedAt: string | null;
}

export interface Progress {
  phase: 'ingest' | 'reindex';
  done: number;
  total: number;
  /** The file under way. */
  path?: string;
}

/**
 * Everything that CLI and Discord ask of the corpus. The implementation runs in a worker thread; expected failures
 * reject with an `IzvorError`, whose message is one sentence fit for the person.
 */
export interface Engine {
  ask(request: AskRequest): Promise<AskResult>;
  quote(request: QuoteRequest): Promise<QuoteResult>;
  sources(): Promise<SourceSummary[]>;
  articles(filters?: SearchFilters): Promise<ArticleSummary[]>;
  show(id: string): Promise<ArticleDetail>;
  remove(ids: string[]): Promise<ArticleSummary[]>;
  status(): Promise<StatusReport>;
  ingest(request: IngestRequest, onProgress?: (progress: Progress) => void): Promise<IngestSummary>;
  /** Rebuilds the store from the kept originals, beside the old one, and swaps them at the end; goes on where a killed run stopped. */
  reindex(onProgress?: (progress: Progress) => void): Promise<ReindexSummary>;
  close(): Promise<void>;
}
