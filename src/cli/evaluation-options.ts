import { Command, InvalidArgumentError } from 'commander';
import type { EvaluationOptions } from '../engine/evaluation/run.js';
import type { Session } from './session.js';

export interface EvaluationFlags {
  /** `--report` finds its own. */
  data?: string;
  questions: string[];
  languages: string[];
  sets: string[];
  sample: number;
  reader: boolean;
  json?: boolean;
}

export const list = (value: string): string[] =>
  value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

export function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return number;
}

/** The options of `eval`. */
export function addEvaluationOptions(command: Command): Command {
  return command
    .option('--data <folder>', 'folder with passages and questions (docs/evaluation.md describes it)')
    .option('--questions <languages>', 'languages of the questions, comma-separated', list, ['en'])
    .option('--languages <languages>', 'languages of the passages, comma-separated; default all', list, [])
    .option('--sets <names>', 'sets of passages, comma-separated; default all', list, [])
    .option('--sample <n>', 'most questions of a kind per corpus, the same ones at every run', positive, 120)
    .option('--no-reader', 'leave the reader out')
    .option('--json', 'print a JSON document instead of text');
}

export function evaluationOptions(session: Session, flags: EvaluationFlags): EvaluationOptions {
  return {
    engine: evaluatedEngine(session, flags.reader),
    questionLanguages: flags.questions,
    corpusLanguages: flags.languages,
    sets: flags.sets,
    sample: flags.sample,
  };
}

/** The model and reader that are configured. */
export function evaluatedEngine(session: Session, reader: boolean): EvaluationOptions['engine'] {
  const { model, modelsPath, allowDownload } = session.config;
  return {
    model,
    ...(modelsPath !== null && { modelsDir: modelsPath }),
    allowDownload,
    reader: reader && session.config.reader,
    onNotice: (line) => session.note(line),
  };
}
