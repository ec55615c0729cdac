import { Command } from 'commander';
import { IzvorError } from '../errors.js';
import { withState } from '../state/client.js';
import { wrongUse } from './exit.js';
import { canPrompt, promptConfirm } from './prompt.js';
import { articleTitle, renderArticleList } from './render/article.js';
import { count } from './render/count.js';
import { articleDocument } from './render/json.js';
import type { Session } from './session.js';

interface RemoveOptions {
  yes?: boolean;
  json?: boolean;
}

const HELP = `
Examples:
  izvor remove 3f2a9c
  izvor remove 3f2a9c 77b01d --yes`;

/** `izvor remove`: takes articles out of the store. */
export function removeCommand(session: Session): Command {
  return new Command('remove')
    .summary('take articles out of the store')
    .description('Takes articles out of the store; the files they were read from stay as they are.')
    .argument('<id...>', 'ids of articles, as "izvor ask" and "izvor sources --articles" print them')
    .option('--yes', 'do not ask first; needed where there is no terminal')
    .option('--json', 'print the removed articles as a JSON document')
    .addHelpText('after', HELP)
    .action(async (given: string[], { yes = false, json = false }: RemoveOptions) => {
      const ids = [...new Set(given)];
      if (!yes && !canPrompt(session)) throw wrongUse('There is no terminal to ask whether this is meant: add --yes.');
      const engine = await session.engine();
      if (!yes) {
        const articles = await Promise.all(ids.map((id) => engine.show(id)));
        for (const article of articles) session.note(`${article.id}  ${articleTitle(article)}`);
        const agreed = await promptConfirm(session, `Remove ${count(ids.length, 'article')} from the store?`);
        if (agreed === null) return;
        if (!agreed) return session.note('Nothing was removed.');
      }
      const removed = await engine.remove(ids);
      // Recent answers on Discord hold excerpts of them.
      await withState(session.config.dataPath, (state) => state.forgetArticles(null, ids)).catch((error: unknown) => {
        if (!(error instanceof IzvorError)) throw error;
        session.note(error.message);
      });
      if (json) await session.printJson(removed.map(articleDocument));
      else await session.print(`Removed ${count(removed.length, 'article')}:\n${renderArticleList(removed, session.style)}`);
    });
}
