import { describe, expect, it } from 'vitest';
import { ids } from '../../sandbox/default-seed.js';
import { call, login, register, sandbox, soon } from './harness.js';

const commandsPath = `/applications/${ids.application}/commands`;
const { channels } = ids;

const command = (facts: object) => ({ name: 'ask', description: 'Ask', ...facts });
const option = (facts: object) => ({ type: 3, name: 'question', description: 'What', ...facts });
const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));

describe('commands', () => {
  it.each<[string, object[], (string | number)[], string]>([
    ['a name in capitals', [command({ name: 'Ask' })], [0, 'name'], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name with a space', [command({ name: 'ask me' })], [0, 'name'], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name of 33 characters', [command({ name: 'a'.repeat(33) })], [0, 'name'], 'BASE_TYPE_BAD_LENGTH'],
    [
      'a translated name in capitals',
      [command({ name_localizations: { pl: 'Pytaj' } })],
      [0, 'name_localizations', 'pl'],
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'a locale that Discord lacks',
      [command({ name_localizations: { sr: 'pitaj' } })],
      [0, 'name_localizations', 'sr'],
      'BASE_TYPE_CHOICES',
    ],
    [
      'a translation of 101 characters',
      [command({ description_localizations: { pl: 'x'.repeat(101) } })],
      [0, 'description_localizations', 'pl'],
      'BASE_TYPE_BAD_LENGTH',
    ],
    ['no description', [{ name: 'ask' }], [0, 'description'], 'BASE_TYPE_REQUIRED'],
    ['a description of 101 characters', [command({ description: 'x'.repeat(101) })], [0, 'description'], 'BASE_TYPE_MAX_LENGTH'],
    [
      '26 options',
      [command({ options: many(26, (index) => option({ name: `o${index}` })) })],
      [0, 'options'],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      '26 choices',
      [command({ options: [option({ choices: many(26, (index) => ({ name: `c${index}`, value: `${index}` })) })] })],
      [0, 'options', 0, 'choices'],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a choice of 101 characters',
      [command({ options: [option({ choices: [{ name: 'x'.repeat(101), value: 'x' }] })] })],
      [0, 'options', 0, 'choices', 0, 'name'],
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a required option after an optional one',
      [command({ options: [option({}), option({ name: 'b', required: true })] })],
      [0, 'options', 1],
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'two options of one name',
      [command({ options: [option({}), option({})] })],
      [0, 'options', 1, 'name'],
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    ['two commands of one name', [command({}), command({})], [1], 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
    [
      'a menu command with a description',
      [command({ type: 3 })],
      [0, 'description'],
      'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
    ],
    [
      'choices beside autocomplete',
      [command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
      [0, 'options', 0, 'autocomplete'],
      'APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES',
    ],
    [
      'more than 8000 characters',
      [
        command({
          options: many(25, (index) =>
            option({ name: `o${index}`, choices: many(4, (c) => ({ name: `${c}`.padEnd(100, 'n'), value: 'v'.repeat(90) })) }),
          ),
        }),
      ],
      [0],
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
    ['an unknown type of option', [command({ options: [option({ type: 12 })] })], [0, 'options', 0, 'type'], 'BASE_TYPE_CHOICES'],
  ])('with %s are refused at the place', async (_, commands, path, code) => {
    const discord = await sandbox();
    const { status, body } = await call(discord, 'PUT', commandsPath, commands);
    expect({ status, code: body?.code, message: body?.message }).toEqual({
      status: 400,
      code: 50035,
      message: 'Invalid Form Body',
    });
    const place = path.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], body?.errors);
    expect(
      (place as { _errors?: { code: string }[] } | undefined)?._errors?.map((error) => error.code),
      JSON.stringify(body),
    ).toContain(code);
    expect((await call(discord, 'GET', commandsPath)).body).toEqual([]);
    expect(discord.violations).toMatchObject([{ refused: true }]);
  });

  it('100 are taken and 101 are not', async () => {
    const discord = await sandbox();
    expect(
      (
        await call(
          discord,
          'PUT',
          commandsPath,
          many(101, (index) => command({ name: `a${index}` })),
        )
      ).body,
    ).toMatchObject({ code: 30032 });
    expect(
      (
        await call(
          discord,
          'PUT',
          commandsPath,
          many(100, (index) => command({ name: `a${index}` })),
        )
      ).status,
    ).toBe(200);
  });

  it('keep their id by name, lose it by their going, and come back with or without translations', async () => {
    const discord = await sandbox();
    const translated = command({
      name_localizations: { pl: 'pytaj' },
      options: [option({ required: true, autocomplete: false })],
    });
    const [first] = (await call(discord, 'PUT', commandsPath, [translated])).body as unknown as { id: string; version: string }[];
    const [again] = (await call(discord, 'PUT', commandsPath, [translated])).body as unknown as { id: string; version: string }[];
    expect(again).toEqual(first);
    const list = async (query = '') => (await call(discord, 'GET', `${commandsPath}${query}`)).body as unknown as object[];
    expect((await list('?with_localizations=true'))[0]).toMatchObject({ name_localizations: { pl: 'pytaj' } });
    expect((await list())[0]).not.toHaveProperty('name_localizations');
    await call(discord, 'PUT', commandsPath, []);
    await call(discord, 'PUT', commandsPath, [translated]);
    expect((await list())[0]).not.toMatchObject({ id: first!.id });
  });

  it('of a guild are there alone, and only where the bot is', async () => {
    const discord = await sandbox();
    const path = (guild: string) => `/applications/${ids.application}/guilds/${guild}/commands`;
    expect((await call(discord, 'PUT', path(ids.guilds.readers), [command({})])).body).toMatchObject({ code: 50001 });
    await call(discord, 'PUT', path(ids.guilds.harbour), [command({})]);
    expect(
      discord
        .as('ana')
        .commands(channels.general)
        .map(({ name }) => name),
    ).toEqual(['ask']);
    expect(discord.as('ana').commands(channels.lounge)).toEqual([]);
  });
});

const row = (...components: object[]) => ({ type: 1, components });
const button = (index: number) => ({ type: 2, style: 2, label: 'x', custom_id: `b${index}` });
const select = (facts: object = {}) => ({ type: 3, custom_id: 's', options: [{ label: 'a', value: 'a' }], ...facts });

describe('messages', () => {
  it.each<[string, object, string | null]>([
    ['without anything', { content: '  ' }, null],
    ['with 2001 characters', { content: 'x'.repeat(2001) }, 'content'],
    ['with an embed of nothing', { embeds: [{}] }, 'embeds.0.description'],
    ['with 11 embeds', { embeds: many(11, () => ({ description: 'x' })) }, 'embeds'],
    [
      'with more than 6000 characters of embeds',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'y'.repeat(2001) }] },
      'embeds',
    ],
    ['with a title of 257 characters', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds.0.title'],
    ['with an address that is none', { embeds: [{ title: 'x', url: 'nowhere' }] }, 'embeds.0.url'],
    ['with a blank footer', { embeds: [{ title: 'x', footer: { text: ' ' } }] }, 'embeds.0.footer.text'],
    ['with six rows', { components: many(6, (index) => row(button(index))) }, 'components'],
    ['with six buttons in a row', { components: [row(...many(6, button))] }, 'components.0.components'],
    ['with two select menus in a row', { components: [row(select(), select({ custom_id: 't' }))] }, 'components.0'],
    ['with a button beside a select menu', { components: [row(select(), button(1))] }, 'components.0'],
    [
      'with two components of one custom id',
      { components: [row(button(1)), row(button(1))] },
      'components.1.components.0.custom_id',
    ],
    [
      'with a custom id of 101 characters',
      { components: [row({ ...button(1), custom_id: 'x'.repeat(101) })] },
      'components.0.components.0.custom_id',
    ],
    [
      'with a button of 81 characters',
      { components: [row({ ...button(1), label: 'x'.repeat(81) })] },
      'components.0.components.0.label',
    ],
    ['with a button without a label', { components: [row({ ...button(1), label: undefined })] }, 'components.0.components.0'],
    [
      'with 26 options in a select menu',
      { components: [row(select({ options: many(26, (i) => ({ label: 'x', value: `${i}` })) }))] },
      'components.0.components.0.options',
    ],
    [
      'with two options of one value',
      { components: [row(select({ options: many(2, () => ({ label: 'x', value: 'x' })) }))] },
      'components.0.components.0.options.1.value',
    ],
    [
      'with more to choose than there is',
      { components: [row(select({ max_values: 2 }))] },
      'components.0.components.0.max_values',
    ],
    ['with content beside new components', { content: 'x', flags: 32768, components: [{ type: 10, content: 'y' }] }, 'content'],
    [
      'with an answer to a message that is not there',
      { content: 'x', message_reference: { message_id: '1' } },
      'message_reference',
    ],
  ])('%s are refused', async (_, body, path) => {
    const discord = await sandbox();
    const answer = await call(discord, 'POST', `/channels/${channels.general}/messages`, body);
    expect(answer.status).toBe(400);
    if (path === null) expect(answer.body).toMatchObject({ code: 50006, message: 'Cannot send an empty message' });
    else {
      const place = path
        .split('.')
        .reduce((node: unknown, key) => (node as Record<string, unknown> | undefined)?.[key], answer.body?.errors);
      expect(place, JSON.stringify(answer.body)).toHaveProperty('_errors');
    }
    expect(discord.as('ana').read(channels.general)).toEqual([]);
  });

  it('that Discord takes and shows otherwise than meant are violations, though not refused', async () => {
    const discord = await sandbox();
    const embeds = ['a', 'b'].map((title) => ({ title, url: 'https://lorvik.example/one' }));
    expect((await call(discord, 'POST', `/channels/${channels.general}/messages`, { embeds, contnet: 'x' })).status).toBe(200);
    expect(discord.violations.map(({ problem, refused }) => [problem, refused])).toEqual([
      ['unknown property contnet', false],
      ['two embeds of one link, of which Discord shows one', false],
    ]);
  });

  it('are refused where the bot may not go or write', async () => {
    const discord = await sandbox();
    const post = (channel: string) => call(discord, 'POST', `/channels/${channel}/messages`, { content: 'x' });
    expect((await post(channels.staff)).body).toMatchObject({ code: 50001 });
    expect((await post(channels.shelf)).body).toMatchObject({ code: 50001 });
    expect((await post(channels.forum)).body).toMatchObject({ code: 50008 });
    expect((await post('1')).body).toMatchObject({ code: 10003 });
    expect((await post(channels.thread)).status).toBe(200);
    expect((await post(ids.dms.bojan)).status).toBe(200);
    discord.removeBot(ids.guilds.harbour);
    expect((await post(channels.general)).body).toMatchObject({ code: 50001 });
  });

  it('of others cannot be edited or, without the permission, deleted', async () => {
    const discord = await sandbox();
    const { id } = discord.as('ana').write(channels.general, 'Mine');
    const path = `/channels/${channels.general}/messages/${id}`;
    expect((await call(discord, 'PATCH', path, { content: 'Yours' })).body).toMatchObject({ code: 50005 });
    expect((await call(discord, 'DELETE', path)).body).toMatchObject({ code: 50013 });
  });

  it('of one enforced nonce are one message', async () => {
    const discord = await sandbox();
    const post = async () =>
      (await call(discord, 'POST', `/channels/${channels.general}/messages`, { content: 'x', nonce: '7', enforce_nonce: true }))
        .body?.id;
    const first = await post();
    expect(await post()).toBe(first);
    discord.advance(200_000);
    expect(await post()).not.toBe(first);
  });

  it('ping nobody whom allowed_mentions leaves out', async () => {
    const discord = await sandbox();
    const content = `@everyone <@${ids.users.ana}> <@&${ids.roles.editor}>`;
    const post = async (facts: object) =>
      (await call(discord, 'POST', `/channels/${channels.general}/messages`, { content, ...facts })).body;
    expect(await post({ allowed_mentions: { parse: [] } })).toMatchObject({
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
    });
    expect(await post({})).toMatchObject({
      mention_everyone: true,
      mentions: [{ id: ids.users.ana }],
      mention_roles: [ids.roles.editor],
    });
  });

  it('carry files, which the form sends beside the JSON', async () => {
    const discord = await sandbox();
    const client = await login(discord);
    const channel = await client.channels.fetch(channels.general);
    if (!channel?.isSendable()) throw new Error('no channel');
    const sent = await channel.send({ content: 'See', files: [{ attachment: Buffer.from('one,two'), name: 'table.csv' }] });
    const [attachment] = sent.attachments.values();
    expect(attachment).toMatchObject({ name: 'table.csv', size: 7 });
    expect(await (await fetch(attachment!.url)).text()).toBe('one,two');
    expect(discord.violations).toEqual([]);
  });
});

