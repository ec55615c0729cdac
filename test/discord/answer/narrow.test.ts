import { beforeEach, describe, expect, it } from 'vitest';
import type { ClientMessage } from '../../../sandbox/client-protocol.js';
import { ids } from '../../../sandbox/default-seed.js';
import { answer, noAnswer } from '../../fixtures/discord/articles.js';
import { embedTitles, ephemeralOf, idsOf, labelsOf, optionsOf } from '../../support/answers.js';
import { ask, asked, five, general, nothingAsked, question, start, view } from '../../support/asked.js';
import { messageWith } from '../../support/bot.js';

beforeEach(nothingAsked);

describe('“Narrow”', () => {
  const narrowed = answer(five.slice(3));

  it('asks again for one language, in place, and goes back to everything', async () => {
    ask.mockResolvedValueOnce(answer(five)).mockResolvedValueOnce(narrowed);
    const world = await start();
    const person = world.discord.as('ana');
    const message = await asked(world);
    expect(optionsOf(message).map(({ label }) => label)).toEqual(['English', 'Serbian', 'Lorvik Post', 'Glas']);
    person.press(message.id, idsOf(message, 'narrow')[0]!, [optionsOf(message)[1]!.value]);
    const after = await messageWith(world.discord, 'ana', general, 'Narrowed to: Serbian');
    expect(after.id).toBe(message.id);
    expect(ask).toHaveBeenLastCalledWith({ question, view, top: 15, languages: ['sr'] });
    expect(embedTitles(after)).toEqual(['1 · Title 4', '2 · Title 5']);
    expect(optionsOf(after).map(({ label, default: chosen }) => [label, chosen ?? false])).toEqual([
      ['Everything again', false],
      ['English', false],
      ['Serbian', true],
      ['Lorvik Post', false],
      ['Glas', false],
    ]);
    person.press(message.id, idsOf(after, 'narrow')[0]!, ['all']);
    const back = await messageWith(world.discord, 'ana', general, /Title 1(?!.*Narrowed)/);
    expect(back.content).not.toContain('Narrowed');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('by somebody else changes nothing but a copy of their own', async () => {
    ask.mockResolvedValueOnce(answer(five)).mockResolvedValueOnce(narrowed);
    const world = await start();
    const message = await asked(world);
    world.discord.as('bojan').press(message.id, idsOf(message, 'narrow')[0]!, [optionsOf(message)[3]!.value]);
    const copy = await ephemeralOf(world, 'bojan', general, 'Suženo na: Glas');
    expect(ask).toHaveBeenLastCalledWith({ question, view, top: 15, sources: ['Glas'] });
    expect(labelsOf(copy)).not.toContain('Podeli u kanalu');
    expect(world.discord.as('ana').read(general)[0]?.content).not.toContain('Narrowed');
    // It holds Ana's question, and goes with it.
    await world.state.forget(ids.users.ana);
    expect(await world.state.answer(idsOf(copy, 'vote')[0]!.split(':')[1]!)).toBeNull();
  });

  it('is not offered where there is one language and one source', async () => {
    ask.mockResolvedValue(answer(five.slice(0, 3)));
    expect(idsOf(await asked(await start()), 'narrow')).toEqual([]);
  });

  it('can be undone where nothing is found', async () => {
    ask.mockResolvedValueOnce(answer(five)).mockResolvedValueOnce(noAnswer({ question }));
    const world = await start();
    const message = await asked(world);
    world.discord.as('ana').press(message.id, idsOf(message, 'narrow')[0]!, [optionsOf(message)[0]!.value]);
    const after = await messageWith(world.discord, 'ana', general, 'The articles do not answer this.');
    expect(optionsOf(after)[0]).toMatchObject({ label: 'Everything again', value: 'all' });
  });

  it('costs as much of the limits as a question', async () => {
    ask.mockResolvedValue(answer(five));
    const limits = { person: { burst: 2, perMinute: 1 }, guild: { burst: 100, perMinute: 100 } };
    const world = await start({ limits });
    const message = await asked(world);
    const press = (from: ClientMessage) =>
      world.discord.as('ana').press(message.id, idsOf(from, 'narrow')[0]!, [optionsOf(message)[0]!.value]);
    press(message);
    press(await messageWith(world.discord, 'ana', general, 'Narrowed to'));
    await ephemeralOf(world, 'ana', general, 'please try again in');
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
