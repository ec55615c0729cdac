import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ids } from '../../sandbox/default-seed.js';
import { answer } from '../fixtures/discord/articles.js';
import { ask, asked, engine, five, general, nothingAsked } from '../support/asked.js';
import { customIds, startWorld, type World } from '../support/bot.js';
import { commands } from '../../commands/index.js';
import type { Citation, View } from '../../src/engine/types.js';

const { lounge } = ids.channels;
const { harbour } = ids.guilds;

beforeEach(nothingAsked);

/** A message of the bot's in another place with custom ids that it gave out elsewhere. */
async function copied({ discord }: World, channel: string, custom: readonly string[]): Promise<string> {
  const rows = Array.from({ length: Math.ceil(custom.length / 5) }, (_, row) => ({
    type: 1,
    components: custom
      .slice(row * 5, row * 5 + 5)
      .map((custom_id, at) => ({ type: 2, style: 2, custom_id, label: `${row}.${at}` })),
  }));
  const response = await fetch(`${discord.url}/v10/channels/${channel}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ content: 'copied', components: rows }),
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { id: string }).id;
}

describe('custom ids of one server', () => {
  const script = {
    ...engine,
    verify: (citations: Citation[], view?: View) => Promise.resolve((view?.guild === harbour ? citations : []) as never),
  };
  const open = () =>
    startWorld(script, { commands, limits: { person: { burst: 99, perMinute: 99 }, guild: { burst: 99, perMinute: 99 } } });

  it.each([
    ['another server', lounge, 'ana'],
    ['another server, by somebody of it', lounge, 'bojan'],
    ['direct messages', ids.dms.ana, 'ana'],
  ] as const)('show nothing of it in %s', async (_, channel, person) => {
    ask.mockResolvedValue(answer(five));
    const world = await open();
    const message = await asked(world);
    const custom = [...new Set(customIds(message))].filter((id) => !id.startsWith('narrow'));
    expect(custom.map((id) => id.split(':')[0])).toEqual(expect.arrayContaining(['page', 'vote', 'context']));
    const shared = custom.map((id) => id.split(':')[1]).at(0)!;
    const forged = await copied(world, channel, [...custom, `share:${shared}:0`, `check:${shared}:0`]);
    const one = world.discord.as(person);
    for (const id of [...custom, `share:${shared}:0`, `check:${shared}:0`]) one.press(forged, id);
    await vi.waitFor(() => expect(one.read(channel).filter(({ ephemeral }) => ephemeral)).toHaveLength(custom.length + 2));
    const seen = JSON.stringify(one.read(channel));
    expect(seen).not.toMatch(/Title \d|harbour open|lorvik|Lorvik|Glas/u);
    expect((await world.state.report()).map(({ votesUp, votesDown }) => votesUp + votesDown)).toEqual([0]);
  });

  it('leave a public answer as it is where a stranger presses them', async () => {
    ask.mockResolvedValue(answer(five));
    const world = await open();
    const message = await asked(world, { private: true });
    const forged = await copied(
      world,
      general,
      customIds(message).filter((id) => !id.startsWith('narrow')),
    );
    const bojan = world.discord.as('bojan');
    const custom = customIds(bojan.read(general).find(({ id }) => id === forged)!);
    for (const id of custom) bojan.press(forged, id);
    await vi.waitFor(() => expect(bojan.read(general).filter(({ ephemeral }) => ephemeral)).toHaveLength(custom.length));
    expect(JSON.stringify(bojan.read(general))).not.toMatch(/Title \d|harbour open|Lorvik/u);
  });
});
