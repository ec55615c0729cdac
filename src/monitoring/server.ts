import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Engine } from '../engine/types.js';
import { IzvorError } from '../errors.js';
import type { Log } from '../log.js';
import type { GatewayState, Metrics } from './metrics.js';
import { EngineProbe } from './probe.js';
import { PrometheusMetrics } from './prometheus.js';

export interface MonitoringOptions {
  /** 0 for any that is free. */
  port: number;
  /** Address to listen on. Default: 127.0.0.1, which only this machine reaches. */
  host?: string;
  engine: Pick<Engine, 'status'>;
  log?: Log;
  /** How long one answer of the engine to the probe counts, in milliseconds. Default: 10 seconds. */
  engineFreshFor?: number;
  /** How long a probe waits for the engine, in milliseconds. Default: 5 seconds. */
  engineWaitAtMost?: number;
}

export interface Monitoring {
  /** To be handed to the bot. */
  metrics: Metrics;
  port: number;
  /** Takes no more requests. */
  close(): Promise<void>;
}

/** How long `/metrics` waits for the engine's figures, in milliseconds. */
const corpusWaitAtMost = 500;

interface Page {
  status: number;
  body: string;
  type?: string;
}

const gatewayReasons: Record<Exclude<GatewayState, 'connected'>, string> = {
  connecting: 'the connection to Discord is not made yet',
  reconnecting: 'the connection to Discord is lost and being made again',
  disconnected: 'the connection to Discord has ended',
};

/**
 * Serves `/healthz` (the process is alive), `/readyz` (503 with the reason until Discord is connected and the engine answers) and
 * `/metrics` (Prometheus).
 * @throws IzvorError `bad_configuration` where the port or the address cannot be used
 */
export async function startMonitoring(options: MonitoringOptions): Promise<Monitoring> {
  const { port, host = '127.0.0.1', engine, log } = options;
  const metrics = new PrometheusMetrics();
  const probe = new EngineProbe(engine, {
    freshFor: options.engineFreshFor ?? 10_000,
    waitAtMost: options.engineWaitAtMost ?? 5_000,
  });
  const pages: Record<string, () => Page | Promise<Page>> = {
    '/healthz': () => ({ status: 200, body: 'ok\n' }),
    '/readyz': () => readiness(metrics.gatewayState, probe),
    '/metrics': () => exposition(metrics, probe),
  };
  const server = createServer((request, response) => {
    answer(pages, request).then(
      (page) => send(request, response, page),
      (error: unknown) => {
        log?.error({ err: error }, 'monitoring failed');
        send(request, response, { status: 500, body: 'failed; the log says why\n' });
      },
    );
  });
  await listen(server, port, host);
  server.on('error', (error) => log?.error({ err: error }, 'monitoring failed'));
  const { port: listening } = server.address() as AddressInfo;
  log?.info({ host, port: listening }, 'monitoring listens');
  return {
    metrics,
    port: listening,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(pages: Record<string, () => Page | Promise<Page>>, { method, url = '/' }: IncomingMessage): Promise<Page> {
  const path = url.split('?', 1)[0]!;
  if (!Object.hasOwn(pages, path)) {
    return Promise.resolve({ status: 404, body: `there is only ${Object.keys(pages).join(', ')}\n` });
  }
  if (method !== 'GET' && method !== 'HEAD') return Promise.resolve({ status: 405, body: 'only GET and HEAD\n' });
  return Promise.resolve(pages[path]!());
}

async function readiness(gateway: GatewayState, probe: EngineProbe): Promise<Page> {
  const reason = gateway === 'connected' ? await probe.failure() : gatewayReasons[gateway];
  return reason === null ? { status: 200, body: 'ready\n' } : { status: 503, body: `not ready: ${reason}\n` };
}

async function exposition(metrics: PrometheusMetrics, probe: EngineProbe): Promise<Page> {
  // An engine that is busy or fails does not take the other figures away: the last ones known are shown.
  await probe.failure(corpusWaitAtMost);
  if (probe.status !== null) metrics.corpus(probe.status);
  return { status: 200, body: await metrics.registry.metrics(), type: metrics.registry.contentType };
}

function send(request: IncomingMessage, response: ServerResponse, { status, body, type }: Page): void {
  response.writeHead(status, {
    'content-type': type ?? 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(status === 405 && { allow: 'GET, HEAD' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenFailure(error, port, host)));
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function listenFailure(error: NodeJS.ErrnoException, port: number, host: string): IzvorError {
  const fail = (sentence: string): IzvorError => new IzvorError('bad_configuration', sentence, { cause: error });
  switch (error.code) {
    case 'EADDRINUSE':
      return fail(`The port ${port} on ${host} is in use by another program; set IZVOR_HTTP_PORT to another one.`);
    case 'EACCES':
      return fail(`The port ${port} may not be used by this account; set IZVOR_HTTP_PORT to one above 1023.`);
    default:
      return fail(`The address ${host} cannot be listened on (${error.code ?? error.message}); correct IZVOR_HTTP_HOST.`);
  }
}
