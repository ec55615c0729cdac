/** Everything a person reads in Discord, in one place; another language is another object of type `Texts`. */
export interface Texts {
  /** BCP 47 tag for dates and names of languages. */
  locale: string;
  untitled: string;
  unknownOutlet: string;
  unknownLanguage: string;
  undated: string;
  sample: string;
  shortened: string;
  speakerNotNamed: string;
  answered: (excerpts: number, articles: number) => string;
  quoted: (quotes: number, articles: number) => string;
  leftOut: (excerpts: number) => string;
  uncalibrated: string;
  notAnswered: Record<'empty_store' | 'nothing_matches_filters' | 'not_answered', string>;
  nearest: (articles: number) => string;
  sources: (outlets: number, articles: number) => string;
  noSources: string;
  articles: (count: number) => string;
  moreSources: (count: number) => string;
  moreLanguages: (count: number) => string;
  period: (first: string, last: string) => string;
  refusals: {
    tooLong: (option: string, length: number, most: number) => string;
    blank: (option: string) => string;
    date: (option: string, value: string) => string;
    dateOrder: string;
    language: (value: string) => string;
  };
  failures: {
    unexpected: (id: string) => string;
    told: (sentence: string, id: string) => string;
    stopping: string;
    unknownCommand: string;
  };
  commands: {
    ask: { description: string; options: Record<'question' | 'language' | 'source' | 'after' | 'before' | 'private', string> };
    quote: { description: string; options: Record<'topic' | 'speaker' | 'language', string> };
    sources: { description: string };
  };
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
const from = (articles: number) => `from ${count(articles, 'article', 'articles')}`;

export const english: Texts = {
  locale: 'en-GB',
  untitled: 'Untitled',
  unknownOutlet: 'unknown outlet',
  unknownLanguage: 'unknown language',
  undated: 'undated',
  sample: 'sample',
  shortened: 'shortened',
  speakerNotNamed: 'speaker not named',
  answered: (excerpts, articles) =>
    `${count(excerpts, 'excerpt', 'excerpts')} ${from(articles)} ${excerpts === 1 ? 'answers' : 'answer'} this.`,
  quoted: (quotes, articles) => `${count(quotes, 'quote', 'quotes')} ${from(articles)}.`,
  leftOut: (excerpts) => `${excerpts} more ${excerpts === 1 ? 'does' : 'do'} not fit into one message.`,
  uncalibrated: 'Uncalibrated: how sure this is has not been measured for this model.',
  notAnswered: {
    empty_store: 'The articles do not answer this: there are none yet. Whoever runs this bot adds some with `izvor ingest`.',
    nothing_matches_filters:
      'The articles do not answer this: none of them has this language, source or date. Ask again with fewer of these options.',
    not_answered: 'The articles do not answer this.',
  },
  nearest: (articles) => (articles === 1 ? 'The nearest article:' : 'The nearest articles:'),
  sources: (outlets, articles) => `${count(outlets, 'source', 'sources')}, ${count(articles, 'article', 'articles')}.`,
  noSources: 'There are no articles yet. Whoever runs this bot adds some with `izvor ingest`.',
  articles: (number) => count(number, 'article', 'articles'),
  moreSources: (number) => `and ${number} more`,
  moreLanguages: (number) => `${number} more`,
  period: (first, last) => (first === last ? first : `${first} to ${last}`),
  refusals: {
    tooLong: (option, length, most) =>
      `The ${option} has ${length} characters, and at most ${most} are taken; please ask more briefly.`,
    blank: (option) => `The ${option} is empty; please write what you want to know.`,
    date: (option, value) =>
      `“${value}” is no date that I can read for \`${option}\`; please write it as 2022, 2022-01, 2022-01-12 or 12.01.2022.`,
    dateOrder: 'The date in `after` is later than the date in `before`; please swap them.',
    language: (value) =>
      `“${value}” is no language that I know; please pick one from the list or write its code, such as \`sr\`.`,
  },
  failures: {
    unexpected: (id) =>
      `Something went wrong on my side; please try again, or tell whoever runs this bot the error id \`${id}\`.`,
    told: (sentence, id) => `${sentence} (error id \`${id}\`)`,
    stopping: 'I am being restarted; please ask again in a minute.',
    unknownCommand: 'I no longer know this command; please restart Discord and try again.',
  },
  commands: {
    ask: {
      description: 'Ask the articles: exact excerpts that answer, or that they do not',
      options: {
        question: 'Your question, in any language',
        language: 'Only articles in this language',
        source: 'Only articles of this source',
        after: 'Only articles of this date or later: 2022, 2022-01 or 2022-01-12',
        before: 'Only articles of this date or earlier: 2022, 2022-01 or 2022-01-12',
        private: 'Show the answer only to you',
      },
    },
    quote: {
      description: 'Direct speech in the articles on a topic, word for word',
      options: {
        topic: 'What the quotes are to be about',
        speaker: 'Only what this person said',
        language: 'Only articles in this language',
      },
    },
    sources: { description: 'The sources of the articles, how many there are, their languages and dates' },
  },
};
