// Cuts what the sandbox needs out of Discord's API description (https://github.com/discord/discord-api-spec, MIT):
//   node sandbox/description/extract.js path/to/openapi.json
// Writes openapi-subset.json, and the LICENSE that lies beside the description, into this folder.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Operations whose request bodies are checked. */
const operations = [
  ...['bulk_set_application_commands', 'create_application_command', 'update_application_command'],
  ...['bulk_set_guild_application_commands', 'create_guild_application_command', 'update_guild_application_command'],
  ...['create_interaction_response', 'execute_webhook', 'update_original_webhook_message', 'update_webhook_message'],
  ...['create_message', 'update_message', 'create_dm', 'create_thread'],
];
/** Schemas of answers: tests hold the sandbox's own answers against them. */
const answers = [
  'ApplicationCommandResponse',
  'MessageResponse',
  'InteractionCallbackResponse',
  'GatewayBotResponse',
  'ErrorResponse',
];

const source = process.argv[2];
if (source === undefined) throw new Error('Name the path of openapi.json.');
const { openapi, info, paths, components } = JSON.parse(readFileSync(source, 'utf8'));

const keptPaths = {};
for (const [path, item] of Object.entries(paths)) {
  for (const [method, operation] of Object.entries(item)) {
    if (!operations.includes(operation?.operationId)) continue;
    const schema = operation.requestBody.content['application/json'].schema;
    const requestBody = { content: { 'application/json': { schema } } };
    keptPaths[path] = { ...keptPaths[path], [method]: { operationId: operation.operationId, requestBody } };
  }
}

const kept = new Map();
const queue = [...answers, ...references(keptPaths)];
for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
  if (kept.has(name)) continue;
  const schema = components.schemas[name];
  if (schema === undefined) throw new Error(`${source} has no schema named ${name}.`);
  kept.set(name, schema);
  queue.push(...references(schema));
}

function references(value) {
  return [...JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
}

const schemas = Object.fromEntries([...kept].sort(([a], [b]) => (a < b ? -1 : 1)));
const subset = { openapi, info, paths: keptPaths, components: { schemas } };
writeFileSync(join(import.meta.dirname, 'openapi-subset.json'), `${JSON.stringify(subset, null, 1)}\n`);
copyFileSync(join(dirname(source), 'LICENSE'), join(import.meta.dirname, 'LICENSE'));
