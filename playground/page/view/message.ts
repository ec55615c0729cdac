import type { APIAttachment } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { ClientMessage } from '../../../sandbox/client-protocol.js';
import { markdown } from '../markdown.js';
import type { Page } from '../page.js';
import { roleColour, type Sending, userName } from '../state.js';
import { avatar } from './avatar.js';
import { components } from './components.js';
import { embed } from './embed.js';
import { icons } from './icons.js';

/** Messages of one person within this time stand together, in milliseconds. */
const groupWithin = 7 * 60 * 1000;
const suppressEmbeds = 1 << 2;

export function message(page: Page, shown: ClientMessage, before: ClientMessage | undefined): TemplateResult {
  const { state, names } = page;
  const grouped = isGrouped(shown, before);
  const embeds = ((shown.flags ?? 0) & suppressEmbeds) === 0 ? shown.embeds : [];
  return html`<li
    id=${`message-${shown.id}`}
    class=${classMap({ message: true, grouped, ephemeral: shown.ephemeral })}
    @contextmenu=${(event: MouseEvent) => openMenu(page, shown, event)}
  >
    ${used(page, shown)}${answered(page, shown)}
    <div class="message-side">
      ${grouped ? html`<time class="message-minute" aria-hidden="true">${minute(shown.timestamp)}</time>` : avatar(state, shown.author.id)}
    </div>
    <div class="message-main">
      ${grouped ? nothing : header(page, shown)}
      ${
        shown.thinking
          ? html`<p class="thinking">
              <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${userName(state, shown.author.id)} is thinking…
            </p>`
          : html`<div class="markup content">
              ${markdown(shown.content, names)}${isEdited(shown) ? html`<span class="edited"> (edited)</span>` : nothing}
            </div>`
      }
      ${embeds.map((each) => embed(each, names))}${shown.attachments.map(attachment)}
      ${components(page, shown)}${failure(page, shown)}${shown.ephemeral ? onlyYou(page, shown) : nothing}
    </div>
    <div class="message-tools">
      <button type="button" aria-label="More" aria-haspopup="menu" @click=${(event: MouseEvent) => openMenu(page, shown, event)}>
        ${icons.more}
      </button>
    </div>
  </li>`;
}

/** What was sent and is not acknowledged yet, or never was. */
export function pending(page: Page, sending: Sending): TemplateResult {
  const { state } = page;
  const bot = state.boot.application;
  return html`<li class="message ephemeral pending">
    <div class="message-used">
      ${avatar(state, state.user)}<b>${page.session.me}</b> used
      <span class="used-command">${icons.apps}${sending.command}</span>
    </div>
    <div class="message-side">${avatar(state, bot.id)}</div>
    <div class="message-main">
      <h3 class="message-header"><b class="author bot">${bot.name}</b><span class="tag">APP</span></h3>
      ${
        sending.failed === undefined
          ? html`<p class="thinking">Sending command…</p>`
          : html`<p class="failed">${icons.warning}${sending.failed}</p>`
      }
      ${
        sending.failed === undefined
          ? nothing
          : html`<p class="only-you">
              ${icons.eye} Only you can see this ·
              <button type="button" class="link" @click=${() => page.session.dropSending(sending)}>Dismiss message</button>
            </p>`
      }
    </div>
  </li>`;
}

function header({ state }: Page, { author, timestamp }: ClientMessage): TemplateResult {
  const colour = roleColour(state, author.id);
  return html`<h3 class="message-header">
    <b class="author" style=${styleMap(colour === undefined ? {} : { color: colour })}
      >${author.global_name ?? author.username}</b
    >
    ${author.bot === true ? html`<span class="tag">APP</span>` : nothing}
    <time datetime=${timestamp} title=${new Date(timestamp).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' })}
      >${moment(timestamp)}</time
    >
  </h3>`;
}

function used({ state }: Page, { used: use }: ClientMessage): TemplateResult | typeof nothing {
  if (use === undefined) return nothing;
  const person = state.boot.users.find(({ id, username, global_name: name }) => [id, username, name].includes(use.user));
  return html`<div class="message-used">
    ${person === undefined ? nothing : avatar(state, person.id)}<b
      >${person === undefined ? use.user : userName(state, person.id)}</b
    >
    used
    <span class="used-command">${icons.apps}${use.command}</span>
  </div>`;
}

