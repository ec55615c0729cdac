import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Engine, Progress } from '../../src/engine/types.js';
import { startEngine, type TestEngine } from '../support/engine.js';
import { add, added, clinicStory, guildA, ownOf } from '../support/guilds.js';

const view = ownOf(guildA);
const kiln = 'The lime kiln at Osterby was fired for the last time in March. Potters from the village came to watch.\n';
const pond = 'The mill pond of Osterby froze over twice this winter. Children skated as far as the sluice.\n';
const story = {
  url: 'https://example.org/clinic',
  outlet: 'Lower Town Mail',
  title: 'Floods',
  patients: 412,
  doctor: 'Hanna Quist',
};

let started: TestEngine;
let engine: Engine;

beforeAll(async () => {
  started = await startEngine();
  ({ engine } = started);
});
afterAll(() => started.stop());
beforeEach(() => engine.dropGuild(guildA));

const list = async (): Promise<string[]> => (await engine.articles({}, view)).map(({ path }) => path);
const texts = async (): Promise<string[]> => {
  const articles = await engine.articles({}, view);
  return Promise.all(articles.map(async ({ id }) => (await engine.show(id, view)).text));
};

describe('an added article', () => {
  it('has what the person said of it only where it says nothing itself', async () => {
    const claimed = {
      title: '  The kiln\n rests ',
      outlet: 'Osterby Bulletin',
      date: '12 March 2023',
      url: 'https://example.org/kiln',
    };
    const plain = await added(engine, guildA, 'kiln.txt', kiln, { claimed, addedBy: '42' });
    expect(plain).toMatchObject({
      status: 'added',
      passages: 1,
      article: {
        title: 'The kiln rests',
        outlet: 'Osterby Bulletin',
        date: { value: '2023-03-12', precision: 'day' },
        url: 'https://example.org/kiln',
        outletClaimed: true,
        addedBy: '42',
        guild: guildA,
        path: 'kiln.txt',
        sample: false,
      },
    });
    const own = await added(engine, guildA, 'clinic.md', clinicStory(story), { claimed });
    expect(own.article).toMatchObject({ title: 'Floods', outlet: 'Lower Town Mail', outletClaimed: false, url: story.url });
    expect(own.article.date).toEqual({ value: '2024-02-11', precision: 'day' });
    expect(await engine.sources(view)).toEqual([
      { outlet: 'Lower Town Mail', articles: 1, languages: ['en'], first: '2024-02-11', last: '2024-02-11' },
      { outlet: 'Osterby Bulletin', articles: 1, languages: ['en'], first: '2023-03-12', last: '2023-03-12', claimed: true },
    ]);
  });

  it('is not one outlet with articles that name it themselves', async () => {
    await added(engine, guildA, 'clinic.md', clinicStory(story));
    await added(engine, guildA, 'kiln.txt', kiln, { claimed: { outlet: 'Lower Town Mail' } });
    const sources = await engine.sources(view);
    expect(sources.map(({ outlet, articles, claimed }) => [outlet, articles, claimed ?? false])).toEqual([
      ['Lower Town Mail', 1, false],
      ['Lower Town Mail', 1, true],
    ]);
  });

  it.each([
    ['date', { date: 'last Tuesday' }, /is not a date/],
    ['date that does not exist', { date: '2023-02-30' }, /is not a date/],
    ['address', { url: 'example.org/kiln' }, /is not a web address/],
    ['scheme', { url: 'javascript:alert(1)' }, /is not a web address/],
    ['title', { title: 'x'.repeat(301) }, /title is longer than 300/],
  ])('is refused in one sentence where a claimed %s cannot be right', async (_, claimed, message) => {
    const adding = add(engine, guildA, 'kiln.txt', kiln, { claimed });
    await expect(adding).rejects.toMatchObject({ code: 'bad_request', message: expect.stringMatching(message) as string });
    await expect(adding).rejects.toMatchObject({ message: expect.stringMatching(/^[^\n]+\.$/) as string });
    expect(await list()).toEqual([]);
  });

  it.each([
    ['empty.txt', new Uint8Array(), 'empty'],
    ['blank.md', new TextEncoder().encode(' \n\t'), 'empty'],
    ['photo.txt', Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7) % 256), 'binary'],
    ['page.pdf', new TextEncoder().encode(kiln), 'unsupported'],
    ['no-ending', new TextEncoder().encode(kiln), 'unsupported'],
    ['book.txt', new TextEncoder().encode(kiln.repeat(5_000)), 'too-large'],
    ['large.txt', new Uint8Array(20 * 1024 * 1024 + 1).fill(97), 'too-large'],
  ])('is refused where it cannot be read: %s', async (fileName, bytes, reason) => {
    const outcome = await engine.add({ guild: guildA, addedBy: '42', fileName, bytes });
    expect(outcome).toMatchObject({ status: 'refused', reason, message: expect.stringMatching(/^[^\n]+[^.\n]$/) as string });
    expect(await list()).toEqual([]);
  });

  it('is listed under its file name alone, whatever path came with it', async () => {
    await added(engine, guildA, '../../../etc/kiln.txt', kiln);
    await added(engine, guildA, 'C:\\Users\\me\\pond\u202etxt.\u0007.txt', pond);
    expect(await list()).toEqual(['kiln.txt', 'pondtxt. .txt']);
  });

  it('is no sample, whatever its front matter says', async () => {
    const { article } = await added(engine, guildA, 'kiln.md', `---\ntitle: Kiln\nsample: true\n---\n${kiln}`);
    expect(article.sample).toBe(false);
  });

  it('tells how many of its passages are embedded', async () => {
    const long = Array.from(
      { length: 60 },
      (_, at) => `On day ${at} the lime kiln at Osterby burned ${at * 3} baskets of wood.`,
    ).join(' ');
    const progress: Progress[] = [];
    const request = { guild: guildA, addedBy: '42', fileName: 'long.txt', bytes: new TextEncoder().encode(long) };
    const outcome = await engine.add(request, (step) => progress.push(step));
    const { passages } = outcome as { passages: number };
    expect(passages).toBeGreaterThan(20);
    expect(progress[0]).toEqual({ phase: 'add', done: 0, total: passages, path: 'long.txt' });
    expect(progress.at(-1)).toEqual({ phase: 'add', done: passages, total: passages, path: 'long.txt' });
    expect(progress.length).toBeGreaterThan(2);
  });
});

