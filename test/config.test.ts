import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configurationTable, loadConfig, variableNames } from '../src/config.js';
import { IzvorError } from '../src/errors.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'izvor-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const dotenv = (text: string) => writeFileSync(join(folder, '.env'), text);

describe('the configuration', () => {
  it('works with nothing set', () => {
    expect(loadConfig({}, folder)).toEqual({
      discordToken: null,
      discordGuildId: null,
      discordApiUrl: 'https://discord.com/api',
      dataPath: join(folder, 'data'),
      model: 'multilingual-e5-small',
      modelsPath: null,
      allowDownload: false,
      logLevel: 'info',
      reader: true,
      guilds: null,
      guildGraceDays: 30,
      httpPort: null,
      httpHost: '127.0.0.1',
    });
  });

  it('takes the servers that see the operator’s articles as a list', () => {
    const IZVOR_GUILDS = '123456789012345678, 223456789012345678';
    expect(loadConfig({ IZVOR_GUILDS }, folder).guilds).toEqual(['123456789012345678', '223456789012345678']);
  });

  it('reads .env of the working directory, and the environment wins over it', () => {
    dotenv('\uFEFFDISCORD_TOKEN="abc.def.ghi"\r\nIZVOR_DATA=elsewhere\r\nIZVOR_LOG_LEVEL=debug\r\n');
    const config = loadConfig({ IZVOR_LOG_LEVEL: 'warn' }, folder);
    expect(config).toMatchObject({ discordToken: 'abc.def.ghi', dataPath: join(folder, 'elsewhere'), logLevel: 'warn' });
  });

  it('takes blank values as unset, so that .env may say more', () => {
    dotenv('DISCORD_TOKEN=from-file\nIZVOR_MODEL=\n');
    const config = loadConfig({ DISCORD_TOKEN: '  ', IZVOR_READER: '' }, folder);
    expect(config).toMatchObject({ discordToken: 'from-file', model: 'multilingual-e5-small', reader: true });
  });

  it('forgives what people paste: "Bot " before the token, a slash after the address', () => {
    const config = loadConfig({ DISCORD_TOKEN: 'Bot abc.def', DISCORD_API_URL: 'http://127.0.0.1:8080/api/' }, folder);
    expect(config).toMatchObject({ discordToken: 'abc.def', discordApiUrl: 'http://127.0.0.1:8080/api' });
  });

  it.each([
    ['on', true],
    ['TRUE', true],
    ['1', true],
    ['off', false],
    ['no', false],
  ])('reads %j as a switch', (value, on) => {
    expect(loadConfig({ IZVOR_READER: value, IZVOR_ALLOW_DOWNLOAD: value }, folder)).toMatchObject({
      reader: on,
      allowDownload: on,
    });
  });

  it.each([
    ['DISCORD_TOKEN', 'two words'],
    ['DISCORD_TOKEN', 'тајна'],
    ['DISCORD_GUILD_ID', 'my server'],
    ['DISCORD_API_URL', 'discord.com/api'],
    ['IZVOR_LOG_LEVEL', 'loud'],
    ['IZVOR_READER', 'maybe'],
    ['IZVOR_ALLOW_DOWNLOAD', '2'],
    ['IZVOR_GUILDS', 'ours, theirs'],
    ['IZVOR_GUILD_GRACE_DAYS', '-1'],
    ['IZVOR_HTTP_PORT', '70000'],
  ])('refuses a wrong %s in one sentence that names it and not its value', (name, value) => {
    const failure = attempt({ [name]: value });
    expect(failure).toMatchObject({ code: 'bad_configuration' });
    expect(failure?.message).toMatch(new RegExp(`^${name} must be .+; .+\\.$`));
    expect(failure?.message).not.toContain(value);
  });

  function attempt(env: Record<string, string>): IzvorError | undefined {
    try {
      loadConfig(env, folder);
      return undefined;
    } catch (error) {
      return error as IzvorError;
    }
  }
});

describe('what documents the configuration', () => {
  const example = readFileSync(join(import.meta.dirname, '..', '.env.example'), 'utf8');

  it('is a table with a row for every variable', () => {
    const rows = configurationTable().split('\n').slice(2);
    expect(rows.map((row) => /^\| `(\w+)` \|/.exec(row)?.[1])).toEqual(variableNames);
    expect(rows).toContainEqual(expect.stringMatching(/^\| `IZVOR_DATA` \| `data` \| .+ \|$/));
    expect(rows).toContainEqual(expect.stringMatching(/^\| `DISCORD_TOKEN` \| none \| .+ \|$/));
    expect(rows.every((row) => row.split('|').length === 5)).toBe(true);
  });

  it('is .env.example with exactly these variables, which works as it is', () => {
    expect([...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map((match) => match[1])).toEqual(variableNames);
    const defaults = loadConfig({}, folder);
    dotenv(example.replace(/^# ([A-Z_]+=)/gm, '$1'));
    expect(loadConfig({}, folder)).toEqual(defaults);
  });
});
