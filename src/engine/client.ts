import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { IzvorError } from '../errors.js';
import { packageRoot } from '../paths.js';
import type { EngineOptions } from './options.js';
import { errorFrom, type EngineMethod, type ThreadMessage } from './protocol.js';
import type { Engine, Progress } from './types.js';

/** A thread runs JavaScript only: from the sources (tests) the built worker is taken. */
const sibling = fileURLToPath(new URL('./worker.js', import.meta.url));
const workerFile = import.meta.url.endsWith('.ts')
  ? path.join(packageRoot, 'dist', path.relative(packageRoot, sibling))
  : sibling;

/**
 * Loading the model takes stack in proportion to the length of the command line (`izvor ingest articles/*.html`), and ends the process
 * where a thread's usual 4 MB run out, at some 10 KB of it. Memory is only taken as it is used.
 */
const stackSizeMb = 64;

interface Pending {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
  onProgress: ((progress: Progress) => void) | undefined;
}

/** The engine's thread as seen from outside: one promise a call. */
class EngineThread {
  readonly #pending = new Map<number, Pending>();
  readonly #worker: Worker;
  readonly #options: EngineOptions;
  #calls = 0;
  #ended = false;
  #closed: Promise<void> | null = null;

  public constructor(options: EngineOptions) {
    this.#options = options;
    const { onNotice: _notice, onError: _error, onProgress: _progress, ...settings } = options;
    this.#worker = new Worker(workerFile, { workerData: { settings }, resourceLimits: { stackSizeMb } });
    this.#worker.on('message', (message: ThreadMessage) => this.#receive(message));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new IzvorError('stopped', 'The engine was stopped.')));
  }

  public call<T>(method: EngineMethod, args: unknown[], onProgress?: (progress: Progress) => void): Promise<T> {
    if (this.#ended) return Promise.reject(new IzvorError('stopped', 'The engine was stopped.'));
    const call = (this.#calls += 1);
    return new Promise<T>((resolve, reject) => {
      this.#pending.set(call, { resolve, reject, onProgress });
      this.#worker.postMessage({ call, method, args });
    });
  }

  /** Calls under way are answered first; later ones are refused. */
  public close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    if (this.#ended) return;
    const closed = this.call('close', []);
    this.#ended = true;
    // A thread that ended by itself meanwhile is closed as well.
    await closed.catch(() => undefined);
    await this.#worker.terminate();
  }

  #receive(message: ThreadMessage): void {
    if ('notice' in message) return this.#options.onNotice(message.notice);
    if ('errorLine' in message) return (this.#options.onError ?? this.#options.onNotice)(message.errorLine);
    if ('progress' in message) {
      const listener = message.call === null ? this.#options.onProgress : this.#pending.get(message.call)?.onProgress;
      return listener?.(message.progress);
    }
    const pending = this.#pending.get(message.call);
    this.#pending.delete(message.call);
    if ('error' in message) pending?.reject(errorFrom(message.error));
    else pending?.resolve(message.value as never);
  }

  #fail(error: Error): void {
    this.#ended = true;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}

/**
 * Starts the engine in a thread of its own, so that embedding, index, late interaction and SQLite never hold up the caller's event loop.
 * Nothing is loaded before the first call that needs it.
 */
export function openEngine(options: EngineOptions): Promise<Engine> {
  const thread = new EngineThread(options);
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
