import { isTentative } from '../engine/confidence.js';
import type { ArticleSummary, Citation, DatePreference, NoAnswer, QuoteCitation } from '../engine/types.js';
import { cutLabel } from './cut.js';
import { periodName } from './describe.js';
import { articleEmbeds, pagesOf, type Quotation, quotationEmbeds } from './embeds.js';
import { escapeMarkdown, oneLine } from './escape.js';
import { answerExcerpt, speechExcerpt } from './excerpt.js';
import { limits } from './limits.js';
import { pageWithin } from './paging.js';
import { type Reply, reply } from './reply.js';
import { english, type Texts } from './texts.js';

/** The rest of a message's content is for what Izvor says. */
const longestEcho = limits.content / 2;
const longestEarlier = 300;
const longestName = 80;

/** An answer as it stands now: what holds of it, and what it was an answer to. */
export interface ShownAnswer {
  kind: 'ask' | 'quote';
  question: string;
  confidence: number | null;
  /** Those that hold; all of them, not only one page. Of `/quote` they are `QuoteCitation`s. */
  citations: readonly Citation[];
  /** How many excerpts the answer had that hold no longer. */
  gone: number;
  /** Where there was no answer. */
  none?: { reason: NoAnswer['reason']; nearest: readonly ArticleSummary[] };
  /** Whom `/quote` was asked for. */
  speaker?: string;
  /** The earlier question that joined. */
  followsUp?: string;
  /** The time that the question speaks of, where articles from it were moved up. */
  prefers?: DatePreference;
  /** Language or source to which the answer was narrowed, as plain text. */
  narrowedTo?: string;
  /** Display name of the person who shared a private answer. */
  sharedBy?: string;
}

/** A page of an answer: its message without buttons, and what the buttons have to know. */
export interface RenderedPage {
  message: Reply;
  /** Counted from 0. */
  page: number;
  /** 0 where there are no excerpts. */
  pages: number;
  /** On this page, each with its number in the whole answer, counted from 1. */
  shown: { citation: Citation; number: number }[];
}

interface CitedQuotation extends Quotation {
  citation: Citation;
  number: number;
}

/**
 * One page of an answer, one embed an excerpt; or that the articles do not answer, and which come nearest.
 * @param wanted counted from 0; the nearest that exists is shown
 * @param perPage most excerpts on a page; fewer where one message does not take as many
 */
export function renderPage(answer: ShownAnswer, wanted: number, perPage: number, texts: Texts = english): RenderedPage {
  if (answer.citations.length === 0) return { message: renderNothing(answer, texts), page: 0, pages: 0, shown: [] };
  const quotations = answer.citations.map((citation, index) => quotation(answer.kind, citation, index + 1, texts));
  const pages = pagesOf(quotations, perPage, texts);
  const page = pageWithin(String(wanted), pages.length);
  const shown = pages[page]!;
  // A number tells which button belongs to which excerpt: one alone needs none.
  const numbered: Quotation[] =
    shown.length > 1
      ? shown
      : shown.map(({ article, excerpt, ...rest }) => ({
          article,
          excerpt,
          ...(rest.author !== undefined && { author: rest.author }),
        }));
  const excerpts = quotations.length;
  const articles = new Set(answer.citations.map(({ article }) => `${article.guild} ${article.id}`)).size;
  const line = [
    answer.kind === 'quote'
      ? quoted(answer.citations as QuoteCitation[], articles, texts)
      : texts.t(isTentative(answer.confidence) ? 'answer.mayAnswer' : 'answer.answered', { excerpts, articles }),
    answer.gone > 0 && texts.t('answer.gone', { excerpts: answer.gone }),
    answer.confidence === null && texts.t('answer.uncalibrated'),
  ];
  const message = reply([...heading(answer, texts), line.filter(Boolean).join(' ')], quotationEmbeds(numbered, texts));
  return { message, page, pages: pages.length, shown: shown.map(({ citation, number }) => ({ citation, number })) };
}

function quoted(citations: readonly QuoteCitation[], articles: number, texts: Texts): string {
  const reported = citations.filter(({ kind }) => kind === 'reported').length;
  const quotes = citations.length - reported;
  return reported === 0
    ? texts.t('answer.quoted', { quotes, articles })
    : texts.t('answer.quotedAndReported', { quotes, reported, articles });
}

function quotation(kind: ShownAnswer['kind'], citation: Citation, number: number, texts: Texts): CitedQuotation {
  const { article } = citation;
  if (kind === 'ask') return { citation, number, article, excerpt: answerExcerpt(citation) };
  const quote = citation as QuoteCitation;
  const speaker = quote.speaker ?? texts.t('article.speakerNotNamed');
  // Answers saved before there was reported speech have no kind.
  const author = quote.kind === 'reported' ? texts.t('article.reported', { speaker }) : speaker;
  return { citation, number, article, excerpt: speechExcerpt(quote), author };
}

function renderNothing(answer: ShownAnswer, texts: Texts): Reply {
  if (answer.none === undefined) return reply([...heading(answer, texts), texts.t('answer.allGone')]);
  const { reason, nearest } = answer.none;
  const embeds = articleEmbeds(nearest, texts);
  const line = [
    texts.t(answer.kind === 'quote' && reason === 'not_answered' ? 'answer.notQuoted' : `answer.notAnswered.${reason}`),
    reason === 'not_answered' && answer.confidence === null && texts.t('answer.uncalibrated'),
    embeds.length > 0 && texts.t('answer.nearest', { articles: embeds.length }),
  ];
  return reply([...heading(answer, texts), line.filter(Boolean).join(' ')], embeds);
}

/** The question in bold on a line of its own (Discord hides what a person typed behind the command's name), and what it stands in. */
function heading({ question, speaker, followsUp, prefers, narrowedTo, sharedBy }: ShownAnswer, texts: Texts): string[] {
  const asked = inline(question, longestEcho);
  return [
    asked && `**${asked}**`,
    speaker === undefined ? '' : texts.t('answer.saidBy', { speaker: inline(speaker, longestName) }),
    followsUp === undefined ? '' : texts.t('answer.followsUp', { question: inline(followsUp, longestEarlier) }),
    prefers === undefined ? '' : texts.t('answer.prefers', { period: periodName(prefers, texts) }),
    narrowedTo === undefined ? '' : texts.t('answer.narrowedTo', { choice: inline(narrowedTo, longestName) }),
    sharedBy === undefined ? '' : texts.t('answer.sharedBy', { name: inline(sharedBy, longestName) }),
  ];
}

/** What a person or an article said, on one line and with marks that do nothing. */
function inline(text: string, limit: number): string {
  return cutLabel(oneLine(text), limit, escapeMarkdown);
}
