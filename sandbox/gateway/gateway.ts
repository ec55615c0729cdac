import type { IncomingMessage, Server } from 'node:http';
import { GatewayCloseCodes as Close, GatewayIntentBits as Intent, GatewayOpcodes as Op } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Core } from '../core.js';
import { apiMember, apiUser } from '../wire.js';
import { announce, welcome } from './dispatches.js';
import { Session } from './session.js';

/** How long a session without a connection can be resumed, in milliseconds of the sandbox's clock. */
const resumeWithin = 120_000;
/** Most payloads a connection may send in a minute. */
const mostSends = 120;
const privileged = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;
const known = Object.values(Intent).reduce<number>((sum, bit) => (typeof bit === 'number' ? sum | bit : sum), 0);

/** Presence and voice: taken, and without effect here. */
const ignored: number[] = [Op.PresenceUpdate, Op.VoiceStateUpdate];

interface Payload {
  op: number;
  d: Record<string, unknown>;
}

/** Gateway v10, JSON, without compression. */
export class Gateway {
  readonly #sessions = new Map<string, Session>();
  readonly #sockets: WebSocketServer;
  #online = false;

  /** @param heartbeatInterval in milliseconds */
  public constructor(
    private readonly core: Core,
    private readonly heartbeatInterval: number,
  ) {
    this.#sockets = new WebSocketServer({ noServer: true });
    announce(core, (t, d, intents = 0) => this.#dispatch(t, d, intents));
  }

  public listen(server: Server): void {
    server.on('upgrade', (request, socket, head) => {
      this.#sockets.handleUpgrade(request, socket, head, (connection) => this.#greet(connection, request));
    });
  }

  public get url(): string {
    return this.core.origin.replace('http', 'ws');
  }

  /** Sessions of bots, oldest first, connected or resumable. */
  public get sessions(): Session[] {
    return [...this.#sessions.values()];
  }

  /** Ends everything. */
  public close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
    this.#sessions.clear();
  }

  #dispatch(t: string, d: unknown, intents: number): void {
    for (const session of this.#sessions.values()) {
      if (intents === 0 || (session.intents & intents) !== 0) session.dispatch(t, this.#hide(session, t, d));
    }
  }

  /** Without the intent for it, contents of messages are blank, but in direct messages, for mentions and the bot's own. */
  #hide(session: Session, t: string, d: unknown): unknown {
    const message = d as { author?: { id: string }; guild_id?: string; mentions?: { id: string }[] };
    if (!t.startsWith('MESSAGE_') || (session.intents & Intent.MessageContent) !== 0 || message.author === undefined) return d;
    const { botId } = this.core.state;
    const open =
      message.guild_id === undefined || message.author.id === botId || message.mentions?.some(({ id }) => id === botId);
    return open ? d : { ...message, content: '', embeds: [], attachments: [], components: [] };
  }

