import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker } from 'node:worker_threads';
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

type ReplyMessage = { call: number; value: unknown } | { call: number; error: ErrorValue };

interface PendingCall {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

/** A worker thread that carries out calls in the order in which they were made: one promise a call. */
export class CallThread {
  readonly #pending = new Map<number, PendingCall>();
  readonly #worker: Worker;
  readonly #stopped: string;
  #calls = 0;
  #ended = false;
  #closed: Promise<void> | null = null;

  /**
   * @param file address of the thread's module as a sibling of the caller's
   * @param workerData what the thread is given at its start
   * @param stopped the sentence with which calls to a thread that has ended are refused
   */
  public constructor(file: URL, workerData: unknown, stopped: string) {
    this.#stopped = stopped;
    this.#worker = new Worker(builtFile(file), { workerData });
    this.#worker.on('message', (message: ReplyMessage) => this.#receive(message));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new IzvorError('stopped', stopped)));
  }

  /** @throws IzvorError `stopped` once the thread was closed */
  public call<T>(method: string, args: unknown[]): Promise<T> {
    if (this.#ended) return Promise.reject(new IzvorError('stopped', this.#stopped));
    const call = (this.#calls += 1);
    return new Promise<T>((resolve, reject) => {
      this.#pending.set(call, { resolve, reject });
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

  #receive(message: ReplyMessage): void {
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
 * The other side: carries out the calls to this thread on what `open` returns.
 * @param open called at the first call, so that its error answers that call, and again at the next where it failed
 */
export function serveCalls(open: () => { close(): void }): void {
  if (!parentPort) throw new Error('this module is the start of a thread');
  const port = parentPort;
  let target: { close(): void } | null = null;
  port.on('message', ({ call, method, args }: CallMessage) => {
    try {
      // Nothing was opened, so there is nothing to close.
      if (method === 'close' && target === null) return port.postMessage({ call, value: undefined });
      target ??= open();
      const methods = target as unknown as Record<string, (...values: unknown[]) => unknown>;
      port.postMessage({ call, value: methods[method]!(...args) } satisfies ReplyMessage);
    } catch (error) {
      port.postMessage({ call, error: errorValue(error) } satisfies ReplyMessage);
    }
  });
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
