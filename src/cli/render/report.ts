import type { ReportWeek } from '../../state/types.js';
import { count } from './count.js';
import { inertLine } from './inert.js';
import type { Style } from './style.js';

/** More texts of one kind and week than that are only counted; `--json` has them all. */
const MAX_TEXTS = 20;

/** What was asked, by server, latest week first. */
export function renderReport(
  report: readonly ReportWeek[],
  { weeks, guild }: { weeks: number; guild: string | null },
  style: Style,
): string {
  if (report.length === 0) {
    const where = guild === null ? 'on Discord' : `in the server ${guild}`;
    return `Nothing was asked ${where} ${weeks === 1 ? 'this week' : `in the last ${weeks} weeks`}.\n`;
  }
  // Servers in the order of their ids, direct messages last.
  const guilds = [...new Set(report.map((week) => week.guild))].sort(
    (a, b) => Number(a === null) - Number(b === null) || order(a, b),
  );
  return guilds
    .map((id) => {
      const heading = id === null ? 'Direct messages' : `Server ${inertLine(id)}`;
      const entries = report.filter((week) => week.guild === id).map((week) => renderWeek(week, style));
      return `${style.colors.bold(heading)}\n${entries.join('')}`;
    })
    .join('\n');
}

function renderWeek({ week, questions, unanswered, votesUp, votesDown, inVain, votedDown }: ReportWeek, style: Style): string {
  const facts = [count(questions, 'question'), `${unanswered} in vain`, `${votesUp} voted up`, `${votesDown} voted down`];
  return (
    `  Week of ${inertLine(week)}: ${facts.join(', ')}\n` +
    renderTexts('Asked in vain', inVain, style) +
    renderTexts('Voted down', votedDown, style)
  );
}

function renderTexts(heading: string, texts: ReportWeek['inVain'], style: Style): string {
  if (texts.length === 0) return '';
  const lines = texts.slice(0, MAX_TEXTS).map(({ text, times }) => `      ${times} × ${inertLine(text)}\n`);
  const rest = texts.length > MAX_TEXTS ? `      and ${texts.length - MAX_TEXTS} more (--json has them)\n` : '';
  return `    ${style.colors.dim(heading)}\n${lines.join('')}${rest}`;
}

function order(a: string | null, b: string | null): number {
  const [left, right] = [a ?? '', b ?? ''];
  return left.length - right.length || (left < right ? -1 : Number(left > right));
}
