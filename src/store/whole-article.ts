import { setImmediate } from 'node:timers/promises';
import type { Embedder } from '../../embeddings/embedder.js';
import { packTokenStates } from '../../embeddings/late-interaction.js';
import { embeddedText, searchTerms } from '../corpus/fold.js';
import { makePassages } from '../corpus/passages.js';
import { findQuotes } from '../corpus/speech.js';
import type { ParsedArticle, Passage } from '../corpus/types.js';
import { insertArticle, type NewArticle } from './articles.js';
import { insertPassages, type NewPassage } from './passages.js';
import { insertQuotes } from './find-quotes.js';
import type { Store } from './store.js';

/** Sentences that are cut into passages, and passages that are measured, before others get a turn: some 100 ms. */
const sentencesAtATime = 500;
const passagesAtATime = 512;
/** No window of sentences is wider. */
const widestWindow = 3;

/**
 * Cuts an article into passages and embeds them. However long the article is, questions get their turn in between.
 * @param onProgress gets the number of passages that are embedded, and of all
 */
export async function embedPassages(
  embedder: Embedder,
  article: ParsedArticle,
  onProgress?: (done: number, total: number) => void,
): Promise<NewPassage[]> {
  const input = (text: string): string => embeddedText(text, article.language);
  const windows = await cutPassages(article, (text) => embedder.countTokens(input(text)), embedder.spec.maxTokens - 32);
  const passages: NewPassage[] = [];
  onProgress?.(0, windows.length);
  for (let first = 0; first < windows.length; first += passagesAtATime) {
    const texts = windows.slice(first, first + passagesAtATime).map(({ start, end }) => article.text.slice(start, end));
    let done = first;
    await embedder.encodePassages(texts.map(input), (indexes, encodings) => {
      indexes.forEach((index, place) => {
        const { pooled, states } = encodings[place]!;
        const packed = packTokenStates(states, embedder.dimensions);
        const terms = searchTerms(texts[index]!);
        passages[first + index] = { ...windows[first + index]!, vector: pooled, states: packed, terms };
      });
      onProgress?.((done += indexes.length), windows.length);
    });
  }
  return passages;
}

/** The passages that `makePassages` gives, made some sentences at a time: a window depends on nothing but the sentences around it. */
export async function cutPassages(
  { text, sentences }: Pick<ParsedArticle, 'text' | 'sentences'>,
  countTokens: (text: string) => number,
  maxTokens: number,
): Promise<Passage[]> {
  const passages: Passage[] = [];
  for (let first = 0; first < sentences.length; first += sentencesAtATime) {
    if (first > 0) await setImmediate();
    const end = first + sentencesAtATime;
    const from = Math.max(0, first - widestWindow);
    const cut = makePassages(text, sentences.slice(from, end + widestWindow), countTokens, maxTokens).map((passage) => ({
      ...passage,
      firstSentence: passage.firstSentence + from,
      endSentence: passage.endSentence + from,
    }));
    for (const passage of cut) if (passage.firstSentence >= first && passage.firstSentence < end) passages.push(passage);
  }
  return passages;
}

/** Inserts an article with its passages and quotes; returns its row key. Call it inside a transaction. */
export function insertWhole(store: Store, added: NewArticle, passages: readonly NewPassage[]): number {
  const { text, blocks, sentences, language } = added.article;
  const key = insertArticle(store, added);
  insertPassages(store, key, passages);
  insertQuotes(store, key, findQuotes(text, blocks, sentences, language));
  store.bumpGeneration();
  return key;
}
