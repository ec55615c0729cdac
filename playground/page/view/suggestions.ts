import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { type Offered, optionOf, problemOf } from '../entry.js';
import { fullName, isCompleted, type Row } from '../entry-control.js';
import type { Page } from '../page.js';
import { describe, localised } from '../state.js';

/** The list above the composer: commands, choices of an option, or further options; and what the option is for. */
export function suggestions(page: Page, rows: Row[]): TemplateResult | typeof nothing {
  const { entry } = page.state;
  if (rows.length === 0 && entry === null) {
    return page.state.draft.startsWith('/')
      ? html`<div class="suggestions"><p class="suggestions-empty">No commands match.</p></div>`
      : nothing;
  }
  return html`<div class="suggestions">
    ${entry === null ? html`<div class="suggestions-heading"><img class="avatar" src="icon.svg" alt="" />${page.state.boot.application.name}</div>` : optionHelp(page)}
    <div id="suggestions" role="listbox" aria-label="Suggestions">${rows.map((row, index) => line(page, row, index))}</div>
  </div>`;
}

function optionHelp({ state }: Page): TemplateResult | typeof nothing {
  const { entry } = state;
  if (entry === null) return nothing;
  const option = optionOf(entry, entry.focused);
  if (option === undefined) {
    return html`<div class="suggestions-help">
      <b>/${fullName(state, entry.offered)}</b> ${describe(state, entry.offered.described)}
    </div>`;
  }
  const problem = entry.problem === option.name ? problemOf(option, entry.filled[option.name]) : null;
  const waiting = isCompleted(option) && entry.suggestions === null && entry.filled[option.name]?.value === undefined;
  return html`<div class=${classMap({ 'suggestions-help': true, wrong: problem !== null })} role="status">
    <b>${localised(state, option)}</b> ${problem ?? describe(state, option)}${waiting ? html` <i>Loading options…</i>` : nothing}
  </div>`;
}

function line(page: Page, row: Row, index: number): TemplateResult {
  const active = page.state.active === index;
  return html`<div
    id=${`row-${index}`}
    class=${classMap({ suggestion: true, active })}
    role="option"
    aria-selected=${active ? 'true' : 'false'}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${() => page.entry.pick(row)}
    @mousemove=${() => activate(page, index)}
  >
    ${content(page, row)}
  </div>`;
}

function content(page: Page, row: Row): TemplateResult {
  const { state } = page;
  if (row.kind === 'choice') return html`<span class="suggestion-name">${row.choice.name}</span>`;
  if (row.kind === 'option') {
    return html`<span class="suggestion-name">${localised(state, row.option)}</span
      ><span class="suggestion-about">${describe(state, row.option)}</span>`;
  }
  return html`<img class="avatar" src="icon.svg" alt="" />
    <span class="suggestion-command">
      <span><b class="suggestion-name">/${fullName(state, row.offered)}</b>${options(page, row.offered)}</span>
      <span class="suggestion-about">${describe(state, row.offered.described)}</span>
    </span>
    <span class="suggestion-app">${state.boot.application.name}</span>`;
}

function options({ state }: Page, { options: all }: Offered): TemplateResult[] {
  return all
    .filter(({ required }) => required === true)
    .map((option) => html`<span class="suggestion-option">${localised(state, option)}</span>`);
}

function activate({ state, session }: Page, index: number): void {
  if (state.active === index) return;
  state.active = index;
  session.changed();
}
