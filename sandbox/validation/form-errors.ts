import type { ErrorObject } from 'ajv/dist/2020.js';
import type { FieldError } from '../errors.js';
import { bodyErrors, bodySchema, resolve, type Schema } from './description.js';

/** The body's errors by Discord's description, as Discord words them; empty where the body is right. */
export function formErrors(operationId: string, body: unknown): FieldError[] {
  const fields = bodyErrors(operationId, body).map(fieldError);
  // A failed `if` names only that it failed; the errors of the branch stand beside it.
  const told = fields.filter((field) => field !== null);
  const seen = new Set<string>();
  return told.filter((field) => {
    const key = JSON.stringify(field);
    return !seen.has(key) && seen.add(key);
  });
}

function fieldError(error: ErrorObject): FieldError | null {
  const { keyword, params, instancePath } = error;
  const path = instancePath.split('/').slice(1).map(unescape);
  const told = (code: string, message: string): FieldError => ({ path, code, message });
  const schema = error.parentSchema as Record<string, number | undefined>;
  const limit = String(params.limit);
  switch (keyword) {
    case 'if':
    case 'anyOf':
    case 'oneOf':
      return null;
    case 'required':
      return { path: [...path, params.missingProperty as string], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
    case 'minLength':
    case 'minItems': {
      const [least, most] = [schema.minLength ?? schema.minItems, schema.maxLength ?? schema.maxItems];
      if (least !== undefined && most !== undefined) {
        return told('BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);
      }
      if (keyword.startsWith('min')) return told('BASE_TYPE_MIN_LENGTH', `Must be ${limit} or more in length.`);
      return told('BASE_TYPE_MAX_LENGTH', `Must be ${limit} or fewer in length.`);
    }
    case 'minimum':
      return told('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${limit}.`);
    case 'maximum':
      return told('NUMBER_TYPE_MAX', `int value should be less than or equal to ${limit}.`);
    case 'enum':
      return told('BASE_TYPE_CHOICES', `Value must be one of {${(params.allowedValues as unknown[]).join(', ')}}.`);
    case 'type':
      return told(...typeError([params.type].flat() as string[], error.data));
    case 'format':
      return told(...formatError(params.format as string, error.data));
    case 'pattern':
      return told('STRING_TYPE_REGEX', 'String value did not match validation regex.');
    case 'uniqueItems':
      return told('LIST_ITEM_VALUE_DUPLICATED', 'List item values of ModelType must be unique.');
    default:
      return told('BASE_TYPE_INVALID', error.message ?? 'Invalid value.');
  }
}

function typeError(types: string[], value: unknown): [string, string] {
  if (value === null) return ['BASE_TYPE_REQUIRED', 'This field is required'];
  if (types.includes('string')) return ['STRING_TYPE_CONVERT', `Could not interpret "${JSON.stringify(value)}" as string.`];
  if (types.includes('boolean')) return ['BOOLEAN_TYPE_CONVERT', 'Must be either true or false.'];
  if (types.includes('integer')) return ['NUMBER_TYPE_COERCE', `Value ${JSON.stringify(value)} is not int.`];
  if (types.includes('number')) return ['NUMBER_TYPE_COERCE', `Value ${JSON.stringify(value)} is not float.`];
  if (types.includes('array')) return ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType'];
  return ['MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType'];
}

function formatError(format: string, value: unknown): [string, string] {
  if (format === 'uri') return ['URL_TYPE_INVALID_URL', 'Not a well formed URL.'];
  if (format === 'date-time') return ['DATE_TIME_TYPE_PARSE', `Could not parse ${String(value)}. Should be ISO8601.`];
  return ['NUMBER_TYPE_COERCE', `Value "${String(value)}" is not ${format}.`];
}

/** JSON pointer: `~1` is a slash, `~0` a tilde. */
function unescape(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** What discord.js adds of itself, beyond what Discord describes: to every message, and to commands. */
const addedByDiscordJs = new Set([
  'tts',
  'nonce',
  'enforce_nonce',
  'username',
  'avatar_url',
  'thread_name',
  'applied_tags',
  'nsfw',
]);

/**
 * Properties of a body that Discord's description does not know, as dotted paths. Discord passes over them, so that a misspelt one shows
 * nowhere: the sandbox keeps them among its violations.
 */
export function unknownProperties(operationId: string, body: unknown): string[] {
  const schema = bodySchema(operationId);
  return schema === undefined ? [] : unknownBelow(schema, body, '');
}

function unknownBelow(unresolved: Schema, value: unknown, path: string): string[] {
  const schema = resolve(unresolved);
  const branches = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined;
  if (branches !== undefined) {
    // The branch that knows most of the value is the one meant.
    const tried = branches.filter((branch) => fits(branch, value)).map((branch) => unknownBelow(branch, value, path));
    return tried.sort((a, b) => a.length - b.length)[0] ?? [];
  }
  if (Array.isArray(value)) {
    const items = schema.items as Schema | undefined;
    return items === undefined ? [] : value.flatMap((item, index) => unknownBelow(items, item, `${path}[${index}]`));
  }
  const properties = schema.properties as Record<string, Schema> | undefined;
  if (typeof value !== 'object' || value === null || properties === undefined) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const below = path === '' ? key : `${path}.${key}`;
    const known = properties[key];
    if (known !== undefined) return unknownBelow(known, part, below);
    return addedByDiscordJs.has(key) ? [] : [below];
  });
}

/** Whether a branch can be meant: its `type`, where it has one, is the value's. */
function fits(branch: Schema, value: unknown): boolean {
  const schema = resolve(branch);
  if (typeof value !== 'object' || value === null) return schema.properties === undefined;
  const tags = (schema.properties as Record<string, Schema> | undefined)?.type?.enum as unknown[] | undefined;
  return schema.type !== 'null' && (tags === undefined || !('type' in value) || tags.includes(value.type));
}
