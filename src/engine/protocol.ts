import type { ErrorCode } from '../errors.js';
import { IzvorError } from '../errors.js';
import type { EngineSettings } from './options.js';
import type { Engine, Progress } from './types.js';

/** Methods of the engine that the thread carries out. */
export type EngineMethod = keyof Engine;

export const progressMethods: ReadonlySet<EngineMethod> = new Set(['ingest', 'reindex', 'add']);

/** To the thread. */
export interface CallMessage {
  call: number;
  method: EngineMethod;
  args: unknown[];
}

export interface ErrorValue {
  /** Null for an unexpected error. */
  code: ErrorCode | null;
  message: string;
  stack: string | undefined;
}

/** From the thread. `progress` without a call is of what the engine does by itself. */
export type ThreadMessage =
  | { call: number; value: unknown }
  | { call: number; error: ErrorValue }
  | { call: number | null; progress: Progress }
  | { notice: string }
  | { errorLine: string };

export interface ThreadData {
  settings: EngineSettings;
}

export function errorValue(error: unknown): ErrorValue {
  if (error instanceof IzvorError) return { code: error.code, message: error.message, stack: error.stack };
  return error instanceof Error
    ? { code: null, message: error.message, stack: error.stack }
    : { code: null, message: String(error), stack: undefined };
}

export function errorFrom({ code, message, stack }: ErrorValue): Error {
  const error = code === null ? new Error(message) : new IzvorError(code, message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
