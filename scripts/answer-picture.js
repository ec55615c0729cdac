/**
 * Draws docs/images/answer.svg, the picture of the README: asks the sample corpus in a store of its own and draws the very message that
 * the bot would send. `npm run picture`, or with another file to write as its argument. Needs the build.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEngine } from '../dist/src/engine/client.js';
import { renderAnswer } from '../dist/src/discord/render.js';
import { bundledModel } from '../dist/embeddings/registry.js';
import { measure, paragraphs, wrap } from './picture-text.js';

const question = 'What did NATO offer Russia?';
const shown = 4;
const output = path.resolve(process.argv[2] ?? 'docs/images/answer.svg');

const sizes = { text: 15, small: 12.5, line: 21 };
const width = 760;
const inner = { left: 76, right: width - 40 };
const card = { pad: 16, gap: 8, top: 12, bottom: 14 };
const colours = {
  page: '#313338',
  card: '#2b2d31',
  edge: '#1e1f22',
  bar: '#4e5058',
  text: '#dbdee1',
  strong: '#ffffff',
  link: '#00a8fc',
  faint: '#949ba4',
  name: '#f2f3f5',
  tag: '#5865f2',
};
const font = "'gg sans', 'Noto Sans', 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif";

async function ask() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'izvor-picture-'));
  const engine = await openEngine({
    dataDir,
    model: bundledModel,
    reader: true,
    autoSample: true,
    onNotice: (line) => console.error(line),
  });
  try {
    return await engine.ask({ question, top: shown });
  } finally {
    await engine.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

/** One line of text of several runs, each `{ text, bold }`. */
function textLine(runs, x, y, { size = sizes.text, fill = colours.text, boldFill = colours.strong } = {}) {
  const spans = runs.map(({ text, bold }) =>
    bold ? `<tspan font-weight="700" fill="${boldFill}">${escape(text)}</tspan>` : escape(text),
  );
  return `<text x="${x}" y="${y.toFixed(1)}" font-size="${size}" fill="${fill}" xml:space="preserve">${spans.join('')}</text>`;
}

/** An embed as Discord draws it, from `top` down; returns its shapes and its height. */
function drawEmbed({ title, description, footer }, top) {
  const left = inner.left + card.pad;
  const room = inner.right - card.pad - left;
  const shapes = [];
  let y = top + card.top;
  for (const line of wrap(paragraphs(`**${title}**`)[0], room, sizes.text)) {
    y += sizes.line;
    shapes.push(textLine(line, left, y - 5, { fill: colours.link, boldFill: colours.link }));
  }
  y += card.gap - 2;
  const quoteTop = y;
  for (const paragraph of paragraphs(description.replace(/^> ?/gm, ''))) {
    if (paragraph.length === 0) y += sizes.line / 2;
    for (const line of wrap(paragraph, room - 16, sizes.text)) {
      y += sizes.line;
      shapes.push(textLine(line, left + 16, y - 5));
    }
  }
  shapes.push(`<rect x="${left}" y="${quoteTop}" width="4" height="${(y - quoteTop).toFixed(1)}" rx="2" fill="${colours.bar}"/>`);
  y += card.gap + sizes.small;
  shapes.push(textLine([{ text: footer.text, bold: false }], left, y, { size: sizes.small, fill: colours.faint }));
  y += card.bottom;
  const height = (y - top).toFixed(1);
  const frame = [
    `<rect x="${inner.left}" y="${top}" width="${inner.right - inner.left}" height="${height}" rx="5" fill="${colours.edge}"/>`,
    `<rect x="${inner.left + 4}" y="${top}" width="${inner.right - inner.left - 4}" height="${height}" rx="4" fill="${colours.card}"/>`,
  ];
  return { shapes: [...frame, ...shapes], height: y - top };
}

function draw({ content, embeds }) {
  const shapes = [
    `<circle cx="40" cy="44" r="20" fill="${colours.tag}"/>`,
    textLine([{ text: 'I', bold: true }], 40 - measure('I', 20, true) / 2, 51, { size: 20 }),
    textLine([{ text: 'Izvor', bold: true }], inner.left, 38, { boldFill: colours.name }),
    `<rect x="${inner.left + 46}" y="25" width="36" height="17" rx="4" fill="${colours.tag}"/>`,
    textLine([{ text: 'APP', bold: true }], inner.left + 51.5, 38, { size: 11 }),
  ];
  let y = 44;
  for (const paragraph of paragraphs(content)) {
    for (const line of wrap(paragraph, inner.right - inner.left, sizes.text)) {
      y += sizes.line;
      shapes.push(textLine(line, inner.left, y - 3));
    }
  }
  for (const embed of embeds) {
    y += card.gap;
    const drawn = drawEmbed(embed, y);
    shapes.push(...drawn.shapes);
    y += drawn.height;
  }
  const height = Math.ceil(y + 22);
  const label = `Izvor on Discord answers “${question}” with excerpts of ${embeds.length} articles, each with title, outlet, language and date.`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(label)}" font-family="${font}">
<rect width="${width}" height="${height}" rx="8" fill="${colours.page}"/>
${shapes.join('\n')}
</svg>
`;
}

const result = await ask();
if (result.status !== 'answered') throw new Error(`the sample corpus does not answer "${question}"`);
writeFileSync(output, draw(renderAnswer(result)));
console.log(`Wrote ${path.relative(process.cwd(), output)}: ${result.citations.length} excerpts.`);
