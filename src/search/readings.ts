import type { Reading } from '../../embeddings/reader.js';

/** Weights of the reader's logits in the last ranking (docs/retrieval.md). */
const weights = { relevance: 0.01, spanMargin: 0.003 } as const;
/** Beyond these the logits say nothing more about rank. */
const relevanceRange = { low: -4, high: 3 } as const;
const spanMarginRange = { low: -4, high: 6 } as const;
/** What the sentence of the reader's span is ahead of the others at most, in late interaction; in full from a margin of 4 logits on. */
const spanLead = 0.05;

/** What the reader adds to the rank of a passage. */
export function readerRank({ relevance, spanMargin }: Reading): number {
  return weights.relevance * clamp(relevance, relevanceRange) + weights.spanMargin * clamp(spanMargin, spanMarginRange);
}

/** What the reader adds to the score of the sentence that holds its span, among the sentences of a passage. */
export function spanSentenceLead({ spanMargin }: Reading): number {
  return spanLead * clamp(0.5 + spanMargin / 8, { low: 0, high: 1 });
}

const clamp = (value: number, { low, high }: { low: number; high: number }): number => Math.max(low, Math.min(high, value));
