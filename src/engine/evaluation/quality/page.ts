import type { Chart } from './charts.js';
import { partSections } from './page-parts.js';
import { bare, decimal, figure, table } from './tables.js';
import { targetsOf } from './targets.js';
import { combinedName, type Figure, type Quality, type RankingMetrics, type SetMetrics, type Slice } from './types.js';

/**
 * The report as a page of Markdown.
 * @param notes the section that people write, put in as it is
 */
export function qualityPage(quality: Quality, charts: readonly Chart[], notes: string): string {
  const picture = (name: Chart['name']): string[] =>
    charts.filter((chart) => chart.name === name).map(({ alt }) => `![${alt}](images/quality-${name}.svg)`);
  const sections = [
    '# Quality',
    '<!-- Written by `npm run eval -- --report`; edit docs/quality-notes.md instead. -->',
    introduction(quality),
    '## Targets',
    targetsText(quality, notes.trim() !== ''),
    targetsTable(quality, notes.trim() !== ''),
    '## What was tried, and what is missed',
    notes.trim(),
    '## Ways to search, compared',
    comparisonText,
    ...setNames(quality).map((name) => comparison(quality, name)),
    ...picture('risk-coverage'),
    riskText,
    '## All measures',
    measuresText,
    measuresTable(quality),
    '## Confidence',
    confidenceText(quality),
    ...picture('reliability'),
    '## Languages',
    languagesText,
    ...picture('languages'),
    ...sliceTables(quality.slices),
    ...partSections(quality, picture),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function introduction({ date, model, reader, calibration, provenance, sample }: Quality): string {
  const { commit, command, machine, cores, node } = provenance;
  const fitted = calibration
    ? `fitted on ${calibration.answerable} answerable and ${calibration.unanswerable} other questions on ${calibration.date} (\`${calibration.key}\`), none of them below`
    : 'there is none for these scores, so confidence and decisions say little';
  const part = sample === null ? '' : ` **Only ${sample} questions of a kind were asked: this is a trial, not a result.**`;
  return `One run of \`${command}\` on ${date}, commit ${commit === null ? 'unknown' : `\`${commit}\``}.${part} Model: \`${model}\`, reader ${reader ? 'on' : 'off'}. Calibration: ${fitted}.
Machine: ${cores} cores, ${machine}; Node.js ${node}. The raw figures are in [quality.json](quality.json).

The questions are in \`test/questions\`: \`sample\` is about the articles in \`corpus/\`, \`seeds\` about five articles on one topic, and "${combinedName}" is both.
They were written before anyone looked at what the system answers. One half, drawn by the hash of the question, is **frozen**: it is reported and
nothing is tuned on it. The other half is the **tuning** half. Unless a table says otherwise, figures are of the frozen half.

Figures are shares from 0 to 1. In brackets is the 95 % interval: in 95 of 100 such sets of questions the figure would lie there (bootstrap over
questions, 1,000 seeded resamples). Where everything or nothing went right there is no spread to draw from: mind n.`;
}

/** @param noted whether there are notes beside the page */
function targetsText(quality: Quality, noted: boolean): string {
  const targets = targetsOf(quality);
  const count = (wanted: boolean | null): number => targets.filter(({ met }) => met === wanted).length;
  const notes = noted
    ? ' What was tried for those that are missed is in [quality-notes.md](quality-notes.md), put in below.'
    : '';
  return `${count(true)} of ${targets.length} targets are met, ${count(false)} missed, ${count(null)} not measured.${notes} A target is met by the figure itself; where the
interval in brackets lies on both sides of the goal, another set of questions could say otherwise. n: questions, citations or pairs behind it.

- The marked sentence answers: of all answerable questions for which any excerpt is found, answered or refused, the share whose first excerpt
  (shown, or the one that would be) has a marked sentence that holds the answer wholly.
- Off-corpus: the off-topic questions of our own, and questions of the evaluation data on which the articles have nothing, together.
- Leave-one-out: every answerable question asked again of a store from which all articles that answer it are removed.
- Fair shares: the share of what comes first most often, divided by 1/n, for n versions with each script of Serbian by itself and for n languages
  with Serbian as one; the question's own language is set aside before.`;
}

/** @param noted whether there are notes beside the page */
function targetsTable(quality: Quality, noted: boolean): string {
  const missed = noted ? '**missed**, [tried](quality-notes.md)' : '**missed**';
  const rows = targetsOf(quality).map(({ what, bound, goal, figure: reached, met }) => [
    what,
    `${bound} ${decimal(goal, 2)}`,
    figure(reached),
    reached ? String(reached.n) : '–',
    met === null ? 'not measured' : met ? 'met' : missed,
  ]);
  return table(['Target', 'Goal', 'Reached', 'n', ''], rows);
}

const comparisonText = `The same questions, frozen half, asked in other ways. R1, R3, R5: an excerpt that holds the answer is among the first 1, 3, 5.
MRR: mean of 1 / its place. nDCG@10: every right excerpt among the first ten counts 1 / log2(1 + place), over what a ranking that begins with
all right excerpts would have. Sentence: as in the targets. Median ms: a question with the models loaded; one is asked before. AUC: how often an answerable question scores higher than one without an answer. Coverage at 5 % and 10 % risk: the most
questions that could be answered while so many of the answers are wrong.

BM25, dense and fusion rank the same windows of up to three sentences as Izvor. LangChain.js ranks chunks of up to 1,000 characters that overlap by
200, its usual ones and mostly longer than a window. Everywhere a hit is an excerpt that holds a known answer wholly, which is easier for a longer one: the
comparison leans towards LangChain.js.`;

const riskText = `Questions are answered from the surest down. A question without an answer counts as wrong as soon as it is answered, and so does one whose
first excerpt does not answer it.`;

/** All together is a table of its own only beside two sets and more. */
function setNames({ sets }: Quality): string[] {
  const names = [...new Set(sets.map(({ metrics }) => metrics.name))];
  return names.length > 2 ? names : names.filter((name) => name !== combinedName);
}

function comparison({ sets, baselines }: Quality, name: string): string {
  const own = sets.filter(({ half, metrics }) => half === 'frozen' && metrics.name === name);
  const others = baselines.filter(({ set }) => set === name);
  const cells = (metrics: RankingMetrics): string[] => [
    figure(metrics.r1),
    bare(metrics.r3),
    figure(metrics.r5),
    bare(metrics.mrr),
    bare(metrics.ndcg10),
    figure(metrics.auc),
    bare(metrics.coverage5),
    bare(metrics.coverage10),
  ];
  const rows = [
    ...own.map(({ reader, metrics }) => [
      reader ? 'Izvor' : 'Izvor, reader off',
      ...cells(metrics),
      bare(metrics.sentence),
      bare(metrics.ece),
      metrics.medianMs.toFixed(0),
    ]),
    ...others.map(({ name: other, metrics }) => [other, ...cells(metrics), '–', '–', '–']),
  ];
  const [first] = own;
  const head = ['', 'R1', 'R3', 'R5', 'MRR', 'nDCG@10', 'AUC', 'Coverage at 5 %', 'at 10 %', 'Sentence', 'ECE', 'Median ms'];
  const counts = first
    ? ` (${first.metrics.answerable} answerable and ${first.metrics.questions - first.metrics.answerable} other questions)`
    : '';
  return `### ${name}${counts}\n\n${table(head, rows)}`;
}

const measuresText = `"Article first": the first article is one of those that answer. "Marked sentence": the sentence that is marked in the first excerpt holds
the answer, of all answerable questions (of a refused one it is the excerpt that would be shown), of those that are answered, and of those whose
first shown excerpt is right. "Without its articles": each answerable question asked once more with the articles that answer it removed from the store,
and answered all the same.`;

function measuresTable(quality: Quality): string {
  const names = setNames(quality);
  const own = quality.sets.filter(({ reader, metrics }) => reader === quality.reader && names.includes(metrics.name));
  const kinds = [...new Set(own.flatMap(({ metrics }) => Object.keys(metrics.answeredByKind)))]
    .filter((kind) => kind !== 'answerable')
    .sort();
  const row = (what: string, of: (metrics: SetMetrics) => Figure | null | undefined): string[] => [
    what,
    ...own.map(({ metrics }) => figure(of(metrics))),
  ];
  type Kind = keyof SetMetrics['answeredByKind'];
  return table(
    ['', ...own.map(({ half, metrics }) => `${metrics.name}, ${half}`)],
    [
      ['Questions (answerable)', ...own.map(({ metrics }) => `${metrics.questions} (${metrics.answerable})`)],
      row('R1', ({ r1 }) => r1),
      row('R3', ({ r3 }) => r3),
      row('R5', ({ r5 }) => r5),
      row('MRR', ({ mrr }) => mrr),
      row('nDCG@10', ({ ndcg10 }) => ndcg10),
      row('Article first', ({ articleR1 }) => articleR1),
      row('Marked sentence, of all answerable', ({ sentence }) => sentence),
      row('Marked sentence, of answered', ({ sentenceWhenAnswered }) => sentenceWhenAnswered),
      row('Marked sentence, of right excerpts', ({ sentenceWhenRight }) => sentenceWhenRight),
      row('AUC', ({ auc }) => auc),
      ...kinds.map((kind) => row(`AUC against ${kind}`, ({ aucByKind }) => aucByKind[kind as Kind])),
      row('Coverage at 5 % risk', ({ coverage5 }) => coverage5),
      row('Coverage at 10 % risk', ({ coverage10 }) => coverage10),
      row('Expected calibration error', ({ ece }) => ece),
      row('Answerable, refused', ({ refused }) => refused),
      ...kinds.map((kind) => row(`Answered, ${kind}`, ({ answeredByKind }) => answeredByKind[kind as Kind])),
      row('Answered without its articles', ({ leftOutAnswered }) => leftOutAnswered),
      [
        'Median ms (95th percentile)',
        ...own.map(({ metrics }) => `${metrics.medianMs.toFixed(0)} (${metrics.p95Ms.toFixed(0)})`),
      ],
    ],
  );
}

function confidenceText({ reliability, chanceEce }: Quality): string {
  if (reliability.length === 0) return 'Not calibrated: the confidence is no probability, and is not measured.';
  return `Of the answers given with a confidence of 80 %, 80 % should be right. The questions of "${combinedName}" are put into ten groups of the same size by confidence;
the expected calibration error (ECE) is the mean gap between confidence and share of right ones. With so few questions chance alone makes a
gap: were every confidence exactly true, the error would still come to ${decimal(chanceEce, 3)}.`;
}

const languagesText = `"Marked sentence" is of all answerable questions, as in the targets; "Answered falsely" is the share of the questions without an answer that are answered.`;

function sliceTables(slices: readonly Slice[]): string[] {
  const titles = { 'question language': 'Language of the question', form: 'Form of the question', trait: 'How it is written' };
  return (Object.keys(titles) as Slice['by'][]).flatMap((by) => {
    const own = slices.filter((slice) => slice.by === by);
    if (own.length === 0) return [];
    const rows = own.map((slice) => [
      slice.name,
      String(slice.questions),
      figure(slice.r1),
      figure(slice.sentence),
      figure(slice.refused),
      figure(slice.falselyAnswered),
    ]);
    return [table([titles[by], 'Questions', 'R1', 'Marked sentence', 'Refused', 'Answered falsely'], rows)];
  });
}
