import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.js';
import { ids } from '../../sandbox/default-seed.js';
import type { ClientEvent } from '../../sandbox/client-protocol.js';
import type { Fault } from '../../sandbox/faults.js';
import type { AskRequest, AskResult } from '../../src/engine/types.js';
import { answer, citation } from '../fixtures/discord/articles.js';
import { startWorld } from '../support/bot.js';
import { answersTaken, finished, messagesSent, patiently } from './observed.js';

const { general } = ids.channels;
const found = '1 excerpt from 1 article answers this.';
const callback = /^POST \/interactions\//;
const edit = /^PATCH \/webhooks\/.*@original/;

const ask = vi.fn<(request: AskRequest) => Promise<AskResult>>();
beforeEach(() => void ask.mockReset().mockResolvedValue(answer([citation()])));

/** Somebody asks while Discord fails so. */
async function asked(on: RegExp, fault: Fault, times?: number) {
  const world = await startWorld({ ask }, { commands });
  const { discord } = world;
  const events: ClientEvent[] = [];
  discord.as('ana').listen((event) => events.push(event));
  discord.faults.add({ on, fault, ...(times !== undefined && { times }) });
  const interaction = discord.as('ana').slash(general, 'ask', { question: 'Is the harbour open?' });
  const logged = (msg: string) =>
    vi.waitFor(
      () =>
        expect(
          world.logged.map((line) => line['msg']),
          'what the log says',
        ).toContain(msg),
      patiently,
    );
  /** The bot is well: whoever asks next is answered. */
  const stillWell = async () => {
    discord.faults.clear();
    const next = discord.as('bojan').speaking('en-GB').slash(ids.channels.lounge, 'ask', { question: 'And the bridge?' });
    expect((await finished(discord, next)).content).toContain(found);
    expect(answersTaken(discord, next)).toHaveLength(1);
  };
  return { ...world, interaction, events, logged, logs: world.logged, stillWell };
}

const outages: [string, Fault, number][] = [
  ['500', { kind: 'status', status: 500 }, 1],
  ['500 more often than discord.js itself tries', { kind: 'status', status: 500 }, 6],
  ['a 502 page of a proxy', { kind: 'page', status: 502 }, 2],
  ['429, to be tried again in half a second', { kind: 'rate-limit', retryAfter: 0.5 }, 1],
  ['429 for everything', { kind: 'rate-limit', retryAfter: 0.5, global: true }, 1],
  ['a connection that is cut before the request is carried out', { kind: 'drop' }, 1],
  ['an answer that is lost after the request is carried out', { kind: 'lost-answer' }, 1],
];

describe('the person has the answer, once, where the acknowledgement meets', () => {
  it.each(outages)('%s', async (_, fault, times) => {
    const { discord, interaction, stillWell, logs } = await asked(callback, fault, times);
    expect((await finished(discord, interaction)).content).toContain(found);
    expect(answersTaken(discord, interaction)).toHaveLength(1);
    expect(ask).toHaveBeenCalledTimes(1);
    await stillWell();
    expect(logs.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    expect(messagesSent(discord)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });
});

describe('the person has the answer, once, where the edit that brings it meets', () => {
  it.each(outages)('%s', async (_, fault, times) => {
    const { discord, interaction, stillWell, logs } = await asked(edit, fault, times);
    expect((await finished(discord, interaction)).content).toContain(found);
    await stillWell();
    // The edit whose answer was lost is made again: the same message with the same text.
    expect(new Set(answersTaken(discord, interaction)).size).toBe(1);
    expect(discord.as('ana').read(general)).toHaveLength(1);
    expect(logs.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    expect(messagesSent(discord)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });
});

describe('where Discord fails for good', () => {
  it.each<[string, Fault]>([
    ['500', { kind: 'status', status: 500 }],
    ['a 502 page', { kind: 'page' }],
    ['cut connections', { kind: 'drop' }],
  ])(
    'on the acknowledgement (%s), the person reads that the application did not respond, and the bot goes on',
    async (_, fault) => {
      const { discord, interaction, events, logged, logs, stillWell } = await asked(callback, fault);
      await logged('the person could not be told of the error');
      expect(logs).toContainEqual(expect.objectContaining({ msg: 'command failed', interaction: interaction.id }));
      await vi.waitFor(
        () => expect(events).toContainEqual(expect.objectContaining({ type: 'interaction_failed', interaction: interaction.id })),
        patiently,
      );
      expect(ask, 'nothing is looked up for nobody').not.toHaveBeenCalled();
      expect(discord.as('ana').read(general)).toEqual([]);
      await stillWell();
      expect(discord.violations).toEqual([]);
    },
  );

  it('with a rate limit longer than the three seconds, the person reads that it did not respond, and the bot goes on', async () => {
    const { discord, interaction, events, logged, stillWell } = await asked(callback, { kind: 'rate-limit', retryAfter: 3.5 }, 1);
    await logged('Discord took no answer any more');
    expect(events).toContainEqual(expect.objectContaining({ type: 'interaction_failed', interaction: interaction.id }));
    expect(discord.as('ana').read(general)).toEqual([]);
    await stillWell();
    expect(discord.violations).toEqual([]);
  });
});
