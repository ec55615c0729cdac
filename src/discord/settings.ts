import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import { type LabelLanguage, labelLanguageNames, labelLanguages } from '../label-language.js';
import type { GuildSettings } from '../state/types.js';
import { type Reply, reply } from './reply.js';
import type { Texts } from './texts.js';

export const mostChannels = 25;
export const mostPerPage = 5;
/** The value of the menu of languages that stands for each person's own. */
const ownLanguage = 'own';

/** Threads and forum posts count as their channel. */
const channelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildVoice,
] as const;

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** What is still there of what the settings name: Discord takes no menu with a channel or role that is gone. */
export interface Existing {
  channel: (id: string) => boolean;
  role: (id: string) => boolean;
}

/** The settings of a server with the menus and buttons that change them. */
export function renderSettings(settings: GuildSettings, existing: Existing, texts: Texts): Reply {
  const { channels, contributorRole } = settings;
  const list = channels.map((id) => `<#${id}>`).join(' ');
  const fields: [string, string][] = [
    [texts.t('settings.fields.private'), texts.t(settings.private ? 'settings.privately' : 'settings.publicly')],
    [texts.t('settings.fields.channels'), list || texts.t('settings.everywhere')],
    [
      texts.t('settings.fields.labels'),
      settings.labels === null ? texts.t('settings.ownLanguage') : labelLanguageNames[settings.labels],
    ],
    [texts.t('settings.fields.perPage'), String(settings.perPage)],
    [
      texts.t('settings.fields.contributorRole'),
      contributorRole === null ? texts.t('settings.noRole') : `<@&${contributorRole}>`,
    ],
    [
      texts.t('settings.fields.keepQuestions'),
      `${texts.t(settings.keepQuestions ? 'settings.kept' : 'settings.counted')} ${texts.t('settings.privacy')}`,
    ],
  ];
  const embed: APIEmbed = { title: texts.t('settings.title'), fields: fields.map(([name, value]) => ({ name, value })) };
  const rows = [channelMenu(settings, existing, texts), languageMenu(settings, texts), pageMenu(settings, texts)];
  return reply([texts.t('settings.lead')], [embed], [...rows, roleMenu(settings, existing, texts), buttons(settings, texts)]);
}

/**
 * The settings after a choice in the panel; null where the choice is none.
 * @param name what follows `settings` in the custom id
 */
export function changed(settings: GuildSettings, name: string, values: readonly string[]): GuildSettings | null {
  const [value] = values;
  switch (name) {
    case 'private':
      return { ...settings, private: value === 'on' };
    case 'keep':
      return { ...settings, keepQuestions: value === 'on' };
    case 'channels':
      return { ...settings, channels: [...values] };
    case 'role':
      return { ...settings, contributorRole: value ?? null };
    case 'page': {
      const perPage = Number(value);
      return Number.isInteger(perPage) && perPage >= 1 && perPage <= mostPerPage ? { ...settings, perPage } : null;
    }
    case 'labels': {
      const labels = labelLanguages.find((language) => language === value) ?? null;
      return labels === null && value !== ownLanguage ? null : { ...settings, labels };
    }
    default:
      return null;
  }
}

const row = (component: APIComponentInMessageActionRow): Row => ({ type: ComponentType.ActionRow, components: [component] });

function channelMenu({ channels }: GuildSettings, existing: Existing, texts: Texts): Row {
  return row({
    type: ComponentType.ChannelSelect,
    custom_id: 'settings:channels',
    placeholder: texts.t('settings.pick.channels'),
    channel_types: [...channelTypes],
    min_values: 0,
    max_values: mostChannels,
    default_values: channels
      .filter((id) => existing.channel(id))
      .slice(0, mostChannels)
      .map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
  });
}

function roleMenu({ contributorRole: role }: GuildSettings, existing: Existing, texts: Texts): Row {
  const known = role !== null && existing.role(role);
  return row({
    type: ComponentType.RoleSelect,
    custom_id: 'settings:role',
    placeholder: texts.t('settings.pick.role'),
    min_values: 0,
    max_values: 1,
    default_values: known ? [{ id: role, type: SelectMenuDefaultValueType.Role }] : [],
  });
}

function languageMenu({ labels }: GuildSettings, texts: Texts): Row {
  const option = (value: LabelLanguage) => ({
    label: labelLanguageNames[value],
    value: value as string,
    default: value === labels,
  });
  return row({
    type: ComponentType.StringSelect,
    custom_id: 'settings:labels',
    placeholder: texts.t('settings.fields.labels'),
    options: [
      { label: texts.t('settings.ownLanguage'), value: ownLanguage, default: labels === null },
      ...labelLanguages.map(option),
    ],
  });
}

function pageMenu({ perPage }: GuildSettings, texts: Texts): Row {
  return row({
    type: ComponentType.StringSelect,
    custom_id: 'settings:page',
    placeholder: texts.t('settings.fields.perPage'),
    options: Array.from({ length: mostPerPage }, (_, index) => ({
      label: texts.t('settings.pick.perPage', { count: index + 1 }),
      value: String(index + 1),
      default: index + 1 === perPage,
    })),
  });
}

/** Each carries what it does: one of an old panel does what its label says, and not its contrary. */
function buttons({ private: isPrivate, keepQuestions }: GuildSettings, texts: Texts): Row {
  const button = (label: string, custom_id: string): APIButtonComponent => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id,
  });
  return {
    type: ComponentType.ActionRow,
    components: [
      isPrivate
        ? button(texts.t('settings.buttons.public'), 'settings:private:off')
        : button(texts.t('settings.buttons.private'), 'settings:private:on'),
      keepQuestions
        ? button(texts.t('settings.buttons.count'), 'settings:keep:off')
        : button(texts.t('settings.buttons.keep'), 'settings:keep:on'),
    ],
  };
}
