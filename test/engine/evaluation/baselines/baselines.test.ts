import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { baselines } from '../../../../src/engine/evaluation/baselines/baselines.js';
import type { BaselineResult } from '../../../../src/engine/evaluation/quality/types.js';
import type { SetQuestion } from '../../../../src/engine/evaluation/question-set.js';
import { newFolder, writeFiles } from '../../../support/folders.js';

const articles = {
  'mill.txt':
    'Stary młyn w Ferring kupiła w poniedziałek piekarka Tilda Marsh. Od maja chce tam mleć żyto. Cena pozostaje tajemnicą.\n',
  'bridge.txt':
    'Most nad Wartą w Lubrzynie zamknięto w piątek. Inżynierowie znaleźli pęknięcia w dwóch filarach. Naprawa potrwa do jesieni.\n',
  'choir.txt': 'Chór z Ostwick śpiewał w deszczu. Przyszło czterysta osób. Koncert przyniósł pieniądze na nowe organy.\n',
};
const lines: [id: string, question: string, gold: string | null][] = [
  ['buyer', 'Who bought the old mill at Ferring?', 'mill.txt'],
  ['cracks', 'Why was the bridge closed?', 'bridge.txt'],
  ['none', 'How tall is the tallest volcano in Iceland?', null],
];
const questions = lines.map(([id, question, file]): SetQuestion => ({
  id,
  lang: 'en',
  question,
  kind: file === null ? 'off-topic' : 'answerable',
  form: 'who',
  traits: [],
  gold: file === null ? [] : [{ file }],
}));

let results: BaselineResult[];
beforeAll(async () => {
  const folder = path.join(newFolder(), 'articles');
  mkdirSync(folder);
  writeFiles(folder, articles);
  const engine = { model: 'multilingual-e5-small', reader: false, onNotice: () => undefined };
  results = await baselines({ engine, sets: [{ name: 'village', articles: folder, questions }] });
});

const placesOf = (name: string) =>
  results.find((each) => each.name === name)!.outcomes.map(({ questionId, rightRanks: [first = null] }) => [questionId, first]);

describe('the baselines', () => {
  it('are the four methods, each with an outcome for every question', () => {
    expect(results.map(({ name, set }) => [name, set])).toEqual(
      ['BM25 alone', 'Dense alone', 'Equal-weight fusion', 'LangChain.js'].map((name) => [name, 'village']),
    );
    for (const { outcomes } of results) expect(outcomes.map(({ answerable }) => answerable)).toEqual([true, true, false]);
  });

  it('find by words only what shares words with the question', () => {
    expect(placesOf('BM25 alone')[0]).toEqual(['buyer', 1]);
    expect(placesOf('BM25 alone')[1]).toEqual(['cracks', null]);
  });

  it('find by vector across languages', () => {
    for (const name of ['Dense alone', 'LangChain.js']) {
      expect(placesOf(name)).toEqual([
        ['buyer', 1],
        ['cracks', 1],
        ['none', null],
      ]);
    }
  });

  it('are surer of a question that the articles answer', () => {
    for (const { name, outcomes } of results.filter(({ name }) => name !== 'Equal-weight fusion')) {
      expect(outcomes[0]!.topScore, name).toBeGreaterThan(outcomes[2]!.topScore);
    }
  });
});
