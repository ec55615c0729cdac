import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AskRequest, AskResult } from '../../src/engine/types.js';
import { answer, citation, noAnswer } from '../fixtures/discord/articles.js';
import { LoopbackDiscord, type Option } from '../fixtures/discord/loopback.js';
import { start, type Started } from '../fixtures/discord/start.js';

const engine = vi.fn<(request: AskRequest) => Promise<AskResult>>();
let discord: LoopbackDiscord;
let started: Started;
beforeAll(async () => {
  discord = await new LoopbackDiscord().start();
  started = await start(discord, { ask: engine });
});
afterEach(() => {
  engine.mockReset();
  expect(discord.invalid).toEqual([]);
});
afterAll(async () => {
  await started.bot.stop();
  await discord.stop();
});

const question: Option = { name: 'question', value: 'Is the harbour open?' };

/** Somebody asks. What Discord is sent at once, and what that becomes. */
async function ask(...options: Option[]) {
  const interaction = discord.slash('ask', options);
  const [first, edit] = [await discord.callback(interaction), await discord.edit(interaction)];
  return { first, message: edit.body as { content: string; embeds: Record<string, unknown>[] } };
}

describe('/ask', () => {
  it('answers with one embed a citation and mentions nobody', async () => {
    engine.mockResolvedValue(answer([citation(), citation({ article: { id: 'a2', url: 'https://lorvik.example/2' } })]));
    const { first, message } = await ask(question);
    expect(first.body).toMatchObject({ type: 5, data: { flags: 0 } });
    expect(message).toMatchObject({ embeds: [{ url: 'https://lorvik.example/harbour' }, { url: 'https://lorvik.example/2' }] });
    expect(message).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  it('is acknowledged before the articles are searched', async () => {
    let acknowledged = false;
    engine.mockImplementation(() => {
      acknowledged = discord.requests.at(-1)?.path.endsWith('/callback') ?? false;
      return Promise.resolve(noAnswer());
    });
    await ask(question);
    expect(acknowledged).toBe(true);
  });

  it('answers only the person where they ask in private', async () => {
    engine.mockResolvedValue(noAnswer());
    const { first } = await ask(question, { name: 'private', value: true });
    expect(first.body).toMatchObject({ type: 5, data: { flags: 64 } });
  });

  it('searches only what the options leave', async () => {
    engine.mockResolvedValue(noAnswer());
    await ask(
      question,
      { name: 'language', value: 'Serbian' },
      { name: 'source', value: 'politicke novine' },
      { name: 'after', value: '12.01.2022' },
      { name: 'before', value: '2023' },
    );
    expect(engine).toHaveBeenCalledWith({
      question: 'Is the harbour open?',
      languages: ['sr'],
      sources: ['Političke novine'],
      after: '2022-01-12',
      before: '2023',
    });
  });

  it('leaves filters out that nobody gave', async () => {
    engine.mockResolvedValue(noAnswer());
    await ask(question);
    expect(engine).toHaveBeenCalledWith({ question: 'Is the harbour open?' });
  });

  it.each([
    ['a date that is none', [question, { name: 'after', value: 'last week' }], '`after`; please write it as 2022'],
    ['dates the wrong way round', [question, { name: 'after', value: '2023' }, { name: 'before', value: '2022' }], 'swap them'],
    ['a language that is none', [question, { name: 'language', value: 'elvish' }], 'no language that I know'],
    ['a question that is too long', [{ name: 'question', value: 'x'.repeat(501) }], '501 characters, and at most 500'],
  ])('refuses %s in one sentence that only the person sees', async (_, options, words) => {
    const { first, message } = await ask(...options);
    expect(first.body).toMatchObject({ type: 5, data: { flags: 64 } });
    expect(message.content).toContain(words);
    expect(message.content).not.toContain('\n');
    expect(engine).not.toHaveBeenCalled();
  });

  it('suggests languages and sources of the articles', async () => {
    const suggestions = async (name: string, value: string) => {
      const { body } = await discord.callback(discord.type('ask', [question, { name, value, focused: true }]));
      return body;
    };
    expect(await suggestions('language', 'serb')).toEqual({
      type: 8,
      data: { choices: [{ name: 'Serbian – српски', value: 'sr' }] },
    });
    expect(await suggestions('source', 'lor')).toEqual({
      type: 8,
      data: { choices: [{ name: 'Lorvik Post (3 articles)', value: 'Lorvik Post' }] },
    });
    expect(await suggestions('source', 'nobody')).toEqual({ type: 8, data: { choices: [] } });
  });
});
