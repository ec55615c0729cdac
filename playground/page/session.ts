import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { ClientEvent, ClientMessage } from '../../sandbox/client-protocol.js';
import { Api } from './api.js';
import { channelType, guildOf, type PageState, type Sending, userName } from './state.js';

/** Commands of chat input and of the message menu. */
export const commandType = { chat: 1, message: 3 } as const;

const remembered = 'izvor-playground';
/** How long a notice stays, in milliseconds. */
const noticeFor = 6000;

/** Keeps the page's state in step with the sandbox, and does what a person asks for. */
export class Session {
  public readonly state: PageState;
  #api: Api;
  #stopListening: () => void = () => undefined;
  readonly #changed: () => void;
  #notices = 0;
  /** How many messages came or changed. */
  #seen = 0;
  /** Events may come before the answer to the request that caused them. */
  readonly #settled = new Map<string, ClientEvent | null>();

  private constructor(state: PageState, changed: () => void) {
    this.state = state;
    this.#changed = changed;
    this.#api = new Api(state.user);
  }

  public static async start(changed: () => void): Promise<Session> {
    const { user: first } = (await (await fetch('start.json')).json()) as { user: string };
    const kept = JSON.parse(localStorage.getItem(remembered) ?? '{}') as { theme?: 'light' | 'dark' };
    const boot = await new Api(first).bootstrap();
    const state: PageState = {
      ...{
        boot,
        user: first,
        guild: null,
        channel: '',
        drawer: false,
        botOnline: true,
        messages: [],
        loading: true,
        commands: [],
      },
      ...{ sending: [], draft: '', entry: null, active: 0, modal: null, menu: null, openSelect: null, notice: null },
      locale: boot.users.find(({ id }) => id === first)?.locale ?? 'en-US',
      theme: kept.theme ?? 'dark',
    };
    const session = new Session(state, changed);
    session.#listen();
    await session.openGuild(boot.guilds.find(({ bot }) => bot)?.id ?? null);
    return session;
  }

  public get api(): Api {
    return this.#api;
  }

  public changed(): void {
    this.#changed();
  }

  public setTheme(theme: 'light' | 'dark'): void {
    this.state.theme = theme;
    localStorage.setItem(remembered, JSON.stringify({ theme }));
    this.#changed();
  }

  public async setLocale(locale: string): Promise<void> {
    this.state.locale = locale;
    this.state.entry = null;
    await this.#loadCommands();
    this.#changed();
  }

  /** Somebody else sits down at the same place. */
  public async switchUser(user: string): Promise<void> {
    const { state } = this;
    state.user = user;
    state.menu = null;
    this.#api = new Api(user);
    state.locale = state.boot.users.find(({ id }) => id === user)?.locale ?? 'en-US';
    state.boot = await this.#api.bootstrap();
    this.#listen();
    const guild = state.boot.guilds.find(({ id }) => id === state.guild);
    const stays = guild?.channels.some(({ id }) => id === state.channel);
    if (stays) await this.openChannel(state.channel);
    else await this.openGuild(guild?.id ?? (state.guild === null ? null : (state.boot.guilds[0]?.id ?? null)));
  }

  public async openGuild(id: string | null): Promise<void> {
    const { state } = this;
    state.guild = id;
    const first = guildOf(state)?.channels.find(({ type }) => (type as number) === channelType.text);
    await this.openChannel(id === null ? (state.boot.dms[state.user] ?? '') : (first?.id ?? ''), false);
  }

  public async openChannel(id: string, closeDrawer = true): Promise<void> {
    const { state } = this;
    state.channel = id;
    if (closeDrawer) state.drawer = false;
    state.entry = null;
    state.draft = '';
    state.openSelect = null;
    state.loading = true;
    state.messages = [];
    this.#changed();
    await this.reload();
  }

  /** Reads the channel again: after a gap in the events, and when it is opened. */
  public async reload(): Promise<void> {
    const { state } = this;
    const { channel } = state;
    await this.attempt(async () => {
      let [messages] = await Promise.all([this.#api.messages(channel), this.#loadCommands()]);
      // What was read may be older than what happened meanwhile.
      for (let seen = -1; seen !== this.#seen;) {
        seen = this.#seen;
        messages = await this.#api.messages(channel);
      }
      if (state.channel !== channel) return;
      state.messages = messages;
      state.loading = false;
    });
  }

  /** Runs what may fail; the person is told why. */
  public async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.notify(error instanceof Error ? error.message : String(error));
    }
    this.#changed();
  }

