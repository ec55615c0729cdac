import { findDates } from '../../corpus/differences/dates.js';
import { findNumbers, withoutSpans } from '../../corpus/differences/numbers.js';
import { findPersons } from '../../corpus/differences/persons.js';
import { findKnownNames } from '../../corpus/differences/places.js';
import { fold } from '../../corpus/fold.js';
import { QUESTION_TYPES, REASONS, type ExpectedAnswer } from './question-types.js';

/** How far into a question its question word may stand, in words: `And in which year`, `According to the report, who`. */
const lastQuestionWord = 7;

/** What a question in `language` asks for; null where its words do not tell (`what`, yes or no, a topic). */
export function expectedAnswer(question: string, language: string | null): ExpectedAnswer | null {
  const patterns = questionPatterns.get(language ?? '');
  const words = fold(question).match(/[\p{L}\p{N}'-]+/gu) ?? [];
  for (let at = 0; at < Math.min(words.length, lastQuestionWord); at += 1) {
    const rest = words.slice(at, at + 4).join(' ');
    const found = patterns?.find(({ pattern }) => pattern.test(rest));
    if (found) return found.kind;
  }
  return null;
}

const questionPatterns = new Map(
  Object.entries(QUESTION_TYPES).map(([language, kinds]) => [
    language,
    Object.entries(kinds).map(([kind, source]) => ({
      kind: kind as ExpectedAnswer,
      pattern: new RegExp(`^(?:${source})(?![\\p{L}\\p{N}])`, 'u'),
    })),
  ]),
);
const reasonPatterns = new Map(
  Object.entries(REASONS).map(([language, source]) => [
    language,
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'u'),
  ]),
);

/** Whether a text holds anything of the kind that is asked for; of languages without rules, true. */
export function holdsExpected(kind: ExpectedAnswer, text: string, language: string | null): boolean {
  const dates = findDates(text, language);
  switch (kind) {
    case 'number':
      return findNumbers(withoutSpans(text, dates), language).length > 0;
    case 'date':
      return dates.length > 0 || findNumbers(text, language).length > 0;
    case 'place':
      return findKnownNames(text, language).length > 0 || /(?<=\p{L}[^.!?]{0,3}\s)\p{Lu}\p{Ll}/u.test(text);
    case 'person':
      return findPersons(text, language).some(({ start, full }) => full || start > 0) || /(?<=\p{L},?\s)\p{Lu}/u.test(text);
    case 'reason':
      return reasonPatterns.get(language ?? '')?.test(fold(text)) ?? true;
  }
}
