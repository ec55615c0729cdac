import { describe, expect, it, vi } from 'vitest';
import add from '../../commands/add.js';
import { ids } from '../../sandbox/default-seed.js';
import { textsIn } from '../../src/discord/texts.js';
import type { AddOutcome, AddRequest, Progress } from '../../src/engine/types.js';
import { defaultSettings, type State } from '../../src/state/types.js';
import { article } from '../fixtures/discord/articles.js';
import { customIds, messageWith, startWorld } from '../support/bot.js';

const { general, lounge } = ids.channels;
const { harbour, quarter } = ids.guilds;

const added: AddOutcome = {
  status: 'added',
  passages: 7,
  article: article({ id: 'abcdef0123', outlet: 'Harbour Gazette', outletClaimed: true, date: null, guild: harbour }),
};

type Adding = (request: AddRequest, onProgress?: (progress: Progress) => void) => Promise<AddOutcome>;

async function world(
  adding: Adding = () => Promise.resolve(added),
  prepare: (state: State) => Promise<unknown> = () => Promise.resolve(),
) {
  const asked = vi.fn(adding);
  const started = await startWorld({ add: asked }, { commands: [add], prepare });
  return { ...started, asked, ana: started.discord.as('ana'), bojan: started.discord.as('bojan') };
}

describe('/add with a file', () => {
  it('takes what the person says of it, and tells what is known and what is not', async () => {
    const { ana, asked } = await world();
    const { id } = ana.upload('harbour.md', '# Harbour\n\nIt stays open.', 'text/markdown');
    const options = { file: id, outlet: 'Harbour Gazette', date: '12.01.2022', url: 'https://lorvik.example/x' };
    const message = await ana.answer(ana.slash(general, 'add', options));
    expect(asked.mock.calls[0]![0]).toMatchObject({
      guild: harbour,
      addedBy: ids.users.ana,
      fileName: 'harbour.md',
      claimed: { outlet: 'Harbour Gazette', date: '2022-01-12', url: 'https://lorvik.example/x' },
    });
    expect(Buffer.from(asked.mock.calls[0]![0].bytes).toString()).toBe('# Harbour\n\nIt stays open.');
    await vi.waitFor(() => expect(ana.read(general).at(-1)?.content).toBe('Added, in 7 passages. Only this server can see it.'));
    const shown = ana.read(general).at(-1)!;
    expect(shown).toMatchObject({ id: message.id, ephemeral: false });
    expect(shown.embeds[0]).toMatchObject({
      title: 'Council keeps the harbour open',
      description: 'said to be from Harbour Gazette · English · undated',
    });
    expect(customIds(shown)).toEqual(['remove:ask:abcdef0123']);
  });

  it('shows how far it is, and the answer in the end', async () => {
    let finish: () => void = () => undefined;
    const { ana, discord } = await world(async (_, onProgress) => {
      onProgress?.({ phase: 'add', done: 12, total: 40 });
      await new Promise<void>((resolve) => (finish = resolve));
      return added;
    });
    ana.slash(general, 'add', { file: ana.upload('a.txt', 'Text.').id });
    await messageWith(discord, 'ana', general, '12 of 40 passages');
    finish();
    await messageWith(discord, 'ana', general, 'Added, in 7 passages.');
  });

  it('deletes what is kept of the version that it replaced', async () => {
    const forgotten: unknown[] = [];
    const { ana, discord } = await world(
      () => Promise.resolve({ ...added, status: 'changed', replaced: 'fedcba9876' }),
      (state) => {
        state.forgetArticles = (...args) => Promise.resolve(void forgotten.push(args));
        return Promise.resolve();
      },
    );
    ana.slash(general, 'add', { file: ana.upload('a.txt', 'Text.').id });
    await messageWith(discord, 'ana', general, 'The earlier version is replaced');
    expect(forgotten).toEqual([[harbour, ['fedcba9876']]]);
  });

  it('answers privately where the settings say so', async () => {
    const prepare = (state: State) => state.saveSettings(harbour, { ...defaultSettings, channels: [], private: true });
    const { ana, discord } = await world(undefined, prepare);
    ana.slash(general, 'add', { file: ana.upload('a.txt', 'Text.').id });
    expect(await messageWith(discord, 'ana', general, 'Added, in')).toMatchObject({ ephemeral: true });
  });

  it.each([
    ['a type that is not read', 'photo.png', {}, '“photo.png” is of a type that I cannot read'],
    ['a date that is none', 'a.txt', { date: 'last week' }, 'no date that I can read'],
    ['a link that is none', 'a.txt', { url: 'javascript:alert(1)' }, 'no web address'],
  ])('refuses %s before anything is stored, to the person alone', async (_, name, options, words) => {
    const { ana, asked } = await world();
    const message = await ana.answer(ana.slash(general, 'add', { file: ana.upload(name, 'x').id, ...options }));
    expect(message).toMatchObject({ ephemeral: true, content: expect.stringContaining(words) as string });
    expect(asked).not.toHaveBeenCalled();
  });

  it('refuses a file that is declared too large without fetching it', async () => {
    const { ana, asked } = await world();
    const large = ana.upload('large.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'));
    const message = await ana.answer(ana.slash(general, 'add', { file: large.id }));
    expect(message).toMatchObject({
      ephemeral: true,
      content: expect.stringMatching(/^“large\.txt” is larger than the 20 MB/) as string,
    });
    expect(asked).not.toHaveBeenCalled();
  });

  it('says in the label language why the articles do not take it', async () => {
    const { bojan } = await world(() => Promise.resolve({ status: 'refused', reason: 'empty', message: 'it is empty' }));
    const message = await bojan.answer(bojan.slash(lounge, 'add', { file: bojan.upload('a.txt', 'x').id }));
    const reason = textsIn('sr').t('add.refused.reasons.empty');
    await vi.waitFor(() =>
      expect(bojan.read(lounge).at(-1)).toMatchObject({
        id: message.id,
        content: textsIn('sr').t('add.refused.file', { file: 'a.txt', reason }),
      }),
    );
  });

  it('adds one article a server at a time; another server goes on', async () => {
    const finish: (() => void)[] = [];
    const { ana, bojan, asked, discord } = await world(async () => {
      await new Promise<void>((resolve) => finish.push(resolve));
      return added;
    });
    const file = () => ana.upload('a.txt', 'Text.').id;
    ana.slash(general, 'add', { file: file() });
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    const second = await ana.answer(ana.slash(general, 'add', { file: file() }));
    expect(second).toMatchObject({ ephemeral: true, content: textsIn('en').t('add.busy') });
    // The engine takes one at a time: who waits sees the place.
    bojan.slash(lounge, 'add', { file: file() });
    await messageWith(discord, 'bojan', lounge, textsIn('sr').t('failures.waiting', { place: 1 }));
    finish[0]!();
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    expect(asked.mock.calls[1]![0].guild).toBe(quarter);
    finish[1]!();
    const third = ana.slash(general, 'add', { file: file() });
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(3));
    finish[2]!();
    await ana.answer(third);
  });
});

