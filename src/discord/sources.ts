import type { APIEmbed } from 'discord.js';
import type { SourceSummary } from '../engine/types.js';
import { dateName, languageName, outletName } from './describe.js';
import { escapeMarkdown } from './escape.js';
import { limits } from './limits.js';
import { type Reply, reply } from './render.js';
import { english, type Texts } from './text.js';

const mostLanguages = 8;

/** The list of `/sources`, the largest first, cut with "and N more" where it is too long for one embed. */
export function renderSources(sources: readonly SourceSummary[], texts: Texts = english): Reply {
  if (sources.length === 0) return reply([texts.noSources], []);
  const sorted = [...sources].sort(
    (a, b) => b.articles - a.articles || outletName(a.outlet, texts).localeCompare(outletName(b.outlet, texts)),
  );
  const articles = sources.reduce((sum, source) => sum + source.articles, 0);
  const embed: APIEmbed = {
    description: list(
      sorted.map((source) => sourceLine(source, texts)),
      texts,
    ),
  };
  return reply([texts.sources(sources.length, articles)], [embed]);
}

function list(lines: string[], texts: Texts): string {
  const all = lines.join('\n');
  if (all.length <= limits.description) return all;
  const room = limits.description - texts.moreSources(lines.length).length;
  let length = 0;
  const fitting = lines.findIndex((line) => (length += line.length + 1) > room);
  return [...lines.slice(0, fitting), texts.moreSources(lines.length - fitting)].join('\n');
}

function sourceLine(source: SourceSummary, texts: Texts): string {
  const names = source.languages.map((code) => languageName(code, null, texts));
  const languages = names.slice(0, mostLanguages);
  if (names.length > mostLanguages) languages.push(texts.moreLanguages(names.length - mostLanguages));
  const parts = [
    `**${escapeMarkdown(outletName(source.outlet, texts))}**`,
    texts.articles(source.articles),
    languages.map((name) => escapeMarkdown(name, false)).join(', ') || texts.unknownLanguage,
    source.first === null || source.last === null
      ? texts.undated
      : texts.period(dateName(source.first, texts), dateName(source.last, texts)),
  ];
  return parts.join(' · ');
}
