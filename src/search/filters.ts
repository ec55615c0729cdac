import { fold } from '../corpus/fold.js';
import { listArticles, type StoredArticle } from '../store/articles.js';
import type { Store } from '../store/store.js';
import { IzvorError } from '../errors.js';
import type { SearchFilters } from './types.js';

const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The articles that the filters let through, before any ranking. @throws IzvorError `bad_request` for a date that is none */
export function filterArticles(store: Store, filters: SearchFilters): StoredArticle[] {
  const languages = filters.languages?.length ? new Set(filters.languages.flatMap(languageCodes)) : null;
  const sources = filters.sources?.length ? new Set(filters.sources.map(fold)) : null;
  for (const date of [filters.after, filters.before]) {
    if (date !== undefined && !datePattern.test(date)) {
      throw new IzvorError('bad_request', `"${date}" is not a date; write it as 2022, 2022-01 or 2022-01-12.`);
    }
  }
  return listArticles(store).filter(
    (article) =>
      (languages === null || (article.language !== null && languages.has(article.language))) &&
      (sources === null || (article.outlet !== null && sources.has(fold(article.outlet)))) &&
      passesDates(article, filters),
  );
}

/** `no` is how people write Norwegian; articles are Bokmål or Nynorsk. Croatian and Bosnian readers look for their own code. */
function languageCodes(code: string): string[] {
  const lower = code.toLowerCase();
  return lower === 'no' ? ['nb', 'nn'] : [lower];
}

/** A date cut to its precision stands for its whole period, which has to overlap the range. */
function passesDates({ date }: StoredArticle, { after, before, undated }: SearchFilters): boolean {
  if (after === undefined && before === undefined) return true;
  if (date === null) return undated === true;
  const [first, last] = [`${date.value}-01-01`.slice(0, 10), `${date.value}-12-31`.slice(0, 10)];
  const lastDay = date.value.length === 7 ? `${date.value}-31` : last;
  const firstDay = date.value.length === 7 ? `${date.value}-01` : first;
  return (after === undefined || lastDay >= periodStart(after)) && (before === undefined || firstDay <= periodEnd(before));
}

const periodStart = (date: string): string => date + '-01-01'.slice(date.length === 4 ? 0 : 3).slice(0, 10 - date.length);
const periodEnd = (date: string): string => date + '-12-31'.slice(date.length === 4 ? 0 : 3).slice(0, 10 - date.length);
