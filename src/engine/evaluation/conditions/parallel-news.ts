import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { IzvorError } from '../../../errors.js';

const rowSchema = z.object({ id: z.string(), doc: z.string(), en: z.string().min(1) }).catchall(z.string().min(1));

/** A news article sentence by sentence in several languages; the first sentence is its headline. */
export interface ParallelDocument {
  doc: string;
  /** By language as the data names it (`sr-Latn`); all of the same length, in the same order. */
  sentences: Record<string, string[]>;
}

/**
 * Reads `parallel_news.jsonl[.gz]` of a folder of evaluation data: a sentence a line, `{id, doc, en, ...}` with a field for each language.
 * @throws IzvorError `bad_request` naming the file, and the line that is wrong
 */
export function readParallelNews(folder: string): ParallelDocument[] {
  const names = ['parallel_news.jsonl', 'parallel_news.jsonl.gz'];
  const file = names.map((name) => path.join(folder, name)).find(existsSync);
  if (file === undefined)
    throw new IzvorError('bad_request', `${folder} holds no parallel_news.jsonl; docs/evaluation.md describes it.`);
  const bytes = readFileSync(file);
  const documents = new Map<string, ParallelDocument>();
  for (const [index, line] of (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const row = rowSchema.safeParse(jsonOf(line));
    if (!row.success)
      throw new IzvorError('bad_request', `${file}, line ${index + 1}: it is no sentence of a document in several languages.`);
    const { id: _, doc, ...texts } = row.data;
    let document = documents.get(doc);
    if (!document) documents.set(doc, (document = { doc, sentences: {} }));
    for (const [language, text] of Object.entries(texts)) (document.sentences[language] ??= []).push(text);
  }
  return [...documents.values()];
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
