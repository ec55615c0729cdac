import type { APIEmbed } from 'discord.js';
import type { StatusReport } from '../engine/types.js';
import { cutLabel } from './cut.js';
import { languageName } from './describe.js';
import { escapeMarkdown, oneLine } from './escape.js';
import { type Reply, reply } from './reply.js';
import type { Texts } from './texts.js';

/** Of the process that the bot runs in. */
export interface ProcessState {
  /** Resident memory in bytes. */
  memory: number;
  /** Seconds since it started. */
  uptime: number;
}

const longestField = 1024;

/** What this server may see of the articles, and how the bot fares. Nothing of the machine: no paths, no sizes of others' stores. */
export function renderStatus(status: StatusReport, process: ProcessState, texts: Texts): Reply {
  const number = new Intl.NumberFormat(texts.locale);
  const { articles, sampleArticles } = status;
  const kinds = sampleArticles === articles ? texts.t('status.allSamples') : texts.t('status.samples', { count: sampleArticles });
  const samples = sampleArticles === 0 ? '' : ` (${kinds})`;
  const model = escapeMarkdown(cutLabel(oneLine(status.model), 100));
  const fields: [string, string][] = [
    [texts.t('status.fields.articles'), number.format(articles) + samples],
    [texts.t('status.fields.passages'), number.format(status.passages)],
    [texts.t('status.fields.lastIngestion'), moment(status.lastIngestedAt, texts)],
    [texts.t('status.fields.languages'), languages(status, texts)],
    [texts.t('status.fields.model'), `${model}\n${texts.t(status.calibrated ? 'status.calibrated' : 'status.uncalibrated')}`],
    [texts.t('status.fields.index'), texts.t(`status.index.${status.index.kind}`)],
    [texts.t('status.fields.memory'), megabytes(process.memory, texts)],
    [texts.t('status.fields.uptime'), duration(process.uptime, texts)],
  ];
  const embed: APIEmbed = {
    title: texts.t('status.title'),
    fields: fields.map(([name, value]) => ({ name, value: cutLabel(value, longestField), inline: true })),
  };
  return reply([], [embed]);
}

/** `Serbian: 3`, one a line, most articles first. */
function languages({ languages: counts }: StatusReport, texts: Texts): string {
  const number = new Intl.NumberFormat(texts.locale);
  const lines = Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => {
      const name = languageName(code === 'unknown' ? null : code, null, texts);
      return `${escapeMarkdown(name)}: ${number.format(count)}`;
    });
  return lines.join('\n') || '–';
}

function moment(iso: string | null, texts: Texts): string {
  if (iso === null) return texts.t('status.never');
  const format = new Intl.DateTimeFormat(texts.locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(new Date(iso))} UTC`;
}

function megabytes(bytes: number, { locale }: Texts): string {
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 });
  return format.format(bytes / (1024 * 1024));
}

/** `2 days, 3 hours`: the two largest units that are not zero, minutes at least. */
function duration(seconds: number, { locale }: Texts): string {
  const minutes = Math.floor(seconds / 60);
  const parts = [
    ['day', Math.floor(minutes / 1440)],
    ['hour', Math.floor(minutes / 60) % 24],
    ['minute', minutes % 60],
  ] as const;
  const first = parts.findIndex(([, count]) => count > 0);
  const shown = first === -1 ? [parts[2]] : parts.slice(first, first + 2).filter(([, count]) => count > 0);
  return shown
    .map(([unit, count]) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count))
    .join(', ');
}
