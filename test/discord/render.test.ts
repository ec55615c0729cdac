import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedLength } from '../../src/discord/embeds.js';
import { type Reply, renderAnswer, renderQuotes } from '../../src/discord/render.js';
import { answer, article, citation, noAnswer, quote } from '../fixtures/discord/articles.js';
import { messageErrors, schemaErrors } from '../fixtures/discord/schemas.js';
import { arbitraryCitation, longText } from './arbitraries.js';
import { shown } from './markdown.js';

/** What Discord would object to in a reply. */
function objections({ content, embeds, allowedMentions }: Reply): string | null {
  const sent = { content, embeds, allowed_mentions: allowedMentions };
  return schemaErrors('IncomingWebhookUpdateRequestPartial', sent) ?? messageErrors(sent);
}

describe('an answer', () => {
  it('is one embed a citation: linked title, quoted excerpt, and where it comes from', () => {
    const reply = renderAnswer(answer([citation()]));
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
  ])('says of an article what is known and no more: %j', (facts, footer) => {
    expect(renderAnswer(answer([citation({ article: facts })])).embeds[0]?.footer?.text).toBe(footer);
  });

  it('names an article without a title "Untitled" and links no address that is not of the web', () => {
    const [embed] = renderAnswer(answer([citation({ article: { title: null, url: 'file:///etc/passwd' } })])).embeds;
    expect(embed?.title).toBe('Untitled');
    expect(embed).not.toHaveProperty('url');
  });

  it('links a second excerpt of an article differently, because Discord would not show it otherwise', () => {
    const [first, second] = renderAnswer(answer([citation(), citation({ answer: 'Boats may call - at any hour.' })])).embeds;
    expect(first?.url).toBe('https://lorvik.example/harbour');
    expect(second?.url).toBe('https://lorvik.example/harbour#:~:text=Boats%20may%20call%20%2D%20at');
  });

  it('says how many excerpts found no place, and cuts none of them', () => {
    const long = `${'word '.repeat(500)}end.`;
    const reply = renderAnswer(answer([1, 2, 3].map((id) => citation({ answer: long, article: { id: `a${id}`, url: null } }))));
    expect(reply.embeds).toHaveLength(2);
    expect(reply.content).toContain('2 excerpts from 2 articles answer this. 1 more does not fit into one message.');
    expect(reply.embeds.every(({ description = '' }) => description.includes('end.'))).toBe(true);
  });

  it('gives up context of later excerpts before it gives up an excerpt', () => {
    const context = `${'context '.repeat(150)}. `;
    const citations = [1, 2, 3, 4, 5, 6].map((id) => citation({ before: context, article: { id: `a${id}`, url: null } }));
    const { embeds } = renderAnswer(answer(citations));
    expect(embeds).toHaveLength(6);
    const withContext = embeds.map(({ description = '' }) => description.includes('context'));
    expect(withContext).toEqual([true, true, true, true, false, false]);
    expect(embeds.every(({ description = '' }) => description.includes('**The council keeps the harbour open.**'))).toBe(true);
  });

  it('marks a sentence of more than 4,096 characters as shortened', () => {
    const [embed] = renderAnswer(answer([citation({ answer: 'word '.repeat(2000) })])).embeds;
    expect(embed?.footer?.text).toMatch(/· shortened$/);
    expect(shown(embed?.description ?? '').text).toMatch(/word$/);
    expect(embed?.description?.length).toBeGreaterThan(4000);
  });

  it('says so where the model has no calibration', () => {
    expect(renderAnswer(answer([citation()], { confidence: null })).content).toContain('Uncalibrated');
  });

  it('says the question back as it was put, and as nothing else', () => {
    const question = '@everyone is [this](https://evil.example) **open**?\n# Yes <@123456789012345678>';
    const { text, constructs } = shown(renderAnswer(answer([citation()], { question })).content.split('\n')[0] ?? '');
    expect(text).toBe(question.replace('\n', ' '));
    expect([...constructs]).toEqual(['strong']);
  });

  it('is taken by Discord whatever the articles and the question hold', () => {
    fc.assert(
      fc.property(fc.array(arbitraryCitation, { minLength: 1, maxLength: 12 }), longText, (citations, question) => {
        const reply = renderAnswer(answer(citations, { question: question.replace(/\p{Surrogate}/gu, '') }));
        expect(objections(reply)).toBeNull();
        expect(reply.embeds.length).toBeGreaterThan(0);
        const leftOut = citations.length - reply.embeds.length;
        if (leftOut > 0) expect(reply.content).toContain(`${leftOut} more do`);
        for (const { title = '' } of reply.embeds) expect([...shown(title).constructs]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

describe('no answer', () => {
  it('says that the articles do not answer, and names the nearest without a word of their text', () => {
    const nearest = [
      { article: article(), score: 0.4 },
      { article: article({ id: 'a2', title: 'Fog on the fjord', url: null, date: null }), score: 0.3 },
    ];
    const reply = renderAnswer(noAnswer({ nearest }));
    expect(reply.content).toBe('**Who won?**\nThe articles do not answer this. The nearest articles:');
    expect(reply.embeds).toEqual([
      {
        title: 'Council keeps the harbour open',
        url: 'https://lorvik.example/harbour',
        footer: { text: 'Lorvik Post · English · 7 March 2024' },
      },
      { title: 'Fog on the fjord', footer: { text: 'Lorvik Post · English · undated' } },
    ]);
    expect(objections(reply)).toBeNull();
  });

  it.each([
    ['empty_store' as const, 'there are none yet'],
    ['nothing_matches_filters' as const, 'none of them has this language, source or date'],
  ])('says why where it is not the articles: %s', (reason, words) => {
    const reply = renderAnswer(noAnswer({ reason }));
    expect(reply.content).toContain(words);
    expect(objections(reply)).toBeNull();
  });
});

describe('quotes', () => {
  it('name who said it above the article', () => {
    const reply = renderQuotes({ ...answer([]), citations: [quote()] });
    expect(reply.content).toContain('1 quote from 1 article.');
    expect(reply.embeds[0]?.author?.name).toBe('Ana Reva');
    expect(reply.embeds[0]?.description).toBe('> “**We keep it open**”, said Ana Reva.');
    expect(objections(reply)).toBeNull();
  });

  it('name nobody where the sentence does not', () => {
    const reply = renderQuotes({ ...answer([]), citations: [quote({ speaker: null })] });
    expect(reply.embeds[0]?.author?.name).toBe('speaker not named');
  });

  it('are taken by Discord however long speech and speaker are', () => {
    fc.assert(
      fc.property(longText, longText, longText, (speech, speaker, around) => {
        const clean = (text: string) => text.replace(/\p{Surrogate}/gu, '');
        const cited = quote({ speech: `S${clean(speech)}s`, speaker: clean(speaker), after: clean(around) });
        const reply = renderQuotes({ ...answer([]), citations: [cited, cited] });
        expect(objections(reply)).toBeNull();
        expect(reply.embeds.map(embedLength).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(6000);
      }),
      { numRuns: 60 },
    );
  });
});
