import { type APIEmbed, type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord.js';
import { createHash } from 'node:crypto';
import type { ArticleSummary, SourceSummary } from '../engine/types.js';
import { articleLine } from './article-lines.js';
import { cutLabel } from './cut.js';
import { dateName, languageName, outletName, saidOutlet } from './describe.js';
import { escapeMarkdown } from './escape.js';
import { limits } from './limits.js';
import { pageButtons, pageWithin, paginate } from './paging.js';
import { type Reply, reply } from './reply.js';
import { english, type Texts } from './texts.js';

const mostLanguages = 8;
/** As many as a select menu takes. */
const listPage = { lines: limits.choices, characters: limits.description };
const articlePage = { lines: 10, characters: limits.description };
const longestField = 1024;

/** Part of custom ids: the same for a source as long as it is there, whatever other articles come and go. */
export function sourceKey({ outlet, claimed = false }: Pick<SourceSummary, 'outlet' | 'claimed'>): string {
  return createHash('sha256')
    .update(JSON.stringify([outlet, claimed]))
    .digest('hex')
    .slice(0, 12);
}

/** Whether an article is one of the source's. */
export function isOf({ outlet, claimed = false }: SourceSummary, article: ArticleSummary): boolean {
  return article.outlet === outlet && article.outletClaimed === claimed;
}

/**
 * A page of the list of `/sources`, the largest source first, with a menu that leads to one of them.
 * @param page from 0; the last page where there are fewer
 */
export function renderSources(sources: readonly SourceSummary[], texts: Texts = english, page?: string): Reply {
  if (sources.length === 0) return reply([texts.t('sources.none')]);
  const sorted = [...sources].sort(
    (a, b) => b.articles - a.articles || outletName(a.outlet, texts).localeCompare(outletName(b.outlet, texts)),
  );
  const articles = sources.reduce((sum, source) => sum + source.articles, 0);
  const pages = paginate(sorted, (source) => sourceLine(source, texts), listPage);
  const at = pageWithin(page, pages.length);
  const shown = pages[at]!;
  const embed: APIEmbed = { description: shown.map((source) => sourceLine(source, texts)).join('\n') };
  const components = [...pageButtons(at, pages.length, (to) => `sources:list:${to}`), sourceMenu(shown, at, texts)];
  return reply([texts.t('sources.count', { outlets: sources.length, articles })], [embed], components);
}

/**
 * One source: what is there of it, and a page of its articles, latest first.
 * @param pages of the articles, and of the list that the button leads back to
 */
export function renderSource(
  source: SourceSummary,
  articles: readonly ArticleSummary[],
  texts: Texts,
  pages: { article?: string | undefined; list?: string | undefined } = {},
): Reply {
  const sorted = [...articles].sort((a, b) => (b.date?.value ?? '').localeCompare(a.date?.value ?? ''));
  const split = paginate(sorted, (article) => articleLine(article, texts), articlePage);
  const at = pageWithin(pages.article, split.length);
  const list = pageWithin(pages.list, 1000);
  const key = sourceKey(source);
  const embed: APIEmbed = {
    title: cutLabel(nameOf(source, texts), limits.title, escapeMarkdown),
    description: split[at]!.map((article) => articleLine(article, texts)).join('\n'),
    fields: [
      { name: texts.t('sources.fields.languages'), value: cutLabel(languageCounts(articles, texts), longestField), inline: true },
      { name: texts.t('sources.fields.dates'), value: dates(source, texts), inline: true },
    ],
  };
  if (articles.some(({ sample }) => sample)) embed.footer = { text: texts.t('sources.sample') };
  const back: APIMessageTopLevelComponent = {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label: texts.t('sources.back'),
        custom_id: `sources:list:${list}:back`,
      },
    ],
  };
  const count = texts.t('article.count', { count: articles.length });
  return reply([count], [embed], [...pageButtons(at, split.length, (to) => `sources:show:${key}:${to}:${list}`), back]);
}

function sourceMenu(sources: readonly SourceSummary[], page: number, texts: Texts): APIMessageTopLevelComponent {
  const options = sources.map((source) => ({
    label: cutLabel(nameOf(source, texts), limits.choiceName),
    value: sourceKey(source),
    description: cutLabel(texts.t('article.count', { count: source.articles }), limits.choiceName),
  }));
  const placeholder = texts.t('sources.pick');
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: `sources:pick:${page}`, placeholder, options }],
  };
}

function sourceLine(source: SourceSummary, texts: Texts): string {
  const names = source.languages.map((code) => languageName(code, null, texts));
  const languages = names.slice(0, mostLanguages);
  if (names.length > mostLanguages) languages.push(texts.t('sources.moreLanguages', { count: names.length - mostLanguages }));
  const parts = [
    `**${escapeMarkdown(nameOf(source, texts))}**`,
    texts.t('article.count', { count: source.articles }),
    languages.map((name) => escapeMarkdown(name, false)).join(', ') || texts.t('article.unknownLanguage'),
    dates(source, texts),
  ];
  return parts.join(' · ');
}

function nameOf({ outlet, claimed = false }: SourceSummary, texts: Texts): string {
  return saidOutlet({ outlet, outletClaimed: claimed }, texts);
}

/** `Serbian (Cyrillic): 3`, most articles first. */
function languageCounts(articles: readonly ArticleSummary[], texts: Texts): string {
  const counts = new Map<string, number>();
  for (const { language, script } of articles) {
    const name = languageName(language, script, texts);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const number = new Intl.NumberFormat(texts.locale);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${escapeMarkdown(name)}: ${number.format(count)}`)
    .join('\n');
}

/** `12 January 2022`, or `January 2022 to March 2022`. */
function dates({ first, last }: SourceSummary, texts: Texts): string {
  if (first === null || last === null) return texts.t('article.undated');
  const [from, to] = [dateName(first, texts), dateName(last, texts)];
  return from === to ? from : texts.t('sources.period', { first: from, last: to });
}
