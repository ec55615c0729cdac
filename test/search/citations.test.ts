import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AskRequest, AskResult, Citation, QuoteResult } from '../../src/engine/types.js';
import { smallCorpus } from '../support/articles.js';
import { withDatabase } from '../support/database.js';
import { startEngine, type TestEngine } from '../support/engine.js';
import { newFolder, writeFiles } from '../support/folders.js';

const speech = `---
title: Speeches on the quay
source: Harbour Sheet
date: 2021-07-01
language: en
---
The harbour master opened the new quay on Monday. “The quay will carry forty lorries a day,” said Martha Quill, the harbour master. Rain fell all morning.

A fisherman was not convinced. “We were promised a crane and got a plaque,” said Olaf Stern.
`;

const questions = [
  'Who replaced the planks of the footbridge at Millbrook?',
  'Kakav teleskop je dobila opservatorija?',
  'Ile kosztuje bochenek chleba w Lipowie?',
  'Hvor mange dyr har reinflokken på Storvidda?',
  'Кой смени лампата на фара?',
  'How many lorries will the quay carry?',
  'What is the capital of Peru?',
];

let started: TestEngine;
beforeAll(async () => {
  started = await startEngine({ reader: true });
  await started.engine.ingest({ paths: [writeFiles(newFolder(), { ...smallCorpus, 'quay-en.md': speech })] });
});
afterAll(() => started.stop());

const ask = (request: AskRequest): Promise<AskResult> => started.engine.ask(request);
const citationsOf = (result: AskResult | QuoteResult): Citation[] => (result.status === 'answered' ? result.citations : []);
const explainedTitles = async (filters: Omit<AskRequest, 'question'>): Promise<string[]> => {
  const { explain } = await ask({ question: questions[0]!, explain: true, ...filters });
  return [...new Set(explain!.map(({ title }) => title!))].sort();
};
const titles = {
  bridge: 'Footbridge at Millbrook reopens',
  observatory: 'Opservatorija na Crnom vrhu',
  bakery: 'Piekarnia w Lipowie znów piecze',
  reindeer: 'Reinflokken på Storvidda',
  lighthouse: 'Фарът на нос Сива скала',
  quay: 'Speeches on the quay',
};

