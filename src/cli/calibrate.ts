import path from 'node:path';
import { mkdir, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { calibrationFolder } from '../paths.js';
import { evaluatedEngine, positive } from './evaluation-options.js';
import type { Session } from './session.js';

const HELP = `
The questions that come with Izvor are asked as \`izvor ask\` asks them, with the reader and without; the fitted coefficients go to
calibration.json in the data folder, from where every later answer takes them. With --data the same is done among the passages of a folder
as well, so that the confidence holds in larger corpora, and with its unanswerable questions (docs/evaluation.md describes it).

Example:
  izvor calibrate --data ../eval`;

interface CalibrateFlags {
  data?: string;
  sample: number;
  out?: string;
  json?: boolean;
}

/** `izvor calibrate`: fits the confidence to the model that is set. */
export function calibrateCommand(session: Session): Command {
  return new Command('calibrate')
    .summary('fit the confidence to a model')
    .description('Fits how scores become a confidence to the model that is set, from questions with known answers.')
    .option('--data <folder>', 'folder with other passages and unanswerable questions')
    .option('--sample <n>', 'most unanswerable questions of it', positive, 120)
    .option('--out <file>', 'where to write the coefficients; default calibration.json in the data folder')
    .option('--json', 'print a JSON document instead of text')
    .addHelpText('after', HELP)
    .action(async (flags: CalibrateFlags) => {
      const [{ calibrate }, { readEvaluationData }, { readQuestionSet }] = await Promise.all([
        import('../engine/evaluation/calibrate.js'),
        import('../engine/evaluation/dataset.js'),
        import('../engine/evaluation/question-set.js'),
      ]);
      const calibration = await calibrate({
        engine: evaluatedEngine(session, true),
        set: readQuestionSet(path.join(calibrationFolder, 'questions.jsonl'), path.join(calibrationFolder, 'articles')),
        data: flags.data === undefined ? null : readEvaluationData(flags.data),
        sample: flags.sample,
        onProgress: (what) => session.note(what),
      });
      const file = path.resolve(flags.out ?? path.join(session.config.dataPath, 'calibration.json'));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, `${JSON.stringify(calibration, null, 2)}\n`);
      if (flags.json === true) await session.printJson(calibration);
      else
        await session.print(
          `Wrote ${file}, fitted on ${calibration.fittedOn.answerable} answerable and ${calibration.fittedOn.unanswerable} unanswerable questions.\n`,
        );
    });
}
