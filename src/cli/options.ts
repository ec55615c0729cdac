import { Command } from 'commander';
import { EXIT } from './exit.js';
import { MAX_TOP } from './request.js';
import { MARK } from './render/inert.js';

/** Options as commander hands them over; `request.ts` checks their values. */
export interface FilterOptions {
  lang?: string[];
  source?: string[];
  after?: string;
  before?: string;
  undated?: boolean;
}

export interface SearchOptions extends FilterOptions {
  top?: string;
  explain?: boolean;
  json?: boolean;
}

const collect = (value: string, earlier: string[] = []): string[] => [...earlier, value];

/** The options that choose articles. */
export function addFilterOptions(command: Command): Command {
  return command
    .option('--lang <code>', 'only articles in this language, as an ISO 639-1 code; repeat it or list several: sr,bg', collect)
    .option('--source <name>', 'only articles of this source; repeat it for several', collect)
    .option('--after <date>', 'only articles of this date or later: 2022, 2022-01 or 2022-01-12')
    .option('--before <date>', 'only articles of this date or earlier')
    .option('--undated', 'let articles without a date pass --after and --before');
}

/** The options of `ask` and `quote`. */
export function addSearchOptions(command: Command): Command {
  return addFilterOptions(command)
    .option('--top <n>', `the most excerpts to show, 1 to ${MAX_TOP} (default 5)`)
    .option('--explain', 'show every score of every candidate')
    .option('--json', 'print one JSON document instead of text');
}

/** What a person has to know to read the output of `ask` and `quote`. */
export const OUTPUT_HELP = `
The excerpt stands word for word behind a line (│). What answers is bold on a terminal, and between ${MARK.open} and ${MARK.close} without
colours (NO_COLOR, or output that is not a terminal); these brackets and control characters are never the article's own:
there they are shown by their code, such as <U+27E6> or ␛. --json holds the text unchanged.

Exit status: ${EXIT.ok} answered, ${EXIT.failed} failed, ${EXIT.wrongUse} wrong use, ${EXIT.noAnswer} the articles do not answer it.`;
