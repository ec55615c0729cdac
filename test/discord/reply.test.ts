import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.js';
import { MovableClock } from '../../sandbox/clock.js';
import { ids } from '../../sandbox/default-seed.js';
import type { AskRequest, AskResult } from '../../src/engine/types.js';
import { answer, citation } from '../fixtures/discord/articles.js';
import { startWorld, type World } from '../support/bot.js';
import { answerOf, ephemeralOf, idsOf } from '../support/answers.js';

const { general } = ids.channels;
const minutes = 60_000;

let give: (result: AskResult) => void;
const ask = vi.fn<(request: AskRequest) => Promise<AskResult>>();
beforeEach(() => void ask.mockReset().mockImplementation(() => new Promise((resolve) => (give = resolve))));

async function start(): Promise<World & { clock: MovableClock }> {
  const clock = new MovableClock();
  const world = await startWorld({ ask }, { commands, sandbox: { clock }, now: () => clock.now() });
  return { ...world, clock };
}

/** Somebody asks, and the answer is found so much later. */
async function answeredAfter(milliseconds: number, options: { private?: boolean } = {}, channel: string = general) {
  const world = await start();
  world.discord.as('ana').slash(channel, 'ask', { question: 'Is the harbour open?', ...options });
  await vi.waitFor(() => expect(ask).toHaveBeenCalled());
  world.clock.advance(milliseconds);
  give(answer([citation()]));
  return world;
}

const found = (world: World, channel: string = general) =>
  world.discord
    .as('ana')
    .read(channel)
    .filter(({ content }) => content.includes('1 excerpt from 1 article answers this.'));

describe('an answer', () => {
  it('found just before the 15 minutes end stands in the reply', async () => {
    const world = await answeredAfter(14.9 * minutes);
    await vi.waitFor(() => expect(found(world)).toHaveLength(1));
    expect(world.discord.requests.filter(({ path }) => path.startsWith('/channels/'))).toEqual([]);
  });

  it.each([
    ['a server', general],
    ['direct messages', ids.dms.ana],
  ])('found too late for that goes to the channel in %s, and its buttons work there', async (_, channel) => {
    const world = await answeredAfter(15.1 * minutes, {}, channel);
    await vi.waitFor(() => expect(found(world, channel)).toHaveLength(1));
    const [message] = found(world, channel);
    world.discord.as('ana').press(message!.id, idsOf(message!, 'vote')[0]!);
    await ephemeralOf(world, 'ana', channel, 'this answer helped');
  });

  it('that was to be private goes to no channel when it is found too late, and the log says so', async () => {
    const world = await answeredAfter(15.1 * minutes, { private: true });
    await vi.waitFor(() => expect(JSON.stringify(world.logged)).toContain('a private answer came too late'));
    expect(world.discord.as('bojan').read(general)).toEqual([]);
  });

  it('that Discord does not take becomes one sentence with an id, which the log has too', async () => {
    const world = await start();
    world.discord.faults.add({ on: /^PATCH /, fault: { kind: 'status', status: 400 }, times: 1 });
    ask.mockResolvedValue(answer([citation()]));
    const message = await answerOf(world, 'ana', general, 'ask', { question: 'Is the harbour open?' });
    const [, id] = /the error id `(\w+)`/.exec(message.content) ?? [];
    expect(world.logged).toContainEqual(expect.objectContaining({ errorId: id, msg: 'command failed' }));
  });
});
