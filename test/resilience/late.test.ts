import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.js';
import { MovableClock } from '../../sandbox/clock.js';
import { ids } from '../../sandbox/default-seed.js';
import type { AskRequest, AskResult } from '../../src/engine/types.js';
import { answer, citation } from '../fixtures/discord/articles.js';
import { startWorld } from '../support/bot.js';
import { answersTaken, finished, messagesSent, patiently } from './observed.js';

const { general, shelf } = ids.channels;
const found = '1 excerpt from 1 article answers this.';
const second = 1_000;
const minutes = 60 * second;

let give: (result: AskResult) => void;
const ask = vi.fn<(request: AskRequest) => Promise<AskResult>>();
beforeEach(() => void ask.mockReset().mockImplementation(() => new Promise((resolve) => (give = resolve))));

interface Circumstances {
  person?: string;
  channel?: string;
  isPrivate?: boolean;
  /** By how much the clock of the bot's machine is wrong, in milliseconds. */
  ahead?: number;
}

/** Somebody asks, and the answer is found so much later. */
async function answeredAfter(milliseconds: number, circumstances: Circumstances = {}) {
  const { person = 'ana', channel = general, isPrivate = false, ahead = 0 } = circumstances;
  const clock = new MovableClock();
  const world = await startWorld({ ask }, { commands, sandbox: { clock }, now: () => clock.now() + ahead });
  const options = { question: 'Is the harbour open?', private: isPrivate };
  const interaction = world.discord.as(person).speaking('en-GB').slash(channel, 'ask', options);
  await vi.waitFor(() => expect(ask).toHaveBeenCalled(), patiently);
  clock.advance(milliseconds - (clock.now() - interaction.createdAt));
  give(answer([citation()]));
  return { ...world, interaction, logs: () => world.logged.map(({ msg }) => msg) };
}

describe('an answer that is ready just before the 15 minutes end', () => {
  it.each([
    ['public', { isPrivate: false }],
    ['private', { isPrivate: true }],
    ['of a bot whose clock is a minute fast', { ahead: minutes }],
    ['of a bot whose clock is a minute slow', { ahead: -minutes }],
  ])('is edited in: %s', async (_, options) => {
    const { discord, interaction } = await answeredAfter(15 * minutes - 2 * second, options);
    expect((await finished(discord, interaction)).content).toContain(found);
    expect(answersTaken(discord, interaction)).toHaveLength(1);
    expect(messagesSent(discord)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });
});

describe('an answer that is ready after the 15 minutes', () => {
  it.each([
    ['in a server', {}],
    ['in direct messages', { channel: ids.dms.ana }],
    ['of a bot whose clock is a minute slow', { ahead: -minutes }],
  ])('goes to the channel, once: %s', async (_, options) => {
    const { discord, interaction, logs } = await answeredAfter(15 * minutes + 2 * second, options);
    await vi.waitFor(() => expect(logs()).toContain('a late answer went to the channel'), patiently);
    expect(messagesSent(discord)).toEqual([expect.stringContaining(found)]);
    expect(answersTaken(discord, interaction)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('goes there once also where Discord loses its own answer to that', async () => {
    const clock = new MovableClock();
    const { discord, logged } = await startWorld({ ask }, { commands, sandbox: { clock }, now: () => clock.now() });
    discord.faults.add({ on: /^POST \/channels\//, fault: { kind: 'lost-answer' }, times: 1 });
    discord.as('ana').slash(general, 'ask', { question: 'Is the harbour open?' });
    await vi.waitFor(() => expect(ask).toHaveBeenCalled(), patiently);
    clock.advance(16 * minutes);
    give(answer([citation()]));
    await vi.waitFor(() => expect(logged.map(({ msg }) => msg)).toContain('a late answer went to the channel'), patiently);
    const shown = discord.as('bojan').read(general);
    expect(shown.filter(({ content }) => content.includes(found))).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  it.each([
    ['it was private', { isPrivate: true }],
    ['it was private, in direct messages', { isPrivate: true, channel: ids.dms.ana }],
    ['the bot is no member of the server', { person: 'celine', channel: shelf }],
    ['it was asked in a group that the bot is not in', { person: 'celine', channel: ids.group }],
  ])('is lost, and logged, where %s', async (_, options) => {
    const { discord, interaction, logs } = await answeredAfter(15 * minutes + 2 * second, options);
    await vi.waitFor(() => expect(logs()).toContain('a private answer came too late'), patiently);
    expect(messagesSent(discord)).toEqual([]);
    expect(answersTaken(discord, interaction)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('goes nowhere where a moderator has taken the reply away in time', async () => {
    const { discord, logged } = await startWorld({ ask }, { commands });
    discord.faults.add({
      on: /^PATCH \/webhooks\//,
      fault: { kind: 'status', status: 404, body: { message: 'Unknown Message', code: 10008 } },
    });
    discord.as('ana').slash(general, 'ask', { question: 'Is the harbour open?' });
    await vi.waitFor(() => expect(ask).toHaveBeenCalled(), patiently);
    give(answer([citation()]));
    await vi.waitFor(() => expect(logged.map(({ msg }) => msg)).toContain('Discord took no answer any more'), patiently);
    expect(messagesSent(discord)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });
});
