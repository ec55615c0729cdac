export type Unit = 'day' | 'week' | 'month' | 'year';

/** Words for a day, week, month or year counted from today: `-1` is the one before. `*` stands for any ending. */
export type RelativeWords = readonly (readonly [words: string, unit: Unit, offset: number])[];

/** By language of the question, folded (fold.ts: lower case, Latin letters, no diacritics). */
// prettier-ignore
export const RELATIVE_WORDS: Readonly<Record<string, RelativeWords>> = {
  en: [
    ['the day before yesterday', 'day', -2], ['yesterday', 'day', -1], ['today', 'day', 0],
    ['last week', 'week', -1], ['this week', 'week', 0], ['last month', 'month', -1], ['this month', 'month', 0],
    ['last year', 'year', -1], ['this year', 'year', 0],
  ],
  sr: [
    ['prekjuce', 'day', -2], ['juce', 'day', -1], ['jucer', 'day', -1], ['danas', 'day', 0],
    ['prosl* nedelj*', 'week', -1], ['prosl* sedmic*', 'week', -1], ['prosl* tjed*', 'week', -1],
    ['ove nedelje', 'week', 0], ['ove sedmice', 'week', 0], ['ovaj tjedan', 'week', 0],
    ['prosl* mesec*', 'month', -1], ['prosl* mjesec*', 'month', -1], ['ov* mesec*', 'month', 0], ['ov* mjesec*', 'month', 0],
    ['prosl* godin*', 'year', -1], ['lani', 'year', -1], ['ov* godin*', 'year', 0], ['letos', 'year', 0],
  ],
  bg: [
    ['onzi den', 'day', -2], ['vcera', 'day', -1], ['dnes', 'day', 0],
    ['minal* sedmic*', 'week', -1], ['tazi sedmica', 'week', 0], ['minal* mesec*', 'month', -1], ['tozi mesec', 'month', 0],
    ['minal* godin*', 'year', -1], ['tazi godina', 'year', 0],
  ],
  mk: [
    ['zavcera', 'day', -2], ['vcera', 'day', -1], ['denes', 'day', 0],
    ['minat* nedel*', 'week', -1], ['minat* mesec*', 'month', -1], ['minat* godin*', 'year', -1], ['lani', 'year', -1],
  ],
  pl: [
    ['przedwczoraj', 'day', -2], ['wczoraj', 'day', -1], ['dzis', 'day', 0], ['dzisiaj', 'day', 0],
    ['zeszl* tyg*', 'week', -1], ['ubiegl* tyg*', 'week', -1], ['tym tygodniu', 'week', 0],
    ['zeszl* miesi*', 'month', -1], ['ubiegl* miesi*', 'month', -1], ['tym miesiacu', 'month', 0],
    ['zeszl* rok*', 'year', -1], ['ubiegl* rok*', 'year', -1], ['tym roku', 'year', 0],
  ],
  cs: [
    ['predevcirem', 'day', -2], ['vcera', 'day', -1], ['dnes', 'day', 0],
    ['minul* tyd*', 'week', -1], ['minul* mesic*', 'month', -1], ['minul* rok*', 'year', -1], ['loni', 'year', -1], ['letos', 'year', 0],
  ],
  nb: [
    ['i forgars', 'day', -2], ['i gar', 'day', -1], ['i dag', 'day', 0],
    ['forrige uke*', 'week', -1], ['sist* uke*', 'week', -1], ['denne uk*', 'week', 0],
    ['forrige maned*', 'month', -1], ['denne maned*', 'month', 0], ['i fjor', 'year', -1], ['i ar', 'year', 0],
  ],
  sv: [
    ['i forrgar', 'day', -2], ['i gar', 'day', -1], ['igar', 'day', -1], ['i dag', 'day', 0], ['idag', 'day', 0],
    ['forra veckan', 'week', -1], ['forra manaden', 'month', -1], ['i fjol', 'year', -1], ['i ar', 'year', 0],
  ],
  de: [
    ['vorgestern', 'day', -2], ['gestern', 'day', -1], ['heute', 'day', 0],
    ['letzt* woche', 'week', -1], ['vorig* woche', 'week', -1], ['vergangene* woche', 'week', -1], ['dies* woche', 'week', 0],
    ['letzt* monat*', 'month', -1], ['vorig* monat*', 'month', -1], ['vergangen* monat*', 'month', -1], ['dies* monat*', 'month', 0],
    ['letzt* jahr*', 'year', -1], ['vorig* jahr*', 'year', -1], ['vergangen* jahr*', 'year', -1], ['dies* jahr*', 'year', 0],
  ],
  fr: [
    ['avant hier', 'day', -2], ['hier', 'day', -1], ['aujourd hui', 'day', 0],
    ['semaine dernier*', 'week', -1], ['semaine passee', 'week', -1], ['cette semaine', 'week', 0],
    ['mois dernier', 'month', -1], ['mois passe', 'month', -1], ['ce mois ci', 'month', 0],
    ['l an dernier', 'year', -1], ['annee dernier*', 'year', -1], ['annee passee', 'year', -1], ['cette annee', 'year', 0],
  ],
  ru: [
    ['pozavcera', 'day', -2], ['vcera', 'day', -1], ['segodnja', 'day', 0],
    ['prosl* nedel*', 'week', -1], ['et* nedel*', 'week', 0], ['prosl* mesjac*', 'month', -1], ['et* mesjac*', 'month', 0],
    ['prosl* god*', 'year', -1], ['et* god*', 'year', 0],
  ],
};

/** Cases of the names of months that stand behind a preposition and in no dateline: `w styczniu`, `u januaru`, `в январе`. Folded. */
export const MONTHS_IN_CASES: ReadonlyMap<string, number> = new Map(
  [
    'januaru sijecnju styczniu lednu janvare sicni',
    'februaru veljaci lutym unoru fevrale ljutomu',
    'martu ozujku marcu breznu marte berezni',
    'aprilu travnju kwietniu dubnu aprele kvitni',
    'maju svibnju maju kvetnu mae travni',
    'junu lipnju czerwcu cervnu ijune cervni',
    'julu srpnju lipcu cervenci ijule lipni',
    'avgustu kolovozu sierpniu srpnu avguste serpni',
    'septembru rujnu wrzesniu zari sentjabre veresni',
    'oktobru pazdzierniku rijnu oktjabre zovtni',
    'novembru studenom studenome listopadzie nojabre',
    'decembru prosincu grudniu prosinci dekabre grudni',
  ].flatMap((forms, index) => forms.split(' ').map((form): [string, number] => [form, index + 1])),
);

/** Full names of months that are as short as words which mean something else. Folded. */
export const SHORT_MONTHS: ReadonlySet<string> = new Set(
  'may mai maj maju mars marz mart juin juni june juli july ijun ijul unor aout'.split(' '),
);

/** What stands before a bare year, or beside it, that makes it one: `in 2021`, `2021. godine`, `w 2021 roku`. Folded, of all languages. */
export const BEFORE_YEAR: ReadonlySet<string> = new Set(
  `in since until during of by early late mid year u od do tokom godine godini godina pocetkom krajem v vo prez ot godinata w z roku rok na poczatku
   pod koniec i fra siden til under aret tidlig sent im seit bis jahr jahre anfang ende mitte en depuis jusqu annee debut fin s c k godu gody`.split(
    /\s+/,
  ),
);
export const AFTER_YEAR: ReadonlySet<string> = new Set(
  'godine godini godina godinu god roku rok roka g goda godu year annee'.split(' '),
);
