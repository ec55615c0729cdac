import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { checkCommands, type CommandBody } from '../../sandbox/validation/command-limits.js';
import { formErrors } from '../../sandbox/validation/form-errors.js';
import { commandPayloads } from '../../src/discord/command.js';

describe('the commands', () => {
  const payloads = commandPayloads(commands);
  const sent = JSON.parse(JSON.stringify(payloads)) as CommandBody[];

  it.each(sent.map((payload) => [payload.name, payload] as const))('%s is as Discord describes a command', (_, payload) => {
    expect(formErrors('bulk_set_application_commands', [payload])).toEqual([]);
  });

  it('keep within what Discord allows an application', () => {
    expect(() => checkCommands(sent)).not.toThrow();
  });

  it('of questions have the options people are told of', () => {
    const options = Object.fromEntries(sent.map(({ name, options = [] }) => [name, options?.map((option) => option.name)]));
    expect(options).toMatchObject({
      ask: ['question', 'language', 'source', 'after', 'before', 'private'],
      quote: expect.arrayContaining(['topic', 'speaker', 'language']) as string[],
      sources: [],
    });
  });

  it('are listed explicitly: every file of commands/ is one of them', async () => {
    const files = (await readdir(new URL('../../commands/', import.meta.url))).filter((file) => file !== 'index.ts');
    expect(commands).toHaveLength(files.length);
  });
});
