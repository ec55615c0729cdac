import type { APIEmbed } from 'discord.js';
import type { ArticleSummary, ExcerptContext } from '../engine/types.js';
import { cutLabel } from './cut.js';
import { provenance } from './describe.js';
import { escapeMarkdown, oneLine } from './escape.js';
import { type Excerpt, quoteBlocks } from './excerpt.js';
import { limits } from './limits.js';
import { articleLink, DistinctLinks } from './links.js';
import { surroundings } from './surroundings.js';
import type { Texts } from './texts.js';

/** A cited excerpt on its way into an embed. */
export interface Quotation {
  article: ArticleSummary;
  excerpt: Excerpt;
  /** The line above the title (plain text in Discord). */
  author?: string;
  /** In front of the title, where a button below the message refers to it. */
  number?: number;
}

/** Characters of an embed that count towards the 6,000 of a message. */
export function embedLength({ title, description, footer, author, fields = [] }: APIEmbed): number {
  const texts = [title, description, footer?.text, author?.name, ...fields.flatMap(({ name, value }) => [name, value])];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

/**
 * Quotations in order on as few pages as they fit on: at most `perPage` a page, and no more than one message takes of the core of each.
 * Every quotation has its place: the core of one alone always fits.
 */
export function pagesOf<Q extends Quotation>(quotations: readonly Q[], perPage: number, texts: Texts): Q[][] {
  const pages: Q[][] = [];
  let room = 0;
  for (const quotation of quotations) {
    const length = embedLength(variants(quotation, texts).at(-1)!);
    const page = pages.at(-1);
    if (page === undefined || page.length === Math.min(perPage, limits.embeds) || length > room) {
      pages.push([quotation]);
      room = limits.embedsTotal - length;
    } else {
      page.push(quotation);
      room -= length;
    }
  }
  return pages;
}

/**
 * One embed a quotation of one page. Each has the place for its core; then, first ones first, context sentences come in where they still
 * fit.
 */
export function quotationEmbeds(page: readonly Quotation[], texts: Texts): APIEmbed[] {
  const candidates = page.map((quotation) => variants(quotation, texts));
  let room = limits.embedsTotal - candidates.reduce((sum, embeds) => sum + embedLength(embeds.at(-1)!), 0);
  const links = new DistinctLinks();
  return candidates.map((embeds, index) => {
    const barest = embedLength(embeds.at(-1)!);
    const fullest = embeds.find((embed) => embedLength(embed) - barest <= room)!;
    room -= embedLength(fullest) - barest;
    return withLink(fullest, links.link(page[index]!.article.url, boldWords(page[index]!)));
  });
}

/** An excerpt between the paragraphs around it. */
export function contextEmbed(context: ExcerptContext, texts: Texts): APIEmbed {
  const { article } = context.citation;
  const { markdown, shortened } = surroundings(context, limits.description);
  const embed = {
    title: titleOf(article, texts),
    description: markdown,
    footer: { text: provenance(article, shortened, texts) },
  };
  return withLink(embed, articleLink(article.url));
}

/** Title, link and provenance of articles, without a word of their text. */
export function articleEmbeds(articles: readonly ArticleSummary[], texts: Texts): APIEmbed[] {
  const links = new DistinctLinks();
  const embeds: APIEmbed[] = [];
  let room: number = limits.embedsTotal;
  for (const article of articles.slice(0, limits.embeds)) {
    const embed: APIEmbed = { title: titleOf(article, texts), footer: { text: provenance(article, false, texts) } };
    room -= embedLength(embed);
    if (room < 0) break;
    embeds.push(withLink(embed, links.link(article.url, article.title ?? '')));
  }
  return embeds;
}

/** The embeds of one quotation, the fullest first, each within the limits of one embed. */
function variants({ article, excerpt, author, number }: Quotation, texts: Texts): APIEmbed[] {
  return quoteBlocks(excerpt, limits.description).map(({ markdown, shortened }) => ({
    ...(author !== undefined && {
      author: { name: cutLabel(oneLine(author), limits.author) || texts.t('article.speakerNotNamed') },
    }),
    title: titleOf(article, texts, number),
    description: markdown,
    footer: { text: provenance(article, shortened, texts) },
  }));
}

/** The title escaped, with the excerpt's number where it has one. */
function titleOf(article: ArticleSummary, texts: Texts, number?: number): string {
  const prefix = number === undefined ? '' : `${number} · `;
  const title = cutLabel(oneLine(article.title ?? ''), limits.title - prefix.length, escapeMarkdown);
  return prefix + (title || texts.t('article.untitled'));
}

function withLink(embed: APIEmbed, url: string | undefined): APIEmbed {
  return url === undefined ? embed : { ...embed, url };
}

function boldWords({ excerpt: { text, bold } }: Quotation): string {
  return text.slice(bold.start, bold.end);
}
