import { createHash } from 'node:crypto';
import { detectQuestionLanguage } from '../../corpus/question-language.js';

/** How many questions there were, and in how many the language was right. */
export interface LanguageShare {
  questions: number;
  right: number;
}

export interface LanguageMeasure extends LanguageShare {
  /** By the language as the lines have it: `sr-Cyrl` and `hr` apart from `sr-Latn`. */
  byLanguage: Record<string, LanguageShare>;
  /** `sl for hr: Tko je ...`, a line a question; `none` where no language was told. */
  wrong: string[];
}

/** Croatian and Bosnian are counted with Serbian. */
const countedAs: Readonly<Record<string, string>> = { hr: 'sr', bs: 'sr', nn: 'nb', no: 'nb' };

/**
 * How often the language of a question is told right. Reads nothing.
 * @param lines `LANGUAGE<tab>QUESTION`; LANGUAGE is a BCP 47 tag, or several with `|` between them where each is right. Blank lines are none.
 */
export function measureQuestionLanguage(lines: readonly string[]): LanguageMeasure {
  const measure: LanguageMeasure = { questions: 0, right: 0, byLanguage: {}, wrong: [] };
  for (const line of lines) {
    const [language = '', question] = line.split('\t');
    if (question === undefined) continue;
    const found = detectQuestionLanguage(question).language;
    const right = language.split('|').some((tag) => codeOf(tag) === found);
    const own = (measure.byLanguage[language] ??= { questions: 0, right: 0 });
    for (const share of [measure, own]) {
      share.questions += 1;
      if (right) share.right += 1;
    }
    if (!right) measure.wrong.push(`${found ?? 'none'} for ${language}: ${question}`);
  }
  return measure;
}

function codeOf(tag: string): string {
  const [code = ''] = tag.split('-');
  return countedAs[code] ?? code;
}

/** Whether a line is of the half that is only ever reported: by the first hex digit of the SHA-256 of its question, 0 to 7. */
export function isFrozenLine(line: string): boolean {
  const question = line.slice(line.indexOf('\t') + 1);
  return /^[0-7]/u.test(createHash('sha256').update(question).digest('hex'));
}
