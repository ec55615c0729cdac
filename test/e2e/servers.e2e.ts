import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from './visitor.js';

const title = 'Lighthouse of Grebø gets a solar lamp';
const article = `---
title: ${title}
outlet: Grebø Herald
date: 2024-05-06
lang: en
---

The lighthouse of Grebø has been fitted with a solar lamp, the coastal office said on Monday.

The lamp cost 48,000 crowns and shines for eleven nights without sun. "No keeper will ever have to climb the stairs again," said the
engineer Marit Solli.

Fishermen had asked for a brighter light since the winter of 2021, when two boats ran aground.
`;

describe('two servers in the browser', () => {
  let visitor: Visitor;
  let folder: string;
  beforeAll(async () => {
    visitor = await Visitor.arrive();
    // Chief of Old Quarter, and a plain member of Harbour Readers for what is asked of Izvor.
    await visitor.become('Bojan');
    await visitor.speak('English');
    folder = await mkdtemp(path.join(tmpdir(), 'izvor-e2e-'));
    await writeFile(path.join(folder, 'lighthouse.md'), article);
  });
  afterAll(async () => {
    await visitor.leave();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(() => expect(visitor.complaints).toEqual([]));

  it('adds an uploaded article, which is then cited in that server', async () => {
    await visitor.go('Old Quarter', 'lounge');
    await visitor.compose('add', { file: '' });
    await visitor.page.locator('[data-option="file"]').setInputFiles(path.join(folder, 'lighthouse.md'));
    await visitor.page.locator('.pill-file').getByText('lighthouse.md').waitFor();
    await visitor.send();
    const added = await visitor.answer('Added, in');
    expect(await added.innerText()).toContain('Only this server can see it');

    await visitor.slash('ask', { question: 'How much did the solar lamp of the lighthouse cost?' });
    const answer = await visitor.answer('How much did the solar lamp');
    await answer.locator('.embed').first().waitFor();
    expect(await answer.locator('.embed').first().innerText()).toContain('48,000 crowns');
  });

  it('shows nothing of it in another server', async () => {
    await visitor.go('Harbour Readers', 'news');
    await visitor.slash('ask', { question: 'How much did the solar lamp of the lighthouse cost?' });
    const answer = await visitor.answer('How much did the solar lamp');
    expect(await answer.innerText()).toContain('The articles do not answer this');
    expect(await answer.innerText()).not.toContain('Grebø');
    await visitor.slash('sources');
    expect(await (await visitor.answer(/used\s+\/sources/)).innerText()).not.toContain('Grebø');
  });

  it('does not let a member without the right add an article', async () => {
    await visitor.become('Céline');
    await visitor.speak('English');
    await visitor.go('Harbour Readers', 'news');
    await visitor.compose('add', { file: '' });
    await visitor.page.locator('[data-option="file"]').setInputFiles(path.join(folder, 'lighthouse.md'));
    await visitor.page.locator('.pill-file').getByText('lighthouse.md').waitFor();
    await visitor.send();
    await visitor.answer('Manage Server');
  });

  it('takes pasted text in a form', async () => {
    await visitor.become('Bojan');
    await visitor.speak('English');
    await visitor.go('Old Quarter', 'desk');
    await visitor.slash('add');
    const form = visitor.page.getByRole('dialog', { name: 'Add an article' });
    await form.getByLabel('Text of the article').fill(article.split('---\n\n')[1]!);
    await form.getByLabel('Title').fill('A lamp for Old Quarter');
    await visitor.picture('add');
    await form.getByRole('button', { name: 'Submit' }).click();
    await visitor.answer('A lamp for Old Quarter');
  });

  it('checks a message sentence by sentence and points at a number that differs', async () => {
    await visitor.go('Old Quarter', 'lounge');
    const message = await visitor.write(
      'The lamp cost 84,000 crowns and shines for eleven nights without sun. Giraffes like acacia leaves best of all.',
    );
    await visitor.useOn(message, 'Check against the articles');
    const check = await visitor.answer(/used\s+Check against the articles/);
    await check.getByText('84,000').last().waitFor();
    const text = await check.innerText();
    expect(text).toContain('48,000');
    expect(text).toContain('Nothing close in the articles');
    expect(text.replace('I do not judge what is true.', '')).not.toMatch(/\b(true|correct|confirmed|false)\b/i);
    await visitor.picture('check');
  });
});
