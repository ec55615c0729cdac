import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Engine, StatusReport } from '../../src/engine/types.js';
import { IzvorError } from '../../src/errors.js';
import { silentMetrics } from '../../src/monitoring/metrics.js';
import { type MonitoringOptions, startMonitoring } from '../../src/monitoring/server.js';

const report: StatusReport = {
  articles: 12,
  sampleArticles: 0,
  passages: 340,
  languages: { en: 12 },
  model: 'multilingual-e5-small',
  calibrated: true,
  index: { kind: 'hnsw', note: null },
  storePath: '/somewhere/izvor.db',
  storeBytes: 1000,
  lastIngestedAt: null,
};

/** Monitoring of an engine that answers as the test says, with a way to read its pages. */
async function start(status: Engine['status'] = () => Promise.resolve(report), options: Partial<MonitoringOptions> = {}) {
  const monitoring = await startMonitoring({ port: 0, engine: { status }, engineFreshFor: 0, engineWaitAtMost: 200, ...options });
  onTestFinished(() => monitoring.close());
  const get = async (page: string, init?: RequestInit) => {
    const response = await fetch(`http://127.0.0.1:${monitoring.port}${page}`, init);
    return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
  };
  return { ...monitoring, get, line: async (name: string) => lineOf((await get('/metrics')).body, name) };
}

/** The value of one line of the exposition, by its name with labels. */
function lineOf(exposition: string, name: string): string | undefined {
  return exposition
    .split('\n')
    .find((line) => line.startsWith(`${name} `))
    ?.slice(name.length + 1);
}

describe('health', () => {
  it('is good while the process lives, whatever Discord and the engine do', async () => {
    const { get, metrics } = await start(() => Promise.reject(new Error('broken')));
    metrics.gateway('disconnected');
    expect(await get('/healthz')).toMatchObject({ status: 200, body: 'ok\n' });
  });

  it('is ready only while Discord is connected and the engine answers', async () => {
    let engine: Engine['status'] = () => Promise.resolve(report);
    const { get, metrics } = await start(() => engine());
    const ready = async () => {
      const { status, body } = await get('/readyz');
      return [status, body];
    };
    expect(await ready()).toEqual([503, 'not ready: the connection to Discord is not made yet\n']);
    metrics.gateway('connected');
    expect(await ready()).toEqual([200, 'ready\n']);
    metrics.gateway('reconnecting');
    expect(await ready()).toEqual([503, 'not ready: the connection to Discord is lost and being made again\n']);
    metrics.gateway('connected');
    engine = () => Promise.reject(new IzvorError('store_unusable', 'The store /home/desk/izvor.db is damaged.'));
    expect(await ready(), 'no path of the machine is told').toEqual([503, 'not ready: the engine answers with an error\n']);
    engine = () => Promise.resolve(report);
    expect(await ready()).toEqual([200, 'ready\n']);
    metrics.gateway('disconnected');
    expect(await ready()).toEqual([503, 'not ready: the connection to Discord has ended\n']);
  });

  it('waits for a slow engine a limited time, and asks it once however many wait', async () => {
    let calls = 0;
    const { get, metrics } = await start(() => {
      calls += 1;
      return new Promise(() => undefined);
    });
    metrics.gateway('connected');
    const answers = await Promise.all([get('/readyz'), get('/readyz'), get('/readyz')]);
    for (const { status, body } of answers) {
      expect([status, body]).toEqual([503, 'not ready: the engine does not answer in time\n']);
    }
    expect(calls).toBe(1);
  });

  it('does not ask the engine again where it has just answered', async () => {
    let calls = 0;
    const status: Engine['status'] = () => Promise.resolve(report).finally(() => (calls += 1));
    const { get, metrics } = await start(status, { engineFreshFor: 60_000 });
    metrics.gateway('connected');
    for (let index = 0; index < 5; index += 1) expect((await get('/readyz')).status).toBe(200);
    expect(calls).toBe(1);
  });
});

