import type { Segment, Span } from './types.js';

/** A stretch of text that knows where it stands in the decoded original: a segment before it has its place in the canonical text. */
export interface Run {
  text: string;
  sourceStart: number;
  sourceEnd: number;
  kind: Segment['kind'];
}

/** The run's characters from `start` to `end` (offsets into its text). A run that is not verbatim keeps its whole source range. */
export function sliceRun(run: Run, start: number, end: number): Run {
  const text = run.text.slice(start, end);
  if (run.kind !== 'verbatim') return { ...run, text };
  return { text, sourceStart: run.sourceStart + start, sourceEnd: run.sourceStart + end, kind: 'verbatim' };
}

/** The characters from `start` to `end` of the text that the runs make together; empty runs are left out. */
export function sliceRuns(runs: readonly Run[], start: number, end: number): Run[] {
  const sliced: Run[] = [];
  let offset = 0;
  for (const run of runs) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, run.text.length);
    if (from < to) sliced.push(sliceRun(run, from, to));
    offset += run.text.length;
    if (offset >= end) break;
  }
  return sliced;
}

/** Puts runs one behind the other into a text with its segments. */
export class SegmentedText {
  readonly #parts: string[] = [];
  readonly #segments: Segment[] = [];
  #length = 0;

  public get length(): number {
    return this.#length;
  }

  public append(run: Run): void {
    if (run.text === '') return;
    const start = this.#length;
    this.#length += run.text.length;
    this.#parts.push(run.text);
    const last = this.#segments.at(-1);
    if (last?.kind === 'verbatim' && run.kind === 'verbatim' && last.sourceEnd === run.sourceStart) {
      last.end = this.#length;
      last.sourceEnd = run.sourceEnd;
      return;
    }
    this.#segments.push({ start, end: this.#length, sourceStart: run.sourceStart, sourceEnd: run.sourceEnd, kind: run.kind });
  }

  public finish(): { text: string; segments: Segment[] } {
    return { text: this.#parts.join(''), segments: this.#segments };
  }
}

/** Index of the segment that holds `offset`, by binary search; the last one for an offset at the end of the text. */
function segmentAt(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where a span of the canonical text stands in the decoded original (UTF-16 code units, end exclusive).
 * Exact within `verbatim` segments; a span that touches any other segment takes in all of that segment's source. What was
 * left out between two segments is inside the answer where the span reaches over it. An empty text maps to an empty span.
 */
export function mapToSource(segments: readonly Segment[], span: Span): Span {
  if (segments.length === 0) return { start: 0, end: 0 };
  const first = segments[segmentAt(segments, span.start)]!;
  const start = first.kind === 'verbatim' ? first.sourceStart + (span.start - first.start) : first.sourceStart;
  if (span.end <= span.start) return { start, end: start };
  const last = segments[segmentAt(segments, span.end - 1)]!;
  const end = last.kind === 'verbatim' ? last.sourceStart + (span.end - last.start) : last.sourceEnd;
  return { start, end };
}
