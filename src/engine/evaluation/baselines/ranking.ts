import type { Span } from '../../../corpus/types.js';
import type { BaselineOutcome } from '../quality/types.js';
import { holdsGold } from '../gold.js';
import type { GoldSpan, SetQuestion } from '../question-set.js';

/** A stretch of an article's canonical text that a method ranks; `file` is null for an article that is not of the set. */
export interface BaselineExcerpt extends Span {
  file: string | null;
  /** Greater is better; any scale. */
  score: number;
}

/**
 * What a ranking, best first, makes of a question, judged as the search itself is: an excerpt is right if it holds an answer wholly.
 * @param ideal right excerpts that a perfect ranking of windows could show
 */
export function outcomeOf(
  question: SetQuestion,
  { gold, ideal }: { gold: readonly GoldSpan[]; ideal: number },
  ranked: readonly BaselineExcerpt[],
): BaselineOutcome {
  return {
    questionId: question.id,
    rightRanks: rightRanks(ranked, gold),
    ideal,
    topScore: ranked[0]?.score ?? 0,
    answerable: question.kind === 'answerable',
  };
}

/** Ranks, from 1, of the excerpts that hold an answer which none above holds: chunks that overlap would show the same one twice. */
function rightRanks(ranked: readonly BaselineExcerpt[], gold: readonly GoldSpan[]): number[] {
  const shown = new Set<GoldSpan>();
  return ranked.flatMap((excerpt, index) => {
    const held = gold.filter((span) => holdsGold(excerpt.file, excerpt, span));
    const isNew = held.some((span) => span.whole === true || !shown.has(span));
    for (const span of held) shown.add(span);
    return isNew ? [index + 1] : [];
  });
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
