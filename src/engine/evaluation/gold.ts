import { makePassages } from '../../corpus/passages.js';
import type { ParsedArticle, Span } from '../../corpus/types.js';
import type { GoldSpan } from './question-set.js';

/** Characters of a token, at least, in any of the languages: windows are cut without loading a model. */
const charactersPerToken = 2;

/** Whether an excerpt of an article holds an answer wholly. */
export function holdsGold(file: string | null | undefined, { start, end }: Span, gold: GoldSpan): boolean {
  return file === gold.file && (gold.whole === true || (start <= gold.start && gold.end <= end));
}

/** The windows of an article that can be shown, in order of their start; about those of the store. */
export function windowsOf({ text, sentences }: ParsedArticle): Span[] {
  return makePassages(text, sentences, (piece) => Math.ceil(piece.length / charactersPerToken));
}

/** How many right excerpts, none overlapping another, a perfect ranking of these articles could show. */
export class IdealRanking {
  readonly #windows = new Map<string, Span[]>();

  public constructor(private readonly articles: ReadonlyMap<string, ParsedArticle>) {}

  /** An answer that no window holds, such as one in a caption, cannot be shown and does not count. */
  public count(gold: readonly GoldSpan[]): number {
    const files = [...new Set(gold.map(({ file }) => file))];
    return files.reduce((sum, file) => {
      const [own, windows] = [gold.filter((span) => span.file === file), this.#windowsOf(file)];
      const whole = own.some((span) => span.whole === true);
      const showable = own.filter((span) => windows.some((window) => holdsGold(file, window, span)));
      return sum + disjoint(whole ? windows : showable);
    }, 0);
  }

  #windowsOf(file: string): Span[] {
    const article = this.articles.get(file);
    const known = this.#windows.get(file) ?? (article ? windowsOf(article) : []);
    this.#windows.set(file, known);
    return known;
  }
}

/** The most of these spans of which no two overlap: always the one that ends first. */
function disjoint(spans: readonly Span[]): number {
  let [count, end] = [0, 0];
  for (const span of [...spans].sort((a, b) => a.end - b.end)) {
    if (count > 0 && span.start < end) continue;
    count += 1;
    end = span.end;
  }
  return count;
}
