import { type FileHandle, open } from 'node:fs/promises';
import { IzvorError } from '../errors.js';
import type { Engine } from '../engine/types.js';
import { EXIT, sentenceOf, wrongUse } from './exit.js';
import { type Line, readLines } from './lines.js';
import type { SearchOptions } from './options.js';
import { count } from './render/count.js';
import { askDocument, toJson } from './render/json.js';
import { jsonName, parseRequest } from './request.js';
import type { Session } from './session.js';

/** One question waits while another is searched: more would only queue in the engine. */
const CONCURRENCY = 2;
const KEYS = new Set(['id', 'question', 'lang', 'source', 'after', 'before', 'undated', 'top', 'explain']);

type Document = Record<string, unknown>;
type Id = string | number | null;

/**
 * Asks every question of a JSON Lines file (`-` is standard input) and prints a document a line, in the order of the
 * file. A line that cannot be run gives a document that says why, and the rest goes on.
 *
 * @returns the exit status: 0 if every line ran, 1 if one failed.
 * @throws IzvorError if the file cannot be read or the options are wrong.
 */
export async function runBatch(session: Session, file: string, options: SearchOptions): Promise<number> {
  parseRequest('?', options);
  if (file === '-') return answerLines(session, readLines(session.io.stdin), options, null);
  const input = await openFile(file);
  try {
    const total = (await input.stat()).isFile() ? await countLines(input) : null;
    return await answerLines(
      session,
      readLines(input.createReadStream({ autoClose: false, ...(total !== null && { start: 0 }) })),
      options,
      total,
    );
  } finally {
    await input.close();
  }
}

async function answerLines(
  session: Session,
  lines: AsyncIterable<Line>,
  options: SearchOptions,
  total: number | null,
): Promise<number> {
  const engine = await session.engine({ autoSample: true });
  const ignored = new Set<string>();
  const waiting: Promise<Document>[] = [];
  let done = 0;
  let failed = 0;

  const printNext = async (): Promise<void> => {
    const printed = await waiting.shift()!;
    if (printed['status'] === 'error') failed += 1;
    done += 1;
    await session.printLine(toJson(printed));
    session.progress.step({ label: 'Answered', done, total });
  };

  for await (const line of lines) {
    if (session.over) break;
    if (line.text.trim() === '') continue;
    waiting.push(answerLine(engine, line, options, (key) => noteIgnored(session, ignored, key, line)));
    if (waiting.length >= CONCURRENCY) await printNext();
  }
  while (waiting.length > 0) await printNext();
  session.progress.finish();
  session.note(`${count(done, 'question')}, ${failed} failed.`);
  return failed > 0 ? EXIT.failed : EXIT.ok;
}

/** Never rejects. */
async function answerLine(
  engine: Engine,
  { number, text }: Line,
  options: SearchOptions,
  onIgnored: (key: string) => void,
): Promise<Document> {
  let id: Id = null;
  try {
    const fields = parseObject(text);
    id = idOf(fields);
    Object.keys(fields)
      .filter((key) => !KEYS.has(key))
      .forEach(onIgnored);
    if (id === null) throw wrongUse('"id" is missing: it takes a text or a number.');
    const { lang, source, after, before, undated, top, explain } = options;
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
    const request = parseRequest(fields['question'], { lang, source, after, before, undated, top, explain, ...given }, jsonName);
    return { id, ...askDocument(await engine.ask(request)) };
  } catch (error) {
    return { id, status: 'error', error: `Line ${number}: ${sentenceOf(error)}` };
  }
}

function parseObject(text: string): Document {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw wrongUse(`This is not JSON: ${(error as Error).message}.`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Document;
  throw wrongUse('This is not a JSON object with "id" and "question".');
}

function idOf({ id }: Document): Id {
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

function noteIgnored(session: Session, seen: Set<string>, key: string, line: Line): void {
  if (seen.has(key)) return;
  seen.add(key);
  session.note(`Line ${line.number}: ${JSON.stringify(key)} is not a known key and is ignored.`);
}

/** How many questions a file holds; a pipe can be read only once, so only a regular file is counted. */
async function countLines(input: FileHandle): Promise<number> {
  let lines = 0;
  for await (const { text } of readLines(input.createReadStream({ autoClose: false, start: 0 }))) {
    if (text.trim() !== '') lines += 1;
  }
  return lines;
}

async function openFile(path: string): Promise<FileHandle> {
  let handle: FileHandle;
  try {
    handle = await open(path);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = missing ? 'does not exist' : 'cannot be read';
    throw new IzvorError('not_found', `The file ${path} ${why}: --batch takes a JSON Lines file, or - for standard input.`, {
      cause: error,
    });
  }
  if (!(await handle.stat()).isDirectory()) return handle;
  await handle.close();
  throw new IzvorError('not_found', `${path} is a folder: --batch takes a JSON Lines file, or - for standard input.`);
}
