import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { splitSentences } from '../../src/corpus/sentences.js';
import { findQuotes } from '../../src/corpus/speech.js';
import { insertArticle } from '../../src/store/articles.js';
import type { Fingerprint } from '../../src/store/fingerprint.js';
import { quotesBySpeaker, quotesOf, speakersOf } from '../../src/store/quotes.js';
import { insertQuotes } from '../../src/store/find-quotes.js';
import { migrations } from '../../src/store/schema.js';
import { Store } from '../../src/store/store.js';
import { transaction } from '../../src/sqlite.js';
import { temporaryFolder } from '../support/folders.js';
import { testFingerprint } from '../support/stored.js';

const text =
  'Mayor Ruth Vane opened the mill. “It works better than ever,” she said. It rained. The miller said that the wheel was new.';

function open(file: string, fingerprint: Fingerprint = testFingerprint()): Store {
  const store = new Store(file, fingerprint);
  onTestFinished(() => {
    if (store.db.isOpen) store.close();
  });
  return store;
}

const newFile = (): string => path.join(temporaryFolder(), 'izvor.db');

/** Stores the article, with its speech where `quotes` says so; returns its row key. */
function add(store: Store, quotes = true): number {
  const blocks = [{ start: 0, end: text.length, kind: 'body' as const }];
  const sentences = splitSentences(text, blocks, 'en');
  return transaction(store.db, () => {
    const key = insertArticle(store, {
      id: '0123456789',
      path: '/articles/mill.txt',
      contentSha256: 'c',
      bytes: Buffer.from(text),
      ingestedAt: '2025-01-01T00:00:00.000Z',
      article: {
        title: null,
        outlet: null,
        date: null,
        language: 'en',
        script: 'Latn',
        url: null,
        sample: false,
        format: 'text',
        encoding: 'utf-8',
        text,
        segments: [],
        blocks,
        sentences,
      },
    });
    if (quotes) insertQuotes(store, key, findQuotes(text, blocks, sentences, 'en'));
    return key;
  });
}

/** What a store looked like before it knew reported speech: its speech is of version 1, its table has neither kind nor role. */
function makeOld(file: string): void {
  const database = new DatabaseSync(file);
  const { versions, ...rest } = testFingerprint();
  const old = JSON.stringify({ ...rest, versions: { ...versions, speech: 1 } });
  database.prepare("UPDATE meta SET value = ? WHERE key = 'fingerprint'").run(old);
  database.exec('DELETE FROM quotes; ALTER TABLE quotes DROP COLUMN kind; ALTER TABLE quotes DROP COLUMN role;');
  database.exec(`
    INSERT INTO quotes (article, start, "end", first_sentence, end_sentence, speaker) SELECT key, 34, 60, 1, 2, NULL FROM articles;
    PRAGMA user_version = 2;
  `);
  database.close();
}

describe('stored speech', () => {
  it('has its kind, and who speaks by name or by role', () => {
    const store = open(newFile());
    const key = add(store);
    const found = quotesOf(store, [key]).map(({ start, end, kind, speaker, role }) => [
      kind,
      text.slice(start, end),
      speaker,
      role,
    ]);
    expect(found).toEqual([
      ['direct', 'It works better than ever,', 'Ruth Vane', null],
      ['reported', 'the wheel was new', null, 'miller'],
    ]);
  });

  it('tells which sentences of an article are whose', () => {
    const store = open(newFile());
    expect(speakersOf(store, add(store))).toEqual([
      { speaker: 'Ruth Vane', named: true, firstSentence: 1, endSentence: 2, kind: 'direct' },
      { speaker: 'miller', named: false, firstSentence: 3, endSentence: 4, kind: 'reported' },
    ]);
    expect(speakersOf(store, 999)).toEqual([]);
  });

  it('counts persons by name, not offices', () => {
    const store = open(newFile());
    add(store);
    expect(quotesBySpeaker(store)).toEqual([{ speaker: 'Ruth Vane', quotes: 1 }]);
  });
});

describe('a store of the time before reported speech', () => {
  it('is migrated when it is opened, and its speech found anew, with the articles as they were', () => {
    const file = newFile();
    const first = open(file);
    const key = add(first);
    first.setMeta('sample_kept', '1');
    const article: unknown = first.db.prepare('SELECT * FROM articles').get();
    const expected = quotesOf(first, [key]).map(({ id: _, ...quote }) => quote);
    first.close();
    makeOld(file);

    const store = open(file);
    expect(store.db.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: migrations.length });
    expect(store.db.prepare('SELECT * FROM articles').get()).toEqual(article);
    expect(quotesOf(store, [key]).map(({ id: _, ...quote }) => quote)).toEqual(expected);
    expect(store.meta('sample_kept')).toBe('1');
    expect(store.meta('fingerprint')).toBe(JSON.stringify(testFingerprint()));
  });

  it('is found anew once only', () => {
    const file = newFile();
    const first = open(file);
    const key = add(first);
    first.close();
    makeOld(file);
    const ids = [1, 2].map(() => {
      const store = open(file);
      const [quote] = quotesOf(store, [key]);
      store.close();
      return quote!.id;
    });
    expect(ids[0]).toBe(ids[1]);
  });

  it('is refused as ever where more than the speech has changed since, or the store is the newer one', () => {
    const { versions, ...rest } = testFingerprint();
    for (const changed of [
      { ...versions, speech: versions.speech + 1, sentences: versions.sentences + 1 },
      { ...versions, speech: versions.speech - 1 },
    ]) {
      const file = newFile();
      const store = open(file);
      add(store);
      store.close();
      expect(() => open(file, { ...rest, versions: changed })).toThrow(
        expect.objectContaining({ code: 'store_fingerprint' }) as Error,
      );
    }
  });
});
