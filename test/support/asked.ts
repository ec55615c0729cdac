import { vi } from 'vitest';
import { commands } from '../../commands/index.js';
import { ids } from '../../sandbox/default-seed.js';
import type { ClientMessage } from '../../sandbox/client-protocol.js';
import type { OptionValues } from '../../sandbox/person.js';
import type { AskRequest, AskResult, Citation } from '../../src/engine/types.js';
import { IzvorError } from '../../src/errors.js';
import { article, citation } from '../fixtures/discord/articles.js';
import { answerOf } from './answers.js';
import { startWorld, type World, type WorldOptions } from './bot.js';

export const { general, lounge } = ids.channels;
export const question = 'Is the harbour open?';
/** What people in the first server see. */
export const view = { guild: ids.guilds.harbour, operator: true };

/** What the engine answers. */
export const ask = vi.fn<(request: AskRequest) => Promise<AskResult>>();
/** Ids of articles that are gone. */
export const gone = new Set<string>();

/** For `beforeEach`. */
export function nothingAsked(): void {
  ask.mockReset();
  gone.clear();
}

export const engine = {
  ask,
  verify: (citations: Citation[]) => Promise.resolve(citations.filter((each) => !gone.has(each.article.id))) as never,
  context: (cited: Citation) =>
    Promise.resolve(
      gone.has(cited.article.id) ? null : { citation: cited, before: 'It rained.\n\n', after: '\n\nThe *boats* left.' },
    ),
  show: (id: string) =>
    gone.has(id)
      ? Promise.reject(new IzvorError('not_found', 'It is gone.'))
      : Promise.resolve({ ...article({ id }), text: '' } as never),
};

export const start = (options: Partial<WorldOptions> = {}): Promise<World> => startWorld(engine, { commands, ...options });

/** Somebody asks; the answer as it then is. */
export function asked(
  world: World,
  options: OptionValues = {},
  person = 'ana',
  channel: string = general,
): Promise<ClientMessage> {
  return answerOf(world, person, channel, 'ask', { question, ...options });
}

/** Five excerpts in two languages from two sources. */
export const five = [1, 2, 3, 4, 5].map((id) =>
  citation({
    article: {
      id: `a${id}`,
      title: `Title ${id}`,
      url: `https://lorvik.example/${id}`,
      ...(id > 3 && { language: 'sr', outlet: 'Glas' }),
    },
  }),
);
