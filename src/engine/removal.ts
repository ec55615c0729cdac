import { IzvorError } from '../errors.js';
import { articleById, deleteArticle, type StoredArticle } from '../store/articles.js';
import { transaction } from '../sqlite.js';
import { assertCurrent } from '../store/location.js';
import type { Store } from '../store/store.js';

/** An article and the store that holds it. */
export interface Located {
  store: Store;
  article: StoredArticle;
}

/** The article of this id in any of the stores. */
export function locateArticle(stores: readonly Store[], id: string): Located | null {
  for (const store of stores) {
    const article = articleById(store, id);
    if (article) return { store, article };
  }
  return null;
}

/**
 * Removes articles with their passages, vectors and terms.
 * @returns them, in the order of the ids
 * @throws IzvorError `not_found` where an id is in none of the stores; nothing is removed then
 */
export function removeArticles(stores: readonly Store[], ids: readonly string[]): Located[] {
  const located = [...new Set(ids)].map((id) => {
    const found = locateArticle(stores, id);
    if (found) return found;
    throw new IzvorError(
      'not_found',
      `There is no article ${id}, so nothing was removed; each answer names the ids of its articles.`,
    );
  });
  for (const store of stores) {
    const own = located.filter((each) => each.store === store);
    if (own.length === 0) continue;
    transaction(store.db, () => {
      assertCurrent(store);
      for (const { article } of own) deleteArticle(store, article.key);
      store.bumpGeneration();
    });
  }
  return located;
}
