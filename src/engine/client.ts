import { CallThread } from '../thread.js';
import type { EngineEvent, EngineOptions } from './options.js';
import type { Engine } from './types.js';

/**
 * Loading the model takes stack in proportion to the length of the command line (`izvor ingest articles/*.html`), and ends the process
 * where a thread's usual 4 MB run out, at some 10 KB of it. Memory is only taken as it is used.
 */
const stackSizeMb = 64;

/**
 * Starts the engine in a thread of its own, so that embedding, index, late interaction and SQLite never hold up the caller's event loop.
 * Nothing is loaded before the first call that needs it.
 */
export function openEngine(options: EngineOptions): Promise<Engine> {
  const { onNotice, onError = onNotice, onProgress, ...settings } = options;
  const thread = new CallThread(new URL('./worker.js', import.meta.url), {
    workerData: { settings },
    stopped: 'The engine was stopped.',
    resourceLimits: { stackSizeMb },
    onEvent: (event: EngineEvent) => {
      if ('notice' in event) onNotice(event.notice);
      else if ('errorLine' in event) onError(event.errorLine);
      else onProgress?.(event.progress);
    },
  });
  return Promise.resolve({
    ask: (request) => thread.call('ask', [request]),
    quote: (request) => thread.call('quote', [request]),
    check: (request) => thread.call('check', [request]),
    verify: (citations, view) => thread.call('verify', [citations, view]),
    context: (citation, view) => thread.call('context', [citation, view]),
    sources: (view) => thread.call('sources', [view]),
    articles: (filters, view) => thread.call('articles', [filters, view]),
    speakers: (view) => thread.call('speakers', [view]),
    show: (id, view) => thread.call('show', [id, view]),
    remove: (ids, view) => thread.call('remove', [ids, view]),
    status: (view) => thread.call('status', [view]),
    add: (request, onProgress) => thread.call('add', [request], onProgress),
    guilds: () => thread.call('guilds', []),
    dropGuild: (guild) => thread.call('dropGuild', [guild]),
    ingest: (request, onProgress) => thread.call('ingest', [request], onProgress),
    reindex: (onProgress) => thread.call('reindex', [], onProgress),
    close: () => thread.close(),
  });
}
