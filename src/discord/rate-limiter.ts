/** A token bucket's size, and how many tokens it gets back in a minute. */
export interface BucketSize {
  burst: number;
  perMinute: number;
}

export interface RateLimits {
  person: BucketSize;
  guild: BucketSize;
}

/** A person seldom reads faster; a newsroom of twenty may all start at once. */
export const defaultLimits = {
  person: { burst: 10, perMinute: 10 },
  guild: { burst: 200, perMinute: 60 },
} as const satisfies RateLimits;

/** Who has to wait, and for how many seconds. */
export type Refusal = { limit: 'person' | 'guild'; seconds: number } | null;

interface Bucket {
  tokens: number;
  at: number;
}

/** Full buckets are as good as none: they are dropped when there are this many. */
const mostBuckets = 10_000;
/** Sums of fractions fall short by less: who waited as long as told must not be refused. */
const rounding = 1e-6;

/** Token buckets (https://en.wikipedia.org/wiki/Token_bucket) for each person and each server. */
export class RateLimiter {
  readonly #buckets = new Map<string, Bucket>();

  public constructor(
    private readonly now: () => number,
    private readonly limits: RateLimits = defaultLimits,
  ) {}

  /** Takes `cost` tokens of both buckets, or of none; null where granted. */
  public take(user: string, guild: string | null, cost = 1): Refusal {
    const person = this.#filled(`person ${user}`, this.limits.person);
    const server = guild === null ? null : this.#filled(`guild ${guild}`, this.limits.guild);
    if (person.tokens + rounding < cost) return { limit: 'person', seconds: secondsUntil(person, cost, this.limits.person) };
    if (server && server.tokens + rounding < cost)
      return { limit: 'guild', seconds: secondsUntil(server, cost, this.limits.guild) };
    person.tokens -= cost;
    if (server) server.tokens -= cost;
    return null;
  }

  #filled(key: string, { burst, perMinute }: BucketSize): Bucket {
    const now = this.now();
    let bucket = this.#buckets.get(key);
    if (bucket === undefined) {
      if (this.#buckets.size >= mostBuckets) this.#dropFull();
      bucket = { tokens: burst, at: now };
      this.#buckets.set(key, bucket);
    }
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) * perMinute) / 60_000);
    // Also where the clock was set back: nobody may have to wait until it is where it was.
    bucket.at = now;
    return bucket;
  }

  #dropFull(): void {
    const { person, guild } = this.limits;
    const longest = Math.max(person.burst / person.perMinute, guild.burst / guild.perMinute) * 60_000;
    for (const [key, { at }] of this.#buckets) if (this.now() - at > longest) this.#buckets.delete(key);
  }
}

function secondsUntil({ tokens }: Bucket, cost: number, { perMinute }: BucketSize): number {
  return Math.max(1, Math.ceil(((cost - tokens) * 60) / perMinute - rounding));
}
