import type { Figure } from './types.js';

/** A Markdown table; the first column is left, the others right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/** `.812 (.74–.88)`: the figure and its 95 % interval; `–` where nothing was measured. */
export function figure(figure: Figure | null | undefined): string {
  return figure && figure.n > 0 ? `${decimal(figure.value, 3)} (${decimal(figure.low, 2)}–${decimal(figure.high, 2)})` : '–';
}

/** With what it rests on behind it. */
export function counted(share: Figure | null | undefined): string {
  return share && share.n > 0 ? `${figure(share)} of ${share.n}` : '–';
}

/** Without its interval. */
export function bare(figure: Figure | null | undefined): string {
  return figure && figure.n > 0 ? decimal(figure.value, 3) : '–';
}

/** Without the 0 before the point, as shares are written: `.5`, but `1.00`. What is not quite 1 gets the digits that tell it from 1. */
export function decimal(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return value < 1 && Number(text) === 1 && digits < 12 ? decimal(value, digits + 1) : text.replace(/^0\./u, '.');
}