describe('/add without a file', () => {
  it('opens a form, which already holds what was given, and takes its text', async () => {
    const { ana, asked, discord } = await world();
    const opened = ana.slash(general, 'add', { outlet: 'Harbour Gazette' });
    const { modal } = await ana.outcome(opened);
    expect(JSON.stringify(modal)).toContain('"value":"Harbour Gazette"');
    ana.submit(opened.id, { text: 'The ferry sails again.', title: 'Ferry', outlet: 'Harbour Gazette', date: '2022', url: '' });
    await messageWith(discord, 'ana', general, 'Added, in');
    const [request] = asked.mock.calls[0]!;
    expect(request).toMatchObject({ pasted: true, claimed: { title: 'Ferry', outlet: 'Harbour Gazette', date: '2022' } });
    expect(Buffer.from(request.bytes).toString()).toBe('The ferry sails again.');
    expect(request.fileName).toMatch(/\.txt$/);
  });
});

describe('a form that cannot be taken', () => {
  const filled = { text: 'The ferry sails again.', title: 'Ferry', outlet: 'Harbour Gazette', date: 'last week', url: '' };

  it('is not lost: a button opens it again as it was filled in', async () => {
    const { ana, asked, discord } = await world();
    const opened = ana.slash(general, 'add');
    await ana.outcome(opened);
    ana.submit(opened.id, filled);
    const refused = await messageWith(discord, 'ana', general, 'no date that I can read');
    expect(refused.ephemeral).toBe(true);
    const again = ana.press(refused.id, customIds(refused)[0]!);
    const { modal } = await ana.outcome(again);
    for (const value of ['The ferry sails again.', 'Ferry', 'Harbour Gazette', 'last week']) {
      expect(JSON.stringify(modal)).toContain(`"value":"${value}"`);
    }
    expect(asked).not.toHaveBeenCalled();
    ana.submit(again.id, { ...filled, date: '2022' });
    await messageWith(discord, 'ana', general, 'Added, in');
    expect(Buffer.from(asked.mock.calls[0]![0].bytes).toString()).toBe('The ferry sails again.');
  });
});

describe('who may add', () => {
  it('is not a member without Manage Server, with a file or without', async () => {
    const { bojan, asked } = await world();
    for (const options of [{}, { file: bojan.upload('a.txt', 'x').id }]) {
      const message = await bojan.speaking('en-US').answer(bojan.slash(general, 'add', options));
      expect(message).toMatchObject({ ephemeral: true, content: expect.stringContaining('Manage Server') as string });
    }
    expect(asked).not.toHaveBeenCalled();
  });

  it('is a member with the role of the settings', async () => {
    const prepare = (state: State) =>
      state.saveSettings(harbour, { ...defaultSettings, channels: [], contributorRole: ids.roles.editor });
    const { bojan, asked, discord } = await world(undefined, prepare);
    bojan.slash(general, 'add', { file: bojan.upload('a.txt', 'x').id });
    await messageWith(discord, 'bojan', general, 'remove:ask');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is nobody where the command is not: in direct messages and in servers without the bot', async () => {
    const { discord, ana } = await world();
    expect(ana.commands(ids.dms.ana)).toEqual([]);
    expect(discord.as('celine').commands(ids.channels.shelf)).toEqual([]);
  });
});
