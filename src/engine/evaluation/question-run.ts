import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Span } from '../../corpus/types.js';
import type { Features } from '../../search/feature-names.js';
import type { AskResult, ExplainedCandidate } from '../../search/types.js';
import { LocalEngine } from '../engine.js';
import type { EngineOptions } from '../options.js';
import { holdsGold, IdealRanking } from './gold.js';
import { fileInSet, goldSpans, readArticles, type GoldSpan, type QuestionSet, type SetQuestion } from './question-set.js';

/** One excerpt in the order of the ranking, overlapping windows left out. */
export interface RankedExcerpt {
  /** File name of the article; null for one that is not of the set. */
  file: string | null;
  articleId: string;
  language: string | null;
  span: Span;
  /** Whether it holds an answer wholly. */
  right: boolean;
  features: Features | null;
}

/** What the search path made of one question of a set. */
export interface QuestionOutcome {
  set: string;
  question: SetQuestion;
  /** As the search understood it. */
  language: string | null;
  gold: GoldSpan[];
  /** Right excerpts that a perfect ranking could show. */
  ideal: number;
  ranked: RankedExcerpt[];
  answered: boolean;
  /** Of the result; the raw rank of the first excerpt where uncalibrated. */
  confidence: number;
  /** Whether the first shown excerpt holds an answer; null where nothing is shown. */
  shownRight: boolean | null;
  /**
   * Whether the marked sentence of the first shown excerpt holds an answer; null where nothing is shown. After `askAgain` answerable
   * questions that were refused have it as well, of the excerpt that would be shown first.
   */
  markedRight: boolean | null;
  /** Whether it is answered while the articles that answer are not in the store; null for other questions, and before `askAgain`. */
  leftOutAnswered: boolean | null;
  milliseconds: number;
}

export type EvaluatedEngine = Omit<EngineOptions, 'dataDir' | 'autoSample'>;

/** Asked before any question that is measured; no measure sees it. */
export const warmUpQuestion = 'What is this about?';

export interface AskOptions {
  engine: EvaluatedEngine;
  /** Ask only these. */
  questions?: readonly SetQuestion[];
  onProgress?: (done: number, total: number) => void;
}

/**
 * Makes a data folder with the articles of a set for as long as `use` takes.
 * @param among data folder with other articles, which is copied and added to
 */
export async function withStore<T>(
  set: QuestionSet,
  { engine: options, among }: { engine: EvaluatedEngine; among?: string | undefined },
  use: (dataDir: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'izvor-eval-'));
  const dataDir = path.join(folder, 'data');
  try {
    if (among !== undefined) cpSync(among, dataDir, { recursive: true });
    await ingestInto(dataDir, set.articles, options);
    return await use(dataDir);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Adds a folder of articles to a data folder, its index included. */
export async function ingestInto(dataDir: string, articles: string, options: EvaluatedEngine): Promise<void> {
  const engine = new LocalEngine({ ...options, onNotice: () => undefined, dataDir });
  try {
    await engine.ingest({ paths: [articles] });
  } finally {
    await engine.close();
  }
}

/** Asks the questions of a set, each through the same function as `izvor ask`, of a data folder that `withStore` made. */
export async function askQuestions(dataDir: string, set: QuestionSet, options: AskOptions): Promise<QuestionOutcome[]> {
  const engine = new LocalEngine({ ...options.engine, onNotice: () => undefined, dataDir });
  try {
    const texts = readArticles(set.articles);
    const files = new Map<string, string>();
    for (const article of await engine.articles()) {
      const file = fileInSet(set, article.path);
      if (file !== null) files.set(article.id, file);
    }
    const ideal = new IdealRanking(texts);
    const outcomes: QuestionOutcome[] = [];
    const questions = options.questions ?? set.questions;
    // The first question loads the models, which is no part of what a question takes.
    await engine.ask({ question: warmUpQuestion });
    for (const question of questions) {
      const gold = goldSpans(question, texts);
      outcomes.push(await askOne(engine, set.name, question, { gold, ideal: ideal.count(gold), files }));
      options.onProgress?.(outcomes.length, questions.length);
    }
    return outcomes;
  } finally {
    await engine.close();
  }
}

interface Asked {
  gold: GoldSpan[];
  ideal: number;
  /** File names of the set's articles by article id. */
  files: ReadonlyMap<string, string>;
}

async function askOne(engine: LocalEngine, set: string, question: SetQuestion, asked: Asked): Promise<QuestionOutcome> {
  const { gold, ideal, files } = asked;
  const started = performance.now();
  const result = await engine.ask({ question: question.question, explain: true });
  const milliseconds = performance.now() - started;
  const holds = (articleId: string, span: Span): boolean => gold.some((each) => holdsGold(files.get(articleId), span, each));
  const candidates = result.explain ?? [];
  const [first] = result.status === 'answered' ? result.citations : [];
  return {
    set,
    question,
    language: result.language,
    gold,
    ideal,
    ranked: distinct(candidates).map(({ articleId, language, start, end, features }) => ({
      file: files.get(articleId) ?? null,
      articleId,
      language,
      span: { start, end },
      right: holds(articleId, { start, end }),
      features: features ?? null,
    })),
    answered: result.status === 'answered',
    confidence: confidenceOf(result),
    shownRight: first ? holds(first.article.id, first) : null,
    markedRight: first ? holds(first.article.id, first.answer) : null,
    leftOutAnswered: null,
    milliseconds,
  };
}

/** As the answer leaves out overlapping windows. */
function distinct(candidates: readonly ExplainedCandidate[]): ExplainedCandidate[] {
  const kept: ExplainedCandidate[] = [];
  for (const candidate of candidates) {
    const overlaps = kept.some(
      ({ articleId, start, end }) => articleId === candidate.articleId && start < candidate.end && candidate.start < end,
    );
    if (!overlaps) kept.push(candidate);
  }
  return kept;
}

function confidenceOf(result: AskResult): number {
  return result.confidence ?? result.explain?.[0]?.scores.rank ?? 0;
}
