import type { AskRequest, Citation, View } from '../engine/types.js';
import type { LabelLanguage } from '../label-language.js';

/** What the people with Manage Server set for their server. Snowflakes are strings throughout. */
export interface GuildSettings {
  /** Answer privately unless the person says otherwise. */
  private: boolean;
  /** Channels where the bot may answer (threads count as their parent); empty for all. */
  channels: string[];
  /** Language of the labels; null for each person's own. */
  labels: LabelLanguage | null;
  /** Excerpts a page, 1 to 5. */
  perPage: number;
  /** Whether texts of questions are kept for the report; otherwise only counts are. */
  keepQuestions: boolean;
  /** Role whose members may add and remove articles, beside those with Manage Server. */
  contributorRole: string | null;
}

export const defaultSettings = {
  private: false,
  channels: [],
  labels: null,
  perPage: 3,
  keepQuestions: false,
  contributorRole: null,
} as const satisfies GuildSettings;

/** An answer as its buttons need it again, also after a restart. Kept for seven days. */
export interface SavedAnswer {
  /** Twelve characters of [0-9a-z]: it has to fit into custom ids. */
  id: string;
  kind: 'ask' | 'quote' | 'check';
  guild: string | null;
  channel: string;
  /** Who asked. */
  user: string;
  view: View;
  /** The request as the engine was asked. */
  request: AskRequest;
  /** All citations found, not only those of the page shown. They are verified anew by the engine each time they are shown. */
  citations: Citation[];
  /** Calibrated; null where uncalibrated. */
  confidence: number | null;
  private: boolean;
  /** Milliseconds since 1970. */
  askedAt: number;
  /** Anything else that a kind needs to render itself again; plain JSON. */
  extra?: unknown;
}

/** A question that a follow-up may refer to. */
export interface Turn {
  user: string;
  channel: string;
  question: string;
  /** Milliseconds since 1970. */
  askedAt: number;
}

/** One question for the report. */
export interface AskedQuestion {
  answerId: string;
  guild: string | null;
  user: string;
  kind: 'ask' | 'quote' | 'check';
  outcome: 'answered' | 'no_answer';
  /**
   * Null where the server does not allow that texts are kept, and in direct messages. It is dropped there in any case, and for `check`:
   * the text of a message is somebody else's.
   */
  text: string | null;
  askedAt: number;
}

/** An interaction that was acknowledged and not yet answered: after a kill the person is told so. */
export interface PendingReply {
  interaction: string;
  application: string;
  token: string;
  guild: string | null;
  /** Language of the labels of the reply. */
  labels: LabelLanguage;
  /** Milliseconds since 1970; after 15 minutes Discord takes no edit. */
  receivedAt: number;
}

export interface ReportWeek {
  guild: string | null;
  /** Monday of the week, ISO date, UTC. */
  week: string;
  questions: number;
  unanswered: number;
  votesUp: number;
  votesDown: number;
  /** Where the server keeps texts: unanswered questions and questions whose answer was voted down, most frequent first. */
  inVain: { text: string; times: number }[];
  votedDown: { text: string; times: number }[];
}

/**
 * What is known of a guild beside its articles. Everything runs in a thread of its own but `settings`, which is answered from memory.
 * @throws IzvorError `store_unusable` from every method that returns a promise, where the file is damaged; `stopped` after `close`
 */
export interface State {
  /** The settings of a server; the defaults where none were saved, and for direct messages (null). */
  settings(guild: string | null): GuildSettings;
  saveSettings(guild: string, settings: GuildSettings): Promise<void>;

  saveAnswer(answer: SavedAnswer): Promise<void>;
  answer(id: string): Promise<SavedAnswer | null>;

  /**
   * One vote a person and answer; the same vote again takes it back. On an answer that is no longer saved nothing counts.
   * @returns the vote that now counts, 0 for none
   */
  vote(answerId: string, user: string, vote: 1 | -1): Promise<1 | -1 | 0>;

  recordQuestion(question: AskedQuestion): Promise<void>;
  /** The person's last question in this channel, not older than `since` (milliseconds since 1970). */
  lastTurn(user: string, channel: string, since: number): Promise<Turn | null>;
  saveTurn(turn: Turn): Promise<void>;
  /**
   * Deletes all that is stored of the person's questions: turns, saved answers, texts and authorship in the report, votes. What is left
   * is a number without a name. @returns how many questions
   */
  forget(user: string): Promise<number>;

  addPending(reply: PendingReply): Promise<void>;
  removePending(interaction: string): Promise<void>;
  pending(): Promise<PendingReply[]>;

  /**
   * Articles were removed: so are their excerpts in saved answers, and the votes on answers that cited them.
   * @param guild the server whose own they were, null for the operator's
   */
  forgetArticles(guild: string | null, ids: string[]): Promise<void>;

  /** The server is no longer there (or is again, with null). Told twice, the first time counts. */
  setLeft(guild: string, at: number | null): Promise<void>;
  /** Servers left at or before this time. */
  leftBefore(at: number): Promise<string[]>;
  /** Servers of which anything is kept. */
  guilds(): Promise<string[]>;
  deleteGuild(guild: string): Promise<void>;

  /** Per server and week, latest week first; of the last `weeks` weeks, the present one included. */
  report(options?: { guild?: string; weeks?: number }): Promise<ReportWeek[]>;
  /** Deletes what is older than it may be kept; called now and then. @param now milliseconds since 1970 */
  sweep(now: number): Promise<void>;
  close(): Promise<void>;
}
