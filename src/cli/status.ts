import { Command } from 'commander';
import { renderStatus } from './render/status.js';
import type { Session } from './session.js';

const HELP = `
Examples:
  izvor status
  izvor status --json`;

/** `izvor status`: what is stored and how it is searched. */
export function statusCommand(session: Session): Command {
  return new Command('status')
    .summary('tell what is stored')
    .description('Tells how many articles are stored, where, with which model, and how they are searched.')
    .option('--json', 'print a JSON document instead of text')
    .addHelpText('after', HELP)
    .action(async (options: { json?: boolean }) => {
      const engine = await session.engine();
      const status = await engine.status();
      if (options.json) await session.printJson(status);
      else await session.print(renderStatus(status));
    });
}
