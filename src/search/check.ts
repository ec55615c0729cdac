import { findDifferences } from '../corpus/differences/compare.js';
import { fold } from '../corpus/fold.js';
import { describeLanguage } from '../corpus/language.js';
import { detectQuestionLanguage } from '../corpus/question-language.js';
import { splitSentences } from '../corpus/sentences.js';
import type { Block } from '../corpus/types.js';
import { articleText } from '../store/articles.js';
import { articleStructure } from '../store/structure.js';
import { cite } from './cite.js';
import { contentWords } from './follow-up.js';
import { rankPassages, type RankedCandidate, type SearchContext } from './searcher.js';
import type { CheckedSentence, CheckRequest, CheckResult, Citation } from './types.js';

/** Sentences of one text that are looked up. */
const mostSentences = 20;
/** A sentence with fewer words to look up says too little. */
const leastContent = 3;
/** What is embedded of a sentence, in UTF-16 code units: the model reads no more of it anyway. */
const longestQuery = 1_500;

/**
 * Probability of being about the same from which on an excerpt is near. Over the sample articles, 48 of 49 statements on them, a third of them
 * altered, have .82 and more, one altered one .62; 25 on other things have .68 and less.
 */
const closeFrom = 0.75;

/** Difference in nearness that tells nothing: two windows of one story differ by as much. */
const equallyNear = 0.05;
const mostCompared = 6;

/** A claim of a text with its language; null where it cannot be told. */
interface Claim {
  sentence: string;
  language: string | null;
}

/**
 * Looks up each sentence of a text that has something to look up: the nearest excerpt, and what differs. Nearest is what an answer's ranking
 * puts first; whether it is near at all is decided by `isClose`. It never says that anything is true.
 */
export async function check(context: SearchContext, request: CheckRequest): Promise<CheckResult> {
  const claims = claimsOf(request.text);
  const sentences: CheckedSentence[] = [];
  // One after the other: questions may overtake between two of them.
  for (const claim of claims.slice(0, mostSentences)) sentences.push(await checkClaim(context, claim));
  return { sentences, leftOut: Math.max(0, claims.length - mostSentences) };
}

async function checkClaim(context: SearchContext, { sentence, language }: Claim): Promise<CheckedSentence> {
  const ranking = await rankPassages(context, sentence.slice(0, longestQuery), {
    filters: {},
    useReader: true,
    statement: true,
  });
  const near = 'reason' in ranking ? [] : nearest(ranking.candidates);
  const compared = near.flatMap(
    (candidate) => compare(context, candidate, { sentence, language: language ?? ranking.language }) ?? [],
  );
  // Of passages about equally near, the one that has the sentence's facts is what it goes back to; a negation is none.
  const facts = ({ differences }: CheckedSentence): number => differences.filter(({ kind }) => kind !== 'negation').length;
  const [best] = compared.sort((a, b) => facts(a) - facts(b));
  return best ?? { sentence, citation: null, differences: [] };
}

/** The first passage and those nearly as near, the nearest first; also windows of the same sentences, of which the reader sees but one. */
function nearest(candidates: readonly RankedCandidate[]): RankedCandidate[] {
  const [first, ...others] = candidates;
  if (!first || !isClose(first)) return [];
  const least = nearness(first) - equallyNear;
  const near = [first, ...others.filter((candidate) => nearness(candidate) >= least).slice(0, mostCompared - 1)];
  return near.sort((a, b) => nearness(b) - nearness(a));
}

/** The rank before the reader. */
function nearness({ passage: { lateInteraction, score } }: RankedCandidate): number {
  return lateInteraction + score;
}

function compare(context: SearchContext, candidate: RankedCandidate, { sentence, language }: Claim): CheckedSentence | null {
  const citation = citationOf(context, candidate);
  if (!citation) return null;
  const { article, excerpt, start, answer } = citation;
  const differences = findDifferences(
    { text: sentence, language },
    {
      text: excerpt,
      language: article.language,
      answer: { start: answer.start - start, end: answer.end - start },
      article: articleText(candidate.collection.store, candidate.article.key) ?? excerpt,
    },
  );
  return { sentence, citation, differences };
}

/** The passage that was found, its nearest sentence marked. */
function citationOf(
  { reportMismatch }: SearchContext,
  { passage, article, collection: { store } }: RankedCandidate,
): Citation | null {
  const { start, end } = passage.stored;
  const nearest = articleStructure(store, article.key).sentences[passage.answerSentence];
  if (!nearest) return null;
  const answer = { start: Math.max(start, nearest.start), end: Math.min(end, nearest.end) };
  return cite(store, { article, start, end, excerpt: passage.text, answer, score: passage.rank }, reportMismatch);
}

/** Without a calibration nothing is known of how near is near: then all is. */
function isClose({ topic }: RankedCandidate): boolean {
  return topic === null || topic >= closeFrom;
}

/** The sentences of a text that have something to look up, as they stand in it. */
function claimsOf(text: string): Claim[] {
  const blocks = blocksOf(text);
  const { language } = describeLanguage(text, null);
  return splitSentences(text, blocks, language)
    .map(({ start, end }) => text.slice(start, end))
    .map((sentence) => ({ sentence, language: detectQuestionLanguage(sentence).language ?? language }))
    .filter((claim) => !isGreeting(claim.sentence) && contentWords(claim.sentence, claim.language).length >= leastContent);
}

/** Each line by itself: a message breaks lines where it means to. */
function blocksOf(text: string): Block[] {
  return Array.from(text.matchAll(/[^\n\r]+/gu), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    kind: 'body' as const,
  }));
}

const greetings = new Set(
  'hello hi hey greetings thanks thank good welcome bye cheers zdravo cao pozdrav hvala dobar dobro dovidjenja zdraveite zdraveitе zdravei zdravejte blagodarja dobur dobro privet previt dzien czesc dzieki dziekuje dobry witam witajcie hei heisann hallo takk god guten gruss danke moin servus bonjour salut merci bonsoir coucou spasibo djakuju vitaju ahoj dekuji hej tack'.split(
    ' ',
  ),
);
const longestGreeting = 6;

function isGreeting(sentence: string): boolean {
  const words = fold(sentence).match(/\p{L}+/gu) ?? [];
  return words.length <= longestGreeting && greetings.has(words[0] ?? '');
}
