import { createHash, randomInt } from 'node:crypto';
import type { AskResult, Citation, DatePreference, Engine, NoAnswer, QuoteResult } from '../../engine/types.js';
import type { SavedAnswer } from '../../state/types.js';
import type { NarrowedTo } from './narrowing.js';

/** Most excerpts of one answer: more nobody pages through. */
export const mostCitations = 15;

/** What `/ask` and `/quote` keep of an answer beside what every saved answer has. */
export interface AnswerExtra {
  /** How many excerpts there were: fewer are left where articles changed or went. */
  found: number;
  /** Whom `/quote` was asked for. */
  speaker?: string;
  followsUp?: string;
  prefers?: DatePreference;
  /** Where there was no answer; `nearest` are ids of articles. */
  none?: { reason: NoAnswer['reason']; nearest: string[] };
  /** The answer whose question is counted and voted on, where that is another: this one was narrowed or shared from it. */
  counted?: string;
  /** `from` is the answer that was narrowed; null where it may not be gone back to, because it is private and this one is not. */
  narrowed?: { from: string | null; to: NarrowedTo };
  sharedBy?: string;
  /** Of a private answer: it was shared. */
  shared?: boolean;
}

/** A saved answer of `/ask` or `/quote`. */
export interface QuestionAnswer extends SavedAnswer {
  kind: 'ask' | 'quote';
  extra: AnswerExtra;
}

export function isQuestionAnswer(answer: SavedAnswer): answer is QuestionAnswer {
  return answer.kind !== 'check';
}

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Twelve characters of [0-9a-z] that nobody can guess (62 bits). */
export function newAnswerId(): string {
  return Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** Names a citation in a custom id: its place in the list may change when an article is removed. Twelve characters. */
export function citationKey({ article, start, end }: Citation): string {
  const place = JSON.stringify([article.guild, article.id, start, end]);
  return createHash('sha256').update(place).digest('hex').slice(0, 12);
}

/** The answer that a result is, ready to be saved. */
export function answerOf(
  result: AskResult | QuoteResult,
  facts: Omit<QuestionAnswer, 'id' | 'citations' | 'confidence' | 'extra'>,
  extra: Omit<AnswerExtra, 'found' | 'followsUp' | 'prefers' | 'none'>,
): QuestionAnswer {
  const citations = result.status === 'answered' ? result.citations : [];
  return {
    ...facts,
    id: newAnswerId(),
    citations,
    confidence: result.confidence,
    extra: {
      ...extra,
      found: citations.length,
      ...(result.followsUp !== undefined && { followsUp: result.followsUp }),
      ...(result.prefers !== undefined && { prefers: result.prefers }),
      ...(result.status === 'no_answer' && {
        none: { reason: result.reason, nearest: result.nearest.map(({ article }) => article.id) },
      }),
    },
  };
}

/** Puts the question of an answer to the engine (again). */
export function search(
  engine: Engine,
  { kind, request }: Pick<QuestionAnswer, 'kind' | 'request'>,
  speaker: string | undefined,
): Promise<AskResult | QuoteResult> {
  const wanted = { ...request, top: mostCitations };
  if (kind === 'ask') return engine.ask(wanted);
  const { question: topic, ...filters } = wanted;
  return engine.quote({ topic, ...filters, ...(speaker !== undefined && { speaker }) });
}
