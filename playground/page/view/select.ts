import type { APIMessage, APISelectMenuComponent } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { emoji } from '../emoji.js';
import type { Page } from '../page.js';
import { guildOf } from '../state.js';
import { icons } from './icons.js';
import { isBusy, use } from './use-component.js';

interface SelectOption {
  label: string;
  value: string;
  description?: string;
  emoji?: { name?: string | null };
  default?: boolean;
}

/** What is ticked in an open menu that takes several values; sent when it closes. */
const ticked = new Map<string, Set<string>>();

/** A select menu of any kind: a button that opens a list. */
export function selectMenu(page: Page, message: APIMessage, menu: APISelectMenuComponent): TemplateResult {
  const { state, session } = page;
  const key = `${message.id} ${menu.custom_id}`;
  const open = state.openSelect === key;
  const options = optionsOf(page, menu);
  const most = menu.max_values ?? 1;
  const preset = options.filter(({ default: chosen }) => chosen === true);
  const chosen = ticked.get(key) ?? new Set(preset.map(({ value }) => value));
  const labels = options.filter(({ value }) => chosen.has(value)).map(({ label }) => label);

  const close = (send: boolean) => {
    const values = [...(ticked.get(key) ?? [])];
    const changed = ticked.has(key) && values.join() !== preset.map(({ value }) => value).join();
    state.openSelect = null;
    ticked.delete(key);
    if (send && changed && values.length >= (menu.min_values ?? 1)) use(page, message.id, menu.custom_id, values);
    session.changed();
  };
  const pick = (value: string) => {
    const next = new Set(most === 1 ? [] : chosen);
    if (chosen.has(value) && most > 1) next.delete(value);
    else if (next.size < most) next.add(value);
    ticked.set(key, next);
    if (most === 1) close(true);
    else session.changed();
  };
  const toggle = () => {
    if (open) return close(true);
    state.openSelect = key;
    session.changed();
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.select-list [role=option]')?.focus());
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      close(most > 1);
      (event.currentTarget as Element).querySelector<HTMLElement>('.select-button')?.focus();
      event.stopPropagation();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event);
  };

  return html`<div class="select" @keydown=${onKey} @focusout=${(event: FocusEvent) => open && leaves(event) && close(true)}>
    <button
      type="button"
      class=${classMap({ 'select-button': true, open })}
      role="combobox"
      aria-haspopup="listbox"
      aria-expanded=${open ? 'true' : 'false'}
      aria-label=${menu.placeholder ?? 'Make a selection'}
      ?disabled=${menu.disabled === true || isBusy(page, message.id, menu.custom_id)}
      @click=${toggle}
    >
      <span class=${classMap({ placeholder: labels.length === 0 })}
        >${labels.length === 0 ? (menu.placeholder ?? 'Make a selection') : labels.join(', ')}</span
      >
      ${icons.chevron}
    </button>
    ${
      open
        ? html`<div class="select-list" role="listbox" aria-multiselectable=${most > 1 ? 'true' : 'false'}>
            ${options.map((option) => row(option, chosen.has(option.value), most > 1, () => pick(option.value)))}
          </div>`
        : nothing
    }
  </div>`;
}

function row(option: SelectOption, selected: boolean, several: boolean, pick: () => void): TemplateResult {
  return html`<button type="button" role="option" aria-selected=${selected ? 'true' : 'false'} @click=${pick}>
    ${option.emoji?.name ? emoji(option.emoji.name) : nothing}
    <span class="select-label">${option.label}${option.description ? html`<small>${option.description}</small>` : nothing}</span>
    ${several ? html`<span class=${classMap({ tick: true, on: selected })} aria-hidden="true"></span>` : nothing}
  </button>`;
}

function optionsOf({ state }: Page, menu: APISelectMenuComponent): SelectOption[] {
  const guild = guildOf(state);
  const defaults = new Set('default_values' in menu ? (menu.default_values ?? []).map(({ id }) => id) : []);
  const mark = (value: string, label: string): SelectOption => ({ value, label, default: defaults.has(value) });
  const users = () =>
    state.boot.users
      .filter(({ id }) => guild === undefined || id in guild.members)
      .map(({ id, username, global_name: name }) => mark(id, name ?? username));
  const roles = () => (guild?.roles ?? []).filter(({ id }) => id !== guild?.id).map(({ id, name }) => mark(id, `@${name}`));
  switch (menu.type as number) {
    case 5:
      return users();
    case 6:
      return roles();
    case 7:
      return [...users(), ...roles()];
    case 8: {
      const types = 'channel_types' in menu ? (menu.channel_types as number[] | undefined) : undefined;
      return (guild?.channels ?? [])
        .filter(({ type }) => types?.includes(type) ?? true)
        .map(({ id, name }) => mark(id, `#${name}`));
    }
    default:
      return 'options' in menu ? menu.options : [];
  }
}

function leaves(event: FocusEvent): boolean {
  return !(event.currentTarget as Element).contains(event.relatedTarget as Node | null);
}

function moveFocus(event: KeyboardEvent): void {
  const rows = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[role=option]')];
  if (rows.length === 0) return;
  event.preventDefault();
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[(at + (event.key === 'ArrowDown' ? 1 : -1) + rows.length) % rows.length]?.focus();
}
