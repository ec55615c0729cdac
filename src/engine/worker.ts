import { workerData } from 'node:worker_threads';
import { serveCalls } from '../thread.js';
import { LocalEngine } from './engine.js';
import type { EngineEvent, EngineSettings } from './options.js';

const { settings } = workerData as { settings: EngineSettings };

serveCalls(
  (emit: (event: EngineEvent) => void) =>
    new LocalEngine({
      ...settings,
      onNotice: (notice) => emit({ notice }),
      onError: (errorLine) => emit({ errorLine }),
      onProgress: (progress) => emit({ progress }),
    }),
  ['ingest', 'reindex', 'add'],
);
