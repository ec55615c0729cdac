import type { Chart } from './charts.js';
import { bare, decimal, figure, table } from './tables.js';
import type { Quality } from './types.js';

/** The sections of what is measured apart from the questions of the sets; none for what was not measured. */
export function partSections(quality: Quality, picture: (name: Chart['name']) => string[]): string[] {
  return [
    ...corpora(quality),
    ...sizes(quality, picture),
    ...roles(quality),
    ...speech(quality),
    ...questionLanguage(quality),
    ...fairness(quality),
    ...citations(quality),
  ];
}

function corpora({ corpora, otherLanguages }: Quality): string[] {
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
    ? [['other languages, mean', String(otherLanguages.n), figure(otherLanguages), ...Array<string>(6).fill('–')]]
    : [];
  return [
    '## Questions in one language, articles in another',
    'Each language of the articles is a corpus of its own, asked the same questions. Places are of articles. "Answered falsely": questions that no article answers.',
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
    figure(metrics.answeredByKind['off-topic']),
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
    'Answered: off-topic',
    'near-topic',
    'false premise',
    'later event',
    'Median ms',
  ];
  return [
    '## Size of the corpus',
    'The same questions, frozen half, with so many other passages in the store.',
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
  const shares = Object.entries(fairness.shares).sort(([, a], [, b]) => b - a);
  return [
    '## No favourite language',
    `The same sentences in several languages are in one store. Which language comes first, of ${fairness.questions} questions, the question's own set aside; a fair share is ${decimal(1 / shares.length, 2)}.`,
    table(
      ['Language', 'Share'],
      shares.map(([language, share]) => [language, decimal(share, 3)]),
    ),
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
