import type { Readable, Writable } from 'node:stream';
import type { EngineOptions } from '../engine/options.js';
import type { Engine } from '../engine/types.js';

/** A stream's columns, or `otherwise` where it has none; a pseudo-terminal that was never sized has 0. */
export function columnsOf(stream: { columns?: number | undefined }, otherwise: number): number {
  return stream.columns !== undefined && stream.columns > 0 ? stream.columns : otherwise;
}

/** Where signals come from: `process`, or an emitter of a test. */
export interface SignalSource {
  on(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
  off(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
}

/** The world outside the command line. `main.ts` hands in the process's, tests hand in their own. */
export interface CliIo {
  stdin: Readable;
  stdout: Writable & { columns?: number | undefined };
  stderr: Writable & { columns?: number | undefined };
  isTTY: { stdin: boolean; stdout: boolean; stderr: boolean };
  env: NodeJS.ProcessEnv;
  /** Where `.env` and a relative `IZVOR_DATA` are looked for. Default: the working directory. */
  cwd?: string;
  openEngine: (options: EngineOptions) => Promise<Engine>;
  signals?: SignalSource;
  /** Ends the process at once; used for a second Ctrl-C only. */
  exit?: (status: number) => void;
}
