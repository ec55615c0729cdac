import type { APIEmbed } from 'discord.js';
import type { AskResult, Citation, NoAnswer, QuoteResult } from '../engine/types.js';
import { cutLabel } from './cut.js';
import { articleEmbeds, type Quotation, quotationEmbeds } from './embeds.js';
import { escapeMarkdown, oneLine } from './escape.js';
import { answerExcerpt, speechExcerpt } from './excerpt.js';
import { limits } from './limits.js';
import { english, type Texts } from './text.js';

/** A message as discord.js takes it, to reply or to edit a reply with. It never mentions anybody. */
export interface Reply {
  content: string;
  embeds: APIEmbed[];
  allowedMentions: { parse: [] };
}

/** The other half of a message's content is for what Izvor says. */
const longestEcho = limits.content / 2;

/** What `/ask` found: one embed a citation, or that the articles do not answer and which come nearest. */
export function renderAnswer(result: AskResult, texts: Texts = english): Reply {
  if (result.status === 'no_answer') return renderNoAnswer(result, texts);
  const quotations = result.citations.map((citation) => ({ article: citation.article, excerpt: answerExcerpt(citation) }));
  return renderQuotations(result, quotations, texts.answered, texts);
}

/** What `/quote` found: one embed a quote, the spoken words in bold, who said them above. */
export function renderQuotes(result: QuoteResult, texts: Texts = english): Reply {
  if (result.status === 'no_answer') return renderNoAnswer(result, texts);
  const quotations = result.citations.map((citation) => ({
    article: citation.article,
    excerpt: speechExcerpt(citation),
    author: citation.speaker ?? texts.speakerNotNamed,
  }));
  return renderQuotations(result, quotations, texts.quoted, texts);
}

/** A sentence alone, as an answer to a request that cannot be followed. */
export function renderSentence(sentence: string): Reply {
  return reply([sentence], []);
}

/** A message of lines and embeds that mentions nobody. */
export function reply(lines: string[], embeds: APIEmbed[]): Reply {
  return { content: lines.filter(Boolean).join('\n'), embeds, allowedMentions: { parse: [] } };
}

function renderQuotations(
  result: { question: string; confidence: number | null; citations: Citation[] },
  quotations: Quotation[],
  lead: (excerpts: number, articles: number) => string,
  texts: Texts,
): Reply {
  const { embeds, shown, leftOut } = quotationEmbeds(quotations, texts);
  if (shown.length === 0) return reply([echo(result.question), texts.notAnswered.not_answered], []);
  const articles = new Set(shown.map(({ article }) => article.id)).size;
  const line = [
    lead(shown.length, articles),
    leftOut > 0 && texts.leftOut(leftOut),
    result.confidence === null && texts.uncalibrated,
  ];
  return reply([echo(result.question), line.filter(Boolean).join(' ')], embeds);
}

function renderNoAnswer(result: NoAnswer, texts: Texts): Reply {
  const embeds = articleEmbeds(
    result.nearest.map(({ article }) => article),
    texts,
  );
  const line = [
    texts.notAnswered[result.reason],
    result.reason === 'not_answered' && result.confidence === null && texts.uncalibrated,
    embeds.length > 0 && texts.nearest(embeds.length),
  ];
  return reply([echo(result.question), line.filter(Boolean).join(' ')], embeds);
}

/** The question in bold on a line of its own: Discord hides what a person typed behind the command's name. */
function echo(question: string): string {
  const marked = cutLabel(oneLine(question), longestEcho, escapeMarkdown);
  return marked === '' ? '' : `**${marked}**`;
}
