import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../http/support/world.ts';
import { openApp, type App } from './support/app.ts';
import { choose, panel, pick, press, typeDate } from './support/hands.ts';

let app: App;
const windows = new Map<string, Page>();

/** The window of somebody, who has signed in by a session of his own. */
async function at(who: string): Promise<Page> {
  const page = windows.get(who) ?? (await app.open(who));
  windows.set(who, page);
  return page;
}

/** The case in the window of somebody. */
async function caseOf(who: string, path: string): Promise<Page> {
  const page = await at(who);
  if (new URL(page.url()).pathname !== path) await page.goto(app.url + path);
  return page;
}

/** Goes through the inbox to what waits there about the customer, and answers it in place. */
async function fromInbox(who: string, name: RegExp): Promise<Page> {
  const page = await at(who);
  await page.goto(`${app.url}/inbox`);
  await page.getByRole('option', { name }).first().click();
  return page;
}

/** Who was asked by the routing, by the name in his address. */
async function asked(page: Page): Promise<string> {
  const heading = page.getByRole('heading', { name: /: offered to / });
  const name = (await heading.innerText()).split('offered to ')[1] ?? '';
  const latin = name.replaceAll(/\P{ASCII}/gu, '').trim();
  return latin.toLowerCase().replace(' ', '.');
}

beforeAll(async () => {
  app = await openApp();
  const finance = await app.calls('luo.min');
  const fields = { code: 'LP-1', label: 'Platform', series: 'platform', price: '600000.00' };
  await must(finance.send('post', '/records/product').send({ fields }));
}, 120_000);
afterAll(() => app.close());

