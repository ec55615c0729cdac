import { makeParagraph, type Paragraph } from '../paragraph.js';
import type { Run } from '../segments.js';

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/gy;

interface Line {
  start: number;
  /** End without the line break. */
  end: number;
  /** End with the line break. */
  next: number;
}

/**
 * Paragraphs of plain text. Blank lines part paragraphs; so do single line breaks, unless the lines were wrapped at a width,
 * which shows in that each next line's first word would not have fitted.
 *
 * @param from offset of the decoded text at which to begin.
 */
export function readText(decoded: string, from = 0): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let group: Line[] = [];
  const flush = (): void => {
    const wrapped = isWrapped(decoded, group);
    for (const [index, line] of (wrapped ? [] : group).entries()) add(paragraphs, decoded, [line], index === 0);
    if (wrapped) add(paragraphs, decoded, group, true);
    group = [];
  };
  for (const line of lines(decoded, from)) {
    if (isBlank(decoded, line)) flush();
    else group.push(line);
  }
  flush();
  return paragraphs;
}

function* lines(decoded: string, from: number): Generator<Line> {
  LINE.lastIndex = from;
  let start = from;
  while (start < decoded.length) {
    LINE.lastIndex = start;
    const next = start + (LINE.exec(decoded)?.[0].length ?? 0);
    let end = next;
    while (end > start && (decoded[end - 1] === '\n' || decoded[end - 1] === '\r')) end--;
    yield { start, end, next };
    start = next;
  }
}

function isBlank(decoded: string, line: Line): boolean {
  return decoded.slice(line.start, line.end).trim() === '';
}

/** Three lines or more, none much beyond 120 characters, each so full that the next line's first word had no place left. */
function isWrapped(decoded: string, group: readonly Line[]): boolean {
  if (group.length < 2) return false;
  const widths = group.map((line) => decoded.slice(line.start, line.end).trimEnd().length);
  const width = Math.max(...sampleOf(widths));
  if (width > 130 || width < 40) return false;
  if (group.length === 2 && widths[1]! >= widths[0]!) return false;
  return group.slice(1).every((line, index) => {
    const word = /^\s*\S+/u.exec(decoded.slice(line.start, Math.min(line.end, line.start + 200)))?.[0].trim() ?? '';
    return widths[index]! + 1 + word.length > width - 2 && widths[index]! > width / 2;
  });
}

/** Math.max takes its values as arguments: no more than the stack holds. */
function sampleOf(widths: readonly number[]): readonly number[] {
  return widths.length > 10_000 ? widths.slice(0, 10_000) : widths;
}

function add(paragraphs: Paragraph[], decoded: string, group: readonly Line[], apart: boolean): void {
  const runs: Run[] = [];
  for (const [index, line] of group.entries()) {
    runs.push({ text: decoded.slice(line.start, line.end), sourceStart: line.start, sourceEnd: line.end, kind: 'verbatim' });
    if (index === group.length - 1) continue;
    const verbatim = decoded.slice(line.end, line.next) === '\n';
    runs.push({ text: '\n', sourceStart: line.end, sourceEnd: line.next, kind: verbatim ? 'verbatim' : 'newline' });
  }
  const paragraph = makeParagraph(runs, null, apart);
  if (paragraph) paragraphs.push(paragraph);
}
