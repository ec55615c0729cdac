import { expectedAnswer, holdsExpected } from './evidence/expected-answer.js';
import type { ExpectedAnswer } from './evidence/question-types.js';
import { missingShare, namesOf, type QuestionNames } from './evidence/names.js';
import type { Features } from './feature-names.js';
import type { RankedPassage } from './rerank.js';

/** What a question says of the answers to it, and where they were looked for. */
export interface QuestionFacts {
  language: string | null;
  names: QuestionNames;
  expected: ExpectedAnswer | null;
  /** Passages that could have been found. */
  passages: number;
  /** Mean nearness of the candidates behind the first: what this corpus comes to for this question anyway. */
  usual: number;
}

/** The candidates, by nearness, whose mean is the usual one: behind those that may answer. */
const usualFrom = 10;
const usualTo = 40;

/** @param ranked all candidates */
export function questionFacts(
  question: string,
  language: string | null,
  passages: number,
  ranked: readonly RankedPassage[],
): QuestionFacts {
  const sorted = ranked.map(({ nearness }) => nearness).sort((a, b) => b - a);
  const usual = sorted.slice(Math.min(usualFrom, sorted.length - 1), usualTo);
  return {
    language,
    names: namesOf(question, language),
    expected: expectedAnswer(question, language),
    passages,
    usual: usual.reduce((sum, value) => sum + value, 0) / Math.max(1, usual.length),
  };
}

/** An excerpt as its features are read from it. */
export interface ExcerptText {
  /** Language of the article. */
  language: string | null;
  /** Title and text of the article. */
  article: string;
  /** The answering sentence. */
  answer: string;
}

/**
 * Features of one excerpt: the scores of its ranking; `lead`, how far it is nearer than is usual here; `corpusSize`, the decimal logarithm of
 * the passages searched, since best scores rise with their number; `missingNames`, the share of the question's names that its article
 * lacks, and `named`, how many there are (0 to 1); `unexpected`, 1 where the answering sentence holds nothing of the kind asked for.
 */
export function featuresOf(passage: RankedPassage, facts: QuestionFacts, { language, article, answer }: ExcerptText): Features {
  const { names, expected } = facts;
  return {
    lateInteraction: passage.lateInteraction,
    weakest: passage.weakest,
    answerWeakest: passage.answerWeakest,
    dense: passage.dense,
    lexical: passage.lexical,
    sameLanguage: language === facts.language ? 1 : 0,
    relevance: passage.relevance ?? 0,
    spanMargin: passage.spanMargin ?? 0,
    lead: passage.nearness - facts.usual,
    corpusSize: Math.log10(Math.max(1, facts.passages)),
    missingNames: missingShare(names, article, language),
    named: Math.min(mostNames, countOf(names)) / mostNames,
    unexpected: expected !== null && !holdsExpected(expected, answer, language) ? 1 : 0,
  };
}

const mostNames = 3;

function countOf({ entities, others, numbers, dates }: QuestionNames): number {
  return entities.length + others.length + numbers.length + dates.length;
}
