import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/state/types.js';
import { temporaryFolder } from '../support/folders.js';
import { seededRandom } from '../support/random.js';
import { ana, asked, citation, day, jan, north, savedAnswer, settings, south, startState, wednesday } from './samples.js';

/** Everything that stands in the files of a folder, deleted or not. */
const bytesOf = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'latin1'))
    .join();

describe('settings', () => {
  it('are the defaults for a server that set none and for direct messages', async () => {
    const { state } = await startState();
    expect([state.settings(north), state.settings(null)]).toEqual([defaultSettings, defaultSettings]);
  });

  it('are at hand as soon as they are saved, and after a restart, for that server alone', async () => {
    const { state, dataDir } = await startState();
    await state.saveSettings(north, settings);
    expect(state.settings(north)).toEqual(settings);
    await state.close();
    const { state: again } = await startState(dataDir);
    expect([again.settings(north), again.settings(south)]).toEqual([settings, defaultSettings]);
  });

  it('cannot be changed by whoever was handed them', async () => {
    const { state } = await startState();
    state.settings(north).channels.push('1');
    expect(state.settings(south).channels).toEqual([]);
    await state.saveSettings(north, settings);
    state.settings(north).channels.push('1');
    expect(state.settings(north)).toEqual(settings);
  });
});

describe('saved answers', () => {
  it('come back as they were saved, after a restart too', async () => {
    const { state, dataDir } = await startState();
    const answer = savedAnswer('abcdefghijkl', { guild: null, extra: { page: 2, names: ['Ћирић', null] }, confidence: null });
    await state.saveAnswer(savedAnswer('abcdefghijkl'));
    await state.saveAnswer(answer);
    await state.close();
    const { state: again } = await startState(dataDir);
    expect(await again.answer('abcdefghijkl')).toEqual(answer);
    expect(await again.answer('abcdefghijkm')).toBeNull();
  });

  it('are there for seven days, whether swept or not', async () => {
    const { state, clock } = await startState();
    await state.saveAnswer(savedAnswer('old'));
    await state.saveAnswer(savedAnswer('new', { askedAt: wednesday + 1 }));
    clock.now = wednesday + 7 * day;
    expect([await state.answer('old'), (await state.answer('new'))?.id]).toEqual([null, 'new']);
    await state.sweep(clock.now);
    clock.now = wednesday;
    expect([await state.answer('old'), (await state.answer('new'))?.id]).toEqual([null, 'new']);
  });

  it('lose the excerpts of an article that was removed, and only of that store', async () => {
    const { state, dataDir } = await startState();
    await state.saveAnswer(savedAnswer('both', { citations: [citation('a1'), citation('a1', north), citation('b2')] }));
    await state.saveAnswer(savedAnswer('beside', { citations: [], extra: { sentences: [citation('a1', north)] } }));
    await state.forgetArticles(north, ['a1']);
    expect((await state.answer('both'))?.citations).toEqual([citation('a1'), citation('b2')]);
    expect(await state.answer('beside')).toBeNull();
    await state.forgetArticles(null, ['a1', 'b2']);
    expect((await state.answer('both'))?.citations).toEqual([]);
    expect(bytesOf(dataDir)).not.toContain('says of the lighthouse');
  });
});

