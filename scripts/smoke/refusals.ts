import { Routes } from 'discord.js';
import { type Check, expectRefusal } from './target.js';

const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const command = (facts: object) => ({ name: 'ask', description: 'Ask', ...facts });
const option = (facts: object) => ({ type: 3, name: 'question', description: 'What', ...facts });
const choices = (count: number) => many(count, (index) => ({ name: `c${index}`, value: `${index}` }));
const row = (...components: object[]) => ({ type: 1, components });
const button = (index: number) => ({ type: 2, style: 2, label: 'x', custom_id: `b${index}` });
const select = (count: number) => ({ type: 3, custom_id: 's', options: many(count, (i) => ({ label: `o${i}`, value: `${i}` })) });

/** Lists of commands that Discord refuses, and where it says the mistake is. */
const commandLists: [string, object[], string][] = [
  ['a name in capitals', [command({ name: 'Ask' })], '0.name'],
  ['a name with a space', [command({ name: 'ask me' })], '0.name'],
  ['a locale that Discord lacks', [command({ name_localizations: { sr: 'pitaj' } })], '0.name_localizations'],
  ['a description of 101 characters', [command({ description: 'x'.repeat(101) })], '0.description'],
  ['no description', [{ name: 'ask' }], '0.description'],
  ['26 options', [command({ options: many(26, (index) => option({ name: `o${index}` })) })], '0.options'],
  ['26 choices', [command({ options: [option({ choices: choices(26) })] })], '0.options.0.choices'],
  [
    'a required option after an optional one',
    [command({ options: [option({}), option({ name: 'b', required: true })] })],
    '0.options.1',
  ],
  ['two options of one name', [command({ options: [option({}), option({})] })], '0.options'],
  ['two commands of one name', [command({}), command({})], '1'],
  ['a menu command with a description', [command({ type: 3 })], '0.description'],
];

/** Messages that Discord refuses, with code and place; null where it says none. */
const messages: [string, object, string | null][] = [
  ['nothing in it', { content: ' ' }, null],
  ['2001 characters', { content: 'x'.repeat(2001) }, 'content'],
  ['11 embeds', { embeds: many(11, () => ({ description: 'x' })) }, 'embeds'],
  ['a title of 257 characters', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds.0.title'],
  ['6001 characters of embeds', { embeds: [{ description: 'x'.repeat(4000) }, { description: 'y'.repeat(2001) }] }, 'embeds'],
  ['an address that is none', { embeds: [{ title: 'x', url: 'nowhere' }] }, 'embeds.0.url'],
  ['six rows', { content: 'x', components: many(6, (index) => row(button(index))) }, 'components'],
  ['six buttons in a row', { content: 'x', components: [row(...many(6, button))] }, 'components.0'],
  ['two components of one custom id', { content: 'x', components: [row(button(1)), row(button(1))] }, 'components'],
  [
    'a custom id of 101 characters',
    { content: 'x', components: [row({ ...button(1), custom_id: 'x'.repeat(101) })] },
    'components.0',
  ],
  ['26 options in a select menu', { content: 'x', components: [row(select(26))] }, 'components.0'],
  ['an answer to a message that is not there', { content: 'x', message_reference: { message_id: '1' } }, 'message_reference'],
];

/** Each of these is refused, and so the sandbox refuses what Discord does. */
export const refusalChecks: Check[] = [
  ...commandLists.map(([what, body, at]): Check => ({
    name: `commands with ${what} are refused`,
    run: ({ rest, applicationId, guildId }) =>
      expectRefusal(rest.put(Routes.applicationGuildCommands(applicationId, guildId), { body }), {
        status: 400,
        code: 50035,
        at,
      }),
  })),
  ...messages.map(([what, body, at]): Check => ({
    name: `a message with ${what} is refused`,
    run: ({ rest, channelId }) =>
      expectRefusal(rest.post(Routes.channelMessages(channelId), { body }), {
        status: 400,
        code: at === null ? 50006 : 50035,
        at,
      }),
  })),
];
