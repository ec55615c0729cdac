import { html, render } from 'lit';
import { EntryControl } from './entry-control.js';
import type { Names } from './markdown.js';
import type { Page } from './page.js';
import { Session } from './session.js';
import { guildOf, type PageState } from './state.js';
import { chat } from './view/chat.js';
import { messageMenu } from './view/menu.js';
import { modal } from './view/modal.js';
import { sidebar } from './view/sidebar.js';

/** Nearer to the end than this, the conversation follows new messages; in pixels. */
const nearEnd = 120;

const root = document.getElementById('app')!;
let page: Page | undefined;
let queued = false;
let shownChannel = '';
let focusedOption: string | null = null;
let wasCommand = false;

function changed(): void {
  if (queued) return;
  queued = true;
  queueMicrotask(draw);
}

function draw(): void {
  queued = false;
  if (page === undefined) return;
  const { state } = page;
  const before = document.getElementById('scroll');
  const follow =
    before === null || state.channel !== shownChannel || before.scrollHeight - before.scrollTop - before.clientHeight < nearEnd;
  document.documentElement.dataset.theme = state.theme;
  render(html`${sidebar(page)}${chat(page)}${messageMenu(page)}${modal(page)}`, root);
  shownChannel = state.channel;
  const scroll = document.getElementById('scroll');
  if (follow && scroll !== null) scroll.scrollTop = scroll.scrollHeight;
  moveFocus(state);
}

/** The field of the option being filled in has the focus; after a command it returns to the message field. */
function moveFocus({ entry }: PageState): void {
  const option = entry?.focused ?? null;
  if (entry !== null && (option !== focusedOption || !wasCommand)) {
    document.querySelector<HTMLElement>(option === null ? '.command-name' : `[data-option="${CSS.escape(option)}"]`)?.focus();
  } else if (entry === null && wasCommand) document.getElementById('composer')?.focus();
  wasCommand = entry !== null;
  focusedOption = option;
}

function namesOf(session: Session, entry: EntryControl): Names {
  const { state } = session;
  return {
    user: (id) => state.boot.users.find((user) => user.id === id)?.global_name ?? undefined,
    channel: (id) => state.boot.guilds.flatMap(({ channels }) => channels).find((channel) => channel.id === id)?.name,
    role: (id) => guildOf(state)?.roles.find((role) => role.id === id)?.name,
    command: (name) => void entry.prefill(name, {}),
  };
}

try {
  const session = await Session.start(changed);
  const entry = new EntryControl(session);
  page = { state: session.state, session, entry, names: namesOf(session, entry) };
  changed();
} catch (error) {
  render(
    html`<p class="banner" role="alert">The page cannot start: ${error instanceof Error ? error.message : String(error)}</p>`,
    root,
  );
}

// A keyboard on a phone, or a turned one, leaves the end of the conversation in sight.
window.addEventListener('resize', () => {
  const scroll = document.getElementById('scroll');
  if (scroll !== null) scroll.scrollTop = scroll.scrollHeight;
});

document.addEventListener('keydown', (event) => {
  // As in Discord, whoever types somewhere else writes a message.
  const target = event.target as HTMLElement;
  const writes = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== ' ';
  if (writes && target.closest('input, textarea, select, dialog, [role=menu], [role=dialog], [role=listbox]') === null) {
    document.getElementById('composer')?.focus();
  }
});
