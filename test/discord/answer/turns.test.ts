import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Conversation, earlierQuestion, keepTurn } from '../../../src/discord/answer/turns.js';
import { openLocalState } from '../../../src/state/client.js';
import type { State } from '../../../src/state/types.js';
import { temporaryFolder } from '../../support/folders.js';

const start = 1_700_000_000_000;
const minute = 60_000;
const inPublic: Conversation = { user: 'ana', channel: 'general', private: false };
const inPrivate: Conversation = { ...inPublic, private: true };

let state: State;
beforeEach(async () => {
  state = await openLocalState(temporaryFolder(), { now: () => start });
  onTestFinished(() => state.close());
});

describe('the question that another follows up', () => {
  it('is the last of the same person in the same channel', async () => {
    await keepTurn(state, inPublic, 'Who sent tanks to Ukraine?', false, start);
    expect(await earlierQuestion(state, inPublic, 'and Moldova?', start)).toBe('Who sent tanks to Ukraine?');
    expect(await earlierQuestion(state, { ...inPublic, user: 'bojan' }, 'and Moldova?', start)).toBeUndefined();
    expect(await earlierQuestion(state, { ...inPublic, channel: 'news' }, 'and Moldova?', start)).toBeUndefined();
  });

  it('is none after 15 minutes', async () => {
    await keepTurn(state, inPublic, 'Who sent tanks?', false, start);
    expect(await earlierQuestion(state, inPublic, 'why?', start + 15 * minute)).toBe('Who sent tanks?');
    expect(await earlierQuestion(state, inPublic, 'why?', start + 15 * minute + 1)).toBeUndefined();
  });

  it('is the whole chain of two, so that a third question knows what the second was about', async () => {
    await keepTurn(state, inPublic, 'Who sent tanks to Ukraine?', false, start);
    await keepTurn(state, inPublic, 'What did the minister say about it?', true, start);
    expect(await earlierQuestion(state, inPublic, 'and when?', start)).toBe(
      'Who sent tanks to Ukraine? What did the minister say about it?',
    );
  });

  it('stays short: the first question and the last that followed it', async () => {
    await keepTurn(state, inPublic, 'Who sent tanks to Ukraine?', false, start);
    await keepTurn(state, inPublic, 'What did the minister say about it?', true, start);
    await keepTurn(state, inPublic, 'What did she promise them instead?', true, start);
    expect(await earlierQuestion(state, inPublic, 'and when did she go there?', start)).toBe(
      'Who sent tanks to Ukraine? What did she promise them instead?',
    );
  });

  it('leaves out a fragment in whose place another comes: Moldova is not asked for when Romania is', async () => {
    await keepTurn(state, inPublic, 'Who sent tanks to Ukraine?', false, start);
    await keepTurn(state, inPublic, 'and to Moldova?', true, start);
    expect(await earlierQuestion(state, inPublic, 'and to Romania?', start)).toBe('Who sent tanks to Ukraine?');
  });

  it('begins anew with a question that stands by itself', async () => {
    await keepTurn(state, inPublic, 'Who sent tanks to Ukraine?', false, start);
    await keepTurn(state, inPublic, 'Is the harbour\nof Lorvik open?', false, start);
    expect(await earlierQuestion(state, inPublic, 'since when?', start)).toBe('Is the harbour of Lorvik open?');
  });

  it('is never a private one where others read the answer', async () => {
    await keepTurn(state, inPublic, 'Who sent tanks?', false, start);
    await keepTurn(state, inPrivate, 'Is my mayor corrupt?', false, start + minute);
    expect(await earlierQuestion(state, inPublic, 'why?', start + minute)).toBe('Who sent tanks?');
    expect(await earlierQuestion(state, inPrivate, 'why?', start + minute)).toBe('Is my mayor corrupt?');
  });

  it('is the later one in private, where both are known', async () => {
    await keepTurn(state, inPrivate, 'Is my mayor corrupt?', false, start);
    await keepTurn(state, inPublic, 'Who sent tanks?', false, start + minute);
    expect(await earlierQuestion(state, inPrivate, 'why?', start + minute)).toBe('Who sent tanks?');
  });

  it('is gone once the person’s questions are forgotten', async () => {
    await keepTurn(state, inPrivate, 'Is my mayor corrupt?', false, start);
    await state.forget('ana');
    expect(await earlierQuestion(state, inPrivate, 'why?', start)).toBeUndefined();
  });
});
