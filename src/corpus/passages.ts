import type { Passage, Sentence, Span } from './types.js';

/** Sentences in a window. 3 beat 1, 2 and 5 for retrieval with small multilingual models. */
const WINDOW = 3;

/**
 * Cuts an article into the windows that are embedded and searched: 3 consecutive sentences, one window starting at each, fewer
 * where 3 have more than `maxTokens` tokens. Windows hold body sentences only and never reach over a title, subhead, caption or
 * byline. A window that would be only the end of the one before it is left out; every body sentence is in at least one.
 * A sentence longer than `maxTokens` becomes several passages, cut at white space where it has any, which together cover it.
 *
 * @param countTokens tokens of a text as the model will see it, its own prefix and marks included.
 * @returns passages in order of their start; each is whole sentences of `sentences`, or a piece of one.
 */
export function makePassages(
  text: string,
  sentences: readonly Sentence[],
  countTokens: (text: string) => number,
  maxTokens = 480,
): Passage[] {
  const passages: Passage[] = [];
  const fits = windowFitter(text, sentences, countTokens, maxTokens);
  let coveredTo = -1;
  for (let first = 0; first < sentences.length; first++) {
    const sentence = sentences[first]!;
    if (sentence.kind !== 'body') continue;
    if (!fits(first, first + 1)) {
      for (const piece of cutLongSentence(text, sentence, countTokens, maxTokens)) {
        passages.push({ ...piece, firstSentence: first, endSentence: first + 1 });
      }
      coveredTo = first + 1;
      continue;
    }
    let end = first + 1;
    while (end < first + WINDOW && sentences[end]?.kind === 'body' && fits(first, end + 1)) end++;
    if (end <= coveredTo) continue;
    passages.push({ start: sentence.start, end: sentences[end - 1]!.end, firstSentence: first, endSentence: end });
    coveredTo = end;
  }
  return passages;
}

/** Whether sentences `first` to `end` fit. Counts each sentence once, and a whole window only where the sum leaves it open. */
function windowFitter(
  text: string,
  sentences: readonly Sentence[],
  countTokens: (text: string) => number,
  maxTokens: number,
): (first: number, end: number) => boolean {
  const counts = new Map<number, number>();
  const count = (index: number): number => {
    let tokens = counts.get(index);
    if (tokens === undefined) {
      const { start, end } = sentences[index]!;
      // Far beyond any text of that many tokens: not worth tokenizing.
      tokens = end - start > maxTokens * 40 ? Infinity : countTokens(text.slice(start, end));
      counts.set(index, tokens);
    }
    return tokens;
  };
  return (first, end) => {
    let sum = 0;
    for (let index = first; index < end; index++) {
      const tokens = count(index);
      if (tokens > maxTokens) return false;
      sum += tokens;
    }
    // Joined sentences have no more tokens than the sentences counted one by one, marks and prefix counted with each.
    return sum <= maxTokens || countTokens(text.slice(sentences[first]!.start, sentences[end - 1]!.end)) <= maxTokens;
  };
}

function cutLongSentence(text: string, span: Span, countTokens: (text: string) => number, maxTokens: number): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  let guess = maxTokens * 4;
  while (start < span.end) {
    const end = longestPiece(text, start, span.end, guess, (to) => countTokens(text.slice(start, to)) <= maxTokens);
    guess = Math.max(end - start, 1);
    const piece = text.slice(start, end);
    const trimmed = piece.trim();
    const lead = piece.length - piece.trimStart().length;
    if (trimmed !== '') pieces.push({ start: start + lead, end: start + lead + trimmed.length });
    start = end;
  }
  return pieces;
}

/** End of the longest piece from `start` that fits: gallops from `guess`, then halves. At least one whole code point. */
function longestPiece(text: string, start: number, limit: number, guess: number, fits: (end: number) => boolean): number {
  let good = start;
  let bad = limit + 1;
  for (let step = guess; good < limit && bad > limit; step *= 2) {
    const end = Math.min(start + step, limit);
    if (fits(end)) good = end;
    else bad = end;
  }
  while (bad - good > 1 && good < limit) {
    const middle = (good + bad) >> 1;
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return good >= limit ? limit : cutBack(text, start, Math.max(good, start + 1));
}

/** The last place at or before `end` that follows white space; `end` itself (never within a surrogate pair) where there is none. */
function cutBack(text: string, start: number, end: number): number {
  for (let at = end; at > start + (end - start) / 4; at--) {
    if (/\s/.test(text[at - 1]!) || /\s/.test(text[at] ?? ' ')) return at;
  }
  const pairSafe = isLowSurrogate(text, end) ? end - 1 : end;
  return pairSafe > start ? pairSafe : wholeCodePoint(text, end);
}

function wholeCodePoint(text: string, end: number): number {
  return isLowSurrogate(text, end) ? end + 1 : end;
}

/** Whether `at` lies between the two halves of a surrogate pair. */
function isLowSurrogate(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '');
}
