import type { Span } from '../types.js';
import { grammarOf, verbGender, type Gender } from './gender.js';
import { bareVerb, type Lexicon } from './lexicon.js';
import { nameCandidates } from './names.js';
import { isAcronym, type Token } from './tokens.js';

/** Who the subject of a verb of saying is, where the words around the verb tell. */
export interface Subject {
  /**
   * - `name`: the name at `span`, which an office leads to
   * - `role`: a noun for a person or a body (`the mayor`, `the ministry`), at `span`
   * - `pronoun`, `omitted`: somebody the text named before
   * - `unclear`: somebody unknown, several, or a written text
   */
  kind: 'name' | 'role' | 'pronoun' | 'omitted' | 'unclear';
  span: Span | null;
  gender: Gender | null;
}

const UNCLEAR: Subject = { kind: 'unclear', span: null, gender: null };
/** How far from its verb a role may stand. */
const REACH = 14;
const ARTICLE = /^(?:the|a|an|one|his|her|their|our|der|die|das|ein|eine|sein|seine|ihr|ihre|le|la|les|l|un|une|son|sa|en|ei|et|den|det|njegov|njena|njen|њен|њена|његов|неговият|нейният|jego|jej|его|её|ее|hans|hennes)$/iu;
const FIRST_OR_SECOND = /^(?:jeg|vi|du|dere|eg|me|ja|mi|ti|my|wy|ty|аз|ние|вие|ти|ја|ми|я|мы|вы|ты|I|we|you|ich|wir|je|nous|vous)$/iu;

/**
 * The subject behind a verb: `said the mayor`, `dodao je on`.
 *
 * @param verb the verb's place among the tokens.
 * @param anyNoun whether a noun that no table knows may be the subject: right behind speech, but not before `that`, where an object stands.
 */
