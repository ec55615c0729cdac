import type { Span } from '../../../corpus/types.js';
import type { BaselineOutcome } from '../quality/types.js';
import type { GoldSpan, SetQuestion } from '../question-set.js';

/** A stretch of an article's canonical text that a method ranks; `file` is null for an article that is not of the set. */
export interface BaselineExcerpt extends Span {
  file: string | null;
  /** Greater is better; any scale. */
  score: number;
}

/** What a ranking, best first, makes of a question. */
export function outcomeOf(question: SetQuestion, gold: readonly GoldSpan[], ranked: readonly BaselineExcerpt[]): BaselineOutcome {
  const place = ranked.findIndex((excerpt) => gold.some((span) => holds(excerpt, span)));
  return {
    questionId: question.id,
    firstRight: place === -1 ? null : place + 1,
    topScore: ranked[0]?.score ?? 0,
    answerable: question.kind === 'answerable',
  };
}

/** Whether an excerpt has the answer wholly, as the search itself is judged. */
function holds({ file, start, end }: BaselineExcerpt, gold: GoldSpan): boolean {
  return file === gold.file && (gold.whole === true || (start <= gold.start && gold.end <= end));
}

/** Without windows that overlap a better one, as an answer leaves them out. */
export function withoutOverlapping(ranked: readonly BaselineExcerpt[]): BaselineExcerpt[] {
  const kept: BaselineExcerpt[] = [];
  const byFile = new Map<string | null, BaselineExcerpt[]>();
  for (const excerpt of ranked) {
    const others = byFile.get(excerpt.file) ?? [];
    if (excerpt.file !== null && others.some(({ start, end }) => start < excerpt.end && excerpt.start < end)) continue;
    byFile.set(excerpt.file, [...others, excerpt]);
    kept.push(excerpt);
  }
  return kept;
}

/** Constant of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009). */
const fusionConstant = 60;

/** Sum over the rankings of 1 / (60 + rank from 1), by what is ranked; each ranking weighs the same. */
export function reciprocalRankFusion(rankings: readonly (readonly number[])[]): Map<number, number> {
  const scores = new Map<number, number>();
  for (const ranking of rankings)
    ranking.forEach((id, index) => scores.set(id, (scores.get(id) ?? 0) + 1 / (fusionConstant + index + 1)));
  return scores;
}

/** Keys by score, best first; equal ones by key. */
export function byScore(scores: ReadonlyMap<number, number>): number[] {
  return [...scores].sort(([a, first], [b, second]) => second - first || a - b).map(([id]) => id);
}
