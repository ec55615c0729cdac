import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { IzvorError } from '../../../errors.js';
import { sampleOf } from '../dataset.js';
import type { RolesResult } from '../quality/types.js';
import { askQuestions, withStore, type EvaluatedEngine, type QuestionOutcome } from '../question-run.js';
import type { SetQuestion } from '../question-set.js';

const pairSchema = z.object({
  id: z.string(),
  lang: z.string(),
  questionLang: z.string(),
  question: z.string().min(1),
  right: z.string().min(1),
  wrong: z.string().min(1),
});

/** Two passages that differ in who does it to whom, and a question that one of them answers. */
export type RolePair = z.infer<typeof pairSchema>;

export interface RolesOutcome extends RolesResult {
  /** Pairs whose right passage is first of all passages. */
  firstOfAll: number;
  /** By whether the question is in the language of the passages. */
  byDirection: Record<'same' | 'cross', { pairs: number; rightFirst: number }>;
  /** Ids of the pairs whose wrong passage came first. */
  wrongFirst: string[];
}

/** @throws IzvorError `bad_request` naming the file and line that is wrong */
export function readRolePairs(file: string): RolePair[] {
  if (!existsSync(file)) throw new IzvorError('bad_request', `There is no file ${file}; docs/evaluation.md describes it.`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const pair = pairSchema.safeParse(jsonOf(line));
      if (pair.success) return [pair.data];
      throw new IzvorError('bad_request', `${file}, line ${index + 1}: it is no pair of passages with a question.`);
    });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

export interface RolesOptions {
  engine: EvaluatedEngine;
  pairs: readonly RolePair[];
  /** Ask only so many; null for all. Every passage is in the store all the same. */
  sample?: number | null;
  onProgress?: (what: string) => void;
}

const fileOf = (id: string, side: 'right' | 'wrong'): string => `${id}_${side}.txt`;

/** Puts every passage into one store as an article of its own, and asks which of each pair ranks first. */
export async function roles({ engine, pairs, sample, onProgress }: RolesOptions): Promise<RolesOutcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'izvor-roles-'));
  try {
    const articles = path.join(folder, 'articles');
    mkdirSync(articles);
    for (const pair of pairs)
      for (const side of ['right', 'wrong'] as const) writeFileSync(path.join(articles, fileOf(pair.id, side)), pair[side]);
    const asked = sampleOf(pairs, sample ?? pairs.length);
    const questions = asked.map(({ id, questionLang, question }): SetQuestion => {
      const gold = [{ file: fileOf(id, 'right') }];
      return { id, lang: questionLang, question, kind: 'answerable', form: 'who', traits: [], gold };
    });
    onProgress?.(`roles: ${questions.length} pairs`);
    const set = { name: 'roles', articles, questions };
    const outcomes = await withStore(set, { engine }, (dataDir) => askQuestions(dataDir, set, { engine }));
    return summarise(asked, outcomes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function summarise(pairs: readonly RolePair[], outcomes: readonly QuestionOutcome[]): RolesOutcome {
  const result: RolesOutcome = {
    pairs: pairs.length,
    rightFirst: 0,
    firstOfAll: 0,
    byLanguage: {},
    byDirection: { same: { pairs: 0, rightFirst: 0 }, cross: { pairs: 0, rightFirst: 0 } },
    wrongFirst: [],
  };
  pairs.forEach(({ id, lang, questionLang }, index) => {
    const { ranked } = outcomes[index]!;
    const sides = [fileOf(id, 'right'), fileOf(id, 'wrong')];
    const isRight = ranked.find(({ file }) => file !== null && sides.includes(file))?.file === sides[0];
    const counted = [result, (result.byLanguage[lang] ??= { pairs: 0, rightFirst: 0 })];
    counted.push(result.byDirection[lang === questionLang ? 'same' : 'cross']);
    for (const each of counted) {
      if (each !== result) each.pairs += 1;
      if (isRight) each.rightFirst += 1;
    }
    if (!isRight) result.wrongFirst.push(id);
    if (ranked[0]?.file === sides[0]) result.firstOfAll += 1;
  });
  return result;
}
