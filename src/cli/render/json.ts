import type { ArticleSummary, AskResult, Citation, QuoteCitation, QuoteResult } from '../../engine/types.js';

/** What `ask --json` and `quote --json` print; the order of the keys is part of it. */
export function askDocument(result: AskResult | QuoteResult): Record<string, unknown> {
  const answered = result.status === 'answered';
  return {
    status: result.status,
    question: result.question,
    language: result.language,
    confidence: result.confidence,
    ...(result.prefers !== undefined && { prefers: result.prefers }),
    citations: answered ? result.citations.map(citationDocument) : [],
    nearest: answered ? [] : result.nearest.map(({ article, score }) => ({ article: articleDocument(article), score })),
    ...(result.explain !== undefined && { explain: result.explain }),
  };
}

function citationDocument(citation: Citation | QuoteCitation): Record<string, unknown> {
  return {
    article: articleDocument(citation.article),
    start: citation.start,
    end: citation.end,
    excerpt: citation.excerpt,
    answer: { start: citation.answer.start, end: citation.answer.end },
    ...('speech' in citation && {
      kind: citation.kind,
      speech: { start: citation.speech.start, end: citation.speech.end },
      speaker: citation.speaker,
    }),
    score: citation.score,
  };
}

/** An article as documents name it; `date` is the ISO date at its precision (`2022-01` is a month) or null. */
export function articleDocument(article: ArticleSummary): Record<string, unknown> {
  return {
    id: article.id,
    title: article.title,
    outlet: article.outlet,
    date: article.date?.value ?? null,
    language: article.language,
    url: article.url,
    path: article.path,
    sample: article.sample,
  };
}

/** DEL, C1 and separators: allowed raw in JSON, but a terminal may act on them. Escaped, the document parses to the same value. */
const ACTIVE = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A value as JSON text that holds no raw control character; with `indent` 0 it is on one line. */
export function toJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    ACTIVE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
