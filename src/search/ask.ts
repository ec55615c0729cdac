import type { Span } from '../corpus/types.js';
import { articleText } from '../store/articles.js';
import { articleStructure } from '../store/structure.js';
import { cite, type ExcerptClaim } from './cite.js';
import { joinFollowUp } from './follow-up.js';
import { conclude, defaultTop, explained } from './report.js';
import { rankPassages, type RankedCandidate, type SearchContext } from './searcher.js';
import { confidenceOf, firstsAnswer, showOrder, withoutOverlaps } from './select.js';
import type { AskRequest, AskResult, Citation } from './types.js';

/** A sentence longer than this is cited by the piece of it that was found. */
const longestSentence = 4_000;

/** Answers a question with exact excerpts, or says that the articles do not. */
export async function ask(context: SearchContext, request: AskRequest): Promise<AskResult> {
  const { query, followsUp } = joinFollowUp(request.question, request.previous);
  const ranking = await rankPassages(context, request.question, { filters: request, useReader: true, query });
  const asFollowUp = followsUp !== undefined && { followsUp };
  if ('reason' in ranking) {
    const { question, language, reason } = ranking;
    return {
      status: 'no_answer',
      reason,
      question,
      language,
      confidence: 0,
      nearest: [],
      ...(request.explain === true && { explain: [] }),
      ...asFollowUp,
    };
  }
  const { candidates } = ranking;
  const distinct = withoutOverlaps(candidates);
  const confidence = confidenceOf(distinct);
  const eligible = firstsAnswer(distinct) ? distinct.filter(({ answers }) => answers) : [];
  const chosen = showOrder(eligible).slice(0, Math.max(1, request.top ?? defaultTop));
  const citations = chosen.flatMap((candidate) => citationOf(context, candidate) ?? []);
  const explain = request.explain === true ? explained(candidates, distinct, chosen) : undefined;
  return { ...conclude(ranking, confidence, citations, distinct, explain), ...asFollowUp };
}

function citationOf(context: SearchContext, candidate: RankedCandidate): Citation | null {
  const claim = excerptOf(candidate);
  return claim && cite(candidate.collection.store, claim, context.reportMismatch);
}

/** The whole sentences of the passage, the answering one marked. */
function excerptOf({ passage, article, collection: { store }, probability }: RankedCandidate): ExcerptClaim | null {
  const { stored } = passage;
  const text = articleText(store, article.key);
  if (text === null) return null;
  const { sentences } = articleStructure(store, article.key);
  const whole: Span = { start: sentences[stored.firstSentence]!.start, end: sentences[stored.endSentence - 1]!.end };
  const piece = whole.end - whole.start > longestSentence && stored.endSentence - stored.firstSentence === 1;
  const { start, end } = piece ? stored : whole;
  const answering = sentences[passage.answerSentence]!;
  const answer = { start: Math.max(start, answering.start), end: Math.min(end, answering.end) };
  // Ranked text and shown text are one and the same but for a long sentence's rest, which was never ranked.
  const excerpt = piece || (start === stored.start && end === stored.end) ? passage.text : text.slice(start, end);
  return { article, start, end, excerpt, answer, score: probability ?? passage.rank };
}
