import { IzvorError } from '../errors.js';

/** What the process's exit status says. */
export const EXIT = {
  /** The question is answered, or the command did what it was asked. */
  ok: 0,
  failed: 1,
  wrongUse: 2,
  /** The articles do not answer the question. */
  noAnswer: 3,
  /** 128 + the signal's number, as shells count. */
  SIGINT: 130,
  SIGTERM: 143,
} as const;

/** A command that was called wrongly: one sentence that says how to call it. Ends with status 2. */
export function wrongUse(message: string): IzvorError {
  return new IzvorError('bad_request', message);
}

/** The exit status for a failure. */
export function statusOf(error: unknown): number {
  return error instanceof IzvorError && error.code === 'bad_request' ? EXIT.wrongUse : EXIT.failed;
}

/** A failure as one line for the person; a stack trace is never part of it. */
export function sentenceOf(error: unknown): string {
  if (error instanceof IzvorError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  const line = message.split('\n', 1)[0]!.trim() || 'no message';
  return `Unexpected failure: ${line} (IZVOR_LOG_LEVEL=debug shows where).`;
}
