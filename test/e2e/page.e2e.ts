import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from './visitor.js';

describe('the page', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.arrive();
    await visitor.go('Harbour Readers', 'ferry timetable');
  });
  afterAll(() => visitor.leave());
  afterEach(() => expect(visitor.complaints).toEqual([]));

  it('lists the commands with what they are for as soon as a slash is typed, and narrows the list', async () => {
    await visitor.page.getByRole('combobox', { name: 'Message #ferry timetable' }).fill('/');
    await visitor.suggestion('/ask').waitFor();
    expect(await visitor.suggestion('/ask').innerText()).toContain('exact excerpts');
    await visitor.picture('commands');
    await visitor.page.keyboard.type('quo');
    await expect.poll(() => visitor.page.getByRole('option').count()).toBe(1);
    await visitor.page.keyboard.press('Escape');
    expect(await visitor.page.getByRole('option').count()).toBe(0);
  });

  it('fills the composer with an example question, which Enter sends', async () => {
    await visitor.page.getByRole('region', { name: 'What to try' }).getByRole('button').first().click();
    const question = visitor.page.getByRole('combobox', { name: 'question' });
    expect(await question.inputValue()).toBe('What did NATO offer Russia?');
    await question.press('Enter');
    const answer = await visitor.answer('What did NATO offer Russia?');
    await answer.locator('.embed').first().waitFor();
    expect(await answer.innerText()).toMatch(/Ana\s+used\s+\/ask/);
  });

  it('suggests values while an option is typed, and arrow keys and Enter take one', async () => {
    await visitor.compose('ask', { question: 'What did NATO offer Russia?', language: 'nor' });
    await visitor.suggestion('Norwegian').waitFor();
    expect(await visitor.page.getByRole('option').count()).toBe(1);
    await visitor.page.keyboard.press('Enter');
    expect(await visitor.page.locator('[data-option=language]').inputValue()).toContain('Norwegian');
    await visitor.page.keyboard.press('Escape');
  });

  it('says what is missing instead of sending a command without a required option', async () => {
    await visitor.slash('ask');
    await visitor.page.getByText('This option is required').waitFor();
    expect(await visitor.page.locator('.thinking').count()).toBe(0);
    await visitor.page.keyboard.press('Escape');
  });

  it('shows a private answer to the person alone, who can dismiss it', async () => {
    await visitor.go('Harbour Readers', 'Who runs the ferry?');
    await visitor.compose('ask', { question: 'What did NATO offer Russia?', private: '' });
    await visitor.suggestion('True').click();
    await visitor.send();
    const answer = await visitor.answer('Only you can see this');
    await answer.locator('.embed').first().waitFor();
    await visitor.become('Bojan');
    await visitor.page.getByRole('heading', { name: 'Who runs the ferry?', level: 2 }).first().waitFor();
    expect(await visitor.page.locator('.message').count()).toBe(0);
    await visitor.become('Ana');
    const mine = await visitor.answer('Only you can see this');
    await mine.getByRole('button', { name: 'Dismiss message' }).click();
    await mine.waitFor({ state: 'detached' });
  });

  it('keeps the theme that was chosen', async () => {
    const background = () => visitor.page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const dark = await background();
    await visitor.page.getByRole('button', { name: 'Use the light theme' }).click();
    expect(await background()).not.toBe(dark);
    await visitor.page.reload();
    await visitor.page.getByRole('button', { name: 'Use the dark theme' }).click();
    expect(await background()).toBe(dark);
  });

  it('names commands in the language of the person’s Discord', async () => {
    await visitor.speak('Polski');
    await visitor.page.getByRole('combobox', { name: /^Message / }).fill('/');
    await visitor.suggestion('/zapytaj').or(visitor.suggestion('/pytaj')).first().waitFor();
    await visitor.page.keyboard.press('Escape');
    await visitor.speak('English');
  });
});
