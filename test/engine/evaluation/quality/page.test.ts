import { describe, expect, it } from 'vitest';
import { chartsOf } from '../../../../src/engine/evaluation/quality/charts.js';
import { loadDraw } from '../../../../src/engine/evaluation/quality/draw.js';
import { rankingMetrics, setMetrics } from '../../../../src/engine/evaluation/quality/metrics.js';
import { qualityPage } from '../../../../src/engine/evaluation/quality/page.js';
import { slicesOf } from '../../../../src/engine/evaluation/quality/slices.js';
import { targetsOf } from '../../../../src/engine/evaluation/quality/targets.js';
import type { Quality } from '../../../../src/engine/evaluation/quality/types.js';
import { excerpt, outcome } from './outcomes.js';

const outcomes = [
  outcome({ id: 'a', ranked: [excerpt('gold.md', true)], confidence: 0.9, marked: true }),
  outcome({ id: 'b', lang: 'sr', ranked: [excerpt('other.md', false), excerpt('gold.md', true)], confidence: 0.6 }),
  outcome({ id: 'c', kind: 'off-topic', ranked: [excerpt('other.md', false)], confidence: 0.2 }),
];
const share = (value: number, n: number) => ({ value, low: value, high: value, n });
const metrics = (name: string) => setMetrics(name, outcomes, false);

const quality: Quality = {
  date: '2026-01-02',
  model: 'multilingual-e5-small',
  reader: false,
  calibration: { key: 'abc', answerable: 12, unanswerable: 8, date: '2026-01-01' },
  provenance: {
    commit: '0123456789ab-dirty',
    command: 'izvor eval --report --sample 2',
    node: '20.1.2',
    machine: 'a machine',
    cores: 2,
  },
  sample: null,
  sets: ['seeds', 'all'].map((name) => ({ half: 'frozen', reader: false, metrics: metrics(name) })),
  offCorpus: { own: share(0, 11), data: share(0.01, 300), pooled: share(3 / 311, 311) },
  slices: slicesOf(outcomes),
  reliability: [
    { confidence: 0.2, right: 0.1, count: 5 },
    { confidence: 0.8, right: 0.9, count: 5 },
  ],
  chanceEce: 0.0712,
  curves: [{ name: 'Izvor', points: [{ coverage: 1, risk: 0.5 }] }],
  corpora: [],
  otherLanguages: null,
  otherLanguageNames: ['bg', 'pl'],
  baselines: [{ name: 'BM25 alone', set: 'seeds', metrics: rankingMetrics([]) }],
  sizes: [{ passages: 10_000, metrics: metrics('among') }],
  fairness: {
    shares: { bg: 0.4, pl: 0.1, sr: 0.5, nb: 0 },
    versions: { bg: 0.4, pl: 0.1, 'sr-Latn': 0.3, 'sr-Cyrl': 0.2, nb: 0 },
    questions: 100,
  },
  roles: { pairs: 40, rightFirst: 32, byLanguage: { en: { pairs: 40, rightFirst: 32 } } },
  citations: { rendered: 10_000, exact: 9_999, seed: 7, formats: ['text', 'html'] },
  speech: null,
  questionLanguage: null,
};

const rowOf = (page: string, start: string) => page.split('\n').find((line) => line.startsWith(`| ${start} |`));

