import { fingerprintOf, type Fingerprint } from '../../src/store/fingerprint.js';
import { insertArticle, articleId, sha256 } from '../../src/store/articles.js';
import { transaction } from '../../src/sqlite.js';
import { insertPassages } from '../../src/store/passages.js';
import { insertQuotes } from '../../src/store/find-quotes.js';
import type { Store } from '../../src/store/store.js';

export const testDimensions = 32;

/** A fingerprint of a model that does not exist: no weights are needed where vectors are made up. */
export function testFingerprint(changes: Partial<Parameters<typeof fingerprintOf>[0]> = {}): Fingerprint {
  const spec = {
    name: 'made-up',
    pooling: 'mean',
    dtype: 'q4',
    queryPrefix: '',
    passagePrefix: '',
    maxTokens: 512,
    revision: 'main',
  } as const;
  return fingerprintOf({ ...spec, ...changes }, 'r1');
}

/** Stores a one-passage article a vector, with made-up states, terms and one quote; returns the articles' row keys. */
export function storeArticles(store: Store, vectors: readonly Float32Array[], prefix = 'a'): number[] {
  return vectors.map((vector, at) => {
    const path = `/articles/${prefix}${at}.txt`;
    const text = `Article ${prefix}${at} says nothing.`;
    const whole = { start: 0, end: text.length };
    const contentSha256 = sha256(text);
    return transaction(store.db, () => {
      const key = insertArticle(store, {
        id: articleId(path, contentSha256),
        path,
        contentSha256,
        bytes: Buffer.from(text),
        ingestedAt: '2024-01-01T00:00:00.000Z',
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
          segments: [{ ...whole, sourceStart: 0, sourceEnd: text.length, kind: 'verbatim' }],
          blocks: [{ ...whole, kind: 'body' }],
          sentences: [{ ...whole, kind: 'body' }],
        },
      });
      insertPassages(store, key, [
        {
          ...whole,
          firstSentence: 0,
          endSentence: 1,
          vector,
          states: new Uint8Array(4),
          terms: ['says', 'article', `${prefix}${at}`],
        },
      ]);
      insertQuotes(store, key, [
        {
          kind: 'direct',
          start: 1,
          end: 7,
          outerStart: 0,
          outerEnd: 8,
          sentenceStart: 0,
          sentenceEnd: 1,
          speaker: null,
          speakerSpan: null,
          role: null,
          roleSpan: null,
          style: 'marks',
        },
      ]);
      store.bumpGeneration();
      return key;
    });
  });
}
