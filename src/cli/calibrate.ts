import path from 'node:path';
import { mkdir, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { addEvaluationOptions, evaluationOptions, type EvaluationFlags } from './evaluation-options.js';
import type { Session } from './session.js';

const HELP = `
The questions are asked as \`izvor eval\` asks them, once with the reader and once without; the fitted coefficients go to calibration.json
in the data folder, from where every later answer takes them.

Example:
  izvor calibrate --data ../eval --questions en,de`;

/** `izvor calibrate`: fits the confidence to the model that is set. */
export function calibrateCommand(session: Session): Command {
  return addEvaluationOptions(
    new Command('calibrate')
      .summary('fit the confidence to a model')
      .description(
        'Fits how scores become a confidence to the model that is set, from a folder of questions with known answers.',
      ),
  )
    .option('--out <file>', 'where to write the coefficients; default calibration.json in the data folder')
    .addHelpText('after', HELP)
    .action(async (flags: EvaluationFlags & { out?: string }) => {
      const [{ evaluate }, { calibrationFrom }, { readEvaluationData }] = await Promise.all([
        import('../engine/evaluation/run.js'),
        import('../engine/evaluation/fit.js'),
        import('../engine/evaluation/dataset.js'),
      ]);
      const data = readEvaluationData(flags.data);
      const options = evaluationOptions(session, flags);
      const run = async (reader: boolean) =>
        evaluate(data, {
          ...options,
          engine: { ...options.engine, reader },
          onCorpus: ({ set, questionLanguage, corpusLanguage }) =>
            session.note(`${reader ? 'with' : 'without'} reader: ${set} ${questionLanguage} -> ${corpusLanguage}: done`),
        });
      const calibration = calibrationFrom(options.engine, await run(false), options.engine.reader ? await run(true) : null);
      const file = path.resolve(flags.out ?? path.join(session.config.dataPath, 'calibration.json'));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, `${JSON.stringify(calibration, null, 2)}\n`);
      if (flags.json === true) await session.printJson(calibration);
      else
        await session.print(
          `Wrote ${file}, fitted on ${calibration.fittedOn.answerable} answered and ${calibration.fittedOn.unanswerable} unanswered questions.\n`,
        );
    });
}
