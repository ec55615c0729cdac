import type { Sentence, Span } from '../types.js';
import type { SpeechContext } from './found.js';
import { genderOfName, genderOfRole, grammarOf, type Gender } from './gender.js';
import { nameCandidates } from './names.js';
import { baseRole } from './subject.js';
import { tokenize, type Token } from './tokens.js';

/** Somebody the article speaks of. */
export interface Mention {
  span: Span;
  kind: 'name' | 'role';
  gender: Gender | null;
  /** Not the subject of its sentence, by its case or a preposition. */
  oblique: boolean;
}

/** How many sentences a pronoun reaches back, and how much of a long one is read. */
const BACK = 4;
const GLANCE = 1500;
/** How far around a verb its subject is looked for. */
const NEAR = 600;

/** The persons of an article, for pronouns and for verbs without a subject. */
export class Antecedents {
  readonly #mentions = new Map<number, { mentions: Mention[]; several: boolean }>();
  readonly #speakers = new Map<number, Mention[]>();
  readonly #body: readonly Sentence[];
  readonly #capitals: ReadonlySet<string>;

  /** @param speech with its marks, in order: who is named in it is not looked for. */
  public constructor(
    private readonly context: SpeechContext,
    private readonly speech: readonly Span[],
  ) {
    this.#body = context.sentences.filter(({ kind }) => kind === 'body');
    this.#capitals = new Set(context.text.match(/(?<=[\p{L}\p{N}],? )\p{Lu}[\p{L}\p{M}]+/gu));
  }

  /** Tells that `mention` spoke at `offset`. */
  public note(mention: Mention, offset: number): void {
    const at = this.#sentenceAt(offset);
    const known = this.#speakers.get(at);
    if (known) known.push({ ...mention, oblique: false });
    else this.#speakers.set(at, [{ ...mention, oblique: false }]);
  }

  /** The last person before `offset` who may be meant; null where none or several may. */
  public before(offset: number, gender: Gender | null): Mention | null {
    const last = this.#sentenceAt(offset);
    for (let at = last; at >= Math.max(0, last - BACK); at--) {
      const { mentions, several } = this.#mentionsOf(at);
      const fits = (mention: Mention): boolean =>
        (at < last || mention.span.end <= offset) && (gender === null || mention.gender === null || mention.gender === gender);
      const spoke = this.#speakers.get(at)?.findLast((mention) => at < last || mention.span.end <= offset);
      if (spoke && fits(spoke)) return spoke;
      const fitting = mentions.filter(fits);
      const found =
        this.#only(fitting.filter(({ kind, oblique }) => kind === 'name' && !oblique)) ??
        this.#only(fitting.filter(({ kind, oblique }) => kind === 'role' && !oblique)) ??
        this.#only(fitting.filter((mention) => at < last && mention.oblique && mention.gender !== null && mention.gender === gender));
      if (found === 'several' || (several && at < last)) return null;
      if (found) return found;
    }
    return null;
  }

  /** One person, or nobody, or more than one to choose from. */
  #only(mentions: readonly Mention[]): Mention | 'several' | null {
    const [first] = mentions;
    if (!first) return null;
    const surname = ({ span }: Mention): string => this.context.text.slice(span.start, span.end).split(/\s+/u).at(-1)!.toLowerCase();
    return mentions.every((mention) => surname(mention) === surname(first)) ? first : 'several';
  }

  #sentenceAt(offset: number): number {
    return firstEndingAfter(this.#body, offset);
  }

  #mentionsOf(at: number): { mentions: Mention[]; several: boolean } {
    const known = this.#mentions.get(at);
    if (known) return known;
    const sentence = this.#body[at];
    const mentions: Mention[] = [];
    let several = false;
    if (sentence) {
      for (const gap of gapsOf({ start: sentence.start, end: Math.min(sentence.end, sentence.start + GLANCE) }, this.speech)) {
        const tokens = tokenize(this.context.text, gap);
        several ||= tokens.some(({ text }) => this.context.lexicon.is('several', text));
        mentions.push(...mentionsIn(tokens, this.context, gap.start === sentence.start, this.#capitals));
      }
    }
    const found = { mentions, several };
    this.#mentions.set(at, found);
    return found;
  }
}

/** The stretch of `sentence` outside of `speech` that holds `inner`, or the part of it near by; null where `inner` is within speech. */
export function gapAround(inner: Span, sentence: Span, speech: readonly Span[]): Span | null {
  const next = firstEndingAfter(speech, inner.start);
  const start = Math.max(sentence.start, speech[next - 1]?.end ?? 0, inner.start - NEAR);
  const end = Math.min(sentence.end, speech[next]?.start ?? sentence.end, inner.end + NEAR);
  return start <= inner.start && inner.end <= end ? { start, end } : null;
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What of `span` lies outside of `speech`. */
export function gapsOf(span: Span, speech: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let from = span.start;
  for (let at = firstEndingAfter(speech, span.start); at < speech.length && speech[at]!.start < span.end; at++) {
    if (speech[at]!.start > from) gaps.push({ start: from, end: speech[at]!.start });
    from = Math.max(from, speech[at]!.end);
  }
  if (from < span.end) gaps.push({ start: from, end: span.end });
  return gaps;
}

function mentionsIn(tokens: readonly Token[], { lexicon }: SpeechContext, opensSentence: boolean, capitals: ReadonlySet<string>): Mention[] {
  // The first word of a sentence has its capital from there, unless the text writes it so elsewhere.
  const names = nameCandidates(tokens, lexicon, opensSentence).filter(({ from, to }) => from > 0 || to > 1 || capitals.has(tokens[0]!.text));
  const mentions: Mention[] = names.map(({ from, to, oblique }) => {
    const before = tokens[from - 1];
    const office = before?.word === true ? baseRole(before.text, lexicon, false) : null;
    const words = tokens.slice(from, to).filter(({ capital }) => capital).map(({ text }) => text);
    return { span: { start: tokens[from]!.start, end: tokens[to - 1]!.end }, kind: 'name', gender: genderOfName(words, office, lexicon), oblique };
  });
  let governed = false;
  for (const [at, { text, word }] of tokens.entries()) {
    if (!word || lexicon.is('verbs', text) || lexicon.is('auxiliaries', text)) governed = false;
    else if (lexicon.is('prepositions', text)) governed = true;
    if (!lexicon.is('offices', text) || names.some(({ from, to }) => at >= from - 2 && at <= to + 3)) continue;
    const oblique = governed && !grammarOf(lexicon).inflects;
    mentions.push({ span: { start: tokens[at]!.start, end: tokens[at]!.end }, kind: 'role', gender: genderOfRole(text, lexicon), oblique });
  }
  return mentions;
}
