import { articleById, articleText } from '../store/articles.js';
import { articleStructure } from '../store/structure.js';
import type { Store } from '../store/store.js';
import { cite, type ReportMismatch } from './cite.js';
import type { Citation, ExcerptContext } from './types.js';

/** The citation cut anew from the store that it came from, null where that is not in view, the article is gone, or it is no longer the same. */
export function verify<C extends Citation>(stores: readonly Store[], citation: C, report: ReportMismatch): C | null {
  const found = locate(stores, citation);
  if (!found) return null;
  const { start, end, answer, excerpt, score } = citation;
  const fresh = cite(found.store, { article: found.article, start, end, answer, excerpt, score }, report);
  return fresh && { ...citation, ...fresh };
}

function locate(stores: readonly Store[], { article: { id, guild } }: Citation) {
  const store = stores.find((each) => each.guild === (guild ?? null));
  const article = store && articleById(store, id);
  return article ? { store, article } : null;
}

/**
 * The paragraphs around an excerpt, cut from the same text: `before + excerpt + after` stands in the article as one piece. Null where the
 * excerpt no longer holds.
 */
export function contextOf(stores: readonly Store[], citation: Citation, report: ReportMismatch): ExcerptContext | null {
  const verified = verify(stores, citation, report);
  const found = verified && locate(stores, verified);
  const text = found && articleText(found.store, found.article.key);
  if (!verified || !found || text === null) return null;
  const { blocks } = articleStructure(found.store, found.article.key);
  const { start, end } = verified;
  const first = blocks.findIndex((block) => block.end > start);
  const last = blocks.findLastIndex((block) => block.start < end);
  // The next paragraph of the text itself: what stands between (a subhead, a caption) comes with it, the title does not.
  const previous = blocks.findLastIndex((block, at) => at < first && block.kind === 'body');
  const next = blocks.findIndex((block, at) => at > last && block.kind === 'body');
  const from = Math.min(start, blocks[previous]?.start ?? blocks[first]?.start ?? start);
  const to = Math.max(end, blocks[next]?.end ?? blocks[last]?.end ?? end);
  return { citation: verified, before: text.slice(from, start), after: text.slice(end, to) };
}
