import { fold } from '../fold.js';
import type { Span } from '../types.js';
import { COUNTRIES, COUNTRY_NAMES, NAME_LOCALES, OTHER_NAMES, type Exonym } from './exonyms.js';

/** A country, city or organisation that a sentence names. */
export interface KnownName extends Span {
  text: string;
  id: string;
  kind: Exonym['kind'];
}

interface Pattern {
  id: string;
  kind: Exonym['kind'];
  /** Consecutive words: what they begin with, and the endings that may follow. */
  words: { stem: string; endings: RegExp; capitals?: true }[];
}

interface Gazetteer {
  patterns: Pattern[];
  /** Beginnings of words that mention an entity in any way, names and adjectives, by its id. */
  mentions: ReadonlyMap<string, readonly string[]>;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:\.(?=\p{Lu}\.)\p{Lu}\.)*/gu;

/** Endings of cases, of definite forms and of adjectives made of names, in the languages read here; folded. */
const ENDINGS =
  /^(?:[aeiouy]|[aeiou]j[aeiou]?|[ij]?[aeiou]m|[ij][aeiou]m?|jom|ow|ov|ach|ech|ami|ama|ih|ta|to|n|s|es|an|en|ns|a?nov|ete|ite|ata|ju|ija|iju|ije|iji|ijom|ijoj)?$/u;
const NONE = /^$/u;
/** `USAs` */
const GENITIVE = /^s?$/u;

/** Countries (also by their capitals), cities and organisations named in a sentence, in order: capitalised words only. */
export function findKnownNames(text: string, language: string | null): KnownName[] {
  const { patterns } = gazetteerFor(language);
  const tokens = tokensOf(text);
  const found: KnownName[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = tokens[at]!.capital ? patterns.find((pattern) => matches(pattern, tokens, at)) : undefined;
    if (!match) {
      at += 1;
      continue;
    }
    const { start } = tokens[at]!;
    const { end } = tokens[at + match.words.length - 1]!;
    found.push({ start, end, text: text.slice(start, end), id: match.id, kind: match.kind });
    at += match.words.length;
  }
  return found;
}

/** Whether a text mentions an entity by name, capital or adjective, in any case: generous, since it takes a difference back. */
export function mentionsEntity(text: string, language: string | null, id: string): boolean {
  return mentionedEntities(text, language, [id]).has(id);
}

/** Those of `ids` that a text mentions, as `mentionsEntity` has it: one look at the text for all of them. */
export function mentionedEntities(text: string, language: string | null, ids: readonly string[]): Set<string> {
  if (ids.length === 0) return new Set();
  const { mentions } = gazetteerFor(language);
  const words = [...new Set(tokensOf(text).map(({ folded }) => folded))];
  const found = new Set(ids.filter((id) => mentions.get(id)?.some((stem) => words.some((word) => word.startsWith(stem)))));
  // Names of several words, and those told apart by their endings or capitals.
  if (found.size < ids.length) for (const { id } of findKnownNames(text, language)) if (ids.includes(id)) found.add(id);
  return found;
}

function matches({ words }: Pattern, tokens: readonly FoldedToken[], at: number): boolean {
  return words.every(({ stem, endings, capitals }, offset) => {
    const token = tokens[at + offset];
    return token !== undefined && (capitals !== true || token.capitals) && token.folded.startsWith(stem) && endings.test(token.folded.slice(stem.length));
  });
}

interface FoldedToken extends Span {
  folded: string;
  capital: boolean;
  /** Begins with two of them: `SAD` is a country, `Sad` is a word. */
  capitals: boolean;
}

function tokensOf(text: string): FoldedToken[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]).replaceAll('.', ''),
    capital: /^\p{Lu}/u.test(match[0]),
    capitals: /^\p{Lu}\.?\p{Lu}/u.test(match[0]),
  }));
}

const gazetteers = new Map<string, Gazetteer>();

/** The names of a language's own; all languages' where the language is not known. */
function gazetteerFor(language: string | null): Gazetteer {
  const key = language !== null && language in NAME_LOCALES ? language : '';
  let gazetteer = gazetteers.get(key);
  if (!gazetteer) gazetteers.set(key, (gazetteer = buildGazetteer(key)));
  return gazetteer;
}

function buildGazetteer(language: string): Gazetteer {
  const locales = language === '' ? [...new Set(Object.values(NAME_LOCALES))] : [NAME_LOCALES[language]!];
  const displays = locales.map((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }));
  const patterns: Pattern[] = [];
  const mentions = new Map<string, string[]>();
  const add = (id: string, kind: Exonym['kind'], words: Pattern['words']): void => {
    patterns.push({ id, kind, words });
    if (words.length === 1) mentions.set(id, [...(mentions.get(id) ?? []), words[0]!.stem]);
  };
  for (const code of COUNTRIES.split(' ')) {
    for (const display of displays) {
      const name = display.of(code);
      if (name !== undefined) add(code, 'country', name.split(/[\s-]+/u).map(inflected));
    }
    const more = COUNTRY_NAMES[code];
    addWritten(code, 'country', more?.names, add);
    mentions.set(code, [...(mentions.get(code) ?? []), ...(more?.adjectives ?? '').split(' ').filter(Boolean).map(fold)]);
  }
  for (const { id, kind, names, adjectives = '' } of OTHER_NAMES) {
    addWritten(id, kind, names, add);
    mentions.set(id, [...(mentions.get(id) ?? []), ...adjectives.split(' ').filter(Boolean).map(fold)]);
  }
  // More words first: `South Korea` before `Korea`.
  return { patterns: patterns.sort((a, b) => b.words.length - a.words.length || b.words[0]!.stem.length - a.words[0]!.stem.length), mentions };
}

function addWritten(id: string, kind: Exonym['kind'], names: string | undefined, add: (id: string, kind: Exonym['kind'], words: Pattern['words']) => void): void {
  for (const name of (names ?? '').split(' ').filter(Boolean)) {
    add(
      id,
      kind,
      name.split('·').map((word) => {
        const stem = fold(word).replaceAll('.', '');
        if (/^\p{Lu}{2}|^\p{Lu}\./u.test(word)) return { stem, endings: GENITIVE, capitals: true };
        return { stem, endings: word.endsWith('.') ? NONE : ENDINGS };
      }),
    );
  }
}

/** The beginning that a name keeps in other cases: without its last letter where that is a vowel. */
function inflected(word: string): Pattern['words'][number] {
  const folded = fold(word).replaceAll('.', '');
  if (/^\p{Lu}{2}/u.test(word)) return { stem: folded, endings: GENITIVE, capitals: true };
  const stem = folded.length >= 5 && /[aeiouy]$/u.test(folded) ? folded.slice(0, -1) : folded;
  return { stem, endings: ENDINGS };
}
