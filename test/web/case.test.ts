import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../http/support/world.ts';
import { openApp, type App } from './support/app.ts';
import { newLead, openCase } from './support/cases.ts';
import { button, press } from './support/hands.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

describe('the page of a case', () => {
  it('says why a move is closed, and leads to the field that opens it', async () => {
    const id = await newLead(app);
    const marketer = await app.calls('lin.yue');
    await must(
      marketer.send('post', `/cases/${id}/tasks`).send({ title: 'Write', required: true }),
    );
    const page = await openCase(app, 'lin.yue', id);
    await press(page, 'Moves');
    await page.getByRole('menuitem', { name: /Qualify/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Why “Qualify” is not possible' });
    await dialog.getByText('The task “Write” must be done first.').waitFor();
    await dialog.getByRole('button', { name: 'Go to the task' }).click();
    await page.getByRole('checkbox', { name: 'Done: Write' }).click({ force: true });
    await button(page, 'Qualify').waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('tells why something is due when it is', async () => {
    const page = await openCase(app, 'lin.yue', await newLead(app));
    await press(page, 'Why? Lead');
    const answer = page.getByRole('dialog');
    await answer.getByText('It may take 4 working days.').waitFor();
    await answer.getByText(/^Release \d/).waitFor();
    await expect.poll(() => answer.getByRole('listitem').count()).toBeGreaterThan(2);
  });

  it('takes a comment that names somebody, by the keyboard alone', async () => {
    const id = await newLead(app);
    const page = await openCase(app, 'lin.yue', id);
    await page.keyboard.press('c');
    const field = page.getByRole('textbox', { name: 'Write a comment' });
    await field.pressSequentially('Please call, @Chen');
    await page.getByRole('option', { name: /Chen Chen/ }).waitFor();
    await page.keyboard.press('Enter');
    await field.pressSequentially('today.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('listitem').getByText('@陈晨 Chen Chen').waitFor();
    await expect.poll(() => field.inputValue()).toBe('');
    const { body } = await must((await app.calls('lin.yue')).send('get', `/cases/${id}/comments`));
    expect(body.items[0].mentioned).toMatchObject([{ name: '陈晨 Chen Chen' }]);
  });

  it('shows its history in words, an override among it', async () => {
    const id = await newLead(app);
    const admin = await openCase(app, 'admin', id);
    await press(admin, 'More about this case');
    await admin.getByRole('menuitem', { name: /Override/ }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByRole('button', { name: /Put it into/ }).click();
    await admin.getByRole('option', { name: 'Contract' }).click();
    await dialog.getByRole('textbox', { name: 'Why' }).fill('Signed at the fair.');
    await dialog.getByRole('button', { name: 'Override' }).click();
    await admin.getByText('The stage was overridden.').waitFor();
    const page = await openCase(app, 'luo.min', id, { locale: 'zh-CN' });
    await page.getByRole('tab', { name: '历史' }).click();
    await page.getByText('Admin 强制将事项变更至“签约”。').waitFor();
    await page.getByText('Signed at the fair.').waitFor();
    expect(await page.getByText('强制变更', { exact: true }).count()).toBe(1);
  });

  it('stops and starts the clocks on a phone', async () => {
    const look = { width: 390, height: 844, touch: true };
    const page = await openCase(app, 'lin.yue', await newLead(app), look);
    await press(page, 'More about this case');
    await page.getByRole('menuitem', { name: /Stop the clocks/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Who is waited for' }).fill('their purchasing');
    await dialog.getByRole('button', { name: 'Stop the clocks' }).click();
    await page.getByText(/waiting for their purchasing/).waitFor();
    await press(page, 'Let them run again');
    await page.getByText(/^due /).first().waitFor();
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(390);
  });
});
