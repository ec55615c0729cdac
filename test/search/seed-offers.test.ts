import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDetail, Citation } from '../../src/engine/types.js';
import { packageRoot } from '../../src/paths.js';
import { startEngine, type TestEngine } from '../support/engine.js';

interface AcceptedSpan {
  file: string;
  /** Offsets into the decoded file. */
  start: number;
  end: number;
}

const seeds = path.join(packageRoot, '..', 'shared', 'seeds');
const present = existsSync(seeds);
const accepted = JSON.parse(readFileSync(new URL('./seed-offer-spans.json', import.meta.url), 'utf8')) as AcceptedSpan[];

const questions = [
  ['English', 'What did NATO offer Russia?'],
  ['Serbian', 'Šta je NATO ponudio Rusiji?'],
  ['Serbian in Cyrillic', 'Шта је НАТО понудио Русији?'],
  ['Bulgarian', 'Какво предложи НАТО на Русия?'],
  ['Polish', 'Co NATO zaproponowało Rosji?'],
  ['Norwegian', 'Hva tilbød NATO Russland?'],
  ['German', 'Was hat die NATO Russland angeboten?'],
  ['French', 'Qu’est-ce que l’OTAN a proposé à la Russie ?'],
] as const;

/** Where a place of the decoded original is in the canonical text. */
function canonical({ segments }: ArticleDetail, place: number): number {
  const segment = segments.find(({ sourceStart, sourceEnd }) => place >= sourceStart && place < sourceEnd);
  if (!segment) throw new Error(`place ${place} of the original is not in the text`);
  return segment.kind === 'verbatim' ? segment.start + (place - segment.sourceStart) : segment.start;
}

describe.skipIf(!present)(`the seed articles${present ? '' : ` (skipped: ${seeds} is absent)`}`, () => {
  let started: TestEngine;
  const spans = new Map<string, { start: number; end: number }[]>();

  beforeAll(async () => {
    started = await startEngine({ reader: true });
    expect(await started.engine.ingest({ paths: [seeds] })).toMatchObject({ added: 5, skipped: [] });
    for (const { id, path: file } of await started.engine.articles()) {
      const detail = await started.engine.show(id);
      const own = accepted.filter((span) => span.file === path.basename(file));
      spans.set(
        id,
        own.map(({ start, end }) => ({ start: canonical(detail, start), end: canonical(detail, end - 1) + 1 })),
      );
    }
  });
  afterAll(() => started.stop());

  const statesOffer = ({ article, start, end }: Citation): boolean =>
    spans.get(article.id)!.some((span) => span.start >= start && span.end <= end);

  it('hold each accepted sentence in their canonical text', () => {
    expect([...spans.values()].flat()).toHaveLength(accepted.length);
    for (const { start, end } of [...spans.values()].flat()) expect(end - start).toBeGreaterThan(50);
  });

  it.each(questions)('say what NATO offered Russia when asked in %s', async (_, question) => {
    const result = await started.engine.ask({ question });
    expect(result.status).toBe('answered');
    if (result.status !== 'answered') return;
    const firstThree = result.citations.slice(0, 3);
    const stating = new Set(firstThree.filter(statesOffer).map(({ article }) => article.id));
    const shown = firstThree.map((citation) => `${path.basename(citation.article.path)} ${citation.start}-${citation.end}`);
    expect(stating.size, shown.join(', ')).toBeGreaterThanOrEqual(2);
    expect(started.errors).toEqual([]);
  });
});
