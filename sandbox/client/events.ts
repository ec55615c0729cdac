import type { ServerResponse } from 'node:http';
import type { ClientEvent } from '../client-protocol.js';
import type { Core } from '../core.js';
import { clientMessage, sees } from './view.js';

/** How often a comment keeps the stream open, in milliseconds. */
const keepAlive = 15_000;

/** The event streams of people's clients. */
export class EventStreams {
  readonly #streams = new Set<ServerResponse>();

  public constructor(private readonly core: Core) {}

  /** Streams to `response` what this person sees happen, until it is closed. */
  public open(user: string, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    response.write(': open\n\n');
    const stop = subscribe(this.core, user, (event) => void response.write(`data: ${JSON.stringify(event)}\n\n`));
    const timer = setInterval(() => response.write(': still here\n\n'), keepAlive);
    this.#streams.add(response);
    response.on('close', () => {
      clearInterval(timer);
      stop();
      this.#streams.delete(response);
    });
  }

  public close(): void {
    for (const stream of this.#streams) stream.destroy();
  }
}

/** @returns what ends it */
export function subscribe({ events, state }: Core, user: string, tell: (event: ClientEvent) => void): () => void {
  const stops: (() => void)[] = [];
  const on: typeof events.on = (name, listener) => {
    events.on(name, listener);
    stops.push(() => events.off(name, listener));
    return events;
  };
  for (const type of ['message_create', 'message_update'] as const) {
    on(type, (message) => {
      if (sees(state, user, message)) tell({ type, message: clientMessage(message) });
    });
  }
  on('message_delete', (message) => {
    if (sees(state, user, message)) tell({ type: 'message_delete', id: message.data.id, channel_id: message.data.channel_id });
  });
  on('modal', (whose, interaction, modal) => {
    if (whose === user) tell({ type: 'modal', interaction, modal });
  });
  on('interaction_failed', (whose, interaction, channel_id, message) => {
    if (whose === user) tell({ type: 'interaction_failed', interaction, channel_id, ...(message !== undefined && { message }) });
  });
  on('interaction_done', (whose, interaction) => {
    if (whose === user) tell({ type: 'interaction_done', interaction });
  });
  on('commands_update', (commands) => tell({ type: 'commands_update', commands }));
  on('bot', (online) => tell({ type: 'bot', online }));
  return () => {
    for (const stop of stops) stop();
  };
}
