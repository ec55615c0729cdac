import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ask } from '../../src/search/ask.js';
import { check } from '../../src/search/check.js';
import { quote } from '../../src/search/quote.js';
import { StateDatabase } from '../../src/state/state-database.js';
import { mostCitations } from '../../src/discord/answer/saved.js';
import type { AskResult, Citation, QuoteResult } from '../../src/engine/types.js';
import { withArticles, type IngestedFile, type RandomCollection } from './collection.js';
import { cutFault } from './cut.js';
import { answerReadings, checkReadings, contextReadings, sharedReadings, type Reading } from './discord-messages.js';
import { Random } from './random.js';
import { jsonFaults, terminalFaults } from './terminal-forms.js';

/** How many there were, and how many of them were exact. */
export interface ExactShare {
  rendered: number;
  exact: number;
}

/** A citation that is not the article's own words in one form. */
export interface CitationFault {
  form: string;
  /** The article's file: `writeArticle` makes it again from the number in its name. */
  file: string;
  start: number;
  end: number;
  problem: string;
}

/** What came of rendering citations of random articles and reading them back. */
export interface CitationAudit {
  /** Different citations, each counted once, and those of them that were exact in every form. */
  rendered: number;
  exact: number;
  seed: number;
  articles: number;
  /** By form that a person sees, by the file's format, encoding and language; a citation counts in each form that shows it. */
  forms: Record<string, ExactShare>;
  formats: Record<string, ExactShare>;
  encodings: Record<string, ExactShare>;
  languages: Record<string, ExactShare>;
  /** The first hundred. */
  faults: CitationFault[];
}

export interface AuditOptions {
  /** A whole number from 0 to 2^32 - 1; the same one gives the same articles and questions. */
  seed: number;
  /** Stops after the collection of articles with which so many different citations are reached. */
  citations: number;
  onProgress?: (done: number, total: number) => void;
}

const articlesAtATime = 40;
const asks = 12;
const quotes = 6;
const checks = 2;
const mostFaults = 100;

/**
 * Writes random articles, ingests them, takes citations from ask, quote and check, renders each in every form that people see, reads it back
 * and compares: words, marked words, place, and the way back to the characters of the file. Stands in for the embedding model alone.
 */
export async function auditCitations({ seed, citations, onProgress }: AuditOptions): Promise<CitationAudit> {
  const tally = new Tally(seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'izvor-citations-'));
  const state = new StateDatabase(folder);
  try {
    for (let round = 0; tally.audit.rendered < citations; round += 1) {
      const random = new Random(Random.mix(seed, round));
      const seeds = Array.from({ length: articlesAtATime }, () => random.between(0, 2 ** 32 - 1));
      await withArticles(seeds, async (made) => {
        tally.begin(made.articles);
        await readAll(made, state, random, tally);
        for (const problem of made.dropped) tally.fault({ form: 'dropped', file: '', start: 0, end: 0, problem });
      });
      onProgress?.(Math.min(tally.audit.rendered, citations), citations);
    }
    return tally.finish();
  } finally {
    state.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readAll(made: RandomCollection, state: StateDatabase, random: Random, tally: Tally): Promise<void> {
  const { articles, context } = made;
  const texts = [...articles.values()].map(({ text }) => text);
  const words = (): string => wordsOf(random.pick(texts), random) ?? 'bridge';
  for (let count = asks; count > 0; count -= 1) {
    const result = await ask(context, { question: words(), top: random.pick([1, 15, 40, 40]) });
    readResult(result, 'ask', made, state, random, tally);
  }
  for (let count = quotes; count > 0; count -= 1) {
    readResult(await quote(context, { topic: words(), top: 40 }), 'quote', made, state, random, tally);
  }
  for (let count = checks; count > 0; count -= 1) {
    const text = random.pick(texts).slice(0, 1_000);
    tally.add('Discord check', checkReadings(await check(context, { text }), made, random));
  }
}

/** Some words in a row, without what stands between them; null where there are none. */
function wordsOf(text: string, random: Random): string | null {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu);
  if (words === null) return null;
  const from = random.between(0, words.length - 1);
  return words.slice(from, from + random.between(2, 10)).join(' ');
}

