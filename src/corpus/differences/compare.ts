import type { Span } from '../types.js';
import { foldedWords } from '../fold.js';
import { datesAgree, datesConflict, findDates, shared, type DateMention } from './dates.js';
import { polarityOf } from './negation.js';
import { findNumbers, withoutSpans, type NumberMention } from './numbers.js';
import { findPersons, soundsAlike, soundsOf, type PersonName } from './persons.js';
import { findKnownNames, mentionsEntity, type KnownName } from './places.js';

/** What two sentences say differently: words as they stand in them. `found` is null where the excerpt says nothing of the kind. */
export interface TextDifference {
  kind: 'number' | 'date' | 'name' | 'negation';
  claimed: string | null;
  found: string | null;
}

export interface ClaimedText {
  text: string;
  /** ISO 639-1; null where it is not known. */
  language: string | null;
}

/** An excerpt with what it is compared by. */
export interface FoundText extends ClaimedText {
  /** The sentence of the excerpt that comes nearest, in offsets of `text`. */
  answer: Span;
  /** All of the article: a name that it has elsewhere is not unknown to it. */
  article?: string;
}

/**
 * Where a claimed sentence and an excerpt differ in a number, a date, a name or a negation, by extraction alone. The rules keep to
 * what a reader can check at a glance, and rather miss a difference than claim one where the two write the same thing in their own way:
 *
 * - Anything claimed that stands anywhere in the excerpt, in another script, language, case or notation, is no difference.
 * - **Number**: against the number of the nearest sentence of the same unit (per cent, money, none) that the claim does not have, best one that
 *   counts the same; else `found` is null. Words up to twelve differ only from a number that counts the same, since `two` is as often no fact.
 *   A number called rough (`about`, `more than`) agrees with one near it.
 * - **Date**: only against a date of the nearest sentence that contradicts it; a coarser date agrees with a finer one. A date that the excerpt
 *   is silent about is no difference: articles leave the year to their own date.
 * - **Name**: a country, city or organisation against the one of its kind that the nearest sentence has in its place, with capitals standing for
 *   governments; a person against the one other person there. Where there is none, a name that the whole article does not have is a difference with `found` null.
 * - **Negation**: the claim or the nearest sentence negates and the other does not, neither denies in other words (`refused`, `without`, `only`),
 *   the negated clause is at least half of its sentence, and the other is about the same: within one language it has the negated word, across
 *   languages a name, number or date.
 */
export function findDifferences(claim: ClaimedText, found: FoundText): TextDifference[] {
  const claimDates = findDates(claim.text, claim.language);
  const foundDates = findDates(found.text, found.language);
  return [
    ...numberDifferences(claim, claimDates, found, foundDates),
    ...dateDifferences(claimDates, foundDates, found.answer),
    ...knownNameDifferences(claim, found),
    ...personDifferences(claim, found),
    ...negationDifference(claim, found),
  ];
}

const within = ({ start, end }: Span, span: Span): boolean => start >= span.start && end <= span.end;

function numberDifferences(claim: ClaimedText, claimDates: readonly DateMention[], found: FoundText, foundDates: readonly DateMention[]): TextDifference[] {
  const claimed = findNumbers(withoutSpans(claim.text, claimDates), claim.language);
  const others = findNumbers(withoutSpans(found.text, foundDates), found.language);
  // A year may be read as a number, and the other way round: `the 2000 who came`.
  const years = new Set([...claimDates, ...foundDates].flatMap(({ year }) => (year === null ? [] : [year])));
  // `30 people` and `the thirtieth`: a day of a date is a number too.
  const spare = others.filter((other) => within(other, found.answer) && !claimed.some((number) => agree(number, other)));
  const differences: TextDifference[] = [];
  for (const number of claimed) {
    if (others.some((other) => agree(number, other)) || number.values.some((value) => years.has(value))) continue;
    const partner = bestPartner(number, spare);
    if (partner) spare.splice(spare.indexOf(partner), 1);
    else if (number.small) continue;
    differences.push({ kind: 'number', claimed: number.text, found: partner?.text ?? null });
  }
  return differences;
}

