import type { APIEmbed } from 'discord.js';
import type { ArticleSummary } from '../engine/types.js';
import { cutLabel } from './cut.js';
import { provenance } from './describe.js';
import { escapeMarkdown, oneLine } from './escape.js';
import { type Excerpt, quoteBlocks } from './excerpt.js';
import { limits } from './limits.js';
import { DistinctLinks } from './links.js';
import type { Texts } from './text.js';

/** A cited excerpt on its way into an embed. `author` is the line above the title (plain text in Discord). */
export interface Quotation {
  article: ArticleSummary;
  excerpt: Excerpt;
  author?: string;
}

/** The embeds of a message, and how many excerpts found no place in it. */
export interface Page {
  embeds: APIEmbed[];
  shown: Quotation[];
  leftOut: number;
}

/** Characters of an embed that count towards the 6,000 of a message. */
export function embedLength({ title, description, footer, author, fields = [] }: APIEmbed): number {
  const texts = [title, description, footer?.text, author?.name, ...fields.flatMap(({ name, value }) => [name, value])];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

/**
 * One embed a quotation, in order, within the limits of one message. First each gets the place for its core alone, and one
 * too long for what is left is left out; then, best first, context sentences come in where they still fit.
 */
export function quotationEmbeds(quotations: readonly Quotation[], texts: Texts): Page {
  const candidates = quotations.map((quotation) => ({ quotation, embeds: variants(quotation, texts) }));
  let room: number = limits.embedsTotal;
  const placed: { quotation: Quotation; embeds: APIEmbed[]; embed: APIEmbed }[] = [];
  for (const { quotation, embeds } of candidates) {
    const embed = embeds.at(-1)!;
    if (placed.length === limits.embeds || embedLength(embed) > room) continue;
    placed.push({ quotation, embeds, embed });
    room -= embedLength(embed);
  }

  const links = new DistinctLinks();
  for (const place of placed) {
    const barest = embedLength(place.embed);
    const fullest = place.embeds.find((embed) => embedLength(embed) - barest <= room)!;
    room -= embedLength(fullest) - barest;
    place.embed = withLink(fullest, links.link(place.quotation.article.url, boldWords(place.quotation)));
  }
  return {
    embeds: placed.map(({ embed }) => embed),
    shown: placed.map(({ quotation }) => quotation),
    leftOut: quotations.length - placed.length,
  };
}

/** Title, link and provenance of articles, without a word of their text. */
export function articleEmbeds(articles: readonly ArticleSummary[], texts: Texts): APIEmbed[] {
  const links = new DistinctLinks();
  const embeds: APIEmbed[] = [];
  let room: number = limits.embedsTotal;
  for (const article of articles.slice(0, limits.embeds)) {
    const embed: APIEmbed = { title: title(article, texts), footer: { text: provenance(article, false, texts) } };
    room -= embedLength(embed);
    if (room < 0) break;
    embeds.push(withLink(embed, links.link(article.url, article.title ?? '')));
  }
  return embeds;
}

/** The embeds of one quotation, the fullest first, each within the limits of one embed. */
function variants({ article, excerpt, author }: Quotation, texts: Texts): APIEmbed[] {
  return quoteBlocks(excerpt, limits.description).map(({ markdown, shortened }) => ({
    ...(author !== undefined && { author: { name: cutLabel(oneLine(author), limits.author) || texts.speakerNotNamed } }),
    title: title(article, texts),
    description: markdown,
    footer: { text: provenance(article, shortened, texts) },
  }));
}

function title(article: ArticleSummary, texts: Texts): string {
  return cutLabel(oneLine(article.title ?? ''), limits.title, escapeMarkdown) || texts.untitled;
}

function withLink(embed: APIEmbed, url: string | undefined): APIEmbed {
  return url === undefined ? embed : { ...embed, url };
}

function boldWords({ excerpt: { text, bold } }: Quotation): string {
  return text.slice(bold.start, bold.end);
}
