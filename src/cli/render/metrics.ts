import type { CorpusMetrics } from '../../engine/evaluation/metrics.js';

const columns = ['set', 'questions', 'passages', 'n', 'R1', 'R5', 'MRR', 'AUC', 'answered', 'false', 'sentence', 'ms'] as const;

const share = (value: number | null): string => (value === null ? '-' : value.toFixed(3));

/** A table, a line per corpus. */
export function renderMetrics(metrics: readonly CorpusMetrics[]): string {
  const rows = metrics.map((each) => [
    each.set,
    each.questionLanguage,
    each.corpusLanguage,
    `${each.questions}+${each.unanswerable}`,
    share(each.r1),
    share(each.r5),
    share(each.mrr),
    share(each.auc),
    share(each.answered),
    share(each.falselyAnswered),
    share(each.sentence),
    each.medianMilliseconds.toFixed(0),
  ]);
  const table = [[...columns], ...rows];
  const widths = columns.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return `${table.map((row) => row.map((cell, column) => (column < 3 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')).join('\n')}\n`;
}
