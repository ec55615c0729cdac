import { makeParagraph, type Paragraph } from '../paragraph.js';
import type { Run } from '../segments.js';

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/gy;

/** Widths that text is wrapped at, in UTF-16 code units. */
const MIN_WIDTH = 40;
const MAX_WIDTH = 130;

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
  const groups = groupLines(decoded, from);
  const width = wrapWidth(decoded, groups);
  const paragraphs: Paragraph[] = [];
  for (const group of groups) {
    if (isWrapped(decoded, group, width)) add(paragraphs, decoded, group, true);
    else for (const [index, line] of group.entries()) add(paragraphs, decoded, [line], index === 0);
  }
  return paragraphs;
}

/** Lines between blank lines. */
function groupLines(decoded: string, from: number): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  for (const line of lines(decoded, from)) {
    if (!isBlank(decoded, line)) group.push(line);
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
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

/** The width that the file's lines were wrapped at, as its groups of three lines and more show it; null where they were not. */
function wrapWidth(decoded: string, groups: readonly Line[][]): number | null {
  let width = 0;
  for (const group of groups) {
    if (group.length < 3) continue;
    const own = longest(decoded, group);
    if (isFull(decoded, group, own)) width = Math.max(width, own);
  }
  return width === 0 ? null : width;
}

/** Three lines or more show by themselves that they were wrapped; two need the width of others, or a second line in lower case. */
function isWrapped(decoded: string, group: readonly Line[], width: number | null): boolean {
  if (group.length < 2) return false;
  if (group.length > 2) return isFull(decoded, group, longest(decoded, group));
  if (width !== null && isFull(decoded, group, width)) return true;
  const second = decoded.slice(group[1]!.start, group[1]!.start + 40).trimStart();
  return /^\p{Ll}/u.test(second) && isFull(decoded, group, longest(decoded, group));
}

/** Whether each line is so full that the next one's first word had no place left. */
function isFull(decoded: string, group: readonly Line[], width: number): boolean {
  if (width > MAX_WIDTH || width < MIN_WIDTH) return false;
  return group.slice(1).every((line, index) => {
    const before = lengthOf(decoded, group[index]!);
    const word = /^\s*\S+/u.exec(decoded.slice(line.start, Math.min(line.end, line.start + 200)))?.[0].trim() ?? '';
    return before + 1 + word.length > width - 2 && before > width / 2;
  });
}

function longest(decoded: string, group: readonly Line[]): number {
  return group.reduce((most, line) => Math.max(most, lengthOf(decoded, line)), 0);
}

function lengthOf(decoded: string, line: Line): number {
  return decoded.slice(line.start, line.end).trimEnd().length;
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
