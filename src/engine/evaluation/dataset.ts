import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { IzvorError } from '../../errors.js';

const passageSchema = z.object({ id: z.string(), lang: z.string(), pid: z.string(), text: z.string().min(1) });
const questionSchema = z.object({
  id: z.string(),
  lang: z.string(),
  question: z.string().min(1),
  /** The passages that answer, any of them; none for a question that the set does not answer. */
  pid: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((pid) => (typeof pid === 'string' ? [pid] : pid)),
  answer: z.string().optional(),
});

export type EvaluationPassage = z.infer<typeof passageSchema>;
export type EvaluationQuestion = z.infer<typeof questionSchema>;

/** Passages in several languages and the questions that they answer, joined by `pid`. */
export interface EvaluationSet {
  name: string;
  passages: EvaluationPassage[];
  questions: EvaluationQuestion[];
}

export interface EvaluationData {
  sets: EvaluationSet[];
  /** Questions that no passage answers. */
  unanswerable: EvaluationQuestion[];
}

/**
 * Reads a folder of `NAME_passages.jsonl[.gz]` with `NAME_questions.jsonl[.gz]`, and `unanswerable_questions.jsonl[.gz]` (docs/evaluation.md).
 * @throws IzvorError `bad_request` naming the file and line that is wrong, or that there is no such folder or set
 */
export function readEvaluationData(folder: string): EvaluationData {
  if (!existsSync(folder))
    throw new IzvorError('bad_request', `There is no folder ${folder}; --data names one as docs/evaluation.md describes it.`);
  const names = readdirSync(folder).flatMap((file) => /^(.+)_passages\.jsonl(?:\.gz)?$/.exec(file)?.[1] ?? []);
  const sets = names.sort().flatMap((name) => {
    const questions = readLines(folder, `${name}_questions`, questionSchema);
    return questions ? [{ name, passages: readLines(folder, `${name}_passages`, passageSchema) ?? [], questions }] : [];
  });
  if (sets.length === 0)
    throw new IzvorError(
      'bad_request',
      `${folder} holds no NAME_passages.jsonl with a NAME_questions.jsonl; docs/evaluation.md describes them.`,
    );
  return { sets, unanswerable: readLines(folder, 'unanswerable_questions', questionSchema) ?? [] };
}

function readLines<S extends z.ZodType>(folder: string, name: string, schema: S): z.output<S>[] | null {
  const file = [`${name}.jsonl`, `${name}.jsonl.gz`].map((each) => path.join(folder, each)).find(existsSync);
  if (file === undefined) return null;
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(parseJson(line));
    if (!parsed.success)
      throw new IzvorError(
        'bad_request',
        `${file}, line ${index + 1}: ${parsed.error.issues[0]?.message ?? 'not of the form'}; docs/evaluation.md describes the form.`,
      );
    return [parsed.data];
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** At most `count` of `items`, the same ones at every run: those with the smallest hash of their id. */
export function sampleOf<T extends { id: string }>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  const hashed = items.map((item) => ({ item, hash: createHash('sha256').update(item.id).digest('hex') }));
  return hashed
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item);
}
