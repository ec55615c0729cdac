import pc from 'picocolors';

/** How results look where they are printed. */
export interface Style {
  /** picocolors' functions; they return their input unchanged where colours are off. */
  colors: ReturnType<typeof pc.createColors>;
  /** Columns to wrap excerpts at; null where the output is not a terminal and lines stay whole. */
  width: number | null;
}

const MIN_WIDTH = 40;
/** Longer lines are hard to read, however wide the window is. */
const MAX_WIDTH = 100;

/**
 * The style for an output stream. Colours only on a terminal, and not with a non-empty `NO_COLOR` (no-color.org) or a
 * terminal that says it is `dumb`.
 */
export function styleFor(output: { isTTY: boolean; columns: number }, env: NodeJS.ProcessEnv): Style {
  const noColor = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '';
  const colorful = output.isTTY && !noColor && env['TERM'] !== 'dumb';
  return {
    colors: pc.createColors(colorful),
    width: output.isTTY ? Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, output.columns)) : null,
  };
}
