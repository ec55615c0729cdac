import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/corpus/sentences.js';
import { findQuotes } from '../../src/corpus/speech.js';
import { type MarkedSpeech, type MeasuredPassage, measureSpeech } from '../../src/engine/evaluation/speech.js';

interface MarkedPassage {
  id: string;
  lang: string;
  text: string;
  speech: (MarkedSpeech & { text: string })[];
}

const passages = readFileSync(new URL('speech-marked.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as MarkedPassage);

/** The frozen half is drawn by hash; what fails in it is never looked at. */
function halfOf(text: string): MeasuredPassage['half'] {
  return Number.parseInt(createHash('sha256').update(text).digest('hex').charAt(0), 16) < 8 ? 'frozen' : 'open';
}

function measured({ lang: language, text, speech }: MarkedPassage): MeasuredPassage {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'body' as const,
  }));
  const quotes = findQuotes(text, blocks, splitSentences(text, blocks, language), language);
  const found = quotes.map(({ start, end, kind, speaker, role }) => ({ start, end, kind, speaker: speaker ?? role }));
  return { language, half: halfOf(text), marked: speech, found };
}

describe('the marked passages', () => {
  it('are 250 and more in eight languages, both halves large, each mark where it says', () => {
    expect(passages.length).toBeGreaterThanOrEqual(250);
    for (const half of ['frozen', 'open'] as const)
      expect(passages.filter(({ text }) => halfOf(text) === half).length, half).toBeGreaterThan(100);
    expect([...new Set(passages.map(({ lang }) => lang))].sort()).toEqual(['bg', 'de', 'en', 'fr', 'nb', 'pl', 'ru', 'sr']);
    for (const { id, text, speech } of passages)
      for (const marked of speech) expect(text.slice(marked.start, marked.end), id).toBe(marked.text);
  });

  const { frozen, open } = measureSpeech(passages.map(measured));

  it('of the frozen half: nobody is given words of another (target .95), and most words have their speaker (target .8)', () => {
    expect(frozen.attribution.marked).toBeGreaterThan(200);
    expect(frozen.attribution.precision).toBeGreaterThanOrEqual(0.97);
    expect(frozen.attribution.recall).toBeGreaterThanOrEqual(0.82);
  });

  it('of the frozen half: direct speech is told from reported, and either from what is none', () => {
    expect(frozen.direct.precision).toBeGreaterThanOrEqual(0.98);
    expect(frozen.direct.recall).toBeGreaterThanOrEqual(0.9);
    expect(frozen.reported.precision).toBeGreaterThanOrEqual(0.97);
    expect(frozen.reported.recall).toBeGreaterThanOrEqual(0.85);
  });

  it('of the open half do no worse', () => {
    expect(open.attribution.precision).toBeGreaterThanOrEqual(0.97);
    expect(open.attribution.recall).toBeGreaterThanOrEqual(0.95);
  });
});

describe('the measure', () => {
  const marked: MarkedSpeech[] = [
    { start: 0, end: 20, kind: 'direct', speaker: 'she', resolved: 'Ana Petrović' },
    { start: 30, end: 50, kind: 'reported', speaker: 'Павла Синицына' },
    { start: 60, end: 80, kind: 'direct', speaker: null },
  ];
  const figuresOf = (found: MeasuredPassage['found']) =>
    measureSpeech([{ language: 'en', half: 'open', marked, found }]).open;

  it('counts a speaker by the last name, in whatever case and script, or by what a pronoun stands for', () => {
    const { attribution } = figuresOf([
      { start: 0, end: 18, kind: 'direct', speaker: 'Petrović' },
      { start: 30, end: 50, kind: 'reported', speaker: 'Sinicin' },
    ]);
    expect(attribution).toMatchObject({ precision: 1, recall: 1, found: 2, marked: 2 });
  });

  it('counts an invented speaker, a wrong one and one of too short a piece against the precision', () => {
    const wrong = figuresOf([
      { start: 0, end: 20, kind: 'direct', speaker: 'Ana Lukić' },
      { start: 60, end: 80, kind: 'direct', speaker: 'Petrović' },
      { start: 30, end: 40, kind: 'reported', speaker: 'Синицын' },
      { start: 100, end: 120, kind: 'reported', speaker: 'Синицын' },
    ]);
    expect(wrong.attribution).toMatchObject({ precision: 0, recall: 0, found: 4 });
    expect(wrong.direct).toMatchObject({ precision: 1, recall: 1 });
    expect(wrong.reported).toMatchObject({ precision: 0, recall: 0 });
  });

  it('has no precision of what was never found, and no figures of the other half', () => {
    const { attribution } = figuresOf([]);
    expect(attribution).toMatchObject({ precision: null, recall: 0 });
    expect(measureSpeech([{ language: 'en', half: 'open', marked, found: [] }]).frozen.attribution.recall).toBeNull();
  });
});
