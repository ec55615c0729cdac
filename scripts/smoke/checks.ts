import { type APIMessage, type APIUser, Client, GatewayIntentBits, Routes } from 'discord.js';
import { commands } from '../../commands/index.js';
import { commandPayloads } from '../../src/discord/command.js';
import { pageButtons } from '../../src/discord/paging.js';
import { registerCommands } from '../../src/discord/register.js';
import { refusalChecks } from './refusals.js';
import { type Check, expectRefusal, expectTrue, restFor } from './target.js';

/** What must hold of the real Discord as of the sandbox, in the order in which it is tried. */
export const checks: Check[] = [
  {
    name: 'a wrong token is refused',
    async run({ apiUrl, token }) {
      const wrong = restFor(apiUrl, `${token.slice(0, -4)}AAAA`);
      await expectRefusal(wrong.get(Routes.user('@me')), { status: 401, code: 0, at: null });
    },
  },
  {
    name: 'the bot logs in and leaves',
    async run({ apiUrl, token, guildId }) {
      const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiUrl } });
      try {
        const ready = new Promise<void>((resolve) => client.once('clientReady', () => resolve()));
        await client.login(token);
        await ready;
        expectTrue(client.guilds.cache.has(guildId), `the bot is no member of the guild ${guildId}`);
      } finally {
        await client.destroy();
      }
    },
  },
  {
    name: 'the commands are registered, come back as they were sent, and are not sent again',
    async run({ rest, applicationId, guildId }) {
      const payloads = commandPayloads(commands);
      const registration = { rest, applicationId, guildId };
      const { ids } = await registerCommands(registration, payloads);
      expectTrue(
        payloads.every(({ name }) => ids.has(name)),
        'a command is missing',
      );
      const { outcome } = await registerCommands(registration, payloads);
      expectTrue(outcome === 'unchanged', 'the same commands were sent twice');
    },
  },
  {
    name: 'an answer with excerpts and buttons is posted, edited and deleted',
    async run({ rest, channelId }) {
      const me = (await rest.get(Routes.user('@me'))) as APIUser;
      const buttons = pageButtons(0, 3, (page) => `smoke:${page}`);
      const embeds = [
        {
          title: 'The ferry stays',
          url: 'https://lorvik.example/ferry',
          description: '> “We keep it **open**”, said Ana Reva.',
          footer: { text: 'Lorvik Post · 7 March 2024' },
        },
        { title: 'The quay is closed', description: `> ${'Ž'.repeat(4000)}` },
      ];
      const route = Routes.channelMessages(channelId);
      const body = { content: '@everyone An answer', embeds, components: buttons, allowed_mentions: { parse: [] } };
      const sent = (await rest.post(route, { body })) as APIMessage;
      try {
        expectTrue(sent.author.id === me.id && sent.embeds.length === 2, 'the message is not as it was sent');
        expectTrue(!sent.mention_everyone && sent.mentions.length === 0, 'the message mentioned somebody');
        expectTrue(JSON.stringify(sent.components).includes('smoke:'), 'the buttons are missing');
        const own = Routes.channelMessage(channelId, sent.id);
        const edited = (await rest.patch(own, { body: { content: 'Another page', components: [] } })) as APIMessage;
        expectTrue(edited.content === 'Another page' && edited.embeds.length === 2, 'the edit changed something else');
        expectTrue((edited.components ?? []).length === 0, 'the buttons are still there');
      } finally {
        await rest.delete(Routes.channelMessage(channelId, sent.id));
      }
      await expectRefusal(rest.get(Routes.channelMessage(channelId, sent.id)), { status: 404, code: 10008, at: null });
    },
  },
  {
    name: 'a message of one enforced nonce is sent once',
    async run({ rest, channelId }) {
      const body = { content: 'Once', nonce: String(Date.now()), enforce_nonce: true };
      const send = async () => ((await rest.post(Routes.channelMessages(channelId), { body })) as APIMessage).id;
      const [first, second] = [await send(), await send()];
      await rest.delete(Routes.channelMessage(channelId, first));
      expectTrue(first === second, 'two messages were sent');
    },
  },
  {
    name: 'a file comes with a message and can be fetched',
    async run({ rest, channelId }) {
      const files = [{ name: 'table.csv', data: Buffer.from('one,two'), contentType: 'text/csv' }];
      const sent = (await rest.post(Routes.channelMessages(channelId), { body: { content: 'A table' }, files })) as APIMessage;
      try {
        const [attachment] = sent.attachments;
        expectTrue(attachment?.size === 7, 'the file has another size');
        expectTrue((await (await fetch(attachment!.url)).text()) === 'one,two', 'the file has another content');
      } finally {
        await rest.delete(Routes.channelMessage(channelId, sent.id));
      }
    },
  },
  {
    name: 'answers to interactions that are not there are refused',
    async run({ rest, applicationId }) {
      const [id, token] = ['1', 'bm90LWEtdG9rZW4'];
      const callback = rest.post(Routes.interactionCallback(id, token), { body: { type: 5 }, auth: false });
      await expectRefusal(callback, { status: 404, code: 10062, at: null });
      const followUp = rest.post(Routes.webhook(applicationId, token), { body: { content: 'x' }, auth: false });
      await expectRefusal(followUp, { status: 404, code: 10015, at: null });
    },
  },
  ...refusalChecks,
  {
    name: 'the commands are taken away again',
    async run({ rest, applicationId, guildId }) {
      const left = (await rest.put(Routes.applicationGuildCommands(applicationId, guildId), { body: [] })) as unknown[];
      expectTrue(left.length === 0, 'commands were left');
    },
  },
];
