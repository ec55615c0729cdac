import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from './visitor.js';

const question = 'What did NATO offer Russia?';

describe('an answer in the browser', () => {
  let visitor: Visitor;
  let answer: Locator;
  beforeAll(async () => {
    visitor = await Visitor.arrive();
    await visitor.go('Harbour Readers', 'staff');
  });
  afterAll(() => visitor.leave());
  afterEach(() => expect(visitor.complaints).toEqual([]));

  it('cites excerpts with outlet, language and date, and pages through all of them', async () => {
    await visitor.slash('ask', { question });
    answer = await visitor.answer(question);
    const first = answer.locator('.embed');
    await first.first().waitFor();
    expect(await first.first().innerText()).toMatch(/ · (English|Polish|Norwegian|Bulgarian|Serbian).* · \d+ \w+ \d{4}/);
    await visitor.picture('ask', 1000);

    const before = await first.allInnerTexts();
    await answer.getByRole('button', { name: '▶' }).click();
    await expect.poll(async () => first.allInnerTexts()).not.toEqual(before);
    const second = await first.allInnerTexts();
    expect(second.filter((text) => before.includes(text))).toEqual([]);
    await answer.getByRole('button', { name: '◀' }).click();
    await expect.poll(async () => first.allInnerTexts()).toEqual(before);
  });

  it('shows an excerpt in its context, to the person alone', async () => {
    await answer.getByRole('button', { name: 'Show in context 1' }).click();
    const context = await visitor.answer('with the paragraphs around it');
    expect(await context.innerText()).toContain('Only you can see this');
    const bold = await answer.locator('.embed').first().locator('strong').first().innerText();
    expect(await context.locator('strong').allInnerTexts()).toContain(bold);
    await context.getByRole('button', { name: 'Dismiss message' }).click();
    await context.waitFor({ state: 'detached' });
  });

  it('takes a vote and tells so', async () => {
    await answer.getByRole('button', { name: '👍' }).click();
    await visitor.answer('this answer helped');
    await answer.getByRole('button', { name: '👍' }).click();
    await visitor.answer('Your vote is taken back');
  });

  it('narrows an answer to a language', async () => {
    await answer.getByRole('combobox', { name: 'Narrow to a language or a source' }).click();
    await answer.getByRole('option', { name: /^Polish/ }).click();
    await answer.getByText('Narrowed to: Polish').waitFor();
    for (const footer of await answer.locator('.embed footer').allInnerTexts()) expect(footer).toContain('Polish');
  });

  it('shares a private answer with the channel, naming who shared it', async () => {
    await visitor.go('Harbour Readers', 'general');
    await visitor.compose('ask', { question, private: '' });
    await visitor.suggestion('True').click();
    await visitor.send();
    const mine = await visitor.answer('Only you can see this');
    await mine.locator('.embed').first().waitFor();
    await mine.getByRole('button', { name: 'Share to channel' }).click();
    const shared = await visitor.answer('Shared by Ana');
    expect(await shared.innerText()).not.toContain('Only you can see this');
    await visitor.become('Bojan');
    await visitor.answer('Shared by Ana');
    expect(await visitor.page.getByText('Only you can see this').count()).toBe(0);
    await visitor.become('Ana');
  });

  it('understands a follow-up, until the person has it forgotten', async () => {
    await visitor.go('Harbour Readers', 'general');
    await visitor.slash('ask', { question: 'Why was the ferry closed?' });
    await visitor.answer('Why was the ferry closed?');
    await visitor.slash('ask', { question: 'and the fishermen?' });
    const followUp = await visitor.answer('and the fishermen?');
    expect(await followUp.innerText()).toContain('Following up on: Why was the ferry closed?');
    await visitor.slash('forget');
    await visitor.answer('Your next question stands by itself');
    await visitor.slash('ask', { question: 'and the fishermen?' });
    await expect.poll(() => visitor.page.locator('.message', { hasText: 'and the fishermen?' }).count()).toBe(2);
    expect(await (await visitor.answer('and the fishermen?')).innerText()).not.toContain('Following up on');
  });

  it('says that the articles do not answer, rather than something else', async () => {
    await visitor.slash('ask', { question: 'How tall is the tallest giraffe in the zoo of Sydney?' });
    const none = await visitor.answer('giraffe');
    expect(await none.innerText()).toContain('The articles do not answer this');
  });

  it('quotes direct speech with the speaker above it', async () => {
    await visitor.slash('quote', { topic: 'the ferry' });
    const quotes = await visitor.answer(/used\s+\/quote/);
    await quotes.locator('.embed-author').first().waitFor();
    expect((await quotes.locator('.embed-author').first().innerText()).trim()).not.toBe('');
  });
});
