import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { must } from '../http/support/world.ts';
import { openApp, type App } from './support/app.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

const file = [
  'Company,Branch,Seller',
  'Pine & Co,Manufacturing,李伟 Li Wei',
  'Quartz,Shops,李伟 Li Wei',
  'Reed,Logistics,Nobody Known',
].join('\n');

async function choose(page: Page): Promise<void> {
  const buffer = Buffer.from(file);
  const given = { name: 'clients.csv', mimeType: 'text/csv', buffer };
  await page.locator('input[type=file]').setInputFiles(given);
  await page.getByRole('heading', { name: 'clients.csv' }).waitFor();
}

/** Picks an option of a select by the keyboard's way: opened, chosen by name. */
async function pick(page: Page, field: RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option }).first().click();
}

describe('an import by the mouse', { timeout: 120_000 }, () => {
  it('matches columns, says what would be refused, and then brings the rows in', async () => {
    const page = await app.open('admin');
    await page.goto(`${app.url}/imports/new?into=record:account`);
    await choose(page);
    await page.getByText(/Required, and filled by no column: Region/).waitFor();
    await page.getByRole('button', { name: 'A field that is the same in every row' }).click();
    await page.getByRole('menuitem', { name: 'Region' }).click();
    await pick(page, /What “Branch” fills/, 'Industry');
    await pick(page, /What “Seller” fills/, /^Owner/);
    await page.getByRole('button', { name: '3 values' }).click();
    const dialog = page.getByRole('dialog');
    for (const [text, option] of [
      ['Manufacturing', 'Manufacturing'],
      ['Shops', 'Retail'],
      ['Logistics', 'Logistics'],
    ] as const)
      await pick(page, new RegExp(`What “${text}” stands for`), option);
    await dialog.getByRole('button', { name: 'Take over' }).click();

    await page.getByRole('button', { name: 'Try without writing' }).click();
    await page.getByText('1 row would be refused.').waitFor();
    const admin = await app.calls('admin');
    const runs = () => must(admin.send('get', '/import-runs'));
    expect((await runs()).body.items).toEqual([]);

    await page.getByRole('button', { name: 'Import now' }).click();
    await page.getByText('The file is imported.').waitFor();
    await page.getByText('2 new').waitFor();
    expect((await runs()).body.items).toMatchObject([{ created: 2, refused: 1 }]);

    await page.getByRole('link', { name: 'To the imports' }).click();
    await page.getByRole('button', { name: 'Show the refused row' }).click();
    await page.getByRole('dialog').getByText('Nobody Known').first().waitFor();
    await page.context().close();
  });

  it('is kept as a definition in a draft', async () => {
    const page = await app.open('admin');
    await page.goto(`${app.url}/imports/new?into=record:account`);
    await choose(page);
    await page.getByRole('button', { name: 'Keep as a definition' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Title/ }).fill('Clients of old');
    await dialog.getByRole('button', { name: 'Keep as a definition' }).click();
    await page.waitForURL(/\/build\//);
    const admin = await app.calls('admin');
    const id = page.url().split('/').at(-1)?.split('?')[0] ?? '';
    const path = encodeURIComponent('definitions/imports/clients.yaml');
    const kept = await must(admin.send('get', `/definition-drafts/${id}/file?path=${path}`));
    expect(kept.body.content).toContain('title: Clients of old');
    await page.context().close();
  });
});