/** The message that this one replies to. */
function answered(page: Page, shown: ClientMessage): TemplateResult | typeof nothing {
  const id = shown.used === undefined ? shown.message_reference?.message_id : undefined;
  const first = page.state.messages.find((each) => each.id === id);
  if (id === undefined) return nothing;
  if (first === undefined) return html`<div class="message-used"><i>Original message is not here any more</i></div>`;
  const text = first.content === '' ? 'Click to see the message' : first.content.replace(/[*_>`|\\]+/g, '').slice(0, 100);
  return html`<div class="message-used">
    ${avatar(page.state, first.author.id)}<b>${userName(page.state, first.author.id)}</b>
    <button
      type="button"
      class="link reply"
      @click=${() => document.getElementById(`message-${id}`)?.scrollIntoView({ block: 'center' })}
    >
      ${text}
    </button>
  </div>`;
}

function attachment({ filename, url, size, content_type: type }: APIAttachment): TemplateResult {
  const own = url.startsWith(location.origin);
  if (own && type?.startsWith('image/') === true) return html`<img class="picture" src=${url} alt=${filename} />`;
  return html`<div class="file">
    ${icons.file}
    <div>
      <a href=${url} download=${filename} target="_blank" rel="noopener noreferrer">${filename}</a><small>${bytes(size)}</small>
    </div>
  </div>`;
}

function failure({ state }: Page, { id }: ClientMessage): TemplateResult | typeof nothing {
  const failed = state.sending.find(({ component, failed: why }) => component?.message === id && why !== undefined);
  return failed === undefined ? nothing : html`<p class="failed" role="alert">${icons.warning}${failed.failed}</p>`;
}

function onlyYou({ session, state }: Page, { id }: ClientMessage): TemplateResult {
  const dismiss = () =>
    session.attempt(async () => {
      await session.api.dismiss(id);
      state.messages = state.messages.filter((each) => each.id !== id);
    });
  return html`<p class="only-you">
    ${icons.eye} Only you can see this ·
    <button type="button" class="link" @click=${() => void dismiss()}>Dismiss message</button>
  </p>`;
}

function openMenu({ state, session }: Page, { id }: ClientMessage, event: MouseEvent): void {
  // Links and selected text keep the browser's own menu.
  if (event.type === 'contextmenu' && (event.target as Element).closest('a') !== null) return;
  event.preventDefault();
  event.stopPropagation();
  const target = (event.currentTarget as Element).getBoundingClientRect();
  const byKey = event.clientX === 0 && event.clientY === 0;
  const [x, y] = byKey ? [target.left, target.bottom] : [event.clientX, event.clientY];
  state.menu = { kind: 'message', message: id, x, y };
  session.changed();
}

function isGrouped(shown: ClientMessage, before: ClientMessage | undefined): boolean {
  if (before === undefined || shown.used !== undefined || shown.message_reference !== undefined) return false;
  if (shown.author.id !== before.author.id || shown.ephemeral !== before.ephemeral) return false;
  return Date.parse(shown.timestamp) - Date.parse(before.timestamp) < groupWithin;
}

/** An answer that took its time is an edit to Discord's API, but Discord does not call it one. */
function isEdited({ edited_timestamp: edited, interaction_metadata: answers, content }: ClientMessage): boolean {
  return edited !== null && answers === undefined && content !== '';
}

function minute(timestamp: string): string {
  return new Date(timestamp).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

function moment(timestamp: string): string {
  const date = new Date(timestamp);
  const today = date.toDateString() === new Date().toDateString();
  return today ? minute(timestamp) : `${date.toLocaleDateString('en-GB')}, ${minute(timestamp)}`;
}

function bytes(size: number): string {
  return size < 1024
    ? `${size} bytes`
    : size < 1024 ** 2
      ? `${(size / 1024).toFixed(2)} KB`
      : `${(size / 1024 ** 2).toFixed(2)} MB`;
}
