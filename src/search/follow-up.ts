import { fold } from '../corpus/fold.js';
import { detectQuestionLanguage } from '../corpus/question-language.js';
import { FOLLOW_UP_WORDS, type FollowUpWords } from './follow-up-words.js';

/** A question as it is looked up. */
export interface JoinedQuestion {
  query: string;
  /** The earlier question, where it joined the query. */
  followsUp?: string;
}

/** A question with more words to look up than this stands by itself, unless it opens with `and`. */
const mostContent = 5;
/** `Moldova too?`, `In Moldova?`: fragments are no longer. */
const longestFragment = 5;
const longestJoined = 1_500;

/**
 * Joins the person's earlier question to a question that makes sense only after it: `and Moldova?`, `why?`, `what did he say about it?`.
 * Signs are an opening conjunction, a question without any word to look up, a pronoun with nothing before it to stand for, and a
 * fragment (`in Moldova?`). A question without a sign stands by itself.
 *
 * The earlier question goes behind it whole: what the later one means to replace in it cannot be told for sure, and a retriever that weighs
 * each word of the query finds the passages that have the rest of the earlier question and the new word. In front of the later one it
 * outweighs it: of 13 follow-ups over the sample articles two found what answers the earlier question instead.
 */
export function joinFollowUp(question: string, previous: string | undefined): JoinedQuestion {
  const asked = question.trim();
  const earlier = previous?.trim();
  if (!earlier || flat(earlier) === flat(asked) || !goesOn(asked, earlier)) return { query: question };
  const query = `${ended(asked)} ${earlier}`;
  return query.length > longestJoined ? { query: question } : { query, followsUp: earlier };
}

/** With a mark at its end, so that the next sentence is one of its own. */
function ended(asked: string): string {
  return /[.?!…]$/u.test(asked) ? asked : `${asked}?`;
}

function goesOn(asked: string, earlier: string): boolean {
  const tables = languagesOf(asked, earlier).map((language) => lexiconOf(language));
  return tables.some((lexicon) => isFollowUp(asked, lexicon));
}

const relatives: Readonly<Record<string, string>> = { hr: 'sr', bs: 'sr', no: 'nb', nn: 'nb', sk: 'cs', be: 'ru' };

/** Of so few words, the language is as likely the earlier question's. */
const fewWords = 3;

/** The languages that a question may be in, of those with a table: its own, and the earlier question's where its own is unclear. */
function languagesOf(asked: string, earlier: string): string[] {
  const own = detectQuestionLanguage(asked).language;
  const before = detectQuestionLanguage(earlier).language;
  const short = asked.split(/\s+/u).length <= fewWords;
  const found = [own, ...(own === null || short ? [before] : [])]
    .map((language) => relatives[language ?? ''] ?? language ?? '')
    .filter((language) => language in FOLLOW_UP_WORDS);
  return found.length > 0 ? [...new Set(found)] : Object.keys(FOLLOW_UP_WORDS);
}

type WordKind = Exclude<
  keyof FollowUpWords,
  'openings' | 'phrases' | 'times' | 'expletive' | 'dropsSubject' | 'verbSecond' | 'capitalNouns'
>;

/** A language's words, folded. */
interface Lexicon {
  is(kind: WordKind, word: string): boolean;
  isTime(word: string): boolean;
  openings: RegExp;
  phrases: RegExp;
  expletive: RegExp | null;
  verbSecond: boolean;
  capitalNouns: boolean;
}

const lexicons = new Map<string, Lexicon>();

function lexiconOf(language: string): Lexicon {
  let lexicon = lexicons.get(language);
  if (!lexicon) lexicons.set(language, (lexicon = buildLexicon(FOLLOW_UP_WORDS[language]!)));
  return lexicon;
}

