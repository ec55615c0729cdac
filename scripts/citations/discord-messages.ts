import { renderContext } from '../../src/discord/answer/in-context.js';
import { withButtons } from '../../src/discord/answer/open.js';
import { answerOf, isQuestionAnswer, mostCitations } from '../../src/discord/answer/saved.js';
import { renderCheck } from '../../src/discord/check.js';
import { renderPage, type RenderedPage, type ShownAnswer } from '../../src/discord/render.js';
import { textsIn, type Texts } from '../../src/discord/texts.js';
import type { AskResult, CheckResult, Citation, QuoteResult } from '../../src/engine/types.js';
import { labelLanguages } from '../../src/label-language.js';
import { contextOf, verify } from '../../src/search/verify.js';
import { StateDatabase } from '../../src/state/state-database.js';
import { defaultSettings } from '../../src/state/types.js';
import type { RandomCollection } from './collection.js';
import { contextFault, excerptFault, type ShownEmbed } from './discord-forms.js';
import type { Random } from './random.js';

/** What a form made of a citation; `fault` is null where it is read back word for word. */
export interface Reading {
  citation: Citation;
  fault: string | null;
}

const someone = {
  guild: '1'.repeat(19),
  channel: '2'.repeat(19),
  user: '3'.repeat(19),
  view: { guild: null, operator: true },
  askedAt: 0,
};

/** All pages of an answer as `/ask` and `/quote` give them. */
export function answerReadings(result: AskResult | QuoteResult, kind: 'ask' | 'quote', random: Random): Reading[] {
  if (result.status !== 'answered') return [];
  const { question, confidence, citations } = result;
  const answer: ShownAnswer = { kind, question, confidence, citations, gone: 0 };
  const texts = textsIn(random.pick(labelLanguages));
  const perPage = random.between(1, 5);
  return allPages(citations, texts, (page) => renderPage(answer, page, perPage, texts));
}

/** All pages of an answer that was kept, taken from the store anew and shared: what the buttons below an answer show. */
export function sharedReadings(
  result: AskResult | QuoteResult,
  kind: 'ask' | 'quote',
  { collection: { store }, context, state, random }: { random: Random; state: StateDatabase } & RandomCollection,
): Reading[] {
  if (result.status !== 'answered') return [];
  const saved = answerOf(
    result,
    { ...someone, kind, request: { question: result.question }, private: true },
    { sharedBy: 'Ana *B*' },
  );
  state.saveAnswer(saved);
  const kept = state.answer(saved.id, 1);
  if (kept === null || !isQuestionAnswer(kept))
    return result.citations.map((citation) => ({ citation, fault: 'the answer was not kept' }));
  const verified = kept.citations.map((citation) => verify([store], citation, context.reportMismatch));
  const citations = verified.filter((citation) => citation !== null);
  if (citations.length < verified.length)
    return result.citations.map((citation) => ({ citation, fault: 'an excerpt holds no longer' }));
  const texts = textsIn(random.pick(labelLanguages));
  const settings = { ...defaultSettings, perPage: random.between(1, 5) };
  const { question, confidence } = result;
  const answer: ShownAnswer = { kind, question, confidence, citations, gone: 0, sharedBy: 'Ana *B*' };
  const page = (at: number) => withButtons(answer, kept, at, someone.user, citations, { settings, texts });
  return allPages(result.citations, texts, page);
}

/** Reads every page; each citation must be on one of them. */
function allPages(wanted: readonly Citation[], texts: Texts, render: (page: number) => RenderedPage): Reading[] {
  const first = render(0);
  const pages = [first, ...Array.from({ length: Math.max(0, first.pages - 1) }, (_, at) => render(at + 1))];
  const embeds = pages.flatMap(({ message, shown }) => shown.map((_, at): ShownEmbed | undefined => message.embeds[at]));
  return wanted.map((citation, at) => ({ citation, fault: excerptFault(embeds[at], citation, texts) }));
}

/** “Show in context” of each citation. */
export function contextReadings(citations: readonly Citation[], made: RandomCollection, random: Random): Reading[] {
  return citations.map((citation) => {
    const around = contextOf([made.collection.store], citation, made.context.reportMismatch);
    if (around === null) return { citation, fault: 'there is no context' };
    const texts = textsIn(random.pick(labelLanguages));
    const embed = renderContext(around, texts).embeds[0];
    return { citation, fault: contextFault(embed, around, made.articles.get(citation.article.id)!.text, texts) };
  });
}

/** All pages of a checked message. What differs is said outside the excerpt, in words of the two texts. */
export function checkReadings(result: CheckResult, made: RandomCollection, random: Random): Reading[] {
  const texts = textsIn(random.pick(labelLanguages));
  const embeds: ShownEmbed[] = [];
  for (let page = 0; embeds.length < result.sentences.length && page < mostCitations * 2; page += 1) {
    embeds.push(...renderCheck(result, texts, page).embeds);
  }
  return result.sentences.flatMap(({ citation, sentence, differences }, at) => {
    if (citation === null) return [];
    const { text } = made.articles.get(citation.article.id)!;
    const strange = differences.find(
      ({ claimed, found }) => (claimed !== null && !sentence.includes(claimed)) || (found !== null && !text.includes(found)),
    );
    const fault = strange === undefined ? null : `what differs is in neither text: ${JSON.stringify(strange)}`;
    return { citation, fault: fault ?? excerptFault(embeds[at], citation, texts) };
  });
}
