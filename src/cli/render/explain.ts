import type { ExplainedCandidate, PassageScores } from '../../engine/types.js';
import { inertLine } from './inert.js';

const COLUMNS: readonly [keyof PassageScores, string][] = [
  ['dense', 'dense'],
  ['lexical', 'lexical'],
  ['candidate', 'candidate'],
  ['lateInteraction', 'late'],
  ['relevance', 'relevance'],
  ['rank', 'rank'],
];
const WIDTH = 10;

/** Every score of every candidate, best first, as a table; `-` where a step did not see the passage. */
export function renderExplain(candidates: readonly ExplainedCandidate[]): string {
  if (candidates.length === 0) return '\nNo candidates.\n';
  const head = `${COLUMNS.map(([, name]) => name.padStart(WIDTH)).join('')}  outcome, article [start, end)\n`;
  const rows = candidates.map((candidate) => {
    const scores = COLUMNS.map(([key]) => candidate.scores[key]?.toFixed(4) ?? '-');
    const title = candidate.title === null ? '' : ` ${inertLine(candidate.title)}`;
    const place = `${inertLine(candidate.articleId)} [${candidate.start}, ${candidate.end})${title}`;
    return `${scores.map((score) => score.padStart(WIDTH)).join('')}  ${inertLine(candidate.outcome)}, ${place}\n`;
  });
  return `\n${candidates.length} candidates\n${head}${rows.join('')}`;
}
