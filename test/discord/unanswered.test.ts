import { SlashCommandBuilder } from 'discord.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ids } from '../../sandbox/default-seed.js';
import type { SlashCommand } from '../../src/discord/command.js';
import { ProgressEdits } from '../../src/discord/progress.js';
import { acknowledge, deliver, reply } from '../../src/discord/reply.js';
import { textsIn } from '../../src/discord/texts.js';
import type { PendingReply } from '../../src/state/types.js';
import { messageWith, newSandbox, startWorld } from '../support/bot.js';

const { general } = ids.channels;

/** Lets go of what a killed bot would never have finished. */
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** Answers never, in the middle of its work, or at once. */
const slow = {
  builder: new SlashCommandBuilder()
    .setName('slow')
    .setDescription('Slow')
    .addStringOption((option) => option.setName('until').setDescription('Until')),
  async execute(interaction, context) {
    await acknowledge(interaction, context, false);
    const until = interaction.options.getString('until');
    if (until === 'answered') await deliver(interaction, reply(['The answer.']), context);
    if (until === 'progress') new ProgressEdits(interaction, context.log, 0).show('12 of 40 passages');
    if (until !== 'answered') await new Promise<void>((resolve) => ends.push(resolve));
    return 'done';
  },
} satisfies SlashCommand;

/** A bot that is killed while these wait, and what it remembered; then one that starts anew. */
async function killed(until: string[], person = 'ana') {
  const discord = await newSandbox();
  const first = await startWorld({}, { commands: [slow], discord });
  const pending: PendingReply[] = [];
  const keep = first.state.addPending.bind(first.state);
  first.state.addPending = (entry) => {
    pending.push(entry);
    return keep(entry);
  };
  const interactions = until.map((each) => discord.as(person as 'ana').slash(general, 'slow', { until: each }));
  await vi.waitFor(() => expect(pending).toHaveLength(until.length));
  if (until.includes('progress')) await messageWith(discord, person, general, '12 of 40');
  if (until.includes('answered')) await messageWith(discord, person, general, 'The answer.');
  for (const session of discord.sessions) session.drop();
  const restart = (now = Date.now) =>
    startWorld(
      {},
      { commands: [slow], discord, now, prepare: (state) => Promise.all(pending.map((entry) => state.addPending(entry))) },
    );
  return { discord, interactions, restart };
}

const edits = (discord: Awaited<ReturnType<typeof newSandbox>>) =>
  discord.requests.filter(({ method, path }) => method === 'PATCH' && path.includes('@original')).length;

describe('after a kill', () => {
  it('who still waits is told in their language, whether a progress was shown or not, and forgotten then', async () => {
    const { discord, restart } = await killed(['never', 'progress'], 'bojan');
    const { state } = await restart();
    await vi.waitFor(async () => expect(await state.pending()).toEqual([]));
    const sentence = textsIn('sr').t('failures.restarted');
    expect(
      discord
        .as('bojan')
        .read(general)
        .filter(({ content }) => content === sentence),
    ).toHaveLength(2);
  });

  it('who has the answer keeps it', async () => {
    const { discord, restart } = await killed(['answered']);
    const before = edits(discord);
    const { state } = await restart();
    await vi.waitFor(async () => expect(await state.pending()).toEqual([]));
    expect(edits(discord)).toBe(before);
    await messageWith(discord, 'ana', general, 'The answer.');
  });

  it('nobody is told where Discord takes no edit any more', async () => {
    const { discord, restart } = await killed(['never']);
    const before = discord.requests.length;
    const { state } = await restart(() => Date.now() + 16 * 60_000);
    await vi.waitFor(async () => expect(await state.pending()).toEqual([]));
    expect(discord.requests.slice(before).filter(({ path }) => path.includes('@original'))).toEqual([]);
  });
});
