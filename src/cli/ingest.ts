import { Command } from 'commander';
import { EXIT, wrongUse } from './exit.js';
import { nothingRead, renderIngest } from './render/ingest.js';
import type { Session } from './session.js';

interface IngestOptions {
  prune?: boolean;
  sample?: boolean;
  json?: boolean;
}

const HELP = `
Examples:
  izvor ingest articles/
  izvor ingest articles/ more/one.html --prune
  izvor ingest --sample

Files that are stored and unchanged are skipped, changed ones replaced. Exit status: ${EXIT.ok} if anything could be read,
${EXIT.failed} if nothing could, ${EXIT.wrongUse} wrong use.`;

/** `izvor ingest`: reads articles into the store. */
export function ingestCommand(session: Session): Command {
  return new Command('ingest')
    .summary('read articles into the store')
    .description('Reads articles from files and folders (.txt, .md, .html) into the store.')
    .argument('[path...]', 'files and folders')
    .option('--prune', 'drop stored articles whose file vanished from the folders named here')
    .option('--sample', 'read the bundled sample articles as well')
    .option('--json', 'print the summary as a JSON document')
    .addHelpText('after', HELP)
    .action(async (paths: string[], { prune = false, sample = false, json = false }: IngestOptions) => {
      if (paths.some((path) => path.trim() === '')) throw wrongUse('A path is empty: name a file or a folder.');
      if (paths.length === 0 && !sample) throw wrongUse('What is to be read? Name files or folders: izvor ingest articles/.');
      const engine = await session.engine();
      const summary = await engine.ingest({ paths, prune, sample }, session.progress.update);
      if (nothingRead(summary, { prune })) {
        session.status = EXIT.failed;
        if (summary.skipped.length === 0) session.note('There is no .txt, .md or .html file to read there.');
      }
      if (json) await session.printJson(summary);
      else await session.print(renderIngest(summary));
    });
}
