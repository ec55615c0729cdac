import { summaryOf } from './cite.js';
import type { RankedCandidate, Ranking } from './searcher.js';
import type { Answer, Citation, ExplainedCandidate, NearArticle, NoAnswer } from './types.js';

/** Excerpts of a result where the request names no number. */
export const defaultTop = 5;

const mostNearest = 3;

/** The result: an answer where there is anything to cite, else that the articles do not answer, with the nearest of `candidates`. */
export function conclude<C extends Citation>(
  { question, language, prefers }: Ranking,
  confidence: number | null,
  citations: C[],
  candidates: readonly RankedCandidate[],
  explain: ExplainedCandidate[] | undefined,
): (Omit<Answer, 'citations'> & { citations: C[] }) | NoAnswer {
  const common = { question, language, confidence, ...(explain && { explain }), ...(prefers && { prefers }) };
  if (citations.length > 0) return { status: 'answered', ...common, citations };
  return { status: 'no_answer', reason: 'not_answered', ...common, nearest: nearestArticles(candidates) };
}

/** The articles nearest to the question, best first, for where there is no answer. */
function nearestArticles(distinct: readonly RankedCandidate[]): NearArticle[] {
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
    const { passage, article, features, probability } = candidate;
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
      ...(features && { features }),
      outcome: place === -1 ? hidden : `excerpt ${place + 1}`,
    };
  });
}
