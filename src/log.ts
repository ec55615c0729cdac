import { randomBytes } from 'node:crypto';
import { type DestinationStream, type Logger, destination, pino } from 'pino';
import type { LogLevel } from './config.js';

export type Log = Logger;

/**
 * A JSON logger. It writes to standard error, because standard output is for answers.
 * What people ask is not to be logged at level info or above; `debug` may hold it.
 */
export function createLog(level: LogLevel, stream: DestinationStream = destination({ dest: 2, sync: true })): Log {
  return pino({ name: 'izvor', level, serializers: { err: describeError } }, stream);
}

/** Eight characters that a person can read out and an operator can find in the log. */
export function newErrorId(): string {
  return randomBytes(4).toString('hex');
}

/** An error without what must not be in a log: pino's own serializer copies every property, a request's body and token included. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: redact(String(error)) };
  const described: Record<string, unknown> = { type: error.name, message: redact(error.message) };
  for (const key of ['code', 'status', 'method'] as const) {
    if (key in error) described[key] = (error as unknown as Record<string, unknown>)[key];
  }
  if (error.stack !== undefined) described.stack = redact(error.stack);
  if (error.cause !== undefined) described.cause = describeError(error.cause);
  return described;
}

/** Interaction and webhook tokens stand in the addresses that network errors name. */
function redact(text: string): string {
  return text.replace(/\/(interactions|webhooks)\/(\d+)\/[^/\s]+/g, '/$1/$2/[token]');
}
