import { Command } from 'commander';
import type { QuoteRequest } from '../engine/types.js';
import { EXIT, wrongUse } from './exit.js';
import { OUTPUT_HELP, type SearchOptions, addSearchOptions } from './options.js';
import { renderQuotes } from './render/answer.js';
import { askDocument } from './render/json.js';
import { optionName, parseRequest } from './request.js';
import type { Session } from './session.js';

interface QuoteOptions extends SearchOptions {
  speaker?: string;
}

const HELP = `
Examples:
  izvor quote "the new ferry line"
  izvor quote missiles --speaker Stoltenberg --lang nb
${OUTPUT_HELP}`;

/** `izvor quote`: direct speech on a topic, with who said it where the text says so, and reported speech behind it. */
export function quoteCommand(session: Session): Command {
  const command = new Command('quote')
    .summary('find direct speech on a topic')
    .description(
      'Finds direct speech on a topic, and who said it where the text says so; then reported speech, labelled as such.',
    )
    .argument('[topic...]', 'what the speech is about');
  return addSearchOptions(command)
    .option('--speaker <name>', 'only what this person said')
    .addHelpText('after', HELP)
    .action(async (words: string[], options: QuoteOptions) => {
      if (words.length === 0) throw wrongUse('What is the topic? Put it behind the command: izvor quote "the new ferry line".');
      const speaker = options.speaker?.trim();
      if (speaker === '') throw wrongUse('--speaker takes a name, not an empty text.');
      const { question: topic, ...rest } = parseRequest(words.join(' '), options, optionName, 'The topic');
      const request: QuoteRequest & { explain?: boolean } = { topic, ...rest, ...(speaker !== undefined && { speaker }) };
      const engine = await session.engine({ autoSample: true });
      const result = await engine.quote(request);
      session.status = result.status === 'answered' ? EXIT.ok : EXIT.noAnswer;
      if (options.json) await session.printJson(askDocument(result));
      else await session.print(renderQuotes(result, session.style));
    });
}
