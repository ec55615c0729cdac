import type { IngestSummary, ReindexSummary } from '../../engine/types.js';
import { count } from './count.js';
import { inertLine } from './inert.js';

/** What an ingestion did: the counts, then each skipped file with its reason. */
export function renderIngest(summary: IngestSummary): string {
  const counts = [
    `${summary.added} added`,
    `${summary.changed} changed`,
    `${summary.unchanged} unchanged`,
    `${summary.pruned} pruned`,
    `${summary.skipped.length} skipped`,
  ].join(', ');
  return `${counts} (${count(summary.passages, 'passage')}, ${summary.seconds.toFixed(1)} s)\n${skippedFiles('Skipped', summary.skipped)}`;
}

/** What a rebuilt store holds, and what was left out of it. */
export function renderReindex({ articles, passages, skipped, seconds }: ReindexSummary): string {
  const counts = `${count(articles, 'article')}, ${count(passages, 'passage')} indexed (${seconds.toFixed(1)} s)`;
  return `${counts}\n${skippedFiles('Left out, as the present rules do not read them', skipped)}`;
}

function skippedFiles(heading: string, files: readonly { path: string; message: string }[]): string {
  if (files.length === 0) return '';
  return `${heading}:\n${files.map(({ path, message }) => `  ${inertLine(path)}: ${inertLine(message)}\n`).join('')}`;
}

/**
 * Whether an ingestion came to nothing: no file was read. A duplicate was read; a prune that finds its folders empty
 * has done what it was asked.
 */
export function nothingRead(summary: IngestSummary, options: { prune: boolean }): boolean {
  if (summary.added + summary.changed + summary.unchanged > 0) return false;
  if (summary.skipped.some(({ reason }) => reason === 'duplicate')) return false;
  return summary.skipped.length > 0 || !options.prune;
}
