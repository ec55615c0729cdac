import { mapToSource } from '../../src/corpus/segments.js';
import type { Block, Segment, Span } from '../../src/corpus/types.js';
import { named } from './markup.js';
import type { ArticleFile, FileFormat } from './files.js';
import { squeezed } from './readers.js';

/** A text with where it came from. */
export interface Traced {
  text: string;
  segments: readonly Segment[];
  blocks: readonly Block[];
}

/** Why a span of the canonical text does not go back to the file's own characters; null where it does. */
export function sourceFault({ text, segments, blocks }: Traced, span: Span, file: ArticleFile): string | null {
  const covering = segments.filter(({ start, end }) => start < span.end && end > span.start);
  let covered = span.start;
  for (const [index, segment] of covering.entries()) {
    if (Math.max(segment.start, span.start) !== covered) return `a stretch before ${segment.start} has no source`;
    covered = Math.min(segment.end, span.end);
    const inBlock = blocks.some(({ start, end }) => start <= segment.start && segment.end <= end);
    const fault = segmentFault(segment, text, file, inBlock);
    if (fault !== null) return `${segment.kind} ${segment.start} to ${segment.end}: ${fault}`;
    const next = covering[index + 1];
    if (next === undefined) continue;
    if (next.sourceStart < segment.sourceEnd) return `segments out of order at ${next.start}`;
    const joined = blocks.some(({ start, end }) => start < next.start && next.start < end);
    const between = file.original.slice(segment.sourceEnd, next.sourceStart);
    if (joined && !isMarkup(between, file.format)) return `${JSON.stringify(between)} is left out at ${next.start}`;
  }
  if (covered !== span.end) return 'the end has no source';
  const source = mapToSource(segments, span);
  const within = blocks.some(({ start, end }) => start <= span.start && span.end <= end);
  const joins = covering.some(({ kind }) => kind === 'join');
  if (!within || joins || file.format === 'markdown') return null;
  const shown = squeezed(shownOf(file.original.slice(source.start, source.end), file.format)).normalize('NFC');
  return shown.includes(squeezed(text.slice(span.start, span.end))) ? null : 'the place in the file reads otherwise';
}

function segmentFault(segment: Segment, text: string, { original, format }: ArticleFile, inBlock: boolean): string | null {
  const own = text.slice(segment.start, segment.end);
  const source = original.slice(segment.sourceStart, segment.sourceEnd);
  const holds = {
    verbatim: () => own === source,
    nfc: () => shownOf(source, format).normalize('NFC') === own,
    newline: () => own === '\n' && /^\r\n?$/.test(source),
    entity: () => shownOf(source, format) === own,
    space: () => own.trim() === '' && (!inBlock || shownOf(source, format).trim() === ''),
    join: () => source.replace(/\s/gu, '') === own,
  }[segment.kind]();
  return holds ? null : `${JSON.stringify(own.slice(0, 80))} from ${JSON.stringify(source.slice(0, 80))}`;
}

/** Whether nothing that a person would read stands in what was left out within a paragraph. */
function isMarkup(left: string, format: FileFormat): boolean {
  if (format === 'markdown')
    return !/[\p{L}\p{N}]/u.test(left.replace(/\]\([^\s]*(?: "[^"]*")?\)/gu, '').replace(/<\/?\w+>/g, ''));
  return shownOf(left, format).trim() === '';
}

const characterOf = new Map(Object.entries(named).map(([character, name]) => [name, character]));

/** What a piece of a file shows, read apart from the code that is checked. */
function shownOf(source: string, format: FileFormat): string {
  if (format === 'text') return source;
  const bare = source
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
  const unescaped = format === 'markdown' ? bare.replace(/\\([!-/:-@[-`{-~])/g, '$1') : bare;
  return unescaped.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return characterOf.get(name) ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
}
