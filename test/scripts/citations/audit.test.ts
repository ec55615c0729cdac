import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { auditCitations, type CitationAudit } from '../../../scripts/citations/audit.js';

/** Every form that people see. */
const forms = [
  ...['ask', 'quote'].flatMap((kind) => [`Discord ${kind}`, `Discord ${kind}, kept and shared`, `izvor ${kind} --json`]),
  ...['ask', 'quote'].flatMap((kind) => ['piped', 'wrapped', 'in colour'].map((look) => `izvor ${kind}, ${look}`)),
  ...['Discord check', 'Discord context'],
].sort();

function expectAllExact(audit: CitationAudit, least: number): void {
  // `auditCitations` makes the same articles and questions of it.
  const told = `seed ${audit.seed}`;
  expect(audit.faults, told).toEqual([]);
  expect(audit.rendered, told).toBeGreaterThanOrEqual(least);
  expect(audit.exact, told).toBe(audit.rendered);
  expect(Object.keys(audit.forms).sort()).toEqual(forms);
}

describe('citations of random articles, in every form that people see', () => {
  it('are word for word the article’s: the same articles each time', async () => {
    const audit = await auditCitations({ seed: 20_220_112, citations: 500 });
    expectAllExact(audit, 500);
    expect(Object.keys(audit.formats).sort()).toEqual(['html', 'markdown', 'text']);
    expect(Object.keys(audit.languages).length).toBeGreaterThan(8);
  }, 300_000);

  // In the name, so that a failure of any kind tells it.
  const seed = randomInt(2 ** 32);
  it(`are word for word the article’s: others each time, now of the seed ${seed}`, async () => {
    expectAllExact(await auditCitations({ seed, citations: 2_000 }), 2_000);
  }, 900_000);
});
