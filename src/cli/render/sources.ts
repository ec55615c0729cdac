import type { SourceSummary } from '../../engine/types.js';
import { count } from './count.js';
import { inertLine } from './inert.js';
import { languageName } from './language.js';
import type { Style } from './style.js';

/** The outlets of the stored articles, with how many articles, languages and dates each has. */
export function renderSources(sources: readonly SourceSummary[], style: Style): string {
  if (sources.length === 0) return 'No articles are stored: add some with "izvor ingest <folder>".\n';
  const { bold, dim } = style.colors;
  return sources
    .map((source) => {
      const outlet = source.outlet === null ? 'source unknown' : inertLine(source.outlet);
      const languages = source.languages.map((code) => inertLine(languageName(code))).join(', ');
      const facts = [count(source.articles, 'article'), languages || 'language unknown', dates(source)];
      return `${bold(outlet)}\n    ${dim(facts.join(' · '))}\n`;
    })
    .join('');
}

function dates(source: SourceSummary): string {
  if (source.first === null || source.last === null) return 'undated';
  return source.first === source.last ? source.first : `${source.first} to ${source.last}`;
}
