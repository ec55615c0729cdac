import type { View } from '../engine/types.js';

/** How old an answer may be, in milliseconds: autocomplete asks at every key. */
const freshFor = 10_000;
/** Views whose answers are remembered; the oldest goes. */
const mostViews = 200;

/** Asks something of each view at most every ten seconds. */
export class RecentByView<T> {
  readonly #asked = new Map<string, { at: number; answer: Promise<T> }>();

  /** @param now milliseconds since 1970 */
  public constructor(
    private readonly ask: (view: View) => Promise<T>,
    private readonly now: () => number,
  ) {}

  public of(view: View): Promise<T> {
    const key = JSON.stringify([view.guild, view.operator]);
    const known = this.#asked.get(key);
    if (known && this.now() - known.at <= freshFor) return known.answer;
    const asked = { at: this.now(), answer: this.ask(view) };
    this.#asked.delete(key);
    this.#asked.set(key, asked);
    if (this.#asked.size > mostViews) this.#asked.delete(this.#asked.keys().next().value!);
    // What failed is asked again at once.
    asked.answer.catch(() => {
      if (this.#asked.get(key) === asked) this.#asked.delete(key);
    });
    return asked.answer;
  }
}
