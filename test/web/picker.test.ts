import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../http/support/world.ts';
import { openApp, type App } from './support/app.ts';
import { panel } from './support/hands.ts';

let app: App;
let page: Page;
let account: Locator;
beforeAll(async () => {
  app = await openApp();
  const caller = await app.calls('lin.yue');
  for (const company of ['Harbour Lights', 'Harbour Lights North', 'Mountain Lamps']) {
    const fields = { company, region: 'east' };
    await must(caller.send('post', '/records/account').send({ fields }));
  }
  page = await app.open('lin.yue');
  await page.goto(`${app.url}/records/contact/new`);
  account = page.getByRole('combobox', { name: 'Account' });
}, 120_000);
afterAll(() => app.close());

/** Puts a text into the empty field, in one go as a paste does. */
async function paste(text: string): Promise<void> {
  await account.fill('');
  await account.focus();
  await page.keyboard.insertText(text);
}

const value = () => account.inputValue();
const unchosen = (text: string) => page.getByText(`Nothing was chosen for “${text}”.`);

describe('a field in which one finds something by typing', () => {
  it('takes the first that is found when Enter is pressed, however early', async () => {
    await account.pressSequentially('mount');
    await page.keyboard.press('Enter');
    await expect.poll(value).toBe('Mountain Lamps');
  });

  it('takes what was pasted when one tabs on and something has just that name', async () => {
    await paste('harbour lights');
    await page.keyboard.press('Tab');
    await expect.poll(value).toBe('Harbour Lights');
    await paste('mountain lamps ');
    await page.getByRole('option', { name: 'Mountain Lamps', exact: true }).waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(value).toBe('Mountain Lamps');
    await expect.poll(() => page.getByText('Nothing was chosen').count()).toBe(0);
  });

  it('names the text of which nothing was chosen when one tabs on, until one comes back', async () => {
    await paste('Harbour');
    await page.keyboard.press('Tab');
    await unchosen('Harbour').waitFor();
    await expect.poll(value).toBe('');
    await account.focus();
    await unchosen('Harbour').waitFor({ state: 'detached' });
  });

  it('takes what was marked with the arrows when one tabs on', async () => {
    await paste('Harbour');
    await page.getByRole('option', { name: 'Mountain Lamps' }).waitFor({ state: 'detached' });
    await page.getByRole('option', { name: 'Harbour Lights North' }).waitFor();
    await page.keyboard.press('ArrowDown');
    const marked = await account.getAttribute('aria-activedescendant');
    const name = await page.locator(`[id="${marked}"]`).innerText();
    await page.keyboard.press('Tab');
    await expect.poll(value).toBe(name);
  });

  it('offers to add what is not there when Enter is pressed', async () => {
    await paste('Valley Glow');
    await page.keyboard.press('Enter');
    const company = panel(page).getByRole('textbox', { name: 'Company' });
    await expect.poll(() => company.inputValue()).toBe('Valley Glow');
  });
});
