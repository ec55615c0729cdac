import { DiscordAPIError, REST } from 'discord.js';

/** The Discord that is tried: the real one, or the sandbox. */
export interface Target {
  rest: REST;
  token: string;
  /** Without the version. */
  apiUrl: string;
  applicationId: string;
  /** A guild for tests: its commands of this application are overwritten, and taken away at the end. */
  guildId: string;
  /** A text channel of it in which the bot may write. */
  channelId: string;
}

export interface Check {
  name: string;
  /** @throws {Error} that says what was otherwise than expected */
  run: (target: Target) => Promise<void>;
}

/** How Discord refuses a request. */
export interface Refusal {
  status: number;
  code: number;
  /** Where in the body, from its root; null where Discord says no place. */
  at: string | null;
}

export function restFor(apiUrl: string, token: string): REST {
  return new REST({ version: '10', api: apiUrl, timeout: 15_000 }).setToken(token);
}

/** @throws {Error} unless the request is refused so */
export async function expectRefusal(request: Promise<unknown>, expected: Refusal): Promise<void> {
  const error = await request.then(
    () => new Error('Discord took what it was to refuse'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof DiscordAPIError)) throw error;
  const { status, code, rawError } = error;
  const errors = 'errors' in rawError ? rawError.errors : undefined;
  const place = expected.at === null ? true : expected.at.split('.').reduce<unknown>(step, errors) !== undefined;
  if (status !== expected.status || code !== expected.code || !place) {
    throw new Error(`refused otherwise than expected: ${JSON.stringify({ expected, status, rawError })}`);
  }
}

function step(node: unknown, key: string): unknown {
  return (node as Record<string, unknown> | undefined)?.[key];
}

export function expectTrue(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(otherwise);
}
