import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Citation, Engine, View } from '../../src/engine/types.js';
import { smallCorpus } from '../support/articles.js';
import { startEngine, type TestEngine } from '../support/engine.js';
import { newFolder, writeFiles } from '../support/folders.js';
import { add, added, clinicStory, guildA, guildB, inGuild, nothing, ownOf } from '../support/guilds.js';

const url = 'https://example.org/clinic';
const storyOfA = clinicStory({ url, outlet: 'Lower Town Mail', title: 'A week of floods', patients: 412, doctor: 'Hanna Quist' });
/** The same address, outlet, title and words, another number. */
const storyOfB = clinicStory({ url, outlet: 'Lower Town Mail', title: 'A week of floods', patients: 617, doctor: 'Hanna Quist' });
const onlyInA = `The ferry museum of Sandvoll bought a steam whistle from 1904. "It can be heard in three valleys," said keeper Tor Ness.\n`;
const onlyInB = `---
title: Żółte tramwaje wracają
source: Kurier Zatoki
date: 2019-07-01
language: pl
---
Żółte tramwaje wracają na most Zatoki po dwunastu latach przerwy. „Tęskniliśmy za nimi”, powiedziała motornicza Jadwiga Sowa.

Footbridge at Millbrook: carpenter Ida Renfrew replaced forty planks and both handrails, and then the ferry whistle of Sandvoll.
`;
/** Words that stand in articles of B alone. */
const secretsOfB = /617 patients|Jadwiga|Sowa|Zatoki|tramwaj|Kurier|220000000000000002/iu;

const questions = [
  'How many patients did the night clinic treat?',
  'Who replaced the planks of the footbridge at Millbrook?',
  'What did the ferry museum of Sandvoll buy?',
  'Gdzie wracają żółte tramwaje?',
  'Kada je opservatorija dobila teleskop?',
];

/** All that the engine says to a view: every method that reads, with every score. */
async function everythingSeen(engine: Engine, view: View): Promise<Record<string, unknown>> {
  const asked = [];
  for (const question of questions) asked.push(await engine.ask({ question, view, explain: true, top: 20 }));
  const quoted = [];
  for (const topic of ['plaster', 'steam whistle', 'tramwaje'])
    quoted.push(await engine.quote({ topic, view, explain: true, top: 20 }));
  const bySpeaker = await engine.quote({ topic: 'tramwaje', speaker: 'Sowa', view, explain: true });
  const filtered = await engine.ask({ question: questions[0]!, view, languages: ['pl', 'en'], explain: true });
  const articles = await engine.articles({}, view);
  const citations = asked.flatMap((result) => (result.status === 'answered' ? result.citations : []));
  return {
    asked,
    quoted,
    bySpeaker,
    filtered,
    articles,
    filteredArticles: await engine.articles({ sources: ['Kurier Zatoki', 'Lower Town Mail'] }, view),
    sources: await engine.sources(view),
    speakers: await engine.speakers(view),
    shown: await Promise.all(articles.map(({ id }) => engine.show(id, view))),
    verified: await engine.verify(citations, view),
    contexts: await Promise.all(citations.map((citation) => engine.context(citation, view))),
    checked: await engine.check({ text: 'The night clinic treated 617 patients. Jadwiga Sowa drives the yellow tram.', view }),
    status: await engine.status(view),
  };
}

/** Without what the test itself asked for. */
function textOf(seen: Record<string, unknown>): string {
  return JSON.stringify(seen, (key, value: unknown) =>
    ['question', 'sentence', 'claimed'].includes(key) && typeof value === 'string' ? '' : value,
  );
}

async function citedIn(engine: Engine, view: View, question: string): Promise<Citation[]> {
  const result = await engine.ask({ question, view, top: 20 });
  return result.status === 'answered' ? result.citations : [];
}

let started: TestEngine;
let engine: Engine;
const operatorFiles = newFolder();

beforeAll(async () => {
  writeFiles(operatorFiles, smallCorpus);
  started = await startEngine();
  ({ engine } = started);
  await engine.ingest({ paths: [operatorFiles] });
});

afterAll(() => started.stop());

beforeEach(async () => {
  for (const guild of await engine.guilds()) await engine.dropGuild(guild);
});

async function fill(guild: string, texts: Record<string, string>): Promise<string[]> {
  const ids: string[] = [];
  for (const [name, text] of Object.entries(texts)) ids.push((await added(engine, guild, name, text)).article.id);
  return ids;
}

