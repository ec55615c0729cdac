import type { Progress } from './types.js';

/** What the engine needs to know; plain data, so that it can be handed to a thread. */
export interface EngineSettings {
  /** Folder of the store. */
  dataDir: string;
  model: string;
  /** Folder with the operator's own models, one folder each. */
  modelsDir?: string;
  /** Fetch a model that is not on this machine from the hub. */
  allowDownload?: boolean;
  /** The hub's address; Hugging Face's by default. */
  hub?: string;
  /** Let the reader rerank and decide as well, where its weights are there. */
  reader: boolean;
  /** Ingest the bundled sample corpus when something is asked of an empty store. */
  autoSample?: boolean;
}

export interface EngineOptions extends EngineSettings {
  /** Gets what the operator should know, a line each: a rebuilt index, the sample ingested. */
  onNotice: (line: string) => void;
  /** Gets errors that cost no answer, such as an excerpt that was dropped because it did not match its article. */
  onError?: (line: string) => void;
  /** Progress of what nobody asked for: the sample's ingestion at the first question. */
  onProgress?: (progress: Progress) => void;
}

/** What an engine in a thread of its own tells without being asked. */
export type EngineEvent = { notice: string } | { errorLine: string } | { progress: Progress };
