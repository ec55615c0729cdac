import { beforeEach, describe, expect, it } from 'vitest';
import { ids } from '../../../sandbox/default-seed.js';
import type { AskResult } from '../../../src/engine/types.js';
import { answer } from '../../fixtures/discord/articles.js';
import { answerOf, ephemeralOf, idsOf } from '../../support/answers.js';
import { ask, asked, five, general, lounge, nothingAsked, question, start, view } from '../../support/asked.js';

beforeEach(nothingAsked);

describe('a follow-up', () => {
  const followed = (result: AskResult, earlier: string) => ({ ...result, followsUp: earlier });

  it('takes the earlier question of the same person in the same channel along, and the answer says so', async () => {
    const world = await start();
    ask.mockResolvedValueOnce(answer(five, { question }));
    await asked(world);
    ask.mockResolvedValueOnce(followed(answer(five, { question: 'and Moldova?' }), question));
    const message = await asked(world, { question: 'and Moldova?' });
    expect(ask).toHaveBeenLastCalledWith({ question: 'and Moldova?', previous: question, view, top: 15 });
    expect(message.content).toContain(`Following up on: ${question}`);
  });

  it.each([
    ['another person', 'bojan', general],
    ['another channel', 'ana', ids.channels.news],
    ['another server', 'ana', lounge],
  ])('knows nothing of the question of %s', async (_, person, channel) => {
    ask.mockResolvedValue(answer(five));
    const world = await start();
    await asked(world);
    await asked(world, { question: 'and Moldova?' }, person, channel);
    expect(ask.mock.lastCall?.[0]).not.toHaveProperty('previous');
  });

  it('in public never names a question that was private', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await start();
    await asked(world, { private: true });
    await asked(world, { question: 'and Moldova?' });
    expect(ask.mock.lastCall?.[0]).not.toHaveProperty('previous');
  });

  it('is none once the person has /forgotten', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await start();
    const message = await asked(world);
    const forgotten = await answerOf(world, 'ana', general, 'forget', {});
    expect(forgotten).toMatchObject({ ephemeral: true });
    expect(forgotten.content).toContain('I have deleted 1 question of yours');
    await asked(world, { question: 'and Moldova?' });
    expect(ask.mock.lastCall?.[0]).not.toHaveProperty('previous');
    world.discord.as('ana').press(message.id, idsOf(message, 'page')[0]!);
    await ephemeralOf(world, 'ana', general, 'too old for its buttons');
  });
});
