import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, type ResourceLimits, Worker } from 'node:worker_threads';
import { type ErrorCode, IzvorError } from './errors.js';
import { packageRoot } from './paths.js';

interface CallMessage {
  call: number;
  method: string;
  args: unknown[];
}

interface ErrorValue {
  /** Null for an unexpected error. */
  code: ErrorCode | null;
  message: string;
  stack: string | undefined;
}

/** From the thread. `progress` is of a call under way, `event` of what the thread does by itself. */
type ThreadMessage =
  | { call: number; value: unknown }
  | { call: number; error: ErrorValue }
  | { call: number; progress: unknown }
  | { event: unknown };

type OnProgress = (progress: never) => void;

interface PendingCall {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
  onProgress: OnProgress | undefined;
}

export interface CallThreadOptions {
  /** What the thread is given at its start. */
  workerData: unknown;
  /** The sentence with which calls to a thread that has ended are refused. */
  stopped: string;
  resourceLimits?: ResourceLimits;
  /** Gets what the thread sends with `emit`. */
  onEvent?: (event: never) => void;
}

/** A worker thread that begins calls in the order in which they were made: one promise a call. */
export class CallThread {
  readonly #pending = new Map<number, PendingCall>();
  readonly #worker: Worker;
  readonly #options: CallThreadOptions;
  #calls = 0;
  #ended = false;
  #closed: Promise<void> | null = null;

  /** @param file address of the thread's module as a sibling of the caller's */
  public constructor(file: URL, options: CallThreadOptions) {
    this.#options = options;
    const { workerData, resourceLimits } = options;
    this.#worker = new Worker(builtFile(file), { workerData, ...(resourceLimits && { resourceLimits }) });
    this.#worker.on('message', (message: ThreadMessage) => this.#receive(message));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new IzvorError('stopped', options.stopped)));
  }

  /**
   * @param onProgress gets what the method reports while it runs
   * @throws IzvorError `stopped` once the thread was closed
   */
  public call<T>(method: string, args: unknown[], onProgress?: OnProgress): Promise<T> {
    if (this.#ended) return Promise.reject(new IzvorError('stopped', this.#options.stopped));
    const call = (this.#calls += 1);
    return new Promise<T>((resolve, reject) => {
      this.#pending.set(call, { resolve, reject, onProgress });
      this.#worker.postMessage({ call, method, args } satisfies CallMessage);
    });
  }

  /** Calls under way are answered first, then the thread's own `close`; later calls are refused. */
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
    if ('event' in message) return this.#options.onEvent?.(message.event as never);
    const pending = this.#pending.get(message.call);
    if ('progress' in message) return pending?.onProgress?.(message.progress as never);
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

/** What a thread carries out: an object with methods, which may be asynchronous. */
interface Target {
  close(): void | Promise<void>;
}

/**
 * The other side: carries out the calls to this thread on what `open` returns.
 * @param open called at the first call, so that its error answers that call, and again at the next where it failed; `emit` sends what
 * nobody asked for
 * @param withProgress methods that take, as their last argument, a function to report progress with
 */
export function serveCalls(open: (emit: (event: unknown) => void) => Target, withProgress: readonly string[] = []): void {
  if (!parentPort) throw new Error('this module is the start of a thread');
  const port = parentPort;
  const send = (message: ThreadMessage): void => port.postMessage(message);
  let target: Target | null = null;
  const carryOut = async ({ call, method, args }: CallMessage): Promise<void> => {
    try {
      // Nothing was opened, so there is nothing to close.
      if (method === 'close' && target === null) return send({ call, value: undefined });
      target ??= open((event) => send({ event }));
      const full = withProgress.includes(method) ? [...args, (progress: unknown) => send({ call, progress })] : args;
      const methods = target as unknown as Record<string, (...values: unknown[]) => unknown>;
      send({ call, value: await methods[method]!(...full) });
    } catch (error) {
      send({ call, error: errorValue(error) });
    } finally {
      if (method === 'close') port.close();
    }
  };
  port.on('message', (message: CallMessage) => void carryOut(message));
}

/** A thread runs JavaScript only: from the sources (tests) the built module is taken. */
function builtFile(file: URL): string {
  const sibling = fileURLToPath(file);
  const built = path.join(packageRoot, 'dist');
  return sibling.startsWith(built + path.sep) ? sibling : path.join(built, path.relative(packageRoot, sibling));
}

function errorValue(error: unknown): ErrorValue {
  if (!(error instanceof Error)) return { code: null, message: String(error), stack: undefined };
  return { code: error instanceof IzvorError ? error.code : null, message: error.message, stack: error.stack };
}

function errorFrom({ code, message, stack }: ErrorValue): Error {
  const error = code === null ? new Error(message) : new IzvorError(code, message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