function bestPartner(number: NumberMention, spare: readonly NumberMention[]): NumberMention | undefined {
  const same = spare.filter((other) => other.unit === number.unit && countSame(number, other));
  if (number.small || number.values.some((value) => value <= 12)) return same[0];
  return same[0] ?? spare.find((other) => other.unit === number.unit && !other.small && sameScale(number, other));
}

/** Whether both count things of one name, as far as one language or kindred words can tell. */
function countSame(a: NumberMention, b: NumberMention): boolean {
  if (a.unit !== null) return a.unit === b.unit;
  if (a.counted === null || b.counted === null || a.counted.length < 4 || b.counted.length < 4) return false;
  return a.counted.slice(0, 4) === b.counted.slice(0, 4);
}

/** Numbers further apart than a thousandfold hardly count the same. */
function sameScale(a: NumberMention, b: NumberMention): boolean {
  return a.values.some((x) => b.values.some((y) => Math.abs(Math.log10(Math.max(x, 0.01) / Math.max(y, 0.01))) < 3));
}

function agree(a: NumberMention, b: NumberMention): boolean {
  const tolerance = a.rough || b.rough ? 0.1 : 0;
  return a.values.some((x) => b.values.some((y) => Math.abs(x - y) <= 1e-9 + tolerance * Math.max(x, y)));
}

function dateDifferences(claimed: readonly DateMention[], found: readonly DateMention[], answer: Span): TextDifference[] {
  const spare = found.filter((other) => within(other, answer) && !claimed.some((date) => datesAgree(date, other)));
  const differences: TextDifference[] = [];
  for (const date of claimed) {
    // A coarse date beside a finer one that does not name the same parts says nothing against it.
    if (found.some((other) => datesAgree(date, other))) continue;
    const [partner] = spare.filter((other) => datesConflict(date, other)).sort((a, b) => shared(date, b) - shared(date, a));
    if (!partner) continue;
    spare.splice(spare.indexOf(partner), 1);
    differences.push({ kind: 'date', claimed: date.text, found: partner.text });
  }
  return differences;
}

function knownNameDifferences(claim: ClaimedText, found: FoundText): TextDifference[] {
  const claimed = distinct(findKnownNames(claim.text, claim.language));
  const others = distinct(findKnownNames(found.text.slice(found.answer.start, found.answer.end), found.language));
  const missing = claimed.filter(({ id }) => !mentionsEntity(found.text, found.language, id));
  const spare = others.filter(({ id }) => !mentionsEntity(claim.text, claim.language, id));
  const ofKind = (names: readonly KnownName[], kind: KnownName['kind']): KnownName[] => names.filter((name) => name.kind === kind);
  return missing.flatMap((name): TextDifference[] => {
    const { kind, id, text } = name;
    // One exchanged for another: else they may stand there for different things.
    const exchanged =
      ofKind(claimed, kind).length === ofKind(others, kind).length && ofKind(missing, kind).length === 1 && ofKind(spare, kind).length === 1;
    if (exchanged) return [{ kind: 'name', claimed: text, found: ofKind(spare, kind)[0]!.text }];
    const unknown = found.article !== undefined && !mentionsEntity(found.article, found.language, id);
    return unknown ? [{ kind: 'name', claimed: text, found: null }] : [];
  });
}

function distinct(names: readonly KnownName[]): KnownName[] {
  return names.filter(({ id }, at) => names.findIndex((other) => other.id === id) === at);
}

