import type { TopLevelSpec } from 'vega-lite';
import type { Figure, Quality } from './types.js';

/** A picture of the report: `quality-NAME.svg`. */
export interface Chart {
  name: 'risk-coverage' | 'reliability' | 'languages' | 'sizes';
  /** What it shows, for who cannot see it. */
  alt: string;
  spec: TopLevelSpec;
}

const look = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  background: 'white',
  padding: 12,
  config: {
    font: 'sans-serif',
    axis: { labelFontSize: 12, titleFontSize: 13, titleFontWeight: 'normal', gridColor: '#e6e6e6', domainColor: '#888' },
    legend: { labelFontSize: 12, symbolStrokeWidth: 3, labelLimit: 260 },
    view: { stroke: null },
  },
} as const;
/** Okabe and Ito's, which the colour-blind can tell apart; ours first. */
const palette = ['#0072B2', '#56B4E9', '#D55E00', '#E69F00', '#009E73', '#CC79A7', '#000000'];
const percent = { format: '.0%' } as const;

/** The pictures for which there are figures. */
export function chartsOf(quality: Quality): Chart[] {
  return [riskCoverageChart(quality), reliabilityChart(quality), languagesChart(quality), sizesChart(quality)].flatMap(
    (chart) => chart ?? [],
  );
}

function riskCoverageChart({ curves }: Quality): Chart | null {
  const values = curves.flatMap(({ name, points }) => points.map((point) => ({ name, ...point })));
  if (values.length === 0) return null;
  const names = curves.map(({ name }) => name);
  return {
    name: 'risk-coverage',
    alt: `Risk against coverage: ${names.join(', ')}. The lower a line, the fewer answers are wrong.`,
    spec: {
      ...look,
      width: 520,
      height: 320,
      data: { values },
      mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2 },
      encoding: {
        x: {
          field: 'coverage',
          type: 'quantitative',
          title: 'Share of all questions that are answered',
          axis: percent,
          scale: { domain: [0, 1] },
        },
        y: {
          field: 'risk',
          type: 'quantitative',
          title: 'Share of the answers that are wrong',
          axis: percent,
          scale: { domainMin: 0 },
        },
        color: {
          field: 'name',
          type: 'nominal',
          title: null,
          sort: names,
          scale: { domain: names, range: palette },
          legend: { orient: 'bottom', columns: 3 },
        },
      },
    },
  };
}

function reliabilityChart({ reliability }: Quality): Chart | null {
  if (reliability.length === 0) return null;
  const axis = (title: string) => ({ type: 'quantitative' as const, title, axis: percent, scale: { domain: [0, 1] } });
  return {
    name: 'reliability',
    alt: 'Share of right answers against the stated confidence, in ten groups of questions. On the dashed line the two are the same.',
    spec: {
      ...look,
      width: 320,
      height: 320,
      layer: [
        {
          data: { values: [{ at: 0 }, { at: 1 }] },
          mark: { type: 'line', strokeDash: [5, 4], color: '#888' },
          encoding: { x: { field: 'at', type: 'quantitative' }, y: { field: 'at', type: 'quantitative' } },
        },
        {
          data: { values: reliability },
          mark: { type: 'line', point: { filled: true, size: 70, color: palette[0]! }, color: palette[0]! },
          encoding: {
            x: { field: 'confidence', ...axis('Stated confidence') },
            y: { field: 'right', ...axis('Share that is right') },
          },
        },
      ],
    },
  };
}

function languagesChart({ slices, corpora }: Quality): Chart | null {
  const own = slices.flatMap(({ by, name, r1 }): [string, Figure][] => (by === 'question language' ? [[name, r1]] : []));
  const panels = [
    ...barsWithIntervals('Own questions, by their language', own),
    ...barsWithIntervals(
      'Wikinews, by language of the articles',
      corpora.map(({ corpusLanguage, r1 }): [string, Figure] => [corpusLanguage, r1]),
    ),
  ];
  if (panels.length === 0) return null;
  return {
    name: 'languages',
    alt: 'R1 by language, with 95 % intervals.',
    spec: { ...look, spacing: 30, hconcat: panels },
  };
}

function barsWithIntervals(title: string, rows: readonly [string, Figure][]) {
  const values = rows.flatMap(([name, { value, low, high, n }]) => (n > 0 ? [{ name, value, low, high }] : []));
  if (values.length === 0) return [];
  const share = { type: 'quantitative' as const, scale: { domain: [0, 1] } };
  const x = { field: 'name', type: 'nominal' as const, title: null, sort: null, axis: { labelAngle: 0 } };
  return [
    {
      title: { text: title, fontSize: 13, fontWeight: 'normal' as const },
      data: { values },
      width: { step: 46 },
      height: 260,
      layer: [
        {
          mark: { type: 'bar' as const, color: palette[1]! },
          encoding: { x, y: { field: 'value', ...share, title: 'R1', axis: percent } },
        },
        {
          mark: { type: 'rule' as const, strokeWidth: 1.5, color: '#333' },
          encoding: { x, y: { field: 'low', ...share }, y2: { field: 'high' } },
        },
      ],
    },
  ];
}

function sizesChart({ sizes }: Quality): Chart | null {
  const rows = (passages: number, name: string, figure: Figure | undefined) =>
    figure && figure.n > 0 ? [{ passages, name, ...figure }] : [];
  const values = sizes.flatMap(({ passages, metrics }) => [
    ...rows(passages, 'Right excerpt first (R1)', metrics.r1),
    ...rows(passages, 'Answerable, refused', metrics.refused),
    ...rows(passages, 'Off-corpus, answered', metrics.answeredByKind['off-topic']),
    ...rows(passages, 'Near-topic, answered', metrics.answeredByKind['near-topic']),
    ...rows(passages, 'False premise, answered', metrics.answeredByKind['false-premise']),
  ]);
  if (values.length === 0) return null;
  return {
    name: 'sizes',
    alt: 'R1, refused and falsely answered questions by the number of other passages in the store, with 95 % intervals.',
    spec: {
      ...look,
      width: 520,
      height: 320,
      data: { values },
      encoding: {
        x: {
          field: 'passages',
          type: 'quantitative',
          title: 'Other passages in the store',
          scale: { type: 'symlog', constant: 50 },
          axis: { values: [0, 100, 1_000, 10_000, 100_000], format: ',.0f' },
        },
        color: {
          field: 'name',
          type: 'nominal',
          title: null,
          scale: { range: palette },
          legend: { orient: 'bottom', columns: 3 },
        },
      },
      layer: [
        {
          mark: { type: 'line', point: true, strokeWidth: 2 },
          encoding: {
            y: {
              field: 'value',
              type: 'quantitative',
              title: 'Share of the questions',
              axis: percent,
              scale: { domain: [0, 1] },
            },
          },
        },
        { mark: { type: 'rule', opacity: 0.5 }, encoding: { y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } } },
      ],
    },
  };
}