describe('votes', () => {
  it('are one a person, the other way round on change, and gone when given twice', async () => {
    const { state } = await startState();
    await state.recordQuestion(asked('x'));
    await state.saveAnswer(savedAnswer('x'));
    const counts = async () => (await state.report()).map(({ votesUp, votesDown }) => [votesUp, votesDown])[0];
    expect([await state.vote('x', ana, 1), await state.vote('x', jan, -1), await counts()]).toEqual([1, -1, [1, 1]]);
    expect([await state.vote('x', ana, -1), await counts()]).toEqual([-1, [0, 2]]);
    expect([await state.vote('x', ana, -1), await counts()]).toEqual([0, [0, 1]]);
    expect([await state.vote('x', ana, -1), await counts()]).toEqual([-1, [0, 2]]);
  });

  it('count for nothing on an answer that is not saved any more, but those given before stay counted', async () => {
    const { state, clock } = await startState();
    await state.recordQuestion(asked('x'));
    await state.saveAnswer(savedAnswer('x'));
    await state.vote('x', jan, -1);
    clock.now += 7 * day;
    await state.sweep(clock.now);
    expect([await state.vote('x', jan, -1), await state.vote('never', jan, 1)]).toEqual([0, 0]);
    expect(await state.report()).toMatchObject([{ questions: 1, votesUp: 0, votesDown: 1 }]);
    expect(await state.forget(jan), 'nobody knows any more who voted').toBe(0);
    expect(await state.report()).toMatchObject([{ votesDown: 1 }]);
  });

  it('go with an article that the answer cited, however long ago', async () => {
    const { state, clock } = await startState();
    for (const [id, article] of [
      ['x', 'a1'],
      ['y', 'b2'],
    ] as const) {
      await state.saveAnswer(savedAnswer(id, { citations: [citation(article, north)] }));
      await state.vote(id, jan, -1);
    }
    clock.now += 30 * day;
    await state.sweep(clock.now);
    await state.forgetArticles(null, ['a1']);
    expect(await state.report()).toMatchObject([{ questions: 2, votesDown: 2 }]);
    await state.forgetArticles(north, ['a1']);
    expect(await state.report()).toMatchObject([{ questions: 2, votesDown: 1 }]);
  });
});

describe('follow-ups', () => {
  it('refer to the last question of the same person in the same channel, if it is recent enough', async () => {
    const { state } = await startState();
    const turn = { user: ana, channel: '5', question: 'What of Latvia?', askedAt: wednesday };
    await state.saveTurn({ ...turn, question: 'What of Estonia?', askedAt: wednesday - 1 });
    await state.saveTurn(turn);
    expect(await state.lastTurn(ana, '5', wednesday)).toEqual(turn);
    expect(await state.lastTurn(ana, '5', wednesday + 1)).toBeNull();
    expect([await state.lastTurn(jan, '5', 0), await state.lastTurn(ana, '6', 0)]).toEqual([null, null]);
    await state.sweep(wednesday + 15 * 60_000);
    expect(await state.lastTurn(ana, '5', 0)).toBeNull();
  });
});

describe('forgetting a person', () => {
  it('leaves numbers without a name, and not a word in the files', async () => {
    const { state, dataDir } = await startState();
    await state.saveSettings(north, settings);
    for (const id of ['x', 'y']) {
      await state.recordQuestion(asked(id, { text: 'Is the herring season over?', outcome: 'no_answer' }));
      await state.saveAnswer(savedAnswer(id, { request: { question: 'Is the herring season over?' } }));
    }
    await state.recordQuestion(asked('z', { user: jan, text: 'Does the ferry run?', outcome: 'no_answer' }));
    await state.saveAnswer(savedAnswer('z', { user: jan }));
    await state.saveTurn({ user: ana, channel: '5', question: 'Is the herring season over?', askedAt: wednesday });
    await state.vote('z', ana, -1);
    await state.vote('x', jan, 1);

    expect(await state.forget(ana)).toBe(2);
    expect([await state.answer('x'), await state.answer('y'), await state.lastTurn(ana, '5', 0)]).toEqual([null, null, null]);
    expect((await state.answer('z'))?.user).toBe(jan);
    expect(await state.report()).toEqual([
      {
        guild: north,
        week: '2024-01-08',
        questions: 3,
        unanswered: 3,
        votesUp: 1,
        votesDown: 0,
        inVain: [{ text: 'Does the ferry run?', times: 1 }],
        votedDown: [],
      },
    ]);
    expect(bytesOf(dataDir)).toContain(jan);
    expect(bytesOf(dataDir)).not.toContain(ana);
    expect(bytesOf(dataDir)).not.toContain('herring');
    expect(await state.forget(ana)).toBe(0);
  });

  it('leaves no word either where the database has moved it from one page to another', async () => {
    const { state, dataDir } = await startState();
    await state.saveSettings(north, settings);
    const random = seededRandom(2);
    const below = (most: number): number => Math.floor(random() * most);
    for (let at = 0; at < 120; at += 1) {
      const user = below(3) === 0 ? ana : `70000000000000001${below(9)}`;
      const question = (user === ana ? 'herring ' : 'ferry ') + 'o'.repeat(below(400));
      const id = below(2 ** 40).toString(36);
      await state.saveAnswer(savedAnswer(id, { user, request: { question }, citations: [], extra: 'x'.repeat(below(200)) }));
      await state.recordQuestion(asked(id, { user, text: question }));
      await state.saveTurn({ user, channel: String(below(30)), question, askedAt: wednesday });
    }
    await state.forget(ana);
    const bytes = bytesOf(dataDir);
    expect(['ferry', 'herring', ana].map((words) => bytes.includes(words))).toEqual([true, false, false]);
  });

  it('knows no author of a question of which no text is kept, once its answer is gone', async () => {
    const { state, dataDir } = await startState();
    await state.recordQuestion(asked('x'));
    expect(bytesOf(dataDir)).not.toContain(ana);
    await state.saveTurn({ user: ana, channel: '5', question: 'Who keeps the lighthouse?', askedAt: wednesday });
    expect(await state.forget(ana), 'the follow-up').toBe(1);
  });
});

