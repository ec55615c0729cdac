import type { Embedder } from '../../../../embeddings/embedder.js';
import { embeddedText } from '../../../corpus/fold.js';
import { detectQuestionLanguage } from '../../../corpus/question-language.js';
import { lexicalQuery, lexicalScores } from '../../../search/lexical.js';
import { listArticles } from '../../../store/articles.js';
import { passagesById, passageVectors, type StoredPassage } from '../../../store/passages.js';
import type { Store } from '../../../store/store.js';
import { fileInSet } from '../question-set.js';
import { byScore, reciprocalRankFusion, withoutOverlapping, type BaselineExcerpt } from './ranking.js';

/** What the methods over the passages of a store are called in the table. */
export const storeMethods = ['BM25 alone', 'Dense alone', 'Equal-weight fusion'] as const;
export type StoreMethod = (typeof storeMethods)[number];

/** Ranks all passages of a store by the parts of the search, each by itself. */
export class StoreRanker {
  readonly #store: Store;
  readonly #embedder: Embedder;
  readonly #passages: ReadonlyMap<number, StoredPassage>;
  readonly #vectors: ReadonlyMap<number, Float32Array>;
  /** File names of the set's articles by row key. */
  readonly #files: ReadonlyMap<number, string>;

  /** @param articles folder of the set: passages of other articles have no file */
  public constructor(store: Store, embedder: Embedder, articles: string) {
    this.#store = store;
    this.#embedder = embedder;
    this.#vectors = new Map(passageVectors(store, { after: -1 }));
    this.#passages = passagesById(store, [...this.#vectors.keys()]);
    this.#files = new Map(
      listArticles(store).flatMap((article): [number, string][] => {
        const file = fileInSet({ articles }, article.path);
        return file === null ? [] : [[article.key, file]];
      }),
    );
  }

  /** The excerpts by each method, best first, overlapping windows left out. A passage that shares no term is not ranked by BM25. */
  public async rank(question: string): Promise<Record<StoreMethod, BaselineExcerpt[]>> {
    const lexical = this.#lexical(question);
    const dense = await this.#dense(question);
    const fused = reciprocalRankFusion([byScore(lexical), byScore(dense)]);
    return {
      'BM25 alone': this.#excerpts(lexical),
      'Dense alone': this.#excerpts(dense),
      'Equal-weight fusion': this.#excerpts(fused),
    };
  }

  #lexical(question: string): Map<number, number> {
    const count = this.#passages.size;
    return lexicalScores(this.#store, lexicalQuery(this.#store, question, count), { limit: count, allowed: null });
  }

  async #dense(question: string): Promise<Map<number, number>> {
    const { language } = detectQuestionLanguage(question);
    const { pooled } = await this.#embedder.encodeQuery(embeddedText(question, language));
    return new Map([...this.#vectors].map(([id, vector]) => [id, dot(pooled, vector)]));
  }

  #excerpts(scores: ReadonlyMap<number, number>): BaselineExcerpt[] {
    const ranked = byScore(scores).flatMap((id): BaselineExcerpt[] => {
      const passage = this.#passages.get(id);
      if (!passage) return [];
      const { article, start, end } = passage;
      return [{ file: this.#files.get(article) ?? null, start, end, score: scores.get(id) ?? 0 }];
    });
    return withoutOverlapping(ranked);
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}
