import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { defaultSeed, ids } from '../../sandbox/default-seed.js';
import type { Seed } from '../../sandbox/seed.js';
import { loadConfig } from '../../src/config.js';
import { startBot } from '../../src/discord/bot.js';
import { createLog } from '../../src/log.js';
import { openState } from '../../src/state/client.js';
import { newFolder } from '../support/folders.js';
import { newSandbox } from '../support/bot.js';
import { startEngine, type TestEngine } from '../support/engine.js';
import { answersTaken, finished, messagesSent, percentile } from './observed.js';
import { built } from './process.js';

const people = 20;
const questionsEach = 10;
/** Milliseconds that Discord waits for an acknowledgement, and how long everybody may wait for the last answer on a slow machine. */
const acknowledgeWithin = 3_000;
const answerWithin = 600_000;

/** What the sample articles answer, in several languages, and what they do not. */
const questions = [
  'How many passengers did the ferry carry last year?',
  'Why does Talas want to close the line to Tolmera?',
  'What did the mayor of Gavranik say about the subsidy?',
  'When was the Zora built?',
  'Koliko putnika je prevezao trajekt?',
  'Dlaczego armator chce zamknąć linię promową?',
  'Hva sier kommunestyret om fergen?',
  'Какво предлага кметът за ферибота?',
  'Who won the chess tournament in Tolmera?',
  'What did NATO offer Russia?',
];

/** The default world with twenty readers more, who are members of the two servers with the bot. */
const readers = Array.from({ length: people }, (_, at) => ({
  id: `1200000000000001${String(at).padStart(2, '0')}`,
  username: `reader${at}`,
  name: `Reader ${at}`,
  locale: 'en-GB' as const,
  dm: `1600000000000001${String(at).padStart(2, '0')}`,
}));
const seed: Seed = {
  ...defaultSeed,
  users: [...defaultSeed.users, ...readers],
  guilds: defaultSeed.guilds.map((guild) => ({
    ...guild,
    members: [...guild.members, ...(guild.bot ? readers.map(({ id }) => ({ user: id, roles: [] })) : [])],
  })),
};

describe.skipIf(!built)('200 questions at once, of 20 people in two servers', () => {
  let engine: TestEngine;
  const stateFolder = newFolder();
  beforeAll(async () => {
    engine = await startEngine({ autoSample: true, reader: true });
    await engine.engine.ask({ question: questions[0]! });
  }, 120_000);
  afterAll(async () => {
    await engine.stop();
    rmSync(stateFolder, { recursive: true, force: true });
  });

  it('are all acknowledged within 3 s and all answered, with the limits as they are', { timeout: answerWithin }, async () => {
    const discord = await newSandbox({ seed });
    const logged: { level: number; msg: string }[] = [];
    const log = createLog('info', { write: (line) => void logged.push(JSON.parse(line) as (typeof logged)[number]) });
    const config = loadConfig({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url }, '/nowhere');
    const state = await openState(stateFolder);
    const bot = await startBot({ config, engine: engine.engine, state, log, commands });
    const lags: number[] = [];
    let last = performance.now();
    const watch = setInterval(() => {
      const now = performance.now();
      lags.push(now - last - 20);
      last = now;
    }, 20);
    const asked = Array.from({ length: people * questionsEach }, (_, at) => {
      const channel = at % 2 === 0 ? ids.channels.general : ids.channels.lounge;
      const question = questions[Math.floor(at / people)]!;
      return discord.as(readers[at % people]!.id).slash(channel, 'ask', { question });
    });
    await Promise.all(asked.map((interaction) => finished(discord, interaction, answerWithin)));
    clearInterval(watch);

    const callbackAt = (id: string) =>
      discord.requests.find(({ path }) => path.startsWith(`/interactions/${id}/`))?.at ?? Infinity;
    const answeredAt = (token: string) => discord.requests.findLast(({ path }) => path.includes(token))?.at ?? Infinity;
    const acknowledged = asked.map(({ id, createdAt }) => callbackAt(id) - createdAt);
    const answered = asked.map(({ token, createdAt }) => answeredAt(token) - createdAt);
    const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);
    const summary = (values: number[]) =>
      `p50 ${seconds(percentile(values, 0.5))} s, p95 ${seconds(percentile(values, 0.95))} s, most ${seconds(Math.max(...values))} s`;
    console.log(
      [
        `${asked.length} questions of ${people} people at once:`,
        `acknowledged: ${summary(acknowledged)}`,
        `answered:     ${summary(answered)} (${(asked.length / (Math.max(...answered) / 1000)).toFixed(1)} a second)`,
        `event loop (bot and sandbox in one process) held up: ${summary(lags)}; ${discord.requests.length} requests`,
      ].join('\n'),
    );

    expect(Math.max(...acknowledged), 'milliseconds to the last acknowledgement').toBeLessThan(acknowledgeWithin);
    for (const interaction of asked) expect(answersTaken(discord, interaction)).toHaveLength(1);
    const answers = asked.flatMap((interaction) => answersTaken(discord, interaction));
    expect(
      answers.filter((content) => /try again/i.test(content)),
      'nobody is refused',
    ).toEqual([]);
    const outcomes = (logged as { outcome?: string }[]).flatMap(({ outcome }) => outcome ?? []);
    expect(outcomes.filter((outcome) => outcome === 'answered' || outcome === 'no_answer')).toHaveLength(asked.length);
    expect(outcomes.filter((outcome) => outcome === 'answered').length, 'most are answered by the articles').toBeGreaterThan(100);
    expect(logged.filter(({ level }) => level >= 40)).toEqual([]);
    expect(messagesSent(discord)).toEqual([]);
    await bot.stop();
    expect(discord.violations).toEqual([]);
  });
});
