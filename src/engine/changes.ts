import PQueue from 'p-queue';

/** Changes to the stores: one at a time in each, none waiting for those to another. */
export class Changes {
  readonly #queues = new Map<string | null, PQueue>();

  /** @param guild the Discord server whose store is changed, null for the operator's */
  public run<T>(guild: string | null, work: () => Promise<T>): Promise<T> {
    let queue = this.#queues.get(guild);
    if (!queue) this.#queues.set(guild, (queue = new PQueue({ concurrency: 1 })));
    return queue.add(work, { throwOnTimeout: true });
  }
}
