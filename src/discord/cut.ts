/** Enough code units past the limit to tell whether a character goes on (modifiers and joiners are at most this far). */
const lookahead = 4;

/**
 * The longest beginning of `text` that fits: up to white space, where there is none in reach up to the end of a word as
 * Unicode sees it, and within one endless word up to a whole character (grapheme). Never half a surrogate pair.
 * @param longest Most UTF-16 code units that can fit at all.
 * @param fits Whether a beginning fits; of two beginnings that fit, the longer one is taken.
 * @returns The text itself if it fits, else a beginning without white space at its end (empty if nothing fits).
 */
export function cutAtWord(text: string, longest: number, fits: (beginning: string) => boolean): string {
  if (text.length <= longest && fits(text)) return text;
  const reach = text.slice(0, longest + lookahead);
  const longestFit = (ends: number[]) => lastFitting(ends, longest, (end) => fits(reach.slice(0, end).trimEnd()));

  let whole = longestFit(segmentEnds(reach, 'grapheme'));
  // One character of thousands of combining marks: better part of it than nothing.
  if (whole === 0) whole = longestFit(codePointEnds(reach));
  for (const ends of [spaceEnds(reach), segmentEnds(reach, 'word')]) {
    const end = longestFit(ends);
    // A word so long that half of the place would be lost is cut through.
    if (end * 2 >= whole && end > 0) return reach.slice(0, end).trimEnd();
  }
  return reach.slice(0, whole).trimEnd();
}

/** A title or name of one line, cut at a word to `limit` code units with an ellipsis, as `render` writes it. */
export function cutLabel(label: string, limit: number, render: (text: string) => string = (text) => text): string {
  const whole = render(label);
  if (whole.length <= limit) return whole;
  return render(cutAtWord(label, limit - 1, (text) => render(text).length < limit)) + '…';
}

function lastFitting(ends: number[], longest: number, fits: (end: number) => boolean): number {
  let [low, high] = [0, ends.findLastIndex((end) => end <= longest) + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(ends[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : ends[low - 1]!;
}

function spaceEnds(text: string): number[] {
  return Array.from(text.matchAll(/\S(?=\s)/g), (match) => match.index + 1);
}

function segmentEnds(text: string, granularity: 'grapheme' | 'word'): number[] {
  const segments = new Intl.Segmenter('en', { granularity }).segment(text);
  return Array.from(segments, ({ index, segment }) => index + segment.length).slice(0, -1);
}

function codePointEnds(text: string): number[] {
  let end = 0;
  return Array.from(text, (character) => (end += character.length)).slice(0, -1);
}
