import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { APIApplicationCommand, APIInteraction, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { type Clock, MovableClock } from './clock.js';
import { defaultSeed } from './default-seed.js';
import { Faults } from './faults.js';
import { Files } from './files.js';
import type { Seed } from './seed.js';
import { Snowflakes } from './snowflakes.js';
import { State, type StoredMessage } from './state.js';

/** A request of the bot, as it came in. */
export interface RecordedRequest {
  method: string;
  /** Without `/api/v10` and the query. */
  path: string;
  query: Record<string, string>;
  body: unknown;
  /** Names of the files that came with it. */
  files: string[];
  /** Milliseconds since 1970, by the sandbox's clock. */
  at: number;
  /** Of the answer; undefined until it is given, or where it was lost. */
  status?: number;
}

/** Something that the bot should not have sent. */
export interface Violation {
  request: string;
  problem: string;
  /** Refused as Discord would refuse it; otherwise Discord passes over it, and it is a mistake all the same. */
  refused: boolean;
}

/** What happens in this Discord: the gateway tells the bot of it, the event stream the people. */
export interface HubEvents {
  message_create: [message: StoredMessage];
  message_update: [message: StoredMessage];
  message_delete: [message: StoredMessage];
  interaction: [interaction: APIInteraction];
  /** A modal opens for the person. */
  modal: [user: string, interaction: string, modal: APIModalInteractionResponseCallbackData];
  interaction_failed: [user: string, interaction: string, channel: string, message: string | undefined];
  interaction_done: [user: string, interaction: string];
  commands_update: [commands: APIApplicationCommand[]];
  guild_join: [guild: string];
  guild_leave: [guild: string];
  member_leave: [guild: string, user: string];
  channel_create: [channel: string];
  bot: [online: boolean];
}

export interface CoreOptions {
  seed?: Seed;
  /** The bot's token. */
  token?: string;
  clock?: Clock;
  /** Privileged intents that the application has been granted, as in the Developer Portal. None where absent. */
  privilegedIntents?: number;
}

/** What all parts of the sandbox share. */
export class Core {
  public readonly clock: Clock;
  public readonly ids: Snowflakes;
  public readonly state: State;
  public readonly files: Files;
  public readonly faults = new Faults();
  public readonly events = new EventEmitter<HubEvents>();
  public readonly requests: RecordedRequest[] = [];
  public readonly violations: Violation[] = [];
  public readonly privilegedIntents: number;
  public token: string;
  /** Where the sandbox listens, without a slash at the end. */
  public origin = '';

  public constructor({ seed = defaultSeed, token, clock = new MovableClock(), privilegedIntents = 0 }: CoreOptions = {}) {
    this.clock = clock;
    this.ids = new Snowflakes(clock);
    this.state = new State(seed, this.timestamp());
    this.files = new Files(this.ids, () => this.origin);
    this.token = token ?? tokenFor(seed.application.id);
    this.privilegedIntents = privilegedIntents;
    this.events.setMaxListeners(0);
  }

  public timestamp(): string {
    return new Date(this.clock.now()).toISOString().replace('Z', '000+00:00');
  }
}

/** A token in the form of Discord's: the application's id, a time and a signature, each in base64url. */
export function tokenFor(applicationId: string): string {
  return [Buffer.from(applicationId), randomBytes(4), randomBytes(27)].map((part) => part.toString('base64url')).join('.');
}
