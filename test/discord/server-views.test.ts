import { describe, expect, it } from 'vitest';
import { renderAdded } from '../../src/discord/adding.js';
import { addForm } from '../../src/discord/add-form.js';
import { renderHelp } from '../../src/discord/help.js';
import { renderConfirmation } from '../../src/discord/removal.js';
import type { Reply } from '../../src/discord/reply.js';
import { renderSettings } from '../../src/discord/settings.js';
import { renderStatus } from '../../src/discord/status.js';
import { textsIn } from '../../src/discord/texts.js';
import { labelLanguages } from '../../src/label-language.js';
import type { StatusReport } from '../../src/engine/types.js';
import { article } from '../fixtures/discord/articles.js';
import { messageFaults } from '../support/messages.js';

const snowflakes = Array.from({ length: 25 }, (_, index) => `1400000000000000${String(index).padStart(3, '0')}`);
const status: StatusReport = {
  articles: 3,
  sampleArticles: 1,
  passages: 21,
  languages: Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`x${index}`, index + 1])),
  model: 'm'.repeat(500),
  calibrated: false,
  index: { kind: 'hnsw', note: null },
  storePath: '/x',
  storeBytes: 1,
  lastIngestedAt: '2026-03-04T05:06:07.000Z',
};
const settings = {
  private: true,
  channels: snowflakes,
  perPage: 5,
  keepQuestions: true,
  contributorRole: snowflakes[0]!,
  labels: null,
};
const awkward = article({
  title: '**@everyone** [x](https://evil.example) '.repeat(50),
  outlet: '```'.repeat(200),
  outletClaimed: true,
});

describe.each(labelLanguages)('in %s', (language) => {
  const texts = textsIn(language);
  const everything = { channel: () => true, role: () => true };
  const examples = ['? '.repeat(60), '*'.repeat(150), '@everyone '.repeat(15)];
  const messages: [string, Reply][] = [
    ['the settings', renderSettings(settings, everything, texts)],
    ['the status', renderStatus(status, { memory: 5e8, uptime: 200_000 }, texts)],
    ['the help', renderHelp({ commandIds: new Map([['ask', snowflakes[0]!]]), inServer: true, examples }, texts)],
    ['the help under way', renderHelp({ commandIds: new Map(), inServer: false, examples: null }, texts)],
    ['an added article', renderAdded({ status: 'added', article: awkward, passages: 5 }, { fileName: 'a.txt' }, texts)],
    ['a removal', renderConfirmation(awkward, snowflakes[0]!, Date.now(), texts)],
  ];

  it.each(messages)('%s is a message that Discord takes', (_, message) => {
    expect(messageFaults(message)).toEqual([]);
    expect(JSON.stringify(message)).not.toMatch(/\{\w+\}/);
  });

  it('every reason for a refusal is a sentence', () => {
    for (const reason of [
      'unreadable',
      'empty',
      'binary',
      'encoding',
      'too-large',
      'unsupported',
      'no-article',
      'duplicate',
    ] as const) {
      const { content } = renderAdded({ status: 'refused', reason, message: '' }, { fileName: 'a.txt' }, texts);
      expect(content).toMatch(/a\.txt.*\.$/);
    }
  });

  it('the form has labels that Discord takes', () => {
    const { title, components } = addForm({ title: null, outlet: null, date: null, url: null }, texts);
    for (const label of [title, ...components.map((each) => ('label' in each ? each.label : ''))]) {
      expect(label.length).toBeGreaterThan(0);
      expect(label.length).toBeLessThanOrEqual(45);
    }
  });
});
