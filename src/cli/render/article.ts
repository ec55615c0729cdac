import type { ArticleDetail, ArticleSummary } from '../../engine/types.js';
import { inertLine, inertText } from './inert.js';
import { languageName } from './language.js';
import type { Style } from './style.js';

/** The title, or what stands in for it. */
export function articleTitle(article: Pick<ArticleSummary, 'title'>): string {
  return article.title === null ? 'Untitled' : inertLine(article.title);
}

/** `Outlet · 2022-01-12 · Serbian (Latin) · sample`: what is known of an article, on one line. */
export function articleFacts(article: ArticleSummary): string {
  return [
    article.outlet === null ? 'source unknown' : inertLine(article.outlet),
    article.date?.value ?? 'undated',
    inertLine(languageName(article.language, article.script)),
    ...(article.sample ? ['sample'] : []),
  ].join(' · ');
}

/** Where the article can be read: its address, else the file it came from. */
export function articlePlace(article: ArticleSummary): string {
  return inertLine(article.url ?? article.path);
}

/** Articles as a list: id, title, facts. */
export function renderArticleList(articles: readonly ArticleSummary[], style: Style): string {
  if (articles.length === 0) return 'No articles.\n';
  const { bold, dim } = style.colors;
  return articles
    .map((article) => `${inertLine(article.id)}  ${bold(articleTitle(article))}\n    ${dim(articleFacts(article))}\n`)
    .join('');
}

/**
 * An article for reading. `heading` puts what is known of it above; without it the output is the canonical text and
 * nothing else, so that it can be piped.
 */
export function renderArticle(article: ArticleDetail, style: Style, options: { heading: boolean }): string {
  const { bold, dim } = style.colors;
  const heading = [
    bold(articleTitle(article)),
    dim(articleFacts(article)),
    dim(articlePlace(article)),
    dim(`${inertLine(article.id)} · ingested ${article.ingestedAt} · sha256 ${article.textSha256}`),
    '',
  ];
  const text = inertText(article.text);
  return `${options.heading ? `${heading.join('\n')}\n` : ''}${text}${text.endsWith('\n') ? '' : '\n'}`;
}
