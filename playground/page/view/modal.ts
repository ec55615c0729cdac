import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Page } from '../page.js';

/** An input of a modal, as Discord's action rows and labels hold it. */
interface Input {
  type: number;
  custom_id: string;
  label?: string;
  style?: number;
  value?: string;
  placeholder?: string;
  required?: boolean;
  min_length?: number;
  max_length?: number;
  min_values?: number;
  max_values?: number;
  options?: { label: string; value: string; default?: boolean }[];
}

interface Field {
  label: string;
  description?: string;
  input: Input;
}

const type = { row: 1, select: 3, text: 4, label: 18, file: 19 } as const;
const paragraph = 2;
const dialog = createRef<HTMLDialogElement>();

/** The form that the bot opened. */
export function modal(page: Page): TemplateResult | typeof nothing {
  const { state, session } = page;
  const opened = state.modal;
  if (opened === null) return nothing;
  const fields = fieldsOf(opened.modal.components);
  const close = () => {
    dialog.value?.close();
    state.modal = null;
    session.changed();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const values: Record<string, string> = {};
    const chosen: Record<string, string[]> = {};
    close();
    await session.attempt(async () => {
      for (const { input } of fields) {
        if (input.type === (type.text as number))
          values[input.custom_id] = (form.get(input.custom_id) as string).replace(/\r\n/g, '\n');
        else if (input.type === (type.file as number)) {
          const files = form.getAll(input.custom_id).filter((file): file is File => file instanceof File && file.size > 0);
          chosen[input.custom_id] = await Promise.all(files.map(async (file) => (await session.api.upload(file)).id));
        } else chosen[input.custom_id] = form.getAll(input.custom_id).map(String);
      }
    });
    const submitted = { interaction: opened.interaction, values, chosen, locale: state.locale };
    await session.interact({}, () => session.api.modal(submitted));
  };
  return html`<dialog class="modal" aria-label=${opened.modal.title} ${ref(dialog)} ${ref(show)} @cancel=${close}>
    <form @submit=${submit}>
      <header><h2>${opened.modal.title}</h2></header>
      <div class="modal-app">
        <img class="avatar" src="icon.svg" alt="" />
        <span>This form will be submitted to <b>${state.boot.application.name}</b>.</span>
      </div>
      <div class="modal-fields">${fields.map(field)}</div>
      <footer>
        <button type="button" class="button secondary" @click=${close}>Cancel</button>
        <button type="submit" class="button primary">Submit</button>
      </footer>
    </form>
  </dialog>`;
}

function field({ label, description, input }: Field): TemplateResult {
  const required = input.required !== false;
  return html`<label class="field">
    <span>${label}${required ? html`<span class="required" aria-hidden="true"> *</span>` : nothing}</span>
    ${description ? html`<small>${description}</small>` : nothing}${control(input, required)}
  </label>`;
}

function control(input: Input, required: boolean): TemplateResult {
  const { custom_id: name, value = '', placeholder = '', min_length: least = 0, max_length: most = 4000 } = input;
  if (input.type === (type.file as number))
    return html`<input type="file" name=${name} ?required=${required} ?multiple=${(input.max_values ?? 1) > 1} />`;
  if (input.type === (type.select as number)) {
    return html`<select name=${name} ?required=${required} ?multiple=${(input.max_values ?? 1) > 1}>
      ${(input.options ?? []).map((option) => html`<option value=${option.value} ?selected=${option.default === true}>${option.label}</option>`)}
    </select>`;
  }
  return input.style === paragraph
    ? html`<textarea
        name=${name}
        rows="6"
        .value=${value}
        placeholder=${placeholder}
        minlength=${least}
        maxlength=${most}
        ?required=${required}
      ></textarea>`
    : html`<input
        name=${name}
        .value=${value}
        placeholder=${placeholder}
        minlength=${least}
        maxlength=${most}
        ?required=${required}
        autocomplete="off"
      />`;
}

interface ModalPart {
  type: number;
  components?: Input[];
  component?: Input;
  label?: string;
  description?: string;
}

function fieldsOf(parts: ModalPart[]): Field[] {
  return parts.flatMap((part): Field[] => {
    if (part.type === type.row) return (part.components ?? []).map((input) => ({ label: input.label ?? '', input }));
    if (part.type !== type.label || part.component === undefined) return [];
    return [
      {
        label: part.label ?? '',
        input: part.component,
        ...(part.description !== undefined && { description: part.description }),
      },
    ];
  });
}

function show(element: Element | undefined): void {
  if (element instanceof HTMLDialogElement && !element.open)
    requestAnimationFrame(() => element.isConnected && !element.open && element.showModal());
}
