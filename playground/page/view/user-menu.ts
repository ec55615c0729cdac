import { html, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Page } from '../page.js';
import { userName } from '../state.js';
import { avatar } from './avatar.js';

/** Discord's locales for which the bot has texts, and one for which it has none. Serbian speakers use `hr`: Discord has no Serbian. */
const locales = {
  'en-GB': 'English',
  bg: 'Български',
  hr: 'Hrvatski (Srpski)',
  pl: 'Polski',
  no: 'Norsk',
  de: 'Deutsch',
  fr: 'Français',
  ja: '日本語 (not translated)',
};

/** Who sits at the keyboard, and in what language their Discord is. */
export function userMenu({ state, session }: Page): TemplateResult {
  const close = () => {
    state.menu = null;
    session.changed();
  };
  return html`<div class="backdrop" @click=${close}></div>
    <div
      class="user-menu"
      role="dialog"
      aria-label="User and language"
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && close()}
    >
      <h2>Who are you?</h2>
      ${state.boot.users.map(
        ({ id }) =>
          html`<button
            type="button"
            class=${classMap({ person: true, selected: id === state.user })}
            aria-pressed=${id === state.user ? 'true' : 'false'}
            @click=${() => void session.switchUser(id)}
          >
            ${avatar(state, id)}<span>${userName(state, id)}</span>
          </button>`,
      )}
      <label>
        <span>Language of your Discord</span>
        <select @change=${(event: Event) => void session.setLocale((event.target as HTMLSelectElement).value)}>
          ${Object.entries(locales).map(([code, name]) => html`<option value=${code} lang=${code} ?selected=${code === state.locale}>${name}</option>`)}
        </select>
      </label>
    </div>`;
}