async function expectExact({ article, start, end, excerpt, answer }: Citation): Promise<void> {
  const { text, ...shown } = await started.engine.show(article.id);
  expect(text.slice(start, end)).toBe(excerpt);
  expect(shown).toMatchObject(article);
  expect(answer.start).toBeGreaterThanOrEqual(start);
  expect(answer.end).toBeLessThanOrEqual(end);
  expect(answer.end).toBeGreaterThan(answer.start);
  expect(excerpt, 'whole sentences').toMatch(/^\S[^]*[.!?…”"]$/u);
  expect(start === 0 || /[\s”]/u.test(text[start - 1]!), 'begins where a sentence does').toBe(true);
}

describe('citations', () => {
  it('are word for word what the article says at their offsets, for each question', async () => {
    let seen = 0;
    for (const question of questions) {
      for (const citation of citationsOf(await ask({ question, top: 10 }))) {
        await expectExact(citation);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('of a quote are the spoken words, with who said them', async () => {
    const result = await started.engine.quote({ topic: 'lorries on the quay', speaker: 'Quill' });
    expect(result.status).toBe('answered');
    if (result.status !== 'answered') return;
    const [{ article, speech: spoken, speaker }] = result.citations as [(typeof result.citations)[0]];
    const { text } = await started.engine.show(article.id);
    expect(text.slice(spoken.start, spoken.end)).toMatch(/^The quay will carry forty lorries a day,?$/);
    expect(speaker).toBe('Martha Quill');
    for (const citation of result.citations) await expectExact(citation);
  });

  it('never number more than asked for, and come from the passage that answers', async () => {
    for (const top of [1, 2]) expect(citationsOf(await ask({ question: questions[0]!, top })).length).toBeLessThanOrEqual(top);
    for (const [at, title] of [titles.bridge, titles.observatory, titles.bakery, titles.reindeer, titles.lighthouse].entries()) {
      const { explain } = await ask({ question: questions[at]!, explain: true });
      expect(explain![0]!.title, questions[at]).toBe(title);
    }
  });

  it.each([
    ['', 'empty'],
    ['  \n ?!', 'empty'],
    ['why '.repeat(1_000), 'longer'],
  ])('are not looked for where the question is %j', async (question, word) => {
    await expect(ask({ question })).rejects.toMatchObject({
      code: 'bad_request',
      message: expect.stringMatching(new RegExp(`^[^\\n]*${word}[^\\n]*\\.$`)) as string,
    });
  });
});

describe('explain', () => {
  it('has every candidate with every score and what became of it', async () => {
    const passages = withDatabase(
      started.dataDir,
      (database) => (database.prepare('SELECT count(*) AS n FROM passages').get() as { n: number }).n,
    );
    const result = await ask({ question: questions[0]!, explain: true });
    expect(result.explain).toHaveLength(Math.min(48, passages));
    for (const { scores, outcome, start, end, articleId } of result.explain!) {
      for (const score of [scores.dense, scores.lexical, scores.candidate, scores.lateInteraction, scores.rank])
        expect(score).toEqual(expect.any(Number));
      expect(outcome).not.toBe('');
      expect(end).toBeGreaterThan(start);
      expect((await started.engine.show(articleId)).text.length).toBeGreaterThanOrEqual(end);
    }
    const shown = result.explain!.flatMap(({ outcome, articleId }) =>
      outcome.startsWith('excerpt ') ? [`${outcome} ${articleId}`] : [],
    );
    expect(shown.sort()).toEqual(citationsOf(result).map(({ article }, at) => `excerpt ${at + 1} ${article.id}`));
    expect((await ask({ question: questions[0]! })).explain).toBeUndefined();
  });
});

describe('filters are applied before ranking', () => {
  const { bridge, observatory, bakery, reindeer, lighthouse, quay } = titles;
  it.each<[string, Omit<AskRequest, 'question'>, string[]]>([
    ['languages', { languages: ['pl', 'sr'] }, [observatory, bakery]],
    ['no for Norwegian', { languages: ['no'] }, [reindeer]],
    ['a source, in another script and case', { sources: ['РЕЧНИ ГЛАС', 'glos lipowa'] }, [observatory, bakery]],
    ['a language and a source', { languages: ['en'], sources: ['valley post'] }, [bridge]],
    ['after a day', { after: '2022-06-01' }, [bakery, reindeer]],
    ['after a day within the month that an article knows', { after: '2022-05-20', before: '2022-05-21' }, [observatory]],
    ['before a year', { before: '2021' }, [bridge, quay]],
    ['the very day', { after: '2021-03-14', before: '2021-03-14' }, [bridge]],
    ['within the year that an article knows', { after: '2023-04', before: '2023-05' }, [reindeer]],
    ['a date, undated ones too', { before: '2021-04', undated: true }, [bridge, lighthouse]],
    ['undated alone, which says nothing', { undated: true }, Object.values(titles)],
  ])('%s', async (_, filters, expected) => {
    expect(await explainedTitles(filters)).toEqual([...expected].sort());
    expect((await started.engine.articles(filters)).map(({ title }) => title!).sort()).toEqual([...expected].sort());
  });

  it('and say so where they leave nothing', async () => {
    for (const filters of [{ languages: ['xx'] }, { sources: ['Nobody'] }, { after: '2030' }])
      expect(await ask({ question: questions[0]!, ...filters })).toMatchObject({
        status: 'no_answer',
        reason: 'nothing_matches_filters',
        nearest: [],
      });
  });

  it.each(['2022-13', '12.1.2022', 'yesterday', '2022-00', '2022-1'])('refuse %j as a date', async (after) => {
    await expect(ask({ question: questions[0]!, after })).rejects.toMatchObject({
      code: 'bad_request',
      message: expect.stringMatching(/^[^\n]*is not a date; [^\n]*\.$/) as string,
    });
  });
});

describe('a store that was tampered with', () => {
  it('yields no excerpt of the article whose text is not the one ingested, and an error line says so', async () => {
    const fresh = await startEngine();
    const folder = writeFiles(newFolder(), { 'bridge-en.md': smallCorpus['bridge-en.md'], 'quay-en.md': speech });
    await fresh.engine.ingest({ paths: [folder] });
    const everything = { question: questions[0]!, top: 10 };
    const cited = async (): Promise<(string | null)[]> =>
      [
        citationsOf(await fresh.engine.ask(everything)),
        citationsOf(await fresh.engine.quote({ topic: 'quay', top: 10 })),
      ].flatMap((citations) => citations.map(({ article }) => article.title));
    expect(await cited()).toEqual(expect.arrayContaining([titles.bridge, titles.quay]));
    expect(fresh.errors).toEqual([]);

    withDatabase(fresh.dataDir, (database) => {
      database.exec("UPDATE articles SET text = replace(text, 'forty', 'fifty')");
    });
    expect(await cited()).toEqual([]);
    expect(fresh.errors.length).toBeGreaterThanOrEqual(2);
    for (const line of fresh.errors)
      expect(line).toMatch(/^An excerpt of article [0-9a-f]{10} \(\d+ to \d+\) was dropped: [^\n]+\.$/);
    await fresh.stop();
  });
});