function buildLexicon(words: FollowUpWords): Lexicon {
  const sets = new Map<string, Set<string>>();
  const setOf = (kind: WordKind): Set<string> => {
    let set = sets.get(kind);
    if (!set) sets.set(kind, (set = new Set(flat(words[kind]).split(' ').filter(Boolean))));
    return set;
  };
  const times = flat(words.times).split(' ');
  const phrases = (list: string): string => list.split('|').map(flat).join('|');
  return {
    is: (kind, word) => setOf(kind).has(word),
    isTime: (word) => times.some((time) => (time.length > 3 ? word.startsWith(time) : word === time)),
    openings: new RegExp(`^(?:${phrases(words.openings)})(?= )`, 'u'),
    phrases: new RegExp(
      `(?<!\\S)(?:${phrases(words.phrases)})(?= |$)(?! (?:${flat(words.boundaries).replaceAll(' ', '|')})(?= |$))`,
      'u',
    ),
    expletive: words.expletive ?? null,
    verbSecond: words.verbSecond === true,
    capitalNouns: words.capitalNouns === true,
  };
}

/** Folded words and commas, one space apart: elisions and hyphens are spaces too. */
function flat(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+|[,;:–—]/gu) ?? []).join(' ');
}

interface Token {
  text: string;
  /** Capitalised, and not the first word. */
  name: boolean;
}

function tokensOf(text: string): Token[] {
  return Array.from(text.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+|[,;:–—]/gu), ({ 0: word }, at) => ({
    text: fold(word),
    name: at > 0 && /^\p{Lu}/u.test(word),
  }));
}

const notContent: readonly WordKind[] = [
  'openers', 'questions', 'auxiliaries', 'light', 'prepositions', 'pronouns', 'possessives', 'weak', 'demonstratives', 'boundaries', 'also',
]; // prettier-ignore

/** The words of a text that name something to look up, folded: no function words, verbs of saying or pronouns. */
export function contentWords(text: string, language: string | null): string[] {
  const code = relatives[language ?? ''] ?? language ?? '';
  const tokens = tokensOf(text);
  if (!(code in FOLLOW_UP_WORDS)) return tokens.filter(({ text: word }) => word.length > 3).map(({ text: word }) => word);
  return tokens.filter((token) => isContent(lexiconOf(code), token)).map(({ text: word }) => word);
}

function isContent(lexicon: Lexicon, { text }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !notContent.some((kind) => lexicon.is(kind, text));
}

function isFollowUp(asked: string, lexicon: Lexicon): boolean {
  const text = flat(asked);
  const literal = lexicon.expletive ? text.replace(lexicon.expletive, ' ') : text;
  const tokens = tokensOf(asked);
  const [first] = tokens;
  if (!first) return false;
  if (lexicon.is('openers', first.text) && tokens.length > 1) return true;
  // A pattern that cut out the opening phrase says that it is none here.
  if (lexicon.openings.test(text) && (literal === text || lexicon.openings.test(literal))) return true;
  const content = tokens.filter((token) => isContent(lexicon, token));
  if (content.length === 0) return true;
  if (content.length > mostContent) return false;
  return lexicon.phrases.test(text) || isFragment(tokens, content, lexicon) || hasLoosePronoun(asked, literal, tokens, lexicon);
}

/** `In Moldova?`, `Moldova too?`, `Which countries?`, `Why Moldova?`, and where subjects are dropped `Кога започва?`. */
function isFragment(tokens: readonly Token[], content: readonly Token[], lexicon: Lexicon): boolean {
  if (tokens.length > longestFragment || content.length !== 1) return false;
  const [first] = tokens as [Token, ...Token[]];
  const others = tokens.filter((token) => token !== content[0]).map(({ text }) => text);
  if (lexicon.is('also', tokens.at(-1)!.text) || lexicon.is('also', first.text)) return true;
  const opens = lexicon.is('questions', first.text) || lexicon.is('prepositions', first.text);
  return (
    opens &&
    others.every((word) => lexicon.is('questions', word) || lexicon.is('prepositions', word) || quantities.has(word)) &&
    content[0] === tokens.at(-1)
  );
}

/** `How many`, `why so`: they belong to the question word. */
const quantities = new Set(
  flat('many much long so viel viele lange mange mye lenge så många mycket meget si tako tak так така толку').split(' '),
);

