import { articleText, type StoredArticle } from '../store/articles.js';
import { articleStructure, type ArticleStructure } from '../store/structure.js';
import { passagesById, type StoredPassage } from '../store/passages.js';
import type { Candidate } from './candidates.js';
import type { Selection } from './collection.js';
import type { ExcerptText } from './features.js';
import type { CandidateText } from './rerank.js';

/** Where the candidates of one collection stand. Reads each article of a ranking once. */
export class CandidateSource {
  readonly #selection: Selection;
  readonly #stored: ReadonlyMap<number, StoredPassage>;
  readonly #articles: ReadonlyMap<number, StoredArticle>;
  readonly #texts = new Map<number, { text: string; structure: ArticleStructure } | null>();

  /** @param candidates of all collections */
  public constructor(selection: Selection, candidates: readonly Candidate[]) {
    const own = candidates.filter(({ collection }) => collection === selection.collection);
    this.#selection = selection;
    this.#stored = passagesById(
      selection.collection.store,
      own.map(({ passage }) => passage),
    );
    this.#articles = new Map(selection.articles.map((article) => [article.key, article]));
  }

  /** The article of a passage; absent where either is gone. */
  public article(passage: number): StoredArticle | undefined {
    return this.#articles.get(this.#stored.get(passage)?.article ?? -1);
  }

  /** The passage's text and the sentences of its article, null where it is gone. */
  public read(passage: number): CandidateText | null {
    const stored = this.#stored.get(passage);
    const article = this.article(passage);
    const read = article ? this.#read(article.key) : null;
    if (!stored || !article || !read) return null;
    return { article, stored, text: read.text.slice(stored.start, stored.end), sentences: read.structure.sentences };
  }

  /** What the features of a passage are read from, null where it is gone. */
  public excerptText(passage: number, answerSentence: number): ExcerptText | null {
    const article = this.article(passage);
    const read = article ? this.#read(article.key) : null;
    const sentence = read?.structure.sentences[answerSentence];
    if (!article || !read || !sentence) return null;
    return {
      language: article.language,
      article: `${article.title ?? ''}\n${read.text}`,
      answer: read.text.slice(sentence.start, sentence.end),
    };
  }

  #read(key: number): { text: string; structure: ArticleStructure } | null {
    const { store } = this.#selection.collection;
    let known = this.#texts.get(key);
    if (known === undefined) {
      const text = articleText(store, key);
      known = text === null ? null : { text, structure: articleStructure(store, key) };
      this.#texts.set(key, known);
    }
    return known;
  }
}
