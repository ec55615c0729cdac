import { foldedWords } from '../fold.js';
import { makeParagraph, type Paragraph } from '../paragraph.js';
import { sliceRuns, type Run } from '../segments.js';

/** Capitals that are words by themselves in some language read here: `I`, `A`, `U`, `О`, `В` ... Joined only where the text proves it. */
const WORDS = new Set('IAUOKSZWVYÅÆØÖÀÉÓВСИОУКАЯЙЄІЕ');

/** A capital, a space, and a word that begins in lower case. */
const SPLIT = /^(["'„“”«»–—-]?\s?)(\p{Lu})\s+(\p{Ll}{2,})/u;

/**
 * Joins a drop cap that stands apart from its word at the start of the article's first paragraph (`Р усия` -> `Русия`). A letter
 * that is a word by itself is joined only where the joined word, capital or not, occurs in the rest of the text and the loose
 * remainder does not. The capital's segment is of kind `join` and covers the space that was left out.
 */
export function joinDropCap(paragraph: Paragraph, otherTexts: readonly string[]): Paragraph {
  const match = SPLIT.exec(paragraph.text.slice(0, 60));
  if (!match) return paragraph;
  const [, lead = '', capital = '', rest = ''] = match;
  if (WORDS.has(capital) && !isProven(capital, rest, [paragraph.text.slice(match[0].length), ...otherTexts])) return paragraph;
  const from = lead.length;
  const to = match[0].length - rest.length;
  const covered = sliceRuns(paragraph.runs, from, to);
  if (covered.some((run) => run.kind !== 'verbatim')) return paragraph;
  const joined: Run = { text: capital, sourceStart: covered[0]!.sourceStart, sourceEnd: covered.at(-1)!.sourceEnd, kind: 'join' };
  const runs = [...sliceRuns(paragraph.runs, 0, from), joined, ...sliceRuns(paragraph.runs, to, paragraph.text.length)];
  return makeParagraph(runs, paragraph.kind, paragraph.apart) ?? paragraph;
}

function isProven(capital: string, rest: string, texts: readonly string[]): boolean {
  const joined = foldedWords(capital + rest)[0];
  const loose = foldedWords(rest)[0];
  let found = false;
  for (const text of texts) {
    const words = foldedWords(text);
    if (loose !== undefined && words.includes(loose)) return false;
    found ||= joined !== undefined && words.includes(joined);
  }
  return found;
}

