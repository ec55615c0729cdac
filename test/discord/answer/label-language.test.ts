import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ids } from '../../../sandbox/default-seed.js';
import { defaultSettings } from '../../../src/state/types.js';
import { answer, noAnswer } from '../../fixtures/discord/articles.js';
import { ephemeralOf, idsOf } from '../../support/answers.js';
import { ask, asked, five, general, nothingAsked, start } from '../../support/asked.js';
import { messageWith, type World } from '../../support/bot.js';

beforeEach(nothingAsked);

const none = {
  en: 'The articles do not answer this.',
  sr: 'Članci ne odgovaraju na ovo.',
  fr: 'Les articles n’y répondent pas.',
};

/** What `/ask` says to a person whose Discord is in this language. */
function told({ discord }: World, locale: string, question: string): Promise<string> {
  const person = discord.as('ana').speaking(locale);
  const interaction = person.slash(general, 'ask', { question });
  return vi.waitFor(async () => (await person.answer(interaction)).content);
}

describe('the labels of an answer', () => {
  it.each([
    ['Da li je luka otvorena posle oluje?', 'en-GB', 'sr'],
    ['Да ли је лука отворена после олује?', 'en-GB', 'sr'],
    ['Je li luka otvorena nakon oluje?', 'fr', 'sr'],
    ['Quand est-ce que le port sera ouvert ?', 'hr', 'fr'],
    ['Is the harbour open again after the storm?', 'fr', 'en'],
  ] as const)('are in the language of “%s”, for a Discord in %s: %s', async (question, locale, labels) => {
    ask.mockResolvedValue(noAnswer());
    expect(await told(await start(), locale, question)).toContain(none[labels]);
  });

  it.each([
    ['only names', 'Stoltenberg Putin 2022'],
    ['words of several languages', 'port Lorvik 2022'],
    ['a language that the labels are not in', 'Когда откроют порт после шторма?'],
    ['nothing but a number', '2022?'],
  ])('are in the language of the person’s Discord where the question is %s', async (_, question) => {
    ask.mockResolvedValue(noAnswer());
    const world = await start();
    expect(await told(world, 'fr', question)).toContain(none.fr);
    expect(await told(world, 'hr', question)).toContain(none.sr);
    expect(await told(world, 'ja', question)).toContain(none.en);
  });

  it('are in the server’s language, whatever is asked, where its settings name one', async () => {
    ask.mockResolvedValue(noAnswer());
    const world = await start();
    await world.state.saveSettings(ids.guilds.harbour, { ...defaultSettings, channels: [], labels: 'sr' });
    expect((await asked(world, { question: 'Is the harbour open again after the storm?' })).content).toContain(none.sr);
  });

  it('stay so when the person turns the page, and are everybody else’s own in their copy', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await start();
    const message = await asked(world, { question: 'Quand est-ce que le port sera ouvert ?' });
    const [next] = idsOf(message, 'page');
    world.discord.as('bojan').press(message.id, next!);
    await ephemeralOf(world, 'bojan', general, '5 odlomaka iz 5 članaka');
    world.discord.as('ana').press(message.id, next!);
    expect((await messageWith(world.discord, 'ana', general, 'Title 4')).content).toContain('extraits');
  });
});
