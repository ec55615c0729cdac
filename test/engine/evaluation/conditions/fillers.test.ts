import { describe, expect, it } from 'vitest';
import { readFillerSource } from '../../../../src/engine/evaluation/conditions/filler-store.js';
import { fillerArticles } from '../../../../src/engine/evaluation/conditions/fillers.js';
import { readParallelNews } from '../../../../src/engine/evaluation/conditions/parallel-news.js';
import { temporaryFolder, writeFiles } from '../../../support/folders.js';
import { writeSmallData } from './small-data.js';

const wordsOf = (text: string): string[] => text.trim().split(/\s+/).sort();

describe('articles to fill a corpus with', () => {
  it('are the same at every run, and those of a smaller corpus are all in a larger one', () => {
    const { data, news } = readFillerSource(writeSmallData(temporaryFolder()));
    const [few, many] = [fillerArticles(data, news, 20), fillerArticles(data, news, 120)];
    expect(fillerArticles(data, news, 20)).toEqual(few);
    expect(many.slice(0, few.length)).toEqual(few);
  });

  it('are the passages and documents of the data, then the documents in another order of sentences', () => {
    const { data, news } = readFillerSource(writeSmallData(temporaryFolder(), 3));
    // 3 passages of one window, 3 documents in 4 languages of three windows each: 39.
    const all = fillerArticles(data, news, 80);
    const made = all.filter(({ name }) => /_\d+\.txt$/.test(name));
    expect(all.length - made.length).toBe(15);
    expect(made.length).toBeGreaterThan(8);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    const first = made.find(({ name }) => name.endsWith('_1.txt'))!;
    const original = all.find(({ name }) => name === first.name.replace('_1.txt', '.txt'))!;
    expect(wordsOf(first.text)).toEqual(wordsOf(original.text));
  });

  it('change their hash with the data', () => {
    const [three, four] = [3, 4].map((documents) => readFillerSource(writeSmallData(temporaryFolder(), documents)).hash);
    expect(three).not.toBe(four);
  });
});

describe('parallel news', () => {
  it('are read document by document, each language in order', () => {
    const [first] = readParallelNews(writeSmallData(temporaryFolder(), 2));
    expect(Object.keys(first!.sentences)).toEqual(['en', 'pl', 'sr-Latn', 'sr-Cyrl']);
    expect(first!.sentences['pl']).toHaveLength(5);
    expect(first!.sentences['sr-Latn']![0]).toMatch(/^Pekari/);
  });

  it('are refused in one sentence where the file is missing or a line is wrong', () => {
    const folder = temporaryFolder();
    expect(() => readParallelNews(folder)).toThrow('holds no parallel_news.jsonl');
    writeFiles(folder, { 'parallel_news.jsonl': '{"id":"1","doc":"a","en":"Rain fell."}\n{"id":"2"}\n' });
    expect(() => readParallelNews(folder)).toThrow('line 2');
  });
});
