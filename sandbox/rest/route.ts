import type { SentFile } from '../files.js';

/** A request of the bot after authentication and validation. */
export interface ApiRequest {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  /** By the number in `files[n]`. */
  files: Map<number, SentFile>;
}

/** One route of Discord's API. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v10`. */
  path: string;
  /** The operation of Discord's description by which the body is checked; needed where a body is expected. */
  operation?: string;
  /** Needs no token: the interaction's own is in the path. */
  open?: boolean;
  /** Requests that a bucket takes, and in how many milliseconds. */
  limit?: { requests: number; per: number };
  /** @returns the answer's body with status 200; `Answer` for another status; nothing for 204 */
  handle(request: ApiRequest): unknown;
}

export class Answer {
  public constructor(
    public readonly status: number,
    public readonly body: unknown,
  ) {}
}
