import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { type BasicOption, type Entry, hasType, optionOf, optionType, problemOf } from '../entry.js';
import { fullName, type Row } from '../entry-control.js';
import type { Page } from '../page.js';
import { channelOf, localised } from '../state.js';
import { icons } from './icons.js';
import { suggestions } from './suggestions.js';

/** Where messages and commands are written. */
export function composer(page: Page): TemplateResult {
  const { state } = page;
  const rows = page.entry.rows();
  return html`<form
    class="composer"
    @submit=${(event: Event) => (event.preventDefault(), send(page))}
    @dragover=${(event: Event) => event.preventDefault()}
    @drop=${(event: DragEvent) => drop(page, event)}
  >
    ${suggestions(page, rows)}
    <div class="composer-box">
      <button type="button" class="composer-plus" aria-label="Use a command" title="Use a command" @click=${() => start(page)}>
        ${icons.plus}
      </button>
      ${state.entry === null ? textBox(page, rows) : commandLine(page, state.entry, rows)}
      <button type="submit" class="composer-send" aria-label="Send">${icons.send}</button>
    </div>
  </form>`;
}

export function placeName(page: Page): string {
  const channel = channelOf(page.state);
  return channel === undefined ? `@${page.state.boot.application.name}` : `#${channel.name}`;
}

function textBox(page: Page, rows: Row[]): TemplateResult {
  const { state, entry } = page;
  return html`<textarea
    id="composer"
    rows="1"
    maxlength="2000"
    aria-label=${`Message ${placeName(page)}`}
    placeholder=${`Message ${placeName(page)}`}
    role="combobox"
    aria-expanded=${rows.length > 0 ? 'true' : 'false'}
    aria-controls="suggestions"
    aria-activedescendant=${rows.length > 0 ? `row-${state.active}` : nothing}
    autocomplete="off"
    .value=${live(state.draft)}
    @input=${(event: Event) => entry.type((event.target as HTMLTextAreaElement).value)}
    @keydown=${(event: KeyboardEvent) => onKey(page, rows, event)}
  ></textarea>`;
}

function commandLine(page: Page, entered: Entry, rows: Row[]): TemplateResult {
  const hidden = entered.offered.options.length - entered.shown.length;
  return html`<div class="command-line" role="group" aria-label=${`Options of /${fullName(page.state, entered.offered)}`}>
    <img class="avatar" src="icon.svg" alt="" />
    <button
      type="button"
      class="command-name"
      title="Remove the command"
      @click=${() => leave(page)}
      @keydown=${(event: KeyboardEvent) => onKey(page, rows, event)}
    >
      /${fullName(page.state, entered.offered)}
    </button>
    ${entered.shown.map((name) => pill(page, entered, name, rows))}
    ${hidden > 0 ? html`<span class="more-options" aria-hidden="true">+${hidden} optional</span>` : nothing}
  </div>`;
}

function pill(page: Page, entered: Entry, name: string, rows: Row[]): TemplateResult | typeof nothing {
  const option = optionOf(entered, name);
  if (option === undefined) return nothing;
  const filled = entered.filled[name];
  const focused = entered.focused === name;
  const wrong = entered.problem === name && problemOf(option, filled) !== null;
  const label = localised(page.state, option);
  return html`<label class=${classMap({ pill: true, focused, wrong })}>
    <span class="pill-name">${label}</span>
    ${
      hasType(option, optionType.attachment)
        ? fileField(page, option, label)
        : html`<input
            data-option=${name}
            aria-label=${label}
            aria-invalid=${wrong ? 'true' : 'false'}
            role="combobox"
            aria-expanded=${focused && rows.length > 0 ? 'true' : 'false'}
            aria-controls="suggestions"
            aria-activedescendant=${focused && page.state.active >= 0 ? `row-${page.state.active}` : nothing}
            autocomplete="off"
            spellcheck="false"
            style=${`width: ${Math.max(4, Math.min((filled?.text ?? '').length + 1, 60))}ch`}
            .value=${live(filled?.text ?? '')}
            @input=${(event: Event) => page.entry.fill(name, { text: (event.target as HTMLInputElement).value })}
            @focus=${() => entered.focused === name || page.entry.focus(name)}
            @keydown=${(event: KeyboardEvent) => onKey(page, rows, event, option)}
          />`
    }
  </label>`;
}

