import { foldedWords } from '../../corpus/fold.js';

/** Speech of a passage; offsets are UTF-16 code units into its text, end exclusive. */
export interface SpokenSpan {
  start: number;
  end: number;
  kind: 'direct' | 'reported';
  /** A name or a role, as the text writes it; null where nobody is given. */
  speaker: string | null;
}

/** Speech as it was marked by hand: `resolved` is the name that a pronoun or a left out subject stands for. */
export interface MarkedSpeech extends SpokenSpan {
  resolved?: string;
}

/** One marked passage with what was found in it. */
export interface MeasuredPassage {
  language: string;
  /** Frozen passages are only reported, never tuned on. */
  half: 'frozen' | 'open';
  marked: readonly MarkedSpeech[];
  found: readonly SpokenSpan[];
}

/** Shares between 0 and 1, null where there is nothing to take a share of, with the counts behind them. */
export interface Share {
  precision: number | null;
  recall: number | null;
  found: number;
  marked: number;
}

export interface SpeechFigures {
  direct: Share;
  reported: Share;
  attribution: Share;
}

export interface SpeechMeasure extends SpeechFigures {
  byLanguage: Record<string, SpeechFigures>;
}

/** Both spans must be covered so far by what they share: a conjunction or an adverb more or less is no fault. */
const sameSpeech = 0.6;

/**
 * How well speech is found and attributed, for each half and language of the passages.
 *
 * Speech is found where a span of the same kind covers, and is covered by, at least 0.6 of a marked one. Attribution: precision is the
 * share of the found speech with a speaker that is marked with that speaker, whichever the kind; recall is the share of the
 * marked speech with a speaker that is found with that speaker. Two speakers agree where the last name, or else the role, does, case endings aside.
 */
export function measureSpeech(passages: readonly MeasuredPassage[]): Record<MeasuredPassage['half'], SpeechMeasure> {
  return { frozen: ofHalf(passages, 'frozen'), open: ofHalf(passages, 'open') };
}

function ofHalf(passages: readonly MeasuredPassage[], half: MeasuredPassage['half']): SpeechMeasure {
  const own = passages.filter((passage) => passage.half === half);
  const languages = [...new Set(own.map(({ language }) => language))].sort();
  const byLanguage = languages.map((language) => [language, figures(own.filter((passage) => passage.language === language))]);
  return { ...figures(own), byLanguage: Object.fromEntries(byLanguage) as Record<string, SpeechFigures> };
}

function figures(passages: readonly MeasuredPassage[]): SpeechFigures {
  return { direct: detection(passages, 'direct'), reported: detection(passages, 'reported'), attribution: attribution(passages) };
}

function detection(passages: readonly MeasuredPassage[], kind: SpokenSpan['kind']): Share {
  const ofKind = <T extends SpokenSpan>(spans: readonly T[]): T[] => spans.filter((span) => span.kind === kind);
  return share(passages.map(({ found, marked }) => countRight(ofKind(found), ofKind(marked), covers)));
}

function attribution(passages: readonly MeasuredPassage[]): Share {
  const attributed = <T extends SpokenSpan>(spans: readonly T[]): T[] => spans.filter(({ speaker }) => speaker !== null);
  const right = (found: SpokenSpan, marked: MarkedSpeech): boolean => covers(found, marked) && sameSpeaker(found, marked);
  return share(passages.map(({ found, marked }) => countRight(attributed(found), attributed(marked), right)));
}

interface Counts {
  found: number;
  foundRight: number;
  marked: number;
  markedRight: number;
}

function countRight(
  found: readonly SpokenSpan[],
  marked: readonly MarkedSpeech[],
  right: (found: SpokenSpan, marked: MarkedSpeech) => boolean,
): Counts {
  return {
    found: found.length,
    foundRight: found.filter((each) => marked.some((wanted) => right(each, wanted))).length,
    marked: marked.length,
    markedRight: marked.filter((wanted) => found.some((each) => right(each, wanted))).length,
  };
}

function share(counts: readonly Counts[]): Share {
  const sum = (key: keyof Counts): number => counts.reduce((total, each) => total + each[key], 0);
  const [found, marked] = [sum('found'), sum('marked')];
  return {
    precision: found === 0 ? null : sum('foundRight') / found,
    recall: marked === 0 ? null : sum('markedRight') / marked,
    found,
    marked,
  };
}

function covers(a: SpokenSpan, b: SpokenSpan): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= sameSpeech * (a.end - a.start) && shared >= sameSpeech * (b.end - b.start);
}

function sameSpeaker(found: SpokenSpan, { speaker, resolved }: MarkedSpeech): boolean {
  const own = foldedWords(found.speaker ?? '');
  return [speaker, resolved].some((name) => {
    const wanted = foldedWords(name ?? '');
    const holds = (words: readonly string[], last: string | undefined): boolean =>
      last !== undefined && words.some((word) => sameButEnding(word, last));
    return holds(wanted, own.at(-1)) || holds(own, wanted.at(-1));
  });
}

/** `Rosjin` and `Rosjina`, `ekonomistka` and `ekonomistki`. */
function sameButEnding(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shortest && a[shared] === b[shared]) shared++;
  return shared >= Math.min(3, shortest) && shared >= shortest - 2 && Math.max(a.length, b.length) - shared <= 3;
}
