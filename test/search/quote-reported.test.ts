import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderQuotes } from '../../src/cli/render/answer.js';
import { styleFor } from '../../src/cli/render/style.js';
import type { QuoteCitation, QuoteRequest } from '../../src/engine/types.js';
import { startEngine, type TestEngine } from '../support/engine.js';
import { newFolder, writeFiles } from '../support/folders.js';

const articles = {
  'reported.md': `---
title: The mill and its owner
language: en
---
Ruth Vane said that the old water mill would be repaired by the autumn. The roof of the school is new.
`,
  'direct.md': `---
title: The mill and its miller
language: en
---
“The old water mill will be repaired by the autumn,” said Olaf Stern. Snow fell on the square.
`,
  'serbian.md': `---
title: Vodenica
language: sr
---
Рут Вејн је рекла да ће стара воденица бити поправљена до јесени. На тргу је пао снег.
`,
};

let started: TestEngine;
beforeAll(async () => {
  started = await startEngine({});
  await started.engine.ingest({ paths: [writeFiles(newFolder(), articles)] });
});
afterAll(() => started.stop());

async function quoted(request: Omit<QuoteRequest, 'topic'> = {}): Promise<QuoteCitation[]> {
  const result = await started.engine.quote({ topic: 'repair of the old water mill', ...request });
  return result.status === 'answered' ? result.citations : [];
}

describe('reported speech among quotes', () => {
  it('comes as such behind all direct speech, with the words at their place', async () => {
    const found = await quoted();
    expect(found.map(({ kind }) => kind)).toEqual(['direct', ...found.slice(1).map(() => 'reported')]);
    const reported = found.find(({ kind, article }) => kind === 'reported' && article.language === 'en')!;
    const { text } = await started.engine.show(reported.article.id);
    expect(text.slice(reported.speech.start, reported.speech.end)).toBe('the old water mill would be repaired by the autumn');
    expect(reported.speaker).toBe('Ruth Vane');
  });

  it('is found by the speaker’s surname, in either script', async () => {
    for (const speaker of ['Vane', 'ruth vane'])
      expect((await quoted({ speaker })).map((each) => each.speaker)).toContain('Ruth Vane');
    for (const speaker of ['Vejn', 'Вејн']) expect((await quoted({ speaker })).map((each) => each.speaker)).toContain('Рут Вејн');
    expect((await quoted({ speaker: 'Stern' })).map(({ kind }) => kind)).toEqual(['direct']);
    expect(await quoted({ speaker: 'Nobody' })).toEqual([]);
  });

  it('is told from a quote on the command line', async () => {
    const result = await started.engine.quote({ topic: 'repair of the old water mill' });
    const lines = renderQuotes(result, styleFor({ isTTY: false, columns: 100 }, {})).split('\n');
    expect(lines.find((line) => line.includes('— Ruth Vane'))).toContain('reported speech, not a quote');
    expect(lines.find((line) => line.includes('— Olaf Stern'))).not.toContain('reported');
  });
});
