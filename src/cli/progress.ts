import { Presets, SingleBar } from 'cli-progress';
import type { Writable } from 'node:stream';
import type { Progress } from '../engine/types.js';
import { columnsOf } from './io.js';
import { inertLine } from './render/inert.js';

/** How far a piece of work has come. */
export interface Step {
  label: string;
  done: number;
  /** Null where nobody knows yet: then there is no bar. */
  total: number | null;
  detail?: string | undefined;
}

const LABELS = { ingest: 'Reading', reindex: 'Rebuilding', add: 'Adding' } as const satisfies Record<Progress['phase'], string>;
/** Plain lines end up in logs: at most one in this time. */
const LINE_INTERVAL_MS = 1000;
const BAR_WIDTH = 24;

/** Progress on standard error: a bar on a terminal, plain lines elsewhere. */
export class ProgressReporter {
  readonly #stream: Writable & { columns?: number | undefined };
  readonly #terminal: boolean;
  #bar: SingleBar | null = null;
  #label = '';
  #printedAt = -Infinity;
  #pending: Step | null = null;
  #silent = false;

  public constructor(stream: Writable & { columns?: number | undefined }, terminal: boolean) {
    this.#stream = stream;
    this.#terminal = terminal;
  }

  public readonly update = (progress: Progress): void => {
    this.step({ label: LABELS[progress.phase], done: progress.done, total: progress.total, detail: progress.path });
  };

  public step(step: Step): void {
    if (this.#silent) return;
    if (this.#terminal && step.total !== null) this.#draw(step, step.total);
    else this.#print(step);
  }

  /** A line of its own, above the bar where there is one. */
  public note(line: string): void {
    this.hide();
    this.#stream.write(`${inertLine(line)}\n`);
  }

  /** Ends the piece of work: the bar disappears, a plain line that was held back is printed. */
  public finish(): void {
    this.hide();
    if (this.#pending !== null) this.#write(this.#pending);
    this.#label = '';
    this.#printedAt = -Infinity;
  }

  /** Ends it for good: the bar disappears, and nothing more is shown. */
  public silence(): void {
    this.hide();
    this.#pending = null;
    this.#silent = true;
  }

  #draw(step: Step, total: number): void {
    const detail = Array.from(inertLine(step.detail ?? ''));
    const room = Math.max(0, columnsOf(this.#stream, 80) - BAR_WIDTH - step.label.length - 2 * String(total).length - 6);
    const payload = { label: step.label, detail: detail.slice(Math.max(0, detail.length - room)).join('') };
    if (this.#bar === null || step.label !== this.#label) {
      this.hide();
      this.#label = step.label;
      this.#bar = new SingleBar(
        {
          stream: this.#stream,
          format: '{label} {bar} {value}/{total} {detail}',
          barsize: BAR_WIDTH,
          clearOnComplete: true,
          // Leave the terminal as it was, also if the process is killed half-way; signals are handled by the session.
          hideCursor: false,
          linewrap: true,
          gracefulExit: false,
        },
        Presets.shades_classic,
      );
      this.#bar.start(total, step.done, payload);
    } else {
      this.#bar.setTotal(total);
      this.#bar.update(step.done, payload);
    }
  }

  /** Takes the bar off the screen; the next step draws it again. */
  public hide(): void {
    this.#bar?.stop();
    this.#bar = null;
  }

  #print(step: Step): void {
    const now = performance.now();
    if (now - this.#printedAt < LINE_INTERVAL_MS) {
      this.#pending = step;
      return;
    }
    this.#printedAt = now;
    this.#write(step);
  }

  #write({ label, done, total, detail }: Step): void {
    this.#pending = null;
    const amount = total === null ? String(done) : `${done} of ${total}`;
    this.#stream.write(`${label} ${amount}${detail === undefined ? '' : `: ${inertLine(detail)}`}\n`);
  }
}
