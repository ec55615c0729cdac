import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { PageState } from '../state.js';
import { userName } from '../state.js';

const colours = ['#5865f2', '#3ba55d', '#e67e22', '#eb459e', '#1abc9c', '#9b59b6'];

/** A picture by a person's first letter; the bot has its own. */
export function avatar(state: PageState, user: string): TemplateResult {
  if (user === state.boot.application.id) return html`<img class="avatar" src="icon.svg" alt="" draggable="false" />`;
  const index = state.boot.users.findIndex(({ id }) => id === user);
  const background = colours[Math.max(index, 0) % colours.length]!;
  return html`<span class="avatar" aria-hidden="true" style=${styleMap({ background })}
    >${Array.from(userName(state, user))[0]}</span
  >`;
}
