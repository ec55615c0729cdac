import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { examples } from '../examples.js';
import type { Page } from '../page.js';
import { channelOf, channelType } from '../state.js';
import { avatar } from './avatar.js';
import { composer, placeName } from './composer.js';
import { icons } from './icons.js';
import { message, pending } from './message.js';
import { channelIcon } from './sidebar.js';

/** The open channel. */
export function chat(page: Page): TemplateResult {
  const { state, session } = page;
  const channel = channelOf(state);
  const open = () => {
    state.drawer = true;
    session.changed();
  };
  const sending = state.sending.filter((each) => each.command !== undefined && each.channel === state.channel);
  return html`<main class="chat">
    <header class="chat-header">
      <button type="button" class="drawer-button" aria-label="Open servers and channels" @click=${open}>${icons.menu}</button>
      ${channel === undefined ? icons.at : channelIcon(channel)}
      <h2>${channel?.name ?? state.boot.application.name}</h2>
      <span class="chat-note">Playground: the real bot, on this machine</span>
    </header>
    ${state.botOnline ? nothing : html`<p class="banner" role="alert">${state.boot.application.name} is offline.</p>`}
    <div class="scroll" id="scroll" tabindex="0" role="region" aria-label=${`Messages in ${placeName(page)}`}>
      <ol
        class="messages"
        role="log"
        aria-live="polite"
        aria-relevant="additions text"
        aria-busy=${state.loading ? 'true' : 'false'}
      >
        ${state.loading ? nothing : welcome(page)}
        ${repeat(
          state.messages,
          ({ id }) => id,
          (each, index) => message(page, each, state.messages[index - 1]),
        )}
        ${sending.map((each) => pending(page, each))}
      </ol>
    </div>
    ${state.notice === null ? nothing : html`<p class="notice" role="alert">${state.notice}</p>`} ${composer(page)}
  </main>`;
}

function welcome(page: Page): TemplateResult {
  const { state } = page;
  const channel = channelOf(state);
  const bot = state.boot.application;
  const isThread = channel !== undefined && (channelType.threads as readonly number[]).includes(channel.type);
  return html`<li class="welcome">
    ${channel === undefined ? avatar(state, bot.id) : html`<span class="welcome-icon">${channelIcon(channel)}</span>`}
    <h2>${channel === undefined ? bot.name : isThread ? channel.name : `Welcome to #${channel.name}!`}</h2>
    <p>
      ${
        channel === undefined
          ? html`This is the beginning of your direct messages with <b>${bot.name}</b>.`
          : html`This is the start of the ${isThread ? 'thread' : html`<b>#${channel.name}</b> channel`}.`
      }
    </p>
    ${state.messages.length > 0 || state.commands.length === 0 ? nothing : hint(page)}
  </li>`;
}

/** What a newcomer can try at once. */
function hint(page: Page): TemplateResult {
  const fill = (command: string, values: Record<string, string>) => {
    page.entry.prefill(command, values);
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>('.pill input')?.focus());
  };
  return html`<section class="hint" aria-label="What to try">
    <h3>Try it</h3>
    <p>Type <kbd>/</kbd> to see the commands, or start with one of these and press Enter:</p>
    <div>
      ${examples.map(
        ({ command, option, text }) =>
          html`<button type="button" @click=${() => fill(command, { [option]: text })}><b>/${command}</b> ${text}</button>`,
      )}
    </div>
  </section>`;
}
