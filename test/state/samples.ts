import { onTestFinished } from 'vitest';
import { openLocalState } from '../../src/state/client.js';
import type { AskedQuestion, GuildSettings, SavedAnswer, State } from '../../src/state/types.js';
import type { Citation } from '../../src/engine/types.js';
import { temporaryFolder } from '../support/folders.js';

/** Wednesday, 10 January 2024; its week begins on Monday, the 8th. */
export const wednesday = Date.UTC(2024, 0, 10, 12);
export const day = 86_400_000;
export const [north, south] = ['111111111111111111', '222222222222222222'];
export const [ana, jan] = ['700000000000000001', '700000000000000002'];

export const settings: GuildSettings = {
  private: true,
  channels: ['333333333333333333'],
  labels: 'pl',
  perPage: 2,
  keepQuestions: true,
  contributorRole: '444444444444444444',
};

export interface TestState {
  state: State;
  dataDir: string;
  /** What the state takes for the present; a test may move it. */
  clock: { now: number };
}

/** A state on a folder of its own, at noon on that Wednesday. */
export async function startState(dataDir = temporaryFolder()): Promise<TestState> {
  const clock = { now: wednesday };
  const state = await openLocalState(dataDir, { now: () => clock.now });
  onTestFinished(() => state.close());
  return { state, dataDir, clock };
}

export function citation(article: string, guild: string | null = null): Citation {
  const excerpt = `What article ${article} says of the lighthouse.`;
  return {
    article: {
      id: article,
      title: `Title of ${article}`,
      outlet: null,
      date: null,
      language: 'en',
      script: 'Latn',
      url: null,
      sample: false,
      path: `${article}.txt`,
      guild,
      addedBy: null,
      outletClaimed: false,
    },
    start: 0,
    end: excerpt.length,
    excerpt,
    answer: { start: 0, end: excerpt.length },
    score: 0.5,
  };
}

export function savedAnswer(id: string, changes: Partial<SavedAnswer> = {}): SavedAnswer {
  return {
    id,
    kind: 'ask',
    guild: north,
    channel: '333333333333333333',
    user: ana,
    view: { guild: north, operator: true },
    request: { question: 'Who keeps the lighthouse?', top: 5 },
    citations: [citation('a1')],
    confidence: 0.75,
    private: false,
    askedAt: wednesday,
    ...changes,
  };
}

export function asked(answerId: string, changes: Partial<AskedQuestion> = {}): AskedQuestion {
  const text = 'Who keeps the lighthouse?';
  return { answerId, guild: north, user: ana, kind: 'ask', outcome: 'answered', text, askedAt: wednesday, ...changes };
}
