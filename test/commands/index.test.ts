import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { commandPayloads } from '../../src/discord/command.js';
import { schemaErrors } from '../fixtures/discord/schemas.js';

describe('the commands', () => {
  const payloads = commandPayloads(commands);

  it.each(payloads.map((payload) => [payload.name, payload] as const))('/%s is as Discord describes a command', (_, payload) => {
    expect(schemaErrors('ApplicationCommandUpdateRequest', JSON.parse(JSON.stringify(payload)))).toBeNull();
  });

  it('have the options people are told of', () => {
    const options = Object.fromEntries(payloads.map(({ name, options = [] }) => [name, options.map((option) => option.name)]));
    expect(options).toEqual({
      ask: ['question', 'language', 'source', 'after', 'before', 'private'],
      quote: ['topic', 'speaker', 'language'],
      sources: [],
    });
  });

  it('are listed explicitly: every file of commands/ is one of them', async () => {
    const { readdir } = await import('node:fs/promises');
    const files = (await readdir(new URL('../../commands/', import.meta.url))).filter((file) => file !== 'index.ts');
    expect(payloads.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
  });
});
