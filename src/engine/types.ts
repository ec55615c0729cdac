import type { Segment } from '../corpus/types.js';
import type {
  AskRequest,
  AskResult,
  ArticleSummary,
  CheckRequest,
  CheckResult,
  Citation,
  ExcerptContext,
  QuoteRequest,
  QuoteResult,
  SearchFilters,
  View,
} from '../search/types.js';
import type { IngestRequest, IngestSummary, SkippedFile } from '../store/ingest.js';
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
  /** Present where the name is only what people said who added the articles ("said to be from"). */
  claimed?: boolean;
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

/** An article that a person adds in a Discord server: bytes of a supported type, or text. */
export interface AddRequest {
  guild: string;
  /** Discord user. */
  addedBy: string;
  /** Its ending tells the format; pasted text has `.txt`. */
  fileName: string;
  bytes: Uint8Array;
  /** Text from a form: `fileName` was made up and says nothing of which article it is. */
  pasted?: boolean;
  /** What the person said of it; it wins over nothing that the article's own metadata says, except where that is unknown. */
  claimed?: { title?: string; outlet?: string; date?: string; url?: string };
}

export type AddOutcome =
  | {
      status: 'added' | 'changed' | 'unchanged';
      article: ArticleSummary;
      passages: number;
      /** Id of the earlier version, which is gone. */
      replaced?: string;
    }
  | { status: 'refused'; reason: SkippedFile['reason']; message: string };

/** Somebody whose speech, direct or reported, is in the articles. */
export interface SpeakerSummary {
  name: string;
  quotes: number;
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
  /** `add`: `done` and `total` count passages of one article. */
  phase: 'ingest' | 'reindex' | 'add';
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
  /** Looks up each sentence of a text: the nearest excerpt, and what differs. It never says that anything is true. */
  check(request: CheckRequest): Promise<CheckResult>;
  /** The citations that still hold, cut anew from the stored text and compared; what changed or is gone is left out. */
  verify(citations: Citation[], view?: View): Promise<Citation[]>;
  /** The paragraphs around an excerpt; null where it no longer holds. */
  context(citation: Citation, view?: View): Promise<ExcerptContext | null>;
  sources(view?: View): Promise<SourceSummary[]>;
  articles(filters?: SearchFilters, view?: View): Promise<ArticleSummary[]>;
  /** Speakers by name, of direct and reported speech, most quoted first. */
  speakers(view?: View): Promise<SpeakerSummary[]>;
  show(id: string, view?: View): Promise<ArticleDetail>;
  /** @throws IzvorError `not_found` for an id that the view does not see: nothing is removed then */
  remove(ids: string[], view?: View): Promise<ArticleSummary[]>;
  status(view?: View): Promise<StatusReport>;
  /** Takes an article into a server's own store. */
  add(request: AddRequest, onProgress?: (progress: Progress) => void): Promise<AddOutcome>;
  /** Servers that have articles of their own. */
  guilds(): Promise<string[]>;
  /** Deletes a server's articles, vectors, index and files. @returns how many articles */
  dropGuild(guild: string): Promise<number>;
  ingest(request: IngestRequest, onProgress?: (progress: Progress) => void): Promise<IngestSummary>;
  /** Rebuilds the store from the kept originals, beside the old one, and swaps them at the end; goes on where a killed run stopped. */
  reindex(onProgress?: (progress: Progress) => void): Promise<ReindexSummary>;
  close(): Promise<void>;
}
