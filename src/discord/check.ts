import type { APIEmbed } from 'discord.js';
import type { CheckedSentence, CheckResult, Citation, Difference } from '../engine/types.js';
import { cutLabel } from './cut.js';
import { provenance } from './describe.js';
import { embedLength } from './embeds.js';
import { escapeMarkdown, oneLine } from './escape.js';
import { answerExcerpt, quoteBlocks } from './excerpt.js';
import { limits } from './limits.js';
import { DistinctLinks } from './links.js';
import { pageButtons, pageWithin } from './paging.js';
import { type Reply, reply } from './reply.js';
import type { TextKey, Texts } from './texts.js';

/** Sentences a page, fewer where their excerpts are long. */
const mostOnPage = 5;
/** Of an excerpt here: enough for its nearest sentence and often its neighbours. */
const longestExcerpt = 1_200;
const longestMention = 80;
/** More differences of one sentence than anybody reads, and what keeps an embed within its limits. */
const mostDifferences = 6;

/** A sentence as it is shown; `citation` is undefined where the excerpt no longer holds. */
export interface ShownSentence extends Omit<CheckedSentence, 'citation'> {
  citation: Citation | null | undefined;
}

/** What came of a check, as a message and its pages show it. */
export interface ShownCheck extends Omit<CheckResult, 'sentences'> {
  sentences: ShownSentence[];
}

/**
 * The sentences of a message with the nearest excerpt of each and what differs, one page of them: an embed a sentence. The first line says
 * that this is a comparison and no judgement.
 * @param page counted from 0; the nearest that exists is shown
 * @param idOf custom id that leads to a page
 */
export function renderCheck(check: ShownCheck, texts: Texts, page = 0, idOf?: (page: number) => string): Reply {
  if (check.sentences.length === 0) return reply([texts.t('check.nothingToCheck')]);
  const pages = pagesOf(check.sentences.map((sentence, at) => sentenceEmbed(sentence, at + 1, texts)));
  const shown = pageWithin(String(page), pages.length);
  const close = check.sentences.filter(({ citation }) => citation !== null).length;
  const summary = [
    texts.t('check.summary', { close, all: check.sentences.length }),
    check.leftOut > 0 && texts.t('check.leftOut', { count: check.leftOut }),
  ];
  const buttons = idOf ? pageButtons(shown, pages.length, idOf) : [];
  return reply([texts.t('check.header'), summary.filter(Boolean).join(' ')], withLinks(pages[shown]!), buttons);
}

interface SentenceEmbed {
  embed: APIEmbed;
  citation: Citation | null;
}

function sentenceEmbed({ sentence, citation, differences }: ShownSentence, number: number, texts: Texts): SentenceEmbed {
  const prefix = `${number}. `;
  // Plain text in Discord: nothing is to be escaped.
  const author = { name: prefix + cutLabel(oneLine(sentence), limits.author - prefix.length) };
  if (!citation) {
    const description = texts.t(citation === null ? 'check.nothingClose' : 'check.changed');
    return { embed: { author, description }, citation: null };
  }
  const [{ markdown, shortened }] = quoteBlocks(answerExcerpt(citation), longestExcerpt);
  const lines = differences.slice(0, mostDifferences).map((difference) => `⚠️ ${differenceLine(difference, texts)}`);
  const { article } = citation;
  return {
    embed: {
      author,
      title: cutLabel(oneLine(article.title ?? ''), limits.title, escapeMarkdown) || texts.t('article.untitled'),
      // An empty line sets them apart from the quote.
      description: [markdown, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n'),
      footer: { text: provenance(article, shortened, texts) },
    },
    citation,
  };
}

/** `Number: the message says “12”, the article says “14”.` */
function differenceLine({ kind, claimed, found }: Difference, texts: Texts): string {
  const inert = (mention: string | null): string =>
    cutLabel(oneLine(mention ?? ''), longestMention, (text) => escapeMarkdown(text, false));
  return texts.t(differenceKey(kind, claimed, found), { claimed: inert(claimed), found: inert(found) });
}

function differenceKey(kind: Difference['kind'], claimed: string | null, found: string | null): TextKey {
  if (kind === 'negation') return claimed === null ? 'check.difference.negationMissing' : 'check.difference.negationAdded';
  return found === null ? `check.difference.${kind}Missing` : `check.difference.${kind}`;
}

/** In order, as many embeds a page as fit into one message. */
function pagesOf(embeds: readonly SentenceEmbed[]): SentenceEmbed[][] {
  const pages: SentenceEmbed[][] = [[]];
  let room: number = limits.embedsTotal;
  for (const each of embeds) {
    const length = embedLength(each.embed);
    if (pages.at(-1)!.length === mostOnPage || length > room) {
      pages.push([]);
      room = limits.embedsTotal;
    }
    pages.at(-1)!.push(each);
    room -= length;
  }
  return pages;
}

function withLinks(page: readonly SentenceEmbed[]): APIEmbed[] {
  const links = new DistinctLinks();
  return page.map(({ embed, citation }) => {
    if (!citation) return embed;
    const { excerpt, start, answer } = citation;
    const url = links.link(citation.article.url, excerpt.slice(Math.max(0, answer.start - start), answer.end - start));
    return url === undefined ? embed : { ...embed, url };
  });
}