describe('the page of the report', () => {
  const page = qualityPage(quality, chartsOf(quality), 'What we tried.\n');

  it('holds every target beside its figure, met or not', () => {
    expect(rowOf(page, 'Seed articles: R1')).toBe(
      '| Seed articles: R1 | at least .75 | .500 (.00–1.00) | 2 | **missed**, [tried](quality-notes.md) |',
    );
    expect(rowOf(page, 'Seed articles: R5')).toContain('| 1.000 (1.00–1.00) | 2 | met |');
    expect(rowOf(page, 'Off-corpus answered among 10,000 passages')).toContain('| at most .03 | 1.000');
    expect(rowOf(page, 'Off-corpus questions answered, own and of the data')).toContain(
      '| at most .03 | .010 (.01–.01) | 311 | met |',
    );
    expect(rowOf(page, 'Wikinews, mean over bg, pl: R1')).toContain('not measured');
    expect(rowOf(page, 'Wikinews, English: R1')).toBe('| Wikinews, English: R1 | at least .97 | – | – | not measured |');
  });

  it('takes one wrong citation of ten thousand for a target that is missed', () => {
    const target = targetsOf(quality).find(({ what }) => what === 'Citations exact')!;
    expect(target).toMatchObject({ met: false, figure: { value: 0.9999, n: 10_000 } });
    expect(rowOf(page, 'Citations exact')).toMatch(/\| at least 1\.00 \| \.9999 \(.* \| \*\*missed\*\*/);
    expect(page).toContain('9,999 of 10,000 citations');
    const all = qualityPage({ ...quality, citations: { ...quality.citations!, exact: 10_000 } }, [], '');
    expect(rowOf(all, 'Citations exact')).toBe('| Citations exact | at least 1.00 | 1.000 (.9996–1.00) | 10000 | met |');
  });

  it('measures the favourite language in fair shares', () => {
    const targetOf = (told: Quality, what: string) =>
      targetsOf(told).find((target) => target.what.startsWith(`Parallel news: most favoured ${what}`));
    expect(targetOf(quality, 'language')).toMatchObject({ met: true, figure: { value: 2 } });
    expect(targetOf(quality, 'version')).toMatchObject({ met: true, figure: { value: 2 } });
    const versions = { bg: 0.41, pl: 0.09, 'sr-Latn': 0.3, 'sr-Cyrl': 0.2, nb: 0 };
    const unfair = { ...quality, fairness: { ...quality.fairness!, versions } };
    expect(targetOf(unfair, 'version')!.met).toBe(false);
    expect(targetOf(unfair, 'language')!.met).toBe(true);
  });

  it('shows both countings of the languages with what is fair, and one where they are the same', () => {
    expect(page).toContain('(5: a fair share is .20, the limit .40)');
    expect(page).toContain('(4: a fair share is .25, the limit .50)');
    expect(rowOf(page, 'sr-Latn')).toBe('| sr-Latn | .300 | 1.50 |');
    expect(page.split('\n')).toContain('| sr | .500 | 2.00 |');
    const { shares } = quality.fairness!;
    const same = qualityPage({ ...quality, fairness: { shares, versions: shares, questions: 100 } }, [], '');
    expect(same).not.toContain('By language, Serbian');
  });

  it('says what ran, on what and when', () => {
    expect(page).toContain('One run of `izvor eval --report --sample 2` on 2026-01-02, commit `0123456789ab-dirty`.');
    expect(page).toContain('Machine: 2 cores, a machine; Node.js 20.1.2.');
    const outside = { ...quality, provenance: { ...quality.provenance, commit: null } };
    expect(qualityPage(outside, [], '')).toContain('commit unknown');
  });

  it('counts what is met and missed, and names the notes where there are some', () => {
    const targets = targetsOf(quality);
    const missed = targets.filter(({ met }) => met === false).length;
    expect(missed).toBeGreaterThan(0);
    expect(page).toContain(`of ${targets.length} targets are met, ${missed} missed`);
    expect(page).toContain('[quality-notes.md](quality-notes.md)');
    expect(qualityPage(quality, [], '')).not.toContain('quality-notes.md)');
  });

  it('asks of at most half of the questions without their articles that they are answered', () => {
    const left = outcomes.map((each, index) => ({ ...each, leftOutAnswered: index === 0 ? true : each.leftOutAnswered }));
    const told = { ...quality, sets: [{ half: 'frozen' as const, reader: false, metrics: setMetrics('all', left, false) }] };
    const target = targetsOf(told).find(({ what }) => what.includes('leave-one-out'));
    expect(target).toMatchObject({ goal: 0.5, bound: 'at most', met: false, figure: { value: 1, n: 1 } });
  });

  it('puts in what people wrote, and the pictures that there are', () => {
    expect(page).toContain('## What was tried, and what is missed\n\nWhat we tried.\n\n## ');
    for (const name of ['risk-coverage', 'reliability', 'languages', 'sizes'])
      expect(page).toContain(`(images/quality-${name}.svg)`);
    expect(page).not.toContain('undefined');
    expect(page).not.toContain('NaN');
    expect(page).not.toMatch(/\n{3}/);
  });

  it('says that a sample is none of the real thing, and which scores are not calibrated', () => {
    const trial = qualityPage({ ...quality, sample: 2, calibration: null, reliability: [] }, [], '');
    expect(trial).toContain('Only 2 questions of a kind were asked');
    expect(trial).toContain('Not calibrated');
    expect(trial).not.toContain('images/');
  });

  it('compares ways to search set by set', () => {
    expect(rowOf(page, 'Izvor, reader off')).toContain('| .500 (.00–1.00) | 1.000 | 1.000 (1.00–1.00) | .750 |');
    expect(rowOf(page, 'BM25 alone')).toMatch(/^\| BM25 alone( \| –){11} \|$/);
    expect(page).toContain('### seeds (2 answerable and 1 other questions)');
    expect(page, 'of one set all together is the same').not.toContain('### all');
  });

  it('leaves out what was not measured', () => {
    expect(page).not.toContain('## Who said it');
    expect(qualityPage({ ...quality, roles: null }, [], '')).not.toContain('## Who acts on whom');
  });
});

describe('a picture', () => {
  it('is an SVG with its words as words', async () => {
    const draw = await loadDraw();
    const charts = chartsOf(quality);
    expect(charts.map(({ name }) => name)).toEqual(['risk-coverage', 'reliability', 'languages', 'sizes']);
    const drawn = await Promise.all(charts.map(({ spec }) => draw(spec)));
    for (const svg of drawn) expect(svg).toMatch(/^<svg[^>]*>[^]*<\/svg>\n$/);
    expect(drawn[0]).toContain('Share of the answers that are wrong');
    expect(drawn[2]).toContain('>sr</text>');
    expect(drawn[3]).toContain('Off-corpus, answered');
  });
});
