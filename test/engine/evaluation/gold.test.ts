import { describe, expect, it } from 'vitest';
import { holdsGold, IdealRanking } from '../../../src/engine/evaluation/gold.js';
import { readArticles } from '../../../src/engine/evaluation/question-set.js';
import { newFolder, writeFiles } from '../../support/folders.js';

const html = `<html><body><article><h1>The mill</h1>
<p>The mill at Ferring was sold. Tilda Marsh bought it. She pays in rye. The price is secret. The roof leaks. A pond lies behind it.</p>
<figure><img src="mill.jpg"><figcaption>Tilda Marsh in front of her mill</figcaption></figure>
</article></body></html>`;
const articles = readArticles(writeFiles(newFolder(), { 'mill.html': html }));
const canonical = articles.get('mill.html')!.text;
const span = (words: string) => {
  const start = canonical.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  return { file: 'mill.html', start, end: start + words.length };
};
const ideal = new IdealRanking(articles);

describe('a right excerpt', () => {
  it('holds an answer wholly, in the article of the answer', () => {
    const gold = { file: 'a.txt', start: 10, end: 20 };
    expect(holdsGold('a.txt', { start: 10, end: 20 }, gold)).toBe(true);
    expect(holdsGold('a.txt', { start: 11, end: 30 }, gold)).toBe(false);
    expect(holdsGold('b.txt', { start: 0, end: 30 }, gold)).toBe(false);
    expect(holdsGold(null, { start: 0, end: 30 }, gold)).toBe(false);
  });
});

describe('a perfect ranking', () => {
  it('shows each answer once, of answers that overlap one', () => {
    expect(ideal.count([span('Tilda Marsh bought it.'), span('The roof leaks.')])).toBe(2);
    expect(ideal.count([span('Tilda Marsh bought it.'), span('bought it')])).toBe(1);
    expect(ideal.count([])).toBe(0);
  });

  it('shows no answer that stands in a caption, or is longer than any window', () => {
    expect(ideal.count([span('in front of her mill')])).toBe(0);
    const long = { file: 'mill.html', start: span('Tilda Marsh bought').start, end: span('A pond lies').end };
    expect(ideal.count([long])).toBe(0);
  });

  it('shows as many excerpts as fit side by side where any of the article will do', () => {
    expect(ideal.count([{ file: 'mill.html', start: 0, end: canonical.length, whole: true }])).toBe(2);
  });
});
