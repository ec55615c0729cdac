import { describe, expect, it, vi } from 'vitest';
import { ids } from '../../sandbox/default-seed.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { textsIn } from '../../src/discord/texts.js';
import { manyArticles } from '../support/articles.js';
import { newSandbox } from '../support/bot.js';
import { storeContents, storeFaults } from '../support/database.js';
import { newArticles } from './corpus.js';
import { answersTaken, finished, messagesSent, patiently } from './observed.js';
import { BotProcess, built } from './process.js';

const { general, lounge } = ids.channels;
const restarted = textsIn('en').t('failures.restarted');

/** Three people ask so many questions at once; resolves when all of them read that the bot thinks. */
async function askMany(discord: Sandbox, count: number) {
  const people = ['ana', 'bojan', 'celine'];
  const asked = Array.from({ length: count }, (_, at) => {
    const person = discord.as(people[at % people.length]!).speaking('en-GB');
    return person.slash(at % 2 === 0 ? general : lounge, 'ask', {
      question: `Who is the new keeper of the windmill, part ${at}?`,
    });
  });
  await vi.waitFor(
    () =>
      expect(
        asked.filter(({ acknowledgedBy }) => acknowledgedBy !== null),
        'acknowledged',
      ).toHaveLength(count),
    patiently,
  );
  return asked;
}

describe.skipIf(!built)('a bot that is killed (SIGKILL) while 20 questions wait, and started again', { timeout: 180_000 }, () => {
  it('answers none twice, tells each that still waited, keeps its articles, and answers anew', async () => {
    const discord = await newSandbox();
    const dataDir = await newArticles(manyArticles(30));
    const contents = storeContents(dataDir);
    const killed = new BotProcess(discord, dataDir);
    await killed.says('ready');
    const asked = await askMany(discord, 20);
    // The kill falls into the work: some have their answer, or are about to.
    await killed.says('interaction answered', 2);
    killed.signal('SIGKILL');
    expect(await killed.end()).toEqual({ status: null, signal: 'SIGKILL' });
    const answered = asked.filter((interaction) => answersTaken(discord, interaction).length > 0);
    expect(storeFaults(dataDir)).toEqual([]);
    expect(storeContents(dataDir)).toEqual(contents);

    const bot = new BotProcess(discord, dataDir);
    await bot.says('ready');
    let told = 0;
    for (const interaction of asked) {
      const isTold = (await finished(discord, interaction)).content === restarted;
      if (isTold) told += 1;
      expect(isTold && answered.includes(interaction), 'told of the restart in place of the answer').toBe(false);
    }
    expect(told, 'questions that still waited when the bot was killed').toBeGreaterThan(5);
    const anew = discord.as('ana').slash(general, 'ask', { question: 'Who is the new keeper of the tram depot of Corvale?' });
    expect((await finished(discord, anew)).embeds.length).toBeGreaterThan(0);
    expect(asked.map((interaction) => answersTaken(discord, interaction).length)).toEqual(asked.map(() => 1));
    expect(messagesSent(discord)).toEqual([]);
    bot.signal('SIGTERM');
    expect(await bot.end()).toEqual({ status: 0, signal: null });
    expect(storeFaults(dataDir)).toEqual([]);
    expect(storeContents(dataDir)).toEqual(contents);
    console.log(`killed with ${20 - told} of 20 answered: ${told} were told of the restart`);

    // Told once: a third start has nothing to tell.
    const third = new BotProcess(discord, dataDir);
    const sent = discord.requests.length;
    await third.says('ready');
    await finished(discord, discord.as('ana').slash(general, 'help'));
    expect(discord.requests.slice(sent).filter(({ path }) => asked.some(({ token }) => path.includes(token)))).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('leaves nobody waiting and the store whole, whenever the kill comes', async () => {
    const discord = await newSandbox();
    const dataDir = await newArticles(manyArticles(10));
    const contents = storeContents(dataDir);
    const asked = [];
    // Just acknowledged; in the middle; nearly done.
    for (const answered of [0, 1, 4]) {
      const bot = new BotProcess(discord, dataDir);
      await bot.says('ready');
      asked.push(...(await askMany(discord, 6)));
      if (answered > 0) await bot.says('interaction answered', answered);
      bot.signal('SIGKILL');
      await bot.end();
      expect(storeFaults(dataDir)).toEqual([]);
      expect(storeContents(dataDir)).toEqual(contents);
    }
    await new BotProcess(discord, dataDir).says('ready');
    for (const interaction of asked) await finished(discord, interaction);
    expect(asked.map((interaction) => answersTaken(discord, interaction).length)).toEqual(asked.map(() => 1));
    expect(discord.violations).toEqual([]);
  });
});

describe.skipIf(!built)('a bot that is asked to stop (SIGTERM)', { timeout: 120_000 }, () => {
  it('gives the answers under way, tells who comes later that it stops, and ends with status 0', async () => {
    const discord = await newSandbox();
    const bot = new BotProcess(discord, await newArticles(manyArticles(30)));
    await bot.says('ready');
    const asked = await askMany(discord, 16);
    bot.signal('SIGTERM');
    await bot.says('stopping');
    const late = discord.as('ana').slash(general, 'ask', { question: 'Who comes too late?' });
    expect(await bot.end()).toEqual({ status: 0, signal: null });
    for (const interaction of asked) {
      expect((await finished(discord, interaction)).content).toMatch(/excerpt|articles/);
      expect(answersTaken(discord, interaction)).toHaveLength(1);
    }
    expect((await finished(discord, late)).content).toBe(textsIn('en').t('failures.stopping'));
    expect(bot.told).toEqual([]);
    expect(bot.logged.at(-1)!.msg).toBe('stopped');
    expect(discord.violations).toEqual([]);
  });

  it('ends at once at the second signal, and the next start tells who waited', async () => {
    const discord = await newSandbox();
    const dataDir = await newArticles(manyArticles(30));
    const bot = new BotProcess(discord, dataDir);
    await bot.says('ready');
    // Discord takes no answer for now: the stop would wait for it.
    const failing = discord.faults.add({ on: /^PATCH \/webhooks\//, fault: { kind: 'delay', milliseconds: 10_000 } });
    const asked = await askMany(discord, 4);
    bot.signal('SIGTERM');
    await bot.says('stopping');
    // The same signal within 0.3 s counts once: npm hands the terminal's own on.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const started = performance.now();
    bot.signal('SIGTERM');
    // As a shell sees it 143 either way; never an abort of a native library whose thread still works.
    expect([
      { status: 143, signal: null },
      { status: null, signal: 'SIGTERM' },
    ]).toContainEqual(await bot.end());
    expect(performance.now() - started).toBeLessThan(3_000);
    failing();
    expect(storeFaults(dataDir)).toEqual([]);
    const again = new BotProcess(discord, dataDir);
    await again.says('ready');
    for (const interaction of asked) await finished(discord, interaction);
    expect(discord.violations).toEqual([]);
  });
});