  public notify(text: string): void {
    const number = (this.#notices += 1);
    this.state.notice = text;
    this.#changed();
    setTimeout(() => {
      if (number !== this.#notices) return;
      this.state.notice = null;
      this.#changed();
    }, noticeFor);
  }

  /** Sends an interaction and shows it as sent until the bot acknowledges it or fails to. */
  public async interact(
    about: Omit<Sending, 'interaction' | 'channel'>,
    send: () => Promise<{ interaction: string }>,
  ): Promise<void> {
    const { state } = this;
    const sending: Sending = { ...about, interaction: '', channel: state.channel };
    state.sending = [...state.sending.filter(({ failed, command }) => failed === undefined || command !== undefined), sending];
    this.#changed();
    await this.attempt(async () => {
      try {
        sending.interaction = (await send()).interaction;
        const settled = this.#settled.get(sending.interaction);
        if (settled !== undefined) this.#settle(sending.interaction, settled?.type === 'interaction_failed');
      } catch (error) {
        state.sending = state.sending.filter((each) => each !== sending);
        throw error;
      }
    });
  }

  public dropSending(sending: Sending): void {
    this.state.sending = this.state.sending.filter((each) => each !== sending);
    this.#changed();
  }

  #listen(): void {
    this.#stopListening();
    this.#stopListening = this.#api.listen(
      (event) => this.#receive(event),
      () => void this.reload(),
    );
  }

  #receive(event: ClientEvent): void {
    const { state } = this;
    switch (event.type) {
      case 'message_create':
      case 'message_update':
        this.#show(event.message);
        break;
      case 'message_delete':
        state.messages = state.messages.filter(({ id }) => id !== event.id);
        break;
      case 'modal':
        this.#settle(event.interaction, false);
        state.modal = event;
        break;
      case 'interaction_failed':
        this.#settled.set(event.interaction, event);
        this.#settle(event.interaction, true);
        if (event.message !== undefined) this.#abandon(event.message);
        break;
      case 'interaction_done':
        this.#settle(event.interaction, false);
        break;
      case 'commands_update':
        void this.#loadCommands().then(() => this.#changed());
        break;
      case 'bot':
        state.botOnline = event.online;
        break;
    }
    this.#changed();
  }

  #show(message: ClientMessage): void {
    const { state } = this;
    this.#seen += 1;
    // Old and new field of Discord's API: both name the interaction that the message answers.
    const interaction = message.interaction_metadata?.id ?? (message as { interaction?: { id: string } }).interaction?.id;
    if (interaction !== undefined) this.#settle(interaction, false);
    if (message.channel_id !== state.channel) return;
    const at = state.messages.findIndex(({ id }) => id === message.id);
    if (at === -1) state.messages = [...state.messages, message];
    else state.messages = state.messages.with(at, message);
  }

  #settle(interaction: string, failed: boolean): void {
    const { state } = this;
    if (!this.#settled.has(interaction)) this.#settled.set(interaction, null);
    const sending = state.sending.find((each) => each.interaction === interaction);
    if (sending === undefined) return;
    if (failed) sending.failed = sending.command === undefined ? 'This interaction failed' : 'The application did not respond';
    else state.sending = state.sending.filter((each) => each !== sending);
  }

  /** An answer that never came. */
  #abandon(id: string): void {
    const { state } = this;
    state.messages = state.messages.map((message) =>
      message.id === id ? { ...message, thinking: false, content: '⚠️ The application did not respond' } : message,
    );
  }

  async #loadCommands(): Promise<void> {
    const { state } = this;
    if (state.channel === '') return;
    const commands: APIApplicationCommand[] = await this.#api.commands(state.channel);
    state.commands = commands;
  }

  /** Name of the person at the keyboard. */
  public get me(): string {
    return userName(this.state, this.state.user);
  }
}
