import { Command } from 'commander';
import { renderReindex } from './render/ingest.js';
import type { Session } from './session.js';

const HELP = `
Examples:
  izvor reindex
  IZVOR_MODEL=bge-m3 izvor reindex

The new store is built beside the old one, which answers until the two are swapped at the end. Stopped half-way, the same
command goes on where it was.`;

/** `izvor reindex`: builds the store anew with the model that is set. */
export function reindexCommand(session: Session): Command {
  return new Command('reindex')
    .summary('build the store anew, after a change of the model')
    .description('Builds passages, vectors and index anew from the stored articles, with the model that is set.')
    .option('--json', 'print a JSON document instead of text')
    .addHelpText('after', HELP)
    .action(async (options: { json?: boolean }) => {
      const engine = await session.engine();
      const summary = await engine.reindex(session.progress.update);
      if (options.json) await session.printJson(summary);
      else await session.print(renderReindex(summary));
    });
}
