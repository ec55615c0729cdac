import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from './visitor.js';

describe('the page on a phone', () => {
  let visitor: Visitor;
  beforeAll(async () => (visitor = await Visitor.arrive({ width: 390, height: 844 })));
  afterAll(() => visitor.leave());
  afterEach(() => expect(visitor.complaints).toEqual([]));

  it('has servers and channels in a drawer', async () => {
    const servers = visitor.page.getByRole('navigation', { name: 'Servers' });
    expect(await servers.isVisible()).toBe(false);
    await visitor.page.getByRole('button', { name: 'Open servers and channels' }).click();
    await visitor.go('Old Quarter', 'desk');
    await visitor.page.getByRole('heading', { name: 'Welcome to #desk!' }).waitFor();
    await expect.poll(() => servers.isVisible()).toBe(false);
  });

  it('shows a whole answer without scrolling sideways', async () => {
    await visitor.slash('ask', { question: 'What did NATO offer Russia?' });
    const answer = await visitor.answer('What did NATO offer Russia?');
    await answer.locator('.embed').first().waitFor();
    const beyond = await visitor.page.evaluate<number>(`
      const scroll = document.getElementById('scroll');
      Math.max(scroll.scrollWidth - scroll.clientWidth, document.documentElement.scrollWidth - innerWidth)`);
    expect(beyond).toBe(0);
    await visitor.picture('phone');
  });

  it('is as readable in the light theme', async () => {
    await visitor.page.getByRole('button', { name: 'Open servers and channels' }).click();
    await visitor.page.getByRole('button', { name: 'Use the light theme' }).click();
    await visitor.page.locator('.drawer-shade').click({ position: { x: 380, y: 400 } });
    await visitor.picture('phone-light');
    expect(await visitor.page.evaluate<string>(`getComputedStyle(document.querySelector('.chat')).backgroundColor`)).toBe(
      'rgb(255, 255, 255)',
    );
  });
});
