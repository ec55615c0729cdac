import { type Client, SlashCommandBuilder } from 'discord.js';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { commands } from '../../commands/index.js';
import { ids } from '../../sandbox/default-seed.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import type { SlashCommand } from '../../src/discord/command.js';
import type { AskRequest, AskResult } from '../../src/engine/types.js';
import { answer, citation } from '../fixtures/discord/articles.js';
import { newSandbox, startWorld } from '../support/bot.js';
import { answersTaken, connections, finished, messagesSent, online, patiently } from './observed.js';

const { general } = ids.channels;
const found = '1 excerpt from 1 article answers this.';

const ask = vi.fn<(request: AskRequest) => Promise<AskResult>>();
beforeEach(() => void ask.mockReset().mockResolvedValue(answer([citation()])));

const limitless = { person: { burst: 1e6, perMinute: 1e6 }, guild: { burst: 1e6, perMinute: 1e6 } };

const question = (discord: Sandbox, text = 'Is the harbour open?') => discord.as('ana').slash(general, 'ask', { question: text });
const times = (text: string) => ask.mock.calls.filter(([request]) => request.question === text).length;

describe('a connection that is lost in the middle of an answer', () => {
  it.each([
    ['cut', (discord: Sandbox) => discord.sessions[0]!.drop()],
    ['given up for another (op 7)', (discord: Sandbox) => discord.sessions[0]!.reconnect()],
    ['declared invalid, but resumable (op 9)', (discord: Sandbox) => discord.sessions[0]!.invalidate(true)],
  ])('%s and resumed: the answer comes, once', async (_, lose) => {
    const discord = await newSandbox();
    const { logged } = await startWorld({ ask }, { commands, discord });
    const [session] = discord.sessions;
    let give!: (result: AskResult) => void;
    ask.mockImplementation(() => new Promise((resolve) => (give = resolve)));
    const interaction = question(discord);
    await vi.waitFor(() => expect(ask).toHaveBeenCalled(), patiently);
    lose(discord);
    await vi.waitFor(() => expect(logged.map(({ msg }) => msg)).toContain('connected to Discord again'), patiently);
    expect(discord.sessions, 'the session is resumed, none is added').toEqual([session]);
    give(answer([citation()]));
    expect((await finished(discord, interaction)).content).toContain(found);
    expect(answersTaken(discord, interaction)).toHaveLength(1);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(messagesSent(discord)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('still gives the answer while it is away: answers need no gateway', async () => {
    const discord = await newSandbox();
    await startWorld({ ask }, { commands, discord });
    let give!: (result: AskResult) => void;
    ask.mockImplementation(() => new Promise((resolve) => (give = resolve)));
    const interaction = question(discord);
    await vi.waitFor(() => expect(ask).toHaveBeenCalled(), patiently);
    discord.faults.add({ on: /^(RESUME|IDENTIFY)$/, fault: { kind: 'drop' } });
    discord.sessions[0]!.drop();
    give(answer([citation()]));
    expect((await finished(discord, interaction)).content).toContain(found);
    expect(connections(discord)).toBe(0);
    discord.faults.clear();
    await online(discord);
    expect(answersTaken(discord, interaction)).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  it('is noticed where Discord has fallen silent (heartbeats without ACK)', async () => {
    const discord = await newSandbox({ heartbeatInterval: 300 });
    const { logged } = await startWorld({ ask }, { commands, discord });
    discord.faults.add({ on: 'HEARTBEAT', fault: { kind: 'lost-answer' }, times: 2 });
    await vi.waitFor(() => expect(logged.map(({ msg }) => msg)).toContain('connected to Discord again'), patiently);
    const interaction = question(discord);
    await finished(discord, interaction);
    expect(answersTaken(discord, interaction)).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  it('and repeats what was received before: nothing is done twice', async () => {
    const discord = await newSandbox();
    await startWorld({ ask }, { commands, discord });
    const interaction = question(discord);
    await finished(discord, interaction);
    const [session] = discord.sessions;
    // A gateway that lost count repeats all that it keeps.
    const replay = session!.replay.bind(session);
    const resumed = vi.spyOn(session!, 'replay').mockImplementation(() => replay(0));
    session!.drop();
    await vi.waitFor(() => expect(resumed).toHaveBeenCalled(), patiently);
    await finished(discord, question(discord, 'And now?'));
    expect(times('Is the harbour open?')).toBe(1);
    expect(answersTaken(discord, interaction)).toHaveLength(1);
    expect(discord.requests.filter(({ path }) => path.includes(interaction.token) && path.endsWith('/callback'))).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });
});

describe('a storm of lost connections', () => {
  /** Tells the test which client discord.js made. */
  let client: Client | undefined;
  const probe = {
    builder: new SlashCommandBuilder().setName('probe').setDescription('Probe'),
    async execute(interaction) {
      ({ client } = interaction);
      await interaction.reply('Here.');
      return 'done';
    },
  } satisfies SlashCommand;

  const listeners = (): number => {
    const emitters = [client!, client!.rest, client!.ws, process] as unknown as NodeJS.EventEmitter[];
    return emitters
      .flatMap((emitter) => emitter.eventNames().map((name) => emitter.listenerCount(name)))
      .reduce((a, b) => a + b, 0);
  };

  it(
    'leaves the bot connected once, every question answered once, and no listener more than before',
    { timeout: 120_000 },
    async () => {
      const warnings: string[] = [];
      const onWarning = ({ name, message }: Error) => void warnings.push(`${name}: ${message}`);
      process.on('warning', onWarning);
      onTestFinished(() => void process.off('warning', onWarning));
      const discord = await newSandbox();
      await startWorld({ ask }, { commands: [...commands, probe], discord, limits: limitless });
      const last = () => discord.sessions.at(-1)!;
      await finished(discord, discord.as('ana').slash(general, 'probe'));
      // Once through all that a connection can suffer, so that what discord.js makes once is made.
      last().drop();
      await online(discord);
      await finished(discord, question(discord));
      const before = listeners();

      const started = performance.now();
      const asked = [];
      const blows = ['drop', 'reconnect', 'drop', 'op 9', 'reconnect'] as const;
      for (let round = 0; round < 5; round += 1) {
        for (const [at, blow] of blows.entries()) {
          const texts = [`Before ${round}.${at}?`, `During ${round}.${at}?`] as const;
          asked.push({ text: texts[0], interaction: question(discord, texts[0]) });
          if (blow === 'op 9') last().invalidate(true);
          else last()[blow]();
          // While nobody is there: the session keeps it, and its resume hands it on.
          asked.push({ text: texts[1], interaction: question(discord, texts[1]) });
          await online(discord);
        }
      }
      // A session that is lost for good costs five seconds each, as Discord wants it.
      for (let round = 0; round < 2; round += 1) {
        last().invalidate(false);
        await online(discord);
      }
      asked.push({ text: 'Is it over?', interaction: question(discord, 'Is it over?') });

      for (const { text, interaction } of asked) {
        expect((await finished(discord, interaction)).content, text).toContain(found);
        expect(answersTaken(discord, interaction), text).toHaveLength(1);
        expect(times(text), `times that the engine was asked “${text}”`).toBe(1);
      }
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${5 * blows.length + 2} lost connections in ${seconds} s, ${asked.length} questions answered once each`);
      expect(connections(discord)).toBe(1);
      expect(listeners(), 'listeners of the client and the process').toBe(before);
      expect(warnings).toEqual([]);
      expect(messagesSent(discord)).toEqual([]);
      expect(discord.violations).toEqual([]);
    },
  );
});
