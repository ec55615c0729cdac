import { foldedWords } from '../fold.js';

/** Words shorter than this carry no topic; longer ones are compared by their beginnings, so that inflected forms meet. */
const MIN_WORD = 4;
const STEM = 5;

/** In how many paragraphs of the article each stem occurs. */
export type StemCounts = ReadonlyMap<string, number>;

/** The beginnings of a text's words of `minWord` letters and more. */
export function stemsOf(text: string, minWord = MIN_WORD): Set<string> {
  return new Set(
    foldedWords(text)
      .filter((word) => word.length >= minWord && !/^\d+$/.test(word))
      .map((word) => word.slice(0, STEM)),
  );
}

export function countStems(paragraphs: readonly string[]): StemCounts {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) {
    for (const stem of stemsOf(paragraph)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/**
 * How much of a short line's topic is taken up by the paragraphs below it, from 0 to 1. Words that run through the whole article
 * (in a fifth of its paragraphs, and in 3 at least) say nothing and do not count. 1 where no other word is left.
 */
export function topicTakenUp(line: string, section: readonly string[], counts: StemCounts, paragraphs: number): number {
  const everywhere = Math.max(3, paragraphs / 5);
  const topic = [...stemsOf(line)].filter((stem) => (counts.get(stem) ?? 0) < everywhere);
  if (topic.length === 0) return 1;
  const below = new Set(section.flatMap((paragraph) => [...stemsOf(paragraph)]));
  return topic.filter((stem) => below.has(stem)).length / topic.length;
}

/** Share of a line's words (longer than 2 letters) that another paragraph has too, from 0 to 1. */
export function wordsContained(line: string, other: string): number {
  const words = new Set(foldedWords(line).filter((word) => word.length > 2));
  if (words.size === 0) return 0;
  const present = new Set(foldedWords(other));
  return [...words].filter((word) => present.has(word)).length / words.size;
}
