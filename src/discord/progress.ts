import type { Log } from '../log.js';
import { type Repliable, renderSentence } from './reply.js';

/** What every text begins with that is not the answer yet: after a kill, a reply that still begins so is owed one. */
export const interimMark = '⏳ ';

/** Discord lets an app edit a message five times in five seconds; people read slower. */
const editEvery = 2_000;

/**
 * Shows how far the work on an acknowledged interaction is, by edits of its reply: at most one in two seconds, the latest text wins.
 * A failing edit is logged only: the answer matters.
 */
export class ProgressEdits {
  #next: string | null = null;
  #timer: NodeJS.Timeout | undefined;
  #editing: Promise<void> = Promise.resolve();
  #lastAt = -Infinity;
  #finished = false;

  /** @param every milliseconds between two edits */
  public constructor(
    private readonly interaction: Pick<Repliable, 'editReply' | 'id'>,
    private readonly log: Log,
    private readonly every = editEvery,
  ) {}

  /** Shows a sentence, now or when the next edit may be made. */
  public show(sentence: string): void {
    if (this.#finished) return;
    this.#next = sentence;
    this.#timer ??= setTimeout(() => this.#edit(), Math.max(0, this.#lastAt + this.every - performance.now()));
  }

  /** No edit comes after this; resolves when the one under way is done, so that it cannot overtake the answer. */
  public async finish(): Promise<void> {
    this.#finished = true;
    clearTimeout(this.#timer);
    await this.#editing;
  }

  #edit(): void {
    const sentence = this.#next!;
    this.#next = null;
    this.#lastAt = performance.now();
    this.#editing = this.interaction
      .editReply(renderSentence(interimMark + sentence))
      .catch((error: unknown) => this.log.warn({ interaction: this.interaction.id, err: error }, 'progress could not be shown'))
      .then(() => {
        this.#timer = undefined;
        if (this.#next !== null) this.show(this.#next);
      });
  }
}