export function subjectAfter(tokens: readonly Token[], verb: number, lexicon: Lexicon, anyNoun = true): Subject {
  const gender = verbGender(tokens, verb, lexicon);
  const suffixed = tokens.slice(Math.max(0, verb - 1), verb + 1).map(({ text }) => /-(ils?|elles?|on)$/u.exec(text)?.[1]).find(Boolean);
  if (suffixed) return /s$|on$/u.test(suffixed) ? UNCLEAR : { kind: 'pronoun', span: null, gender: suffixed === 'il' ? 'm' : 'f' };
  let governed = false;
  for (let at = verb + 1; at < tokens.length && at <= verb + REACH; at++) {
    const { text, word } = tokens[at]!;
    // What stands behind marks or a new clause is out of sight: it may be the subject.
    if (/^["„“«»”]$/u.test(text)) return UNCLEAR;
    if (!word || lexicon.is('conjunctions', text)) break;
    if (at <= verb + 3 && !governed && !ARTICLE.test(text)) {
      const pronoun = asPronoun(text, lexicon, gender);
      if (pronoun) return pronoun;
    }
    if (lexicon.is('prepositions', text)) {
      governed = true;
      continue;
    }
    if (lexicon.is('auxiliaries', text) || ARTICLE.test(text)) continue;
    if (lexicon.is('indefinite', text) && !governed) return UNCLEAR;
    if (lexicon.is('documents', text) && !governed) return UNCLEAR;
    if (isRole(text, lexicon) && (!governed || grammarOf(lexicon).inflects)) return role(tokens, verb + 1, at, lexicon, gender);
  }
  return (anyNoun ? generic(tokens, verb, lexicon, gender) : null) ?? { kind: 'omitted', span: null, gender };
}

/** Endings of the dative and its like: `rekao je novinarima`. */
const OBJECT: Readonly<Record<string, RegExp>> = {
  sr: /(?:ima|ama|u|om|em|има|ама|у|ом|ем)$/u,
  pl: /(?:om|owi|u|ą|ę|em|ami)$/u,
  ru: /(?:ам|ям|у|ю|ой|ом|ем|ами|ями)$/u,
};

/** The noun right behind the verb, with nothing but an article, an adjective or an auxiliary between: `sighed one widow`. */
function generic(tokens: readonly Token[], verb: number, lexicon: Lexicon, gender: Gender | null): Subject | null {
  let at = verb + 1;
  let article = false;
  for (; at < tokens.length && (lexicon.is('auxiliaries', tokens[at]!.text) || ARTICLE.test(tokens[at]!.text)); at++) {
    article ||= ARTICLE.test(tokens[at]!.text);
  }
  const noun = tokens[at];
  if (!noun?.word) return null;
  const { language } = lexicon;
  const capital = language === 'de' ? article : !noun.capital;
  const definite = language === 'bg' ? /(?:ът|ят|та|то)$/u.test(noun.text) : language === 'nb' ? article || /(?:en|et|a)$/u.test(noun.text) : language === 'en' || language === 'fr' ? article : true;
  const next = tokens[at + 1];
  // Without a comma or a full stop behind it, it may be the adverb or adjective of something else.
  const closes = !next?.word || lexicon.is('prepositions', next.text) || lexicon.is('conjunctions', next.text);
  if (!capital || !definite || !closes || OBJECT[language ?? '']?.test(noun.text) || noun.text.length < 4 || !isPlainNoun(noun.text, lexicon)) return null;
  return { kind: 'role', span: { start: noun.start, end: noun.end }, gender };
}

/**
 * The subject before a verb: `the mayor said`, `Певачица је додала`. A clause of its own without a subject (`and added`) leaves it
 * out.
 */
export function subjectBefore(tokens: readonly Token[], verb: number, lexicon: Lexicon): Subject {
  const gender = verbGender(tokens, verb, lexicon);
  let start = verb - 1;
  while (start >= 0 && tokens[start]!.word && !(start > 0 && lexicon.is('conjunctions', tokens[start]!.text))) start--;
  const joined = start >= 0 && !/^[.:;!?]$/u.test(tokens[start]!.text);
  const clause = tokens.slice(start + 1, verb);
  const near = clause.findLast(({ text }) => !lexicon.is('auxiliaries', text));
  const pronoun = near && (asPronoun(near.text, lexicon, gender) ?? asPronoun(clause[0]!.text, lexicon, gender));
  if (pronoun) return pronoun;
  if (clause.some(({ text }) => lexicon.is('indefinite', text))) return UNCLEAR;
  let governed = false;
  for (const [index, { text }] of clause.entries()) {
    if (lexicon.is('prepositions', text)) governed = true;
    else if (index > 0 && lexicon.is('auxiliaries', text)) governed = false;
    if (lexicon.is('documents', text) && !governed) return UNCLEAR;
    if (isRole(text, lexicon) && (!governed || grammarOf(lexicon).inflects)) return role(tokens, start + 1, start + 1 + index, lexicon, gender);
    if (!governed && isState(clause[index]!, lexicon) && clause.slice(index + 1).every((token) => lexicon.is('auxiliaries', token.text))) return { kind: 'role', span: spanOf(clause[index]!), gender: null };
  }
  if (joined) {
    const outer = clause.every(({ text }) => lexicon.is('auxiliaries', text) || !isNounLike(text, lexicon)) ? mainSubject(tokens, start, lexicon, gender) : null;
    return outer ?? { kind: 'omitted', span: null, gender };
  }
  const bare = clause.filter(({ text }) => !lexicon.is('auxiliaries', text) && !ARTICLE.test(text));
  const [noun] = bare;
  if (!noun) return { kind: 'omitted', span: null, gender };
  if (bare.length <= 2 && isPlainNoun(noun.text, lexicon) && !lexicon.is('openers', noun.text) && noun.text.length > 3 && (bare.length === 1 || /(?:ly|lo|ent)$/u.test(bare[1]!.text))) {
    if (lexicon.language !== 'en' || clause.some(({ text }) => ARTICLE.test(text))) return { kind: 'role', span: { start: noun.start, end: noun.end }, gender };
  }
  return clause.every(({ text }) => lexicon.is('openers', text) || lexicon.is('auxiliaries', text)) ? { kind: 'omitted', span: null, gender } : proDrop(clause, lexicon, gender);
}

/** A clause full of words but without a subject among them: where verbs do not show the person, that is a riddle. */
function proDrop(clause: readonly Token[], lexicon: Lexicon, gender: Gender | null): Subject {
  // A capital that is no name, or one in another case, may be the subject all the same.
  const capital = clause.some(({ text, capital: begins }, at) => begins && !(at > 0 && lexicon.is('prepositions', clause[at - 1]!.text)) && !lexicon.is('openers', text));
  if (capital || !grammarOf(lexicon).dropsSubject || nameCandidates(clause, lexicon, false).some(({ oblique }) => !oblique)) return UNCLEAR;
  return { kind: 'omitted', span: null, gender };
}

/** The role that opens the sentence, before the clause that shares it: `The judge frowned and said that …`. */
function mainSubject(tokens: readonly Token[], end: number, lexicon: Lexicon, gender: Gender | null): Subject | null {
  const first = tokens.slice(0, Math.min(end, 6)).findIndex(({ text }) => isRole(text, lexicon));
  if (first < 0 || nameCandidates(tokens.slice(0, end), lexicon, true).some(({ oblique }) => !oblique)) return null;
  return role(tokens, 0, first, lexicon, gender);
}

function asPronoun(text: string, lexicon: Lexicon, gender: Gender | null): Subject | null {
  if (ARTICLE.test(text) || (lexicon.is('auxiliaries', text) && !lexicon.is('he', text))) return null;
  if (FIRST_OR_SECOND.test(text)) return UNCLEAR;
  const own = lexicon.is('he', text) ? 'm' : lexicon.is('she', text) ? 'f' : null;
  if (own) return { kind: 'pronoun', span: null, gender: own };
  return lexicon.is('pronouns', text) && !lexicon.is('auxiliaries', text) ? { ...UNCLEAR, gender } : null;
}

/** From the adjectives before the noun at `at` to the noun; where a name stands beside it, that. */
function role(tokens: readonly Token[], from: number, at: number, lexicon: Lexicon, gender: Gender | null): Subject {
  const first = Math.max(0, at - 12);
  const around = tokens.slice(first, at + 10);
  const name = nameCandidates(around, lexicon, false).find((candidate) => candidate.from > at - first);
  const between = around.slice(at - first + 1, name?.from ?? 0);
  // `the mayor, Ana Velik`, `portparolka policije Maja Lukić`
  if (name && between.length <= 3 && (between.every(({ text }) => text === ',') || (grammarOf(lexicon).inflects && between.every((token) => isQualifier(token, lexicon))) || between.length === 0)) {
    if (!name.oblique) return { kind: 'name', span: { start: around[name.from]!.start, end: around[name.to - 1]!.end }, gender };
    if (between.length === 0 && !grammarOf(lexicon).inflects) return UNCLEAR;
  }
  let start = at;
  while (start > from && isQualifier(tokens[start - 1]!, lexicon)) start--;
  return { kind: 'role', span: { start: tokens[start]!.start, end: tokens[at]!.end }, gender };
}

function isQualifier({ text, word }: Token, lexicon: Lexicon): boolean {
  const kinds = ['auxiliaries', 'prepositions', 'conjunctions', 'openers', 'verbs', 'pronouns', 'indefinite'] as const;
  return word && !ARTICLE.test(text) && !kinds.some((kind) => lexicon.is(kind, text)) && bareVerb(text) === text;
}

export function isRole(text: string, lexicon: Lexicon): boolean {
  const own = (word: string): boolean => lexicon.is('offices', word) || lexicon.is('bodies', word);
  return own(text) || own(text.replace(/^(?:l|d)['’]/iu, ''));
}

/** `Rusija`, `NATO`: a state or a body that speaks, in the form of a subject. */
function isState({ text, capital }: Token, lexicon: Lexicon): boolean {
  if (!capital || !(lexicon.isPlace(text) || isAcronym(text))) return false;
  return !grammarOf(lexicon).inflects || !(lexicon.language === 'pl' ? /(?:[iyąęu]|em)$/u : /(?:[iuеeиуюы]|om|ом|ой|ей)$/u).test(text);
}

function spanOf({ start, end }: Token): Span {
  return { start, end };
}

function isPlainNoun(text: string, lexicon: Lexicon): boolean {
  // Slavic adverbs.
  if (lexicon.language !== null && /^(?:sr|bg|pl|ru)$/u.test(lexicon.language) && /(?:o|о|ie)$/u.test(text)) return false;
  const kinds = ['auxiliaries', 'prepositions', 'conjunctions', 'pronouns', 'indefinite', 'documents', 'things', 'verbs', 'he', 'she', 'passive', 'not'] as const;
  return !kinds.some((kind) => lexicon.is(kind, text)) && !/^\p{N}/u.test(text) && !lexicon.isPlace(text);
}

/** The nominative of an office in another case: `амбасадорком` -> `амбасадорка`. */
export function baseRole(text: string, lexicon: Lexicon, bodies = true): string | null {
  const bases = [text, ...[1, 2, 3].flatMap((cut) => ['', 'a', 'а', 'k', 'к'].map((ending) => text.slice(0, -cut) + ending))];
  return bases.find((base) => base.length > 3 && (lexicon.is('offices', base) || (bodies && lexicon.is('bodies', base)))) ?? null;
}

function isNounLike(text: string, lexicon: Lexicon): boolean {
  return isPlainNoun(text, lexicon) && /^\p{Lu}/u.test(text);
}
