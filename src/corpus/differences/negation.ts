import { fold } from '../fold.js';
import type { Span } from '../types.js';
import { dataLanguage } from './languages.js';
import { NEGATION_WORDS } from './negation-words.js';

/** A word that negates, as it stands in the text. */
export interface Negation extends Span {
  text: string;
}

export interface Polarity {
  negations: Negation[];
  /** Whether the sentence says no in another way (`refused`, `without`): then it cannot be told apart by its negations. */
  implicit: boolean;
  /** Share of the sentence's words, 0 to 1, that main and `that` clauses with a negation have. */
  share: number;
}

const complementisers = new Set(fold('that da дека че że at att dass que что що že').split(' '));

/** They open relative clauses too. */
const articles = new Set(['der', 'die', 'das']);

/** The negations of a sentence; null for a language without a table. */
export function polarityOf(text: string, language: string | null): Polarity | null {
  const code = dataLanguage(language, NEGATION_WORDS);
  if (code === null) return null;
  const words = NEGATION_WORDS[code]!;
  const negators = new Set(fold(words.negators).split(' '));
  const implicit = fold(words.implicit).split(' ');
  const tokens = Array.from(text.matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}]+)?|[,;:.–—()„“”«»"]/gu), (match) => ({
    text: match[0],
    folded: fold(match[0]).replace(/’/gu, "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const joined = ` ${tokens.map(({ folded }) => folded).join(' ')} `;
  const neutral = words.neutral.some((pattern) => pattern.test(joined));
  const breaks = new Set(fold(words.breaks).split(' '));
  const clauses: (typeof tokens)[] = [[]];
  for (const token of tokens) {
    if (!/\p{L}/u.test(token.text) || breaks.has(token.folded)) clauses.push([]);
    if (/\p{L}/u.test(token.text)) clauses.at(-1)!.push(token);
  }
  const isNegator = (token: (typeof tokens)[number]): boolean => {
    const { folded } = token;
    if (code === 'en' && /n't$/u.test(folded)) return true;
    const bare = code === 'fr' ? folded.replace(/^[a-z]'/u, '') : folded;
    return negators.has(bare);
  };
  const all = clauses.flat();
  const negations = all.filter(isNegator).map(({ text: written, start, end }) => ({ text: written, start, end }));
  // What `although` or `and` adds is not what the sentence says first of all; what `that` opens is.
  const isMain = ([first]: typeof tokens, at: number): boolean =>
    first !== undefined && (!breaks.has(first.folded) || complementisers.has(first.folded) || (at === 0 && articles.has(first.folded)));
  const negated = clauses
    .filter((clause) => clause.length > 0)
    .filter((clause, at) => isMain(clause, at) && clause.some(isNegator)).flat().length;
  return {
    negations,
    implicit: neutral || all.some(({ folded }) => implicit.some((stem) => folded.startsWith(stem))),
    share: all.length === 0 ? 0 : negated / all.length,
  };
}
