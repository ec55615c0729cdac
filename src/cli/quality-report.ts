import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EvaluationData } from '../engine/evaluation/dataset.js';
import type { QuestionSet } from '../engine/evaluation/question-set.js';
import { packageRoot, sampleCorpusFolder } from '../paths.js';
import { evaluatedEngine, type EvaluationFlags } from './evaluation-options.js';
import { wrongUse } from './exit.js';
import { qualityParts, type CorpusFlags } from './quality-parts.js';
import type { Session } from './session.js';

/** What lies in a clone of the repository, or beside it, and not in the package. */
const questionsFolder = path.join(packageRoot, 'test', 'questions');
const sharedFolder = path.join(packageRoot, '..', 'shared');
const questionFiles = [
  { name: 'sample', articles: sampleCorpusFolder },
  { name: 'seeds', articles: path.join(sharedFolder, 'seeds') },
];
const usualData = path.join(sharedFolder, 'eval');
const defaultSets = ['sample', 'seeds', 'wikinews'];
/** All that the data has, but these alone for a sample. */
const sampledLanguages = ['en', 'pl', 'bg', 'nb', 'sr-Latn', 'sr-Cyrl'];

export interface ReportFlags extends EvaluationFlags, CorpusFlags {
  out: string;
}

export interface ReportRun {
  /** Most questions of a kind; null for all. */
  sample: number | null;
  /** As a person would type it. */
  command: string;
}

/**
 * Measures everything, and writes the report.
 * @returns the page's file
 * @throws IzvorError where the questions or the drawing libraries are not there
 */
export async function reportQuality(session: Session, flags: ReportFlags, { sample, command }: ReportRun): Promise<string> {
  if (!existsSync(questionsFolder))
    throw wrongUse('The questions of --report come with the repository, not with the package: run it in a clone.');
  const [{ measureQuality }, { loadDraw }, { writeQuality }, { readEvaluationData }] = await Promise.all([
    import('../engine/evaluation/quality/measure.js'),
    import('../engine/evaluation/quality/draw.js'),
    import('../engine/evaluation/quality/write.js'),
    import('../engine/evaluation/dataset.js'),
  ]);
  const draw = await loadDraw();
  const names = flags.sets.length > 0 ? flags.sets : defaultSets;
  const onProgress = (what: string): void => session.note(`${new Date().toISOString().slice(11, 19)} ${what}`);
  const folder = flags.data ?? (existsSync(usualData) ? usualData : null);
  if (flags.sizes !== undefined && folder === null)
    throw wrongUse('--sizes takes the evaluation data to make larger corpora of: name its folder with --data.');
  const data = folder === null ? null : readEvaluationData(folder);
  const dataSets = setsOfData(names, data, flags.sets.length > 0, onProgress);
  const quality = await measureQuality({
    engine: evaluatedEngine(session, flags.reader),
    sets: await readSets(names, onProgress),
    data,
    dataSets,
    questionLanguages: flags.questions,
    corpusLanguages: flags.languages.length > 0 || sample === null ? flags.languages : sampledLanguages,
    command,
    sample,
    speechLines: linesOf('test/corpus/speech-marked.jsonl'),
    languageLines: linesOf('test/corpus/question-languages.tsv'),
    parts: qualityParts(folder, questionsFolder, flags),
    onProgress,
  });
  return writeQuality(path.resolve(flags.out), quality, draw);
}

async function readSets(names: readonly string[], onProgress: (what: string) => void): Promise<QuestionSet[]> {
  const { readQuestionSet } = await import('../engine/evaluation/question-set.js');
  return questionFiles
    .filter(({ name }) => names.includes(name))
    .flatMap(({ name, articles }) => {
      if (existsSync(articles)) return [readQuestionSet(path.join(questionsFolder, `${name}.jsonl`), articles)];
      onProgress(`${name}: left out, there is no folder ${articles}`);
      return [];
    });
}

/** @throws IzvorError for a set that was asked for and is nowhere */
function setsOfData(
  names: readonly string[],
  data: EvaluationData | null,
  asked: boolean,
  onProgress: (what: string) => void,
): string[] {
  const known = data?.sets.map(({ name }) => name) ?? [];
  return names
    .filter((name) => questionFiles.every((own) => own.name !== name))
    .filter((name) => {
      if (known.includes(name)) return true;
      if (asked)
        throw wrongUse(`There is no set ${name}; there are ${[...questionFiles.map((own) => own.name), ...known].join(', ')}.`);
      onProgress(`${name}: left out, the evaluation data is not there`);
      return false;
    });
}

function linesOf(file: string): string[] | null {
  const full = path.join(packageRoot, file);
  return existsSync(full) ? readFileSync(full, 'utf8').trim().split('\n') : null;
}
