import { createHash } from 'node:crypto';
import { fold } from '../../corpus/fold.js';
import type { Citation, SearchFilters } from '../../engine/types.js';
import { cutLabel } from '../cut.js';
import { languageName, saidOutlet } from '../describe.js';
import { limits } from '../limits.js';
import type { Suggestion } from '../suggestions.js';
import type { Texts } from '../texts.js';

/** To what an answer is narrowed: a language's code, or an outlet's name. */
export interface NarrowedTo {
  kind: 'language' | 'source';
  value: string;
}

/** One entry of the menu. */
export interface NarrowingChoice extends Suggestion {
  to: NarrowedTo;
  /** Excerpts that it would leave of those at hand. */
  excerpts: number;
}

/** The value of the entry that undoes narrowing; no key of a choice. */
export const everything = 'all';
/** One of the menu's entries is that which undoes it. */
const mostChoices = limits.choices - 1;

/** Languages and sources of the citations, each only where there is more than one, most excerpts first. */
export function narrowingChoices(citations: readonly Citation[], texts: Texts): NarrowingChoice[] {
  const languages = groups(citations, ({ article }) => article.language);
  const sources = groups(citations, ({ article }) => (article.outlet === null ? null : fold(article.outlet)));
  const choice = (kind: NarrowedTo['kind'], value: string, name: string, excerpts: number): NarrowingChoice => ({
    name: cutLabel(name, limits.choiceName),
    value: choiceKey({ kind, value }),
    to: { kind, value },
    excerpts,
  });
  const all = [
    ...languages.map(([first, count]) =>
      choice('language', first.article.language!, languageName(first.article.language, null, texts), count),
    ),
    ...sources.map(([first, count]) => choice('source', first.article.outlet!, saidOutlet(first.article, texts), count)),
  ];
  return all.slice(0, mostChoices);
}

/** The filter that does the narrowing, in place of one of the same kind. */
export function filterOf({ kind, value }: NarrowedTo): SearchFilters {
  return kind === 'language' ? { languages: [value] } : { sources: [value] };
}

/** As the answer names it. */
export function narrowedName({ kind, value }: NarrowedTo, texts: Texts): string {
  return kind === 'language' ? languageName(value, null, texts) : value;
}

/** The value of an entry: an outlet's name may be too long for one. */
export function choiceKey({ kind, value }: NarrowedTo): string {
  return kind === 'language'
    ? `language:${value}`.slice(0, 100)
    : `source:${createHash('sha256').update(fold(value)).digest('hex').slice(0, 12)}`;
}

/** First citation and size of each group, the largest first; nothing where there is one group only. */
function groups(citations: readonly Citation[], keyOf: (citation: Citation) => string | null): [Citation, number][] {
  const found = new Map<string, [Citation, number]>();
  for (const citation of citations) {
    const key = keyOf(citation);
    if (key === null || key.trim() === '') continue;
    const group = found.get(key);
    if (group) group[1] += 1;
    else found.set(key, [citation, 1]);
  }
  return found.size > 1 ? [...found.values()].sort((a, b) => b[1] - a[1]) : [];
}
