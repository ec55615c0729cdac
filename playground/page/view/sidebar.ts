import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Page } from '../page.js';
import { type Channel, channelType, type Guild, guildOf, type PageState, userName } from '../state.js';
import { avatar } from './avatar.js';
import { icons } from './icons.js';
import { userMenu } from './user-menu.js';

/** Guilds, channels and the person: what stands left of the conversation, and in a drawer on a phone. */
export function sidebar(page: Page): TemplateResult {
  const { state, session } = page;
  const close = () => {
    state.drawer = false;
    session.changed();
  };
  return html`${state.drawer ? html`<div class="drawer-shade" @click=${close}></div>` : nothing}
    <div
      class=${classMap({ sidebar: true, open: state.drawer })}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && close()}
    >
      <nav class="rail" aria-label="Servers">
        ${railItem(page, null)}
        <hr />
        ${state.boot.guilds.map((guild) => railItem(page, guild))}
      </nav>
      <div class="channels">
        <header><h1>${guildOf(state)?.name ?? 'Direct Messages'}</h1></header>
        <nav aria-label="Channels">${channels(page)}</nav>
      </div>
      ${userPanel(page)}
    </div>`;
}

function railItem({ state, session }: Page, guild: Guild | null): TemplateResult {
  const selected = state.guild === (guild?.id ?? null);
  const name = guild?.name ?? 'Direct Messages';
  const initials = name
    .split(/\s+/)
    .map((word) => Array.from(word)[0])
    .join('')
    .slice(0, 3);
  return html`<button
    type="button"
    class=${classMap({ guild: true, selected })}
    aria-label=${name}
    aria-current=${selected ? 'true' : 'false'}
    title=${name}
    @click=${() => void session.openGuild(guild?.id ?? null)}
  >
    ${guild === null ? icons.bubbles : initials}
  </button>`;
}

function channels(page: Page): TemplateResult {
  const { state } = page;
  const guild = guildOf(state);
  if (guild === undefined) {
    const bot = state.boot.application;
    return html`${channelRow(page, { id: state.boot.dms[state.user] ?? '', type: channelType.dm, name: bot.name }, avatar(state, bot.id))}`;
  }
  const all = guild.channels;
  const isThread = ({ type }: Channel) => (channelType.threads as readonly number[]).includes(type);
  return html`<h2>${icons.chevron} Text channels</h2>
    ${all
      .filter((channel) => !isThread(channel))
      .map(
        (channel) =>
          html`${channelRow(page, channel, channelIcon(channel))}
          ${all.filter((thread) => isThread(thread) && thread.parent_id === channel.id).map((thread) => channelRow(page, thread, channelIcon(thread), true))}`,
      )}`;
}

/** A channel as far as the list shows it. */
interface Row {
  id: string;
  name: string;
  type: number;
}

function channelRow({ state, session }: Page, channel: Row, icon: TemplateResult, nested = false): TemplateResult {
  const selected = state.channel === channel.id;
  const forum = channel.type === channelType.forum;
  return html`<button
    type="button"
    class=${classMap({ channel: true, selected, nested })}
    aria-current=${selected ? 'page' : 'false'}
    ?disabled=${forum}
    title=${forum ? 'A forum: open one of its posts' : channel.name}
    @click=${() => void session.openChannel(channel.id)}
  >
    ${icon}<span>${channel.name}</span>
  </button>`;
}

export function channelIcon({ type }: { type: number }): TemplateResult {
  if (type === channelType.forum) return icons.forum;
  return (channelType.threads as readonly number[]).includes(type) ? icons.thread : icons.hash;
}

function userPanel(page: Page): TemplateResult {
  const { state, session } = page;
  const open = state.menu?.kind === 'user';
  const toggle = () => {
    state.menu = open ? null : { kind: 'user', x: 0, y: 0 };
    session.changed();
  };
  const other = state.theme === 'dark' ? 'light' : 'dark';
  return html`<div class="user-panel">
    ${open ? userMenu(page) : nothing}
    <button
      type="button"
      class="user"
      aria-haspopup="dialog"
      aria-expanded=${open ? 'true' : 'false'}
      aria-label=${`${userName(state, state.user)}: switch user, language`}
      @click=${toggle}
    >
      ${avatar(state, state.user)}<span><b>${userName(state, state.user)}</b><small>${roleLine(state)}</small></span>
    </button>
    <button
      type="button"
      class="tool"
      aria-label=${`Use the ${other} theme`}
      title=${`Use the ${other} theme`}
      @click=${() => session.setTheme(other)}
    >
      ${state.theme === 'dark' ? icons.sun : icons.moon}
    </button>
    <button type="button" class="tool" aria-label="Switch user or language" title="Switch user or language" @click=${toggle}>
      ${icons.cog}
    </button>
  </div>`;
}

function roleLine(state: PageState): string {
  const guild = guildOf(state);
  const roles = guild?.members[state.user]?.roles ?? [];
  const names = (guild?.roles ?? []).filter(({ id }) => id !== guild?.id && roles.includes(id)).map(({ name }) => name);
  return names.length > 0 ? names.join(', ') : guild === undefined ? 'Online' : 'Member';
}
