import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readArticle, supportedEndings } from '../../corpus/read.js';
import type { ParsedArticle, Span } from '../../corpus/types.js';
import { IzvorError } from '../../errors.js';

const kinds = ['answerable', 'off-topic', 'near-topic', 'false-premise', 'later-event'] as const;
const forms = ['who', 'what', 'when', 'where', 'how-many', 'why', 'yes-no', 'said', 'one-word', 'double'] as const;

const goldSchema = z.object({
  file: z.string(),
  /** Absent where any excerpt of the article will do. */
  start: z.number().int().min(0).optional(),
  end: z.number().int().min(1).optional(),
});
const questionSchema = z.object({
  id: z.string(),
  lang: z.string(),
  question: z.string().min(1),
  kind: z.enum(kinds),
  form: z.enum(forms),
  traits: z.array(z.string()).default([]),
  gold: z.array(goldSchema).default([]),
});

/** A question on a folder of articles, with every stretch of theirs that answers it; offsets are UTF-16 units of the file as decoded. */
export type SetQuestion = z.infer<typeof questionSchema>;
export type QuestionKind = SetQuestion['kind'];

/** An answer in the canonical text of an article; `whole` where any excerpt of it will do. */
export interface GoldSpan extends Span {
  file: string;
  whole?: true;
}

/** Questions with the articles that they are about. */
export interface QuestionSet {
  name: string;
  /** Folder of the articles. */
  articles: string;
  questions: SetQuestion[];
}

/**
 * Reads a set: a JSON Lines file of questions and the folder that their articles are in (docs/evaluation.md).
 * @throws IzvorError `bad_request` naming the file and line that is wrong
 */
export function readQuestionSet(file: string, articles: string): QuestionSet {
  if (!existsSync(file)) throw new IzvorError('bad_request', `There is no file ${file}; docs/evaluation.md describes it.`);
  if (!existsSync(articles)) throw new IzvorError('bad_request', `There is no folder ${articles} with the articles of ${file}.`);
  const questions = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const parsed = questionSchema.safeParse(jsonOf(line));
      if (parsed.success && (parsed.data.kind === 'answerable') === parsed.data.gold.length > 0) return [parsed.data];
      const problem = parsed.success ? 'an answerable question has gold, any other has none' : parsed.error.issues[0]?.message;
      throw new IzvorError('bad_request', `${file}, line ${at + 1}: ${problem}; docs/evaluation.md describes the form.`);
    });
  return { name: path.basename(file, '.jsonl'), articles, questions };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Whether a question is of the half that is only ever reported, never tuned on: drawn by its own text. */
export function isFrozen({ question }: { question: string }): boolean {
  return Number.parseInt(createHash('sha256').update(question.normalize('NFC')).digest('hex')[0]!, 16) < 8;
}

/** The file name of an article that was ingested from the folder of a set; null for any other. */
export function fileInSet({ articles }: Pick<QuestionSet, 'articles'>, articlePath: string): string | null {
  return path.dirname(path.resolve(articlePath)) === path.resolve(articles) ? path.basename(articlePath) : null;
}

/** The articles of a folder by file name, read as ingestion reads them. */
export function readArticles(folder: string): Map<string, ParsedArticle> {
  const files = readdirSync(folder).filter((file) => supportedEndings.includes(path.extname(file).toLowerCase()));
  return new Map(
    files.flatMap((file): [string, ParsedArticle][] => {
      const read = readArticle(file, readFileSync(path.join(folder, file)));
      return read.ok ? [[file, read.article]] : [];
    }),
  );
}

/**
 * The answers to a question in the canonical texts. What was cleaned away is left out.
 * @throws IzvorError `bad_request` for an article that is not there
 */
export function goldSpans({ id, gold }: SetQuestion, articles: ReadonlyMap<string, ParsedArticle>): GoldSpan[] {
  return gold.flatMap(({ file, start, end }) => {
    const article = articles.get(file);
    if (!article) throw new IzvorError('bad_request', `Question ${id} names ${file}, which is not among the articles.`);
    if (start === undefined || end === undefined) return [{ file, start: 0, end: article.text.length, whole: true as const }];
    const from = article.segments.find((segment) => segment.sourceEnd > start);
    const to = article.segments.findLast((segment) => segment.sourceStart < end);
    if (!from || !to || to.sourceEnd <= start || from.sourceStart >= end) return [];
    const inside = (source: number, segment: ParsedArticle['segments'][number]): number =>
      segment.kind === 'verbatim'
        ? segment.start + Math.min(Math.max(0, source - segment.sourceStart), segment.end - segment.start)
        : source <= segment.sourceStart
          ? segment.start
          : segment.end;
    return [{ file, start: inside(start, from), end: inside(end, to) }];
  });
}
