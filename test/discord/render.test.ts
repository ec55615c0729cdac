import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedLength } from '../../src/discord/embeds.js';
import { renderPage, type ShownAnswer } from '../../src/discord/render.js';
import { textsIn } from '../../src/discord/texts.js';
import type { Citation, NearArticle } from '../../src/engine/types.js';
import { article, citation, quote } from '../fixtures/discord/articles.js';
import { messageFaults } from '../support/messages.js';
import { arbitraryCitation, longText } from './arbitraries.js';
import { shown } from './markdown.js';

function answer(citations: Citation[], facts: Partial<ShownAnswer> = {}): ShownAnswer {
  return { kind: 'ask', question: 'Is the harbour open?', confidence: 0.93, citations, gone: 0, ...facts };
}

function noAnswer(
  nearest: NearArticle[] = [],
  reason: 'empty_store' | 'nothing_matches_filters' | 'not_answered' = 'not_answered',
) {
  return answer([], { question: 'Who won?', none: { reason, nearest: nearest.map((near) => near.article) } });
}

const firstPage = (shownAnswer: ShownAnswer, perPage = 5) => renderPage(shownAnswer, 0, perPage).message;

describe('an answer', () => {
  it('is one embed a citation: linked title, quoted excerpt, and where it comes from', () => {
    const reply = firstPage(answer([citation()]));
    expect(reply.content).toBe('**Is the harbour open?**\n1 excerpt from 1 article answers this.');
    expect(reply.embeds).toEqual([
      {
        title: 'Council keeps the harbour open',
        url: 'https://lorvik.example/harbour',
        description: '> It rained all week. **The council keeps the harbour open.** Nobody voted against it.',
        footer: { text: 'Lorvik Post · English · 7 March 2024' },
      },
    ]);
    expect(reply.allowedMentions).toEqual({ parse: [] });
  });

  it.each([
    [{ language: 'sr', script: 'Cyrl' as const }, 'Lorvik Post · Serbian (Cyrillic) · 7 March 2024'],
    [{ language: 'sr', script: 'Latn' as const }, 'Lorvik Post · Serbian (Latin) · 7 March 2024'],
    [{ language: null, script: null }, 'Lorvik Post · unknown language · 7 March 2024'],
    [{ outlet: null }, 'unknown outlet · English · 7 March 2024'],
    [{ date: null }, 'Lorvik Post · English · undated'],
    [{ date: { value: '2024-03', precision: 'month' as const } }, 'Lorvik Post · English · March 2024'],
    [{ date: { value: '2024', precision: 'year' as const } }, 'Lorvik Post · English · 2024'],
    [{ sample: true }, 'Lorvik Post · English · 7 March 2024 · sample'],
    [{ outletClaimed: true }, 'said to be from Lorvik Post · English · 7 March 2024'],
  ])('says of an article what is known and no more: %j', (facts, footer) => {
    expect(firstPage(answer([citation({ article: facts })])).embeds[0]?.footer?.text).toBe(footer);
  });

  it('names an article without a title "Untitled" and links no address that is not of the web', () => {
    const [embed] = firstPage(answer([citation({ article: { title: null, url: 'file:///etc/passwd' } })])).embeds;
    expect(embed?.title).toBe('Untitled');
    expect(embed).not.toHaveProperty('url');
  });

  it('links a second excerpt of an article differently, because Discord would not show it otherwise', () => {
    const [first, second] = firstPage(answer([citation(), citation({ answer: 'Boats may call - at any hour.' })])).embeds;
    expect(first?.url).toBe('https://lorvik.example/harbour');
    expect(second?.url).toBe('https://lorvik.example/harbour#:~:text=Boats%20may%20call%20%2D%20at');
  });

  it('shows as many excerpts a page as are wanted, numbered through the answer', () => {
    const citations = [1, 2, 3, 4, 5].map((id) => citation({ article: { id: `a${id}`, title: `Title ${id}`, url: null } }));
    const pages = [0, 1].map((page) => renderPage(answer(citations), page, 3));
    expect(pages.map(({ message }) => message.embeds.map(({ title }) => title))).toEqual([
      ['1 · Title 1', '2 · Title 2', '3 · Title 3'],
      ['4 · Title 4', '5 · Title 5'],
    ]);
    expect(pages[1]).toMatchObject({ page: 1, pages: 2 });
    for (const { message } of pages) expect(message.content).toContain('5 excerpts from 5 articles answer this best.');
  });

  it('numbers no excerpt that stands alone on its page', () => {
    const citations = [1, 2].map((id) => citation({ article: { id: `a${id}`, url: null } }));
    expect(renderPage(answer(citations), 1, 1).message.embeds[0]?.title).toBe('Council keeps the harbour open');
  });

  it('moves an excerpt that one message has no place for to the next page, and cuts none of them', () => {
    const long = `${'word '.repeat(500)}end.`;
    const citations = [1, 2, 3].map((id) => citation({ answer: long, article: { id: `a${id}`, url: null } }));
    const pages = [0, 1].map((page) => renderPage(answer(citations), page, 5));
    expect(pages.map(({ message }) => message.embeds.length)).toEqual([2, 1]);
    for (const { description = '' } of pages.flatMap(({ message }) => message.embeds)) expect(description).toContain('end.');
  });

  it('shows the nearest page where the one wanted is no more', () => {
    expect(renderPage(answer([citation()]), 7, 3)).toMatchObject({ page: 0, pages: 1 });
    expect(renderPage(answer([citation()]), Number.NaN, 3).page).toBe(0);
  });

  it('says how many excerpts no longer hold, and where none is left that none is', () => {
    expect(firstPage(answer([citation()], { gone: 2 })).content).toContain('2 excerpts no longer stand in the articles');
    const { content, embeds } = firstPage(answer([], { gone: 1 }));
    expect(content).toContain('Nothing that this answer cited stands in the articles any more');
    expect(embeds).toEqual([]);
  });

  it('says to which question it goes on, to what it is narrowed and who shared it, with marks that do nothing', () => {
    const prefers = { from: '2022-01-10', to: '2022-01-16' };
    const facts = { followsUp: 'Who **won**?', prefers, narrowedTo: 'Lorvik_Post', sharedBy: '@everyone' };
    const { content } = firstPage(answer([citation()], facts));
    expect(content).toContain('Following up on: Who \\*\\*won\\*\\*?');
    expect(content).toContain('Narrowed to: Lorvik\\_Post');
    expect(content).toContain('The question names a time; articles from then come first: 10 January 2022 – 16 January 2022.');
    expect(content).toContain('Shared by \\@everyone');
    expect([...shown(content).constructs]).toEqual(['strong']);
  });

  it('gives up context of later excerpts before it gives up an excerpt', () => {
    const context = `${'context '.repeat(150)}. `;
    const citations = [1, 2, 3, 4, 5, 6].map((id) => citation({ before: context, article: { id: `a${id}`, url: null } }));
    const { embeds } = firstPage(answer(citations), 6);
    expect(embeds).toHaveLength(6);
    const withContext = embeds.map(({ description = '' }) => description.includes('context'));
    expect(withContext).toEqual([true, true, true, true, false, false]);
    expect(embeds.every(({ description = '' }) => description.includes('**The council keeps the harbour open.**'))).toBe(true);
  });

  it('marks a sentence of more than 4,096 characters as shortened', () => {
    const [embed] = firstPage(answer([citation({ answer: 'word '.repeat(2000) })])).embeds;
    expect(embed?.footer?.text).toMatch(/· shortened$/);
    expect(shown(embed?.description ?? '').text).toMatch(/word$/);
    expect(embed?.description?.length).toBeGreaterThan(4000);
  });

  it('says so where the model has no calibration', () => {
    expect(firstPage(answer([citation()], { confidence: 0.15 })).content).toContain(
      '1 excerpt from 1 article may answer this; it is not certain.',
    );
    expect(firstPage(answer([citation()], { confidence: null })).content).toContain('Uncalibrated');
  });

  it('says the question back as it was put, and as nothing else', () => {
    const question = '@everyone is [this](https://evil.example) **open**?\n# Yes <@123456789012345678>';
    const { text, constructs } = shown(firstPage(answer([citation()], { question })).content.split('\n')[0] ?? '');
    expect(text).toBe(question.replace('\n', ' '));
    expect([...constructs]).toEqual(['strong']);
  });

  it('has labels in the language of the texts and the excerpt in its own', () => {
    const { content, embeds } = renderPage(
      answer([1, 2].map((id) => citation({ article: { id: `a${id}` } }))),
      0,
      3,
      textsIn('pl'),
    ).message;
    expect(content).toContain('2 fragmenty z 2 artykułów najlepiej odpowiadają na to pytanie.');
    expect(embeds[0]?.footer?.text).toBe('Lorvik Post · angielski · 7 marca 2024');
    expect(embeds[0]?.description).toContain('The council keeps the harbour open.');
  });

  it('is taken by Discord whatever the articles and the question hold, on each page', () => {
    fc.assert(
      fc.property(fc.array(arbitraryCitation, { minLength: 1, maxLength: 12 }), longText, (citations, question) => {
        const clean = question.replace(/\p{Surrogate}/gu, '');
        const shownAnswer = answer(citations, { question: clean, followsUp: clean });
        const first = renderPage(shownAnswer, 0, 5);
        const pages = Array.from({ length: first.pages }, (_, page) => renderPage(shownAnswer, page, 5));
        expect(pages.flatMap((page) => page.shown.map(({ citation: cited }) => cited))).toEqual(citations);
        for (const { message } of pages) {
          expect(messageFaults(message)).toEqual([]);
          for (const { title = '' } of message.embeds) expect([...shown(title).constructs]).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('no answer', () => {
  it('says that the articles do not answer, and names the nearest without a word of their text', () => {
    const nearest = [
      { article: article(), score: 0.4 },
      { article: article({ id: 'a2', title: 'Fog on the fjord', url: null, date: null }), score: 0.3 },
    ];
    const reply = firstPage(noAnswer(nearest));
    expect(reply.content).toBe('**Who won?**\nThe articles do not answer this. The nearest articles:');
    expect(reply.embeds).toEqual([
      {
        title: 'Council keeps the harbour open',
        url: 'https://lorvik.example/harbour',
        footer: { text: 'Lorvik Post · English · 7 March 2024' },
      },
      { title: 'Fog on the fjord', footer: { text: 'Lorvik Post · English · undated' } },
    ]);
    expect(messageFaults(reply)).toEqual([]);
  });

  it.each([
    ['empty_store' as const, 'there are none yet'],
    ['nothing_matches_filters' as const, 'none of them has this language, source or date'],
  ])('says why where it is not the articles: %s', (reason, words) => {
    const reply = firstPage(noAnswer([], reason));
    expect(reply.content).toContain(words);
    expect(messageFaults(reply)).toEqual([]);
  });
});

describe('quotes', () => {
  it('name who said it above the article', () => {
    const reply = firstPage(answer([quote()], { kind: 'quote' }));
    expect(reply.content).toContain('1 quote from 1 article.');
    expect(reply.embeds[0]?.author?.name).toBe('Ana Reva');
    expect(reply.embeds[0]?.description).toBe('> “**We keep it open**”, said Ana Reva.');
    expect(messageFaults(reply)).toEqual([]);
  });

  it('name nobody where the sentence does not', () => {
    const reply = firstPage(answer([quote({ speaker: null })], { kind: 'quote' }));
    expect(reply.embeds[0]?.author?.name).toBe('speaker not named');
  });

  it('of reported speech are called that, with the label before a name of any length', () => {
    const cited = [quote(), quote({ kind: 'reported', speaker: `Ana ${'Reva '.repeat(90)}`, article: { id: 'a2' } })];
    const reply = firstPage(answer(cited, { kind: 'quote' }));
    expect(reply.content).toContain('1 quote and 1 passage of reported speech from 2 articles.');
    expect(reply.embeds[0]?.author?.name).toBe('Ana Reva');
    expect(reply.embeds[1]?.author?.name).toMatch(/^reported speech, not a quote · Ana Reva/);
    expect(messageFaults(reply)).toEqual([]);
  });

  it('are taken by Discord however long speech and speaker are', () => {
    fc.assert(
      fc.property(longText, longText, longText, (speech, speaker, around) => {
        const clean = (text: string) => text.replace(/\p{Surrogate}/gu, '');
        const cited = quote({ speech: `S${clean(speech)}s`, speaker: clean(speaker), after: clean(around) });
        const reply = firstPage(answer([cited, cited], { kind: 'quote' }));
        expect(messageFaults(reply)).toEqual([]);
        expect(reply.embeds.map(embedLength).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(6000);
      }),
      { numRuns: 60 },
    );
  });
});
