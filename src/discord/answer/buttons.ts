import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { pageButtons } from '../paging.js';
import type { RenderedPage } from '../render.js';
import type { Texts } from '../texts.js';
import { choiceKey, everything, type NarrowedTo, type NarrowingChoice } from './narrowing.js';
import { citationKey } from './saved.js';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** What an answer's buttons depend on beside the page. */
export interface ButtonFacts {
  /** The answer's id. */
  id: string;
  choices: readonly NarrowingChoice[];
  narrowedTo: NarrowedTo | null;
  /** The answer is private and the person's own. */
  shareable: boolean;
}

/** The rows below a page: pages and votes, contexts, narrowing, sharing. */
export function answerRows({ page, pages, shown }: RenderedPage, facts: ButtonFacts, texts: Texts): Row[] {
  const { id } = facts;
  const votes = [
    { ...button(`vote:${id}:up`), emoji: { name: '👍' } },
    { ...button(`vote:${id}:down`), emoji: { name: '👎' } },
  ];
  const [paging] = pageButtons(page, pages, (to) => `page:${id}:${to}`);
  const contexts = shown.map(({ citation, number }) => ({
    ...button(`context:${id}:${citationKey(citation)}`),
    label: shown.length > 1 ? texts.t('context.buttonNumbered', { number }) : texts.t('context.button'),
  }));
  const rows: APIComponentInMessageActionRow[][] = [
    [...(paging?.components ?? []), ...votes],
    contexts,
    narrowMenu(facts, texts),
    facts.shareable ? [{ ...button(`share:${id}:${page}`), label: texts.t('share.button') }] : [],
  ];
  return rows.filter((components) => components.length > 0).map((components) => ({ type: ComponentType.ActionRow, components }));
}

function button(customId: string): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: customId };
}

function narrowMenu({ id, choices, narrowedTo }: ButtonFacts, texts: Texts): APIComponentInMessageActionRow[] {
  const options: APISelectMenuOption[] = choices.map(({ name, value, to, excerpts }) => ({
    label: name,
    value,
    description: texts.t(`narrow.${to.kind}`, { excerpts }),
    default: narrowedTo !== null && value === choiceKey(narrowedTo),
  }));
  if (narrowedTo !== null) options.unshift({ label: texts.t('narrow.undo'), value: everything });
  if (options.length === 0) return [];
  return [{ type: ComponentType.StringSelect, custom_id: `narrow:${id}`, placeholder: texts.t('narrow.placeholder'), options }];
}
