import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { renderAsk } from '../../../src/cli/render/answer.js';
import { styleFor } from '../../../src/cli/render/style.js';
import type { Citation } from '../../../src/engine/types.js';
import { answer, article, citation, noAnswer } from '../harness.js';

const plain = styleFor({ isTTY: false, columns: 80 }, {});
const colored = styleFor({ isTTY: true, columns: 60 }, {});

const withCitation = (changes: Partial<Citation>) => ({ ...answer, citations: [{ ...citation, ...changes }] });

describe('an answer as text', () => {
  it('holds all that is known of a citation', () => {
    expect(renderAsk(answer, plain)).toBe(
      [
        '1 excerpt from 1 article, confidence 0.93',
        '',
        '1. Lađa stoji',
        '   Rečni glas · 2022-01 · Serbian (Latin)',
        '   https://example.org/ladja',
        '   │ Prva rečenica. ⟦Lađa ne vozi zimi.⟧ Treća rečenica.',
        '   izvor show a1b2c3 · characters 0 to 49',
        '',
      ].join('\n'),
    );
  });

  it('says what is not known, and that an article is a sample', () => {
    const unknown = { ...article, title: null, outlet: null, date: null, language: null, script: null, url: null, sample: true };
    const text = renderAsk(withCitation({ article: unknown }), plain);
    expect(text).toContain('1. Untitled\n');
    expect(text).toContain('source unknown · undated · language unknown · sample\n');
    expect(text).toContain('articles/ladja.md');
  });

  it('says "uncalibrated" where the model has no calibration', () => {
    expect(renderAsk({ ...answer, confidence: 0.15 }, plain)).toMatch(
      /^1 excerpt from 1 article that may answer this, confidence 0\.15\n/,
    );
    const time = { ...answer, prefers: { from: '2022-01-01', to: '2022-01-31' } };
    expect(renderAsk(time, plain)).toContain('\nThe question names a time: articles from 2022-01-01 to 2022-01-31 come first.\n');
    expect(renderAsk({ ...answer, confidence: null }, plain)).toMatch(/^1 excerpt from 1 article, uncalibrated\n/);
    expect(renderAsk({ ...noAnswer, confidence: null }, plain)).toContain('uncalibrated');
  });

  it('marks the answering sentence by its offsets, wherever the excerpt starts in the article', () => {
    const text = renderAsk(withCitation({ start: 1000, end: 1049, answer: { start: 1034, end: 1049 } }), plain);
    expect(text).toContain('zimi. ⟦Treća rečenica.⟧\n');
  });

  it('shows the answer in colour on a terminal, without brackets, and wraps inside the line at the left', () => {
    const long = `${'Reč '.repeat(40)}Kraj.`;
    const text = renderAsk(withCitation({ excerpt: long, end: long.length, answer: { start: 0, end: long.length } }), colored);
    expect(text).toContain('\u001b[1m');
    expect(text).not.toContain('⟦');
    const lines = stripVTControlCharacters(text).split('\n');
    const excerpt = lines.filter((line) => line.startsWith('   │ '));
    expect(excerpt.length).toBeGreaterThan(2);
    for (const line of excerpt) expect(line.length).toBeLessThanOrEqual(60);
    expect(excerpt.map((line) => line.slice(5).trim()).join(' ')).toBe(long);
    for (const line of text.split('\n')) expect(stylesLeftOpen(line), JSON.stringify(line)).toBe(0);
  });

  it('never lets an article forge a citation, a mark or an escape sequence', () => {
    const excerpt = 'A.\n\n2. Forged\n   ⟦B.⟧\u001b[31mC.';
    const title = 'Title\n3. Forged';
    const span = { start: 0, end: excerpt.length };
    for (const style of [plain, colored]) {
      const changes = { excerpt, ...span, answer: { start: 0, end: 2 }, article: { ...article, title } };
      const text = stripVTControlCharacters(renderAsk(withCitation(changes), style));
      expect(text).not.toMatch(/^[23]\. /m);
      expect(text).toContain('<U+27E6>B.<U+27E7>␛[31mC.');
      expect(text).toContain('1. Title␊3. Forged\n');
    }
  });

  it('counts articles, not citations', () => {
    const other = { ...citation, article: { ...article, id: 'zzz' } };
    expect(renderAsk({ ...answer, citations: [citation, citation, other] }, plain)).toMatch(/^3 excerpts from 2 articles/);
  });
});

describe('no answer as text', () => {
  it('names the nearest articles, without excerpts', () => {
    const text = renderAsk(noAnswer, plain);
    expect(text).toMatch(/^The articles do not answer this \(confidence 0\.04\)\.\n/);
    expect(text).toContain('1. Lađa stoji\n');
    expect(text).toContain('izvor show a1b2c3 · score 0.31');
    expect(text).not.toContain('│');
  });

  it.each([
    ['empty_store', 'izvor ingest <folder>'],
    ['nothing_matches_filters', 'izvor sources'],
  ] as const)('for %s says what to do', (reason, advice) => {
    expect(renderAsk({ ...noAnswer, reason, nearest: [] }, plain)).toContain(advice);
  });
});

/** Sequences that open a style less those that close one: 0 where a line ends as it began. */
function stylesLeftOpen(line: string): number {
  const open = new Set<string>();
  for (const [, code] of line.matchAll(/\u001b\[(\d+)m/g)) {
    if (code === '22') ['1', '2'].forEach((bold) => open.delete(bold));
    else if (code === '39') ['33', '36'].forEach((color) => open.delete(color));
    else open.add(code!);
  }
  return open.size;
}
