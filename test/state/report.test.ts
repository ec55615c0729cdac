import { describe, expect, it } from 'vitest';
import { mondayOf } from '../../src/state/retention.js';
import type { AskedQuestion } from '../../src/state/types.js';
import { ana, asked, day, jan, north, savedAnswer, settings, south, startState, wednesday } from './samples.js';

describe('the report', () => {
  it('counts by server and by week from Monday to Sunday, latest first', async () => {
    const { state } = await startState();
    const monday = Date.UTC(2024, 0, 8);
    const questions: Partial<AskedQuestion>[] = [
      { askedAt: monday },
      { askedAt: monday + 7 * day - 1, outcome: 'no_answer' },
      { askedAt: monday - 1, outcome: 'no_answer' },
      { askedAt: monday, guild: south },
      { askedAt: monday, guild: null },
    ];
    for (const [index, question] of questions.entries()) await state.recordQuestion(asked(`q${index}`, question));
    const rows = (await state.report()).map(({ guild, week, questions: n, unanswered }) => [guild, week, n, unanswered]);
    expect(rows).toEqual([
      [null, '2024-01-08', 1, 0],
      [north, '2024-01-08', 2, 1],
      [south, '2024-01-08', 1, 0],
      [north, '2024-01-01', 1, 1],
    ]);
    expect((await state.report({ guild: south })).map(({ guild }) => guild)).toEqual([south]);
    expect(new Set((await state.report({ weeks: 1 })).map(({ week }) => week))).toEqual(new Set(['2024-01-08']));
    expect(await state.report({ weeks: 2 })).toHaveLength(4);
  });

  it('counts a question once, however often it is recorded', async () => {
    const { state } = await startState();
    await state.recordQuestion(asked('x', { outcome: 'no_answer' }));
    await state.recordQuestion(asked('x'));
    expect(await state.report()).toMatchObject([{ questions: 1, unanswered: 0 }]);
  });

  it('names texts only where the server keeps them, and never those of messages or of direct messages', async () => {
    const { state } = await startState();
    await state.saveSettings(north, settings);
    const vain = { outcome: 'no_answer', text: 'Where did the geese go?' } as const;
    await state.recordQuestion(asked('a', vain));
    await state.recordQuestion(asked('b', { ...vain, guild: south }));
    await state.recordQuestion(asked('c', { ...vain, guild: null }));
    await state.recordQuestion(asked('d', { ...vain, kind: 'check', text: 'Somebody wrote this.' }));
    const report = await state.report();
    expect(report.map(({ guild, unanswered }) => [guild, unanswered])).toEqual([
      [null, 1],
      [north, 2],
      [south, 1],
    ]);
    expect(report.map(({ inVain }) => inVain)).toEqual([[], [{ text: 'Where did the geese go?', times: 1 }], []]);
  });

  it('drops the texts when the server no longer wants them kept, for good', async () => {
    const { state } = await startState();
    await state.saveSettings(north, settings);
    await state.recordQuestion(asked('a', { outcome: 'no_answer' }));
    await state.saveSettings(north, { ...settings, keepQuestions: false });
    await state.saveSettings(north, settings);
    expect(await state.report()).toMatchObject([{ unanswered: 1, inVain: [] }]);
  });

  it('puts together what differs in case, marks and script, most frequent first', async () => {
    const { state } = await startState();
    await state.saveSettings(north, settings);
    const texts = ['Who paints?', 'Kada vozi lađa', 'када вози лађа?', 'kada  vozi ladja?!', 'Who paints'];
    for (const [index, text] of texts.entries()) await state.recordQuestion(asked(`q${index}`, { text, outcome: 'no_answer' }));
    expect((await state.report())[0]!.inVain).toEqual([
      { text: 'Kada vozi lađa', times: 3 },
      { text: 'Who paints?', times: 2 },
    ]);
  });

  it('names what was voted down, by the number of votes', async () => {
    const { state } = await startState();
    await state.saveSettings(north, settings);
    for (const [id, text] of [
      ['x', 'Who sings?'],
      ['y', 'Who rows?'],
      ['z', 'Who digs?'],
    ] as const) {
      await state.recordQuestion(asked(id, { text }));
      await state.saveAnswer(savedAnswer(id));
    }
    await state.vote('x', ana, -1);
    await state.vote('y', ana, -1);
    await state.vote('y', jan, -1);
    await state.vote('z', jan, 1);
    expect((await state.report())[0]).toMatchObject({
      votesUp: 1,
      votesDown: 3,
      inVain: [],
      votedDown: [
        { text: 'Who rows?', times: 2 },
        { text: 'Who sings?', times: 1 },
      ],
    });
  });

  it('keeps texts for half a year and counts for two', async () => {
    const { state } = await startState();
    await state.saveSettings(north, settings);
    await state.recordQuestion(asked('x', { outcome: 'no_answer' }));
    const inVain = async () => (await state.report()).map((week) => week.inVain.length);
    await state.sweep(wednesday + 179 * day);
    expect(await inVain()).toEqual([1]);
    await state.sweep(wednesday + 190 * day);
    expect(await inVain()).toEqual([0]);
    await state.sweep(wednesday + 728 * day);
    expect(await inVain()).toEqual([0]);
    await state.sweep(wednesday + 740 * day);
    expect(await inVain()).toEqual([]);
  });
});

describe('the week of a time', () => {
  it.each([
    ['1970-01-01T00:00:00Z', '1969-12-29'],
    ['2023-12-31T23:59:59.999Z', '2023-12-25'],
    ['2024-01-01T00:00:00Z', '2024-01-01'],
    ['2024-03-03T12:00:00Z', '2024-02-26'],
    ['1969-12-28T23:00:00Z', '1969-12-22'],
  ])('of %s begins on %s', (time, monday) => {
    expect(mondayOf(Date.parse(time))).toBe(monday);
  });
});
