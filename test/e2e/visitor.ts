import path from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { packageRoot } from '../../src/paths.js';

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];
/** The bot answers within this time, in milliseconds; two cores embed and read. */
const patience = 30_000;

export interface VisitorOptions {
  width?: number;
  height?: number;
}

/** Somebody at the playground's page, who does and sees what a person does and sees. */
export class Visitor {
  readonly #browser: Browser;
  public readonly page: Page;
  /** Requests to anywhere but the playground, and errors on the page: both must stay empty. */
  public readonly complaints: string[] = [];

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  public static async arrive({ width = 1280, height = 900 }: VisitorOptions = {}): Promise<Visitor> {
    const url = inject('playground');
    const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: flags });
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: screenshots === null ? 1 : 1.5 });
    page.setDefaultTimeout(10_000);
    const visitor = new Visitor(browser, page);
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) visitor.complaints.push(`request to ${request.url()}`);
    });
    page.on('pageerror', (error) => visitor.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') visitor.complaints.push(message.text());
    });
    await page.goto(url);
    await page.getByRole('heading', { name: /^Welcome to #/ }).waitFor();
    return visitor;
  }

  public async leave(): Promise<void> {
    await this.#browser.close();
  }

  public async become(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Switch user or language', exact: true }).click();
    await this.page.getByRole('dialog', { name: 'User and language' }).getByRole('button', { name, exact: true }).click();
    await this.page.getByRole('button', { name: `${name}: switch user, language` }).waitFor();
  }

  /** The language of the person's Discord, by the name that the menu shows. */
  public async speak(language: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Switch user or language', exact: true }).click();
    await this.page.getByLabel('Language of your Discord').selectOption({ label: language });
    await this.page.keyboard.press('Escape');
    await this.page
      .locator('.backdrop')
      .click({ position: { x: 5, y: 5 } })
      .catch(() => undefined);
  }

  public async go(server: string, channel?: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Servers' }).getByRole('button', { name: server, exact: true }).click();
    if (channel === undefined) return;
    await this.page.getByRole('navigation', { name: 'Channels' }).getByRole('button', { name: channel, exact: true }).click();
  }

  /** Types a command and its options on the keyboard, in this order, and sends it; suggestions are not taken. */
  public async slash(command: string, options: Record<string, string> = {}): Promise<void> {
    await this.compose(command, options);
    await this.send();
  }

  public async compose(command: string, options: Record<string, string> = {}): Promise<void> {
    await this.page.getByRole('combobox', { name: /^Message / }).fill(`/${command}`);
    const name = this.page.locator('.suggestion-name').getByText(`/${command}`, { exact: true });
    await this.page.getByRole('option').filter({ has: name }).click();
    for (const [name, text] of Object.entries(options)) {
      const field = this.page.locator(`[data-option="${name}"]`);
      if (!(await field.isVisible())) await this.suggestion(name).click();
      if ((await field.getAttribute('type')) === 'file') continue;
      await field.fill(text);
    }
  }

  public async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
  }

  public async write(text: string): Promise<Locator> {
    await this.page.getByRole('combobox', { name: /^Message / }).fill(text);
    await this.page.keyboard.press('Enter');
    const written = this.page.locator('.message', { hasText: text }).last();
    await written.waitFor();
    return written;
  }

  public suggestion(name: string): Locator {
    return this.page.getByRole('option').filter({ hasText: name }).first();
  }

  /** The newest message, once the bot has finished it. @param text that it has to hold */
  public async answer(text: string | RegExp): Promise<Locator> {
    const message = this.page.locator('.message').filter({ hasText: text }).last();
    await message.waitFor({ timeout: patience });
    await message.locator('.thinking').waitFor({ state: 'detached', timeout: patience });
    // Later messages may hold the same text.
    return this.page.locator(`[id="${await message.getAttribute('id')}"]`);
  }

  /** A command of a message's menu. */
  public async useOn(message: Locator, command: string): Promise<void> {
    await message.click({ button: 'right' });
    await this.page.getByRole('menuitem', { name: command }).click();
  }

  /** Saves what is to be seen, for the README; nothing where no pictures are asked for. @param height of the window, where it is to be higher */
  public async picture(name: string, height?: number): Promise<void> {
    if (screenshots === null) return;
    const size = this.page.viewportSize()!;
    if (height !== undefined) await this.page.setViewportSize({ ...size, height });
    await this.page.mouse.move(0, 0);
    // Colours fade in.
    await this.page.waitForTimeout(400);
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) });
    if (height !== undefined) await this.page.setViewportSize(size);
  }
}

const screenshots = process.env.SCREENSHOTS ? path.join(packageRoot, process.env.SCREENSHOTS) : null;
