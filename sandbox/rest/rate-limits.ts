import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Route } from './route.js';

/** Discord does not tell its limits; these are of the size that is seen there. */
const usual = { requests: 20, per: 1_000 };
/** Discord documents it: 50 requests a second, interactions apart. */
const global = { requests: 50, per: 1_000 };

export interface Verdict {
  headers: Record<string, string>;
  /** Seconds to wait, where the request is one too many. */
  retryAfter?: number;
  global?: boolean;
}

interface Window {
  until: number;
  used: number;
}

/** Buckets of route and channel, guild or webhook, and the global one. */
export class RateLimits {
  readonly #windows = new Map<string, Window>();

  public constructor(
    private readonly clock: Clock,
    /** Whether requests beyond a limit are refused; the headers are always there. */
    private readonly enforced: boolean,
  ) {}

  public take(route: Route, params: Record<string, string>): Verdict {
    const name = `${route.method} ${route.path}`;
    const major = [params.channel, params.guild, params.application, params.token].join(':');
    const limit = route.limit ?? usual;
    const bucket = this.#window(`${name} ${major}`, limit.per);
    const everything = this.#window('global', global.per);
    const now = this.clock.now();
    const over = bucket.used >= limit.requests;
    const overall = route.open !== true && everything.used >= global.requests;
    if (!this.enforced || !(over || overall)) {
      bucket.used++;
      if (route.open !== true) everything.used++;
    }
    const headers = {
      'x-ratelimit-limit': String(limit.requests),
      'x-ratelimit-remaining': String(Math.max(0, limit.requests - bucket.used)),
      'x-ratelimit-reset': (bucket.until / 1000).toFixed(3),
      'x-ratelimit-reset-after': ((bucket.until - now) / 1000).toFixed(3),
      'x-ratelimit-bucket': createHash('md5').update(name).digest('hex'),
    };
    if (!this.enforced || !(over || overall)) return { headers };
    const until = overall ? everything.until : bucket.until;
    return { headers, retryAfter: Math.max(0.001, (until - now) / 1000), global: overall };
  }

  #window(key: string, per: number): Window {
    const now = this.clock.now();
    const old = this.#windows.get(key);
    if (old !== undefined && old.until > now) return old;
    // Tokens come and go: windows that are over are not kept.
    if (this.#windows.size > 10_000) for (const [each, { until }] of this.#windows) if (until <= now) this.#windows.delete(each);
    const window = { until: now + per, used: 0 };
    this.#windows.set(key, window);
    return window;
  }
}

/** The answer to a request too many. @param retryAfter in seconds */
export function tooMany(retryAfter: number, everything: boolean): { headers: Record<string, string>; body: object } {
  return {
    headers: {
      'retry-after': String(Math.ceil(retryAfter)),
      'x-ratelimit-scope': everything ? 'global' : 'user',
      ...(everything && { 'x-ratelimit-global': 'true' }),
    },
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global: everything },
  };
}
