import { parse } from 'discord-markdown-parser';

/** What Discord shows for a piece of Markdown (by the rules of its own client), and what it makes of it. */
export interface Shown {
  text: string;
  bold: string;
  /** Everything in it that is not plain text: `strong`, `blockQuote`, `link`, `user`... */
  constructs: Set<string>;
}

interface Node {
  type: string;
  content?: string | Node[];
  name?: string;
}

export function shown(markdown: string): Shown {
  const result: Shown = { text: '', bold: '', constructs: new Set() };
  read(parse(markdown, 'extended'), result, false);
  return result;
}

function read(nodes: Node[], result: Shown, bold: boolean): void {
  for (const node of nodes) {
    const plain = plainText(node);
    if (plain !== undefined) {
      result.text += plain;
      if (bold) result.bold += plain;
      continue;
    }
    result.constructs.add(node.type);
    if (Array.isArray(node.content)) read(node.content, result, bold || node.type === 'strong');
  }
}

function plainText(node: Node): string | undefined {
  if (node.type === 'br' || node.type === 'newline') return '\n';
  // A Unicode emoji is shown as a picture of itself.
  if (node.type === 'twemoji') return node.name;
  return node.type === 'text' && typeof node.content === 'string' ? node.content : undefined;
}

/** Text with every run of white space as one space: Discord's quote blocks add and trim some. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
