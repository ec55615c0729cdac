/** Offsets everywhere in Izvor are UTF-16 code units into the canonical text, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * How a stretch of the canonical text came from the decoded original (the file's bytes as a string).
 * - `verbatim`: the same characters, one for one.
 * - `nfc`: characters composed to NFC, so lengths may differ.
 * - `newline`: a `\r\n` or `\r` written as `\n`.
 * - `entity`: an HTML character reference decoded.
 * - `space`: a run of HTML white space that a browser shows as one space, or a line break that markup stands for.
 * - `join`: a split drop cap joined (`Р усия` -> `Русия`); covers what was left out.
 */
export interface Segment extends Span {
  sourceStart: number;
  sourceEnd: number;
  kind: 'verbatim' | 'nfc' | 'newline' | 'entity' | 'space' | 'join';
}

/** What a paragraph is. Only `body` may be quoted as an answer by itself; the others are kept in the text as the article's own. */
export type BlockKind = 'body' | 'title' | 'subhead' | 'caption' | 'byline';

/** A paragraph of the canonical text. Blocks do not overlap and are in order; between them stands only white space. */
export interface Block extends Span {
  kind: BlockKind;
}

/** A sentence of one block. Sentences are in order and do not overlap; every non-space character of a block is in exactly one. */
export interface Sentence extends Span {
  kind: BlockKind;
}

/** A window that is embedded and searched: whole sentences, or a piece of one sentence too long for the model. */
export interface Passage extends Span {
  /** Indexes into the article's sentences, end exclusive. */
  firstSentence: number;
  endSentence: number;
}

export type ArticleFormat = 'text' | 'markdown' | 'html';
export type Script = 'Latn' | 'Cyrl' | 'Grek' | 'Armn' | 'Geor';
export type DatePrecision = 'year' | 'month' | 'day';

/** An ISO 8601 calendar date cut to its precision: `2022`, `2022-01` or `2022-01-12`. */
export interface ArticleDate {
  value: string;
  precision: DatePrecision;
}

/** What is known of an article; null is unknown, never guessed. */
export interface ArticleMetadata {
  title: string | null;
  /** The publisher, as the article or its metadata names it. */
  outlet: string | null;
  date: ArticleDate | null;
  /** ISO 639-1, Norwegian Bokmal as `nb`, Serbian as `sr`. */
  language: string | null;
  script: Script | null;
  url: string | null;
  /** True for the bundled sample articles (front matter `sample: true`). */
  sample: boolean;
}

/** An article as read from one file. */
export interface ParsedArticle extends ArticleMetadata {
  format: ArticleFormat;
  /** The encoding the bytes were decoded with, as an IANA name in lower case. */
  encoding: string;
  /** The canonical text: NFC, `\n` line ends. */
  text: string;
  segments: Segment[];
  blocks: Block[];
  sentences: Sentence[];
}

/** Why a file was not read: one sentence for the person, ending without a full stop, and a stable code. */
export interface ReadFailure {
  code: 'unreadable' | 'empty' | 'binary' | 'encoding' | 'too-large' | 'unsupported' | 'no-article';
  message: string;
}

export type ReadResult = { ok: true; article: ParsedArticle } | { ok: false; failure: ReadFailure };
