import { summaryOf } from './cite.js';
import type { RankedCandidate } from './searcher.js';
import type { ExplainedCandidate, NearArticle } from './types.js';

const mostNearest = 3;

/** The articles nearest to the question, best first, for where there is no answer. */
export function nearestArticles(distinct: readonly RankedCandidate[]): NearArticle[] {
  const seen = new Set<string>();
  return distinct
    .filter(({ article }) => !seen.has(article.id) && seen.add(article.id))
    .slice(0, mostNearest)
    .map(({ article, passage, probability }) => ({ article: summaryOf(article), score: probability ?? passage.rank }));
}

/** Every score of every candidate, and what became of it. */
export function explained(
  candidates: readonly RankedCandidate[],
  distinct: readonly RankedCandidate[],
  chosen: readonly RankedCandidate[],
): ExplainedCandidate[] {
  return candidates.map((candidate) => {
    const { passage, article, probability } = candidate;
    const { dense, lexical, score, lateInteraction, relevance, spanMargin, rank } = passage;
    const place = chosen.indexOf(candidate);
    const hidden = distinct.includes(candidate) ? 'below the threshold or the number asked for' : 'overlaps a better excerpt';
    return {
      articleId: article.id,
      title: article.title,
      language: article.language,
      start: passage.stored.start,
      end: passage.stored.end,
      scores: {
        dense,
        lexical,
        candidate: score,
        lateInteraction,
        rank,
        ...(relevance !== undefined && { relevance }),
        ...(spanMargin !== undefined && { spanMargin }),
        ...(probability !== null && { probability }),
      },
      outcome: place === -1 ? hidden : `excerpt ${place + 1}`,
    };
  });
}
