import { describe, expect, it } from 'vitest';
import { fitJudge } from '../../../src/engine/evaluation/fit.js';
import type { Sample } from '../../../src/engine/evaluation/samples.js';
import { judge } from '../../../src/search/calibration.js';
import { featureNames, type Features } from '../../../src/search/feature-names.js';
import { seededRandom } from '../../support/random.js';

const random = seededRandom(5);
const noise = (): number => (random() - 0.5) * 0.1;
const features = (lateInteraction: number, relevance: number): Features => ({
  ...(Object.fromEntries(featureNames.map((name) => [name, 0])) as Features),
  lateInteraction: lateInteraction + noise() / 2,
  relevance: relevance + 10 * noise(),
});
const many = (kind: Sample['kind'], right: boolean, lateInteraction: number, relevance: number, pair = 'en>pl'): Sample[] =>
  Array.from({ length: 100 }, () => ({ kind, right, deciding: [{ features: features(lateInteraction, relevance), pair }] }));

const samples = [...many('answerable', true, 0.8, 2), ...many('near', false, 0.79, -2), ...many('off', false, 0.7, -3)];
const share = (asked: readonly Sample[], reader = true): number => {
  const model = fitJudge(samples, reader);
  return asked.filter(({ deciding }) => judge(model, deciding[0]!.features, deciding[0]!.pair).answers).length / asked.length;
};

describe('a fitted judge', () => {
  it('answers what is right, and neither what is near nor what is of something else', () => {
    expect(share(many('answerable', true, 0.8, 2))).toBeGreaterThan(0.75);
    expect(share(many('near', false, 0.79, -2))).toBeLessThan(0.1);
    expect(share(many('off', false, 0.7, 3))).toBeLessThan(0.1);
  });

  it('leaves the reader’s features out where it is fitted without', () => {
    const { topic, answer } = fitJudge(samples, false);
    for (const { coefficients } of [topic, answer]) expect([coefficients.relevance, coefficients.spanMargin]).toEqual([0, 0]);
    expect(share(many('near', false, 0.79, -2), false)).toBeGreaterThan(0.3);
  });

  it('refuses no more of the answerable questions it was fitted on than is tolerated', () => {
    const model = fitJudge(samples, true);
    const refused = samples.filter(
      ({ kind, deciding }) => kind === 'answerable' && !judge(model, deciding[0]!.features, deciding[0]!.pair).answers,
    );
    expect(refused.length).toBeLessThanOrEqual(11);
  });

  it('moves a language pair by as much as its samples say, a rare one little', () => {
    const wrongPair = many('near', false, 0.8, 2, 'sr>nb');
    const { pairs } = fitJudge(
      [
        ...samples,
        ...wrongPair,
        ...wrongPair.slice(0, 2).map((each) => ({ ...each, deciding: [{ ...each.deciding[0]!, pair: 'fr>nb' }] })),
      ],
      true,
    );
    expect(pairs['sr>nb']).toBeLessThan(-1);
    expect(pairs['fr>nb']).toBeLessThan(0);
    expect(pairs['fr>nb']).toBeGreaterThan(pairs['sr>nb']! / 2);
  });
});
