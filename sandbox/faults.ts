/** What goes wrong. `status`, `rate-limit` and `page` answer in place of Discord; nothing is carried out then. */
export type Fault =
  | { kind: 'status'; status: number; body?: object }
  /** A page of a proxy in front of Discord. */
  | { kind: 'page'; status?: number }
  /** @property retryAfter in seconds */
  | { kind: 'rate-limit'; retryAfter: number; global?: boolean }
  | { kind: 'delay'; milliseconds: number }
  /** The connection is cut: of a request before it is carried out, of the gateway instead of the event (which a resume repeats). */
  | { kind: 'drop' }
  /** The request is carried out and its answer lost; a heartbeat is not acknowledged. */
  | { kind: 'lost-answer' }
  /** The gateway asks to reconnect (op 7) before the event. */
  | { kind: 'reconnect' }
  /** The gateway ends the session (op 9) before the event. */
  | { kind: 'invalid-session'; resumable: boolean };

export interface FaultRule {
  /**
   * What it happens to: `METHOD /path` of a request (without `/api/v10` and the query), `DISPATCH <event>` of an event of the gateway, or
   * `HEARTBEAT`, `IDENTIFY`, `RESUME` from the bot. A string matches where it is contained.
   */
  on: string | RegExp;
  fault: Fault;
  /** How many times it happens; always where absent. */
  times?: number;
  /** How many that match are let pass before. */
  after?: number;
}

/** The scripted faults, in the order of their addition: the first that matches happens. */
export class Faults {
  #rules: (FaultRule & { left: number; skip: number })[] = [];

  /** @returns What takes the rule back. */
  public add(rule: FaultRule): () => void {
    const kept = { ...rule, left: rule.times ?? Infinity, skip: rule.after ?? 0 };
    this.#rules.push(kept);
    return () => {
      this.#rules = this.#rules.filter((other) => other !== kept);
    };
  }

  public clear(): void {
    this.#rules = [];
  }

  /** The fault that happens to this now, if any; it counts as one time. */
  public take(event: string): Fault | undefined {
    for (const rule of this.#rules) {
      if (rule.left === 0 || !(typeof rule.on === 'string' ? event.includes(rule.on) : rule.on.test(event))) continue;
      if (rule.skip > 0) {
        rule.skip--;
        continue;
      }
      rule.left--;
      return rule.fault;
    }
    return undefined;
  }
}