describe('metrics', () => {
  it('tell what the bot told', async () => {
    const { metrics, get, line } = await start();
    metrics.answered('ask', 'answered', 0.4);
    metrics.answered('ask', 'answered', 7);
    metrics.answered('ask', 'no_answer', 0.2);
    metrics.notAcknowledged('quote');
    metrics.queue(2, 17);
    metrics.waited(3.5);
    metrics.gateway('connected');
    metrics.apiError(429);
    metrics.apiError(null);
    metrics.ingested('added');
    expect(await line('izvor_commands_total{command="ask",outcome="answered"}')).toBe('2');
    expect(await line('izvor_commands_total{command="ask",outcome="no_answer"}')).toBe('1');
    expect(await line('izvor_answer_seconds_bucket{le="0.5",command="ask"}')).toBe('2');
    expect(await line('izvor_answer_seconds_count{command="ask"}')).toBe('3');
    expect(await line('izvor_interactions_not_acknowledged_total{command="quote"}')).toBe('1');
    expect([await line('izvor_queue_running'), await line('izvor_queue_waiting')]).toEqual(['2', '17']);
    expect(await line('izvor_queue_wait_seconds_sum')).toBe('3.5');
    expect(await line('izvor_gateway_state{state="connected"}')).toBe('1');
    expect(await line('izvor_gateway_state{state="connecting"}')).toBe('0');
    expect(await line('izvor_discord_api_errors_total{status="429"}')).toBe('1');
    expect(await line('izvor_discord_api_errors_total{status="none"}')).toBe('1');
    expect(await line('izvor_ingestions_total{outcome="added"}')).toBe('1');
    expect([await line('izvor_articles'), await line('izvor_passages')]).toEqual(['12', '340']);
    expect((await get('/metrics')).type).toMatch(/^text\/plain; version=0\.0\.4/);
  });

  it('tell memory and event-loop lag', async () => {
    const { line } = await start();
    expect(Number(await line('process_resident_memory_bytes'))).toBeGreaterThan(10_000_000);
    await delay(20);
    expect(Number(await line('nodejs_eventloop_lag_seconds'))).toBeGreaterThanOrEqual(0);
  });

  it('hold nothing that a caller puts where a command belongs', async () => {
    const { metrics, get, line } = await start();
    for (const secret of ['111111111111111111', 'Who fed the swans?', '__proto__']) {
      metrics.answered(secret, 'failed', 1);
      metrics.notAcknowledged(secret);
    }
    metrics.apiError(111111111111111);
    expect(await line('izvor_commands_total{command="other",outcome="failed"}')).toBe('3');
    expect(await line('izvor_interactions_not_acknowledged_total{command="other"}')).toBe('3');
    expect((await get('/metrics')).body).not.toMatch(/1111|swans|__proto__/);
  });

  it('tell buttons, forms and the message menu apart by kind', async () => {
    const { metrics, line } = await start();
    for (const name of ['component vote', 'component page', 'modal add', 'Check against the articles']) {
      metrics.answered(name, 'done', 1);
    }
    const times = ['component', 'modal', 'check'].map((name) => line(`izvor_commands_total{command="${name}",outcome="done"}`));
    expect(await Promise.all(times)).toEqual(['2', '1', '1']);
  });

  it('are there while the engine hangs', async () => {
    const { line, metrics } = await start(() => new Promise(() => undefined));
    metrics.queue(1, 4);
    expect(await line('izvor_queue_waiting')).toBe('4');
  });

  it('are apart for each monitoring, and nothing where there is none', async () => {
    const [one, two] = [await start(), await start()];
    one.metrics.ingested('added');
    silentMetrics.ingested('added');
    expect(await two.line('izvor_ingestions_total{outcome="added"}')).toBeUndefined();
  });
});

describe('the server', () => {
  it('answers GET and HEAD on its three pages alone', async () => {
    const { get } = await start();
    expect(await get('/healthz', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect((await get('/healthz?probe=1')).status).toBe(200);
    expect((await get('/healthz', { method: 'POST' })).status).toBe(405);
    for (const page of ['/', '/healthz/', '/toString', '/constructor']) expect((await get(page)).status, page).toBe(404);
  });

  it('listens on this machine alone unless told otherwise', async () => {
    const { port } = await start();
    const refused = new Promise((resolve) => {
      request({ host: '127.0.0.2', port, path: '/healthz' }, () => resolve('answered'))
        .on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
        .end();
    });
    expect(await refused).toBe('ECONNREFUSED');
  });

  it('says in one sentence that its port is in use, or its address wrong', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const engine = { status: () => Promise.resolve(report) };
    await expect(startMonitoring({ port, engine })).rejects.toMatchObject({
      code: 'bad_configuration',
      message: `The port ${port} on 127.0.0.1 is in use by another program; set IZVOR_HTTP_PORT to another one.`,
    });
    await expect(startMonitoring({ port: 0, host: '203.0.113.7', engine })).rejects.toMatchObject({
      message: 'The address 203.0.113.7 cannot be listened on (EADDRNOTAVAIL); correct IZVOR_HTTP_HOST.',
    });
  });

  it('is gone once it is closed, open connections too', async () => {
    const monitoring = await start();
    await monitoring.get('/healthz');
    await monitoring.close();
    await expect(monitoring.get('/healthz')).rejects.toThrow();
  });
});
