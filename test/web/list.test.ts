import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../http/support/world.ts';
import { openApp, type App } from './support/app.ts';
import { newLead } from './support/cases.ts';
import { button, press } from './support/hands.ts';

let app: App;
const leads: string[] = [];
beforeAll(async () => {
  app = await openApp();
  for (const source of ['website', 'website', 'event', 'referral'])
    leads.push(await newLead(app, { source }));
}, 120_000);
afterAll(() => app.close());

async function openList(who: string, query = ''): Promise<Page> {
  const page = await app.open(who, { width: 1500 });
  await page.goto(`${app.url}/funnels/lead-to-contract/list${query}`);
  await page
    .getByRole('link', { name: /L-\d{4}-\d{4}/ })
    .first()
    .waitFor();
  return page;
}

const names = (page: Page) => page.getByRole('link', { name: /L-\d{4}-\d{4}/ });

describe('a list', () => {
  it('is filtered by choosing, and kept as a view that others find', async () => {
    const page = await openList('lin.yue');
    await expect.poll(() => names(page).count()).toBe(4);
    await press(page, 'Filter');
    await page.getByRole('menuitem', { name: 'Source' }).click();
    const filter = page.getByRole('dialog', { name: 'Filter by Source' });
    await filter.getByRole('checkbox', { name: 'Website' }).check({ force: true });
    await filter.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => names(page).count()).toBe(2);
    await page.getByText('2 rows').waitFor();

    await press(page, 'Save view');
    const dialog = page.getByRole('dialog', { name: 'Save view' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('From the website');
    await dialog.getByRole('radio', { name: 'Everybody' }).check({ force: true });
    await dialog.getByRole('button', { name: 'Save view' }).click();
    await page.getByText('“From the website” saved.').first().waitFor();

    const other = await openList('chen.chen');
    await press(other, 'From the website');
    await expect.poll(() => names(other).count()).toBe(2);
    await other.goto(`${app.url}/funnels/lead-to-contract?view=unknown`);
    await press(other, 'From the website');
    await expect.poll(() => other.getByRole('article').count()).toBe(2);
  });

  it('is sorted and grouped by its columns, with counts', async () => {
    const page = await openList('lin.yue');
    await press(page, 'Source');
    await page.getByRole('menuitem', { name: 'Group by it' }).click();
    await button(page, 'Close Website').waitFor();
    await expect.poll(() => page.getByRole('row', { name: /^Close Event 1/ }).count()).toBe(1);
    await press(page, 'Close Website');
    await expect.poll(() => names(page).count()).toBe(2);
    await press(page, /^Region/);
    await page.getByRole('menuitem', { name: 'Sort descending' }).click();
    await page
      .getByRole('columnheader', { name: /Region/ })
      .and(page.locator('[aria-sort=descending]'))
      .waitFor();
  });

  it('is walked with the keyboard', async () => {
    const page = await openList('lin.yue');
    await page.locator('body').press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByRole('toolbar', { name: '1 case selected' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\//);
    await page.getByRole('heading', { level: 1, name: /L-\d{4}-\d{4}/ }).waitFor();
  });
});

describe('many cases at once', () => {
  it('make a move that is open to them; the others say why they refuse', async () => {
    const marketer = await app.calls('lin.yue');
    const [first = ''] = leads;
    await must(marketer.send('post', `/cases/${first}/moves/lose`).send({ reason: 'price' }));
    const page = await openList('lin.yue');
    await page.getByRole('checkbox', { name: 'Select all that are loaded' }).check({ force: true });
    await page.getByRole('toolbar', { name: '4 cases selected' }).waitFor();
    await press(page, 'Make a move…');
    const dialog = page.getByRole('dialog', { name: 'Make a move' });
    await dialog.getByRole('button', { name: /Move$/ }).click();
    await page.getByRole('option', { name: /^Lose/ }).click();
    await dialog.getByRole('button', { name: /Reason/ }).click();
    await page.getByRole('option', { name: 'No response' }).click();
    await dialog.getByRole('button', { name: 'Do it for 4 cases' }).click();
    const run = page.getByRole('region', { name: 'Making a move' });
    await run.getByText('3 changed, 1 refused').waitFor();
    await run.getByRole('listitem').first().waitFor();
    expect(await run.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/L-\d{4}-0001.*Lost/),
    ]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      run.getByRole('link', { name: 'Download as Excel' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('refused.xlsx');
    for (const id of leads) {
      const { body } = await must(marketer.send('get', `/cases/${id}`));
      expect(body.outcome).toBe('lost');
    }
  });
});
