import type { APIEmbed } from 'discord.js';
import { escapeMarkdown } from './escape.js';
import { type Reply, reply } from './reply.js';
import type { Texts } from './texts.js';

/** In the order in which people meet them. */
const forEverybody = ['ask', 'quote', 'check', 'sources', 'status', 'forget', 'help'] as const;
const forServers = ['add', 'remove', 'settings'] as const;

export interface HelpFacts {
  /** Ids of the registered commands by name; one without an id is named without a link. */
  commandIds: ReadonlyMap<string, string>;
  /** Whether the bot is a member of the server that the person is in. */
  inServer: boolean;
  /** Questions that the articles answer; null while they are looked for. */
  examples: readonly string[] | null;
}

/** What the bot can do, command by command, and questions to begin with. */
export function renderHelp({ commandIds, inServer, examples }: HelpFacts, texts: Texts): Reply {
  const line = (name: (typeof forEverybody)[number] | (typeof forServers)[number]): string =>
    `${mention(name, commandIds, texts)}: ${texts.t(`help.commands.${name}`)}`;
  const embed: APIEmbed = {
    title: texts.t('help.title'),
    description: [texts.t('help.what'), '', ...forEverybody.map(line)].join('\n'),
    fields: inServer ? [{ name: texts.t('help.servers'), value: forServers.map(line).join('\n') }] : [],
  };
  const questions = examples?.map((question) => `> ${escapeMarkdown(question)}`);
  if (questions === undefined)
    embed.fields!.push({ name: texts.t('help.examples.heading'), value: texts.t('help.examples.looking') });
  else if (questions.length > 0) embed.fields!.push({ name: texts.t('help.examples.heading'), value: questions.join('\n') });
  return reply([], [embed]);
}

function mention(name: string, ids: ReadonlyMap<string, string>, texts: Texts): string {
  // A command in the menu of a message cannot be linked to.
  if (name === 'check') return `**${texts.nameOf('commands.check')}**`;
  const id = ids.get(name);
  return id === undefined ? `**/${name}**` : `</${name}:${id}>`;
}
