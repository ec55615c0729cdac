import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { ids } from '../../sandbox/default-seed.js';
import type { View } from '../../src/engine/types.js';
import { defaultSettings } from '../../src/state/types.js';
import { noAnswer, sources } from '../fixtures/discord/articles.js';
import { ask, engine, general, lounge, nothingAsked } from '../support/asked.js';
import { startWorld } from '../support/bot.js';

const { shelf, thread } = ids.channels;
const { harbour, quarter, readers } = ids.guilds;

beforeEach(nothingAsked);

/** In whose view the engine is asked where people ask and where they type. */
async function viewsWith(env: Record<string, string>) {
  const typed: (View | undefined)[] = [];
  const owed: (string | null)[] = [];
  const listed = (view?: View) => {
    typed.push(view);
    return Promise.resolve(view?.operator === true ? sources : []);
  };
  ask.mockResolvedValue(noAnswer({ reason: 'empty_store' }));
  // Settings of a server that the bot is no member of are none of its business.
  const { discord } = await startWorld(
    { ...engine, sources: listed },
    {
      commands,
      env,
      prepare: (state) => {
        const addPending = state.addPending.bind(state);
        state.addPending = (reply) => {
          owed.push(reply.guild);
          return addPending(reply);
        };
        return state.saveSettings(readers, { ...defaultSettings, channels: ['1'], private: true, labels: 'de' });
      },
    },
  );
  const places = [
    ['ana', general],
    ['ana', thread],
    ['ana', lounge],
    ['ana', ids.dms.ana],
    ['celine', shelf],
    ['celine', ids.group],
  ] as const;
  const asked: Record<string, View | undefined> = {};
  const suggested: Record<string, number> = {};
  for (const [person, channel] of places) {
    const one = discord.as(person);
    const message = await one.answer(one.slash(channel, 'ask', { question: 'Is the harbour open?' }));
    expect(message.ephemeral, channel).toBe(false);
    asked[channel] = ask.mock.lastCall![0].view;
    // Places follow each other within the time that suggestions are remembered.
    suggested[channel] = (await one.type(channel, 'ask', 'source', '', { question: 'x' })).length;
  }
  return { asked, suggested, typed, owed };
}

describe('articles', () => {
  it('are the operator’s and the server’s own in a server, and the operator’s alone elsewhere', async () => {
    const { asked, suggested, typed, owed } = await viewsWith({});
    const operators = { guild: null, operator: true };
    expect(asked).toEqual({
      [general]: { guild: harbour, operator: true },
      [thread]: { guild: harbour, operator: true },
      [lounge]: { guild: quarter, operator: true },
      [ids.dms.ana]: operators,
      [shelf]: operators,
      [ids.group]: operators,
    });
    expect(new Set(Object.values(suggested))).toEqual(new Set([2]));
    expect(typed).toHaveLength(3);
    expect(owed, 'no server that the bot is no member of').toEqual([harbour, harbour, quarter, null, null, null]);
  });

  it('of the operator are seen in the servers that IZVOR_GUILDS names only, where the bot is a member', async () => {
    const { asked, suggested } = await viewsWith({ IZVOR_GUILDS: `${harbour},${readers}` });
    const nothing = { guild: null, operator: false };
    expect(asked).toEqual({
      [general]: { guild: harbour, operator: true },
      [thread]: { guild: harbour, operator: true },
      [lounge]: { guild: quarter, operator: false },
      [ids.dms.ana]: nothing,
      [shelf]: nothing,
      [ids.group]: nothing,
    });
    expect(suggested).toEqual({ [general]: 2, [thread]: 2, [lounge]: 0, [ids.dms.ana]: 0, [shelf]: 0, [ids.group]: 0 });
  });
});
