import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectQuestionLanguage } from '../../src/corpus/question-language.js';
import { isFrozenLine, measureQuestionLanguage } from '../../src/engine/evaluation/language.js';

const linesOf = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8').trim().split('\n');
/** Written before any was tried; the frozen half has never been tuned on. */
const LINES = linesOf('question-languages.tsv');
/** Harder ones, written when the words of the languages were: the same things asked in each, with foreign names. */
const later = measureQuestionLanguage(linesOf('question-languages-later.tsv'));
const frozen = measureQuestionLanguage(LINES.filter(isFrozenLine));

describe('the language of a question of 3 to 12 words', () => {
  it('is asked in 400 questions and more, at least 25 a language, each once', () => {
    const words = LINES.map((line) => line.split('\t')[1]!.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length);
    expect(LINES.length).toBeGreaterThanOrEqual(420);
    expect(new Set(LINES.map((line) => line.split('\t')[1])).size).toBe(LINES.length);
    expect(Math.min(...words)).toBe(3);
    expect(Math.max(...words)).toBeLessThanOrEqual(12);
    const counts = Object.entries(measureQuestionLanguage(LINES).byLanguage).filter(([language]) => !language.includes('|'));
    expect(counts.length).toBe(15);
    expect(counts.filter(([, { questions }]) => questions < 25)).toEqual([]);
  });

  it('is right in 97 of 100 of the frozen half', () => {
    expect(frozen.questions).toBeGreaterThanOrEqual(200);
    expect(frozen.right / frozen.questions, frozen.wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('is right in nine of ten of the frozen half in every language', () => {
    const poor = Object.entries(frozen.byLanguage).filter(([, { questions, right }]) => right / questions < 0.9);
    expect(poor, frozen.wrong.join('\n')).toEqual([]);
  });

  it('is right in nine of ten of harder ones about the same things in each language', () => {
    expect(later.questions).toBeGreaterThanOrEqual(80);
    expect(later.right / later.questions, later.wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it('is hardly ever wrong by a clear lead', () => {
    const clearlyWrong = LINES.filter((line) => {
      const { language, margin } = detectQuestionLanguage(line.split('\t')[1]!);
      return language !== null && margin >= 0.5 && measureQuestionLanguage([line]).right === 0;
    });
    expect(clearlyWrong.length, clearlyWrong.join('\n')).toBeLessThanOrEqual(LINES.length / 100);
  });

  it('is told in a few milliseconds', () => {
    const started = performance.now();
    for (const line of LINES) detectQuestionLanguage(line.split('\t')[1]!);
    expect((performance.now() - started) / LINES.length).toBeLessThan(5);
  });
});