/** A pronoun that has nothing before it in the question to stand for. */
function hasLoosePronoun(asked: string, literal: string, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const names = new Set(tokens.filter(({ name }) => name).map(({ text }) => text));
  const words = literal.split(' ').filter(Boolean);
  // Formal address: `Sie` within a sentence is you.
  const formal = lexicon.capitalNouns && /(?<=\p{L}\s)(?:Sie|Ihnen|Ihr|Ihre[nmr]?)(?!\p{L})/u.test(asked);
  const firstAntecedent = afterDeterminer(words, lexicon);
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (lexicon.is('demonstratives', word) && next !== undefined && isContentWord(lexicon, next)) {
      if (isReference(words, at, lexicon) && !names.has(next)) return true;
      continue;
    }
    const possessive = lexicon.is('possessives', word);
    const counts = possessive || lexicon.is('pronouns', word) || (at > 0 && isWeakPronoun(words, at, names, lexicon));
    // `Say that it closes`: a conjunction.
    if (lexicon.is('boundaries', word) && !endsClause(words, at, lexicon)) continue;
    if (!counts || (formal && /^(?:sie|ihnen|ihre?[nmr]?)$/u.test(word)) || (next && lexicon.isTime(next))) continue;
    const before = words.slice(0, at);
    const antecedent = before.findIndex(
      (each, place) => place >= firstAntecedent && (names.has(each) || isContentWord(lexicon, each)),
    );
    if (antecedent === -1) return true;
    // Within its own clause a personal pronoun stands for nothing named there.
    if (!possessive && !reachesBack(words, antecedent, at, lexicon)) return true;
  }
  return false;
}

/** `Which reasons did she give`: what a pronoun may stand for comes after the noun asked for, and after its verb where the verb is second. */
function afterDeterminer(words: readonly string[], lexicon: Lexicon): number {
  if (!lexicon.is('determiners', words[0] ?? '') || !isContentWord(lexicon, words[1] ?? '')) return 1;
  return lexicon.verbSecond && isContentWord(lexicon, words[2] ?? '') ? 3 : 2;
}

/** `That` opens a clause too: only behind an auxiliary or a preposition does it belong to the noun. */
function isReference(words: readonly string[], at: number, lexicon: Lexicon): boolean {
  const [before, word, next] = [words[at - 1] ?? '', words[at]!, words[at + 1]!];
  if (lexicon.isTime(next)) return false;
  return !lexicon.is('boundaries', word) || lexicon.is('auxiliaries', before) || lexicon.is('prepositions', before);
}

function isWeakPronoun(words: readonly string[], at: number, names: ReadonlySet<string>, lexicon: Lexicon): boolean {
  if (!lexicon.is('weak', words[at]!)) return false;
  if (endsClause(words, at, lexicon)) return true;
  // `Wer hat das berechnet`: no noun.
  const next = words[at + 1]!;
  return lexicon.capitalNouns && at === words.length - 2 && !names.has(next);
}

function endsClause(words: readonly string[], at: number, lexicon: Lexicon): boolean {
  const next = words[at + 1];
  return next === undefined || !/[\p{L}\p{N}]/u.test(next) || lexicon.is('prepositions', next) || lexicon.is('also', next);
}

function isContentWord(lexicon: Lexicon, word: string): boolean {
  return isContent(lexicon, { text: word, name: false });
}

/** Pronouns that double a subject named before (`la Russie a-t-elle`), or begin a clause without a conjunction (`say he was`). */
const subjects = new Set(flat('he she they it il elle ils elles han hun hon').split(' '));

/** Whether a clause begins between an antecedent and the pronoun, so that the one may stand for the other. */
function reachesBack(words: readonly string[], antecedent: number, at: number, lexicon: Lexicon): boolean {
  const between = words.slice(antecedent + 1, at);
  if (between.some((word) => lexicon.is('boundaries', word) || !/[\p{L}\p{N}]/u.test(word))) return true;
  const pronoun = words[at]!;
  if (!subjects.has(pronoun)) return false;
  if (/^(?:ils?|elles?)$/u.test(pronoun)) return true;
  const before = words[at - 1]!;
  return !(endsClause(words, at, lexicon) || lexicon.is('auxiliaries', before) || lexicon.is('prepositions', before));
}