function fileField(page: Page, option: BasicOption, label: string): TemplateResult {
  const { entry, state } = page;
  const attachment = state.entry?.filled[option.name]?.attachment;
  return html`<span class="pill-file">
    ${icons.file}<span>${attachment?.filename ?? 'Choose or drop a file'}</span>
    <input
      type="file"
      data-option=${option.name}
      aria-label=${label}
      @focus=${() => state.entry?.focused === option.name || entry.focus(option.name)}
      @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && attachment !== undefined && (event.preventDefault(), send(page))}
      @change=${(event: Event) => upload(page, option.name, (event.target as HTMLInputElement).files?.[0])}
    />
  </span>`;
}

function onKey(page: Page, rows: Row[], event: KeyboardEvent, option?: BasicOption): void {
  const { state, entry, session } = page;
  if (event.isComposing) return;
  const move = (by: number) => {
    event.preventDefault();
    state.active = (state.active + by + rows.length) % rows.length;
    if (state.active < 0) state.active = rows.length - 1;
    session.changed();
    requestAnimationFrame(() => document.getElementById(`row-${state.active}`)?.scrollIntoView({ block: 'nearest' }));
  };
  const active = rows[state.active];
  if (event.key === 'ArrowDown' && rows.length > 0) move(1);
  else if (event.key === 'ArrowUp' && rows.length > 0) move(-1);
  else if ((event.key === 'Enter' && !event.shiftKey) || (event.key === 'Tab' && !event.shiftKey && active !== undefined)) {
    event.preventDefault();
    if (active !== undefined) entry.pick(active);
    else send(page);
  } else if (event.key === 'Escape' || (event.key === 'Backspace' && (event.target as Element).matches('.command-name')))
    leave(page);
  else if (event.key === 'Backspace' && option !== undefined && (event.target as HTMLInputElement).value === '') {
    event.preventDefault();
    if (option.required === true) leave(page);
    else entry.removeOption(option.name);
  }
}

function send(page: Page): void {
  const { state, session, entry } = page;
  if (state.entry !== null) {
    void entry.send();
    return;
  }
  const content = state.draft.trim();
  if (content === '') return;
  state.draft = '';
  session.changed();
  void session.attempt(async () => {
    await session.api.write(state.channel, content);
  });
}

function start({ entry, session, state }: Page): void {
  if (state.entry !== null) entry.leave();
  entry.type('/');
  session.changed();
  requestAnimationFrame(() => document.getElementById('composer')?.focus());
}

function leave({ entry }: Page): void {
  entry.leave();
  requestAnimationFrame(() => document.getElementById('composer')?.focus());
}

function drop(page: Page, event: DragEvent): void {
  event.preventDefault();
  const option = page.state.entry?.offered.options.find((each) => hasType(each, optionType.attachment));
  if (option === undefined) return page.session.notify('Pick a command that takes a file first: type /add.');
  page.entry.addOption(option.name);
  upload(page, option.name, event.dataTransfer?.files[0]);
}

/** Of Discord, without a subscription, in bytes. */
const largestUpload = 10 * 1024 * 1024;

function upload(page: Page, name: string, file: File | undefined): void {
  if (file === undefined) return;
  if (file.size > largestUpload) return page.session.notify('Your file is too large: Discord takes files up to 10 MB.');
  void page.session.attempt(async () => {
    const attachment = await page.session.api.upload(file);
    page.entry.fill(name, { text: file.name, attachment });
  });
}
