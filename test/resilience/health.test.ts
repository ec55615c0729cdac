import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { commands } from '../../commands/index.js';
import { ids } from '../../sandbox/default-seed.js';
import type { StatusReport } from '../../src/engine/types.js';
import { startMonitoring } from '../../src/monitoring/server.js';
import { answer, citation, noAnswer } from '../fixtures/discord/articles.js';
import { newSandbox, startWorld } from '../support/bot.js';
import { newArticles } from './corpus.js';
import { finished, online, patiently } from './observed.js';
import { BotProcess, built } from './process.js';

const { general, lounge } = ids.channels;
const report: StatusReport = {
  articles: 2,
  sampleArticles: 0,
  passages: 8,
  languages: { en: 2 },
  model: 'multilingual-e5-small',
  calibrated: true,
  index: { kind: 'exact', note: null },
  storePath: '/somewhere/izvor.db',
  storeBytes: 1000,
  lastIngestedAt: null,
};

async function get(port: number, page: string): Promise<{ status: number; body: string }> {
  const response = await fetch(`http://127.0.0.1:${port}${page}`).catch(() => null);
  return response === null ? { status: 0, body: 'nobody listens' } : { status: response.status, body: await response.text() };
}

const comes = (port: number, status: number) =>
  vi.waitFor(async () => expect(await get(port, '/readyz')).toMatchObject({ status }), { ...patiently, timeout: 60_000 });

/** The sum of the lines whose name and labels match. */
function sum(exposition: string, wanted: RegExp): number {
  const lines = exposition.split('\n').filter((line) => wanted.test(line));
  return lines.reduce((total, line) => total + Number(line.slice(line.lastIndexOf(' '))), 0);
}

describe('/readyz', () => {
  it('is 503 before Discord is connected, 200 then, 503 while the gateway is away, and 200 again', async () => {
    const engine = { status: () => Promise.resolve(report), ask: () => Promise.resolve(answer([citation()])) };
    const monitoring = await startMonitoring({ port: 0, engine });
    onTestFinished(() => monitoring.close());
    const { metrics, port } = monitoring;
    expect((await get(port, '/healthz')).status).toBe(200);
    expect(await get(port, '/readyz')).toEqual({ status: 503, body: expect.stringMatching(/^not ready: .+\n$/) as string });
    const discord = await newSandbox();
    await startWorld(engine, { commands, discord, metrics });
    await comes(port, 200);
    const comeBack = discord.faults.add({ on: /^(RESUME|IDENTIFY)$/, fault: { kind: 'drop' } });
    discord.sessions[0]!.drop();
    await comes(port, 503);
    expect((await get(port, '/healthz')).status).toBe(200);
    comeBack();
    await online(discord);
    await comes(port, 200);
    expect(discord.violations).toEqual([]);
  });

  it.skipIf(!built)(
    'tells so of the process too, and /metrics is there for it alone where a port is set',
    { timeout: 120_000 },
    async () => {
      const port = await freePort();
      const discord = await newSandbox();
      // Discord keeps the bot waiting until the test has looked.
      const held = discord.faults.add({ on: 'IDENTIFY', fault: { kind: 'drop' } });
      const bot = new BotProcess(discord, await newArticles(), { IZVOR_HTTP_PORT: String(port) });
      await comes(port, 503);
      expect((await get(port, '/healthz')).status).toBe(200);
      held();
      await comes(port, 200);
      await finished(
        discord,
        discord.as('ana').slash(general, 'ask', { question: 'Who replaced the planks of the footbridge?' }),
      );
      const { body } = await get(port, '/metrics');
      expect(sum(body, /^izvor_commands_total\{command="ask",/)).toBe(1);
      expect(sum(body, /^izvor_articles /)).toBe(5);
      bot.signal('SIGTERM');
      await bot.end();
      expect((await get(port, '/healthz')).body).toBe('nobody listens');
      expect(discord.violations).toEqual([]);
    },
  );
});

describe('/metrics', () => {
  it('counts what was asked, and has no id, name or word of it', async () => {
    const questions = ['Who mended the zeppelin?', 'Why did the walrus leave?', 'When does the kiosk close?'];
    const results = [answer([citation()]), noAnswer(), answer([citation()])];
    const engine = { status: () => Promise.resolve(report), ask: () => Promise.resolve(results.shift()!) };
    const monitoring = await startMonitoring({ port: 0, engine });
    onTestFinished(() => monitoring.close());
    const { metrics, port } = monitoring;
    const { discord } = await startWorld(engine, { commands, metrics });
    for (const [at, question] of questions.entries()) {
      await finished(discord, discord.as('ana').slash(at === 2 ? lounge : general, 'ask', { question }));
    }
    const counted = async () => (await get(port, '/metrics')).body;
    await vi.waitFor(async () => expect(sum(await counted(), /^izvor_commands_total\{command="ask",/)).toBe(3), patiently);
    const body = await counted();
    expect(sum(body, /^izvor_commands_total\{command="ask",outcome="no_answer"\}/)).toBe(1);
    expect(sum(body, /^izvor_answer_seconds_count\{command="ask"\}/)).toBe(3);
    expect(sum(body, /^izvor_queue_wait_seconds_count/)).toBe(3);
    expect(sum(body, /^izvor_gateway_state\{state="connected"\}/)).toBe(1);
    // No snowflake at all, no token, no word of a question, no title or outlet.
    expect(body).not.toMatch(/(?<![\d.])\d{17,20}(?!\d)/);
    for (const word of ['zeppelin', 'walrus', 'kiosk', 'ana', 'Harbour', 'Lorvik', 'Council', discord.token]) {
      expect(body).not.toMatch(new RegExp(`(?<!\\w)${word}(?!\\w)`, 'i'));
    }
    expect(discord.violations).toEqual([]);
  });
});

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
