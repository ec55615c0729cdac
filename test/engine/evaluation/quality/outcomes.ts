import type { QuestionOutcome, RankedExcerpt } from '../../../../src/engine/evaluation/question-run.js';
import type { SetQuestion } from '../../../../src/engine/evaluation/question-set.js';
import { featureNames, type Features } from '../../../../src/search/feature-names.js';

export const features = (dense: number): Features =>
  Object.fromEntries(featureNames.map((name) => [name, name === 'dense' ? dense : 0])) as Features;

export const excerpt = (file: string, right: boolean, dense = 0): RankedExcerpt => ({
  file,
  articleId: file,
  language: 'en',
  span: { start: 0, end: 10 },
  right,
  features: features(dense),
});

export interface Told {
  id: string;
  kind?: SetQuestion['kind'];
  lang?: string;
  question?: string;
  /** Whether each excerpt of the ranking is right. */
  ranked?: RankedExcerpt[];
  answered?: boolean;
  confidence?: number;
  /** Of the first excerpt, shown or not. */
  marked?: boolean | null;
  leftOutAnswered?: boolean | null;
  /** Right excerpts that could be shown. */
  ideal?: number;
  milliseconds?: number;
}

/** An outcome as a test tells it; the first shown excerpt is the first ranked one, and `gold.md` holds the answer. */
export function outcome({ id, kind = 'answerable', lang = 'en', question = id, ranked = [], ...told }: Told): QuestionOutcome {
  const { answered = true, confidence = 0.5, marked = false, milliseconds = 100 } = told;
  return {
    set: 'made-up',
    question: { id, lang, question, kind, form: 'what', traits: [], gold: [] },
    language: lang,
    gold: kind === 'answerable' ? [{ file: 'gold.md', start: 0, end: 5 }] : [],
    ideal: told.ideal ?? (kind === 'answerable' ? 1 : 0),
    ranked,
    answered,
    confidence,
    shownRight: answered ? (ranked[0]?.right ?? false) : null,
    markedRight: kind === 'answerable' ? marked : null,
    leftOutAnswered: told.leftOutAnswered ?? null,
    milliseconds,
  };
}
