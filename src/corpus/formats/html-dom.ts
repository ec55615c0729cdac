import { Parser } from 'htmlparser2';
import { DOMParser } from 'linkedom';

/** The little of the DOM that is used here (the DOM's own types are not loaded: nothing else of it exists on a server). */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly childNodes: ArrayLike<DomNode>;
  readonly parentNode: DomElement | null;
  readonly textContent: string | null;
}
export interface DomElement extends DomNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement>;
  remove(): void;
}
export interface DomDocument extends DomElement {
  readonly body: DomElement | null;
  readonly documentElement: DomElement | null;
}

export const TEXT_NODE = 3;
export const ELEMENT_NODE = 1;

/** Where the text of a text node stands in the source, end exclusive. Nodes keep it while they are moved about the tree. */
export type Positions = WeakMap<DomNode, { start: number; end: number }>;

/** Deepest nesting that is read: real pages stay below 100, and the work grows with more than the depth. */
const MAX_DEPTH = 400;

const WRAPPER = '<html><body>';

/**
 * Parses a page, and finds for every text node where its text stands in `html`. The tree is built by linkedom, which makes one
 * text node of each text event of htmlparser2; a second run of the same parser gives the same events with their positions.
 *
 * @throws Error where elements are nested more than 400 deep.
 */
export function parsePage(html: string): { document: DomDocument; positions: Positions } {
  const wrapped = /<(?:html|body)[\s>]/i.test(html) ? '' : WRAPPER;
  const source = wrapped + html;
  const ranges = textRanges(source, wrapped.length);
  const document = new DOMParser().parseFromString(source, 'text/html') as unknown as DomDocument;
  const positions: Positions = new WeakMap();
  const nodes = textNodes(document);
  // One to one by construction; if a version of either library ever changes that, no position is better than a wrong one.
  if (ranges.length === nodes.length) {
    for (const [index, node] of nodes.entries()) positions.set(node, ranges[index]!);
  }
  return { document, positions };
}

function textRanges(source: string, shift: number): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let depth = 0;
  const parser = new Parser(
    {
      onopentag() {
        if (++depth > MAX_DEPTH) throw new Error(`elements are nested more than ${MAX_DEPTH} deep`);
      },
      onclosetag() {
        depth--;
      },
      ontext() {
        ranges.push({ start: Math.max(0, parser.startIndex - shift), end: Math.max(0, parser.endIndex + 1 - shift) });
      },
    },
    // The options of linkedom's own parser.
    { lowerCaseAttributeNames: false, decodeEntities: true, xmlMode: false },
  );
  parser.write(source);
  parser.end();
  return ranges;
}

/** All text nodes below a node in document order; not recursive, as pages may be nested deeply. */
export function textNodes(root: DomNode): DomNode[] {
  const found: DomNode[] = [];
  const stack: DomNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    // 4: CDATA sections, which hold text too.
    if (node.nodeType === TEXT_NODE || node.nodeType === 4) found.push(node);
    const children = node.childNodes;
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index]!);
  }
  return found;
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT_NODE;
}
