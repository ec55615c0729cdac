import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ids } from '../../sandbox/default-seed.js';
import { Sandbox } from '../../sandbox/sandbox.js';
import check from '../../commands/check.js';
import { loadConfig } from '../../src/config.js';
import { type Bot, startBot } from '../../src/discord/bot.js';
import type { CheckedSentence, CheckRequest, CheckResult, Citation, View } from '../../src/engine/types.js';
import { createLog } from '../../src/log.js';
import { openLocalState } from '../../src/state/client.js';
import type { State } from '../../src/state/types.js';
import { citation, scriptedEngine } from '../fixtures/discord/articles.js';
import { newFolder } from '../support/folders.js';

const name = 'Check against the articles';
const { general } = ids.channels;
const engine = vi.fn<(request: CheckRequest) => Promise<CheckResult>>();
/** Those that still hold: all, unless a test says otherwise. */
const verify = vi.fn<(citations: Citation[], view?: View) => Promise<Citation[]>>();

let discord: Sandbox;
let state: State;
let bot: Bot;
beforeEach(async () => {
  engine.mockReset();
  verify.mockReset().mockImplementation((citations) => Promise.resolve(citations));
  discord = await new Sandbox().start();
  state = await openLocalState(newFolder());
  const config = loadConfig({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url }, '/nowhere');
  const log = createLog('silent', { write: () => undefined });
  bot = await startBot({ config, engine: scriptedEngine({ check: engine, verify }), state, log, commands: [check] });
});
afterEach(async () => {
  expect(discord.violations).toEqual([]);
  await bot.stop();
  await discord.stop();
});

/** Bojan writes, Ana checks what he wrote. */
async function checkMessage(content: string) {
  const person = discord.as('ana');
  const message = discord.as('bojan').write(general, content);
  return person.answer(person.menu(general, name, message.id));
}

const found = (sentence: string, at = 0): CheckedSentence => ({
  sentence,
  citation: citation({ article: { id: `a${at}`, url: `https://lorvik.example/${at}` } }),
  differences: [{ kind: 'number', claimed: '12', found: '14' }],
});

describe('“Check against the articles” in the menu of a message', () => {
  it('shows what comes near to the sentences, to the person alone', async () => {
    engine.mockResolvedValue({
      sentences: [found('The harbour stays open.'), { sentence: 'My cat sleeps.', citation: null, differences: [] }],
      leftOut: 0,
    });
    const message = await checkMessage('**The harbour** stays open. My cat sleeps. https://elsewhere.example');
    expect(engine).toHaveBeenCalledWith({
      text: 'The harbour stays open. My cat sleeps.',
      view: { guild: ids.guilds.harbour, operator: true },
    });
    expect(message.ephemeral).toBe(true);
    expect(message.content).toContain('I do not judge what is true');
    expect(message.embeds).toMatchObject([
      {
        author: { name: '1. The harbour stays open.' },
        description: expect.stringContaining('the message says “12”, the article says “14”') as string,
      },
      { author: { name: '2. My cat sleeps.' }, description: 'Nothing close in the articles.' },
    ]);
  });

  it.each(['https://elsewhere.example/picture.png', '<@120000000000000001> 🎉'])(
    'says in one sentence that %j has no text',
    async (content) => {
      const message = await checkMessage(content);
      expect(message).toMatchObject({
        ephemeral: true,
        content: 'That message has no text that I could compare with the articles.',
        embeds: [],
      });
      expect(engine).not.toHaveBeenCalled();
    },
  );

  it('says so where no sentence has enough in it', async () => {
    engine.mockResolvedValue({ sentences: [], leftOut: 0 });
    expect(await checkMessage('Hello everyone!')).toMatchObject({
      content: expect.stringMatching(/^That message has no sentence/) as string,
    });
  });

  it('turns pages, with the excerpts that still hold', async () => {
    engine.mockResolvedValue({ sentences: Array.from({ length: 7 }, (_, at) => found(`Sentence ${at}.`, at)), leftOut: 0 });
    const message = await checkMessage('Seven sentences.');
    expect(message.embeds).toHaveLength(5);
    const [, next] = JSON.stringify(message.components).match(/"custom_id":"(check:\w{12}:1)"/)!;
    // One article was taken away meanwhile.
    verify.mockImplementation((citations) => Promise.resolve(citations.filter(({ article }) => article.id !== 'a6')));
    const person = discord.as('ana');
    person.press(message.id, next!);
    await expect.poll(() => person.read(general).find(({ id }) => id === message.id)?.embeds.length).toBe(2);
    const turned = person.read(general).find(({ id }) => id === message.id)!;
    expect(turned.embeds).toMatchObject([
      { author: { name: '6. Sentence 5.' }, title: 'Council keeps the harbour open' },
      { author: { name: '7. Sentence 6.' }, description: 'The article has changed since; please check the message again.' },
    ]);
  });

  it('leaves a place for questions, however many messages are checked, and says who has to wait', async () => {
    const finish: (() => void)[] = [];
    engine.mockImplementation(async () => {
      await new Promise<void>((resolve) => finish.push(resolve));
      return { sentences: [], leftOut: 0 };
    });
    const written = discord.as('bojan').write(general, 'The harbour stays open.');
    const [ana, celine] = [discord.as('ana'), discord.as('celine')];
    const first = ana.menu(general, name, written.id);
    await expect.poll(() => finish.length).toBe(1);
    const second = celine.speaking('en-GB').menu(general, name, written.id);
    await expect.poll(() => celine.read(general).at(-1)?.content).toMatch(/^⏳ /);
    expect(engine).toHaveBeenCalledTimes(1);
    finish[0]!();
    await ana.answer(first);
    await expect.poll(() => finish.length).toBe(2);
    finish[1]!();
    await expect.poll(() => celine.read(general).at(-1)?.content).toMatch(/^That message has no sentence/);
    await celine.answer(second);
  });

  it('marks in each excerpt the sentence that is near, on its pages too', async () => {
    const whole = citation();
    const others = { ...whole, answer: { start: whole.start, end: whole.start + 'It rained all week.'.length } };
    const sentences = [whole, others].map((each, at) => ({ sentence: `Sentence ${at}.`, citation: each, differences: [] }));
    engine.mockResolvedValue({
      sentences: [...sentences, ...Array.from({ length: 4 }, (_, at) => found('More.', at))],
      leftOut: 0,
    });
    const message = await checkMessage('Two sentences near to one excerpt.');
    const marked = (shown: typeof message) => shown.embeds.map(({ description }) => /\*\*(.*)\*\*/.exec(description ?? '')?.[1]);
    const first = marked(message);
    expect(first.slice(0, 2)).toEqual(['The council keeps the harbour open.', 'It rained all week.']);
    const person = discord.as('ana');
    const turned = () => person.read(general).find(({ id }) => id === message.id)!;
    const [id] = /check:\w{12}/.exec(JSON.stringify(message.components))!;
    person.press(message.id, `${id}:1`);
    await expect.poll(() => turned().embeds.length).toBe(1);
    person.press(message.id, `${id}:0`);
    await expect.poll(() => turned().embeds.length).toBe(5);
    expect(marked(turned())).toEqual(first);
  });

  it('is named in the person’s language', () => {
    expect(check.builder.toJSON()).toMatchObject({
      type: 3,
      name,
      name_localizations: {
        bg: 'Сравни със статиите',
        pl: 'Porównaj z artykułami',
        no: 'Sammenlign med artiklene',
        hr: 'Uporedi sa člancima',
      },
    });
  });
});
