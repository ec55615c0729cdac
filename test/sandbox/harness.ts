import { Client, type ClientOptions, GatewayIntentBits, type Interaction } from 'discord.js';
import { afterEach, vi } from 'vitest';
import { WebSocket } from 'ws';
import { Sandbox, type SandboxOptions } from '../../sandbox/sandbox.js';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** A sandbox that the test's end stops. */
export async function sandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const discord = await new Sandbox(options).start();
  open.push(() => discord.stop());
  return discord;
}

/** A real client of discord.js that has logged in. */
export async function login(
  discord: Sandbox,
  onInteraction: (interaction: Interaction) => unknown = () => undefined,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.url, timeout: 5000 }, ...options });
  client.on('interactionCreate', (interaction) => void onInteraction(interaction));
  const ready = new Promise<void>((resolve) => client.once('clientReady', () => resolve()));
  open.push(() => client.destroy());
  await client.login(discord.token);
  await ready;
  return client as Client<true>;
}

/** A request of the bot, without discord.js. */
export async function call(discord: Sandbox, method: string, path: string, body?: unknown, token = discord.token) {
  const response = await fetch(`${discord.url}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = text === '' ? undefined : (JSON.parse(text) as { id?: string; code?: number; message?: string; errors?: object });
  return { status: response.status, headers: response.headers, body: json };
}

export interface Payload {
  op: number;
  t: string | null;
  s: number | null;
  d: unknown;
}

/** A connection to the gateway, without discord.js. */
export class Wire {
  public readonly received: Payload[] = [];
  public closed: number | undefined;
  readonly #socket: WebSocket;

  public constructor(discord: Sandbox, query = 'v=10&encoding=json') {
    this.#socket = new WebSocket(`${discord.origin.replace('http', 'ws')}/?${query}`);
    this.#socket.on('message', (raw: Buffer) => this.received.push(JSON.parse(raw.toString()) as Payload));
    this.#socket.on('close', (code) => (this.closed = code));
    open.push(() => this.#socket.terminate());
  }

  public send(op: number, d: unknown): void {
    this.#socket.send(JSON.stringify({ op, d }));
  }

  public identify(token: string, intents: number = GatewayIntentBits.Guilds): void {
    this.send(2, { token, intents, properties: { os: 'linux', browser: 'test', device: 'test' } });
  }

  public end(code?: number): void {
    if (code === undefined) this.#socket.terminate();
    else this.#socket.close(code);
  }

  /** The names of the events received. */
  public get events(): (string | null)[] {
    return this.received.filter(({ op }) => op === 0).map(({ t }) => t);
  }
}

/** A command with options, registered everywhere the application is. */
export const askCommand = {
  name: 'ask',
  description: 'Ask',
  contexts: [0, 1, 2],
  integration_types: [0, 1],
  options: [
    { type: 3, name: 'question', description: 'What to ask', required: true, max_length: 500 },
    { type: 3, name: 'source', description: 'Where', autocomplete: true },
    { type: 11, name: 'file', description: 'A file' },
    { type: 5, name: 'private', description: 'For me alone' },
  ],
};

/** Registers commands as a bot does. */
export async function register(discord: Sandbox, commands: object[] = [askCommand]): Promise<void> {
  const { status, body } = await call(discord, 'PUT', `/applications/${discord.applicationId}/commands`, commands);
  if (status !== 200) throw new Error(JSON.stringify(body));
}

/** Waits until it no longer throws: a busy machine takes its time. */
export function soon<T>(holds: () => T): Promise<T> {
  return vi.waitFor<T>(holds, 15_000);
}
