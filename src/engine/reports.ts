import type { IndexCache } from '../store/index-cache.js';
import { listArticles, type StoredArticle } from '../store/articles.js';
import { countPassages } from '../store/passages.js';
import type { Store } from '../store/store.js';
import type { SourceSummary, StatusReport } from './types.js';

/** Outlets with what is there of each, most articles first. */
export function sourcesOf(articles: readonly StoredArticle[]): SourceSummary[] {
  const byOutlet = new Map<string | null, StoredArticle[]>();
  for (const article of articles) {
    const group = byOutlet.get(article.outlet);
    if (group) group.push(article);
    else byOutlet.set(article.outlet, [article]);
  }
  return [...byOutlet]
    .map(([outlet, group]) => {
      const dates = group.flatMap((article) => article.date?.value ?? []).sort();
      const languages = [...new Set(group.flatMap((article) => article.language ?? []))].sort();
      return { outlet, articles: group.length, languages, first: dates[0] ?? null, last: dates.at(-1) ?? null };
    })
    .sort((a, b) => b.articles - a.articles || (a.outlet ?? '').localeCompare(b.outlet ?? ''));
}

export function statusOf(store: Store, index: IndexCache, calibrated: boolean): StatusReport {
  const articles = listArticles(store);
  const languages: Record<string, number> = {};
  for (const { language } of articles) languages[language ?? 'unknown'] = (languages[language ?? 'unknown'] ?? 0) + 1;
  const times = articles.map((article) => article.ingestedAt).sort();
  return {
    articles: articles.length,
    sampleArticles: articles.filter((article) => article.sample).length,
    passages: countPassages(store),
    languages,
    model: store.fingerprint.model,
    calibrated,
    index: { kind: index.kind, note: index.note },
    storePath: store.file,
    storeBytes: store.bytes(),
    lastIngestedAt: times.at(-1) ?? null,
  };
}
