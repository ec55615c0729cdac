import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../src/cli/exit.js';
import { askDocument } from '../src/cli/render/json.js';
import { configurationTable, variableNames } from '../src/config.js';
import { packageRoot } from '../src/paths.js';
import { answer, run } from './cli/harness.js';

const papers = [
  'README.md',
  'CHANGELOG.md',
  'PRIVACY.md',
  'THIRD_PARTY_NOTICES.md',
  'docs/retrieval.md',
  'docs/models.md',
  'docs/evaluation.md',
  'docs/discord.md',
  'embeddings/models/MODEL_CARD.md',
];
const read = (file: string) => readFileSync(path.join(packageRoot, file), 'utf8');
const readme = read('README.md');
const all = papers.map(read).join('\n');
const found = (pattern: RegExp, text = all) => [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))];

/** What stands in code: blocks and inline. */
const code = found(/```\w*\n([\s\S]*?)```/g)
  .concat(found(/(?<!`)`([^`\n]+)`(?!`)/g))
  .join('\n');

describe('the README', () => {
  it('has the configuration table as the schema gives it', () => {
    expect(readme).toContain(configurationTable());
  });

  it('opens with the two commands', () => {
    const firstScreen = readme.split('\n').slice(0, 15).join('\n');
    expect(firstScreen).toContain('npm ci && npm run ask -- "What did NATO offer Russia?"\nnpm ci && npm test\n');
  });

  it('tells every command of the command line, and no other', async () => {
    const { out } = await run(['--help']);
    const commands = found(/^ {2}([a-z]+)[ ]/gm, out.split('Commands:')[1]!.split('Examples:')[0]);
    const told = found(/^\| `izvor ([a-z]+)/gm, readme);
    expect(told.sort()).toEqual(commands.filter((name) => name !== 'help').sort());
  });

  it('tells every exit status', () => {
    const rows = found(/^\| ([\d, ]+) \| /gm, readme).flatMap((cell) => cell.split(', ').map(Number));
    expect(rows.sort((a, b) => a - b)).toEqual(Object.values(EXIT).sort((a, b) => a - b));
  });

  it('shows the document that --json prints, key by key', () => {
    const shown: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)![1]!);
    expect(keysOf(shown)).toEqual(keysOf(askDocument(answer)));
  });
});

describe('the papers', () => {
  it('hold the tables that the code gives', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/tables.js', '--check'], {
      cwd: packageRoot,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('link to files that exist', () => {
    const missing = papers.flatMap((paper) =>
      found(/\]\((?!https?:)([^)#]+)/g, read(paper)).filter(
        (link) => !existsSync(path.join(packageRoot, path.dirname(paper), link)),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('name files of the repository that exist', () => {
    const named = found(
      /(?<![\w./-])((?:src|embeddings|commands|sandbox|playground|locales|corpus|scripts|docs|test|\.ci)\/[\w./-]+)/g,
      code,
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((file) => !existsSync(path.join(packageRoot, file)))).toEqual([]);
  });

  it('name npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = found(/npm run ([\w:-]+)/g, code).concat(found(/npm (start|test)\b/g, code));
    expect(named).toEqual(expect.arrayContaining(['ask', 'ingest', 'eval', 'izvor', 'screenshots', 'start', 'test']));
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('name commands and options that the command line takes', async () => {
    const rows = [...readme.matchAll(/^\| `izvor ([a-z]+)([^\n]*)/gm)];
    const lines = [...code.matchAll(/(?:\bizvor(?: --)?|npm run(?= (?:ask|ingest|eval)\b)) ([a-z]+)\b([^\n]*)/g)];
    expect(lines.length).toBeGreaterThan(12);
    for (const [line, command, rest] of [...rows, ...lines]) {
      const help = await run([command!, '--help']);
      expect(help.status, line).toBe(EXIT.ok);
      for (const option of found(/[ `](--[a-z]+)/g, rest)) expect(help.out, line).toContain(option);
    }
  });

  it('name options of ask and quote that both take', async () => {
    const sentence = /`ask` and `quote` take ([\s\S]*?)\.\s/.exec(readme)![1]!;
    for (const command of ['ask', 'quote']) {
      const { out } = await run([command, '--help']);
      for (const option of found(/`(--[a-z]+)`/g, sentence)) expect(out).toContain(option);
    }
  });

  it('name variables that Izvor reads', () => {
    const named = found(/\b((?:IZVOR|DISCORD)_[A-Z_]+)\b/g);
    expect(named.filter((name) => !(variableNames as string[]).includes(name))).toEqual([]);
    expect(variableNames.filter((name) => !read('.env.example').includes(`${name}=`))).toEqual([]);
  });
});

/** Every key of a document with its path, in order. */
function keysOf(value: unknown, prefix = ''): string[] {
  if (Array.isArray(value)) return value.slice(0, 1).flatMap((item) => keysOf(item, `${prefix}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [`${prefix}.${key}`, ...keysOf(item, `${prefix}.${key}`)]);
}
