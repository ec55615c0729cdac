import { CANCEL_SYMBOL, confirm, isCancel, text } from '@clack/prompts';
import { EXIT } from './exit.js';
import type { Session } from './session.js';

/** Whether there is a person to ask: both what they type and what they would read is a terminal. */
export function canPrompt(session: Session): boolean {
  return session.io.isTTY.stdin && session.io.isTTY.stderr;
}

/** Asks for a line of text on standard error; null where the person gave up, which ends the run like Ctrl-C. */
export async function promptText(session: Session, message: string): Promise<string | null> {
  return answerOf(session, await text({ message, ...streams(session), withGuide: false }));
}

/** Asks yes or no, no being the default; null as for `promptText`. */
export async function promptConfirm(session: Session, message: string): Promise<boolean | null> {
  return answerOf(session, await confirm({ message, initialValue: false, ...streams(session), withGuide: false }));
}

function streams({ io }: Session): { input: Session['io']['stdin']; output: Session['io']['stderr'] } {
  return { input: io.stdin, output: io.stderr };
}

function answerOf<T>(session: Session, answer: T | typeof CANCEL_SYMBOL): T | null {
  // A terminal that is still being read keeps the process alive.
  session.io.stdin.pause();
  if (!isCancel(answer)) return answer;
  session.end(EXIT.SIGINT, 'Stopped: nothing was done.');
  return null;
}
