import { describe, expect, it } from 'vitest';
import { choiceKey, filterOf, narrowingChoices } from '../../../src/discord/answer/narrowing.js';
import { english, textsIn } from '../../../src/discord/texts.js';
import { citation } from '../../fixtures/discord/articles.js';

const from = (outlet: string | null, language: string | null, outletClaimed = false) =>
  citation({ article: { outlet, language, outletClaimed } });

describe('what an answer can be narrowed to', () => {
  it('is each language and each source of its excerpts, most excerpts first', () => {
    const choices = narrowingChoices([from('Lorvik Post', 'en'), from('Glas', 'sr'), from('Glas', 'sr')], english);
    expect(choices.map(({ name, excerpts, to }) => [name, excerpts, filterOf(to)])).toEqual([
      ['Serbian', 2, { languages: ['sr'] }],
      ['English', 1, { languages: ['en'] }],
      ['Glas', 2, { sources: ['Glas'] }],
      ['Lorvik Post', 1, { sources: ['Lorvik Post'] }],
    ]);
  });

  it('is nothing of which there is only one', () => {
    const choices = narrowingChoices([from('Glas', 'sr'), from('Lorvik Post', 'sr'), from(null, null)], english);
    expect(choices.map(({ name }) => name)).toEqual(['Glas', 'Lorvik Post']);
    expect(narrowingChoices([from('Glas', 'sr'), from('GLAS', 'sr')], english)).toEqual([]);
  });

  it('is named in the language of the labels, a source that people only named as such', () => {
    const choices = narrowingChoices([from('Glas', 'sr', true), from('Post', 'pl')], textsIn('de'));
    expect(choices.map(({ name }) => name)).toEqual(['Serbisch', 'Polnisch', 'angeblich von Glas', 'Post']);
  });

  it('fits into a menu of 25 with the entry that undoes it, however many and long the sources are', () => {
    const citations = Array.from({ length: 40 }, (_, at) =>
      from(`${'A very long name of an outlet '.repeat(10)}${at}`, `l${at}`),
    );
    const choices = narrowingChoices(citations, english);
    expect(choices).toHaveLength(24);
    expect(new Set(choices.map(({ value }) => value)).size).toBe(24);
    for (const { name, value } of choices) {
      expect(name.length).toBeLessThanOrEqual(100);
      expect(value.length).toBeLessThanOrEqual(100);
    }
  });

  it('keeps the key of a source however it is spelt', () => {
    expect(choiceKey({ kind: 'source', value: 'Политика' })).toBe(choiceKey({ kind: 'source', value: 'POLITIKA' }));
  });
});
