import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';

// Discord's own description of its API (sandbox/description), made into validators.

export type Schema = Record<string, unknown>;

interface Description {
  paths: Record<string, Record<string, { operationId: string; requestBody: { content: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
}

const description = JSON.parse(readFileSync(subsetPath(), 'utf8')) as Description;
const named = description.components.schemas;

const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true });
addFormatsModule.default(ajv);
ajv.addFormat('snowflake', /^\d{1,20}$/);
ajv.addFormat('nonce', true);
ajv.addSchema({ $id: 'discord', components: { schemas: mapValues(named, (schema) => readable(schema) as Schema) } });
for (const { operationId, requestBody } of Object.values(description.paths).flatMap((item) => Object.values(item))) {
  ajv.addSchema({ ...absolute(readable(requestBody.content['application/json']!.schema)), $id: operationId });
}

/** Whether Discord's description has this operation, and the sandbox its body. */
export function describes(operationId: string): boolean {
  return ajv.getSchema(operationId) !== undefined;
}

/** What the description says against the body of a request; empty where nothing. */
export function bodyErrors(operationId: string, body: unknown): ErrorObject[] {
  return errors(ajv.getSchema(operationId)!, body);
}

/** What the description says against a value that one of its schemas is to describe, such as an answer; empty where nothing. */
export function schemaErrors(name: string, value: unknown): string[] {
  const reference = `discord#/components/schemas/${name}`;
  const validate = ajv.getSchema(reference) ?? ajv.compile({ $ref: reference });
  const found = errors(validate, value).filter(({ keyword }) => keyword !== 'if');
  return found.map(({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`);
}

function errors(validate: ValidateFunction, value: unknown): ErrorObject[] {
  return validate(value) ? [] : (validate.errors ?? []);
}

/**
 * The same schema with unions written so that an error is that of the branch meant: by `type` where every branch has its own, by null
 * otherwise. (A `oneOf` fails with the errors of all its branches.)
 */
function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  const schema = mapValues(value as Schema, readable);
  // Discord takes it as a number or as a string of digits, and returns the latter; discord.js sends the latter.
  const permissions = (schema.properties as Schema | undefined)?.default_member_permissions;
  if (permissions !== undefined) (permissions as Schema).type = ['integer', 'string', 'null'];

  const key = 'oneOf' in schema ? 'oneOf' : 'anyOf';
  const branches = schema[key] as Schema[] | undefined;
  if (branches === undefined) return schema;
  const { [key]: _, ...rest } = schema;
  if (branches.every((branch) => 'const' in branch)) return { ...rest, enum: branches.map((branch) => branch.const) };
  const [first, second] = branches;
  if (branches.length === 2 && first?.type === 'null') return { ...rest, if: first, else: second };
  const tags = branches.map(tagOf);
  if (!tags.every((tag) => tag !== undefined)) return schema;
  const choose = branches.map((branch, index) => ({ if: tagged(tags[index]!), then: branch }));
  return { ...rest, type: 'object', required: ['type'], properties: { type: { enum: tags.flat() } }, allOf: choose };
}

function tagged(tag: unknown[]): Schema {
  return { type: 'object', required: ['type'], properties: { type: { enum: tag } } };
}

/** The values of `type` that mark a branch of a union. */
function tagOf(branch: Schema): unknown[] | undefined {
  const name = /schemas\/(\w+)$/.exec(String(branch.$ref))?.[1];
  const properties = (name === undefined ? branch : named[name])?.properties as Record<string, Schema> | undefined;
  return properties?.type?.enum as unknown[] | undefined;
}

function absolute(schema: unknown): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"discord#/components')) as Schema;
}

function mapValues<T, U>(value: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part)]));
}

/** Properties that the description of a body knows, at every level: for finding the ones it does not. */
export function resolve(schema: Schema): Schema {
  const name = /schemas\/(\w+)$/.exec(String(schema.$ref))?.[1];
  return name === undefined ? schema : named[name]!;
}

/** The schema of an operation's body as Discord wrote it. */
export function bodySchema(operationId: string): Schema | undefined {
  const operations = Object.values(description.paths).flatMap((item) => Object.values(item));
  return operations.find((operation) => operation.operationId === operationId)?.requestBody.content['application/json']?.schema;
}

/** Beside this file in the sources; from dist/, where the compiler puts no JSON, in the sources above. */
function subsetPath(): string {
  for (let folder = dirname(import.meta.dirname); ; folder = dirname(folder)) {
    for (const below of ['description', 'sandbox/description']) {
      const path = join(folder, below, 'openapi-subset.json');
      if (existsSync(path)) return path;
    }
    if (folder === dirname(folder)) throw new Error('sandbox/description/openapi-subset.json is missing.');
  }
}
