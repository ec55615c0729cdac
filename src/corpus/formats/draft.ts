import type { Paragraph } from '../paragraph.js';
import type { ArticleDate } from '../types.js';

/** What metadata (front matter, head of a page) says of an article, as far as it says it. */
export interface StatedMetadata {
  title?: string;
  outlet?: string;
  url?: string;
  date?: ArticleDate;
  language?: string;
  sample?: boolean;
}

/** What a reader of one format makes of a file, before cleaning. */
export interface Draft {
  paragraphs: Paragraph[];
  stated: StatedMetadata;
}
