import { Command, CommanderError } from 'commander';
import { askCommand } from './ask.js';
import { botCommand, inviteCommand } from './bot.js';
import { calibrateCommand } from './calibrate.js';
import { evalCommand } from './eval.js';
import { EXIT, sentenceOf, statusOf } from './exit.js';
import { ingestCommand } from './ingest.js';
import { type CliIo, columnsOf } from './io.js';
import { quoteCommand } from './quote.js';
import { reindexCommand } from './reindex.js';
import { inertLine } from './render/inert.js';
import { removeCommand } from './remove.js';
import { reportCommand } from './report.js';
import { Session } from './session.js';
import { showCommand } from './show.js';
import { sourcesCommand } from './sources.js';
import { statusCommand } from './status.js';
import { packageVersion } from './version.js';

/** In the order `izvor --help` lists them. */
const COMMANDS = [
  askCommand,
  quoteCommand,
  ingestCommand,
  sourcesCommand,
  showCommand,
  removeCommand,
  statusCommand,
  reportCommand,
  reindexCommand,
  calibrateCommand,
  evalCommand,
  botCommand,
  inviteCommand,
] as const;

const HELP = `
Examples:
  izvor ask "What did NATO offer Russia?"
  izvor ingest articles/
  izvor help ask`;

/**
 * Runs one command. Never rejects and never ends the process: the engine is closed when this resolves.
 *
 * @param args the arguments behind the program's name.
 * @returns the exit status: 0 done or answered, 1 failed, 2 wrong use, 3 no answer, 130 and 143 stopped by a signal.
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  const session = new Session(io);
  const unlisten = session.listen();
  let status: number;
  try {
    const command = program(session).parseAsync(args, { from: 'user' });
    // After a signal nobody waits for the command any more, and it may well fail when the engine closes under it.
    command.catch(() => undefined);
    status = await Promise.race([session.ended, command.then(() => session.status)]);
  } catch (error) {
    status = report(session, error);
  }
  try {
    await session.close();
  } catch (error) {
    status = report(session, error);
  }
  unlisten();
  return status;
}

function program(session: Session): Command {
  const izvor = new Command('izvor')
    .description('Answers questions about news articles with cited excerpts, word for word, on your own machine.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void session.io.stdout.write(text),
      writeErr: (text) => void session.io.stderr.write(text),
      outputError: (text, write) => write(usageSentence(text)),
      getOutHelpWidth: () => columnsOf(session.io.stdout, 100),
      getErrHelpWidth: () => columnsOf(session.io.stderr, 100),
    });
  for (const create of COMMANDS) izvor.addCommand(create(session).copyInheritedSettings(izvor));
  return izvor;
}

/** commander's `error: unknown option '--tpo'\n(Did you mean --top?)\n` as one line. */
function usageSentence(text: string): string {
  const [message = '', hint] = text
    .replace(/^error: /, '')
    .trim()
    .split('\n');
  const sentence = message.charAt(0).toUpperCase() + message.slice(1).replace(/\.$/, '');
  return `izvor: ${sentence}${hint === undefined ? ': "izvor --help" shows how it is used.' : ` ${hint}`}\n`;
}

/** Tells the person what went wrong and returns the exit status for it. */
function report(session: Session, error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.wrongUse;
  session.progress.finish();
  session.io.stderr.write(`izvor: ${inertLine(sentenceOf(error))}\n`);
  if (session.showsStacks && error instanceof Error) session.io.stderr.write(`${error.stack ?? ''}\n`);
  return statusOf(error);
}
