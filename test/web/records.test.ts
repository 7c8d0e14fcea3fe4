import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../http/support/world.ts';
import { openApp, type App } from './support/app.ts';
import { newLead } from './support/cases.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

describe('records', () => {
  it('are listed, opened, changed and archived, and tell how they became what they are', async () => {
    const id = await newLead(app);
    const caller = await app.calls('lin.yue');
    const { body: lead } = await must(caller.send('get', `/cases/${id}`));
    const { body: account } = await must(caller.send('get', `/records/account/${lead.company}`));
    const page = await app.open('lin.yue');
    await page.goto(`${app.url}/records/account`);
    await page.getByRole('link', { name: account.name }).click();
    await page.getByRole('heading', { name: account.name }).waitFor();
    await page.getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('dialog', { name: `Edit ${account.name}` });
    await form.getByRole('textbox', { name: 'Employees' }).fill('1,200');
    await form.getByRole('textbox', { name: 'Website' }).fill('https://lamps.example');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'https://lamps.example' }).waitFor();

    await page.getByRole('tab', { name: 'Related' }).click();
    await page.getByRole('link', { name: lead.name }).waitFor();
    await page.getByRole('button', { name: 'Add: Contact' }).click();
    const adding = page.getByRole('dialog', { name: 'New: Contact' });
    await adding
      .getByRole('combobox', { name: 'Account' })
      .and(page.locator(`[value="${account.name}"]`))
      .waitFor();
    await adding.getByRole('textbox', { name: 'Name' }).fill('Ada Lamp');
    await adding.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('link', { name: 'Ada Lamp' }).waitFor();
    await page.getByRole('tab', { name: 'History' }).click();
    const last = page.getByRole('listitem').filter({ hasText: 'Lin Yue changed it' });
    await last.getByText('1,200').waitFor();
    await page.getByRole('button', { name: 'Archive' }).click();
    await page.getByText(/^This record is archived/).waitFor();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await page.getByText(/brought it back/).waitFor();
    const { body } = await must(caller.send('get', `/records/account/${lead.company}`));
    expect([body.employees, body.archived]).toEqual([1200, false]);
  });
});