describe('a lead on its way through the departments, in the browser', () => {
  let [lead, onboarding, development, sales] = ['', '', '', ''];

  it('is entered by marketing', async () => {
    const page = await at('lin.yue');
    await page.goto(`${app.url}/records/account/new`);
    await page.getByLabel('Company').fill('Northwind');
    await choose(page, 'Region', 'South');
    await press(page, 'Add');
    await page.getByRole('heading', { level: 1, name: 'Northwind' }).waitFor();

    await page.goto(`${app.url}/records/contact/new`);
    await page.getByLabel('Name').fill('Ada');
    await pick(page, 'Account', 'Northwind');
    await press(page, 'Add');
    await page.getByRole('heading', { level: 1, name: 'Ada' }).waitFor();

    await page.goto(`${app.url}/funnels/lead-to-contract`);
    await press(page, 'New case');
    await pick(panel(page), 'Company', 'Northwind');
    await choose(panel(page), 'Source', 'Event');
    await press(panel(page), 'Create the case');
    await page.getByRole('heading', { level: 1, name: /Northwind · L-/ }).waitFor();
    lead = new URL(page.url()).pathname;
  });

  it('is offered to sales development once the call is made', async () => {
    const page = await caseOf('lin.yue', lead);
    await page.getByRole('tab', { name: 'Tasks' }).click();
    await page.getByRole('checkbox', { name: 'Done: Call the customer' }).click({ force: true });
    await press(page, 'Qualify');
    await panel(page).getByLabel('Lead score').fill('80');
    await panel(page).getByLabel('What the customer needs').fill('A new system');
    await press(panel(page), 'Qualify');
    development = await asked(page);
    expect(['zhao.ming', 'sun.yue']).toContain(development);
  });

  it('is accepted from the inbox, and proposed to sales with what the checklist asks for', async () => {
    const inbox = await fromInbox(development, /Marketing to sales development/);
    await press(inbox, 'Accept');
    await inbox
      .getByText(/Accepted\./)
      .first()
      .waitFor();
    const page = await caseOf(development, lead);
    await press(page, 'Propose');
    await panel(page).getByText('Budget confirmed', { exact: true }).first().click();
    await panel(page).getByText('1 of 2', { exact: true }).waitFor();
    await pick(panel(page), 'Decision maker', 'Ada');
    await panel(page).getByText('2 of 2', { exact: true }).waitFor();
    await press(panel(page), 'Propose');
    sales = await asked(page);
  });

  it('gets its lines by sales, whose amounts are worked out while they are typed', async () => {
    const inbox = await fromInbox(sales, /Sales development to sales/);
    await press(inbox, 'Accept');
    await inbox
      .getByText(/Accepted\./)
      .first()
      .waitFor();
    const page = await caseOf(sales, lead);
    await press(page, 'Edit');
    const form = panel(page);
    await press(form, /Add a row|Add row/);
    await pick(form, 'Product', 'Platform');
    await form
      .getByLabel(/Quantity/)
      .first()
      .fill('2');
    await form.getByText('¥1,200,000.00').first().waitFor();
    await typeDate(form, 'Expected signing', new Date(Date.now() + 30 * 86_400_000));
    await press(form, 'Save');
    await page.getByText('¥1,200,000.00').first().waitFor();
    await press(page, 'Submit for review');
    await press(panel(page), 'Submit for review');
    await page
      .getByRole('heading', { name: /Legal review/ })
      .first()
      .waitFor();
  });

  it.each([
    ['he.jing', 'The standard contract.'],
    ['luo.min', 'They pay on time.'],
    ['zheng.hua', 'Good.'],
  ])('is approved by %s from the inbox', async (who, comment) => {
    const page = await fromInbox(who, /Northwind/);
    await press(page, 'Approve…');
    await panel(page)
      .getByLabel(/Comment|Note/)
      .fill(comment);
    await press(panel(page), 'Approve');
    await page.getByText('Approved.').first().waitFor();
  });

  it('is signed and won, which opens the onboarding', async () => {
    const page = await caseOf(sales, lead);
    await press(page, 'Sign');
    await typeDate(panel(page), 'Signed on', new Date());
    await press(panel(page), 'Sign');
    await page.getByText(/Won/).first().waitFor();
    await page.getByRole('tab', { name: 'Related' }).click();
    await page
      .getByRole('link', { name: /Northwind · O-/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /Northwind · O-/ }).waitFor();
    onboarding = new URL(page.url()).pathname;
  });

  it('is handed to delivery with what was promised', async () => {
    const seller = await caseOf(sales, onboarding);
    await press(seller, 'Hand over');
    const promises = panel(seller).getByRole('textbox', { name: 'What was promised' });
    await promises.fill('Ten users by the end of June.');
    await press(panel(seller), 'Hand over');
    expect(await asked(seller)).toBe('gao.peng');
    await press(await fromInbox('gao.peng', /Northwind/), 'Accept');
    const delivery = await at('gao.peng');
    await delivery
      .getByText(/Accepted\./)
      .first()
      .waitFor();
    await caseOf('gao.peng', onboarding);
    await delivery.getByText('Ten users by the end of June.').first().waitFor();
  });

  it('is set up by delivery, and ends as a finished onboarding with customer success', async () => {
    const page = await caseOf('gao.peng', onboarding);
    await page.getByRole('tab', { name: 'Tasks' }).click();
    await page
      .getByRole('checkbox', { name: 'Done: Name the project team' })
      .click({ force: true });
    await press(page, 'Kick off');
    await typeDate(panel(page), 'Kick-off', new Date());
    await press(panel(page), 'Kick off');
    await press(page, 'Start migration');
    await press(page, 'Start acceptance');
    await press(page, 'Go live');
    await typeDate(panel(page), 'Went live on', new Date());
    await press(panel(page), 'Go live');
    await asked(page);

    const success = await fromInbox('tang.li', /Northwind/);
    await press(success, 'Accept');
    await success
      .getByText(/Accepted\./)
      .first()
      .waitFor();
    await caseOf('tang.li', onboarding);
    await success.getByRole('tab', { name: 'Tasks' }).click();
    await success.getByRole('checkbox', { name: 'Done: Train the users' }).click({ force: true });
    await success.getByText('Done and cancelled').waitFor();
    await press(success, 'Complete');
    await panel(success).getByLabel('Active users').fill('10');
    await panel(success).getByRole('radio', { name: /^5/ }).check({ force: true });
    await press(panel(success), 'Complete');
    await success
      .getByText(/Closed.*Completed/)
      .first()
      .waitFor();
  });

  it('tells its whole story in sentences', async () => {
    const page = await at('wang.fang');
    await page.goto(`${app.url}${lead}?tab=history`);
    await page
      .getByText(/Zheng Hua/)
      .first()
      .waitFor();
    const story = await page.getByRole('tabpanel').innerText();
    for (const name of ['Lin Yue', 'He Jing', 'Luo Min', 'Zheng Hua'])
      expect(story).toContain(name);
  });
});
