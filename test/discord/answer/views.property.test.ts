import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderContext } from '../../../src/discord/answer/in-context.js';
import { withButtons } from '../../../src/discord/answer/open.js';
import { answerOf, type QuestionAnswer } from '../../../src/discord/answer/saved.js';
import { oneLine } from '../../../src/discord/escape.js';
import type { RenderedPage, ShownAnswer } from '../../../src/discord/render.js';
import { textsIn } from '../../../src/discord/texts.js';
import type { Citation } from '../../../src/engine/types.js';
import { labelLanguages } from '../../../src/label-language.js';
import { defaultSettings } from '../../../src/state/types.js';
import { answer } from '../../fixtures/discord/articles.js';
import { messageFaults } from '../../support/messages.js';
import { arbitraryCitation, arbitraryContext, arbitraryQuote, question } from '../arbitraries.js';
import { shown, squeezed } from '../markdown.js';

const forty = { minLength: 40, maxLength: 40 } as const;

/** A private answer with these excerpts, which may be narrowed. */
function savedAnswer(kind: 'ask' | 'quote', citations: Citation[], asked: string): QuestionAnswer {
  const view = { guild: '1'.repeat(19), operator: true };
  const facts = {
    kind,
    guild: view.guild,
    channel: '1',
    user: 'ana',
    view,
    request: { question: asked },
    private: true,
    askedAt: 0,
  };
  return answerOf(answer(citations), facts, {});
}

/** All pages, with the labels of one language. */
function pagesOf(
  saved: QuestionAnswer,
  facts: Partial<ShownAnswer>,
  perPage: number,
  language: (typeof labelLanguages)[number],
): RenderedPage[] {
  const { kind, citations, confidence, request } = saved;
  const shownAnswer = { kind, citations, confidence, question: request.question, gone: 0, ...facts };
  const context = { settings: { ...defaultSettings, channels: [], perPage }, texts: textsIn(language) };
  const first = withButtons(shownAnswer, saved, 0, 'ana', citations, context);
  const further = Array.from({ length: Math.max(0, first.pages - 1) }, (_, at) =>
    withButtons(shownAnswer, saved, at + 1, 'ana', citations, context),
  );
  return [first, ...further];
}

/** The words of a page are the article's: titles from their beginning, excerpts in order, and nothing in them does anything. */
function expectOnlyTheirWords({ message, shown: cited }: RenderedPage): void {
  for (const [at, { title = '', description = '' }] of message.embeds.entries()) {
    const { citation } = cited[at]!;
    const heading = shown(title);
    expect([...heading.constructs]).toEqual([]);
    const own = oneLine(citation.article.title ?? '');
    if (own !== '') expect(squeezed(own)).toContain(squeezed(heading.text.replace(/^\d+ · /, '').replace(/…$/, '')));
    const block = shown(description);
    expect(squeezed(citation.excerpt)).toContain(squeezed(block.text));
    expect([...block.constructs].sort()).toEqual(['blockQuote', 'strong']);
  }
}

describe('whatever 40 articles hold', () => {
  it.each(labelLanguages)(
    'each page of an answer is one Discord takes, and shows the articles’ words: %s',
    (language) => {
      fc.assert(
        fc.property(fc.array(arbitraryCitation, forty), question, fc.integer({ min: 1, max: 5 }), (citations, asked, perPage) => {
          const saved = savedAnswer('ask', citations, asked);
          const pages = pagesOf(saved, { followsUp: asked, narrowedTo: asked, sharedBy: asked, gone: 3 }, perPage, language);
          expect(pages.flatMap((page) => page.shown.map(({ citation }) => citation))).toEqual(citations);
          for (const page of pages) {
            expect(messageFaults(page.message)).toEqual([]);
            expect(page.message.components.length).toBeGreaterThanOrEqual(3);
            expectOnlyTheirWords(page);
          }
        }),
        { numRuns: 1 },
      );
    },
    120_000,
  );

  it('each page of quotes is one Discord takes, and shows the articles’ words', () => {
    fc.assert(
      fc.property(fc.array(arbitraryQuote, forty), question, fc.integer({ min: 1, max: 5 }), (citations, asked, perPage) => {
        for (const page of pagesOf(savedAnswer('quote', citations, asked), {}, perPage, 'en')) {
          expect(messageFaults(page.message)).toEqual([]);
          expectOnlyTheirWords(page);
        }
      }),
      { numRuns: 2 },
    );
  }, 120_000);

  it('“Show in context” is one Discord takes, and shows the articles’ words', () => {
    fc.assert(
      fc.property(arbitraryContext, (context) => {
        const message = renderContext(context, textsIn('bg'));
        expect(messageFaults(message)).toEqual([]);
        const block = shown(message.embeds[0]?.description ?? '');
        expect(squeezed(context.before + context.citation.excerpt + context.after)).toContain(squeezed(block.text));
        expect([...block.constructs].sort()).toEqual(['blockQuote', 'strong']);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('that they do not answer is told in a message that Discord takes', () => {
    fc.assert(
      fc.property(fc.array(arbitraryCitation, forty), question, (citations, asked) => {
        const nearest = citations.map(({ article }) => article);
        const [page] = pagesOf(savedAnswer('ask', [], asked), { none: { reason: 'not_answered', nearest } }, 3, 'fr');
        expect(messageFaults(page!.message)).toEqual([]);
        expect(page!.message.embeds.length).toBeGreaterThan(0);
      }),
      { numRuns: 3 },
    );
  }, 120_000);
});
