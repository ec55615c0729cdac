import { sliceRun, sliceRuns, type Run } from './segments.js';
import type { BlockKind } from './types.js';

/** A paragraph on its way from a file to the canonical text: its characters are NFC and know their place in the original. */
export interface Paragraph {
  runs: Run[];
  /** The runs' texts joined, without white space at either end. */
  text: string;
  /** What the markup says it is; null where nothing says so (every line of a text file). */
  kind: BlockKind | null;
  /** True where a blank line or a block's border stands before it, false where only a line break does. */
  apart: boolean;
}

/** A starter followed by marks or conjoining jamo: what NFC can compose never reaches over the border of two of these. */
const CLUSTER = /[^\p{M}\u1160-\u11ff]?[\p{M}\u1160-\u11ff]+/gu;

/** The paragraph that the runs make, trimmed and composed to NFC; null where only white space is left. */
export function makeParagraph(runs: readonly Run[], kind: BlockKind | null, apart: boolean): Paragraph | null {
  const composed = toNfc(runs);
  const joined = joinRuns(composed);
  const text = joined.trim();
  if (text === '') return null;
  const start = joined.length - joined.trimStart().length;
  const trimmed = text.length === joined.length ? composed : sliceRuns(composed, start, start + text.length);
  return { runs: trimmed, text, kind, apart };
}

/** The part of a paragraph from `start` to `end` as a paragraph of its own; null where only white space is left. */
export function slicePart(paragraph: Paragraph, start: number, end: number, kind = paragraph.kind): Paragraph | null {
  return makeParagraph(sliceRuns(paragraph.runs, start, end), kind, paragraph.apart);
}

export function joinRuns(runs: readonly Run[]): string {
  return runs.length === 1 ? runs[0]!.text : runs.map((run) => run.text).join('');
}

/** First offset of the paragraph in the decoded original. */
export function sourceStart(paragraph: Paragraph): number {
  return paragraph.runs[0]!.sourceStart;
}

/** Offset right behind the paragraph in the decoded original. */
export function sourceEnd(paragraph: Paragraph): number {
  return paragraph.runs.at(-1)!.sourceEnd;
}

/** Composes the joined text to NFC; each cluster that changes becomes a run of kind `nfc`, the rest stays as it is. */
function toNfc(runs: readonly Run[]): Run[] {
  const joined = joinRuns(runs);
  const wanted = joined.normalize('NFC');
  if (wanted === joined) return [...runs];
  const result: Run[] = [];
  let done = 0;
  for (const match of joined.matchAll(CLUSTER)) {
    const composed = match[0].normalize('NFC');
    if (composed === match[0]) continue;
    result.push(...sliceRuns(runs, done, match.index), composedRun(runs, match.index, match.index + match[0].length, composed));
    done = match.index + match[0].length;
  }
  result.push(...sliceRuns(runs, done, joined.length));
  // Singletons such as the Angstrom sign change without any mark beside them, and so may scripts newer than the expression above.
  const remade = result.flatMap(composeSingletons);
  return joinRuns(remade) === wanted ? remade : [composedRun(runs, 0, joined.length, wanted)];
}

function composedRun(runs: readonly Run[], start: number, end: number, text: string): Run {
  const covered = sliceRuns(runs, start, end);
  return { text, sourceStart: covered[0]!.sourceStart, sourceEnd: covered.at(-1)!.sourceEnd, kind: 'nfc' };
}

function composeSingletons(run: Run): Run[] {
  const whole = run.text.normalize('NFC');
  if (whole === run.text) return [run];
  // A character reference: its characters have no places of their own.
  if (run.kind !== 'verbatim') return [{ ...run, text: whole, kind: 'nfc' }];
  const result: Run[] = [];
  let done = 0;
  let offset = 0;
  for (const character of run.text) {
    const end = offset + character.length;
    const composed = character.normalize('NFC');
    if (composed !== character) {
      if (done < offset) result.push(sliceRun(run, done, offset));
      result.push({ ...sliceRun(run, offset, end), text: composed, kind: 'nfc' });
      done = end;
    }
    offset = end;
  }
  if (done < run.text.length) result.push(sliceRun(run, done, run.text.length));
  return result;
}
