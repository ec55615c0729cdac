import { readerLanguages, type Reading } from '../../embeddings/reader.js';

/** Weights of the reader's logits in the last ranking (docs/retrieval.md). */
const weights = { relevance: 0.01, spanMargin: 0.003 } as const;
/** Beyond these the logits say nothing more about rank. */
const relevanceRange = { low: -4, high: 3 } as const;
const spanMarginRange = { low: -4, high: 6 } as const;
/**
 * Share of the reader's word that counts between articles in a language that it was not trained on: there it still knows the best window
 * of an article, but lifts whole articles that merely sound like an answer (rank-1 English to Polish .84 with all of it, .87 with this).
 */
const unseenLanguageShare = 0.15;

/** A passage that the reader saw. */
export interface ReadPassage {
  articleId: string;
  language: string | null;
  reading: Reading;
}

/** Whether the reader knows the language; an unknown one gets the benefit of the doubt. */
export function wasTrainedOn(language: string | null): boolean {
  return language === null || readerLanguages.has(language);
}

/** What the reader adds to the rank of each passage, in their order. */
export function readerRanks(passages: readonly ReadPassage[]): number[] {
  const best = new Map<string, number>();
  const full = passages.map(
    ({ reading }) =>
      weights.relevance * clamp(reading.relevance, relevanceRange) +
      weights.spanMargin * clamp(reading.spanMargin, spanMarginRange),
  );
  passages.forEach(({ articleId }, index) => {
    best.set(articleId, Math.max(best.get(articleId) ?? -Infinity, full[index]!));
  });
  return passages.map(({ articleId, language }, index) => {
    const ofArticle = best.get(articleId)!;
    return (wasTrainedOn(language) ? 1 : unseenLanguageShare) * ofArticle + (full[index]! - ofArticle);
  });
}

const clamp = (value: number, { low, high }: { low: number; high: number }): number => Math.max(low, Math.min(high, value));
