import type { RankedPassage } from './rerank.js';

/** A ranked passage with its article's language and its probability, null where uncalibrated. */
export interface Selectable {
  passage: RankedPassage;
  language: string | null;
  probability: number | null;
  answers: boolean;
}

/** Of overlapping windows of one article the best one stays. Keeps the order. */
export function withoutOverlaps<T extends Selectable>(ranked: readonly T[]): T[] {
  const kept: T[] = [];
  for (const candidate of ranked) {
    const { article, stored } = candidate.passage;
    const overlaps = kept.some(
      ({ passage: other }) =>
        other.article.id === article.id && other.stored.start < stored.end && stored.start < other.stored.end,
    );
    if (!overlaps) kept.push(candidate);
  }
  return kept;
}

/** Articles whose best excerpts decide whether there is an answer: rank and probability may differ about which of them is first. */
export const decidingArticles = 3;

/**
 * The best probability among the best excerpts of the first articles; null where uncalibrated.
 * @param ranked best first
 */
export function confidenceOf(ranked: readonly Selectable[]): number | null {
  const known = decidingExcerpts(ranked).flatMap(({ probability }) => probability ?? []);
  return known.length === 0 ? null : Math.max(...known);
}

/** Whether any of the best excerpts of the first articles is taken for an answer. */
export function firstsAnswer(ranked: readonly Selectable[]): boolean {
  return decidingExcerpts(ranked).some(({ answers }) => answers);
}

function decidingExcerpts(ranked: readonly Selectable[]): Selectable[] {
  const firsts = new Map<string, Selectable>();
  for (const excerpt of ranked) {
    if (firsts.size === decidingArticles) break;
    if (!firsts.has(excerpt.passage.article.id)) firsts.set(excerpt.passage.article.id, excerpt);
  }
  return [...firsts.values()];
}

/**
 * The order in which excerpts are shown: the best of each article first, languages taking turns in the order of their best excerpt, so
 * that no language crowds out the others; then further excerpts of the same articles.
 * @param ranked best first, already without overlaps and without what does not answer
 */
export function showOrder<T extends Selectable>(ranked: readonly T[]): T[] {
  const seen = new Set<string>();
  const first: T[] = [];
  const further: T[] = [];
  for (const candidate of ranked) {
    const { id } = candidate.passage.article;
    (seen.has(id) ? further : first).push(candidate);
    seen.add(id);
  }
  return [...interleaved(first), ...further];
}

function interleaved<T extends Selectable>(ranked: readonly T[]): T[] {
  const byLanguage = new Map<string | null, T[]>();
  for (const candidate of ranked) {
    const group = byLanguage.get(candidate.language);
    if (group) group.push(candidate);
    else byLanguage.set(candidate.language, [candidate]);
  }
  const groups = [...byLanguage.values()];
  const rounds = Math.max(0, ...groups.map((group) => group.length));
  return Array.from({ length: rounds }, (_, round) => groups.flatMap((group) => group.slice(round, round + 1))).flat();
}
