import { inEnglish } from './corpora.js';
import { combinedName, type CorpusQuality, type Figure, type Quality, type SetMetrics } from './types.js';

/** A figure that is to be reached, and what came of it. */
export interface Target {
  what: string;
  /** The figure is at least, or at most, the goal. */
  bound: 'at least' | 'at most';
  goal: number;
  /** Null where it was not measured. */
  figure: Figure | null;
  met: boolean | null;
}

/** The targets of the project, with the figures of the frozen half. */
export function targetsOf(quality: Quality): Target[] {
  const seeds = frozen(quality, 'seeds');
  const all = frozen(quality, combinedName);
  const others = quality.otherLanguageNames.join(', ');
  return [
    target('Seed articles: R1', 'at least', 0.75, seeds?.r1),
    target('Seed articles: R5', 'at least', 0.92, seeds?.r5),
    target('Seed articles: the marked sentence answers, of all answerable questions', 'at least', 0.75, seeds?.sentence),
    target(`Wikinews, mean over ${others || 'other languages'}: R1`, 'at least', 0.9, quality.otherLanguages),
    target('Wikinews, English: R1', 'at least', 0.97, inEnglish(quality.corpora)?.r1),
    target('Off-corpus questions answered, own and of the data', 'at most', 0.03, quality.offCorpus?.pooled),
    target('Off-corpus questions answered, worst Wikinews corpus', 'at most', 0.03, worst(quality.corpora, 'falselyAnswered')),
    target('Near-topic questions answered', 'at most', 0.2, all?.answeredByKind['near-topic']),
    target('False premises answered', 'at most', 0.2, all?.answeredByKind['false-premise']),
    target('Answerable questions refused', 'at most', 0.1, all?.refused),
    target('Answerable questions refused, worst Wikinews corpus', 'at most', 0.1, worst(quality.corpora, 'refused')),
    target('Answered without the articles that answer (leave-one-out)', 'at most', 0.5, all?.leftOutAnswered),
    ...quality.sizes.flatMap(({ passages, metrics }) => {
      const among = `among ${passages.toLocaleString('en')} passages`;
      return [
        target(`Off-corpus answered ${among}`, 'at most', 0.03, metrics.answeredByKind['off-topic']),
        target(`Near-topic answered ${among}`, 'at most', 0.2, metrics.answeredByKind['near-topic']),
        target(`False premises answered ${among}`, 'at most', 0.2, metrics.answeredByKind['false-premise']),
        target(`Answerable refused ${among}`, 'at most', 0.1, metrics.refused),
      ];
    }),
    target('Expected calibration error', 'at most', 0.05, all?.ece),
    target('Citations exact', 'at least', 1, shareFigure(quality.citations?.exact, quality.citations?.rendered)),
    target(
      'Roles swapped: the right sentence first',
      'at least',
      0.75,
      shareFigure(quality.roles?.rightFirst, quality.roles?.pairs),
    ),
    target('Speech: right speaker (precision)', 'at least', 0.95, quality.speech?.frozen.precision),
    target('Speech: speaker found (recall)', 'at least', 0.8, quality.speech?.frozen.recall),
    target('Language of the question', 'at least', 0.97, quality.questionLanguage?.frozen),
    target('Parallel news: most favoured version, in fair shares', 'at most', 2, favour(quality, 'versions')),
    target('Parallel news: most favoured language, in fair shares', 'at most', 2, favour(quality, 'shares')),
  ];
}

function target(what: string, bound: Target['bound'], goal: number, figure: Figure | null | undefined): Target {
  const known = figure && figure.n > 0 ? figure : null;
  const met = known && (bound === 'at least' ? known.value >= goal : known.value <= goal);
  return { what, bound, goal, figure: known, met };
}

function frozen({ sets, reader }: Quality, name: string): SetMetrics | undefined {
  return sets.find((each) => each.half === 'frozen' && each.reader === reader && each.metrics.name === name)?.metrics;
}

function worst(corpora: readonly CorpusQuality[], key: 'falselyAnswered' | 'refused'): Figure | undefined {
  return corpora
    .map((corpus) => corpus[key])
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.value - a.value)[0];
}

/** @returns with the Wilson interval, since there is no list of questions to draw from */
function shareFigure(holds: number | undefined, n: number | undefined): Figure | null {
  if (holds === undefined || n === undefined || n === 0) return null;
  const z = 1.96;
  const [share, scale] = [holds / n, 1 + z ** 2 / n];
  const centre = (share + z ** 2 / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  // At either end the interval closes there, but for what the arithmetic leaves.
  return { value: share, low: holds === 0 ? 0 : centre - half, high: holds === n ? 1 : centre + half, n };
}

/** The share of the language or version that is first most often, over the share that each would have if all were first as often. */
function favour({ fairness }: Quality, counting: 'versions' | 'shares'): Figure | null {
  if (!fairness) return null;
  const shares = Object.values(fairness[counting]);
  const most = shareFigure(Math.max(...shares) * fairness.questions, fairness.questions);
  const times = (share: number): number => share * shares.length;
  return most && { value: times(most.value), low: times(most.low), high: times(most.high), n: most.n };
}
