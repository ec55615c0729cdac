import { describe, expect, it, vi } from 'vitest';
import status from '../../commands/status.js';
import { ids } from '../../sandbox/default-seed.js';
import { defaultSettings, type State } from '../../src/state/types.js';
import { startWorld, type WorldOptions } from '../support/bot.js';

const { harbour, quarter, readers } = ids.guilds;
const day = 24 * 60 * 60_000;
const saved = { ...defaultSettings, channels: [], private: true };

/** The bot with articles in these servers; which of them were deleted. */
async function world(guilds: string[], options: Partial<WorldOptions> = {}) {
  const dropped: string[] = [];
  const script = {
    guilds: () => Promise.resolve(guilds.filter((guild) => !dropped.includes(guild))),
    dropGuild: (guild: string) => Promise.resolve(dropped.push(guild)),
  };
  return { ...(await startWorld(script, { commands: [status], ...options })), dropped };
}

const left = (state: State) => state.leftBefore(Date.now() + 365 * day);

describe('what a server added', () => {
  it('is deleted when the bot left it longer ago than the days of grace, with its settings', async () => {
    const prepare = async (state: State) => {
      await state.saveSettings(readers, saved);
      await state.setLeft(readers, Date.now() - 31 * day);
    };
    const { state, dropped, logged } = await world([readers, harbour], { prepare });
    await vi.waitFor(async () => expect(await state.guilds()).not.toContain(readers));
    expect(dropped).toEqual([readers]);
    expect(state.settings(readers)).toEqual(defaultSettings);
    expect(logged).toContainEqual(expect.objectContaining({ guild: readers, msg: expect.stringContaining('deleted') as string }));
  });

  it('is kept until then, also over a restart, which does not begin the days anew', async () => {
    const since = Date.now() - 29 * day;
    const { state, dropped, logged } = await world([readers], { prepare: (state) => state.setLeft(readers, since) });
    await vi.waitFor(() => expect(logged).toContainEqual(expect.objectContaining({ guild: readers })));
    expect(await state.leftBefore(since)).toEqual([readers]);
    expect(dropped).toEqual([]);
  });

  it('is marked where the bot was removed while it was away', async () => {
    const { state } = await world([readers, harbour], { prepare: (state) => state.saveSettings('999999999999999999', saved) });
    await vi.waitFor(async () => expect((await left(state)).sort()).toEqual([readers, '999999999999999999'].sort()));
  });

  it('is marked when the bot is removed, and no longer when it is invited again', async () => {
    const { discord, state, dropped } = await world([harbour, quarter]);
    discord.removeBot(quarter);
    await vi.waitFor(async () => expect(await left(state)).toEqual([quarter]));
    discord.addBot(quarter);
    await vi.waitFor(async () => expect(await left(state)).toEqual([]));
    expect(dropped).toEqual([]);
  });

  it('is deleted though that of another server cannot be just then', async () => {
    const prepare = async (state: State) => {
      for (const guild of [readers, '999999999999999999']) {
        await state.saveSettings(guild, saved);
        await state.setLeft(guild, Date.now() - 31 * day);
      }
    };
    const dropGuild = (guild: string) => (guild === readers ? Promise.reject(new Error('EBUSY')) : Promise.resolve(1));
    const { state, logged } = await startWorld({ dropGuild }, { commands: [status], prepare });
    await vi.waitFor(async () => expect(await state.guilds()).toEqual([readers]));
    expect(logged).toContainEqual(expect.objectContaining({ guild: readers, level: 50 }));
  });

  it('is deleted at once where there are no days of grace', async () => {
    const { discord, dropped } = await world([quarter], { env: { IZVOR_GUILD_GRACE_DAYS: '0' } });
    discord.removeBot(quarter);
    await vi.waitFor(() => expect(dropped).toEqual([quarter]));
  });

  it('is kept where the bot is a member again, whatever was noted', async () => {
    const prepare = (state: State) => state.setLeft(harbour, Date.now() - 90 * day);
    const { state, dropped } = await world([harbour], { prepare });
    await vi.waitFor(async () => expect(await left(state)).toEqual([]));
    expect(dropped).toEqual([]);
  });

  it('goes when its time comes while the bot runs', async () => {
    let late = 0;
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const { discord, dropped, state } = await world([quarter], { now: () => Date.now() + late });
      discord.removeBot(quarter);
      await vi.waitFor(async () => expect(await left(state)).toEqual([quarter]));
      late = 30 * day + 1;
      vi.advanceTimersByTime(60 * 60_000);
      vi.useRealTimers();
      await vi.waitFor(() => expect(dropped).toEqual([quarter]));
    } finally {
      vi.useRealTimers();
    }
  });
});
