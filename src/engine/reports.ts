import { foldedWords } from '../corpus/fold.js';
import type { Collection } from '../search/collection.js';
import { listArticles, type StoredArticle } from '../store/articles.js';
import { countPassages } from '../store/passages.js';
import { quotesBySpeaker } from '../store/quotes.js';
import type { Store } from '../store/store.js';
import type { SourceSummary, SpeakerSummary, StatusReport } from './types.js';

/** Outlets with what is there of each, most articles first. One that people only claimed is apart from the outlet itself. */
export function sourcesOf(articles: readonly StoredArticle[]): SourceSummary[] {
  const byOutlet = new Map<string, StoredArticle[]>();
  for (const article of articles) {
    const name = JSON.stringify([article.outlet, article.upload?.outletClaimed ?? false]);
    const group = byOutlet.get(name);
    if (group) group.push(article);
    else byOutlet.set(name, [article]);
  }
  return [...byOutlet.values()]
    .map((group) => {
      const { outlet, upload } = group[0]!;
      const dates = group.flatMap((article) => article.date?.value ?? []).sort();
      const languages = [...new Set(group.flatMap((article) => article.language ?? []))].sort();
      const claimed = upload?.outletClaimed === true && { claimed: true };
      return { outlet, articles: group.length, languages, first: dates[0] ?? null, last: dates.at(-1) ?? null, ...claimed };
    })
    .sort((a, b) => b.articles - a.articles || (a.outlet ?? '').localeCompare(b.outlet ?? ''));
}

/** @param collections what the view sees, which may be nothing */
export function statusOf(collections: readonly Collection[], model: string, calibrated: boolean): StatusReport {
  const articles = collections.flatMap(({ store }) => listArticles(store));
  const languages: Record<string, number> = {};
  for (const { language } of articles) languages[language ?? 'unknown'] = (languages[language ?? 'unknown'] ?? 0) + 1;
  const times = articles.map((article) => article.ingestedAt).sort();
  const sum = (count: (store: Store) => number): number => collections.reduce((total, { store }) => total + count(store), 0);
  const allGraphs = collections.length > 0 && collections.every(({ index }) => index.kind === 'hnsw');
  return {
    articles: articles.length,
    sampleArticles: articles.filter((article) => article.sample).length,
    passages: sum(countPassages),
    languages,
    model,
    calibrated,
    index: { kind: allGraphs ? 'hnsw' : 'exact', note: collections.find(({ index }) => index.note !== null)?.index.note ?? null },
    storePath: collections.map(({ store }) => store.file).join(', '),
    storeBytes: sum((store) => store.bytes()),
    lastIngestedAt: times.at(-1) ?? null,
  };
}

/** Speakers of direct speech, most quoted first; spellings that fold to the same are one, under the most frequent of them. */
export function speakersOf(stores: readonly Store[]): SpeakerSummary[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const { speaker, quotes } of stores.flatMap(quotesBySpeaker)) {
    const name = foldedWords(speaker).join(' ');
    if (name === '') continue;
    const known = spellings.get(name) ?? new Map<string, number>();
    spellings.set(name, known.set(speaker, (known.get(speaker) ?? 0) + quotes));
  }
  return [...spellings.values()]
    .map((counts) => {
      const [[name]] = [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b)) as [[string, number]];
      return { name, quotes: [...counts.values()].reduce((total, count) => total + count, 0) };
    })
    .sort((a, b) => b.quotes - a.quotes || compare(a.name, b.name));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
