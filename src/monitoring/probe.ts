import type { Engine, StatusReport } from '../engine/types.js';

interface ProbeOptions {
  /** How long one answer of the engine counts, in milliseconds. */
  freshFor: number;
  /** How long a caller waits for the engine at most, in milliseconds. */
  waitAtMost: number;
}

/**
 * Asks the engine for its status, one question at a time however many callers there are: monitoring must not add to the work of an
 * engine that is slow already.
 */
export class EngineProbe {
  readonly #engine: Pick<Engine, 'status'>;
  readonly #options: ProbeOptions;
  #underWay: Promise<void> | null = null;
  #last: { at: number; status: StatusReport } | null = null;
  #failure: string | null = null;

  public constructor(engine: Pick<Engine, 'status'>, options: ProbeOptions) {
    this.#engine = engine;
    this.#options = options;
  }

  /** The last status known, however old. */
  public get status(): StatusReport | null {
    return this.#last?.status ?? null;
  }

  /** Why the engine does not answer, as one line; null where it answers. Resolves within `waitAtMost` milliseconds. */
  public async failure(waitAtMost = this.#options.waitAtMost): Promise<string | null> {
    if (this.#fresh()) return null;
    this.#underWay ??= this.#ask();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, waitAtMost, 'late');
    });
    const first = await Promise.race([this.#underWay, late]);
    clearTimeout(timer);
    return first === 'late' ? 'the engine does not answer in time' : this.#failure;
  }

  #fresh(): boolean {
    return this.#last !== null && performance.now() - this.#last.at < this.#options.freshFor;
  }

  async #ask(): Promise<void> {
    try {
      this.#last = { status: await this.#engine.status(), at: performance.now() };
      this.#failure = null;
    } catch {
      // Its sentence may name paths of this machine: the log has it.
      this.#last = null;
      this.#failure = 'the engine answers with an error';
    } finally {
      this.#underWay = null;
    }
  }
}
