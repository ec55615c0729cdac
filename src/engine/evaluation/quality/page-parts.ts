import type { Chart } from './charts.js';
import { bare, counted, decimal, figure, table } from './tables.js';
import type { Figure, Quality } from './types.js';

/** The sections of what is measured apart from the questions of the sets; none for what was not measured. */
export function partSections(quality: Quality, picture: (name: Chart['name']) => string[]): string[] {
  return [
    ...offCorpus(quality),
    ...corpora(quality),
    ...sizes(quality, picture),
    ...roles(quality),
    ...speech(quality),
    ...questionLanguage(quality),
    ...fairness(quality),
    ...citations(quality),
  ];
}

function offCorpus({ offCorpus }: Quality): string[] {
  if (!offCorpus) return [];
  const { own, data, pooled } = offCorpus;
  const row = (what: string, answered: Figure): string[] => [what, String(answered.n), figure(answered)];
  return [
    '## Questions of something else',
    'Asked of the stores of the sets: questions of our own that are off-topic, and those of the evaluation data that nothing answers; the frozen half of each.',
    table(['Questions', 'n', 'Answered'], [row('our own', own), row('of the data', data), row('together', pooled)]),
  ];
}

function corpora({ corpora, otherLanguages, otherLanguageNames }: Quality): string[] {
  if (corpora.length === 0) return [];
  const rows = corpora.map((each) => [
    `${each.set}, ${each.questionLanguage} → ${each.corpusLanguage}`,
    String(each.r1.n),
    figure(each.r1),
    figure(each.r5),
    bare(each.mrr),
    figure(each.auc),
    figure(each.refused),
    figure(each.falselyAnswered),
    bare(each.sentence),
  ]);
  const mean = otherLanguages
    ? [
        [
          `Wikinews, mean over ${otherLanguageNames.join(', ')}`,
          String(otherLanguages.n),
          figure(otherLanguages),
          ...Array<string>(6).fill('–'),
        ],
      ]
    : [];
  return [
    '## Questions in one language, articles in another',
    'Each language of the articles is a corpus of its own, asked the same questions. Places are of articles. "Answered falsely": questions that no article answers. "Marked sentence": where the first article is right, the question answered and the words of its answer known.',
    table(
      ['Questions → articles', 'Answerable', 'R1', 'R5', 'MRR', 'AUC', 'Refused', 'Answered falsely', 'Marked sentence'],
      [...rows, ...mean],
    ),
  ];
}

function sizes({ sizes }: Quality, picture: (name: Chart['name']) => string[]): string[] {
  if (sizes.length === 0) return [];
  const rows = sizes.map(({ passages, metrics }) => [
    passages.toLocaleString('en'),
    figure(metrics.r1),
    figure(metrics.auc),
    figure(metrics.refused),
    counted(metrics.answeredByKind['off-topic']),
    figure(metrics.answeredByKind['near-topic']),
    figure(metrics.answeredByKind['false-premise']),
    figure(metrics.answeredByKind['later-event']),
    metrics.medianMs.toFixed(0),
  ]);
  const head = [
    'Other passages',
    'R1',
    'AUC',
    'Refused',
    'Answered: off-corpus (n)',
    'near-topic',
    'false premise',
    'later event',
    'Median ms',
  ];
  return [
    '## Size of the corpus',
    'The same questions, frozen half, with so many other passages in the store. Off-corpus: off-topic questions of our own and some of the data that nothing answers.',
    table(head, rows),
    ...picture('sizes'),
  ];
}

function roles({ roles }: Quality): string[] {
  if (!roles) return [];
  const rows = Object.entries(roles.byLanguage).map(([language, { pairs, rightFirst }]) => [
    language,
    String(pairs),
    String(rightFirst),
  ]);
  return [
    '## Who acts on whom',
    'Pairs of sentences with the roles swapped ("what NATO offered Russia" and what Russia offered NATO), both in the store: which comes first.',
    table(['Language', 'Pairs', 'Right one first'], [...rows, ['all', String(roles.pairs), String(roles.rightFirst)]]),
  ];
}

function speech({ speech }: Quality): string[] {
  if (!speech) return [];
  const rows = (['frozen', 'tuning'] as const).map((half) => [
    half,
    String(speech[half].passages),
    figure(speech[half].precision),
    figure(speech[half].recall),
  ]);
  return [
    '## Who said it',
    'Passages in which people marked who says what. Precision: of the speech that is given to a speaker, the share given to the right one. Recall: of the speech with a speaker, the share that is found and given to the right one.',
    table(['Half', 'Passages', 'Precision', 'Recall'], rows),
  ];
}

function questionLanguage({ questionLanguage }: Quality): string[] {
  if (!questionLanguage) return [];
  const rows = (['frozen', 'tuning'] as const).map((half) => [
    half,
    String(questionLanguage[half].n),
    figure(questionLanguage[half]),
  ]);
  return [
    '## Language of a question',
    'Share of short questions, 3 to 12 words, whose language is told right.',
    table(['Half', 'Questions', 'Right'], rows),
  ];
}

function fairness({ fairness }: Quality): string[] {
  if (!fairness) return [];
  const counting = (shares: Record<string, number>): { rows: string[][]; fair: number } => {
    const sorted = Object.entries(shares).sort(([, a], [, b]) => b - a);
    const fair = 1 / sorted.length;
    return { rows: sorted.map(([name, share]) => [name, decimal(share, 3), decimal(share / fair, 2)]), fair };
  };
  const [versions, languages] = [counting(fairness.versions), counting(fairness.shares)];
  const limits = ({ rows, fair }: typeof versions): string =>
    `${rows.length}: a fair share is ${decimal(fair, 2)}, the limit ${decimal(2 * fair, 2)}`;
  const same = versions.rows.length === languages.rows.length;
  return [
    '## No favourite language',
    `The same sentences in several languages are in one store. Which of them comes first, of ${fairness.questions} questions, once what is in the question's own language is set aside. A fair share is 1/n, and the limit twice that.`,
    `By version, each script by itself (${limits(versions)}):`,
    table(['Version', 'Share', 'In fair shares'], versions.rows),
    ...(same
      ? []
      : [
          `By language, Serbian in both scripts as one, which has two versions of every article (${limits(languages)}):`,
          table(['Language', 'Share', 'In fair shares'], languages.rows),
        ]),
  ];
}

function citations({ citations }: Quality): string[] {
  if (!citations) return [];
  const { rendered, exact, seed, formats } = citations;
  return [
    '## Citations',
    `${exact.toLocaleString('en')} of ${rendered.toLocaleString('en')} citations, rendered from random articles (seed ${seed}; ${formats.join(', ')}) and read back, are the words of their article at the place that they name.`,
  ];
}
