import { expect, it } from 'vitest';
import status from '../../commands/status.js';
import { ids } from '../../sandbox/default-seed.js';
import type { StatusReport, View } from '../../src/engine/types.js';
import { startWorld } from '../support/bot.js';

const report: StatusReport = {
  articles: 1204,
  sampleArticles: 4,
  passages: 15_321,
  languages: { sr: 1200, unknown: 4 },
  model: 'multilingual-e5-small',
  calibrated: true,
  index: { kind: 'exact', note: 'hnswlib-node is not there: /home/me/izvor' },
  storePath: '/home/me/izvor/data/store.db',
  storeBytes: 123,
  lastIngestedAt: '2026-03-04T05:06:07.000Z',
};

it('/status says that all articles are samples where they are', async () => {
  const samples = { ...report, articles: 20, sampleArticles: 20 };
  const { discord } = await startWorld({ status: () => Promise.resolve(samples) }, { commands: [status] });
  const celine = discord.as('celine');
  const message = await celine.answer(celine.speaking('en-US').slash(ids.channels.general, 'status'));
  expect(message.embeds[0]!.fields![0]).toMatchObject({ name: 'Articles', value: '20 (all samples)' });
});

it('/status tells the person alone what is seen from there, and nothing of the machine', async () => {
  const views: (View | undefined)[] = [];
  const asked = (view?: View) => {
    views.push(view);
    return Promise.resolve(report);
  };
  const { discord } = await startWorld({ status: asked }, { commands: [status] });
  const celine = discord.as('celine');
  const message = await celine.answer(celine.speaking('en-US').slash(ids.channels.general, 'status'));
  expect(message.ephemeral).toBe(true);
  const fields = Object.fromEntries(message.embeds[0]!.fields!.map(({ name, value }) => [name, value]));
  expect(fields).toMatchObject({
    Articles: '1,204 (4 of them samples)',
    Passages: '15,321',
    Languages: 'Serbian: 1,200\nunknown language: 4',
    Model: 'multilingual-e5-small\ncalibrated',
    Index: 'ready (every passage is compared)',
    'Last article added': '4 March 2026 at 05:06 UTC',
    Memory: expect.stringMatching(/^\d+ MB$/) as string,
    'Running for': expect.stringMatching(/minute/) as string,
  });
  expect(JSON.stringify(message)).not.toContain('/home/me');

  await celine.answer(celine.slash(ids.channels.shelf, 'status'));
  await celine.answer(celine.slash(ids.dms.celine, 'status'));
  expect(views).toEqual([
    { guild: ids.guilds.harbour, operator: true },
    { guild: null, operator: true },
    { guild: null, operator: true },
  ]);
});
