/** Chance from a seed: the same seed gives the same choices in the same order (mulberry32). */
export class Random {
  #state: number;

  /** @param seed a whole number from 0 to 2^32 - 1 */
  public constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to 1, 1 excluded. */
  public fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  public between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  public chance(share: number): boolean {
    return this.fraction() < share;
  }

  public pick<T>(from: readonly T[]): T {
    return from[this.between(0, from.length - 1)]!;
  }

  /** Another seed, for a part that is to be the same whatever was drawn before it. */
  public static mix(seed: number, part: number): number {
    return Math.imul(seed ^ Math.imul(part + 1, 0x9e3779b1), 0x85ebca6b) >>> 0;
  }
}
