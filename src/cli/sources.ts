import { Command } from 'commander';
import { wrongUse } from './exit.js';
import { type FilterOptions, addFilterOptions } from './options.js';
import { renderArticleList } from './render/article.js';
import { articleDocument } from './render/json.js';
import { renderSources } from './render/sources.js';
import { parseFilters } from './request.js';
import type { Session } from './session.js';

interface SourcesOptions extends FilterOptions {
  articles?: boolean;
  json?: boolean;
}

const HELP = `
Examples:
  izvor sources
  izvor sources --articles --lang sr --after 2022-01`;

/** `izvor sources`: the outlets of the stored articles, or the articles themselves. */
export function sourcesCommand(session: Session): Command {
  const command = new Command('sources')
    .summary('list the sources, or the articles with their ids')
    .description('Lists the sources of the stored articles; with --articles the articles themselves, with their ids.')
    .option('--articles', 'list the articles; the filters below choose which');
  return addFilterOptions(command)
    .option('--json', 'print a JSON document instead of text')
    .addHelpText('after', HELP)
    .action(async ({ articles = false, json = false, ...options }: SourcesOptions) => {
      const filters = parseFilters(options);
      if (!articles && Object.keys(filters).length > 0) throw wrongUse('Filters choose articles: add --articles to list them.');
      const engine = await session.engine();
      if (articles) {
        const list = await engine.articles(filters);
        if (json) await session.printJson(list.map(articleDocument));
        else await session.print(renderArticleList(list, session.style));
      } else {
        const list = await engine.sources();
        if (json) await session.printJson(list);
        else await session.print(renderSources(list, session.style));
      }
    });
}