function personDifferences(claim: ClaimedText, found: FoundText): TextDifference[] {
  const article = found.article ?? found.text;
  const inExcerpt = soundsOf(found.text);
  const inArticle = soundsOf(article);
  const has = (sounds: ReadonlySet<string>, { sound }: PersonName): boolean => [...sounds].some((other) => soundsAlike(sound, other));
  const persons = [...findPersons(article, found.language), ...findPersons(claim.text, claim.language)].filter(({ full }) => full);
  const isPerson = (name: PersonName): boolean => name.full || persons.some((person) => sameLastName(person, name));
  const known = [...findKnownNames(claim.text, claim.language)];
  const claimed = findPersons(claim.text, claim.language).filter(
    (name) => isPerson(name) && name.sound.length >= 2 && !known.some(({ start, end }) => start < name.end && name.start < end),
  );
  const inClaim = soundsOf(claim.text);
  const spare = findPersons(found.text.slice(found.answer.start, found.answer.end), found.language).filter(
    (name) => isPerson(name) && name.sound.length >= 2 && !has(inClaim, name),
  );
  return claimed.flatMap((name): TextDifference[] => {
    if (has(inExcerpt, name)) return [];
    if (spare.length === 1) return [{ kind: 'name', claimed: name.text, found: spare[0]!.text }];
    return name.full && !has(inArticle, name) ? [{ kind: 'name', claimed: name.text, found: null }] : [];
  });
}

/** Whether a single word is the last name of somebody who is named in full elsewhere, in any case. */
function sameLastName(person: PersonName, name: PersonName): boolean {
  const last = foldedWords(person.text).at(-1) ?? '';
  return person.sound === name.sound && foldedWords(name.text).at(-1)?.slice(0, 3) === last.slice(0, 3);
}

/** Share of the words that the negated clause has at least, so that the sentence says no as a whole. */
const leastShare = 0.5;
/** Of two sentences, how many times as many words the longer one may have where nothing but their length tells that they say as much. */
const mostTimesLonger = 2.5;
/** How far from the negation the word may stand that it negates. */
const reach = 4;

function negationDifference(claim: ClaimedText, found: FoundText): TextDifference[] {
  const sentence = found.text.slice(found.answer.start, found.answer.end);
  const [a, b] = [polarityOf(claim.text, claim.language), polarityOf(sentence, found.language)];
  if (a === null || b === null || a.implicit || b.implicit) return [];
  if ((a.negations.length === 0) === (b.negations.length === 0)) return [];
  const negated = a.negations.length > 0 ? a : b;
  if (negated.share < leastShare) return [];
  const [no, yes] = negated === a ? [claim.text, sentence] : [sentence, claim.text];
  const comparable =
    claim.language === found.language
      ? sharesNegated(no, negated.negations[0]!, yes)
      : likeLong(no, yes) && shareFact(claim, { text: sentence, language: found.language });
  if (!comparable) return [];
  return [{ kind: 'negation', claimed: a.negations[0]?.text ?? null, found: b.negations[0]?.text ?? null }];
}

/** Within one language, what is negated in the one has to stand in the other: `will not be published` and `stays secret` say the same. */
function sharesNegated(no: string, { start, end }: Span, yes: string): boolean {
  const stems = (words: readonly string[]): string[] => words.filter((word) => word.length > 3).map((word) => word.slice(0, 5));
  const others = new Set(stems(foldedWords(yes)));
  const beside = [...foldedWords(no.slice(0, start)).slice(-reach), ...foldedWords(no.slice(end)).slice(0, reach)];
  const shared = stems(beside).filter((stem) => others.has(stem));
  return shared.length >= 1 && stems(foldedWords(no)).filter((stem) => others.has(stem)).length >= 2;
}

/** Across languages, words cannot be compared: a name, a number or a date in both tells that they are about the same thing. */
function shareFact(a: ClaimedText, b: ClaimedText): boolean {
  const sounds = soundsOf(b.text);
  return (
    findKnownNames(a.text, a.language).some(({ id }) => mentionsEntity(b.text, b.language, id)) ||
    findPersons(a.text, a.language).some(({ sound }) => sound.length > 2 && sounds.has(sound)) ||
    findDates(a.text, a.language).some((date) => findDates(b.text, b.language).some((other) => datesAgree(date, other))) ||
    findNumbers(a.text, a.language).some((number) => findNumbers(b.text, b.language).some((other) => agree(number, other)))
  );
}

function likeLong(a: string, b: string): boolean {
  const [short, long] = [foldedWords(a).length, foldedWords(b).length].sort((x, y) => x - y) as [number, number];
  return long <= short * mostTimesLonger;
}
