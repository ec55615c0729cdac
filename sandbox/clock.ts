/** Time as the sandbox reads it: the 3 seconds, the 15 minutes, the windows of the rate limits. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** @returns What takes the timer back. */
  setTimeout(run: () => void, milliseconds: number): () => void;
}

interface Timer {
  at: number;
  run: () => void;
  handle: NodeJS.Timeout;
}

/** Runs on by itself as any clock, and can be moved forward: timers that fall due by it run at once, in their order. */
export class MovableClock implements Clock {
  #ahead = 0;
  readonly #timers = new Set<Timer>();

  public now(): number {
    return Date.now() + this.#ahead;
  }

  public setTimeout(run: () => void, milliseconds: number): () => void {
    const timer = { at: this.now() + milliseconds, run, handle: setTimeout(() => this.#fire(timer), milliseconds) };
    timer.handle.unref();
    this.#timers.add(timer);
    return () => this.#forget(timer);
  }

  /** Moves the clock forward. */
  public advance(milliseconds: number): void {
    this.#ahead += milliseconds;
    for (const timer of [...this.#timers].sort((a, b) => a.at - b.at)) {
      if (!this.#timers.has(timer)) continue;
      const left = timer.at - this.now();
      if (left <= 0) {
        this.#fire(timer);
        continue;
      }
      clearTimeout(timer.handle);
      timer.handle = setTimeout(() => this.#fire(timer), left);
      timer.handle.unref();
    }
  }

  #fire(timer: Timer): void {
    this.#forget(timer);
    timer.run();
  }

  #forget(timer: Timer): void {
    clearTimeout(timer.handle);
    this.#timers.delete(timer);
  }
}
