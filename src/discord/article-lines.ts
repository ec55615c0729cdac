import type { APIEmbed } from 'discord.js';
import type { ArticleSummary } from '../engine/types.js';
import { cutLabel } from './cut.js';
import { dateName, languageName, saidOutlet } from './describe.js';
import { escapeMarkdown, oneLine } from './escape.js';
import { articleLink } from './links.js';
import type { Texts } from './texts.js';

/** In a list the titles have to leave place for each other. */
const longestTitle = 120;
/** A longer address would take the place of several other articles. */
const longestLink = 400;

/** `• [Title](address) · Serbian · 12 January 2022`; the title alone where there is no address. */
export function articleLine(article: ArticleSummary, texts: Texts): string {
  const parts = [
    linkedTitle(article, texts),
    escapeMarkdown(languageName(article.language, article.script, texts), false),
    article.date === null ? texts.t('article.undated') : dateName(article.date, texts),
  ];
  if (article.sample) parts.push(texts.t('article.sample'));
  return `• ${parts.join(' · ')}`;
}

/** What is known of an article and what is not, without a word of its text. */
export function articleCard(article: ArticleSummary, texts: Texts): APIEmbed {
  const link = articleLink(article.url);
  const known = [
    saidOutlet(article, texts),
    languageName(article.language, article.script, texts),
    article.date === null ? texts.t('article.undated') : dateName(article.date, texts),
  ];
  return {
    title: cutLabel(oneLine(article.title ?? ''), 250, escapeMarkdown) || texts.t('article.untitled'),
    ...(link !== undefined && { url: link }),
    description: known.map((part) => escapeMarkdown(part, false)).join(' · '),
  };
}

/** An article on one line of plain text, as choices of autocomplete name it; one without a title by the name of its file. */
export function articleLabel(article: ArticleSummary, texts: Texts): string {
  const title = oneLine(article.title ?? '') || oneLine(article.path) || texts.t('article.untitled');
  const facts = [saidOutlet(article, texts), article.date === null ? texts.t('article.undated') : dateName(article.date, texts)];
  return `${title} · ${facts.join(' · ')}`;
}

function linkedTitle({ title, url }: ArticleSummary, texts: Texts): string {
  const label =
    cutLabel(oneLine(title ?? ''), longestTitle, (text) => escapeMarkdown(text, false)) || texts.t('article.untitled');
  const link = articleLink(url);
  if (link === undefined || link.length > longestLink) return label;
  // A bracket would end the link.
  return `[${label}](${link.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))})`;
}
