import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openApp, type App } from './support/app.ts';

let app: App;
beforeAll(async () => {
  app = await openApp({ samples: 120 });
}, 120_000);
afterAll(() => app.close());

/** The run of the present period, as somebody sees it. */
async function openRun(who: string): Promise<Page> {
  const page = await app.open(who);
  await page.goto(`${app.url}/payouts`);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('table', { name: 'Statements' }).waitFor();
  return page;
}

describe('payouts for finance', () => {
  it('are adjusted with a reason, handed in, given back, handed in again and approved', async () => {
    const controller = await openRun('luo.min');
    await controller.getByRole('button', { name: 'Adjust by hand' }).click();
    const adjust = controller.getByRole('dialog');
    await adjust.getByRole('combobox', { name: 'Person' }).fill('Li Wei');
    await controller.getByRole('option', { name: /Li Wei/ }).click();
    await adjust.getByRole('textbox', { name: 'Amount' }).fill('-120.50');
    await adjust.getByRole('textbox', { name: 'Reason' }).fill('Paid twice in October');
    await adjust.getByRole('button', { name: 'Adjust by hand' }).click();
    await controller.getByText('The amount was added to the statement.').waitFor();
    await controller.getByRole('button', { name: /Li Wei/ }).click();
    await controller
      .getByRole('dialog')
      .getByRole('cell', { name: '-¥120.50', exact: true })
      .waitFor();
    await controller.keyboard.press('Escape');

    await step(controller, 'Hand in');
    await controller.getByText('The period was handed in.').waitFor();

    const chief = await openRun('zheng.hua');
    await step(chief, 'Give back', 'One deal is missing');
    await chief.getByText('One deal is missing').waitFor();

    await controller.reload();
    await step(controller, 'Hand in');
    await chief.reload();
    await step(chief, 'Approve');
    await chief.getByText('Approved').first().waitFor();
    const may = await chief.getByRole('button', { name: 'Approve' }).count();
    expect(may).toBe(0);
  });

  it('set targets and rates, each with who set it', async () => {
    const page = await app.open('luo.min');
    await page.goto(`${app.url}/payouts/targets`);
    await page.getByRole('button', { name: 'Set a target' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Metric/ }).click();
    await page.getByRole('option', { name: 'New revenue' }).click();
    await dialog.getByRole('combobox', { name: 'Person' }).fill('Zhou Jie');
    await page.getByRole('option', { name: /Zhou Jie/ }).click();
    await dialog.getByRole('textbox', { name: 'Target' }).fill('500,000');
    await dialog.getByRole('button', { name: 'Set a target' }).click();
    await page.getByRole('row', { name: /Zhou Jie.*New revenue.*¥500,000\.00/ }).waitFor();

    await page.goto(`${app.url}/payouts/rates`);
    await page.getByRole('button', { name: 'Set a rate' }).click();
    const rate = page.getByRole('dialog');
    await rate.getByRole('textbox', { name: 'Currency' }).fill('usd');
    await rate.getByRole('textbox', { name: 'In', exact: true }).fill('cny');
    await rate.getByRole('textbox', { name: 'Rate' }).fill('7.0288');
    await rate.getByRole('button', { name: 'Set a rate' }).click();
    const row = page.getByRole('row', { name: /1 USD = 7\.0288 CNY/ });
    expect(await row.innerText()).toContain('Luo Min');
  });

  it('answer an objection in words', async () => {
    const seller = await app.calls('zhou.jie');
    const { body } = await seller.send('get', '/incentives');
    const { label: period } = body.items[0].period;
    const plan = 'sales-commission';
    const earned = await seller.send('get', `/incentives/${plan}/earnings?period=${period}`);
    const lines = earned.body.statements[0].lines as { readonly case?: { readonly id: string } }[];
    const about = lines.find((line) => line.case !== undefined)?.case?.id;
    expect(about).toBeDefined();
    const says = 'One deal is missing';
    const asked = await seller.send('post', '/disputes').send({ plan, period, case: about, says });
    expect(asked.status).toBe(201);
    const page = await app.open('luo.min');
    await page.goto(`${app.url}/payouts/disputes`);
    await page.getByRole('button', { name: 'Answer' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('No, reject it').click();
    await dialog.getByRole('textbox', { name: 'In words, for who objected' }).fill('It was lost.');
    await dialog.getByRole('button', { name: 'Answer' }).click();
    await page.getByRole('heading', { name: 'Answered or withdrawn' }).waitFor();
    await page.getByRole('paragraph').getByText('It was lost.').waitFor();
  });
});

async function step(page: Page, name: string, reason?: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  const dialog = page.getByRole('dialog');
  if (reason !== undefined) await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await dialog.getByRole('button', { name }).click();
  await dialog.waitFor({ state: 'detached' });
}
