import { makeParagraph, type Paragraph } from '../paragraph.js';
import type { Run } from '../segments.js';
import type { BlockKind } from '../types.js';
import { isElement, TEXT_NODE, type DomElement, type DomNode, type Positions } from './html-dom.js';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const SKIPPED = new Set('script style noscript template svg math iframe object video audio canvas map select textarea input button head title'.split(' '));
const WHITE_SPACE = /[ \t\n\r\f]+/g;

/** The paragraphs below an element as a browser would show them: white space collapsed, a paragraph for each block, `<br><br>` as a border. */
export function collectParagraphs(decoded: string, root: DomElement, positions: Positions): Paragraph[] {
  const collector = new Collector(decoded, positions);
  collector.visit(root, null);
  collector.flush(null);
  return collector.paragraphs;
}

class Collector {
  public readonly paragraphs: Paragraph[] = [];
  readonly #decoded: string;
  readonly #positions: Positions;
  #runs: Run[] = [];
  #breaks = 0;
  #furthest = 0;

  public constructor(decoded: string, positions: Positions) {
    this.#decoded = decoded;
    this.#positions = positions;
  }

  public visit(node: DomNode, kind: BlockKind | null): void {
    if (node.nodeType === TEXT_NODE) {
      this.#addText(node);
      return;
    }
    if (!isElement(node)) return;
    const name = node.localName.toLowerCase();
    if (SKIPPED.has(name)) return;
    if (name === 'br') {
      this.#breaks++;
      if (this.#breaks === 2) this.flush(kind);
      return;
    }
    const block = BLOCKS.has(name);
    const own = block ? (kindOf(name, node) ?? kind) : kind;
    if (block) this.flush(kind);
    for (const child of Array.from(node.childNodes)) this.visit(child, own);
    if (block) this.flush(own);
  }

  public flush(kind: BlockKind | null): void {
    const paragraph = makeParagraph(this.#runs, kind, true);
    this.#runs = [];
    this.#breaks = 0;
    if (paragraph) this.paragraphs.push(paragraph);
  }

  #addText(node: DomNode): void {
    const range = this.#positions.get(node);
    const text = node.textContent ?? '';
    // Text made by Readability itself has no place in the file; text out of order would break the order of segments.
    if (!range || text === '' || range.start < this.#furthest) return;
    this.#furthest = range.end;
    const verbatim = this.#decoded.slice(range.start, range.end) === text;
    if (!verbatim) {
      if (/^[ \t\n\r\f]+$/.test(text)) this.#addSpace(range.start, range.end, ' ', false);
      else this.#push({ text: text.replace(/[\0\r]/g, '\ufffd'), sourceStart: range.start, sourceEnd: range.end, kind: 'entity' });
      return;
    }
    let done = 0;
    for (const match of text.matchAll(WHITE_SPACE)) {
      this.#addVerbatim(text.slice(done, match.index), range.start + done);
      this.#addSpace(range.start + match.index, range.start + match.index + match[0].length, ' ', match[0] === ' ');
      done = match.index + match[0].length;
    }
    this.#addVerbatim(text.slice(done), range.start + done);
  }

  #addVerbatim(text: string, start: number): void {
    if (text !== '') this.#push({ text, sourceStart: start, sourceEnd: start + text.length, kind: 'verbatim' });
  }

  /** A space, unless one stands there already or the paragraph has not begun. */
  #addSpace(start: number, end: number, text: string, verbatim: boolean): void {
    const last = this.#runs.at(-1);
    if (!last || this.#breaks > 0 || last.text.endsWith(' ') || last.text.endsWith('\n')) return;
    this.#runs.push({ text, sourceStart: start, sourceEnd: end, kind: verbatim ? 'verbatim' : 'space' });
  }

  #push(run: Run): void {
    const last = this.#runs.at(-1);
    if (this.#breaks === 1 && last) {
      if (last.text === ' ') this.#runs.pop();
      const from = this.#runs.at(-1)?.sourceEnd ?? run.sourceStart;
      this.#runs.push({ text: '\n', sourceStart: from, sourceEnd: run.sourceStart, kind: 'space' });
    }
    this.#breaks = 0;
    this.#runs.push(run);
  }
}

function kindOf(name: string, element: DomElement): BlockKind | null {
  if (/^h[1-6]$/.test(name)) return 'subhead';
  if (name === 'figcaption' || name === 'figure' || name === 'caption') return 'caption';
  return name === 'address' || element.getAttribute('rel') === 'author' ? 'byline' : null;
}
