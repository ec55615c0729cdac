import { articleText } from '../store/articles.js';
import { articleStructure } from '../store/structure.js';
import { passageIdsOf, passagesById } from '../store/passages.js';
import { quotesOf, type StoredQuote } from '../store/quotes.js';
import { foldedWords } from '../corpus/fold.js';
import { IzvorError } from '../errors.js';
import { cite } from './cite.js';
import type { Collection, Selection } from './collection.js';
import { conclude, defaultTop, explained } from './report.js';
import { rankPassages, type RankedCandidate, type SearchContext } from './searcher.js';
import { showOrder } from './select.js';
import { isSpeaker } from './speaker.js';
import type { QuoteCitation, QuoteRequest, QuoteResult } from './types.js';

interface Spoken extends RankedCandidate {
  quote: StoredQuote;
}

/** Quotes by row key of their article, in each collection. */
type Quotes = ReadonlyMap<Collection, ReadonlyMap<number, readonly StoredQuote[]>>;

/** Speech on a topic, word for word, with who said it where the text says so: direct speech first, then reported speech as such. */
export async function quote(context: SearchContext, request: QuoteRequest): Promise<QuoteResult> {
  const speaker = request.speaker === undefined ? null : checkedSpeaker(request.speaker);
  const wanted = (found: StoredQuote): boolean => speaker === null || isSpeaker(found.speaker ?? found.role ?? '', speaker);
  const quotes = new Map<Collection, ReadonlyMap<number, StoredQuote[]>>();
  const among = ({ collection, articles }: Selection): number[] => {
    const keys = articles.map((article) => article.key);
    const own = byArticle(quotesOf(collection.store, keys).filter(wanted));
    if (own.size > 0) quotes.set(collection, own);
    return passagesHolding(collection, own);
  };
  // The reader was trained on questions; a topic is none.
  const ranking = await rankPassages(context, request.topic, { filters: request, useReader: false, among });
  if ('reason' in ranking) {
    const { question, language, reason } = ranking;
    return {
      status: 'no_answer',
      reason: quotes.size === 0 && reason !== 'empty_store' ? 'not_answered' : reason,
      question,
      language,
      confidence: 0,
      nearest: [],
    };
  }
  const { candidates } = ranking;
  const spoken = distinctQuotes(candidates, quotes);
  const confidence = spoken[0]?.probability ?? null;
  const eligible = spoken.filter(({ answers }) => answers);
  const ofKind = (kind: StoredQuote['kind']): Spoken[] => showOrder(eligible.filter(({ quote: found }) => found.kind === kind));
  const chosen = [...ofKind('direct'), ...ofKind('reported')].slice(0, Math.max(1, request.top ?? defaultTop));
  const citations = chosen.flatMap((candidate) => citationOf(context, candidate) ?? []);
  const explain = request.explain === true ? explained(candidates, spoken, chosen) : undefined;
  return conclude(ranking, confidence, citations, candidates, explain);
}

function checkedSpeaker(asked: string): string[] {
  const words = foldedWords(asked);
  if (words.length === 0) throw new IzvorError('bad_request', 'The speaker is empty; give a name or leave it out.');
  return words;
}

function byArticle(quotes: readonly StoredQuote[]): Map<number, StoredQuote[]> {
  const grouped = new Map<number, StoredQuote[]>();
  for (const found of quotes) {
    const list = grouped.get(found.article);
    if (list) list.push(found);
    else grouped.set(found.article, [found]);
  }
  return grouped;
}

function passagesHolding({ store }: Collection, quotes: ReadonlyMap<number, readonly StoredQuote[]>): number[] {
  const ids = passageIdsOf(store, [...quotes.keys()]);
  return [...passagesById(store, ids).values()]
    .filter((passage) => quotes.get(passage.article)?.some((found) => found.start < passage.end && passage.start < found.end))
    .map((passage) => passage.id);
}

/** Each quote once, under the best passage that holds it: first those whose answering sentence is in the quote. */
function distinctQuotes(candidates: readonly RankedCandidate[], quotes: Quotes): Spoken[] {
  const seen = new Set<StoredQuote>();
  const spoken: Spoken[] = [];
  for (const candidate of candidates) {
    const { stored, answerSentence } = candidate.passage;
    const own = quotes.get(candidate.collection)?.get(stored.article) ?? [];
    const inside = own.filter((found) => found.start < stored.end && stored.start < found.end);
    const distance = (found: StoredQuote): number =>
      answerSentence >= found.firstSentence && answerSentence < found.endSentence ? 0 : 1;
    for (const found of inside.sort((a, b) => distance(a) - distance(b))) {
      // What is reported elsewhere in the passage is about something else as likely as not.
      if (seen.has(found) || (found.kind === 'reported' && distance(found) > 0)) continue;
      seen.add(found);
      spoken.push({ ...candidate, quote: found });
    }
  }
  return spoken;
}

function citationOf({ reportMismatch }: SearchContext, spoken: Spoken): QuoteCitation | null {
  const { article, collection, quote: found, passage, probability } = spoken;
  const { store } = collection;
  const text = articleText(store, article.key);
  if (text === null) return null;
  const { sentences } = articleStructure(store, article.key);
  const start = Math.min(found.start, sentences[found.firstSentence]!.start);
  const end = Math.max(found.end, sentences[found.endSentence - 1]!.end);
  const claim = {
    article,
    start,
    end,
    excerpt: text.slice(start, end),
    answer: { start: found.start, end: found.end },
    score: probability ?? passage.rank,
  };
  const citation = cite(store, claim, reportMismatch);
  return (
    citation && {
      ...citation,
      kind: found.kind,
      speech: { start: found.start, end: found.end },
      speaker: found.speaker ?? found.role,
    }
  );
}
