import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, article, noAnswer } from '../../fixtures/discord/articles.js';
import { idsOf, optionsOf } from '../../support/answers.js';
import { ask, asked, five, general, nothingAsked, start } from '../../support/asked.js';
import { messageWith, type World } from '../../support/bot.js';

beforeEach(nothingAsked);

describe('👍 and 👎', () => {
  const votes = async ({ state }: World) => {
    const [week] = await state.report();
    return [week?.votesUp ?? 0, week?.votesDown ?? 0];
  };

  it('count one vote a person, changed and taken back by another press, with thanks to the person alone', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await start();
    const message = await asked(world);
    const [up, down] = idsOf(message, 'vote') as [string, string];
    const press = async (person: string, id: string, words: string) => {
      world.discord.as(person).press(message.id, id);
      await vi.waitFor(() => {
        const last = world.discord.as(person).read(general).at(-1)!;
        expect(last).toMatchObject({ ephemeral: true, content: expect.stringContaining(words) as string });
      });
    };
    await press('ana', up, 'this answer helped');
    await press('bojan', down, 'nije pomogao');
    expect(await votes(world)).toEqual([1, 1]);
    await press('ana', down, 'did not help');
    expect(await votes(world)).toEqual([0, 2]);
    await press('ana', down, 'taken back');
    expect(await votes(world)).toEqual([0, 1]);
    expect(JSON.stringify(world.discord.as('celine').read(general))).not.toMatch(/"votes|pomogao/);
  });

  it('on a narrowed answer count for the question', async () => {
    ask.mockResolvedValueOnce(answer(five)).mockResolvedValueOnce(answer(five.slice(3)));
    const world = await start();
    const message = await asked(world);
    world.discord.as('ana').press(message.id, idsOf(message, 'narrow')[0]!, [optionsOf(message)[1]!.value]);
    const after = await messageWith(world.discord, 'ana', general, 'Narrowed to');
    world.discord.as('ana').press(after.id, idsOf(after, 'vote')[0]!);
    await vi.waitFor(async () => expect(await world.state.report()).toMatchObject([{ questions: 1, votesUp: 1 }]));
  });

  it('are there for an answer that found nothing too', async () => {
    ask.mockResolvedValue(noAnswer({ nearest: [{ article: article(), score: 0.1 }] }));
    const message = await asked(await start());
    expect(idsOf(message, 'vote')).toHaveLength(2);
    expect(idsOf(message, 'context')).toEqual([]);
  });
});
