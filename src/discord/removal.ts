import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord.js';
import { fold, foldedWords } from '../corpus/fold.js';
import type { ArticleSummary } from '../engine/types.js';
import { articleCard, articleLabel } from './article-lines.js';
import { cutLabel } from './cut.js';
import { oneLine } from './escape.js';
import { limits } from './limits.js';
import { type Reply, reply } from './reply.js';
import type { Suggestion } from './suggestions.js';
import type { Texts } from './texts.js';

/** How long the question whether to remove an article stands, in milliseconds. */
export const confirmWithin = 5 * 60_000;

/** Articles that what was typed fits best, by title, outlet and date; the latest first among equals. */
export function suggestArticles(articles: readonly ArticleSummary[], typed: string, texts: Texts): Suggestion[] {
  const wanted = foldedWords(typed);
  const scored = articles.flatMap((article) => {
    const label = articleLabel(article, texts);
    const key = fold(`${label} ${article.date?.value ?? ''}`);
    if (!wanted.every((word) => key.includes(word))) return [];
    const starts = wanted.length > 0 && fold(oneLine(article.title ?? '')).startsWith(wanted.join(' '));
    return [{ label, article, score: Number(starts) }];
  });
  scored.sort((a, b) => b.score - a.score || (b.article.date?.value ?? '').localeCompare(a.article.date?.value ?? ''));
  return scored
    .slice(0, limits.choices)
    .map(({ label, article }) => ({ name: cutLabel(label, limits.choiceName), value: article.id }));
}

/** The article that was picked, or whose title was typed and no other's. */
export function findArticle(articles: readonly ArticleSummary[], value: string): ArticleSummary | null {
  const picked = articles.find(({ id }) => id === value.trim());
  if (picked !== undefined) return picked;
  const titled = articles.filter(({ title }) => title !== null && fold(oneLine(title)) === fold(oneLine(value)));
  return titled.length === 1 ? titled[0]! : null;
}

/** Whether to remove an article. @param until milliseconds since 1970 */
export function renderConfirmation(article: ArticleSummary, user: string, until: number, texts: Texts): Reply {
  const rest = `${article.id}:${user}:${Math.floor(until / 1000).toString(36)}`;
  const row: APIMessageTopLevelComponent = {
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.Button, style: ButtonStyle.Danger, label: texts.t('remove.yes'), custom_id: `remove:yes:${rest}` },
      { type: ComponentType.Button, style: ButtonStyle.Secondary, label: texts.t('remove.no'), custom_id: `remove:no:${rest}` },
    ],
  };
  return reply([texts.t('remove.confirm')], [articleCard(article, texts)], [row]);
}

/** What is gone. */
export function renderRemoved(article: ArticleSummary, texts: Texts): Reply {
  return reply([texts.t('remove.removed')], [articleCard(article, texts)]);
}

/** Who was asked and until when, from the parts of a button's custom id after `remove:yes`. */
export function readConfirmation(args: readonly string[]): { id: string; user: string; until: number } {
  const [id = '', user = '', until = ''] = args;
  return { id, user, until: Number.parseInt(until, 36) * 1000 };
}
