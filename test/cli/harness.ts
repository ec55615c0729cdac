import { EventEmitter } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import type { CliIo } from '../../src/cli/io.js';
import { runCli } from '../../src/cli/run.js';
import type { EngineOptions } from '../../src/engine/options.js';
import type { Answer, ArticleDetail, ArticleSummary, Citation, Engine, NoAnswer } from '../../src/engine/types.js';

/** An output that keeps what is written; `failWith` makes it break like a pipe whose reader has gone. */
export class Output extends Writable {
  public columns: number | undefined;
  public isTTY = false;
  public failWith: NodeJS.ErrnoException | null = null;
  #text = '';

  public get text(): string {
    return this.#text;
  }

  public override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    if (this.failWith === null) this.#text += chunk.toString('utf8');
    done(this.failWith);
  }
}

export interface RunOptions {
  engine?: Partial<Engine>;
  /** What arrives on standard input. */
  input?: string;
  /** Which of the three are a terminal. Default: none. */
  terminal?: { stdin?: boolean; stdout?: boolean; stderr?: boolean };
  columns?: number;
  env?: NodeJS.ProcessEnv;
  openEngine?: (options: EngineOptions) => Promise<Engine>;
}

/** A run under way. */
export interface Run {
  stdin: PassThrough;
  stdout: Output;
  stderr: Output;
  signals: EventEmitter;
  /** Statuses that `exit` was called with: an end without clean-up. */
  exits: number[];
  /** How often the engine was closed. */
  closed: () => number;
  opened: EngineOptions[];
  status: Promise<number>;
}

/** Starts the command line on a fake engine, with the terminal, environment and input of the test. */
export function start(args: string[], options: RunOptions = {}): Run {
  const stdin = new PassThrough();
  const stdout = new Output();
  const stderr = new Output();
  stdout.columns = stderr.columns = options.columns;
  stdout.isTTY = options.terminal?.stdout ?? false;
  stderr.isTTY = options.terminal?.stderr ?? false;
  if (options.input !== undefined) stdin.end(options.input);
  const signals = new EventEmitter();
  const exits: number[] = [];
  const opened: EngineOptions[] = [];
  let closed = 0;
  const engine = {
    ...options.engine,
    close: async () => {
      closed += 1;
      await options.engine?.close?.();
    },
  } as Engine;
  const io: CliIo = {
    stdin,
    stdout,
    stderr,
    isTTY: { stdin: false, stdout: false, stderr: false, ...options.terminal },
    env: options.env ?? {},
    cwd: '/nowhere',
    openEngine: (engineOptions) => {
      opened.push(engineOptions);
      return options.openEngine?.(engineOptions) ?? Promise.resolve(engine);
    },
    signals,
    exit: (status) => void exits.push(status),
  };
  return { stdin, stdout, stderr, signals, exits, opened, closed: () => closed, status: runCli(args, io) };
}

/** Runs a command to its end. */
export async function run(args: string[], options: RunOptions = {}) {
  const started = start(args, options);
  const status = await started.status;
  return { ...started, status, out: started.stdout.text, err: started.stderr.text };
}

export const TEXT = 'Prva rečenica. Lađa ne vozi zimi. Treća rečenica.';

export const article: ArticleSummary = {
  id: 'a1b2c3',
  title: 'Lađa stoji',
  outlet: 'Rečni glas',
  date: { value: '2022-01', precision: 'month' },
  language: 'sr',
  script: 'Latn',
  url: 'https://example.org/ladja',
  path: 'articles/ladja.md',
  sample: false,
  guild: null,
  addedBy: null,
  outletClaimed: false,
};

export const citation: Citation = {
  article,
  start: 0,
  end: TEXT.length,
  excerpt: TEXT,
  answer: { start: 15, end: 33 },
  score: 0.81,
};

export const answer: Answer = {
  status: 'answered',
  question: 'When does the ferry sail?',
  language: 'en',
  confidence: 0.93,
  citations: [citation],
};

export const noAnswer: NoAnswer = {
  status: 'no_answer',
  question: 'Who won the cup?',
  language: 'en',
  confidence: 0.04,
  reason: 'not_answered',
  nearest: [{ article, score: 0.31 }],
};

export const detail: ArticleDetail = {
  ...article,
  text: TEXT,
  textSha256: 'f'.repeat(64),
  segments: [{ start: 0, end: TEXT.length, sourceStart: 40, sourceEnd: 40 + TEXT.length, kind: 'verbatim' }],
  encoding: 'utf-8',
  format: 'markdown',
  ingestedAt: '2026-01-02T03:04:05.000Z',
};
