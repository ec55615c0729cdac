import type { Writable } from 'node:stream';
import type { Progress } from '../src/engine/types.js';

/** One line on a terminal that is written over; elsewhere a line now and then. */
export class StatusLine {
  readonly #stream: Writable & { isTTY?: boolean };
  #shown = '';

  public constructor(stream: Writable & { isTTY?: boolean }) {
    this.#stream = stream;
  }

  public readonly progress = ({ phase, done, total }: Progress): void => {
    if (phase === 'add' || total === 0) return;
    this.show(`Indexing the sample articles: ${done} of ${total} …`, done === total);
  };

  /** @param lasting also where lines cannot be written over */
  public show(text: string, lasting = false): void {
    if (text === this.#shown) return;
    this.#shown = text;
    if (this.#stream.isTTY === true) this.#stream.write(`\r\u001B[2K${text}`);
    else if (lasting) this.#stream.write(`${text}\n`);
  }

  /** A line that stays. */
  public say(text: string): void {
    this.clear();
    this.#stream.write(`${text}\n`);
  }

  public clear(): void {
    if (this.#stream.isTTY === true && this.#shown !== '') this.#stream.write('\r\u001B[2K');
    this.#shown = '';
  }
}
