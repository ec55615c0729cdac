import { randomBytes } from 'node:crypto';
import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Faults } from '../faults.js';

/** How many events a session keeps for a resume. */
const kept = 1000;

/** A bot's session: it outlives its connection, so that a resume can repeat what was missed. */
export class Session {
  public readonly id = randomBytes(16).toString('hex');
  #sequence = 0;
  #socket: WebSocket | null = null;
  readonly #events: { s: number; raw: string }[] = [];

  public constructor(
    public readonly intents: number,
    private readonly faults: Faults,
    /** Ends the session for good. */
    private readonly end: (session: Session) => void,
  ) {}

  public get connected(): boolean {
    return this.#socket !== null;
  }

  public get sequence(): number {
    return this.#sequence;
  }

  public attach(socket: WebSocket): void {
    this.#socket = socket;
  }

  /** Events from now on are only kept. */
  public detach(): void {
    this.#socket = null;
  }

  public isOn(socket: WebSocket): boolean {
    return this.#socket === socket;
  }

  /** Sends an event, or keeps it for the resume where no connection is there. */
  public dispatch(t: string, d: unknown): void {
    const s = ++this.#sequence;
    const raw = JSON.stringify({ op: GatewayOpcodes.Dispatch, t, s, d });
    this.#events.push({ s, raw });
    if (this.#events.length > kept) this.#events.shift();
    const fault = this.faults.take(`DISPATCH ${t}`);
    if (fault === undefined) this.#socket?.send(raw);
    else if (fault.kind === 'drop') this.drop();
    else if (fault.kind === 'reconnect') this.reconnect();
    else if (fault.kind === 'invalid-session') this.invalidate(fault.resumable);
    else if (fault.kind === 'delay') setTimeout(() => this.#socket?.send(raw), fault.milliseconds);
  }

  /** Whether every event after this one is still kept. */
  public reaches(sequence: number): boolean {
    return sequence <= this.#sequence && sequence >= (this.#events[0]?.s ?? 1) - 1;
  }

  /** Repeats what was missed after an event. */
  public replay(sequence: number): void {
    for (const { s, raw } of this.#events) if (s > sequence) this.#socket?.send(raw);
  }

  /** Cuts the connection without a word. */
  public drop(): void {
    const socket = this.#socket;
    this.detach();
    socket?.terminate();
  }

  /** Op 7: the bot is to connect again and resume. */
  public reconnect(): void {
    this.#socket?.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null }));
    this.detach();
  }

  /** Op 9. */
  public invalidate(resumable: boolean): void {
    this.#socket?.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: resumable }));
    this.detach();
    if (!resumable) this.end(this);
  }

  public close(code: number, reason = ''): void {
    const socket = this.#socket;
    this.detach();
    socket?.close(code, reason);
    this.end(this);
  }
}
