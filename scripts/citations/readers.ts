import { parse } from 'discord-markdown-parser';

/** An excerpt as a person reads it: its words and those that stand out. */
export interface ReadExcerpt {
  text: string;
  /** The words in bold, in colour or between the marks; line by line where they run over several. */
  marked: string;
}

/** Text with every run of white space as one space: rendering may break a line anywhere between two words. */
export function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * A block quote as Discord shows it, read twice: character by character (a backslash makes the next one itself, `**` begins or ends bold),
 * and by the rules of Discord's own client, which must come to the same.
 * @param markdown lines that each begin with `> `
 * @returns null where there is markup beside quote and bold, or the two readings differ
 */
export function readBlockQuote(markdown: string): ReadExcerpt | null {
  const lines = markdown.split('\n');
  if (!lines.every((line) => line.startsWith('> '))) return null;
  const read = lines.map((line) => readLine(line.slice(2)));
  const whole = { text: joined(read.map(({ text }) => text)), marked: joined(read.map(({ marked }) => marked).filter(Boolean)) };
  const client: ClientReading = { text: '', bold: '', constructs: new Set() };
  readNodes(parse(markdown, 'extended'), client, false);
  const same =
    squeezed(client.text) === squeezed(whole.text) &&
    client.bold.replace(/\s/gu, '') === whole.marked.replace(/\s/gu, '') &&
    [...client.constructs].every((construct) => construct === 'blockQuote' || construct === 'strong');
  return same ? whole : null;
}

const joined = (lines: readonly string[]): string => lines.join('\n');

function readLine(line: string): ReadExcerpt {
  const read = { text: '', marked: '' };
  let bold = false;
  for (const [token] of line.matchAll(/\\[!-/:-@[-`{-~]|\*\*|[^]/gu)) {
    if (token === '**') {
      bold = !bold;
      continue;
    }
    const character = token.length === 2 && token.startsWith('\\') ? token.slice(1) : token;
    read.text += character;
    if (bold) read.marked += character;
  }
  return read;
}

interface ClientReading {
  text: string;
  bold: string;
  constructs: Set<string>;
}

interface Node {
  type: string;
  content?: string | Node[];
  name?: string;
}

function readNodes(nodes: readonly Node[], reading: ClientReading, bold: boolean): void {
  for (const node of nodes) {
    const plain = plainTextOf(node);
    if (plain !== undefined) {
      reading.text += plain;
      if (bold) reading.bold += plain;
      continue;
    }
    reading.constructs.add(node.type);
    if (Array.isArray(node.content)) readNodes(node.content, reading, bold || node.type === 'strong');
  }
}

function plainTextOf(node: Node): string | undefined {
  if (node.type === 'br' || node.type === 'newline') return '\n';
  // A Unicode emoji is shown as a picture of itself.
  if (node.type === 'twemoji') return node.name;
  return node.type === 'text' && typeof node.content === 'string' ? node.content : undefined;
}

const escape = String.fromCharCode(27);
const styles = new RegExp(`${escape}\\[(\\d+)m`, 'g');
const gutter = '   │ ';

/** An excerpt on a terminal: the lines behind the gutter. */
export interface TerminalExcerpt extends ReadExcerpt {
  /** `characters 12 to 345` below it. */
  start: number;
  end: number;
}

/** The excerpts in what `izvor ask` and `izvor quote` print, with or without colours. */
export function readTerminal(output: string): TerminalExcerpt[] {
  const found: TerminalExcerpt[] = [];
  let lines: ReadExcerpt[] = [];
  let marked = false;
  for (const line of output.split('\n')) {
    const { text, bold } = readStyles(line);
    if (text.startsWith(gutter)) {
      const read: ReadExcerpt & { open: boolean } =
        bold.length === 0 ? readMarks(text.slice(gutter.length), marked) : { ...plain(text, bold), open: false };
      marked = read.open;
      lines.push(read);
      continue;
    }
    const place = / · characters (\d+) to (\d+)$/.exec(text);
    if (place === null || lines.length === 0) continue;
    found.push({
      text: visible(joined(lines.map((each) => each.text))),
      marked: visible(joined(lines.map((each) => each.marked).filter(Boolean))),
      start: Number(place[1]),
      end: Number(place[2]),
    });
    lines = [];
    marked = false;
  }
  return found;
}

/** A line without its styles, and the places of its characters that are bold. */
function readStyles(line: string): { text: string; bold: number[] } {
  let text = '';
  let bold = false;
  const places: number[] = [];
  line.split(styles).forEach((part, at) => {
    if (at % 2 === 1) {
      if (part === '1') bold = true;
      if (part === '22' || part === '0') bold = false;
      return;
    }
    for (let place = 0; place < part.length; place += 1) if (bold) places.push(text.length + place);
    text += part;
  });
  return { text, bold: places };
}

function plain(text: string, bold: readonly number[]): ReadExcerpt {
  const marked = bold.map((place) => text[place]!).join('');
  return { text: text.slice(gutter.length), marked };
}

/** A line with ⟦ and ⟧ around what is marked; a mark may be open from a line before. */
function readMarks(line: string, open: boolean): ReadExcerpt & { open: boolean } {
  const read = { text: '', marked: '', open };
  for (const part of line.split(/([⟦⟧])/u)) {
    if (part === '⟦' || part === '⟧') read.open = part === '⟦';
    else {
      read.text += part;
      if (read.open) read.marked += part;
    }
  }
  return read;
}

/** A code point as `<U+202E>`, which a line may end within. */
const codePoint = /<\n?U\n?\+\n?((?:[0-9A-F]\n?){4,6})>/g;

/** The characters that a terminal would act on, back from their pictures and codes. */
function visible(text: string): string {
  return text
    .replace(codePoint, (whole, code: string) => {
      const character = String.fromCodePoint(parseInt(code.replaceAll('\n', ''), 16));
      return whole.includes('\n') ? `${character}\n` : character;
    })
    .replace(/[\u2400-\u241f]/g, (picture) => String.fromCharCode(picture.charCodeAt(0) - 0x2400))
    .replaceAll('␡', '\u007f');
}

/**
 * Whether `printed` is `text` with line breaks put in and white space beside them gone, as wrapping does; nothing else may differ. Within a
 * word a break stands only where the line is full.
 */
export function isWrapping(printed: string, text: string, width: number | null): boolean {
  if (width === null) return printed === text;
  let at = 0;
  const skip = (): void => {
    while (at < text.length && /\s/u.test(text[at]!)) at += 1;
  };
  const lines = printed.split('\n');
  for (const [index, line] of lines.entries()) {
    const before = at;
    skip();
    const broken = line !== '' && before === at && at > 0 && !/\s/u.test(text[at - 1]!);
    if (broken && lines[index - 1]!.length < (width - gutter.length) / 4) return false;
    const content = line.trim();
    if (!text.startsWith(content, at)) return false;
    at += content.length;
  }
  skip();
  return at === text.length;
}
