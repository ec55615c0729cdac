import type { APIButtonComponent, APIMessage, APISelectMenuComponent } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { mutedEmoji } from '../emoji.js';
import { markdown } from '../markdown.js';
import type { Page } from '../page.js';
import { icons } from './icons.js';
import { selectMenu } from './select.js';
import { isBusy, use } from './use-component.js';

/** Numbers of Discord's `ComponentType`. */
export const componentType = {
  row: 1,
  button: 2,
  selects: [3, 5, 6, 7, 8],
  section: 9,
  text: 10,
  separator: 14,
  container: 17,
} as const;
/** Of Discord's `ButtonStyle`, by number. */
const styles = ['', 'primary', 'secondary', 'success', 'danger', 'secondary', 'secondary'];

interface Component {
  type: number;
  components?: Component[];
  accessory?: Component;
  content?: string;
  accent_color?: number | null;
}

/** Buttons, select menus and the newer layout components below a message. */
export function components(page: Page, message: APIMessage): TemplateResult | typeof nothing {
  const all = (message.components ?? []) as Component[];
  return all.length === 0 ? nothing : html`<div class="components">${all.map((each) => component(page, message, each))}</div>`;
}

function component(page: Page, message: APIMessage, each: Component): TemplateResult | typeof nothing {
  const inside = () => (each.components ?? []).map((child) => component(page, message, child));
  switch (each.type) {
    case componentType.row:
      return html`<div class="row" role="group">${inside()}</div>`;
    case componentType.button:
      return button(page, message, each as unknown as APIButtonComponent);
    case componentType.section:
      return html`<div class="section">
        <div>${inside()}</div>
        ${each.accessory ? component(page, message, each.accessory) : nothing}
      </div>`;
    case componentType.text:
      return html`<div class="markup">${markdown(each.content ?? '', page.names)}</div>`;
    case componentType.separator:
      return html`<hr />`;
    case componentType.container:
      return html`<div class="embed">${inside()}</div>`;
    default:
      return (componentType.selects as readonly number[]).includes(each.type)
        ? selectMenu(page, message, each as unknown as APISelectMenuComponent)
        : nothing;
  }
}

function button(page: Page, message: APIMessage, shown: APIButtonComponent): TemplateResult {
  const label = 'label' in shown ? shown.label : undefined;
  const picture = 'emoji' in shown ? shown.emoji.name : undefined;
  const inside = html`${picture ? mutedEmoji(picture) : nothing}${label ? html`<span>${label}</span>` : nothing}`;
  if ('url' in shown) {
    return html`<a class="button secondary" href=${shown.url} target="_blank" rel="noopener noreferrer nofollow"
      >${inside}${icons.external}</a
    >`;
  }
  const customId = 'custom_id' in shown ? shown.custom_id : '';
  const busy = isBusy(page, message.id, customId);
  return html`<button
    type="button"
    class=${classMap({ button: true, [styles[shown.style] ?? 'secondary']: true, busy })}
    ?disabled=${shown.disabled === true}
    aria-busy=${busy ? 'true' : 'false'}
    aria-label=${label ?? picture ?? 'Button'}
    @click=${() => busy || use(page, message.id, customId)}
  >
    ${inside}${busy ? html`<span class="dots"><i></i><i></i><i></i></span>` : nothing}
  </button>`;
}
