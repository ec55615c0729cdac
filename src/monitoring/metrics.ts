/** Where the connection to Discord's gateway stands. */
export type GatewayState = 'connecting' | 'connected' | 'reconnecting' | 'disconnected';

/** What became of a question (answered or not), of another command (done), or of either. */
export type CommandOutcome = 'answered' | 'no_answer' | 'refused' | 'done' | 'failed';

/** What became of an article that was handed in. */
export type IngestionOutcome = 'added' | 'changed' | 'unchanged' | 'refused' | 'failed';

/**
 * What the bot tells of itself while it works. Nothing of a person or a server: a command
 * that is not known by name counts as `other`.
 * No method throws or takes time.
 */
export interface Metrics {
  /** A command was carried out. @param seconds from the interaction's arrival to its answer */
  answered(command: string, outcome: CommandOutcome, seconds: number): void;
  /** An interaction could not be acknowledged within Discord's three seconds. */
  notAcknowledged(command: string): void;
  /** The queue for the engine as it is now. */
  queue(running: number, waiting: number): void;
  /** A question has left the queue after so many seconds. */
  waited(seconds: number): void;
  gateway(state: GatewayState): void;
  /** Discord's HTTP API answered with an error. @param status HTTP status, or null where there was no answer */
  apiError(status: number | null): void;
  ingested(outcome: IngestionOutcome): void;
}

const nothing = (): void => undefined;

/** Where monitoring is off. */
export const silentMetrics: Metrics = {
  answered: nothing,
  notAcknowledged: nothing,
  queue: nothing,
  waited: nothing,
  gateway: nothing,
  apiError: nothing,
  ingested: nothing,
};
