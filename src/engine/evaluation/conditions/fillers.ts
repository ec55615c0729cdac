import { readArticle } from '../../../corpus/read.js';
import { IzvorError } from '../../../errors.js';
import type { EvaluationData } from '../dataset.js';
import type { ParallelDocument } from './parallel-news.js';
import { windowsOf } from '../gold.js';
import { shuffled } from './shuffle.js';

/** An article as a file of a folder. */
export interface ArticleFile {
  name: string;
  text: string;
}

/** Corpora that questions are asked among; the articles of a smaller one are all in the larger ones. */
export const corpusSizes = [100, 1_000, 10_000, 100_000] as const;

/**
 * Articles of other topics with about `passages` passages in all, the same ones at every run. First those of the data: each passage, and
 * each document of the parallel news in each language. What they lack is made of the documents' sentences in another order, once, twice
 * and so on: new windows of the same sentences.
 * @throws IzvorError `bad_request` where the data holds nothing
 */
export function fillerArticles(data: EvaluationData, news: readonly ParallelDocument[], passages: number): ArticleFile[] {
  const chosen: ArticleFile[] = [];
  let count = 0;
  for (let round = 0; count < passages; round += 1) {
    const articles = round === 0 ? [...passageArticles(data), ...newsArticles(news)] : newsArticles(news, round);
    if (articles.length === 0)
      throw new IzvorError('bad_request', 'The evaluation data holds no articles to fill a corpus with.');
    for (const article of shuffled(articles, ({ name }) => name)) {
      if (count >= passages) break;
      chosen.push(article);
      count += countWindows(article);
    }
  }
  return chosen;
}

function passageArticles({ sets }: EvaluationData): ArticleFile[] {
  return sets.flatMap(({ name, passages }) =>
    passages.map(({ lang, pid, text }) => ({ name: `${name}_${lang}_${pid}.txt`, text })),
  );
}

/** One article a document and language; with a `round`, of the sentences in another order. */
function newsArticles(news: readonly ParallelDocument[], round?: number): ArticleFile[] {
  return news.flatMap(({ doc, sentences }) =>
    Object.entries(sentences).map(([language, own]) => ({
      name: `news_${language}_${doc}${round === undefined ? '' : `_${round}`}.txt`,
      text: articleOf(round === undefined ? own : shuffled(own, (_, index) => `${language} ${doc} ${round} ${index}`)),
    })),
  );
}

/** A paragraph each would make the short ones subheads; all in one has windows start at each. */
export const articleOf = (sentences: readonly string[]): string => `${sentences.join(' ')}\n`;

function countWindows({ name, text }: ArticleFile): number {
  const read = readArticle(name, Buffer.from(text));
  return read.ok ? windowsOf(read.article).length : 0;
}
