import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType as OptionType,
  ComponentType,
} from 'discord-api-types/v10';
import type { ModalSubmit } from './client-protocol.js';
import type { Core } from './core.js';
import { ApiError } from './errors.js';
import { resolveEntity } from './option-data.js';
import type { Channel, State } from './state.js';

export interface Component {
  type: ComponentType;
  id?: number;
  custom_id?: string;
  disabled?: boolean;
  style?: number;
  required?: boolean;
  min_values?: number;
  max_values?: number;
  min_length?: number;
  max_length?: number;
  value?: string;
  options?: { value: string; default?: boolean }[];
  components?: Component[];
  component?: Component;
  accessory?: Component;
}

const refuse = (message: string) => new ApiError(400, 50035, message);

/** Selects of entities, and the option type that finds them. */
const entityTypes: Partial<Record<ComponentType, OptionType>> = {
  [ComponentType.UserSelect]: OptionType.User,
  [ComponentType.RoleSelect]: OptionType.Role,
  [ComponentType.MentionableSelect]: OptionType.Mentionable,
  [ComponentType.ChannelSelect]: OptionType.Channel,
};

function flat(components: Component[]): Component[] {
  return components.flatMap((part) => {
    const inner = [...(part.components ?? []), part.component, part.accessory].filter((each) => each !== undefined);
    return [part, ...flat(inner)];
  });
}

/** The component that a person uses. @throws {ApiError} where Discord's client would not let them */
export function findComponent(components: object[], customId: string, values: string[] | undefined): Component {
  const component = flat(components as Component[]).find(({ custom_id }) => custom_id === customId);
  if (component === undefined) throw new ApiError(404, 10008, 'The message has no such component.');
  if (component.disabled) throw refuse('The component is disabled.');
  if (component.type === ComponentType.Button) {
    if (values !== undefined) throw refuse('A button has no values.');
    return component;
  }
  checkChosen(component, values ?? []);
  return component;
}

function checkChosen({ type, options = [], min_values = 1, max_values = 1 }: Component, values: string[]): void {
  if (values.length < min_values || values.length > max_values) throw refuse(`Choose ${min_values} to ${max_values} values.`);
  const known = type !== ComponentType.StringSelect || values.every((value) => options.some((option) => option.value === value));
  if (!known) throw refuse('The select menu has no such option.');
}

/** `resolved` of a select of users, roles or channels. */
export function componentResolved(state: State, channel: Channel, { type }: Component, values: string[]): object | undefined {
  const entity = entityTypes[type];
  if (entity === undefined) return undefined;
  const resolved = {};
  for (const id of values) resolveEntity(state, channel, entity, id, resolved);
  return resolved;
}

/** A modal as it was filled in: `components` of the submission. @throws {ApiError} where Discord's client would not send it */
export function modalAnswer(core: Core, modal: APIModalInteractionResponseCallbackData, submit: ModalSubmit) {
  const attachments: Record<string, unknown> = {};
  let next = 1;
  const filled = (part: Component): object => {
    const { type, custom_id } = part;
    const id = part.id ?? next++;
    if (part.components !== undefined) return { type, id, components: part.components.map(filled) };
    if (part.component !== undefined) return { type, id, component: filled(part.component) };
    if (custom_id === undefined) return { type, id };
    if (type === ComponentType.TextInput)
      return { type, id, custom_id, value: text(part, submit.values[custom_id] ?? part.value ?? '') };
    const values =
      submit.chosen?.[custom_id] ?? (part.options ?? []).filter((option) => option.default).map(({ value }) => value);
    if (part.required !== false || values.length > 0) checkChosen(part, values);
    for (const file of type === ComponentType.FileUpload ? values : []) attachments[file] = core.files.get(file)?.attachment;
    return { type, id, custom_id, values };
  };
  const components = (modal.components as Component[]).map(filled);
  return { components, resolved: Object.keys(attachments).length === 0 ? undefined : { attachments } };
}

function text({ custom_id, required = true, min_length = 0, max_length = 4000 }: Component, value: string): string {
  const length = Array.from(value).length;
  if (length === 0 && !required) return value;
  if (length === 0 || length < min_length || length > max_length) {
    throw refuse(`The input ${String(custom_id)} takes ${Math.max(1, min_length)} to ${max_length} characters.`);
  }
  return value;
}
