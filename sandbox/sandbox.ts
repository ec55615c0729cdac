import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { EventStreams } from './client/events.js';
import { clientRoutes } from './client/routes.js';
import { MovableClock } from './clock.js';
import { Commands } from './commands.js';
import { Core, type CoreOptions, type RecordedRequest, tokenFor, type Violation } from './core.js';
import type { Faults } from './faults.js';
import { Gateway } from './gateway/gateway.js';
import type { Session } from './gateway/session.js';
import { Interactions } from './interactions.js';
import { Messages } from './messages.js';
import { People } from './people.js';
import { Person } from './person.js';
import { api } from './rest/api.js';
import { applicationRoutes } from './rest/applications.js';
import { channelRoutes } from './rest/channels.js';
import { fileRoutes } from './rest/files.js';
import { guildRoutes } from './rest/guilds.js';
import { interactionRoutes } from './rest/interactions.js';
import { RateLimits } from './rest/rate-limits.js';

export interface SandboxOptions extends CoreOptions {
  /** Port on 127.0.0.1; a free one where absent. */
  port?: number;
  /** Whether requests beyond the rate limits are refused. Default true. */
  rateLimits?: boolean;
  /** In milliseconds. Default 41250, as Discord's. */
  heartbeatInterval?: number;
  /** More routes on the same server, such as the page of the playground. */
  extend?: (app: FastifyInstance) => void | Promise<void>;
}

/**
 * Discord in a box: REST and gateway v10 on 127.0.0.1 for a bot, a protocol of its own for people's clients, and the same for tests. A bot
 * is led here by `DISCORD_API_URL` (`url`) and `DISCORD_TOKEN` (`token`).
 */
export class Sandbox {
  readonly #core: Core;
  readonly #app: FastifyInstance;
  readonly #gateway: Gateway;
  readonly #people: People;
  readonly #commands: Commands;
  readonly #streams: EventStreams;
  readonly #port: number;

  public constructor(options: SandboxOptions = {}) {
    const { port = 0, rateLimits = true, heartbeatInterval = 41_250, extend } = options;
    const core = new Core(options);
    const messages = new Messages(core);
    const interactions = new Interactions(core, messages);
    const commands = new Commands(core);
    const routes = [
      ...applicationRoutes(core, commands),
      ...interactionRoutes(core, interactions, messages),
      ...channelRoutes(core, messages),
      ...guildRoutes(
        core,
        () => this.#gateway.url,
        (guild) => this.removeBot(guild),
      ),
    ];
    this.#core = core;
    this.#port = port;
    this.#commands = commands;
    this.#people = new People(core, interactions, messages, commands);
    this.#gateway = new Gateway(core, heartbeatInterval);
    this.#streams = new EventStreams(core);
    this.#app = fastify({
      ...{ forceCloseConnections: true, bodyLimit: 32 * 1024 * 1024, routerOptions: { maxParamLength: 1000 } },
      // discord.js writes `@me` as `%40me`, which the router does not take for the same.
      rewriteUrl: ({ url = '/' }) => url.replace(/^[^?]+/, (path) => path.replaceAll('%40', '@')),
    });
    // A page elsewhere in the browser must not reach this server under a name of its own.
    this.#app.addHook('onRequest', (request, reply, done) => {
      if (/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) done();
      else void reply.code(403).send({ code: 0, message: 'This server is for this machine only.' });
    });
    void this.#app.register(api(core, new RateLimits(core.clock, rateLimits), routes), { prefix: '/api/v10' });
    void this.#app.register(clientRoutes(core, this.#people, commands, this.#streams), { prefix: '/client' });
    fileRoutes(core)(this.#app);
    if (extend !== undefined) void this.#app.register(async (app) => extend(app));
    this.#gateway.listen(this.#app.server);
  }

  public async start(): Promise<this> {
    await this.#app.listen({ host: '127.0.0.1', port: this.#port });
    this.#core.origin = `http://127.0.0.1:${(this.#app.server.address() as AddressInfo).port}`;
    return this;
  }

  public async stop(): Promise<void> {
    this.#gateway.close();
    this.#streams.close();
    await this.#app.close();
  }

  /** Where the server is, without a slash at the end. */
  public get origin(): string {
    return this.#core.origin;
  }

  /** For `DISCORD_API_URL`. */
  public get url(): string {
    return `${this.origin}/api`;
  }

  /** For `DISCORD_TOKEN`. */
  public get token(): string {
    return this.#core.token;
  }

  public get applicationId(): string {
    return this.#core.state.application.id;
  }

  /** Every request of the bot so far. */
  public get requests(): RecordedRequest[] {
    return this.#core.requests;
  }

  /** What the bot should not have sent so far: a test of the bot ends with none. */
  public get violations(): Violation[] {
    return this.#core.violations;
  }

  public get faults(): Faults {
    return this.#core.faults;
  }

  /** Sessions of bots, oldest first: a test can drop, reconnect, invalidate or close them. */
  public get sessions(): Session[] {
    return this.#gateway.sessions;
  }

  /** Moves the clock forward. @throws {Error} where a clock of another kind was handed in */
  public advance(milliseconds: number): void {
    const { clock } = this.#core;
    if (!(clock instanceof MovableClock)) throw new Error('The clock that was handed in is moved by whoever made it.');
    clock.advance(milliseconds);
  }

  /** Somebody's client. @param user id or username */
  public as(user: string): Person {
    const found = [...this.#core.state.users.values()].find(({ id, username }) => id === user || username === user);
    if (found === undefined) throw new Error(`There is no user ${user}.`);
    return new Person(this.#core, this.#people, this.#commands, found.id);
  }

  /** The first request that matches, waited for. @param within milliseconds */
  public async request(method: string, path: string | RegExp, within = 5000): Promise<RecordedRequest> {
    const end = performance.now() + within;
    for (;;) {
      const matches = (each: string) => (typeof path === 'string' ? each.includes(path) : path.test(each));
      const found = this.requests.find((request) => request.method === method && matches(request.path));
      if (found !== undefined) return found;
      if (performance.now() > end) throw new Error(`No ${method} ${String(path)} in ${within} ms.`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** The bot's token no longer holds: its sessions end with 4004, its requests with 401. @returns the new one */
  public revokeToken(): string {
    this.#core.token = tokenFor(this.applicationId);
    for (const session of this.sessions) session.close(4004, 'Authentication failed.');
    return this.#core.token;
  }

  /** The bot comes to a guild. */
  public addBot(guild: string, permissions = 0n): void {
    this.#core.state.addBot(guild, permissions);
    this.#core.events.emit('guild_join', guild);
  }

  /** The bot leaves a guild, or is put out. */
  public removeBot(guild: string): void {
    this.#core.state.removeBot(guild);
    this.#core.events.emit('guild_leave', guild);
  }

  /** A person leaves a guild, or is put out. */
  public removeMember(guild: string, user: string): void {
    this.#core.state.guilds.get(guild)?.members.delete(user);
    this.#core.events.emit('member_leave', guild, user);
  }

  /** A person installs the application for themselves, or takes it away. */
  public setUserInstall(user: string, installed: boolean): void {
    if (installed) this.#core.state.installedBy.add(user);
    else this.#core.state.installedBy.delete(user);
  }
}
