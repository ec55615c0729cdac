import { sampleOf } from '../dataset.js';
import type { FairnessResult } from '../quality/types.js';
import { askQuestions, type QuestionOutcome } from '../question-run.js';
import type { SetQuestion } from '../question-set.js';
import { articleOf, type ArticleFile } from './fillers.js';
import type { ParallelDocument } from './parallel-news.js';
import { cachedStore, type CacheOptions } from './store-cache.js';

/** Of the headlines that are asked. */
const questionLanguage = 'en';

export interface FairnessOptions extends CacheOptions {
  news: readonly ParallelDocument[];
  /** The same in the name of the cached store. */
  hash: string;
  /** What is one article: a sentence in one language, or a document. */
  unit?: 'sentence' | 'document';
  /** Most questions; null for all. */
  sample?: number | null;
}

export interface FairnessOutcome extends FairnessResult {
  /** Share of each language in the articles that are not in the questions' own: Serbian has two of five where it is there in both scripts. */
  articleShares: Record<string, number>;
}

/** A language in two scripts is one language. */
export const languageOf = (name: string): string => name.replace(/-.*$/, '');

/**
 * Puts the same news in several languages into one store and asks the English headline of each document; counts which language comes
 * first once what is in English is set aside. With `unit` by default `sentence`.
 */
export async function fairness(options: FairnessOptions): Promise<FairnessOutcome> {
  const { news, hash, unit = 'sentence', engine, sample, onProgress } = options;
  const store = await cachedStore(`parallel-${unit}s`, hash, () => parallelArticles(news, unit), options);
  const headlines = news.map(({ doc, sentences }): SetQuestion => {
    const question = sentences[questionLanguage]![0]!;
    return { id: doc, lang: questionLanguage, question, kind: 'answerable', form: 'what', traits: [], gold: [] };
  });
  const questions = sampleOf(headlines, sample ?? headlines.length);
  onProgress?.(`no favourite language: ${questions.length} headlines, ${unit}s as articles`);
  const outcomes = await askQuestions(store.dataDir, { name: 'parallel', articles: store.articles, questions }, { engine });
  return sharesOf(outcomes, news);
}

/** File names begin with the language of their article. */
function parallelArticles(news: readonly ParallelDocument[], unit: 'sentence' | 'document'): ArticleFile[] {
  return news.flatMap(({ doc, sentences }) =>
    Object.entries(sentences).flatMap(([language, own]): ArticleFile[] =>
      unit === 'document'
        ? [{ name: `${language}_${doc}.txt`, text: articleOf(own) }]
        : own.map((sentence, index) => ({ name: `${language}_${doc}_${index}.txt`, text: `${sentence}\n` })),
    ),
  );
}

/** Languages that are never first are there with a share of 0. */
function sharesOf(outcomes: readonly QuestionOutcome[], news: readonly ParallelDocument[]): FairnessOutcome {
  const firsts = outcomes.flatMap(({ ranked }) => {
    const versions = ranked.flatMap(({ file }) => (file === null ? [] : [file.split('_')[0]!]));
    return versions.find((version) => version !== questionLanguage) ?? [];
  });
  const versions = news.flatMap(({ sentences }) => Object.keys(sentences)).filter((version) => version !== questionLanguage);
  const languages = versions.map(languageOf);
  return {
    shares: countShares(firsts.map(languageOf), languages),
    versions: countShares(firsts, versions),
    articleShares: countShares(languages, languages),
    questions: firsts.length,
  };
}

function countShares(counted: readonly string[], names: readonly string[]): Record<string, number> {
  const share = (name: string): number => counted.filter((each) => each === name).length / Math.max(1, counted.length);
  return Object.fromEntries([...new Set(names)].map((name) => [name, share(name)]));
}
