import { expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { ids } from '../../sandbox/default-seed.js';
import { defaultSettings } from '../../src/state/types.js';
import { answer, citation } from '../fixtures/discord/articles.js';
import { startWorld } from '../support/bot.js';
import { answerOf, idsOf } from '../support/answers.js';

const { general } = ids.channels;
const start = () => startWorld({ ask: () => Promise.resolve(answer([citation()])) }, { commands });

it('/forget deletes the person’s questions and says how many, to them alone', async () => {
  const world = await start();
  const ask = (person: string, question: string) => answerOf(world, person, general, 'ask', { question });
  const [mine, other] = [await ask('ana', 'Who won?'), await ask('bojan', 'Who lost?')];
  await ask('ana', 'Is the harbour open?');
  const told = await answerOf(world, 'ana', general, 'forget', {});
  expect(told).toMatchObject({ ephemeral: true });
  expect(told.content).toBe(
    'I have deleted 2 questions of yours and what was kept with them. Your next question stands by itself.',
  );
  const saved = (message: typeof mine) => world.state.answer(idsOf(message, 'vote')[0]!.split(':')[1]!);
  expect(await saved(mine)).toBeNull();
  expect(await saved(other)).not.toBeNull();
  expect((await answerOf(world, 'ana', general, 'forget', {})).content).toContain('There was no question of yours to delete.');
});

it('/forget works also where the bot may not answer', async () => {
  const world = await start();
  await world.state.saveSettings(ids.guilds.harbour, { ...defaultSettings, channels: [ids.channels.news] });
  expect((await answerOf(world, 'ana', general, 'forget', {})).content).toContain('no question of yours');
});
