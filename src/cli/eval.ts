import { Command } from 'commander';
import {
  addEvaluationOptions,
  commandLine,
  corpusSizes,
  evaluationOptions,
  folder,
  type EvaluationFlags,
} from './evaluation-options.js';
import { wrongUse } from './exit.js';
import type { CorpusFlags } from './quality-parts.js';
import { renderMetrics } from './render/metrics.js';
import type { Session } from './session.js';

const HELP = `
Each language of passages is a corpus of its own, ingested into a store in the temporary folder and asked through the same search as
\`izvor ask\`. R1, R5 and MRR say where the right article ranks; AUC how well the best score tells questions that the corpus answers from
those that it does not; "answered" and "false" how many of each the calibrated decision answers.

With --report, all that Izvor is measured by is measured instead, which takes half an hour and more, and written to quality.md with
tables and pictures (docs/evaluation.md describes it). That takes a clone of the repository.

Examples:
  izvor eval --data ../eval --languages pl,nb --sample 50
  izvor eval --report
  izvor eval --report --sizes 0,100,1000,10000,100000 --cache ~/izvor-corpora`;

interface EvalFlags extends EvaluationFlags, CorpusFlags {
  report?: boolean;
  out: string;
}

/** `izvor eval`: prints how well the search does on a folder of questions with known answers. */
export function evalCommand(session: Session): Command {
  return addEvaluationOptions(
    new Command('eval')
      .summary('measure the search on questions with known answers')
      .description(
        'Runs the real search over a folder of questions with known answers and prints how well it does, per language.',
      ),
  )
    .option('--report', 'measure everything and write quality.md with tables and pictures')
    .option('--out <folder>', 'where --report writes', 'docs')
    .option(
      '--sizes <counts>',
      'other passages to ask among with --report, comma-separated, 0 for none; default 0,100,1000,10000, and 100000 where it is in the cache',
      corpusSizes,
    )
    .option(
      '--cache <folder>',
      'where --report keeps larger corpora between runs; default node_modules/.cache/izvor-eval',
      folder,
    )
    .addHelpText('after', HELP)
    .action(async (flags: EvalFlags, command: Command) => {
      if (flags.report === true) {
        const { reportQuality } = await import('./quality-report.js');
        const sample = command.getOptionValueSource('sample') === 'cli' ? flags.sample : null;
        const page = await reportQuality(session, flags, { sample, command: commandLine(command) });
        await (flags.json === true ? session.printJson({ page }) : session.print(`Wrote ${page}.\n`));
        return;
      }
      for (const name of ['sizes', 'cache'] as const)
        if (flags[name] !== undefined) throw wrongUse(`--${name} goes with --report; leave it out, or add --report.`);
      if (flags.data === undefined)
        throw wrongUse('Name the folder with the questions, --data FOLDER, or write the report with --report.');
      const [{ evaluate }, { metricsOf }, { readEvaluationData }] = await Promise.all([
        import('../engine/evaluation/run.js'),
        import('../engine/evaluation/metrics.js'),
        import('../engine/evaluation/dataset.js'),
      ]);
      const runs = await evaluate(readEvaluationData(flags.data), {
        ...evaluationOptions(session, flags),
        onCorpus: (run) => session.note(`${run.set} ${run.questionLanguage} -> ${run.corpusLanguage}: done`),
      });
      const metrics = runs.map(metricsOf);
      await (flags.json === true ? session.printJson(metrics) : session.print(renderMetrics(metrics)));
    });
}