describe('requests', () => {
  it('with a wrong token, for an unknown route or with broken JSON are refused as Discord does', async () => {
    const discord = await sandbox();
    expect(await call(discord, 'GET', '/users/@me', undefined, 'wrong')).toMatchObject({
      status: 401,
      body: { message: '401: Unauthorized', code: 0 },
    });
    expect(await call(discord, 'GET', '/nowhere')).toMatchObject({ status: 404, body: { message: '404: Not Found', code: 0 } });
    const response = await fetch(`${discord.url}/v10/channels/${channels.general}/messages`, {
      ...{ method: 'POST', body: '{', headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' } },
    });
    expect(await response.json()).toMatchObject({ code: 50109 });
  });

  it('of a web page under another name do not reach the server', async () => {
    const discord = await sandbox();
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request(`${discord.origin}/client/bootstrap`, { headers: { host: 'evil.example', 'x-user': ids.users.ana } }, (response) =>
        resolve(response.statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });
});

describe('rate limits', () => {
  it('are told in headers, and the request too many waits as long as it says', async () => {
    const discord = await sandbox();
    const post = () => call(discord, 'POST', `/channels/${channels.general}/messages`, { content: 'x' });
    const first = await post();
    expect(first.headers.get('x-ratelimit-limit')).toBe('5');
    expect(first.headers.get('x-ratelimit-remaining')).toBe('4');
    await Promise.all(many(4, post));
    const refused = await post();
    expect(refused).toMatchObject({ status: 429, body: { message: 'You are being rate limited.', global: false } });
    const { retry_after } = refused.body as unknown as { retry_after: number };
    expect(retry_after).toBeGreaterThan(4);
    expect((await call(discord, 'POST', `/channels/${channels.news}/messages`, { content: 'x' })).status).toBe(200);
    discord.advance(retry_after * 1000 + 1);
    expect((await post()).status).toBe(200);
  });

  it('stop at 50 requests a second everywhere, but for answers to interactions', async () => {
    const discord = await sandbox();
    await register(discord);
    const ids50 = await Promise.all(many(60, () => call(discord, 'GET', '/gateway/bot').then(({ status }) => status)));
    expect(ids50.filter((status) => status === 429).length).toBeGreaterThan(0);
    const interactions = many(60, () => discord.as('ana').slash(channels.general, 'ask', { question: 'Who?' }));
    const statuses = await Promise.all(
      interactions.map(
        async ({ id, token }) => (await call(discord, 'POST', `/interactions/${id}/${token}/callback`, { type: 5 })).status,
      ),
    );
    expect(new Set(statuses)).toEqual(new Set([204]));
  });

  it.each([false, true])('are honoured by discord.js (global: %s)', async (global) => {
    const discord = await sandbox();
    await register(discord);
    await login(discord, (interaction) => {
      if (interaction.isChatInputCommand()) return interaction.reply('Here');
    });
    discord.faults.add({ on: /callback$/, fault: { kind: 'rate-limit', retryAfter: 0.4, global }, times: 1 });
    const ana = discord.as('ana');
    await ana.answer(ana.slash(channels.general, 'ask', { question: 'Who?' }));
    const [first, second] = discord.requests.filter(({ path }) => path.endsWith('/callback'));
    expect([first?.status, second?.status]).toEqual([429, 204]);
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(390);
  });
});

describe('faults', () => {
  it.each([
    ['an error', { kind: 'status', status: 500 } as const],
    ["a proxy's page", { kind: 'page' } as const],
    ['a cut connection', { kind: 'drop' } as const],
  ])('%s happens to what matches, as often as told, and discord.js tries again', async (_, fault) => {
    const discord = await sandbox();
    await register(discord);
    const client = await login(discord, undefined, {});
    client.rest.options.timeout = 2000;
    discord.faults.add({ on: 'POST /channels', fault, times: 2 });
    const channel = await client.channels.fetch(channels.general);
    if (!channel?.isSendable()) throw new Error('no channel');
    const sent = await channel.send({ content: 'At last', nonce: '1', enforceNonce: true }).catch((error: unknown) => error);
    const attempts = discord.requests.filter(({ method, path }) => method === 'POST' && path.startsWith('/channels'));
    if (fault.kind === 'drop') {
      // undici gives a broken connection up; the bot has to.
      expect(sent).toBeInstanceOf(Error);
      return;
    }
    expect(attempts.map(({ status }) => status)).toEqual([
      fault.kind === 'page' ? 502 : 500,
      fault.kind === 'page' ? 502 : 500,
      200,
    ]);
    expect(discord.as('ana').read(channels.general)).toMatchObject([{ content: 'At last' }]);
  });

  it('a lost answer leaves the request carried out', async () => {
    const discord = await sandbox();
    discord.faults.add({ on: 'POST /channels', fault: { kind: 'lost-answer' }, times: 1 });
    await expect(call(discord, 'POST', `/channels/${channels.general}/messages`, { content: 'Said' })).rejects.toThrow();
    expect(discord.as('ana').read(channels.general)).toMatchObject([{ content: 'Said' }]);
  });

  it('a delay takes its time, and a fault can begin later', async () => {
    const discord = await sandbox();
    discord.faults.add({ on: 'GET /gateway', fault: { kind: 'delay', milliseconds: 200 }, times: 1, after: 1 });
    const took = async () => {
      const start = performance.now();
      await call(discord, 'GET', '/gateway/bot');
      return performance.now() - start;
    };
    const times = [await took(), await took(), await took()];
    expect(times[1]).toBeGreaterThanOrEqual(195);
    await soon(() => expect(Math.max(times[0]!, times[2]!)).toBeLessThan(195));
  });
});