  #greet(socket: WebSocket, request: IncomingMessage): void {
    const query = new URL(request.url ?? '/', 'ws://sandbox').searchParams;
    if (query.get('v') !== '10') return socket.close(Close.InvalidAPIVersion, 'Invalid API version.');
    if (query.get('encoding') !== 'json' || query.has('compress'))
      return socket.close(Close.DecodeError, 'Only JSON, uncompressed.');
    let session: Session | undefined;
    let heard = performance.now();
    let sends: number[] = [];
    // The bot's heart beats in real time, whatever the sandbox's clock says.
    const silence = setInterval(() => {
      if (performance.now() - heard > this.heartbeatInterval * 1.5) socket.close(Close.SessionTimedOut, 'Session timed out.');
    }, this.heartbeatInterval);
    socket.on('close', (code) => {
      clearInterval(silence);
      if (session?.isOn(socket)) session.detach();
      // Who says goodbye does not come back.
      if (session?.connected === false && (code === 1000 || code === 1001)) this.#sessions.delete(session.id);
      else if (session !== undefined) this.#keep(session);
      this.#tellOnline();
    });
    socket.on('error', () => socket.terminate());
    socket.on('message', (raw: Buffer) => {
      const now = performance.now();
      sends = [...sends.filter((at) => at > now - 60_000), now];
      if (sends.length > mostSends) return socket.close(Close.RateLimited, 'You are being rate limited.');
      const payload = parse(raw);
      if (payload === undefined) return socket.close(Close.DecodeError, 'Error while decoding payload.');
      heard = now;
      if (payload.op === (Op.Heartbeat as number)) return this.#beat(socket);
      if (payload.op === (Op.Identify as number)) {
        if (session?.isOn(socket)) return socket.close(Close.AlreadyAuthenticated, 'Already authenticated.');
        session = this.#identify(socket, payload.d);
      } else if (payload.op === (Op.Resume as number)) {
        if (session?.isOn(socket)) return socket.close(Close.AlreadyAuthenticated, 'Already authenticated.');
        session = this.#resume(socket, payload.d);
      } else if (session === undefined) socket.close(Close.NotAuthenticated, 'Not authenticated.');
      else if (payload.op === (Op.RequestGuildMembers as number)) this.#members(session, payload.d);
      else if (!ignored.includes(payload.op)) socket.close(Close.UnknownOpcode, 'Unknown opcode.');
      this.#tellOnline();
    });
    send(socket, Op.Hello, { heartbeat_interval: this.heartbeatInterval });
  }

  #beat(socket: WebSocket): void {
    const fault = this.core.faults.take('HEARTBEAT');
    if (fault?.kind === 'lost-answer') return;
    if (fault?.kind === 'drop') return socket.terminate();
    if (fault?.kind === 'delay') setTimeout(() => send(socket, Op.HeartbeatAck), fault.milliseconds);
    else send(socket, Op.HeartbeatAck);
  }

  /** @returns nothing where the bot is refused, and told so */
  #identify(socket: WebSocket, data: Payload['d']): Session | undefined {
    const fault = this.core.faults.take('IDENTIFY');
    const refusal = this.#refusal(data);
    if (fault?.kind === 'drop') socket.terminate();
    else if (fault?.kind === 'invalid-session') send(socket, Op.InvalidSession, false);
    else if (refusal !== null) socket.close(...refusal);
    else {
      const session = new Session(data.intents as number, this.core.faults, ({ id }) => this.#sessions.delete(id));
      this.#sessions.set(session.id, session);
      session.attach(socket);
      welcome(this.core, session, this.url);
      return session;
    }
    return undefined;
  }

  #refusal({ token, intents, properties, shard }: Payload['d']): [Close, string] | null {
    if (token !== this.core.token) return [Close.AuthenticationFailed, 'Authentication failed.'];
    if (typeof properties !== 'object') return [Close.DecodeError, 'Error while decoding payload.'];
    if (typeof intents !== 'number' || !Number.isInteger(intents) || (intents & ~known) !== 0) {
      return [Close.InvalidIntents, 'Invalid intent(s).'];
    }
    if ((intents & privileged & ~this.core.privilegedIntents) !== 0) return [Close.DisallowedIntents, 'Disallowed intent(s).'];
    if (shard !== undefined && JSON.stringify(shard) !== '[0,1]') return [Close.InvalidShard, 'Invalid shard.'];
    return null;
  }

  #resume(socket: WebSocket, { token, session_id, seq }: Payload['d']): Session | undefined {
    const fault = this.core.faults.take('RESUME');
    const session = this.#sessions.get(String(session_id));
    if (fault?.kind === 'drop') socket.terminate();
    else if (token !== this.core.token) socket.close(Close.AuthenticationFailed, 'Authentication failed.');
    else if (session === undefined || typeof seq !== 'number' || !session.reaches(seq) || fault?.kind === 'invalid-session') {
      send(socket, Op.InvalidSession, false);
    } else {
      session.attach(socket);
      session.replay(seq);
      session.dispatch('RESUMED', {});
      return session;
    }
    return undefined;
  }

  /** Op 8. */
  #members(session: Session, { guild_id, user_ids, nonce }: Payload['d']): void {
    const { state } = this.core;
    const guild = state.guilds.get(String(guild_id));
    if (guild === undefined || !state.hasBot(guild.id)) return;
    const wanted = user_ids === undefined ? [...guild.members.keys()] : [user_ids].flat().map(String);
    const members = wanted.filter((id) => guild.members.has(id)).map((id) => apiMember(state, guild, id));
    const not_found = wanted.filter((id) => !guild.members.has(id)).map((id) => apiUser(state, id).id);
    session.dispatch('GUILD_MEMBERS_CHUNK', { guild_id, members, chunk_index: 0, chunk_count: 1, not_found, nonce });
  }

  #keep(session: Session): void {
    this.core.clock.setTimeout(() => {
      if (!session.connected) this.#sessions.delete(session.id);
    }, resumeWithin);
  }

  #tellOnline(): void {
    const online = this.sessions.some(({ connected }) => connected);
    if (online !== this.#online) this.core.events.emit('bot', online);
    this.#online = online;
  }
}

function send(socket: WebSocket, op: Op, d: unknown = null): void {
  socket.send(JSON.stringify({ op, d, s: null, t: null }));
}

function parse(raw: Buffer): Payload | undefined {
  try {
    const payload = JSON.parse(raw.toString()) as Partial<Payload>;
    return typeof payload.op === 'number' ? { op: payload.op, d: payload.d ?? {} } : undefined;
  } catch {
    return undefined;
  }
}
