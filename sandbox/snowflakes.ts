import type { Clock } from './clock.js';

/** 2015-01-01, the beginning of Discord's time. */
const epoch = 1_420_070_400_000n;

/** Ids as Discord makes them: milliseconds since its epoch in the upper 42 bits, a counter in the lower 22. */
export class Snowflakes {
  #last = 0n;

  public constructor(private readonly clock: Clock) {}

  /** A new id, greater than every one before. */
  public next(): string {
    const now = (BigInt(this.clock.now()) - epoch) << 22n;
    this.#last = now > this.#last ? now : this.#last + 1n;
    return this.#last.toString();
  }
}
