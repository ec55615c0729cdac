import type { ArticleDate } from './types.js';

/** Names of the months as datelines write them, by number: full names, cases and short forms; compared in lower case. */
const MONTHS: readonly string[] = [
  'januar januara januaru january jan janv janvier jänner siječnja siječanj stycznia styczeń sty januari ledna leden января январь янв януари ян яну јануара јануар јан січня січень січ јануари janvāris',
  'februar februara february feb febr février févr fév veljače veljača lutego luty lut februari února únor февраля февраль фев февр февруари фебруара фебруар феб лютого лютий лют фебруари',
  'mart marta march mar mars märz ožujka ožujak marca marzec mars března březen марта март мар марта березня березень бер mär mrt',
  'april aprila apr avril travnja travanj kwietnia kwiecień kwi dubna duben апреля апрель апр април априла квітня квітень квіт',
  'maj maja may mai svibnja svibanj maja května květen мая май маја мај травня травень трав',
  'jun juna june jun juin juni lipnja lipanj czerwca czerwiec cze června červen июня июнь юни јуна јун червня червень черв јуни',
  'jul jula july juil juillet juli srpnja srpanj lipca lipiec lip července červenec июля июль юли јула јул липня липень лип јули',
  'avgust avgusta august aug août aout kolovoza kolovoz sierpnia sierpień sie srpna srpen августа август авг августа серпня серпень серп',
  'septembar septembra september sep sept septembre rujna rujan września wrzesień wrz září zari сентября сентябрь сен сент септември септ сеп септембра септембар вересня вересень вер',
  'oktobar oktobra october oct octobre oktober okt listopada października październik paź října říjen октября октябрь окт октомври октобра октобар жовтня жовтень жовт',
  'novembar novembra november nov novembre studenog studenoga studeni listopada listopad lis listopadu ноября ноябрь ноя ноември ноем новембра новембар листопада листопад лист',
  'decembar decembra december dec décembre déc dezember dez desember des prosinca prosinac grudnia grudzień gru prosince prosinec декабря декабрь дек декември декембра децембар грудня грудень груд',
];

/** `listopada` is October in Croatian and November in Polish: only the language can say. */
const MONTH_BY_LANGUAGE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  hr: { listopada: 10, listopad: 10, lipnja: 6, srpnja: 7 },
  pl: { listopada: 11, listopad: 11, lipca: 7 },
  uk: { листопада: 11, листопад: 11 },
  cs: { listopadu: 11, srpna: 8 },
};

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])).reverse(),
);

/** The month's number for a word in any of the languages read here (a full stop at its end does not matter); null for other words. */
export function monthNumber(word: string, language: string | null = null): number | null {
  const name = word.toLowerCase().replace(/\.$/, '');
  return MONTH_BY_LANGUAGE[language ?? '']?.[name] ?? MONTH_NUMBERS.get(name) ?? null;
}

/** `2022`, `2022-01`, `2022-01-12`, with or without a time behind it, as metadata writes dates; null for anything else. */
export function parseIsoDate(text: string): ArticleDate | null {
  const match = /^\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?=$|[T\s]))?)?(?=$|[T\s])/.exec(text);
  if (!match) return null;
  return makeDate(Number(match[1]), match[2] === undefined ? null : Number(match[2]), match[3] === undefined ? null : Number(match[3]));
}

/**
 * A date written with day and year in words or figures anywhere in a line: `26. jan. 2022`, `January 12, 2022`, `12.01.2022`,
 * `2022-01-12`, `12 януари 2022 г.`; or a month and its year. Null where there is none, or two that differ.
 */
export function findDate(line: string, language: string | null = null): ArticleDate | null {
  const found = new Map<string, ArticleDate>();
  const add = (date: ArticleDate | null): void => {
    if (date) found.set(date.value, date);
  };
  for (const match of line.matchAll(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g)) add(makeDate(+match[1]!, +match[2]!, +match[3]!));
  for (const match of line.matchAll(/(?<![\d.])(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4})(?!\d)/g)) add(makeDate(+match[3]!, +match[2]!, +match[1]!));
  for (const match of line.matchAll(/(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|-?го)?\.?\s(?:de\s|of\s)?(\p{L}{2,12})\.?,?\s(\d{4})(?!\d)/gu)) {
    const month = monthNumber(match[2]!, language);
    if (month !== null) add(makeDate(+match[3]!, month, +match[1]!));
  }
  for (const match of line.matchAll(/(?<!\p{L})(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/gu)) {
    const month = monthNumber(match[1]!, language);
    if (month !== null) add(makeDate(+match[3]!, month, +match[2]!));
  }
  if (found.size === 0) {
    for (const match of line.matchAll(/(?<![\p{L}\d])(?<!\d\.?\s)(\p{L}{3,12})\.?\s(\d{4})(?!\d)/gu)) {
      const month = monthNumber(match[1]!, language);
      if (month !== null) add(makeDate(+match[2]!, month, null));
    }
  }
  return found.size === 1 ? [...found.values()][0]! : null;
}

/** A calendar date that exists, in the years that news has; null otherwise. */
function makeDate(year: number, month: number | null, day: number | null): ArticleDate | null {
  if (year < 1500 || year > 2200) return null;
  const yearText = String(year).padStart(4, '0');
  if (month === null) return { value: yearText, precision: 'year' };
  if (month < 1 || month > 12) return null;
  const monthText = `${yearText}-${String(month).padStart(2, '0')}`;
  if (day === null) return { value: monthText, precision: 'month' };
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return { value: `${monthText}-${String(day).padStart(2, '0')}`, precision: 'day' };
}
