import { languagePair } from '../../search/calibration.js';
import type { Features } from '../../search/feature-names.js';
import { decidingArticles } from '../../search/select.js';
import type { QuestionOutcome, RankedExcerpt } from './question-run.js';

/** An excerpt as the fit sees it. */
export interface JudgedExcerpt {
  features: Features;
  /** See `languagePair`. */
  pair: string;
}

/** What one question teaches. */
export interface Sample {
  /** `left-out`: an answerable question without the articles that answer it. `off`: of something that the corpus is not about. */
  kind: 'answerable' | 'near' | 'off' | 'left-out';
  /** Whether the first excerpt answers. */
  right: boolean;
  /** Of the excerpts that decide, the best of each of the first articles, best first. */
  deciding: JudgedExcerpt[];
}

/** Each question as it was asked, and each answerable one once more with its gold articles taken away: hard negatives that cost nothing. */
export function samplesOf(outcomes: readonly QuestionOutcome[]): Sample[] {
  return outcomes.flatMap((outcome) => {
    const { kind } = outcome.question;
    const asked = sampleOf(outcome, kind === 'answerable' ? kind : kind === 'off-topic' ? 'off' : 'near', outcome.ranked);
    if (kind !== 'answerable') return asked;
    const gold = new Set(outcome.gold.map(({ file }) => file));
    return [
      ...asked,
      ...sampleOf(
        outcome,
        'left-out',
        outcome.ranked.filter(({ file }) => file === null || !gold.has(file)),
      ),
    ];
  });
}

function sampleOf({ language }: QuestionOutcome, kind: Sample['kind'], ranked: readonly RankedExcerpt[]): Sample[] {
  const firsts = new Map<string, RankedExcerpt>();
  for (const excerpt of ranked)
    if (firsts.size < decidingArticles && !firsts.has(excerpt.articleId)) firsts.set(excerpt.articleId, excerpt);
  const excerpts = [...firsts.values()];
  const deciding = excerpts.flatMap((excerpt) =>
    excerpt.features ? [{ features: excerpt.features, pair: languagePair(language, excerpt.language) }] : [],
  );
  return deciding.length > 0 ? [{ kind, right: kind === 'answerable' && excerpts[0]!.right, deciding }] : [];
}
