import { describe, expect, it, vi } from 'vitest';
import settings from '../../commands/settings.js';
import status from '../../commands/status.js';
import sources from '../../commands/sources.js';
import { ids } from '../../sandbox/default-seed.js';
import { textsIn } from '../../src/discord/texts.js';
import { defaultSettings, type GuildSettings } from '../../src/state/types.js';
import { messageWith, startWorld } from '../support/bot.js';

const { general, news, thread, forum, post } = ids.channels;
const { harbour, quarter } = ids.guilds;

async function panel() {
  const started = await startWorld({}, { commands: [settings, status, sources] });
  const ana = started.discord.as('ana');
  const message = await ana.answer(ana.slash(general, 'settings'));
  const saved = (change: Partial<GuildSettings>) =>
    vi.waitFor(() => expect(started.state.settings(harbour)).toEqual({ ...defaultSettings, channels: [], ...change }));
  return { ...started, ana, message, saved };
}

const value = (message: { embeds: { fields?: { name: string; value: string }[] }[] }, name: string) =>
  message.embeds[0]?.fields?.find((field) => field.name === name)?.value;

describe('/settings', () => {
  it('shows what is so now, to the person alone', async () => {
    const { message } = await panel();
    expect(message.ephemeral).toBe(true);
    expect(value(message, 'Channels where I may answer')).toBe('all channels');
    expect(value(message, 'Excerpts a page')).toBe('3');
    expect(value(message, 'Texts of questions')).toMatch(/^Not kept: .*personal/);
  });

  it('names a command as the person’s Discord does, whatever language the labels are in', async () => {
    const { ana, message, saved } = await panel();
    ana.press(message.id, 'settings:labels', ['pl']);
    await saved({ labels: 'pl' });
    await vi.waitFor(() => {
      const now = ana.read(general).find(({ id }) => id === message.id)!;
      expect(value(now, 'Treść pytań')).toContain('`/forget`');
    });
    const again = await ana.answer(ana.slash(general, 'settings'));
    expect(value(again, 'Treść pytań')).toContain('`/forget`');
  });

  it('saves each change at once, for this server alone, and shows it', async () => {
    const { ana, discord, message, saved, state } = await panel();
    ana.press(message.id, 'settings:private:on');
    await saved({ private: true });
    ana.press(message.id, 'settings:channels', [news, forum]);
    await saved({ private: true, channels: [news, forum] });
    ana.press(message.id, 'settings:page', ['5']);
    await saved({ private: true, channels: [news, forum], perPage: 5 });
    ana.press(message.id, 'settings:role', [ids.roles.editor]);
    await saved({ private: true, channels: [news, forum], perPage: 5, contributorRole: ids.roles.editor });
    ana.press(message.id, 'settings:keep:on');
    await saved({ private: true, channels: [news, forum], perPage: 5, contributorRole: ids.roles.editor, keepQuestions: true });
    const shown = await messageWith(discord, 'ana', general, 'Kept for the report');
    expect(shown.id).toBe(message.id);
    expect(value(shown, 'Channels where I may answer')).toBe(`<#${news}> <#${forum}>`);
    expect(value(shown, 'Who may add and remove articles')).toBe(`<@&${ids.roles.editor}>`);
    expect(state.settings(quarter)).toEqual(defaultSettings);
    // Both can be emptied again.
    ana.press(message.id, 'settings:channels', []);
    ana.press(message.id, 'settings:role', []);
    await saved({ private: true, perPage: 5, keepQuestions: true });
  });

  it('shows the panel in the language that was chosen, and in the person’s own again', async () => {
    const { ana, discord, message, saved } = await panel();
    ana.press(message.id, 'settings:labels', ['pl']);
    await saved({ labels: 'pl' });
    expect((await messageWith(discord, 'ana', general, textsIn('pl').t('settings.title'))).id).toBe(message.id);
    ana.press(message.id, 'settings:labels', ['own']);
    await messageWith(discord, 'ana', general, 'Settings of this server');
    await saved({});
  });

  it('is not for others, even where the server lets them use the command', async () => {
    const payload = { ...settings.builder.toJSON(), default_member_permissions: null };
    const forAll = { ...settings, builder: { name: 'settings', toJSON: () => payload } };
    const { discord } = await startWorld({}, { commands: [forAll] });
    const bojan = discord.as('bojan').speaking('en-US');
    const refused = await bojan.answer(bojan.slash(general, 'settings'));
    expect(refused).toMatchObject({
      embeds: [],
      components: [],
      content: textsIn('en').t('refusals.needsPermission', { role: 'none' }),
    });
  });

  it('is not even shown to others otherwise', async () => {
    const { discord } = await panel();
    expect(
      discord
        .as('ana')
        .commands(general)
        .map(({ name }) => name),
    ).toContain('settings');
    expect(
      discord
        .as('bojan')
        .commands(general)
        .map(({ name }) => name),
    ).not.toContain('settings');
  });

  it('loses no change where several come at once', async () => {
    const { ana, message, saved } = await panel();
    ana.press(message.id, 'settings:private:on');
    ana.press(message.id, 'settings:page', ['1']);
    ana.press(message.id, 'settings:keep:on');
    await saved({ private: true, perPage: 1, keepQuestions: true });
  });
});

describe('the channels of the settings', () => {
  it('count for their threads and posts; what only the person sees works everywhere', async () => {
    const { ana, message, saved } = await panel();
    ana.press(message.id, 'settings:channels', [forum]);
    await saved({ channels: [forum] });
    for (const channel of [general, thread, news]) {
      const refused = await ana.answer(ana.slash(channel, 'sources'));
      expect(refused).toMatchObject({ ephemeral: true, content: expect.stringContaining(`<#${forum}>`) as string });
    }
    expect((await ana.answer(ana.slash(post, 'sources'))).content).toMatch(/3 sources/);
    expect(await ana.answer(ana.slash(general, 'settings'))).toMatchObject({ embeds: [{}] });
  });
});
