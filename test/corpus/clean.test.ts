import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/read.js';
import type { BlockKind, ParsedArticle } from '../../src/corpus/types.js';

const FOLDER = new URL('fixtures/', import.meta.url);
const KINDS: Readonly<Record<string, BlockKind>> = { A: 'body', T: 'title', S: 'subhead', C: 'caption', B: 'byline' };

/** A page flattened to text. Each line says what it is: `A|` article, `T|` title, `S|` subhead, `C|` caption, `B|` byline, `X|` clutter; `{…}` within a line is clutter too. */
function readPage(name: string): { article: ParsedArticle; expected: { kind: BlockKind; text: string }[] } {
  const tagged = readFileSync(new URL(name, FOLDER), 'utf8').split('\n');
  const page = tagged.map((line) => line.replace(/^[ATSCBX]\|/, '').replace(/[{}]/g, '')).join('\n');
  const result = readArticle('page.txt', Buffer.from(page));
  if (!result.ok) throw new Error(result.failure.message);
  const expected = tagged
    .filter((line) => /^[ATSCB]\|/.test(line))
    .map((line) => ({ kind: KINDS[line[0]!]!, text: line.slice(2).replace(/\{.*\}/u, '').replace(/^(Г|С) (?=рађани|лед)/u, '$1') }));
  return { article: result.article, expected };
}

describe('pages flattened to text', () => {
  const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.page.txt'));

  it.each(pages)('%s: keeps all of the article, nothing else, and tells what is what', (name) => {
    const { article, expected } = readPage(name);
    const blocks = article.blocks.map(({ kind, start, end }) => ({ kind, text: article.text.slice(start, end) }));
    expect(blocks).toEqual(expected);
  });

  it.each([
    ['serbian-latin', 'sr', 'Latn', '2021-03-12', null],
    ['serbian-cyrillic', 'sr', 'Cyrl', '2019-05-03', null],
    ['bulgarian', 'bg', 'Cyrl', null, null],
    ['polish', 'pl', 'Latn', '2020-02-14', null],
    ['norwegian', 'nb', 'Latn', '2023-05-04', null],
    ['nynorsk', 'nn', 'Latn', '2024-01-09', null],
    ['english', 'en', 'Latn', '2018-03-03', null],
    ['german', 'de', 'Latn', '2022-11-07', null],
    ['english-about-cookies', 'en', 'Latn', null, null],
    ['serbian-dense', 'sr', 'Latn', '2022-08-23', null],
    ['norwegian-local', 'nb', 'Latn', '2020-03-12', null],
    ['polish-local', 'pl', 'Latn', '2021-03-05', null],
    ['bulgarian-local', 'bg', 'Cyrl', '2021-07-03', null],
    ['serbian-tweet', 'sr', 'Latn', null, 'Grad.rs'],
  ])('%s: finds language, script, date and outlet where the page states them, and nothing where it does not', (name, language, script, date, outlet) => {
    const { article } = readPage(`${name}.page.txt`);
    expect({ language: article.language, script: article.script, date: article.date?.value ?? null, outlet: article.outlet }).toEqual({ language, script, date, outlet });
  });
});

describe('a drop cap apart from its word', () => {
  const read = (text: string): ParsedArticle => {
    const result = readArticle('a.txt', Buffer.from(text));
    if (!result.ok) throw new Error(result.failure.message);
    return result.article;
  };

  it('is joined, and the segment covers the space that was left out', () => {
    const { text, segments } = read('П ожарът край Липовица е потушен, съобщиха от службата.\n\nНяма пострадали при инцидента.');
    expect(text.startsWith('Пожарът край')).toBe(true);
    expect(segments[0]).toEqual({ start: 0, end: 1, sourceStart: 0, sourceEnd: 2, kind: 'join' });
  });

  it('is left alone where the letter is a word by itself', () => {
    expect(read('U gradu je mirno, kaže policija.\n\nUlice su prazne, a škole rade.').text.startsWith('U gradu')).toBe(true);
    expect(read('В града е спокойно, казва полицията.\n\nУлиците са празни.').text.startsWith('В града')).toBe(true);
    expect(read('I løpet av dagen kommer regnet.\n\nDet blir kaldt i fjellet.').text.startsWith('I løpet')).toBe(true);
  });

  it('is joined for such a letter where the text has the joined word and not the rest', () => {
    expect(read('С лед дъжда реката придойде, казаха от общината.\n\nСлед това водата спадна бързо.').text.startsWith('След дъжда')).toBe(true);
  });
});
