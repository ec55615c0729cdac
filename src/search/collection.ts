import type { StoredArticle } from '../store/articles.js';
import type { IndexCache } from '../store/index-cache.js';
import type { Store } from '../store/store.js';
import { filterArticles } from './filters.js';
import type { SearchFilters, View } from './types.js';

/**
 * The articles of one owner, the operator or a Discord server, in a store of their own. Row keys and passage ids mean something within
 * their collection only; the public id of an article is different in each.
 */
export interface Collection {
  store: Store;
  index: IndexCache;
}

/** What is seen where a request names no view. */
export const operatorView = { guild: null, operator: true } as const satisfies View;

/** The articles of one collection that a request looks at. */
export interface Selection {
  collection: Collection;
  articles: StoredArticle[];
}

/**
 * The articles that the filters let through, by collection. A text that the operator has as well is not looked at twice.
 * @throws IzvorError `bad_request` for a date that is none
 */
export function selectArticles(collections: readonly Collection[], filters: SearchFilters): Selection[] {
  const seen = new Set<string>();
  return collections.map((collection) => {
    const articles = filterArticles(collection.store, filters).filter(({ textSha256 }) => !seen.has(textSha256));
    if (collections.length > 1) for (const { textSha256 } of articles) seen.add(textSha256);
    return { collection, articles };
  });
}
