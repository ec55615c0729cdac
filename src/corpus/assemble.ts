import { sourceEnd, sourceStart, type Paragraph } from './paragraph.js';
import { SegmentedText, type Run } from './segments.js';
import type { Block, Segment } from './types.js';

export interface CanonicalText {
  text: string;
  segments: Segment[];
  blocks: Block[];
}

/**
 * Puts the paragraphs that are kept into the canonical text. What stands between two of them is the first two line breaks
 * that the original has there, so that nothing is put in which was not there; in HTML, where borders are markup, a blank line.
 */
export function assemble(paragraphs: readonly Paragraph[], decoded: string, html: boolean): CanonicalText {
  const canonical = new SegmentedText();
  const blocks: Block[] = [];
  let previous: Paragraph | undefined;
  for (const paragraph of paragraphs) {
    if (previous) {
      const from = sourceEnd(previous);
      const to = Math.max(from, sourceStart(paragraph));
      const breaks = html ? [] : lineBreaks(decoded, from, to);
      if (breaks.length === 0) breaks.push({ text: '\n\n', sourceStart: from, sourceEnd: to, kind: 'space' });
      for (const run of breaks) canonical.append(run);
    }
    const start = canonical.length;
    for (const run of paragraph.runs) canonical.append(run);
    blocks.push({ start, end: canonical.length, kind: paragraph.kind ?? 'body' });
    previous = paragraph;
  }
  return { ...canonical.finish(), blocks };
}

/** The first two line breaks from `from` to `to`, each written as `\n`. */
function lineBreaks(decoded: string, from: number, to: number): Run[] {
  const breaks: Run[] = [];
  for (let at = from; at < to && breaks.length < 2; at++) {
    const character = decoded[at];
    if (character === '\n') breaks.push({ text: '\n', sourceStart: at, sourceEnd: at + 1, kind: 'verbatim' });
    else if (character === '\r') {
      const end = decoded[at + 1] === '\n' && at + 1 < to ? at + 2 : at + 1;
      breaks.push({ text: '\n', sourceStart: at, sourceEnd: end, kind: 'newline' });
      at = end - 1;
    }
  }
  return breaks;
}
