import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/corpus/read.js';
import { mapToSource } from '../../../src/corpus/segments.js';
import type { ParsedArticle } from '../../../src/corpus/types.js';

function read(markdown: string): ParsedArticle {
  const result = readArticle('article.md', Buffer.from(markdown));
  if (!result.ok) throw new Error(result.failure.message);
  return result.article;
}

function blocks({ text, blocks: all }: ParsedArticle): string[] {
  return all.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

const FRONT = '---\ntitle: "Fergen: stans"\nsource: Kystposten\nurl: https://kyst.example/a\ndate: 2023-05\nlanguage: no\nsample: true\n---\n';

describe('a Markdown article', () => {
  it('takes its metadata from front matter as written there', () => {
    const article = read(`${FRONT}\nFergen er innstilt, sier rederiet.\n`);
    expect(article).toMatchObject({
      title: 'Fergen: stans',
      outlet: 'Kystposten',
      url: 'https://kyst.example/a',
      date: { value: '2023-05', precision: 'month' },
      language: 'nb',
      sample: true,
    });
    expect(article.text).toBe('Fergen er innstilt, sier rederiet.');
  });

  it.each([
    ['2023', { value: '2023', precision: 'year' }],
    ['2023-05-07', { value: '2023-05-07', precision: 'day' }],
    ['2023-05-07T10:00:00Z', { value: '2023-05-07', precision: 'day' }],
    ['"2023-05"', { value: '2023-05', precision: 'month' }],
    ['2023-02-30', null],
    ['last week', null],
  ])('keeps the precision of the date %s', (date, expected) => {
    expect(read(`---\ndate: ${date}\n---\nThe ferry did not sail today.`).date).toEqual(expected);
  });

  it('leaves markup out and keeps the prose', () => {
    const article = read(
      '# The ferry\n\nIt *did* not **sail**, the [company](http://a.example "x") said \\*today\\* &amp; yesterday.\n\n## Why\n\n- Low water.\n- No crew, `again`.\n\n![The ferry at the quay](a.jpg)\n\n> Quoted words\n> go on here.\n\n---\n\n<div>raw</div>\n\nThe end is near.\n',
    );
    expect(blocks(article)).toEqual([
      'title: The ferry',
      'body: It did not sail, the company said *today* & yesterday.',
      'subhead: Why',
      'body: Low water.',
      'body: No crew, again.',
      'caption: The ferry at the quay',
      'body: Quoted words\ngo on here.',
      'body: The end is near.',
    ]);
    expect(article.title).toBe('The ferry');
  });

  it('maps each character back to the file', () => {
    const source = `${FRONT}It *did* not \\[sail\\] &eacute;t all.\r\nNot a bit.`;
    const { text, segments } = read(source);
    expect(text).toBe('It did not [sail] ét all.\nNot a bit.');
    for (const word of ['did', 'not', 'sail', 'all', 'bit']) {
      const at = text.indexOf(word);
      const span = mapToSource(segments, { start: at, end: at + word.length });
      expect(source.slice(span.start, span.end)).toBe(word);
    }
    const at = text.indexOf('é');
    const entity = mapToSource(segments, { start: at, end: at + 1 });
    expect(source.slice(entity.start, entity.end)).toBe('&eacute;');
  });

  it('is read with unknown metadata where the front matter is broken', () => {
    const article = read('---\ntitle: "open\ndate: [\n---\nThe ferry did not sail today.');
    expect(article).toMatchObject({ title: null, date: null, text: 'The ferry did not sail today.' });
  });

  it('runs no code that front matter holds', () => {
    const article = read('---js\n{ title: process.exit(3) }\n---\n\nThe ferry did not sail today.');
    expect(article.title).toBeNull();
    expect(article.text).toContain('The ferry did not sail today.');
  });

  it('keeps text between two rules that is no front matter', () => {
    expect(read('---\nThe ferry did not sail.\n---\n\nThe end is near.').text).toContain('The ferry did not sail.');
  });

  it('takes only web addresses as url', () => {
    expect(read('---\nurl: javascript:alert(1)\n---\nThe ferry did not sail today.').url).toBeNull();
  });
});
