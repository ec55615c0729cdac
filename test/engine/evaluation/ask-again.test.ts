import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { AlteredStore } from '../../../src/engine/evaluation/altered-store.js';
import { askAgain } from '../../../src/engine/evaluation/ask-again.js';
import { askQuestions, withStore, type QuestionOutcome } from '../../../src/engine/evaluation/question-run.js';
import type { QuestionSet, SetQuestion } from '../../../src/engine/evaluation/question-set.js';
import { LocalEngine } from '../../../src/engine/engine.js';
import { newFolder, writeFiles } from '../../support/folders.js';

const files = {
  'mill.txt': 'The old mill at Ferring was bought by the baker Tilda Marsh on Monday. She wants to grind rye there from May.\n',
  'again.txt': 'Tilda Marsh, a baker, is the buyer of the old mill at Ferring. The price is a secret.\n',
  'choir.txt': 'The choir of Ostwick sang in the rain. Four hundred people came. The concert paid for the new organ.\n',
  'bridge.txt': 'The bridge over the Warta was closed on Friday. Engineers had found cracks in two pillars.\n',
};
const at = (file: keyof typeof files, words: string) => {
  const start = files[file].indexOf(words);
  return { file, start, end: start + words.length };
};
const question = (id: string, text: string, gold: SetQuestion['gold']): SetQuestion => ({
  id,
  lang: 'en',
  question: text,
  kind: gold.length > 0 ? 'answerable' : 'off-topic',
  form: 'who',
  traits: [],
  gold,
});
const questions = [
  question('buyer', 'Who bought the old mill at Ferring?', [
    at('mill.txt', 'by the baker Tilda Marsh'),
    at('again.txt', 'Tilda Marsh, a baker'),
  ]),
  question('cracks', 'Why was the bridge over the Warta closed?', [at('bridge.txt', 'cracks in two pillars')]),
  question('none', 'How tall is the tallest volcano in Iceland?', []),
];
const engine = { model: 'multilingual-e5-small', reader: false, onNotice: () => undefined };

let first: QuestionOutcome[];
let again: QuestionOutcome[];
let withoutMill: string[];
let left: string[];

beforeAll(async () => {
  const articles = path.join(newFolder(), 'articles');
  mkdirSync(articles);
  writeFiles(articles, files);
  const set: QuestionSet = { name: 'village', articles, questions };
  await withStore(set, { engine }, async (dataDir) => {
    const outcomes = await askQuestions(dataDir, set, { engine });
    // As if the first had been refused: what it would have shown has to be found out anew.
    first = outcomes.map((outcome, index) =>
      index === 0 ? { ...outcome, answered: false, shownRight: null, markedRight: null } : outcome,
    );
    again = await askAgain(dataDir, set, first, { engine, leaveOneOut: true });
    const store = new AlteredStore(dataDir, engine);
    const results = await store.askWithout(({ path: file }) => file.endsWith('mill.txt'), [questions[0]!.question]);
    await store.close();
    withoutMill = results
      .flatMap((result) => (result.status === 'answered' ? result.citations : []))
      .map(({ article }) => path.basename(article.path));
    const own = new LocalEngine({ ...engine, dataDir });
    left = (await own.articles()).map((article) => path.basename(article.path));
    await own.close();
  });
});

describe('asking again', () => {
  it('tells the marked sentence of what would be shown where a question was refused', () => {
    expect(first[0]!.ranked[0]!.right).toBe(true);
    expect(again[0]!.markedRight).toBe(true);
    expect(again[0]!.answered, 'it stays refused').toBe(false);
  });

  it('finds nothing that answers once all articles that do are gone, and asks only answerable questions so', () => {
    expect(first[1]!.answered, 'with its article it is answered').toBe(true);
    expect(first.map(({ leftOutAnswered }) => leftOutAnswered)).toEqual([null, null, null]);
    expect(again.map(({ leftOutAnswered }) => leftOutAnswered)).toEqual([false, false, null]);
  });

  it('answers from another article that holds the answer where only one is taken away', () => {
    expect(withoutMill[0]).toBe('again.txt');
    expect(withoutMill).not.toContain('mill.txt');
  });

  it('leaves the store as it was', () => {
    expect(left.sort()).toEqual(Object.keys(files).sort());
  });
});
