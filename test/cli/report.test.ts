import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openState } from '../../src/state/client.js';
import type { AskedQuestion, ReportWeek } from '../../src/state/types.js';
import { defaultSettings } from '../../src/state/types.js';
import { temporaryFolder } from '../support/folders.js';
import { run } from './harness.js';

const [keeping, counting] = ['111111111111111111', '222222222222222222'];

/** A bot that runs on this folder, with some questions asked this week and one nine weeks ago. */
async function asBot(dataDir: string): Promise<void> {
  const state = await openState(dataDir);
  onTestFinished(() => state.close());
  await state.saveSettings(keeping, { ...defaultSettings, channels: [], keepQuestions: true });
  const ask = (answerId: string, question: Partial<AskedQuestion>) =>
    state.recordQuestion({
      answerId,
      guild: keeping,
      user: '7',
      kind: 'ask',
      outcome: 'no_answer',
      text: 'Who waters the\u001b[31m plane trees?',
      askedAt: Date.now(),
      ...question,
    });
  await ask('a', {});
  await ask('b', {});
  await ask('c', { outcome: 'answered', text: 'Who sweeps the square?' });
  await ask('d', { guild: counting, text: 'Nobody may see this.' });
  await ask('e', { guild: null, text: 'Nor this.' });
  await ask('f', { text: 'Who shovels snow?', askedAt: Date.now() - 9 * 7 * 86_400_000 });
  const view = { guild: keeping, operator: true };
  const answer = { id: 'c', kind: 'ask', guild: keeping, channel: '5', user: '7', view, private: false } as const;
  await state.saveAnswer({ ...answer, request: { question: '' }, citations: [], confidence: null, askedAt: Date.now() });
  await state.vote('c', '8', -1);
}

const report = (dataDir: string, ...args: string[]) => run(['report', ...args], { env: { IZVOR_DATA: dataDir } });

describe('izvor report', () => {
  it('tells what was asked in vain and voted down, by server and week, while the bot runs', async () => {
    const dataDir = temporaryFolder();
    await asBot(dataDir);
    const { status, out, err, opened } = await report(dataDir);
    expect({ status, err, opened }).toEqual({ status: 0, err: '', opened: [] });
    const week = /\d{4}-\d\d-\d\d/g;
    const [now, earlier] = [out.match(week)![0], out.match(week)![1]];
    expect(Date.parse(now) - Date.parse(earlier!)).toBe(9 * 7 * 86_400_000);
    expect(out.replaceAll(week, 'WEEK')).toBe(`Server ${keeping}
  Week of WEEK: 3 questions, 2 in vain, 0 voted up, 1 voted down
    Asked in vain
      2 × Who waters the␛[31m plane trees?
    Voted down
      1 × Who sweeps the square?
  Week of WEEK: 1 question, 1 in vain, 0 voted up, 0 voted down
    Asked in vain
      1 × Who shovels snow?

Server ${counting}
  Week of WEEK: 1 question, 1 in vain, 0 voted up, 0 voted down

Direct messages
  Week of WEEK: 1 question, 1 in vain, 0 voted up, 0 voted down
`);
  });

  it('keeps to one server and to the last weeks', async () => {
    const dataDir = temporaryFolder();
    await asBot(dataDir);
    const { out } = await report(dataDir, '--guild', keeping, '--weeks', '9', '--json');
    const weeks = JSON.parse(out) as ReportWeek[];
    expect(weeks.map(({ guild, questions }) => [guild, questions])).toEqual([[keeping, 3]]);
    expect(weeks[0]!.votedDown).toEqual([{ text: 'Who sweeps the square?', times: 1 }]);
    const none = await report(dataDir, '--guild', '333333333333333333');
    expect([none.status, none.out]).toEqual([0, 'Nothing was asked in the server 333333333333333333 in the last 12 weeks.\n']);
  });

  it('says so where nothing was asked yet, and makes nothing', async () => {
    const dataDir = path.join(temporaryFolder(), 'none');
    const { status, out, err } = await report(dataDir, '--weeks', '1');
    expect({ status, out, err }).toEqual({ status: 0, out: 'Nothing was asked on Discord this week.\n', err: '' });
    expect((await report(dataDir, '--json')).out).toBe('[]\n');
    expect(existsSync(dataDir)).toBe(false);
  });

  it.each([
    [['--weeks', '0'], /--weeks takes a whole number from 1 to 105, not "0"/],
    [['--weeks', '106'], /not "106"/],
    [['--weeks', '2.5'], /not "2\.5"/],
    [['--guild', 'the desk'], /--guild takes the id of a Discord server, 17 to 20 digits, not "the desk"/],
  ])('called with %j ends with status 2 and one sentence', async (args, sentence) => {
    const { status, err } = await report(temporaryFolder(), ...args);
    expect(err).toMatch(sentence);
    expect(err.trimEnd()).not.toContain('\n');
    expect(status).toBe(2);
  });
});
