import type { Span } from '../types.js';
import { seemsVerb } from './gender.js';
import type { Lexicon } from './lexicon.js';
import { tokenize, type Token } from './tokens.js';

/** A stretch of one speaker's words, then what the author says of them: `– Speech, said X. – Speech` is two of these. */
export interface DialoguePart {
  speech: Span;
  /** What stands behind the speech up to the next part; null where there is nothing. */
  narration: Span | null;
}

const OPENING_DASH = /^\s*(?:[–—‒―]\s*|-\s+|-(?=\p{Lu}\p{Ll}))(?=[\p{Lu}\p{N}„“"«(…'’])/u;
/** Where speech may give way to narration: a dash before a small letter, a comma, or an end mark before a small letter. */
const TURN = /(?<dash>[,!?….]?["”“»]?\s+(?:[–—‒―]|-(?=\s))\s*)(?=\p{L})|(?<comma>,\s+)(?=\p{L})|(?<mark>[!?…]\s+)(?=\p{Ll})/gu;
/** Where narration gives way to speech: a dash that opens a sentence. */
const RESUME = /[.!?…:,]["”“»]?\s+(?:[–—‒―]|-(?=\s))\s*(?=[\p{L}\p{N}„“"«(…])/gu;
const INNER_DASH = /\s(?:[–—‒―]|-(?=\s))\s+/gu;
/** Attribution is looked for in so many characters. */
const GLANCE = 80;

/** Length of the dash and space that open dialogue at the start of `paragraph`, 0 where none does. */
export function openingDash(paragraph: string): number {
  return OPENING_DASH.exec(paragraph)?.[0].length ?? 0;
}

/**
 * Cuts speech between `start` and `end` at the author's words in it.
 *
 * @param dashOnly true within quotation marks, where only a dash may lead to the author's words (Russian, Bulgarian).
 */
export function splitDialogue(text: string, { start, end }: Span, lexicon: Lexicon, dashOnly: boolean): DialoguePart[] {
  const parts: DialoguePart[] = [];
  const piece = text.slice(0, end);
  // Found once: looked for anew at each turn, the time would grow with the square of the text.
  const resumes = [...text.slice(start, end).matchAll(RESUME)].map(({ 0: match, index }) => ({ at: start + index + 1, speech: start + index + match.length }));
  let from = start;
  while (from < end) {
    const turn = nextTurn(piece, from, lexicon, dashOnly);
    if (!turn) {
      parts.push({ speech: { start: from, end }, narration: null });
      break;
    }
    const resume = nextSpeech(piece, turn, resumes, lexicon);
    parts.push({ speech: { start: from, end: turn.speechEnd }, narration: { start: turn.narration, end: resume?.at ?? end } });
    if (!resume) break;
    from = resume.speech;
  }
  return parts;
}

interface Turn {
  speechEnd: number;
  narration: number;
  dash: boolean;
}

function nextTurn(piece: string, from: number, lexicon: Lexicon, dashOnly: boolean): Turn | null {
  TURN.lastIndex = from;
  for (let match = TURN.exec(piece); match; match = TURN.exec(piece)) {
    const { dash, comma, mark } = match.groups as { dash?: string; comma?: string; mark?: string };
    const narration = match.index + match[0].length;
    const glance = { start: narration, end: Math.min(piece.length, narration + GLANCE) };
    if ((dashOnly && dash === undefined) || match.index <= from || !opensAttribution(piece, glance, lexicon, dash !== undefined)) continue;
    const kept = /^[!?….]?["”“»]?/u.exec(dash ?? mark ?? comma ?? '')![0].length;
    return { speechEnd: match.index + (comma === undefined ? kept : 0), narration, dash: dash !== undefined };
  }
  return null;
}

/** Whether the author speaks from here: a verb of saying right away, of a third person, and not leading to reported speech. */
function opensAttribution(piece: string, glance: Span, lexicon: Lexicon, dash: boolean): boolean {
  const tokens = tokenize(piece, glance);
  if (tokens[0] && lexicon.is('written', tokens[0].text)) return true;
  const reach = dash ? 4 : 3;
  const verb = tokens.findIndex(({ text, capital }, at) => at < reach && !capital && lexicon.is('verbs', text));
  if (verb < 0 && tokens[0] && !tokens[0].capital && seemsVerb(tokens[0].text, lexicon) && namesSpeaker(tokens.slice(1), lexicon)) return true;
  if (verb < 0) return tokens[0] !== undefined && !dash && lexicon.is('accordingTo', tokens[0].text) && tokens[1]?.capital === true;
  const lead = tokens.slice(0, verb);
  if (lead.some(({ text, word, capital }) => !word || !(lexicon.is('auxiliaries', text) || isThirdPerson(text, lexicon) || (capital && verb <= 2) || (dash && !lexicon.is('prepositions', text) && !lexicon.is('conjunctions', text))))) return false;
  // Without a dash only English and its like put the subject first: `, he said`.
  if (!dash && lead.length > 0 && lexicon.language !== 'en' && !lead.every(({ text }) => lexicon.is('auxiliaries', text))) return false;
  const [after, next] = tokens.slice(verb + 1).filter(({ text }) => !lexicon.is('auxiliaries', text));
  if (after === undefined || !after.word) return true;
  // `, sier de som har sett det`: the speaker tells what others say.
  if (next && lexicon.is('pronouns', after.text) && lexicon.is('conjunctions', next.text)) return false;
  return !lexicon.is('conjunctions', after.text) && !FIRST_OR_SECOND.test(after.text);
}

/** A name, and nothing but an auxiliary or an office before it, up to the end of the clause: `humrer Ruth.` */
function namesSpeaker(tokens: readonly Token[], lexicon: Lexicon): boolean {
  let at = 0;
  while (at < tokens.length && (lexicon.is('auxiliaries', tokens[at]!.text) || lexicon.is('offices', tokens[at]!.text))) at++;
  if (tokens[at]?.capital !== true || lexicon.isPlace(tokens[at]!.text)) return false;
  while (tokens[at]?.capital === true) at++;
  return tokens[at] !== undefined && /^[.,–—-]$/u.test(tokens[at]!.text);
}

const FIRST_OR_SECOND = /^(?:jeg|vi|du|dere|eg|me|ja|mi|ti|my|wy|ty|аз|ние|вие|ти|ја|ми|я|мы|вы|ты|I|we|you|ich|wir|je|nous|vous)$/u;

function isThirdPerson(text: string, lexicon: Lexicon): boolean {
  return lexicon.is('pronouns', text) && !FIRST_OR_SECOND.test(text);
}

interface Resume {
  at: number;
  speech: number;
}

/**
 * Where speech goes on behind the narration of `turn`: `at` ends the narration, `speech` begins the words.
 *
 * @param resumes the places where a dash opens a sentence; those passed are dropped.
 */
function nextSpeech(piece: string, { narration: from, dash }: Turn, resumes: Resume[], lexicon: Lexicon): Resume | null {
  const passed = resumes.findIndex(({ at }) => at > from);
  resumes.splice(0, passed < 0 ? resumes.length : passed);
  const next = resumes[0] ?? null;
  if (!dash) return next;
  INNER_DASH.lastIndex = from;
  const inner = INNER_DASH.exec(piece);
  if (!inner || (next && next.at <= inner.index + 1)) return next;
  const sentenceEnded = /[.!?…]\s+\p{Lu}\p{L}{2}/u.test(piece.slice(from, inner.index));
  const word = tokenize(piece, { start: inner.index + inner[0].length, end: Math.min(piece.length, inner.index + GLANCE) })[0];
  // `– said Ilić – head of the firm.` is an apposition.
  if (sentenceEnded || !word?.word || lexicon.is('offices', word.text)) return next;
  return { at: inner.index, speech: inner.index + inner[0].length };
}
