import type { Span } from '../corpus/types.js';
import { articleText, sha256, type StoredArticle } from '../store/articles.js';
import type { Store } from '../store/store.js';
import type { ArticleSummary, Citation } from './types.js';

/** What is about to be shown. */
export interface ExcerptClaim extends Span {
  article: StoredArticle;
  /** The text that was ranked. */
  excerpt: string;
  answer: Span;
  score: number;
}

export type ReportMismatch = (details: { article: string; start: number; end: number; problem: string }) => void;

export function summaryOf(article: StoredArticle): ArticleSummary {
  const { id, title, outlet, date, language, script, url, path, sample, guild, upload } = article;
  const added = { guild, addedBy: upload?.addedBy ?? null, outletClaimed: upload?.outletClaimed ?? false };
  return { id, title, outlet, date, language, script, url, path, sample, ...added };
}

/**
 * Cuts the excerpt anew from the stored text right before it is shown. An excerpt is exact or it is not shown: where the text's sha256 is
 * not the one recorded at ingestion, or the cut is not what was ranked, the result is null and the mismatch is reported.
 */
export function cite(store: Store, claim: ExcerptClaim, report: ReportMismatch): Citation | null {
  const { article, start, end, answer, score } = claim;
  const text = articleText(store, article.key);
  const problem = mismatch(text, claim);
  if (text === null || problem !== null) {
    report({ article: article.id, start, end, problem: problem ?? 'the article is gone' });
    return null;
  }
  return { article: summaryOf(article), start, end, excerpt: text.slice(start, end), answer, score };
}

function mismatch(text: string | null, { article, start, end, answer, excerpt }: ExcerptClaim): string | null {
  if (text === null) return 'the article is gone';
  if (sha256(text) !== article.textSha256) return 'the stored text is not the one recorded at ingestion';
  if (start < 0 || end > text.length || start >= end) return 'the offsets are outside the text';
  if (answer.start < start || answer.end > end || answer.start >= answer.end) return 'the answer is outside the excerpt';
  return text.slice(start, end) === excerpt ? null : 'the stored text differs from the excerpt that was ranked';
}
