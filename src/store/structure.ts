import type { Block, Segment, Sentence } from '../corpus/types.js';
import type { Database } from '../sqlite.js';

/** Where sentences, blocks and source segments of an article's text are. */
export interface ArticleStructure {
  segments: Segment[];
  blocks: Block[];
  sentences: Sentence[];
}

/** Paragraphs and sentences of an article, by its row key. */
export function articleStructure({ db }: { db: Database }, key: number): ArticleStructure {
  const row = db.prepare('SELECT structure FROM articles WHERE key = ?').get(key) as { structure: string };
  return JSON.parse(row.structure) as ArticleStructure;
}
