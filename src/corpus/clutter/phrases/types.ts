/**
 * What pages say around their articles, in one language. Each field holds phrases separated by ` | `, in any script; they are
 * compared folded (case, diacritics and script do not matter). General vocabulary only, never one site's own text.
 */
export interface ClutterPhrases {
  /** Headings under which readers' comments or the form for them begin. */
  comments: string;
  /** Nouns that stand beside a counter: comments, views, shares. */
  counted: string;
  /** Whole lines: buttons, links, labels. */
  lines: string;
  /** Parts of consent banners and notices about cookies. */
  cookies: string;
  /** Parts of login, registration, comment and newsletter forms and of the rules beside them. */
  forms: string;
  /** What stands before links to other articles. */
  related: string;
  /** Words of lines that say when something was published or updated. */
  published: string;
  /** Words beside a unit of time that make it relative: `ago`. */
  ago: string;
  /** Units of time, all forms. */
  units: string;
  /** Other words of datelines: weekdays, `at`, `o'clock`, `today`. */
  clock: string;
  /** Words that name a picture's maker: `photo`. */
  photo: string;
  /** Words that name the writer. */
  by: string;
  /** Words that name the source. */
  source: string;
}