const fillA = (): Promise<string[]> => fill(guildA, { 'clinic.md': storyOfA, 'museum.txt': onlyInA });
const fillB = (): Promise<string[]> =>
  fill(guildB, {
    'clinic.md': storyOfB,
    'trams.md': onlyInB,
    'museum.txt': onlyInA,
    'copy.md': storyOfA.replace(url, `${url}/2`),
  });

describe('what is added in a server', () => {
  it('is answered from there, beside the articles of the operator', async () => {
    const [clinic] = await fillA();
    const [first] = await citedIn(engine, inGuild(guildA), questions[0]!);
    expect(first!.article).toMatchObject({ id: clinic, guild: guildA, addedBy: `user-of-${guildA}`, outletClaimed: false, url });
    expect(first!.excerpt).toContain('treated 412 patients');
    const [bridge] = await citedIn(engine, inGuild(guildA), questions[1]!);
    expect(bridge!.article).toMatchObject({ title: 'Footbridge at Millbrook reopens', guild: null, addedBy: null });
    for (const question of [
      'What is the capital of Mongolia?',
      'Ko je osvojio kup u rukometu?',
      'Who treated 412 horses in Madrid?',
    ]) {
      const result = await engine.ask({ question, view: ownOf(guildA) });
      expect(result, question).toMatchObject({ status: 'no_answer', reason: 'not_answered' });
    }
    expect(await engine.speakers(inGuild(guildA))).toContainEqual({ name: 'Hanna Quist', quotes: 1 });
    const { shown, status } = (await everythingSeen(engine, inGuild(guildA))) as { shown: { text: string }[]; status: object };
    expect(shown.map(({ text }) => text).join()).toContain('steam whistle');
    expect(status).toMatchObject({ articles: 7, languages: { en: 3, sr: 1, pl: 1, nb: 1, bg: 1 } });
  });

  it('changes nothing that another server sees: not a word, not a count, not a score', { timeout: 180_000 }, async () => {
    await fillA();
    const views = [inGuild(guildA), ownOf(guildA), { guild: null, operator: true }];
    const before = [];
    for (const view of views) before.push(await everythingSeen(engine, view));
    const ids = await fillB();
    for (const [at, view] of views.entries()) {
      const after = await everythingSeen(engine, view);
      expect(after, JSON.stringify(view)).toEqual(before[at]);
      expect(secretsOfB.exec(textOf(after))).toBeNull();
    }
    await engine.remove(ids.slice(0, 2), ownOf(guildB));
    for (const [at, view] of views.entries()) expect(await everythingSeen(engine, view)).toEqual(before[at]);
    await engine.dropGuild(guildB);
    for (const [at, view] of views.entries()) expect(await everythingSeen(engine, view)).toEqual(before[at]);
  });

  it('is the same in the outcome whatever another server has, down to exact duplicates', async () => {
    const outcomes = async (guild: string): Promise<unknown[]> => {
      const list = [];
      for (const [name, text] of [
        ['clinic.md', storyOfA],
        ['clinic.md', storyOfA],
        ['clinic.md', storyOfB],
        ['museum.txt', onlyInA],
      ] as const) {
        const { status, passages, article } = await added(engine, guild, name, text);
        list.push({ status, passages, path: article.path, title: article.title });
      }
      return list;
    };
    const inB = await outcomes(guildB);
    expect(inB.map((outcome) => (outcome as { status: string }).status)).toEqual(['added', 'unchanged', 'changed', 'added']);
    expect(await outcomes(guildA)).toEqual(inB);
    expect(await engine.articles({}, ownOf(guildB))).toHaveLength(2);
  });

  it('has ids of its own, which open nothing elsewhere', async () => {
    const ids = { a: await fillA(), b: await fillB() };
    expect(ids.a.filter((id) => ids.b.includes(id))).toEqual([]);
    for (const view of [inGuild(guildA), ownOf(guildA), undefined, nothing]) {
      for (const id of ids.b) await expect(engine.show(id, view)).rejects.toMatchObject({ code: 'not_found' });
      await expect(engine.remove([ids.b[0]!], view)).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(engine.remove([ids.a[0]!, ids.b[0]!], ownOf(guildA))).rejects.toMatchObject({ code: 'not_found' });
    expect(await engine.articles({}, ownOf(guildA)), 'all or nothing is removed').toHaveLength(2);
    expect(await engine.articles({}, ownOf(guildB))).toHaveLength(4);
  });

  it('is dropped from citations that come back in another view, also under a false name', async () => {
    await fillA();
    await fillB();
    const [mine] = await citedIn(engine, ownOf(guildA), questions[0]!);
    const theirs = await citedIn(engine, ownOf(guildB), questions[0]!);
    expect(theirs.map(({ excerpt }) => excerpt).join()).toContain('617');
    const forged = theirs.map((citation) => ({ ...citation, article: { ...citation.article, guild: guildA } }));
    const disowned = theirs.map((citation) => ({ ...citation, article: { ...citation.article, guild: null } }));
    for (const view of [inGuild(guildA), ownOf(guildA)]) {
      expect(await engine.verify([...theirs, mine!, ...forged, ...disowned], view)).toEqual([mine]);
      for (const citation of [theirs[0]!, forged[0]!, disowned[0]!]) expect(await engine.context(citation, view)).toBeNull();
    }
    expect(await engine.verify([mine!])).toEqual([]);
    const rewritten = { ...mine!, excerpt: mine!.excerpt.replace('412', '617') };
    expect(await engine.verify([rewritten], ownOf(guildA))).toEqual([]);
  });

  it('is not seen in direct messages, where nothing may be seen at all', async () => {
    await fillA();
    const seen = await everythingSeen(engine, nothing);
    expect(seen).toMatchObject({ articles: [], sources: [], speakers: [], shown: [], verified: [] });
    expect(seen['status']).toMatchObject({
      articles: 0,
      passages: 0,
      languages: {},
      storeBytes: 0,
      storePath: '',
      lastIngestedAt: null,
    });
    for (const result of seen['asked'] as object[]) expect(result).toMatchObject({ status: 'no_answer', reason: 'empty_store' });
    for (const result of seen['quoted'] as object[]) expect(result).toMatchObject({ status: 'no_answer', reason: 'empty_store' });
  });

  it('is not shown twice where the operator has the same text', async () => {
    await added(engine, guildA, 'bridge.md', smallCorpus['bridge-en.md']);
    const cited = await citedIn(engine, inGuild(guildA), questions[1]!);
    expect(cited.map(({ article }) => article.guild)).not.toContain(guildA);
    expect((await citedIn(engine, ownOf(guildA), questions[1]!))[0]!.article.guild).toBe(guildA);
    expect(await engine.articles({}, inGuild(guildA))).toHaveLength(6);
  });
});

describe('a server without articles', () => {
  it('sees what the operator has, scores and all, and looking leaves nothing on the disk', async () => {
    const operators = await everythingSeen(engine, { guild: null, operator: true });
    expect(await everythingSeen(engine, inGuild(guildA))).toEqual(operators);
    await expect(engine.remove(['0123456789'], ownOf(guildA))).rejects.toMatchObject({ code: 'not_found' });
    expect(await engine.dropGuild(guildA)).toBe(0);
    expect(await add(engine, guildA, 'notes.docx', 'Not read.')).toMatchObject({ status: 'refused', reason: 'unsupported' });
    expect(existsSync(path.join(started.dataDir, 'guilds', guildA))).toBe(false);
    expect(await engine.guilds()).toEqual([]);
  });

  it.each(['../../etc', '', '123', `${guildA}/..`, 'g'.repeat(18)])('%j is none, and no path is made of it', async (guild) => {
    const refusal = {
      code: 'bad_request',
      message: expect.stringMatching(/^[^\n]*not the id of a Discord server[^\n]*\.$/) as string,
    };
    await expect(engine.ask({ question: questions[0]!, view: inGuild(guild) })).rejects.toMatchObject(refusal);
    await expect(add(engine, guild, 'a.txt', onlyInA)).rejects.toMatchObject(refusal);
    await expect(engine.dropGuild(guild)).rejects.toMatchObject(refusal);
  });
});

describe('a server that is dropped', () => {
  it('is gone from the disk whole, and the others and the operator have all that they had', { timeout: 120_000 }, async () => {
    await fillA();
    await fillB();
    const [a, operators] = [
      await everythingSeen(engine, ownOf(guildA)),
      await everythingSeen(engine, { guild: null, operator: true }),
    ];
    expect(await engine.guilds()).toEqual([guildA, guildB]);
    const asking = Promise.all(questions.map((question) => engine.ask({ question, view: ownOf(guildB) })));
    expect(await engine.dropGuild(guildB)).toBe(4);
    await asking;
    expect(readdirSync(path.join(started.dataDir, 'guilds'))).toEqual([guildA]);
    expect(await engine.guilds()).toEqual([guildA]);
    expect(await engine.articles({}, ownOf(guildB))).toEqual([]);
    expect(await everythingSeen(engine, ownOf(guildA))).toEqual(a);
    expect(await everythingSeen(engine, { guild: null, operator: true })).toEqual(operators);
    expect(await added(engine, guildB, 'museum.txt', onlyInA), 'it may come back').toMatchObject({ status: 'added' });
    expect(await engine.articles({}, ownOf(guildB))).toHaveLength(1);
  });
});