/** Renders what was not seen yet, as many excerpts at a time as an answer has in Discord. */
function readResult(
  result: AskResult | QuoteResult,
  kind: 'ask' | 'quote',
  made: RandomCollection,
  state: StateDatabase,
  random: Random,
  tally: Tally,
): void {
  if (result.status !== 'answered') return;
  const fresh = result.citations.filter((citation) => !tally.knows(citation));
  for (let from = 0; from < fresh.length; from += mostCitations) {
    const part = { ...result, citations: fresh.slice(from, from + mostCitations) } as typeof result;
    const inOrder = (faults: readonly (string | null)[]): Reading[] =>
      part.citations.map((citation, at) => ({ citation, fault: faults[at] ?? null }));
    const columns = random.between(40, 100);
    tally.add(`Discord ${kind}`, answerReadings(part, kind, random));
    tally.add(`Discord ${kind}, kept and shared`, sharedReadings(part, kind, { ...made, state, random }));
    tally.add('Discord context', contextReadings(part.citations, made, random));
    tally.add(`izvor ${kind}, piped`, inOrder(terminalFaults(part, { colors: false, width: null })));
    tally.add(`izvor ${kind}, wrapped`, inOrder(terminalFaults(part, { colors: false, width: columns })));
    tally.add(`izvor ${kind}, in colour`, inOrder(terminalFaults(part, { colors: true, width: columns })));
    tally.add(`izvor ${kind} --json`, inOrder(jsonFaults(part, random.pick([0, 2]))));
  }
}

/** Counts each citation once, and each form that shows it. */
class Tally {
  public readonly audit: CitationAudit;
  /** Of the articles at hand, by what and where they are. */
  readonly #seen = new Map<string, { exact: boolean; article: IngestedFile }>();
  #articles: ReadonlyMap<string, IngestedFile> = new Map();

  public constructor(seed: number) {
    const shares = { forms: {}, formats: {}, encodings: {}, languages: {} };
    this.audit = { rendered: 0, exact: 0, seed, articles: 0, ...shares, faults: [] };
  }

  public begin(articles: ReadonlyMap<string, IngestedFile>): void {
    this.#close();
    this.#articles = articles;
    this.audit.articles += articles.size;
  }

  public knows(citation: Citation): boolean {
    return this.#seen.has(keyOf(citation));
  }

  public add(form: string, readings: readonly Reading[]): void {
    for (const { citation, fault } of readings) {
      const { article, start, end } = citation;
      const source = this.#articles.get(article.id)!;
      const key = keyOf(citation);
      let known = this.#seen.get(key);
      if (known === undefined) {
        const cut = cutFault(citation, source);
        this.#seen.set(key, (known = { exact: cut === null, article: source }));
        this.audit.rendered += 1;
        if (cut !== null) this.fault({ form: 'cut', file: source.file.name, start, end, problem: cut });
      }
      if (fault !== null) {
        known.exact = false;
        this.fault({ form, file: source.file.name, start, end, problem: fault });
      }
      count(this.audit.forms, form, fault === null);
    }
  }

  public fault(fault: CitationFault): void {
    if (this.audit.faults.length < mostFaults) this.audit.faults.push(fault);
  }

  public finish(): CitationAudit {
    this.#close();
    return this.audit;
  }

  /** What a citation is, is known once all forms of its collection were read. */
  #close(): void {
    for (const { exact, article } of this.#seen.values()) {
      if (exact) this.audit.exact += 1;
      const { format, encoding, language } = article.file;
      count(this.audit.formats, format, exact);
      count(this.audit.encodings, encoding, exact);
      count(this.audit.languages, language, exact);
    }
    this.#seen.clear();
  }
}

/** Two citations of one excerpt differ where another sentence of it answers. */
function keyOf({ article, start, end, answer, ...rest }: Citation): string {
  return JSON.stringify([article.id, start, end, answer, 'speech' in rest && rest.speech]);
}

function count(shares: Record<string, ExactShare>, name: string, exact: boolean): void {
  const share = (shares[name] ??= { rendered: 0, exact: 0 });
  share.rendered += 1;
  if (exact) share.exact += 1;
}