describe('replies under way', () => {
  it('are known after a restart until they are answered or too old to be', async () => {
    const { state, dataDir } = await startState();
    const reply = {
      interaction: '9',
      application: '8',
      token: 'abc',
      guild: north,
      labels: 'bg',
      receivedAt: wednesday,
    } as const;
    await state.addPending(reply);
    await state.addPending({ ...reply, interaction: '10', guild: null, receivedAt: wednesday + 1 });
    await state.addPending({ ...reply, interaction: '11' });
    await state.removePending('11');
    await state.close();
    const { state: again } = await startState(dataDir);
    expect(await again.pending()).toEqual([reply, { ...reply, interaction: '10', guild: null, receivedAt: wednesday + 1 }]);
    await again.sweep(wednesday + 15 * 60_000);
    expect((await again.pending()).map(({ interaction }) => interaction)).toEqual(['10']);
  });
});

describe('servers', () => {
  it('that were left are known by when, however often that is told, until they are there again', async () => {
    const { state } = await startState();
    await state.setLeft(north, wednesday);
    await state.setLeft(north, wednesday + day);
    await state.setLeft(south, wednesday + 1);
    expect([await state.leftBefore(wednesday - 1), await state.leftBefore(wednesday)]).toEqual([[], [north]]);
    expect(await state.guilds()).toEqual([north, south]);
    await state.setLeft(north, null);
    expect([await state.leftBefore(wednesday + day), await state.guilds()]).toEqual([[south], [south]]);
  });

  it('are deleted with all that is kept of them, and nothing of another', async () => {
    const { state, dataDir } = await startState();
    for (const guild of [north, south]) {
      await state.saveSettings(guild, settings);
      const id = `of${guild.slice(0, 10)}`;
      await state.recordQuestion(asked(id, { guild, text: `Of the tides of ${guild}?` }));
      await state.saveAnswer(
        savedAnswer(id, { guild, view: { guild, operator: true }, channel: `5${guild}`, citations: [citation('a1', guild)] }),
      );
      await state.vote(id, jan, -1);
      for (const channel of [`5${guild}`, `5${guild} private`]) {
        await state.saveTurn({ user: ana, channel, question: `Of the tides of ${guild}?`, askedAt: wednesday });
      }
      const reply = { interaction: `9${guild}`, application: '8', token: 'abc', labels: 'en', receivedAt: wednesday } as const;
      await state.addPending({ ...reply, guild });
    }
    await state.setLeft(north, wednesday);
    await state.deleteGuild(north);
    expect([await state.guilds(), await state.leftBefore(wednesday)]).toEqual([[south], []]);
    expect([state.settings(north), state.settings(south)]).toEqual([defaultSettings, settings]);
    expect(await state.report()).toMatchObject([{ guild: south, questions: 1, votesDown: 1 }]);
    expect((await state.pending()).map(({ guild }) => guild)).toEqual([south]);
    expect(await state.lastTurn(ana, `5${south}`, 0)).not.toBeNull();
    expect(bytesOf(dataDir)).toContain(south);
    expect(bytesOf(dataDir)).not.toContain(north);
  });
});

it('keeps the file from other accounts of the machine', async () => {
  const { dataDir } = await startState(path.join(temporaryFolder(), 'made', 'on', 'demand'));
  expect(statSync(path.join(dataDir, 'discord.db')).mode & 0o077).toBe(0);
});
