import { rules, rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { html, nothing, type TemplateResult } from 'lit';
import { emoji } from './emoji.js';

interface Node {
  type: string;
  content?: Node[] | string;
  target?: string;
  id?: string;
  name?: string;
  timestamp?: string;
  format?: string;
  level?: number;
}

/** Names for mentions; undefined where there is nobody of this id. */
export interface Names {
  user(id: string): string | undefined;
  channel(id: string): string | undefined;
  role(id: string): string | undefined;
  command(name: string): void;
}

type Part = TemplateResult | string | typeof nothing;

/** Items of a list, which the parser does not know: a line that begins with a dash or a star. */
const listItem = {
  order: rules.heading!.order,
  match: (source: string, { prevCapture: before }: { prevCapture?: string[] | null }) =>
    before == null || before[0]?.endsWith('\n') === true ? /^( *)[-*] +([^\n]+)(?:\n|$)/.exec(source) : null,
  parse: (capture: string[], parse: (source: string, state: object) => unknown, state: object) => ({
    content: parse(capture[2] ?? '', { ...state, prevCapture: null }),
    level: capture[1] === '' ? 0 : 1,
  }),
};

const parseContent = SimpleMarkdown.parserFor({ ...rulesExtended, listItem });
const parsePlain = SimpleMarkdown.parserFor(rules);

/**
 * Discord's Markdown as elements. Text is only ever set as text, never as HTML.
 * @param kind `content` and `embed` know masked links; `title` is one line without links of its own
 */
export function markdown(text: string, names: Names, kind: 'content' | 'embed' | 'title' = 'content'): TemplateResult {
  const parse = kind === 'title' ? parsePlain : parseContent;
  const nodes = parse(text, { inline: true }) as Node[];
  return spaced(nodes.map((node, index) => draw(node, names, index > 0 ? nodes[index - 1] : undefined)));
}

/** Text whose spaces and line breaks count; those of the templates around it do not. */
function spaced(parts: Part[]): TemplateResult {
  return html`<span class="text">${parts}</span>`;
}

function inner(node: Node, names: Names): Part[] {
  if (typeof node.content === 'string') return [node.content];
  const nodes = node.content ?? [];
  return nodes.map((child, index) => draw(child, names, index > 0 ? nodes[index - 1] : undefined));
}

function draw(node: Node, names: Names, before: Node | undefined): Part {
  switch (node.type) {
    case 'text':
    case 'escape':
      return plainText(node);
    case 'strong':
      return html`<strong>${inner(node, names)}</strong>`;
    case 'em':
      return html`<em>${inner(node, names)}</em>`;
    case 'underline':
      return html`<u>${inner(node, names)}</u>`;
    case 'strikethrough':
      return html`<s>${inner(node, names)}</s>`;
    case 'inlineCode':
      return html`<code>${plainText(node)}</code>`;
    case 'codeBlock':
      return html`<pre><code>${plainText(node)}</code></pre>`;
    case 'blockQuote':
      return html`<div class="quote">
        <span class="quote-bar"></span>
        <blockquote>${spaced(inner(trimmed(node), names))}</blockquote>
      </div>`;
    case 'heading':
      return html`<div role="heading" aria-level=${node.level ?? 1} class="h${node.level ?? 1}">
        ${spaced(inner(node, names))}
      </div>`;
    case 'listItem':
      return html`<div class=${node.level === 0 ? 'item' : 'item nested'}>
        <span aria-hidden="true">•</span>
        <div>${spaced(inner(node, names))}</div>
      </div>`;
    case 'subtext':
      return html`<small>${spaced(inner(node, names))}</small>`;
    case 'spoiler':
      return html`<span class="spoiler" role="button" tabindex="0" aria-label="Spoiler" @click=${reveal} @keydown=${reveal}
        >${inner(node, names)}</span
      >`;
    case 'br':
    case 'newline':
      // A quote and a heading end their line themselves.
      return before !== undefined && isBlock(before) ? nothing : '\n';
    case 'link':
    case 'url':
    case 'autolink':
      return link(node, names);
    case 'timestamp':
      return time(Number(node.timestamp), node.format ?? 'f');
    case 'twemoji':
      return emoji(node.name ?? '');
    default:
      return mention(node, names);
  }
}

function mention(node: Node, names: Names): Part {
  const pill = (text: string | undefined, otherwise: string): Part =>
    text === undefined ? otherwise : html`<span class="mention">${text}</span>`;
  const id = node.id ?? '';
  switch (node.type) {
    case 'user':
      return pill(prefixed('@', names.user(id)), `<@${id}>`);
    case 'channel':
      return pill(prefixed('#', names.channel(id)), '#unknown');
    case 'role':
      return pill(prefixed('@', names.role(id)), '@unknown-role');
    case 'slashCommand': {
      const name = (node as { fullName?: string }).fullName ?? node.name ?? '';
      return html`<button type="button" class="mention" @click=${() => names.command(name)}>/${name}</button>`;
    }
    // Only who may mention everybody does so; a bot that allows no mentions has it shown as text.
    case 'everyone':
      return '@everyone';
    case 'here':
      return '@here';
    case 'emoji':
      return `:${node.name ?? 'emoji'}:`;
    default:
      return plainText(node);
  }
}

function link(node: Node, names: Names): Part {
  const target = node.target ?? '';
  const shown = inner(node, names);
  if (!/^https?:\/\//i.test(target)) return html`${shown}`;
  return html`<a href=${target} target="_blank" rel="noopener noreferrer nofollow" title=${target}>${shown}</a>`;
}

function time(seconds: number, format: string): Part {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return '<Invalid Date>';
  const full = date.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' });
  return html`<time datetime=${date.toISOString()} title=${full}>${shownTime(date, format)}</time>`;
}

function shownTime(date: Date, format: string): string {
  const styles: Record<string, Intl.DateTimeFormatOptions> = {
    t: { timeStyle: 'short' },
    T: { timeStyle: 'medium' },
    d: { dateStyle: 'short' },
    D: { dateStyle: 'long' },
    f: { dateStyle: 'long', timeStyle: 'short' },
    F: { dateStyle: 'full', timeStyle: 'short' },
  };
  if (format !== 'R') return date.toLocaleString('en-GB', styles[format] ?? styles.f);
  const seconds = (date.getTime() - Date.now()) / 1000;
  const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  const units = [
    ['year', 31_536_000],
    ['month', 2_592_000],
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  const unit = units.find(([, size]) => Math.abs(seconds) >= size);
  return unit === undefined
    ? relative.format(Math.round(seconds), 'second')
    : relative.format(Math.round(seconds / unit[1]), unit[0]);
}

function reveal(event: Event): void {
  if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
  (event.currentTarget as HTMLElement).classList.add('revealed');
}

function plainText(node: Node): string {
  return typeof node.content === 'string' ? node.content : (node.content ?? []).map((child) => plainText(child)).join('');
}

function prefixed(sign: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : sign + name;
}

function isBlock({ type }: Node): boolean {
  return type === 'blockQuote' || type === 'heading' || type === 'codeBlock' || type === 'subtext' || type === 'listItem';
}

/** A quote without the line break that ends it. */
function trimmed(node: Node): Node {
  if (!Array.isArray(node.content)) return node;
  const content = [...node.content];
  while (content.length > 0 && ['br', 'newline'].includes(content.at(-1)!.type)) content.pop();
  const last = content.at(-1);
  if (last?.type === 'text' && typeof last.content === 'string') {
    content[content.length - 1] = { ...last, content: last.content.replace(/\n+$/, '') };
  }
  return { ...node, content };
}
