import { isTentative } from '../../engine/confidence.js';
import type { AskResult, Citation, NoAnswer, QuoteCitation, QuoteResult } from '../../engine/types.js';
import { articleFacts, articlePlace, articleTitle } from './article.js';
import { count } from './count.js';
import { renderExcerpt } from './excerpt.js';
import { renderExplain } from './explain.js';
import { inertLine } from './inert.js';
import type { Style } from './style.js';

/** An answer, or that there is none, for a person to read. */
export function renderAsk(result: AskResult, style: Style): string {
  const body =
    result.status === 'answered'
      ? renderCitations(result.citations, result.confidence, style, 'excerpt', (citation) =>
          renderExcerpt(citation, citation.answer, style),
        )
      : renderNoAnswer(result, style, 'The articles do not answer this');
  return body + renderPreference(result) + (result.explain === undefined ? '' : renderExplain(result.explain));
}

/** Quotes, or that there are none, for a person to read. The spoken words are marked, the speaker stands below. */
export function renderQuotes(result: QuoteResult, style: Style): string {
  const body =
    result.status === 'answered'
      ? renderCitations(result.citations, result.confidence, style, 'quote', (citation) => renderQuote(citation, style))
      : renderNoAnswer(result, style, 'The articles hold no direct speech on this, nor any reported');
  return body + renderPreference(result) + (result.explain === undefined ? '' : renderExplain(result.explain));
}

/** That articles of the time which the question names come before others. */
function renderPreference({ prefers }: AskResult | QuoteResult): string {
  if (prefers === undefined) return '';
  const { from, to } = prefers;
  return `\nThe question names a time: articles from ${from === to ? from : `${from} to ${to}`} come first.\n`;
}

function renderQuote(citation: QuoteCitation, style: Style): string {
  const speaker = citation.speaker === null ? 'the sentence names no speaker' : inertLine(citation.speaker);
  const kind = citation.kind === 'reported' ? ' (reported speech, not a quote)' : '';
  return `${renderExcerpt(citation, citation.speech, style)}   — ${speaker}${kind}\n`;
}

function renderCitations<C extends Citation>(
  citations: readonly C[],
  confidence: number | null,
  style: Style,
  noun: string,
  body: (citation: C) => string,
): string {
  const { bold, cyan, dim } = style.colors;
  const articles = new Set(citations.map((citation) => citation.article.id)).size;
  const counts = `${count(citations.length, noun)} from ${count(articles, 'article')}`;
  const blocks = citations.map((citation, index) => {
    const { article } = citation;
    return [
      `\n${cyan(`${index + 1}.`)} ${bold(articleTitle(article))}\n`,
      `   ${dim(articleFacts(article))}\n`,
      `   ${dim(articlePlace(article))}\n`,
      body(citation),
      `   ${dim(`izvor show ${inertLine(article.id)} · characters ${citation.start} to ${citation.end}`)}\n`,
    ].join('');
  });
  const doubt = isTentative(confidence) && noun === 'excerpt' ? ' that may answer this' : '';
  return `${counts}${doubt}, ${confidenceLabel(confidence)}\n${blocks.join('')}`;
}

function renderNoAnswer(result: NoAnswer, style: Style, sentence: string): string {
  if (result.reason === 'empty_store') return 'There are no articles to search yet: add some with "izvor ingest <folder>".\n';
  if (result.reason === 'nothing_matches_filters') {
    return 'No article passes these filters: "izvor sources" lists the sources, languages and dates there are.\n';
  }
  const { bold, dim } = style.colors;
  const head = `${sentence} (${confidenceLabel(result.confidence)}).\n`;
  if (result.nearest.length === 0) return head;
  const nearest = result.nearest.map(({ article, score }, index) =>
    [
      `${index + 1}. ${bold(articleTitle(article))}\n`,
      `   ${dim(articleFacts(article))}\n`,
      `   ${dim(`izvor show ${inertLine(article.id)} · score ${score.toFixed(2)}`)}\n`,
    ].join(''),
  );
  return `${head}\nThe nearest articles, which do not answer it either:\n${nearest.join('')}`;
}

function confidenceLabel(confidence: number | null): string {
  return confidence === null ? 'uncalibrated' : `confidence ${confidence.toFixed(2)}`;
}
