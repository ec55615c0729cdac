import type { Citation, QuoteCitation } from '../../src/engine/types.js';
import type { IngestedFile } from './collection.js';
import { squeezed } from './readers.js';
import { sourceFault } from './source.js';

/**
 * Why a citation is not the article's own words at its place; null where it is: the canonical text at its offsets, whole sentences with the
 * answering one among them, characters that go back to the file, and words that its author wrote.
 */
export function cutFault(citation: Citation | QuoteCitation, article: IngestedFile): string | null {
  if (article.fault !== null) return article.fault;
  const { start, end, excerpt, answer } = citation;
  const { text, file } = article;
  if (text.slice(start, end) !== excerpt || excerpt === '') return 'the excerpt is not the text at its offsets';
  if (answer.start < start || answer.end > end || answer.start >= answer.end) return 'the answer is outside the excerpt';
  if (excerpt !== excerpt.trim() || halves(excerpt)) return 'the excerpt begins or ends within something';
  if ('speech' in citation) {
    const { speech } = citation;
    if (speech.start < start || speech.end > end || speech.start >= speech.end) return 'the speech is outside the excerpt';
  } else if (!isSentence(article, citation)) return 'the answer is no sentence';
  return sourceFault(article, { start, end }, file) ?? meantFault(citation, article);
}

/** Whether it begins or ends within a surrogate pair. */
const halves = (text: string): boolean => /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text);

/** The answer is one whole sentence, or of a very long one what the excerpt holds of it. */
function isSentence({ sentences }: IngestedFile, { start, end, answer }: Citation): boolean {
  return sentences.some(
    (sentence) => Math.max(sentence.start, start) === answer.start && Math.min(sentence.end, end) === answer.end,
  );
}

/** Every line of it stands in what the author meant to be read; a drop cap stands there apart from its word. */
function meantFault({ start, end, excerpt }: Citation, { file, segments }: IngestedFile): string | null {
  const joins = segments.some((segment) => segment.kind === 'join' && segment.start < end && segment.end > start);
  const comparable = joins ? (text: string) => text.replace(/\s/gu, '') : squeezed;
  const meant = comparable(file.meant.join('\n').normalize('NFC'));
  const strange = excerpt.split('\n').find((line) => !meant.includes(comparable(line)));
  return strange === undefined ? null : `its author did not write ${JSON.stringify(strange.slice(0, 200))}`;
}
