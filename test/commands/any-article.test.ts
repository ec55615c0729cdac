import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.js';
import { ids } from '../../sandbox/default-seed.js';
import type { Citation } from '../../src/engine/types.js';
import { answer } from '../fixtures/discord/articles.js';
import { startWorld } from '../support/bot.js';
import { answerOf, ephemeralOf, idsOf, labelsOf } from '../support/answers.js';
import { arbitraryCitation, arbitraryContext } from '../discord/arbitraries.js';

const { general } = ids.channels;
const plenty = { burst: 10_000, perMinute: 10_000 };
const seed = Math.trunc(Math.random() * 2 ** 31);

// That nothing was refused is checked when the sandbox stops.
it(`takes every view of 40 random articles (seed ${seed})`, async () => {
  const articles = fc.sample(arbitraryCitation, { numRuns: 40, seed }).map((citation, at) => distinct(citation, at));
  const surroundings = fc.sample(arbitraryContext, { numRuns: 40, seed });
  const halves = [articles.slice(0, 20), articles.slice(20)];
  const world = await startWorld(
    {
      ask: ({ question }) => Promise.resolve(answer(halves[Number(question)]!, { question })),
      context: (citation) => Promise.resolve({ ...surroundings[articles.indexOf(known(citation, articles))]!, citation }),
    },
    { commands, limits: { person: plenty, guild: plenty } },
  );
  const person = world.discord.as('ana');
  for (const half of ['0', '1']) {
    let page = await answerOf(world, 'ana', general, 'ask', { question: half, private: true });
    let contexts = 0;
    for (;;) {
      for (const id of idsOf(page, 'context')) {
        const interaction = person.press(page.id, id);
        const shown = await person.answer(interaction);
        expect(shown.embeds).toHaveLength(1);
        contexts += 1;
      }
      const place = placeOf(labelsOf(page));
      if (place === null || place[0] === place[1]) break;
      const next = idsOf(page, 'page').at(-1)!;
      person.press(page.id, next);
      page = await vi.waitFor(() => {
        const turned = person.read(general).find(({ id }) => id === page.id)!;
        expect(placeOf(labelsOf(turned))?.[0]).toBe(place[0] + 1);
        return turned;
      }, 5000);
    }
    expect(contexts).toBe(20);
    person.press(page.id, idsOf(page, 'share')[0]!);
    await vi.waitFor(() => {
      const posted = person.read(general).filter(({ ephemeral, content }) => !ephemeral && content.includes(`**${half}**`));
      expect(posted).toHaveLength(1);
    }, 5000);
    person.press(page.id, idsOf(page, 'vote')[0]!);
    await ephemeralOf(world, 'ana', general, 'this answer helped');
  }
}, 120_000);

function distinct(citation: Citation, at: number): Citation {
  return { ...citation, article: { ...citation.article, id: `a${at}` } };
}

/** The citation that came back from the state. */
function known({ article }: Citation, all: Citation[]): Citation {
  return all.find((each) => each.article.id === article.id)!;
}

/** Page and number of pages. */
function placeOf(labels: string[]): [number, number] | null {
  const label = labels.find((each) => /^\d+ \/ \d+$/.test(each));
  return label === undefined ? null : (label.split(' / ').map(Number) as [number, number]);
}
