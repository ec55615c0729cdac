import { expect, vi } from 'vitest';
import type { ClientMessage } from '../../sandbox/client-protocol.js';
import type { Outcome } from '../../sandbox/person.js';
import type { Sandbox } from '../../sandbox/sandbox.js';

type Interaction = Outcome['interaction'];

/** What a reply shows until its answer is there begins with it. */
const interim = '⏳';
const deferral = 5;

interface Sent {
  type?: number;
  data?: { content?: string };
  content?: string;
}

/** For what a slow machine takes long for. */
export const patiently = { timeout: 30_000, interval: 20 };

/** The answers that Discord took for an interaction, by reply, edit or follow-up; neither "thinking" nor a place in the queue. */
export function answersTaken(discord: Sandbox, { token, id }: Interaction): string[] {
  return discord.requests.flatMap(({ method, path, body, status = 500 }) => {
    if (status >= 300 || !['POST', 'PATCH'].includes(method) || !path.includes(token)) return [];
    const sent = (body ?? {}) as Sent;
    const content = (path.startsWith(`/interactions/${id}/`) ? sent.data?.content : sent.content) ?? '';
    return sent.type === deferral || content.startsWith(interim) ? [] : [content];
  });
}

/** Messages that the bot sent to channels by itself. */
export function messagesSent(discord: Sandbox): string[] {
  return discord.requests
    .filter(({ method, path, status = 500 }) => method === 'POST' && path.startsWith('/channels/') && status < 300)
    .map(({ body }) => (body as Sent).content ?? '');
}

/** The message that answers an interaction, once it is neither "thinking" nor a place in the queue. */
export async function finished(discord: Sandbox, interaction: Interaction, timeout = 30_000): Promise<ClientMessage> {
  const person = discord.as(interaction.user);
  return vi.waitFor(
    async () => {
      const message = await person.answer(interaction, timeout);
      if (message.content.startsWith(interim)) throw new Error(`After ${timeout} ms the reply is still “${message.content}”.`);
      return message;
    },
    { ...patiently, timeout },
  );
}

/** Waits until the bot has a connection to the gateway. */
export async function online(discord: Sandbox): Promise<void> {
  await vi.waitFor(() => expect(connections(discord), 'connections of the bot to the gateway').toBe(1), patiently);
}

export function connections(discord: Sandbox): number {
  return discord.sessions.filter(({ connected }) => connected).length;
}

/** The value of a percentile, in the unit of the values. @param share 0 to 1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}
