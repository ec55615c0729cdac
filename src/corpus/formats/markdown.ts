import type { Nodes, Parent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { makeParagraph, type Paragraph } from '../paragraph.js';
import type { Run } from '../segments.js';
import type { BlockKind } from '../types.js';
import type { Draft } from './draft.js';
import { readFrontMatter } from './front-matter.js';
import { alignInline } from './markdown-align.js';
import { readText } from './text.js';

/** Longest stretch given to the Markdown parser at once, in UTF-16 code units: some of its rules are not linear. */
const CHUNK = 48 * 1024;
/** Larger files are read as plain text: no article is that long, and the parser would take a minute. */
const MAX_PARSED = 2 * 1024 * 1024;

/**
 * Paragraphs of a Markdown file. Front matter, markup characters, link targets, rules and raw HTML are left out as spans; headings
 * become subheads (a first one of level 1 the title), the text of an image standing by itself a caption.
 */
export function readMarkdown(decoded: string): Draft {
  const { stated, end } = readFrontMatter(decoded);
  if (decoded.length > MAX_PARSED) return { paragraphs: readText(decoded, end), stated };
  const paragraphs: Paragraph[] = [];
  for (const [from, to] of chunks(decoded, end)) {
    if (to - from > CHUNK) paragraphs.push(...readText(decoded.slice(0, to), from));
    else new BlockReader(decoded, from, paragraphs).read(fromMarkdown(decoded.slice(from, to)));
  }
  return { paragraphs, stated };
}

/** Stretches that end at blank lines, as few as fit. A stretch without a blank line may be longer than CHUNK. */
function* chunks(decoded: string, start: number): Generator<[from: number, to: number]> {
  const blank = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/g;
  let from = start;
  let last = start;
  blank.lastIndex = start;
  for (let match = blank.exec(decoded); match; match = blank.exec(decoded)) {
    const end = match.index + match[0].length;
    if (end - from > CHUNK && last > from) {
      yield [from, last];
      from = last;
    }
    last = end;
  }
  if (decoded.length - from > CHUNK && last > from) {
    yield [from, last];
    from = last;
  }
  if (from < decoded.length) yield [from, decoded.length];
}

class BlockReader {
  readonly #decoded: string;
  readonly #offset: number;
  readonly #paragraphs: Paragraph[];

  public constructor(decoded: string, offset: number, paragraphs: Paragraph[]) {
    this.#decoded = decoded;
    this.#offset = offset;
    this.#paragraphs = paragraphs;
  }

  public read(node: Nodes): void {
    switch (node.type) {
      case 'heading':
        this.#add(this.#inline(node), node.depth === 1 && this.#paragraphs.length === 0 ? 'title' : 'subhead');
        return;
      case 'paragraph':
        this.#add(this.#inline(node), isOnlyImages(node) ? 'caption' : null);
        return;
      case 'code':
        this.#add(this.#aligned(node, node.value), 'body');
        return;
      case 'definition':
      case 'html':
      case 'thematicBreak':
        return;
      default:
        if ('children' in node) for (const child of node.children) this.read(child);
    }
  }

  #add(runs: Run[], kind: BlockKind | null): void {
    const paragraph = makeParagraph(runs, kind, true);
    if (paragraph) this.#paragraphs.push(paragraph);
  }

  #inline(node: Nodes): Run[] {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return this.#aligned(node, node.value);
      case 'image':
      case 'imageReference':
        return node.alt ? this.#aligned(node, node.alt) : [];
      case 'break':
        return this.#aligned(node, '\n');
      case 'html':
        return [];
      default: {
        if (!('children' in node)) return [];
        const images = node.type === 'paragraph' && isOnlyImages(node);
        // The text of an image within a sentence would break the sentence.
        const children = images ? node.children : node.children.filter((child) => !isImage(child));
        return children.flatMap((child) => this.#inline(child));
      }
    }
  }

  #aligned(node: Nodes, value: string): Run[] {
    const start = this.#offset + (node.position?.start.offset ?? 0);
    const end = this.#offset + (node.position?.end.offset ?? 0);
    return alignInline(this.#decoded, start, end, value);
  }
}

function isImage(node: Nodes): boolean {
  return node.type === 'image' || node.type === 'imageReference';
}

function isOnlyImages(node: Parent): boolean {
  return node.children.some(isImage) && node.children.every((child) => isImage(child) || (child.type === 'text' && child.value.trim() === ''));
}
