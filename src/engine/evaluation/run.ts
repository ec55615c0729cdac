import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AskResult, ExplainedCandidate } from '../../search/types.js';
import { LocalEngine } from '../engine.js';
import type { EngineOptions } from '../options.js';
import { warmUpQuestion } from './question-run.js';
import { sampleOf, type EvaluationData, type EvaluationQuestion, type EvaluationSet } from './dataset.js';

/** What the search path made of one question. */
export interface Outcome {
  question: EvaluationQuestion;
  /** Place of the gold article among all ranked ones, from 1; null where it was not found or there is none. */
  place: number | null;
  answered: boolean;
  /** What tells answerable from unanswerable: the probability, or the raw rank where uncalibrated. */
  score: number;
  /** Whether the marked sentence of the first excerpt holds the known answer; null where none is known or the article is another. */
  sentence: boolean | null;
  milliseconds: number;
}

export interface CorpusRun {
  set: string;
  corpusLanguage: string;
  questionLanguage: string;
  articles: number;
  passages: number;
  answerable: Outcome[];
  unanswerable: Outcome[];
}

export interface EvaluationOptions {
  engine: Omit<EngineOptions, 'dataDir' | 'autoSample'>;
  /** Languages of the questions; each is asked of each corpus language. */
  questionLanguages: readonly string[];
  /** Names of the sets; all where empty. */
  sets: readonly string[];
  /** Corpus languages; all of the set where empty. */
  corpusLanguages: readonly string[];
  /** Most questions of a kind per corpus. */
  sample: number;
  onCorpus?: (run: CorpusRun) => void;
  onProgress?: (done: number, total: number) => void;
}

/** Runs the questions through the real search path: passages are ingested as files into a store of their own, and asked with `ask`. */
export async function evaluate(data: EvaluationData, options: EvaluationOptions): Promise<CorpusRun[]> {
  const runs: CorpusRun[] = [];
  for (const set of data.sets.filter(({ name }) => options.sets.length === 0 || options.sets.includes(name))) {
    const languages = [...new Set(set.passages.map((passage) => passage.lang))].filter(
      (language) => options.corpusLanguages.length === 0 || options.corpusLanguages.includes(language),
    );
    for (const language of languages) {
      for (const run of await evaluateCorpus(set, language, data.unanswerable, options)) {
        runs.push(run);
        options.onCorpus?.(run);
      }
    }
  }
  return runs;
}

async function evaluateCorpus(
  set: EvaluationSet,
  language: string,
  unanswerable: readonly EvaluationQuestion[],
  options: EvaluationOptions,
): Promise<CorpusRun[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'izvor-eval-'));
  const engine = new LocalEngine({ ...options.engine, onNotice: () => undefined, dataDir: path.join(folder, 'data') });
  try {
    const articles = path.join(folder, 'articles');
    mkdirSync(articles);
    for (const passage of set.passages)
      if (passage.lang === language) writeFileSync(path.join(articles, `${passage.pid}.txt`), passage.text);
    const summary = await engine.ingest({ paths: [articles] });
    const pids = new Map((await engine.articles()).map((article) => [article.id, path.basename(article.path, '.txt')]));
    const ownUnanswerable = set.questions.filter((question) => !isAnswerable(question));
    await engine.ask({ question: warmUpQuestion });
    const runs: CorpusRun[] = [];
    for (const questionLanguage of options.questionLanguages) {
      const inLanguage = (question: EvaluationQuestion): boolean => question.lang === questionLanguage;
      const questions = sampleOf(set.questions.filter(isAnswerable).filter(inLanguage), options.sample);
      if (questions.length === 0) continue;
      const offCorpus = sampleOf(
        (ownUnanswerable.length > 0 ? ownUnanswerable : unanswerable).filter(inLanguage),
        options.sample,
      );
      const outcomes: Outcome[] = [];
      for (const question of [...questions, ...offCorpus]) {
        outcomes.push(await askOne(engine, question, pids));
        options.onProgress?.(outcomes.length, questions.length + offCorpus.length);
      }
      runs.push({
        set: set.name,
        corpusLanguage: language,
        questionLanguage,
        articles: pids.size,
        passages: summary.passages,
        answerable: outcomes.slice(0, questions.length),
        unanswerable: outcomes.slice(questions.length),
      });
    }
    return runs;
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const isAnswerable = ({ pid }: EvaluationQuestion): boolean => pid.length > 0;

async function askOne(engine: LocalEngine, question: EvaluationQuestion, pids: ReadonlyMap<string, string>): Promise<Outcome> {
  const started = performance.now();
  const result = await engine.ask({ question: question.question, explain: true });
  const milliseconds = performance.now() - started;
  const candidates = result.explain ?? [];
  const answers = ({ articleId }: ExplainedCandidate): boolean => question.pid.includes(pids.get(articleId) ?? '');
  const seen = new Set<string>();
  const ranked = candidates.filter(({ articleId }) => !seen.has(articleId) && seen.add(articleId));
  const place = ranked.findIndex(answers) + 1;
  return {
    question,
    place: place === 0 ? null : place,
    answered: result.status === 'answered',
    score: result.confidence ?? ranked[0]?.scores.rank ?? 0,
    sentence: place === 1 ? holdsAnswer(result, question) : null,
    milliseconds,
  };
}

function holdsAnswer(result: AskResult, { answer }: EvaluationQuestion): boolean | null {
  const citation = result.status === 'answered' ? result.citations[0] : undefined;
  if (!citation || answer === undefined) return null;
  return citation.excerpt.slice(citation.answer.start - citation.start, citation.answer.end - citation.start).includes(answer);
}
