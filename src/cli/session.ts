import type { Writable } from 'node:stream';
import { type Config, loadConfig } from '../config.js';
import type { EngineOptions } from '../engine/options.js';
import type { Engine } from '../engine/types.js';
import type { Log } from '../log.js';
import { EXIT } from './exit.js';
import { type CliIo, columnsOf } from './io.js';
import { ProgressReporter } from './progress.js';
import { toJson } from './render/json.js';
import { type Style, styleFor } from './render/style.js';

type EngineListeners = Pick<EngineOptions, 'onNotice' | 'onError' | 'onProgress'>;

/** `npm run` hands the terminal's Ctrl-C on to its child, which so gets it twice; a person needs longer. */
const SAME_SIGNAL_MS = 300;

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
type StopSignal = (typeof SIGNALS)[number];

/**
 * One run of the command line: what a subcommand needs, and what has to be put away at the end.
 * Results go to standard output; notices, progress and errors to standard error.
 */
export class Session {
  public readonly io: CliIo;
  public readonly progress: ProgressReporter;
  /** How results look on standard output. */
  public readonly style: Style;
  /** The exit status if nothing else goes wrong; set by the subcommand. */
  public status: number = EXIT.ok;
  /** Settles with an exit status when the run has to end early: a signal, or nobody reads the output any more. */
  public readonly ended: Promise<number>;

  #end!: (status: number) => void;
  #config: Config | null = null;
  #engine: Promise<Engine> | null = null;
  #muted = false;
  #signalledAt: number | null = null;
  #onSignal: ((signal: StopSignal) => void) | null = null;

  public constructor(io: CliIo) {
    this.io = io;
    this.progress = new ProgressReporter(io.stderr, io.isTTY.stderr && io.env['TERM'] !== 'dumb');
    this.style = styleFor({ isTTY: io.isTTY.stdout, columns: columnsOf(io.stdout, 80) }, io.env);
    this.ended = new Promise((resolve) => (this.#end = resolve));
  }

  /** @throws IzvorError `bad_configuration`. */
  public get config(): Config {
    this.#config ??= loadConfig(this.io.env, this.io.cwd);
    return this.#config;
  }

  /** True once the run has ended early: what is still printed is not seen. */
  public get over(): boolean {
    return this.#muted;
  }

  /** Whether an unexpected failure is told with where it happened. */
  public get showsStacks(): boolean {
    return this.#config?.logLevel === 'debug' || this.#config?.logLevel === 'trace';
  }

  /** The engine, opened once. Its notices and progress go to standard error; with `log` they go there instead. */
  public engine(options: { autoSample?: boolean; log?: Log } = {}): Promise<Engine> {
    if (this.#engine === null) {
      const { config } = this;
      this.#engine = this.io.openEngine({
        dataDir: config.dataPath,
        model: config.model,
        ...(config.modelsPath !== null && { modelsDir: config.modelsPath }),
        allowDownload: config.allowDownload,
        reader: config.reader,
        autoSample: options.autoSample ?? false,
        ...(options.log === undefined ? this.#toStandardError() : toLog(options.log)),
      });
    }
    return this.#engine;
  }

  /** Prints a result; resolves when it is handed to the system. */
  public async print(text: string): Promise<void> {
    this.progress.finish();
    if (!this.#muted) await write(this.io.stdout, text);
  }

  /** Prints a line among others of one result; a bar that is under way goes on. */
  public async printLine(line: string): Promise<void> {
    if (this.io.isTTY.stdout) this.progress.hide();
    if (!this.#muted) await write(this.io.stdout, `${line}\n`);
  }

  /** Prints a document: indented on a terminal, on one line elsewhere. */
  public async printJson(value: unknown): Promise<void> {
    await this.print(`${toJson(value, this.io.isTTY.stdout ? 2 : 0)}\n`);
  }

  /** A line for the person, on standard error. */
  public note(line: string): void {
    if (!this.#muted) this.progress.note(line);
  }

  /** From here on the first signal goes to `handler`, which ends the run in its own way; the second still ends it at once. */
  public takeSignals(handler: (signal: StopSignal) => void): void {
    this.#onSignal = handler;
  }

  /** Ends the run early; nothing that the subcommand still prints is seen. */
  public end(status: number, line?: string): void {
    if (this.#muted) return;
    if (line !== undefined) this.note(line);
    this.progress.silence();
    this.#muted = true;
    this.#end(status);
  }

  /** Minds signals and closed pipes until the returned function is called. */
  public listen(): () => void {
    const { stdout, stderr, signals } = this.io;
    const onSignal = (signal: NodeJS.Signals): void => this.#receive(signal as StopSignal);
    const onOutputError = (error: NodeJS.ErrnoException): void => {
      // `izvor ask … | head -1`: the reader has seen enough, which is no failure.
      if (error.code === 'EPIPE') this.end(this.status);
      else this.end(EXIT.failed, `izvor: The output cannot be written: ${error.message}`);
    };
    const ignore = (): void => undefined;
    for (const signal of SIGNALS) signals?.on(signal, onSignal);
    stdout.on('error', onOutputError);
    stderr.on('error', ignore);
    return () => {
      for (const signal of SIGNALS) signals?.off(signal, onSignal);
      stdout.off('error', onOutputError);
      stderr.off('error', ignore);
    };
  }

  /** Closes the engine, if one was opened. */
  public async close(): Promise<void> {
    this.progress.finish();
    const engine = await this.#engine?.catch(() => null);
    await engine?.close();
  }

  #toStandardError(): EngineListeners {
    const onNotice = (line: string): void => this.note(line);
    return { onNotice, onError: (line) => this.note(`izvor: ${line}`), onProgress: this.progress.update };
  }

  #receive(signal: StopSignal): void {
    const now = performance.now();
    if (this.#signalledAt !== null) {
      if (now - this.#signalledAt > SAME_SIGNAL_MS) this.io.exit?.(EXIT[signal]);
      return;
    }
    this.#signalledAt = now;
    if (this.#onSignal !== null) this.#onSignal(signal);
    else this.end(EXIT[signal], 'Stopped: closing the store (once more to leave at once).');
  }
}

function toLog(log: Log): EngineListeners {
  return { onNotice: (line) => log.info(line), onError: (line) => log.error(line) };
}

function write(stream: Writable, text: string): Promise<void> {
  // A failed write is reported by the stream's `error` event, which ends the run.
  return new Promise((resolve) => stream.write(text, () => resolve()));
}
