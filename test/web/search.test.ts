import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../http/support/world.ts';
import { openApp, type App } from './support/app.ts';
import { newLead } from './support/cases.ts';

let app: App;
let company: string;
let lead: string;
beforeAll(async () => {
  app = await openApp();
  lead = await newLead(app);
  const { body } = await must((await app.calls('lin.yue')).send('get', `/cases/${lead}`));
  company = String(body.name).split(' · ')[0] ?? '';
}, 120_000);
afterAll(() => app.close());

describe('the search', { timeout: 60_000 }, () => {
  it('opens by a key, finds by a part of a name, and goes there', async () => {
    const page = await app.open('lin.yue');
    await page.goto(`${app.url}/inbox`);
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.type(company.slice(1, 9));
    await page.getByRole('option', { name: company }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/cases/${lead}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.context().close();
  });

  it('offers commands, and the keys that do the same', async () => {
    const page = await app.open('lin.yue', { locale: 'zh-CN' });
    await page.goto(`${app.url}/search`);
    await page.getByRole('heading', { name: '搜索' }).waitFor();
    await page.locator('#main').focus();
    await page.keyboard.press('/');
    const field = page.getByRole('dialog').getByRole('combobox');
    await field.fill('新建 线索');
    await page.getByRole('option', { name: '新建：线索到合同' }).click();
    await page.waitForURL('**/funnels/lead-to-contract/new');
    await page.locator('#main').focus();
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await page.waitForURL('**/inbox');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    // A place that is named comes before what else has the word, and the keyboard goes on there.
    await page.keyboard.press('/');
    await field.fill('人员');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people');
    await page.locator('main:focus').waitFor();
    await page.context().close();
  });

  it('finds nothing that one may not see, and keeps the words in the address', async () => {
    const page = await app.open('gao.peng');
    await page.goto(`${app.url}/search`);
    await page.getByRole('combobox', { name: 'Search' }).fill(company);
    await page.waitForURL(`**/search?q=${encodeURIComponent(company).replaceAll('%20', '+')}`);
    await page
      .getByText(/^Nothing found for|^Account$/)
      .first()
      .waitFor();
    expect(await page.getByText('Lead to contract').count()).toBe(0);
    await page.context().close();
  });
});
