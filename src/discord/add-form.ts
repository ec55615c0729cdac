import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { type Parsed, readDate } from './options.js';
import type { Texts } from './texts.js';

/** What a person says of an article, as they typed it. */
export interface Claims {
  title: string | null;
  outlet: string | null;
  date: string | null;
  url: string | null;
}

/** The form as a person filled it in. */
export type FilledForm = Claims & { text: string };

/** The longest that is taken of each; Discord does not let people type more. */
export const longest = { title: 300, outlet: 150, date: 20, url: 500, text: 4000 } as const;

/** The form for pasted text; what was given as options, or filled in before, stands in it already. */
export function addForm(given: Claims & { text?: string }, texts: Texts): APIModalInteractionResponseCallbackData {
  const field = (id: keyof typeof longest, required: boolean): APILabelComponent => {
    const value = given[id];
    return {
      type: ComponentType.Label,
      label: texts.t(`add.form.${id}`),
      component: {
        type: ComponentType.TextInput,
        custom_id: id,
        style: id === 'text' ? TextInputStyle.Paragraph : TextInputStyle.Short,
        max_length: longest[id],
        required,
        ...(id === 'date' && { placeholder: '2022-01-12' }),
        ...(value && { value: value.slice(0, longest[id]) }),
      },
    };
  };
  const components = [
    field('text', true),
    field('title', false),
    field('outlet', false),
    field('date', false),
    field('url', false),
  ];
  return { custom_id: 'add', title: texts.t('add.form.heading'), components };
}

/** What was filled in. */
export function readForm({ fields }: ModalSubmitInteraction): FilledForm {
  const [text, title, outlet, date, url] = (['text', 'title', 'outlet', 'date', 'url'] as const).map((id) =>
    fields.getTextInputValue(id),
  );
  return { text: text!, title: title!, outlet: outlet!, date: date!, url: url! };
}

/** What was said, as the engine takes it: a date in ISO form, an address that is one, nothing where nothing was said. */
export function readClaims(
  { title, outlet, date, url }: Claims,
  texts: Texts,
): Parsed<{ title?: string; outlet?: string; date?: string; url?: string }> {
  const read = readDate('date', date, texts);
  if (!read.ok) return read;
  const address = url?.trim() ?? '';
  if (address !== '' && !isWebAddress(address)) return { ok: false, sentence: texts.t('add.refused.url') };
  const said = { title: title?.trim() ?? '', outlet: outlet?.trim() ?? '', date: read.value ?? '', url: address };
  return { ok: true, value: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')) };
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
