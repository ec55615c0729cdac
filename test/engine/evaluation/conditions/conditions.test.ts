import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fairness } from '../../../../src/engine/evaluation/conditions/fairness.js';
import { findFillerStore, readFillerSource } from '../../../../src/engine/evaluation/conditions/filler-store.js';
import { readRolePairs, roles, type RolePair } from '../../../../src/engine/evaluation/conditions/roles.js';
import { sizes, sizesAtHand } from '../../../../src/engine/evaluation/conditions/sizes.js';
import { isFrozen, type SetQuestion } from '../../../../src/engine/evaluation/question-set.js';
import { newFolder, temporaryFolder, writeFiles } from '../../../support/folders.js';
import { writeSmallData } from './small-data.js';

const engine = { model: 'multilingual-e5-small', reader: false, onNotice: () => undefined };
const folder = newFolder();
const source = readFillerSource(writeSmallData(path.join(folder, 'data')));
const options = { engine, cache: path.join(folder, 'cache'), source };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the corpus sizes', () => {
  const articles = writeFiles(path.join(folder, 'articles'), {
    'mill.txt': 'The old mill at Ferring was sold. Its buyer is Tilda Marsh. She wants to grind rye there from May.\n',
  });
  const questions = ['Who bought the mill?', 'What will be ground there?', 'When does it start?', 'Why was it sold?'].map(
    (question): SetQuestion => ({
      id: question,
      lang: 'en',
      question,
      kind: 'answerable',
      form: 'who',
      traits: [],
      gold: [{ file: 'mill.txt' }],
    }),
  );
  const sets = [{ name: 'mill', articles, questions }];

  it('ask the frozen questions and unanswerable ones, alone and among others', async () => {
    const results = await sizes({ ...options, sets, sizes: [0, 12] });
    expect(results.map(({ passages }) => passages)).toEqual([0, 12]);
    const frozen = questions.filter(isFrozen).map(({ id }) => id);
    for (const { outcomes } of results) {
      const own = outcomes.filter(({ set }) => set === 'mill');
      expect(own.map(({ question }) => question.id).sort()).toEqual(frozen.sort());
      const unanswerable = source.data.unanswerable.filter(isFrozen).map(({ id }) => id);
      expect(
        outcomes
          .filter(({ set }) => set === 'unanswerable')
          .map(({ question }) => question.id)
          .sort(),
      ).toEqual(unanswerable.sort());
    }
    const filesOf = (index: number) => new Set(results[index]!.outcomes.flatMap(({ ranked }) => ranked.map(({ file }) => file)));
    expect([...filesOf(0)]).toEqual(['mill.txt']);
    expect([...filesOf(1)]).toContain(null);
  });

  it('keep the other passages in the cache, and take a size there before they make one', async () => {
    const store = findFillerStore(source, 12, options);
    expect(store?.passages).toBeGreaterThanOrEqual(12);
    expect(store?.passages).toBeLessThan(20);
    expect(findFillerStore(source, 13, options)).toBeNull();
    // Were the articles made again, the mark would be gone.
    const mark = path.join(store!.articles, 'mark.txt');
    writeFileSync(mark, 'A mark. It is one. It stays.');
    await sizes({ ...options, sets, sizes: [12], sample: 1 });
    expect(existsSync(mark)).toBe(true);
    rmSync(mark);
  });

  it('are up to 10,000 where the largest is not in the cache', () => {
    expect(sizesAtHand(options)).toEqual([0, 100, 1_000, 10_000]);
  });
});

describe('pairs with the roles swapped', () => {
  const pair = (id: string, lang: string, more: Partial<RolePair>): RolePair => ({
    id,
    lang,
    questionLang: 'en',
    question: 'Who bought the mill at Ferring?',
    right: 'The mill at Ferring was bought by the baker Tilda Marsh last week.',
    wrong: 'Rain fell on the tram lines of Ostwick for eleven days.',
    ...more,
  });

  it('count the passage that ranks before the other one of its pair, by language and direction', async () => {
    const pairs = [
      pair('a', 'en', {}),
      pair('b', 'pl', {
        question: 'Where was the red kite found?',
        right: 'Wieża zegarowa w Tolby stanęła o północy.',
        wrong: 'Dzieci znalazły czerwony latawiec na dachu szkoły w Sandholm.',
      }),
    ];
    const outcome = await roles({ engine, pairs });
    expect(outcome).toMatchObject({
      pairs: 2,
      rightFirst: 1,
      firstOfAll: 1,
      byLanguage: { en: { pairs: 1, rightFirst: 1 }, pl: { pairs: 1, rightFirst: 0 } },
      byDirection: { same: { pairs: 1, rightFirst: 1 }, cross: { pairs: 1, rightFirst: 0 } },
      wrongFirst: ['b'],
    });
  });

  it('are refused with the line that is wrong', () => {
    const file = path.join(temporaryFolder(), 'roles.jsonl');
    expect(() => readRolePairs(file)).toThrow('There is no file');
    writeFileSync(file, `${JSON.stringify(pair('a', 'en', {}))}\n{"id":"b"}\n`);
    expect(() => readRolePairs(file)).toThrow('line 2');
  });
});

describe('no favourite language', () => {
  it('counts the first language of each headline but English, both Serbian scripts as one', async () => {
    const result = await fairness({ ...options, news: source.news, hash: source.hash, unit: 'document', sample: 3 });
    expect(Object.keys(result.shares)).toEqual(['pl', 'sr']);
    expect(Object.keys(result.versions)).toEqual(['pl', 'sr-Latn', 'sr-Cyrl']);
    expect(result.versions['sr-Latn']! + result.versions['sr-Cyrl']!).toBeCloseTo(result.shares['sr']!, 12);
    expect(result.articleShares).toEqual({ pl: 1 / 3, sr: 2 / 3 });
    expect(result.questions).toBe(3);
    expect(result.shares['pl']! + result.shares['sr']!).toBeCloseTo(1, 12);
  });
});