describe('an article that is added again', () => {
  it('takes the place of the earlier version at the same address, under a new id', async () => {
    const first = await added(engine, guildA, 'clinic.md', clinicStory(story));
    const second = await added(
      engine,
      guildA,
      'other.md',
      clinicStory({ ...story, url: `${story.url}#top`, title: 'Flood', patients: 500 }),
    );
    expect(second).toMatchObject({ status: 'changed', replaced: first.article.id });
    expect(second.article.id).not.toBe(first.article.id);
    expect(await list()).toEqual(['other.md']);
    await expect(engine.show(first.article.id, view)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('takes the place of the file of the same name and title, where neither has an address', async () => {
    await added(engine, guildA, 'kiln.md', `---\ntitle: The kiln\n---\n${kiln}`);
    expect(await added(engine, guildA, 'kiln.md', `---\ntitle: The Kiln\n---\n${kiln}${pond}`)).toMatchObject({
      status: 'changed',
    });
    expect(await texts()).toEqual([expect.stringContaining('mill pond')]);
  });

  it('is kept beside another of the same name, and neither is lost', async () => {
    const outcomes = [kiln, pond, kiln + pond].map((text) => added(engine, guildA, 'article.txt', text));
    expect((await Promise.all(outcomes)).map(({ status }) => status)).toEqual(['added', 'added', 'added']);
    expect(await list()).toEqual(['article.txt', 'article (2).txt', 'article (3).txt']);
    expect((await texts())[0]).toContain('lime kiln');
    expect((await texts())[1]).toContain('mill pond');
  });

  it('is unchanged where its bytes are, or its text and all that is said of it', async () => {
    const first = await added(engine, guildA, 'kiln.txt', kiln);
    for (const [name, text] of [
      ['kiln.txt', kiln],
      ['copy.txt', kiln],
      ['kiln.txt', `${kiln}\n\n`],
    ] as const)
      expect(await added(engine, guildA, name, text)).toEqual({ status: 'unchanged', article: first.article, passages: 0 });
    expect(await list()).toEqual(['kiln.txt']);
  });

  it('as pasted text replaces only what has the same address, title and outlet', async () => {
    const paste = (text: string, claimed: object) => added(engine, guildA, 'text.txt', text, { pasted: true, claimed });
    const [title, outlet, url] = ['Osterby', 'Bulletin', 'https://example.org/o'];
    expect((await paste(kiln, { title })).status).toBe('added');
    expect((await paste(pond, { title })).status).toBe('added');
    expect((await paste(`${kiln} More.`, { title, url })).status).toBe('added');
    expect((await paste(`${pond} More.`, { title, url, outlet })).status).toBe('added');
    expect(await list()).toHaveLength(4);
    expect((await paste(`${pond} More of it.`, { title: 'OSTERBY', url, outlet: 'bulletin' })).status).toBe('changed');
    expect(await list()).toHaveLength(4);
    expect((await texts()).filter((text) => text.includes('More of it'))).toHaveLength(1);
  });

  it('can be removed, with all that was found through it', async () => {
    const { article } = await added(engine, guildA, 'kiln.txt', kiln);
    await added(engine, guildA, 'pond.txt', pond);
    expect(await engine.remove([article.id], view)).toMatchObject([{ id: article.id, path: 'kiln.txt' }]);
    const result = await engine.ask({ question: 'When was the lime kiln at Osterby fired?', view, explain: true });
    expect(result.explain!.map(({ articleId }) => articleId)).not.toContain(article.id);
    expect(await engine.status(view)).toMatchObject({ articles: 1, passages: 1 });
    expect((await added(engine, guildA, 'kiln.txt', kiln)).status).toBe('added');
  });
});

describe('the context of an excerpt', () => {
  it('is the paragraphs before and after, word for word, and nothing where the article changed', async () => {
    const paragraphs = [
      'First the council met in the barn. It was cold.',
      kiln.trim(),
      pond.trim(),
      'Last of all the geese flew off.',
    ];
    await added(engine, guildA, 'day.md', `# A day in Osterby\n\n${paragraphs.join('\n\n')}\n`);
    const result = await engine.ask({ question: 'When was the lime kiln at Osterby fired for the last time?', view });
    const [citation] = result.status === 'answered' ? result.citations : [];
    const context = (await engine.context(citation!, view))!;
    const { text } = await engine.show(citation!.article.id, view);
    expect(context.citation).toEqual(citation);
    expect(text).toContain(context.before + citation!.excerpt + context.after);
    expect(text.slice(0, citation!.start).endsWith(context.before)).toBe(true);
    const whole = context.before + citation!.excerpt + context.after;
    const first = text.indexOf(paragraphs.find((paragraph) => whole.startsWith(paragraph)) ?? '?');
    expect(first, 'it begins with a paragraph').toBeGreaterThanOrEqual(0);
    expect(
      paragraphs.some((paragraph) => whole.endsWith(paragraph)),
      'and ends with one',
    ).toBe(true);
    expect(whole.split('\n\n').length).toBeGreaterThanOrEqual(3);
    expect(whole).not.toContain('A day in Osterby');

    await engine.remove([citation!.article.id], view);
    expect(await engine.context(citation!, view)).toBeNull();
  });
});

describe('speakers', () => {
  it('are one in whatever script and spelling, the most quoted first', async () => {
    const said = (name: string, what: string): string => `“${what},” said ${name} on Monday.`;
    await added(
      engine,
      guildA,
      'a.txt',
      [said('Vesna Lukić', 'The dome is open'), said('Vesna Lukić', 'We wait for snow')].join('\n\n'),
    );
    await added(
      engine,
      guildA,
      'b.txt',
      [said('Vesna Lukic', 'It has snowed at last'), said('Tor Ness', 'So it has')].join('\n\n'),
    );
    expect(await engine.speakers(view)).toEqual([
      { name: 'Vesna Lukić', quotes: 3 },
      { name: 'Tor Ness', quotes: 1 },
    ]);
    expect(await engine.speakers()).toEqual([]);
  });
});
