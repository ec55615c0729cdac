import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { GatewayState, Metrics } from './metrics.js';

/** The commands that are told apart; whatever else a caller may hand in must not become a label. */
const commands = new Set(['ask', 'quote', 'check', 'sources', 'status', 'add', 'remove', 'settings', 'forget', 'help']);
/** What the message menu calls `check`. */
const messageCommand = 'Check against the articles';
const gatewayStates = ['connecting', 'connected', 'reconnecting', 'disconnected'] as const satisfies GatewayState[];

/** From an answer at once to the end of Discord's 15 minutes. */
const answerBuckets = [0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 20, 30, 60, 120, 300, 600, 900];

/** The metrics as Prometheus reads them, in a registry of their own. */
export class PrometheusMetrics implements Metrics {
  public readonly registry = new Registry();
  #gateway: GatewayState = 'connecting';

  readonly #answered = new Counter({
    name: 'izvor_commands_total',
    help: 'Commands carried out, by command and outcome.',
    labelNames: ['command', 'outcome'],
    registers: [this.registry],
  });
  readonly #seconds = new Histogram({
    name: 'izvor_answer_seconds',
    help: "Seconds from an interaction's arrival to its answer.",
    labelNames: ['command'],
    buckets: answerBuckets,
    registers: [this.registry],
  });
  readonly #notAcknowledged = new Counter({
    name: 'izvor_interactions_not_acknowledged_total',
    help: 'Interactions that could not be acknowledged within three seconds.',
    labelNames: ['command'],
    registers: [this.registry],
  });
  readonly #running = this.#gauge('izvor_queue_running', 'Questions that the engine works on.');
  readonly #waiting = this.#gauge('izvor_queue_waiting', 'Questions that wait for the engine.');
  readonly #waited = new Histogram({
    name: 'izvor_queue_wait_seconds',
    help: 'Seconds that a question waited for the engine.',
    buckets: answerBuckets,
    registers: [this.registry],
  });
  readonly #gatewayState = new Gauge({
    name: 'izvor_gateway_state',
    help: "State of the connection to Discord's gateway: 1 for the present one.",
    labelNames: ['state'],
    registers: [this.registry],
  });
  readonly #apiErrors = new Counter({
    name: 'izvor_discord_api_errors_total',
    help: "Errors of Discord's HTTP API, by HTTP status (none: no answer).",
    labelNames: ['status'],
    registers: [this.registry],
  });
  readonly #ingested = new Counter({
    name: 'izvor_ingestions_total',
    help: 'Articles that people handed in, by outcome.',
    labelNames: ['outcome'],
    registers: [this.registry],
  });
  readonly #articles = this.#gauge('izvor_articles', "Articles in the operator's corpus.");
  readonly #passages = this.#gauge('izvor_passages', "Passages in the operator's corpus.");

  public constructor() {
    // Event-loop lag, memory, CPU and garbage collection of the process.
    collectDefaultMetrics({ register: this.registry });
    this.gateway('connecting');
  }

  public get gatewayState(): GatewayState {
    return this.#gateway;
  }

  public answered(...[command, outcome, seconds]: Parameters<Metrics['answered']>): void {
    this.#answered.inc({ command: known(command), outcome });
    if (Number.isFinite(seconds)) this.#seconds.observe({ command: known(command) }, Math.max(0, seconds));
  }

  public notAcknowledged(command: string): void {
    this.#notAcknowledged.inc({ command: known(command) });
  }

  public queue(running: number, waiting: number): void {
    this.#running.set(running);
    this.#waiting.set(waiting);
  }

  public waited(seconds: number): void {
    if (Number.isFinite(seconds)) this.#waited.observe(Math.max(0, seconds));
  }

  public gateway(state: GatewayState): void {
    this.#gateway = state;
    for (const each of gatewayStates) this.#gatewayState.set({ state: each }, each === state ? 1 : 0);
  }

  public apiError(status: number | null): void {
    const valid = status !== null && Number.isInteger(status) && status >= 100 && status <= 599;
    this.#apiErrors.inc({ status: valid ? String(status) : 'none' });
  }

  public ingested(outcome: Parameters<Metrics['ingested']>[0]): void {
    this.#ingested.inc({ outcome });
  }

  public corpus({ articles, passages }: { articles: number; passages: number }): void {
    this.#articles.set(articles);
    this.#passages.set(passages);
  }

  #gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
}

/** A command as the router names it, as a label; `component …` and `modal …` are buttons, menus and forms. */
function known(command: string): string {
  if (commands.has(command)) return command;
  if (command === messageCommand) return 'check';
  const [kind = ''] = command.split(' ', 1);
  return kind === 'component' || kind === 'modal' ? kind : 'other';
}
