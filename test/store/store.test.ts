import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deleteArticle, listArticles } from '../../src/store/articles.js';
import { openDatabase } from '../../src/store/database.js';
import { transaction } from '../../src/sqlite.js';
import { pointTo, currentStoreFile } from '../../src/store/location.js';
import { migrations } from '../../src/store/schema.js';
import { Store } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folders.js';
import { seededRandom, unitVectors } from '../support/random.js';
import { storeArticles, testDimensions, testFingerprint } from '../support/stored.js';

const storeFile = (): string => path.join(temporaryFolder(), 'data', 'izvor.db');

function failureOf(work: () => unknown): { code: string; message: string } {
  try {
    work();
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { code, message };
  }
  throw new Error('nothing failed');
}

function openStore(file: string, fingerprint = testFingerprint()): Store {
  const store = new Store(file, fingerprint);
  onTestFinished(() => {
    if (store.db.isOpen) store.close();
  });
  return store;
}

const countOf = (store: Store, table: string): number =>
  (store.db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;

describe('database', () => {
  it('is made where there is none, with its folder, at the newest schema', () => {
    const file = storeFile();
    const database = openDatabase(file);
    expect(database.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: migrations.length });
    expect(database.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA foreign_keys').get()).toMatchObject({ foreign_keys: 1 });
    database.close();
    openDatabase(file).close();
  });

  it('that a newer Izvor made is refused, and is as it was', () => {
    const file = storeFile();
    const database = openDatabase(file);
    database.exec(`PRAGMA user_version = ${migrations.length + 1}`);
    database.close();
    const { code, message } = failureOf(() => openDatabase(file));
    expect(code).toBe('store_unusable');
    expect(message).toMatch(/^[^\n]*newer Izvor[^\n]*update Izvor\.$/);
    const after = new DatabaseSync(file);
    expect(after.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: migrations.length + 1 });
    after.close();
  });

  it.each([
    ['is text', 'These are notes and no database. '.repeat(200)],
    ['is a damaged database', `SQLite format 3\0${'x'.repeat(8_000)}`],
  ])('whose file %s is refused in one sentence with its path', (_, contents) => {
    const file = path.join(temporaryFolder(), 'izvor.db');
    writeFileSync(file, contents);
    const { code, message } = failureOf(() => openDatabase(file));
    expect(code).toBe('store_unusable');
    expect(message).toMatch(/^[^\n]+\.$/);
    expect(message).toContain(file);
  });

  it('cannot be made where a file stands in the place of its folder', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'data'), '');
    const { code, message } = failureOf(() => openDatabase(path.join(folder, 'data', 'izvor.db')));
    expect(code).toBe('store_unusable');
    expect(message).toMatch(/^[^\n]*IZVOR_DATA[^\n]*\.$/);
  });

  it.skipIf(process.getuid?.() === 0)(
    'in a folder that cannot be written is refused in one sentence (root may write anywhere)',
    () => {
      const folder = temporaryFolder();
      chmodSync(folder, 0o500);
      const { code, message } = failureOf(() => openDatabase(path.join(folder, 'izvor.db')));
      expect(code).toBe('store_unusable');
      expect(message).toMatch(/^[^\n]*can be written[^\n]*\.$/);
    },
  );

  it('of the first schema is migrated with all that is in it, once', () => {
    const file = storeFile();
    mkdirSync(path.dirname(file), { recursive: true });
    const first = new DatabaseSync(file);
    first.exec(migrations[0]!);
    first.exec('PRAGMA user_version = 1');
    first.prepare("INSERT INTO meta (key, value) VALUES ('fingerprint', ?)").run(JSON.stringify(testFingerprint()));
    first.exec(`
      INSERT INTO articles (key, id, path, content_sha256, text_sha256, title, sample, format, encoding, original, text, structure, ingested_at)
      VALUES (7, '0123456789', '/articles/old.txt', 'c', 't', 'Old', 0, 'text', 'utf-8', x'00', 'Old.', '{}', '2025-01-01T00:00:00.000Z');
      INSERT INTO passages (id, article, start, "end", first_sentence, end_sentence) VALUES (3, 7, 0, 4, 0, 1);
      INSERT INTO passage_terms (rowid, terms) VALUES (3, 'old');
    `);
    first.close();
    for (let opened = 1; opened <= 2; opened += 1) {
      const store = openStore(file);
      expect(store.db.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: migrations.length });
      expect(listArticles(store)[0]).toMatchObject({ key: 7, id: '0123456789', title: 'Old', guild: null, upload: null });
      expect(countOf(store, 'passages')).toBe(1);
      store.close();
    }
    const store = openStore(file);
    storeArticles(store, unitVectors(1, testDimensions, seededRandom(1)));
    expect(listArticles(store)).toHaveLength(2);
    deleteArticle(store, 7);
    expect(countOf(store, "passage_terms WHERE passage_terms MATCH 'old'")).toBe(0);
  });

  it('keeps nothing of a transaction that fails', () => {
    const store = openStore(storeFile());
    expect(() =>
      transaction(store.db, () => {
        store.setMeta('colour', 'blue');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(store.meta('colour')).toBeNull();
    transaction(store.db, () => store.setMeta('colour', 'green'));
    expect(store.meta('colour')).toBe('green');
  });
});

describe('store', () => {
  it('opens again with its fingerprint, and refuses another with the command that rebuilds it', () => {
    const file = storeFile();
    openStore(file).close();
    openStore(file).close();
    const refusal = (changes: Parameters<typeof testFingerprint>[0]): string => {
      const { code, message } = failureOf(() => openStore(file, testFingerprint(changes)));
      expect(code).toBe('store_fingerprint');
      expect(message).toMatch(/^[^\n]+`izvor reindex`[^\n]+\.$/);
      return message;
    };
    expect(refusal({ name: 'another' })).toContain('the model made-up instead of another');
    expect(refusal({ passagePrefix: 'passage: ' })).toContain('passagePrefix');
    expect(refusal({ dtype: 'q8' })).toContain('dtype');
    const { versions, ...rest } = testFingerprint();
    const older = failureOf(() => openStore(file, { ...rest, versions: { ...versions, sentences: versions.sentences + 1 } }));
    expect(older).toMatchObject({ code: 'store_fingerprint', message: expect.stringContaining('older rules') as string });
    expect(older.message).toContain('izvor reindex');
  });

  it('deletes an article with its passages, vectors, states, terms and quotes, and nothing of the others', () => {
    const store = openStore(storeFile());
    const keys = storeArticles(store, unitVectors(3, testDimensions, seededRandom(1)));
    deleteArticle(store, keys[1]!);
    expect(listArticles(store).map(({ path: file }) => file)).toEqual(['/articles/a0.txt', '/articles/a2.txt']);
    for (const table of ['passages', 'passage_vectors', 'passage_states', 'quotes', 'passage_terms'])
      expect(countOf(store, table), table).toBe(2);
    const found = (term: string): number => countOf(store, `passage_terms WHERE passage_terms MATCH '"${term}"'`);
    expect([found('a0'), found('a1'), found('a2'), found('article')]).toEqual([1, 0, 1, 2]);
  });

  it('never gives the id of a deleted passage to another', () => {
    const store = openStore(storeFile());
    const newest = (): number => (store.db.prepare('SELECT max(id) AS id FROM passages').get() as { id: number }).id;
    const keys = storeArticles(store, unitVectors(2, testDimensions, seededRandom(1)));
    const before = newest();
    deleteArticle(store, keys[1]!);
    storeArticles(store, unitVectors(1, testDimensions, seededRandom(2)), 'b');
    expect(newest()).toBeGreaterThan(before);
  });

  it('has another generation after each change, not that of a younger store with as many', () => {
    const stores = [openStore(storeFile()), openStore(storeFile())];
    const generations = stores.flatMap((store) =>
      unitVectors(4, testDimensions, seededRandom(3)).map((vector, at) => {
        storeArticles(store, [vector], `v${at}`);
        return store.generation();
      }),
    );
    expect(new Set(generations).size).toBe(8);
    for (const generation of generations) expect(Number.isSafeInteger(generation)).toBe(true);
  });
});

describe('the store of a data folder', () => {
  it('is izvor.db until another takes its place', () => {
    const folder = temporaryFolder();
    expect(currentStoreFile(folder)).toBe(path.join(folder, 'izvor.db'));
    pointTo(path.join(folder, 'izvor-2.db'));
    expect(currentStoreFile(folder)).toBe(path.join(folder, 'izvor-2.db'));
    expect(existsSync(path.join(folder, 'store.json.partial'))).toBe(false);
  });

  it.each(['', '{', 'null', '{"database": 7}', '{}'])('is not guessed where the pointer says %j', (contents) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'store.json'), contents);
    const { code, message } = failureOf(() => currentStoreFile(folder));
    expect(code).toBe('store_unusable');
    expect(message).toMatch(/^[^\n]*store\.json is damaged; [^\n]+\.$/);
  });
});
