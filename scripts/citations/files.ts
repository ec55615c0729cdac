import { chooseEncoding, encode, fitting, type FileEncoding } from './encoding.js';
import { htmlOf, markdownOf, mayBeReferred, reference } from './markup.js';
import { writeParagraphs, type Manner, type Written } from './prose.js';
import { Random } from './random.js';
import { vocabularies } from './vocabulary.js';

export type FileFormat = 'text' | 'markdown' | 'html';

/** An article's file as somebody may have saved it. */
export interface ArticleFile {
  name: string;
  format: FileFormat;
  encoding: string;
  language: string;
  bytes: Buffer;
  /** The file's characters, without byte order mark. */
  original: string;
  /** What a person reads in it, paragraph by paragraph, as it was meant. */
  meant: string[];
}

const endings = { text: '.txt', markdown: '.md', html: '.html' } as const;

/** A random article, the same for the same seed. */
export function writeArticle(seed: number): ArticleFile {
  const random = new Random(seed);
  const vocabulary = random.pick(vocabularies);
  const encoding = chooseEncoding(random, vocabulary);
  const format = random.pick(['text', 'markdown', 'html'] as const);
  // A guess at an encoding needs letters to guess by.
  const odd = encoding.singleByte && format !== 'html' ? 0.02 : random.pick([0, 0.03, 0.1, 0.25]);
  const manner: Manner = { vocabulary, odd, decomposed: !encoding.singleByte && random.chance(0.2) };
  const paragraphs = writeParagraphs(random, manner)
    .map((written) => ({
      ...written,
      text: fitting(written.text, encoding, (character) => keepInHtml(format, character)).trim(),
    }))
    .filter(({ text }) => text !== '');
  const write = { text: textFile, markdown: markdownFile, html: htmlFile }[format];
  const written = write(paragraphs, { random, encoding, language: vocabulary.language });
  const lineEnd = random.pick(['\n', '\n', '\r\n', '\r\n', '\r']);
  const original = written.text.replaceAll('\n', lineEnd);
  return {
    name: `${seed}${endings[format]}`,
    format,
    encoding: encoding.name,
    language: vocabulary.language,
    bytes: encode(original, encoding),
    original,
    meant: written.meant,
  };
}

/** What an encoding lacks becomes a reference in HTML. */
function keepInHtml(format: FileFormat, character: string): string {
  return format === 'html' && mayBeReferred(character) ? character : '';
}

interface Circumstances {
  random: Random;
  encoding: FileEncoding;
  language: string;
}

interface WrittenFile {
  text: string;
  meant: string[];
}

function textFile(paragraphs: readonly Written[], { random, encoding }: Circumstances): WrittenFile {
  const between = random.chance(0.85) ? '\n\n' : '\n';
  const width = random.chance(0.3) ? random.between(60, 90) : null;
  const lines = paragraphs.map(({ role, text }) => {
    const marked = role === 'item' ? fitting(random.pick(['- ', '• ', '1. ']), encoding, () => '*') + text : text;
    return width === null ? marked : wrapped(marked, width);
  });
  return { text: lines.join(between) + random.pick(['', '\n', '\n\n']), meant: lines };
}

function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ (?=\S)/u)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

function markdownFile(paragraphs: readonly Written[], { random, language, encoding }: Circumstances): WrittenFile {
  const fit = (text: string) => fitting(text, encoding, () => '');
  const title = paragraphs.find(({ role }) => role === 'title')?.text.normalize('NFC') ?? 'Untitled';
  const front = `---\ntitle: ${JSON.stringify(title)}\nsource: "Gazette & *Sons*"\ndate: 2022-01-12\nurl: https://a.example/${random.between(1, 99)}\nlanguage: ${language}\n---\n\n`;
  const blocks = paragraphs.map(({ role, text }) => {
    // A heading is one line.
    const inline = markdownOf(role === 'title' || role === 'subhead' ? text.replaceAll('\n', ' ') : text, random);
    switch (role) {
      case 'title':
        return `# ${inline}`;
      case 'subhead':
        return random.chance(0.5) ? `## ${inline}` : `### ${inline} ###`;
      case 'item':
        return `${random.pick(['- ', '* ', '1. '])}${inline.replaceAll('\n', '\n  ')}`;
      case 'caption':
        return random.chance(0.5) ? `![${inline}](photo.jpg)` : `*${inline}*`;
      default:
        return random.chance(0.08) ? `> ${inline.replaceAll('\n', '\n> ')}` : inline;
    }
  });
  const text = (random.chance(0.6) ? fit(front) : '') + blocks.join('\n\n') + '\n';
  return { text, meant: paragraphs.map((paragraph) => paragraph.text) };
}

function htmlFile(paragraphs: readonly Written[], { random, language, encoding }: Circumstances): WrittenFile {
  const inline = (text: string) => htmlOf(text, random);
  const tags = { title: 'h1', subhead: 'h2', item: 'li', caption: 'figcaption', body: 'p', clutter: 'p' } as const;
  const blocks = paragraphs.map(({ role, text }) => {
    const tag = role === 'body' && random.chance(0.05) ? 'blockquote' : tags[role];
    return `<${tag}>${inline(text)}</${tag}>`;
  });
  const charset = encoding.singleByte || random.chance(0.5) ? `<meta charset="${encoding.name}">` : '';
  const page = [
    `<!doctype html>\n<html lang="${language}"><head>${charset}<title>${inline(paragraphs[0]!.text)}</title>`,
    '<style>p { color: red }</style><script>var a = "<p>not shown</p>";</script></head>',
    '<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>',
    `<article>${random.chance(0.5) ? '\n' : ''}${blocks.join(random.pick(['', '\n', '\n\n    ']))}</article>`,
    '<footer><p>About us</p></footer></body></html>\n',
  ].join('\n');
  return {
    text: fitting(page, encoding, (character) => reference(character, random)),
    meant: paragraphs.map(({ text }) => text),
  };
}
