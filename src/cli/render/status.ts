import type { StatusReport } from '../../engine/types.js';
import { inertLine } from './inert.js';
import { languageName } from './language.js';

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** What is stored, with which model, and how it is searched. */
export function renderStatus(status: StatusReport): string {
  const languages = Object.entries(status.languages)
    .sort(([, a], [, b]) => b - a)
    .map(([code, articles]) => `${inertLine(languageName(code))} ${articles}`)
    .join(', ');
  const note = status.index.note === null ? '' : ` (${inertLine(status.index.note)})`;
  const rows: [string, string][] = [
    ['Articles', `${status.articles}${status.sampleArticles > 0 ? `, ${status.sampleArticles} of them samples` : ''}`],
    ['Passages', String(status.passages)],
    ['Languages', languages || 'none'],
    ['Model', `${inertLine(status.model)}, ${status.calibrated ? 'calibrated' : 'uncalibrated'}`],
    ['Index', `${status.index.kind === 'hnsw' ? 'HNSW' : 'exact scan'}${note}`],
    ['Store', `${inertLine(status.storePath)}, ${fileSize(status.storeBytes)}`],
    ['Last ingested', status.lastIngestedAt ?? 'never'],
  ];
  return rows.map(([name, value]) => `${`${name}:`.padEnd(15)}${value}\n`).join('');
}

/** A size in decimal units: `512 bytes`, `1.3 MB`. */
export function fileSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 999.95 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${UNITS[unit]!}`;
}
