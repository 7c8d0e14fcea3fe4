import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../http/support/world.ts';
import { openApp, type App } from './support/app.ts';
import { newLead, newProposal, openCase } from './support/cases.ts';
import { button, press } from './support/hands.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

/** The form that edits a case, open beside its page. */
async function editing(who: string, id: string): Promise<Page> {
  const page = await openCase(app, who, id);
  await button(page, 'Edit').first().click();
  await page.getByRole('dialog').locator('form').waitFor();
  return page;
}

async function caseOf(who: string, id: string) {
  return (await must((await app.calls(who)).send('get', `/cases/${id}`))).body;
}

describe('a form', () => {
  it('works out cells and sums while one types, and takes rows of a spreadsheet', async () => {
    const id = await newProposal(app, 3);
    const page = await editing('li.wei', id);
    const form = page.getByRole('dialog');
    const quantity = form.getByRole('textbox', { name: 'Quantity, row 1' });
    await quantity.fill('1,250');
    await form.getByRole('cell', { name: '¥1,250,000.00' }).waitFor();
    await form.getByRole('group', { name: 'Total' }).getByText('¥1,250,000.00').waitFor();
    await quantity.press('Enter');
    await form.getByRole('row', { name: /^Row 2/ }).waitFor();
    const { lines } = await caseOf('li.wei', id);
    const { body: product } = await must(
      (await app.calls('li.wei')).send('get', `/records/product/${lines[0].product}`),
    );
    await form.getByRole('combobox', { name: 'Product, row 2' }).focus();
    await paste(page, `${product.name}\t2\n${product.name}\t4\t"900.00"\n`);
    await form.getByRole('cell', { name: '¥3,600.00' }).waitFor();
    await form.getByRole('cell', { name: '¥1,255,600.00' }).waitFor();
    await press(page, 'Save');
    await form.waitFor({ state: 'detached' });
    const saved = await caseOf('li.wei', id);
    expect(saved.lines.map((line: { total: string }) => line.total)).toEqual([
      '1250000.00',
      '2000.00',
      '3600.00',
    ]);
    expect(saved.total).toBe('1255600.00');
  });

  it('keeps a draft by itself, goes on with it, and throws it away', async () => {
    const id = await newLead(app);
    const page = await editing('lin.yue', id);
    const need = page.getByRole('dialog').getByRole('textbox', { name: 'What the customer needs' });
    const before = await need.inputValue();
    await need.fill('Ninety lamps.');
    await press(page, 'Cancel');
    await page.getByText('Kept as a draft.').waitFor();
    const again = await editing('lin.yue', id);
    await again.getByText(/^You are going on from your draft/).waitFor();
    const kept = again
      .getByRole('dialog')
      .getByRole('textbox', { name: 'What the customer needs' });
    expect(await kept.inputValue()).toBe('Ninety lamps.');
    await press(again, 'Start over');
    await expect.poll(() => kept.inputValue()).toBe(before);
    const caller = await app.calls('lin.yue');
    const form = encodeURIComponent(`case/${id}/edit`);
    const draft = async () => (await caller.send('get', `/drafts?form=${form}`)).body.draft;
    await expect.poll(draft).toBeNull();
  });

  it('says beside the field what is wrong with it, and leads there', async () => {
    const page = await editing('lin.yue', await newLead(app));
    const form = page.getByRole('dialog');
    const score = form.getByRole('textbox', { name: 'Lead score' });
    await score.fill('many');
    await score.blur();
    await form
      .getByText('“Lead score” is not of the right kind. It must be a whole number.')
      .waitFor();
    await score.fill('120');
    await press(page, 'Save');
    await form.getByText(/“Lead score” is too large/).waitFor();
    expect(await score.getAttribute('aria-invalid')).toBe('true');
    await expect
      .poll(() => page.locator(':focus').getAttribute('id'))
      .toBe(await score.getAttribute('id'));
    await score.fill('95');
    await press(page, 'Save');
    await form.waitFor({ state: 'detached' });
  });

  it('is sent once the network is back, and once only', async () => {
    const id = await newLead(app);
    const page = await editing('lin.yue', id);
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Lead score' }).fill('88');
    await page.context().setOffline(true);
    await press(page, 'Save');
    await form.getByText(/^No connection/).waitFor();
    await page.context().setOffline(false);
    await form.waitFor({ state: 'detached' });
    expect((await caseOf('lin.yue', id)).score).toBe(88);
    const { body } = await must((await app.calls('lin.yue')).send('get', `/cases/${id}/journal`));
    const edits = body.items.filter((one: { command: string }) => one.command === 'edit');
    expect(edits).toHaveLength(1);
  });

  it('adds what it refers to on the way', async () => {
    const page = await app.open('lin.yue');
    await page.goto(`${app.url}/records/contact/new`);
    await page.getByRole('textbox', { name: 'Name' }).fill('Ada Wong');
    await page.getByRole('combobox', { name: 'Account' }).pressSequentially('Harbour Lights');
    await page.getByRole('option', { name: 'Add “Harbour Lights” (new account)…' }).click();
    const sheet = page.getByRole('dialog');
    await expect
      .poll(() => sheet.getByRole('textbox', { name: 'Company' }).inputValue())
      .toBe('Harbour Lights');
    await sheet.getByText('East', { exact: true }).click();
    await sheet.getByRole('button', { name: 'Save' }).click();
    await sheet.waitFor({ state: 'detached' });
    // The focus is back at the field, whose list stays closed: it would lie over what comes next.
    await page.locator('[role=combobox]:focus').waitFor();
    expect(await page.locator(':focus').getAttribute('aria-expanded')).toBe('false');
    await press(page, 'Add');
    await page.getByRole('heading', { name: 'Ada Wong' }).waitFor();
    await page.getByRole('link', { name: 'Harbour Lights' }).click();
    await page.getByRole('tab', { name: 'Related' }).click();
    await page.getByRole('link', { name: 'Ada Wong' }).waitFor();
  });
});

/** Pastes a text where the keyboard is, as from a spreadsheet. Headless Chromium has no clipboard of its own. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    const event = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', event));
  }`);
}
