import type { State, Turn } from '../../state/types.js';

/** How long a question may be followed up, in milliseconds. */
export const followUpWithin = 15 * 60_000;

/** A follow-up of so few words names one thing in place of another: `and Moldova?`, `why?`. */
const fewWords = 3;

/** Where questions follow each other: one person's in one channel. */
export interface Conversation {
  user: string;
  channel: string;
  /** A question asked in private is followed up in private only: the answer to a follow-up names it. */
  private: boolean;
}

/**
 * What is kept of a conversation for the next question: the last question that stood by itself, and below it the last that followed it up,
 * each on a line of its own. More would only blur what is looked up.
 */
type Chain = [first: string, followUp?: string];

/** The question that `question` may follow up. @param now milliseconds since 1970 */
export async function earlierQuestion(
  state: State,
  conversation: Conversation,
  question: string,
  now: number,
): Promise<string | undefined> {
  const turn = await lastTurn(state, conversation, now);
  if (turn === null) return undefined;
  const [first, followUp] = turn.question.split('\n') as Chain;
  if (followUp === undefined || (isShort(followUp) && isShort(question))) return first;
  return `${first} ${followUp}`;
}

/** Keeps a question for the next one. @param followedUp whether it went on from the earlier one */
export async function keepTurn(
  state: State,
  conversation: Conversation,
  question: string,
  followedUp: boolean,
  now: number,
): Promise<void> {
  const earlier = followedUp ? await lastTurn(state, conversation, now) : null;
  const [first] = earlier?.question.split('\n') ?? [];
  const lines = first === undefined ? [question] : [first, question];
  await state.saveTurn({
    user: conversation.user,
    channel: placeOf(conversation),
    question: lines.map((line) => line.replace(/\s+/g, ' ')).join('\n'),
    askedAt: now,
  });
}

async function lastTurn(state: State, conversation: Conversation, now: number): Promise<Turn | null> {
  const places = [placeOf({ ...conversation, private: false }), ...(conversation.private ? [placeOf(conversation)] : [])];
  const turns = await Promise.all(places.map((place) => state.lastTurn(conversation.user, place, now - followUpWithin)));
  const [latest] = turns.filter((turn) => turn !== null).sort((a, b) => b.askedAt - a.askedAt);
  return latest ?? null;
}

function placeOf(conversation: Conversation): string {
  return conversation.private ? `${conversation.channel} private` : conversation.channel;
}

function isShort(question: string): boolean {
  return question.split(/\s+/).length <= fewWords;
}
