import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  goldSpans,
  isFrozen,
  readArticles,
  readQuestionSet,
  type QuestionSet,
} from '../../../src/engine/evaluation/question-set.js';
import { IdealRanking } from '../../../src/engine/evaluation/gold.js';
import { calibrationFolder, packageRoot, sampleCorpusFolder } from '../../../src/paths.js';
import { newFolder, writeFiles } from '../../support/folders.js';

const seeds = path.join(packageRoot, '..', 'shared', 'seeds');
const file = (name: string): string => path.join(packageRoot, 'test', 'questions', `${name}.jsonl`);
const sets: [name: string, read: () => QuestionSet, present: boolean, atLeast: number][] = [
  ['sample', () => readQuestionSet(file('sample'), sampleCorpusFolder), true, 200],
  ['seeds', () => readQuestionSet(file('seeds'), seeds), existsSync(seeds), 150],
  [
    'calibration',
    () => readQuestionSet(path.join(calibrationFolder, 'questions.jsonl'), path.join(calibrationFolder, 'articles')),
    true,
    400,
  ],
];

describe.each(sets)('the questions of %s', (_name, read, present, atLeast) => {
  it.runIf(present)('are enough, in all seven label languages, and at least a third of them not answerable', () => {
    const { questions } = read();
    expect(questions.length).toBeGreaterThanOrEqual(atLeast);
    expect(new Set(questions.map(({ lang }) => lang))).toEqual(new Set(['en', 'sr', 'bg', 'pl', 'nb', 'de', 'fr']));
    expect(questions.filter(({ kind }) => kind !== 'answerable').length).toBeGreaterThanOrEqual(questions.length / 3);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it.runIf(present)('have answers that stand in the articles, each within what is kept of them', () => {
    const set = read();
    const articles = readArticles(set.articles);
    const ideal = new IdealRanking(articles);
    for (const question of set.questions) {
      const gold = goldSpans(question, articles);
      if (question.kind === 'answerable')
        expect(ideal.count(gold), `${question.id}: a window holds an answer`).toBeGreaterThan(0);
      for (const { file: name, start, end } of gold) {
        const { text } = articles.get(name)!;
        expect(text.slice(start, end).trim(), question.id).not.toBe('');
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });

  it.runIf(present)('fall into halves of about the same size', () => {
    const { questions } = read();
    const frozen = questions.filter(isFrozen).length / questions.length;
    expect(frozen).toBeGreaterThan(0.4);
    expect(frozen).toBeLessThan(0.6);
  });
});

describe.each(sets.filter(([name]) => name !== 'calibration'))('the reported questions of %s', (_name, read, present) => {
  it.runIf(present)('are each asked once', () => {
    const asked = read().questions.map(({ question }) => question.normalize('NFC').toLowerCase());
    expect(asked.filter((question, index) => asked.indexOf(question) !== index)).toEqual([]);
  });
});

describe('answers in the original file', () => {
  it('are found in the canonical text behind entities, line ends and what was cleaned away', () => {
    const folder = newFolder();
    const html =
      '<html><body><article><h1>The quay</h1><p>Rain &amp; wind.\r\nThe quay   will carry forty lorries a day.</p></article></body></html>';
    writeFiles(folder, { 'quay.html': html });
    const start = html.indexOf('forty lorries');
    const question = {
      id: 'q',
      lang: 'en',
      question: 'How many?',
      kind: 'answerable' as const,
      form: 'how-many' as const,
      traits: [],
      gold: [{ file: 'quay.html', start, end: start + 13 }],
    };
    const articles = readArticles(folder);
    const [gold] = goldSpans(question, articles);
    expect(articles.get('quay.html')!.text.slice(gold!.start, gold!.end)).toBe('forty lorries');
  });

  it('are refused with the line that is wrong', () => {
    const folder = newFolder();
    const questions = path.join(folder, 'q.jsonl');
    writeFileSync(questions, '{"id":"a","lang":"en","question":"Who?","kind":"answerable","form":"who"}\n');
    expect(() => readQuestionSet(questions, folder)).toThrow(/q\.jsonl, line 1: an answerable question has gold/);
    expect(() => readQuestionSet(path.join(folder, 'none.jsonl'), folder)).toThrow(/There is no file/);
  });
});
