import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/corpus/read.js';
import { mapToSource } from '../../../src/corpus/segments.js';
import type { ParsedArticle } from '../../../src/corpus/types.js';

function read(html: string): ParsedArticle {
  const result = readArticle('article.html', Buffer.from(html));
  if (!result.ok) throw new Error(result.failure.message);
  return result.article;
}

function blocks({ text, blocks: all }: ParsedArticle): string[] {
  return all.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

const PARAGRAPHS = [
  'The harbour wall in Millport will be rebuilt before winter, the council said on Friday, after a storm tore a hole in it last week.',
  'Fishermen asked for a say in the design, for instance in the height of the quay, and the council agreed to meet them, officials said.',
  'Work should begin in May, cost about two and a half million pounds, and take five months, if the weather is good, the council said.',
];

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en-GB"><head><title>Harbour wall | Millport News</title>${head}</head><body>${body}</body></html>`;
}

const ARTICLE = `<article><h1>Harbour wall</h1><p>${PARAGRAPHS[0]}</p><figure><img src="a.jpg" alt="wall"><figcaption>The wall on Monday</figcaption></figure><h2>Fishermen want a say</h2><p>${PARAGRAPHS[1]}</p><p>${PARAGRAPHS[2]}</p></article>`;

describe('a page', () => {
  it('gives the article alone: title, subheads and captions told from body text', () => {
    const article = read(
      page(
        `<nav><a href="/">Home</a> <a href="/s">Sport</a></nav><div id="cookie-banner">We use cookies. <button>Accept</button></div>${ARTICLE}<aside class="related"><h3>More stories</h3><ul><li><a href="/1">Lighthouse sold to a mystery buyer</a></li></ul></aside><div class="comments"><h3>Comments</h3><p>Great news, I have waited for years, well done to all of them.</p></div><footer>All rights reserved</footer><script>var text = "<p>not text</p>";</script>`,
      ),
    );
    expect(blocks(article)).toEqual([
      'title: Harbour wall',
      `body: ${PARAGRAPHS[0]!}`,
      'caption: The wall on Monday',
      'subhead: Fishermen want a say',
      `body: ${PARAGRAPHS[1]!}`,
      `body: ${PARAGRAPHS[2]!}`,
    ]);
  });

  it('maps each word back to the file, entities and collapsed white space included', () => {
    const source = page(`<article><p>Caf&eacute; owners\n   in <b>Mill</b>port&nbsp;said &quot;no&quot; &amp; left, and ${PARAGRAPHS[0]!}</p><p>${PARAGRAPHS[1]!}</p></article>`);
    const { text, segments } = read(source);
    expect(text.startsWith('Café owners in Millport\u00a0said "no" & left')).toBe(true);
    for (const [shown, written] of [['owners', 'owners'], ['Caf', 'Caf'], ['é', '&eacute;'], ['Millport', 'Mill</b>port'], ['owners in', 'owners\n   in'], ['"no"', '&quot;no&quot;'], ['Fishermen', 'Fishermen']] as const) {
      const at = text.indexOf(shown);
      const span = mapToSource(segments, { start: at, end: at + shown.length });
      expect(source.slice(span.start, span.end)).toBe(written);
    }
  });

  it('makes paragraphs of double line breaks', () => {
    const article = read(page(`<div class="article-body">${PARAGRAPHS[0]!}<br><br>${PARAGRAPHS[1]!}<br>${PARAGRAPHS[2]!}</div>`));
    expect(blocks(article)).toEqual([`body: ${PARAGRAPHS[0]!}`, `body: ${PARAGRAPHS[1]!}\n${PARAGRAPHS[2]!}`]);
  });

  it('leaves embedded posts out', () => {
    const tweet = '<blockquote class="twitter-tweet"><p>The wall is gone</p>— News (@news) <a href="#">March 4, 2020</a></blockquote>';
    const article = read(page(`<article><p>${PARAGRAPHS[0]!}</p>${tweet}<p>${PARAGRAPHS[1]!}</p></article>`));
    expect(article.text).toBe(`${PARAGRAPHS[0]!}\n\n${PARAGRAPHS[1]!}`);
    expect(article.date).toBeNull();
  });

  it('is read even where it is short, has no html element, or is a bare fragment', () => {
    expect(read('<p>The wall is gone.</p><p>It was old.</p>').text).toBe('The wall is gone.\n\nIt was old.');
    expect(read('The wall is gone.').text).toBe('The wall is gone.');
  });
});

describe('metadata of a page', () => {
  it('comes from JSON-LD first', () => {
    const linked = JSON.stringify({
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        { '@type': 'NewsArticle', headline: 'Harbour wall to be rebuilt', datePublished: '2018-03-02T10:00:00+00:00', publisher: { '@type': 'Organization', name: 'Millport News' } },
      ],
    });
    const head = `<script type="application/ld+json">${linked}</script><meta property="og:title" content="Other"><meta property="article:published_time" content="2017-01-01"><link rel="canonical" href="https://news.example/wall">`;
    expect(read(page(ARTICLE, head))).toMatchObject({
      title: 'Harbour wall to be rebuilt',
      outlet: 'Millport News',
      date: { value: '2018-03-02', precision: 'day' },
      url: 'https://news.example/wall',
      language: 'en',
      script: 'Latn',
    });
  });

  it('comes from meta tags where there is no JSON-LD, or it is broken', () => {
    const head =
      '<script type="application/ld+json">{"broken</script><meta property="og:title" content="The wall"><meta property="og:site_name" content="Millport News"><meta property="article:published_time" content="2018-03"><meta property="og:url" content="https://news.example/w">';
    expect(read(page(ARTICLE, head))).toMatchObject({ title: 'The wall', outlet: 'Millport News', date: { value: '2018-03', precision: 'month' }, url: 'https://news.example/w' });
  });

  it('comes from the one time element, and stays unknown where several differ', () => {
    expect(read(page(ARTICLE.replace('</h1>', '</h1><time datetime="2018-03-02">Friday</time>'))).date).toEqual({ value: '2018-03-02', precision: 'day' });
    expect(read(page(`${ARTICLE}<time datetime="2018-03-02"></time><time datetime="2018-03-05"></time>`)).date).toBeNull();
  });

  it('stays unknown where nothing states it', () => {
    expect(read(page(`<article><p>${PARAGRAPHS.join('</p><p>')}</p></article>`))).toMatchObject({ outlet: null, date: null, url: null });
  });
});
