import { Command } from 'commander';
import { runBatch } from './batch.js';
import { EXIT, wrongUse } from './exit.js';
import { OUTPUT_HELP, type SearchOptions, addSearchOptions } from './options.js';
import { canPrompt, promptText } from './prompt.js';
import { renderAsk } from './render/answer.js';
import { askDocument } from './render/json.js';
import { parseRequest } from './request.js';
import type { Session } from './session.js';

interface AskOptions extends SearchOptions {
  batch?: string;
}

const HELP = `
Examples:
  izvor ask "What did NATO offer Russia?"
  izvor ask What did NATO offer Russia --lang sr,bg --after 2022-01 --top 3
  izvor ask --batch questions.jsonl > answers.jsonl

--batch reads JSON Lines: {"id": 1, "question": "…", "lang": ["sr"], "source": "…", "after": "2022", "before": "2022-06",
"undated": true, "top": 3}, of which id and question are needed; the options given here hold for lines that do not say
otherwise. It prints one document a line, in order, with the id; a line that fails gives {"id", "status": "error", "error"}.
Its exit status is 0 if every line ran, answered or not, and 1 if one failed.
${OUTPUT_HELP}`;

/** `izvor ask`: cited excerpts for a question, or that the articles do not answer it. */
export function askCommand(session: Session): Command {
  const command = new Command('ask')
    .summary('answer a question with cited excerpts')
    .description('Answers a question with excerpts of the articles, word for word, or says that they do not answer it.')
    .argument('[question...]', 'the question; without one you are asked for it');
  return addSearchOptions(command)
    .option('--batch <file>', 'ask each question of a JSON Lines file ("-" is standard input)')
    .addHelpText('after', HELP)
    .action(async (words: string[], options: AskOptions) => {
      if (options.batch !== undefined) {
        if (words.length > 0) throw wrongUse('Give either a question or --batch, not both.');
        session.status = await runBatch(session, options.batch, options);
      } else {
        await ask(session, words, options);
      }
    });
}

async function ask(session: Session, words: string[], options: AskOptions): Promise<void> {
  if (words.length === 0 && !canPrompt(session)) {
    throw wrongUse('What is the question? Put it behind the command: izvor ask "What did NATO offer Russia?".');
  }
  // With a stand-in first, so that a wrong option is told before the person has typed the question.
  parseRequest('?', options);
  const question = words.length > 0 ? words.join(' ') : await promptText(session, 'What do you want to know?');
  if (question === null) return;
  const request = parseRequest(question, options);
  const engine = await session.engine({ autoSample: true });
  const result = await engine.ask(request);
  session.status = result.status === 'answered' ? EXIT.ok : EXIT.noAnswer;
  if (options.json) await session.printJson(askDocument(result));
  else await session.print(renderAsk(result, session.style));
}
