import { Command } from 'commander';
import { renderArticle } from './render/article.js';
import type { Session } from './session.js';

const HELP = `
Examples:
  izvor show 3f2a9c
  izvor show 3f2a9c --json

The text is the canonical one that start and end of a citation count in (UTF-16 code units). Control characters in it are
shown by their code; --json holds the text unchanged. On a terminal a heading says what is known of the article.`;

/** `izvor show`: the text of one article. */
export function showCommand(session: Session): Command {
  return new Command('show')
    .summary('print an article')
    .description('Prints the text of an article, as citations refer to it.')
    .argument('<id>', 'id of the article, as "izvor ask" and "izvor sources --articles" print it')
    .option('--json', 'print everything known of the article as a JSON document')
    .addHelpText('after', HELP)
    .action(async (id: string, options: { json?: boolean }) => {
      const engine = await session.engine();
      const article = await engine.show(id);
      if (options.json) await session.printJson({ ...article, date: article.date?.value ?? null });
      else await session.print(renderArticle(article, session.style, { heading: session.io.isTTY.stdout }));
    });
}
