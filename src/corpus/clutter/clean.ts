import type { Draft } from '../formats/draft.js';
import type { Paragraph } from '../paragraph.js';
import type { ArticleDate, ArticleFormat } from '../types.js';

/** What the text itself says of the article, where metadata does not. */
export interface FoundMetadata {
  title?: string;
  outlet?: string;
  date?: ArticleDate;
}

export interface Cleaned {
  paragraphs: Paragraph[];
  found: FoundMetadata;
}

export function clean(draft: Draft, _format: ArticleFormat): Cleaned {
  return { paragraphs: draft.paragraphs.map((paragraph) => ({ ...paragraph, kind: paragraph.kind ?? 'body' })), found: {} };
}
