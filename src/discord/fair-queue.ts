/** Told how many are before it (1: next) whenever that changes, until the work starts. */
export type OnPlace = (place: number) => void;

export interface FairQueueOptions {
  /** How much work runs at once. Default 2. */
  concurrency?: number;
  /** Told whenever work comes, starts or ends. */
  onChange?: (running: number, waiting: number) => void;
  /** Told how many seconds work waited, when it starts. */
  onWaited?: (seconds: number) => void;
}

interface Waiting {
  start: () => void;
  onPlace: OnPlace | undefined;
  told: number;
  /** Milliseconds of `performance.now`. */
  since: number;
}

/**
 * Work in turns: each lane (a server, or a person in direct messages) gets one start in a round, so that a lane with many
 * questions delays another's by no more than its share.
 */
export class FairQueue {
  /** In the order of their next turn; none is empty. */
  readonly #lanes = new Map<string, Waiting[]>();
  readonly #concurrency: number;
  #running = 0;

  public constructor(private readonly options: FairQueueOptions = {}) {
    this.#concurrency = options.concurrency ?? 2;
  }

  /** How many wait. */
  public get waiting(): number {
    return [...this.#lanes.values()].reduce((sum, lane) => sum + lane.length, 0);
  }

  public get running(): number {
    return this.#running;
  }

  /** Runs `work` when it is its turn, and settles as it does. */
  public async run<T>(lane: string, work: () => Promise<T>, onPlace?: OnPlace): Promise<T> {
    await new Promise<void>((start) => {
      const waiting = { start, onPlace, told: 0, since: performance.now() };
      const others = this.#lanes.get(lane);
      if (others) others.push(waiting);
      else this.#lanes.set(lane, [waiting]);
      this.#advance();
    });
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#advance();
    }
  }

  #advance(): void {
    while (this.#running < this.#concurrency) {
      const next = this.#next();
      if (next === undefined) break;
      this.#running += 1;
      this.options.onWaited?.((performance.now() - next.since) / 1000);
      next.start();
    }
    this.#tellPlaces();
    this.options.onChange?.(this.#running, this.waiting);
  }

  /** The next in turn; what else its lane has goes to the end of the line. */
  #next(): Waiting | undefined {
    const [turn] = this.#lanes;
    if (turn === undefined) return undefined;
    const [lane, [next, ...others]] = turn;
    this.#lanes.delete(lane);
    if (others.length > 0) this.#lanes.set(lane, others);
    return next;
  }

  #tellPlaces(): void {
    const lanes = [...this.#lanes.values()];
    const rounds = Math.max(0, ...lanes.map((lane) => lane.length));
    let place = 0;
    for (let round = 0; round < rounds; round += 1) {
      for (const lane of lanes) {
        const waiting = lane[round];
        if (waiting === undefined) continue;
        place += 1;
        if (waiting.told === place) continue;
        waiting.told = place;
        try {
          waiting.onPlace?.(place);
        } catch {
          // Only a telling: the line must move on.
        }
      }
    }
  }
}
