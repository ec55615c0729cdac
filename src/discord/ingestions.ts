import type { FairQueue, OnPlace } from './fair-queue.js';

/** A server's one ingestion. */
export interface Ingestion {
  /** Waits for its turn among the servers and does the work. */
  run<T>(work: () => Promise<T>, onPlace?: OnPlace): Promise<T>;
  /** Has to be called at the end, whatever became of it. */
  leave(): void;
}

/** Articles that people add: one at a time in each server, and of all servers no more at once than the queue lets through. */
export class Ingestions {
  readonly #guilds = new Set<string>();

  public constructor(private readonly queue: FairQueue) {}

  /** Takes the server's place; null where an article is being added there already. */
  public enter(guild: string): Ingestion | null {
    if (this.#guilds.has(guild)) return null;
    this.#guilds.add(guild);
    return {
      run: (work, onPlace) => this.queue.run(guild, work, onPlace),
      leave: () => void this.#guilds.delete(guild),
    };
  }
}
