import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { emptyMessage, type FieldError, invalidForm } from '../errors.js';

// Limits of a message that Discord's description of its API cannot say, from its documentation ("Create Message", "Embed Limits",
// "Component Reference"). Discord counts characters, not UTF-16 code units.

interface Embed {
  title?: string | null;
  description?: string | null;
  url?: string | null;
  footer?: { text: string } | null;
  author?: { name: string } | null;
  fields?: { name: string; value: string }[] | null;
  image?: object | null;
  thumbnail?: object | null;
}

interface Component {
  type: ComponentType;
  custom_id?: string | null;
  label?: string | null;
  url?: string | null;
  style?: number;
  emoji?: object | null;
  sku_id?: string | null;
  content?: string;
  min_values?: number | null;
  max_values?: number | null;
  options?: { value: string; label: string; default?: boolean | null }[];
  components?: Component[];
  component?: Component;
  accessory?: Component;
}

export interface MessageBody {
  content?: string | null;
  embeds?: Embed[] | null;
  components?: Component[] | null;
  attachments?: unknown[] | null;
  poll?: object | null;
  flags?: number | null;
  sticker_ids?: string[] | null;
}

/** @param files how many come with it @throws {ApiError} where Discord refuses the message. */
export function checkMessage(body: MessageBody, files: number, at: string[] = []): void {
  const v2 = ((body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  const fields = [
    ...contentErrors(body.content),
    ...embedErrors(body.embeds ?? []),
    ...componentErrors(body.components ?? [], v2),
    ...(v2 ? v2Errors(body) : []),
  ];
  if (fields.length > 0) throw invalidForm(fields.map((field) => ({ ...field, path: [...at, ...field.path] })));
  const kept = body.attachments?.length ?? 0;
  const full = [body.embeds, body.components, body.sticker_ids].some((list) => list?.length) || body.poll != null;
  if (!body.content?.trim() && !full && files === 0 && kept === 0) throw emptyMessage();
}

const blank = (text: string | null | undefined) => !text?.trim();
const length = (text: string | null | undefined) => Array.from(text ?? '').length;
const required = (...path: (string | number)[]): FieldError => ({
  path,
  code: 'BASE_TYPE_REQUIRED',
  message: 'This field is required',
});

/** 4000, as the description has it, are for people who pay; a bot has 2000. */
function contentErrors(content: string | null | undefined): FieldError[] {
  if (length(content) <= 2000) return [];
  return [{ path: ['content'], code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }];
}

function embedErrors(embeds: Embed[]): FieldError[] {
  let total = 0;
  const errors = embeds.flatMap((embed, index): FieldError[] => {
    const { title, description, footer, author, fields, image, thumbnail } = embed;
    total += length(title) + length(description) + length(footer?.text) + length(author?.name);
    for (const { name, value } of fields ?? []) total += length(name) + length(value);
    const found: FieldError[] = [];
    const something = !blank(title) || footer || author || fields?.length || image || thumbnail;
    if (blank(description) && !something) found.push(required('embeds', index, 'description'));
    if (footer && blank(footer.text)) found.push(required('embeds', index, 'footer', 'text'));
    if (author && blank(author.name)) found.push(required('embeds', index, 'author', 'name'));
    for (const [place, { name, value }] of (fields ?? []).entries()) {
      if (blank(name)) found.push(required('embeds', index, 'fields', place, 'name'));
      if (blank(value)) found.push(required('embeds', index, 'fields', place, 'value'));
    }
    return found;
  });
  if (total <= 6000) return errors;
  return [...errors, { path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message: 'Embed size exceeds maximum size of 6000' }];
}

/** Components of a message or of a modal. */
export function componentErrors(rows: Component[], nested: boolean): FieldError[] {
  const errors: FieldError[] = [];
  const ids = new Set<string>();
  let count = 0;
  const walk = (component: Component, path: (string | number)[]) => {
    count++;
    const fail = (code: string, message: string, ...below: (string | number)[]) =>
      errors.push({ path: [...path, ...below], code, message });
    const { custom_id } = component;
    if (custom_id != null) {
      if (ids.has(custom_id)) fail('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated', 'custom_id');
      ids.add(custom_id);
    }
    if (component.type === ComponentType.ActionRow && widthOf(component) > 5) {
      fail('COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width');
    }
    if (component.type === ComponentType.Button) checkButton(component, fail);
    if (component.options !== undefined) checkSelect(component, fail);
    for (const [index, inner] of (component.components ?? []).entries()) walk(inner, [...path, 'components', index]);
    if (component.component !== undefined) walk(component.component, [...path, 'component']);
    if (component.accessory !== undefined) walk(component.accessory, [...path, 'accessory']);
  };
  for (const [index, row] of rows.entries()) walk(row, ['components', index]);
  if (!nested && rows.length > 5) {
    errors.push({ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 5 in length.' });
  }
  if (nested && count > 40) {
    errors.push({
      path: ['components'],
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: 'The maximum number of total components is 40.',
    });
  }
  return errors;
}

type Fail = (code: string, message: string, ...below: (string | number)[]) => void;

/** Five buttons, or one of anything else. */
function widthOf({ components = [] }: Component): number {
  return components.reduce((sum, { type }) => sum + (type === ComponentType.Button ? 1 : 5), 0);
}

function checkButton({ style, custom_id, url, label, emoji, sku_id }: Component, fail: Fail): void {
  const link = style === 5;
  const premium = style === 6;
  if (link && !url) fail('BUTTON_COMPONENT_URL_REQUIRED', 'A url is required', 'url');
  if (link && custom_id != null)
    fail('BUTTON_COMPONENT_CUSTOM_ID_WITH_URL', 'A custom id and url cannot both be specified', 'custom_id');
  if (!link && !premium && custom_id == null) fail('BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required', 'custom_id');
  if (!link && url != null) fail('BUTTON_COMPONENT_INVALID_URL', 'A url cannot be specified for this style', 'url');
  if (premium && !sku_id) fail('BUTTON_COMPONENT_SKU_REQUIRED', 'A sku id is required', 'sku_id');
  if (!premium && !label && !emoji) fail('BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or emoji is required');
}

function checkSelect({ options = [], min_values, max_values }: Component, fail: Fail): void {
  const values = new Set<string>();
  for (const [index, { value, label }] of options.entries()) {
    if (values.has(value)) {
      fail('SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used', 'options', index, 'value');
    }
    if (label.trim() === '') fail('BASE_TYPE_REQUIRED', 'This field is required', 'options', index, 'label');
    values.add(value);
  }
  const [least, most] = [min_values ?? 1, max_values ?? 1];
  if (least > most) fail('SELECT_COMPONENT_MAX_VALUES_SMALLER', 'max_values must not be smaller than min_values', 'max_values');
  if (most > options.length)
    fail('SELECT_COMPONENT_MAX_VALUES_TOO_LARGE', 'max_values exceeds the number of options', 'max_values');
  if (options.filter((option) => option.default).length > most) {
    fail('SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', 'More default values than max_values', 'options');
  }
}

function v2Errors(body: MessageBody): FieldError[] {
  const legacy = (['content', 'embeds', 'poll', 'sticker_ids'] as const).filter((key) => {
    const value = body[key];
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  });
  const errors = legacy.map((key) => ({
    path: [key],
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  }));
  const texts = (components: Component[]): number =>
    components.reduce((sum, part) => sum + length(part.content) + texts(part.components ?? []), 0);
  if (texts(body.components ?? []) <= 4000) return errors;
  const message = 'The total text of the components exceeds 4000 characters';
  return [...errors, { path: ['components'], code: 'COMPONENT_TEXT_DISPLAY_TOTAL_LENGTH_EXCEEDED', message }];
}

/**
 * What Discord takes and shows otherwise than was meant: embeds of one link, of which it shows the first as one, and halves of surrogate
 * pairs.
 */
export function messageMishaps({ embeds, content }: MessageBody): string[] {
  const links = (embeds ?? []).map(({ url }) => url).filter((url) => url != null);
  const mishaps = new Set(links).size === links.length ? [] : ['two embeds of one link, of which Discord shows one'];
  return lone([content, embeds]) ? [...mishaps, 'half a surrogate pair'] : mishaps;
}

function lone(value: unknown): boolean {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(lone);
}
