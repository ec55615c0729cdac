import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Page } from '../page.js';
import { localised } from '../state.js';
import { icons } from './icons.js';

const width = 240;

/** The menu of a message: the bot's message commands, under "Apps". */
export function messageMenu(page: Page): TemplateResult | typeof nothing {
  const { state, entry, session } = page;
  const { menu } = state;
  const message = menu?.kind === 'message' ? state.messages.find(({ id }) => id === menu.message) : undefined;
  if (menu === null || message === undefined) return nothing;
  const commands = message.ephemeral ? [] : entry.messageCommands();
  const close = () => {
    state.menu = null;
    session.changed();
  };
  const place = {
    left: `${Math.max(8, Math.min(menu.x, innerWidth - width - 8))}px`,
    top: `${Math.max(8, Math.min(menu.y, innerHeight - 120 - 40 * commands.length))}px`,
  };
  const copy = () => {
    void navigator.clipboard.writeText(message.content);
    close();
  };
  return html`<div class="backdrop" @click=${close} @contextmenu=${(event: Event) => (event.preventDefault(), close())}></div>
    <div
      class="menu"
      role="menu"
      aria-label="Message"
      style=${styleMap(place)}
      ${ref(focusFirst)}
      @keydown=${(event: KeyboardEvent) => onKey(event, close)}
    >
      <button type="button" role="menuitem" @click=${copy}>Copy Text</button>
      <hr />
      <div class="menu-heading">${icons.apps} Apps</div>
      ${commands.length === 0 ? html`<div class="menu-empty">No apps for this message</div>` : nothing}
      ${commands.map(
        (offered) =>
          html`<button type="button" role="menuitem" @click=${() => void entry.useOnMessage(offered, message)}>
            <img class="avatar" src="icon.svg" alt="" /><span
              >${localised(state, offered.command)}<small>${state.boot.application.name}</small></span
            >
          </button>`,
      )}
    </div>`;
}

function focusFirst(element: Element | undefined): void {
  if (element === undefined || element.contains(document.activeElement)) return;
  requestAnimationFrame(() => element.querySelector<HTMLElement>('[role=menuitem]')?.focus());
}

function onKey(event: KeyboardEvent, close: () => void): void {
  if (event.key === 'Escape') return close();
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const items = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length]?.focus();
}
