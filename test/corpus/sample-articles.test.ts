import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';

const CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url));
const SEEDS = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const KEYS = ['title', 'source', 'url', 'date', 'language', 'sample'];
const LANGUAGES = ['bg', 'en', 'nb', 'pl', 'sr'];
/** Longest run of words that may be shared with a seed article. */
const MAX_SHARED_WORDS = 7;

const QUOTE_MARK = /[\p{Pi}\p{Pf}"'‚„`´]/u;
const DASH_LINE = /^\s*[-‐‑‒–—―]/mu;
/** A quotation of at least three words in the marks of one of the five languages, or a line of dash dialogue. */
const DIRECT_SPEECH = /„[^“”„]+\s[^“”„]+\s[^“”„]+[“”]|“[^“”]+\s[^“”]+\s[^“”]+”|«[^«»]+\s[^«»]+\s[^«»]+»|^[–—] \p{Lu}/mu;

interface SampleArticle {
  name: string;
  data: Record<string, unknown>;
  body: string;
}

const words = (text: string): string[] => text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The runs of `size` words of a text, each joined by spaces. */
function runsOf(text: string, size: number): Set<string> {
  const all = words(text);
  return new Set(all.slice(0, Math.max(0, all.length - size + 1)).map((_, index) => all.slice(index, index + size).join(' ')));
}

const articles: SampleArticle[] = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => {
    const { data, content } = matter(readFileSync(`${CORPUS}${name}`, 'utf8'));
    return { name, data, body: content };
  });
const nato = articles.filter(({ name }) => name.startsWith('nato-'));
const ferry = articles.filter(({ name }) => name.startsWith('ferry-'));
const text = ({ data, body }: SampleArticle): string => `${String(data['title'])}\n${body}`;

describe('the sample articles', () => {
  it('are at least fifteen, all of one of the two stories', () => {
    expect(articles.length).toBeGreaterThanOrEqual(15);
    expect(nato.length).toBeGreaterThanOrEqual(9);
    expect(ferry.length).toBeGreaterThanOrEqual(9);
    expect(nato.length + ferry.length).toBe(articles.length);
  });

  it.each(articles)('$name has a complete front matter', ({ data }) => {
    expect(Object.keys(data).sort()).toEqual([...KEYS].sort());
    for (const key of ['title', 'source', 'url', 'date', 'language']) expect(data[key], key).toBeTypeOf('string');
    expect(data['sample']).toBe(true);
    expect(LANGUAGES).toContain(data['language']);
    const date = String(data['date']);
    expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
  });

  it.each(articles)('$name links only to a host reserved for examples', ({ data }) => {
    const { protocol, hostname } = new URL(String(data['url']));
    expect(protocol).toBe('https:');
    expect(hostname).toMatch(/\.example$|^(?:.+\.)?example\.org$/);
  });

  it.each(articles)('$name is 150 to 450 words long', ({ body }) => {
    const { length } = words(body);
    expect(length).toBeGreaterThanOrEqual(150);
    expect(length).toBeLessThanOrEqual(450);
  });

  it.each(articles)('$name is composed Unicode (NFC) with plain line ends', (article) => {
    expect(text(article)).toBe(text(article).normalize('NFC'));
    expect(article.body).not.toMatch(/\r|\u00ad|\ufeff|\ufffd/);
  });

  it('carry titles and links of their own', () => {
    expect(new Set(articles.map(({ data }) => data['title'])).size).toBe(articles.length);
    expect(new Set(articles.map(({ data }) => data['url'])).size).toBe(articles.length);
  });

  it.each([
    ['NATO', nato],
    ['ferry', ferry],
  ])('tell the %s story in all five languages, and in Serbian in both scripts', (_, story) => {
    expect([...new Set(story.map(({ data }) => data['language']))].sort()).toEqual(LANGUAGES);
    const serbian = story.filter(({ data }) => data['language'] === 'sr').map(text);
    expect(serbian.some((each) => /\p{sc=Cyrl}/u.test(each))).toBe(true);
    expect(serbian.some((each) => !/\p{sc=Cyrl}/u.test(each))).toBe(true);
  });

  it.each(articles)('$name keeps to one script', (article) => {
    const letters = text(article).match(/\p{L}/gu) ?? [];
    const cyrillic = letters.filter((letter) => /\p{sc=Cyrl}/u.test(letter)).length;
    expect([0, letters.length]).toContain(cyrillic);
    if (article.data['language'] === 'bg') expect(cyrillic).toBe(letters.length);
  });

  it.each(nato)('$name speaks of real people in reported speech only', (article) => {
    expect(text(article)).not.toMatch(QUOTE_MARK);
    expect(text(article)).not.toMatch(DASH_LINE);
  });

  it.each(ferry)('$name has direct speech', ({ body }) => {
    expect(body).toMatch(DIRECT_SPEECH);
  });

  it.each(ferry)('$name closes every quotation mark it opens within the paragraph', (article) => {
    for (const paragraph of text(article).split(/\n{1,}/)) {
      const marks = paragraph.replace(/[^„“”«»]/gu, '');
      expect(marks, paragraph).toMatch(article.data['language'] === 'en' ? /^(?:“”)*$/ : /^(?:„[“”]|«»)*$/);
    }
  });

  it('share no run of eight words with the articles the facts were taken from', (context) => {
    if (!existsSync(SEEDS)) context.skip('../shared/seeds is absent, so the wording was not compared with it');
    const seeds = readdirSync(SEEDS).map((name) => readFileSync(`${SEEDS}${name}`, 'utf8'));
    const known = new Set(seeds.flatMap((seed) => [...runsOf(seed, MAX_SHARED_WORDS + 1)]));
    expect(known.size).toBeGreaterThan(500);
    for (const article of articles) {
      const shared = [...runsOf(text(article), MAX_SHARED_WORDS + 1)].filter((run) => known.has(run));
      expect(shared, article.name).toEqual([]);
    }
  });
});
