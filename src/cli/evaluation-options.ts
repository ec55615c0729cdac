import { existsSync, statSync } from 'node:fs';
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

/** More other passages than this would take the better part of a day to ingest. */
const largestCorpus = 1_000_000;

/** @returns ascending, each once */
export function corpusSizes(value: string): number[] {
  const sizes = list(value).map(Number);
  if (sizes.length === 0 || !sizes.every((size) => Number.isInteger(size) && size >= 0 && size <= largestCorpus))
    throw new InvalidArgumentError('Write whole numbers from 0 to 1000000 with commas between them, such as 0,100,1000.');
  return [...new Set(sizes)].sort((a, b) => a - b);
}

/** A folder, there or to be made. */
export function folder(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Name a folder.');
  if (existsSync(value) && !statSync(value).isDirectory()) throw new InvalidArgumentError('That is a file; name a folder.');
  return value;
}

/** A command with the options that were given on its command line, as a person would type it. */
export function commandLine(command: Command): string {
  const given = command.options.filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli');
  const words = given.flatMap((option) => {
    const value: unknown = command.getOptionValue(option.attributeName());
    return [
      option.long ?? option.flags,
      ...(typeof value === 'boolean' ? [] : [quoted(Array.isArray(value) ? value.join(',') : String(value))]),
    ];
  });
  return ['izvor', command.name(), ...words].join(' ');
}

const quoted = (word: string): string => (/^[\w./,:=~-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

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
