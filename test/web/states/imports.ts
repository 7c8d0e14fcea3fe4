import type { Page } from 'playwright-core';
import type { PageState } from '../support/state.ts';

const accounts = [
  'Company,Industry,Website,Owner,Since',
  '青松 Pine,Manufacturing,https://pine.example,李伟 Li Wei,31/12/2025',
  'Quartz,Retail,https://quartz.example,Nobody Known,01/02/2026',
  'River Logistics and Forwarding Company of the Eastern Provinces,Logistics,,,05/02/2026',
].join('\n');

async function choose(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'accounts.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(accounts),
  });
  await page.getByRole('heading', { name: 'accounts.csv' }).waitFor();
}

async function map(page: Page): Promise<void> {
  await choose(page);
  await page.getByRole('heading', { name: /^(Columns|列与字段)$/ }).waitFor();
}

export const importStates: readonly PageState[] = [
  { id: 'imports', as: 'admin', path: '/imports' },
  { id: 'imports: choosing a file', as: 'admin', path: '/imports/new' },
  { id: 'imports: a file chosen', as: 'admin', path: '/imports/new', prepare: choose },
  {
    id: 'imports: columns matched',
    as: 'admin',
    path: '/imports/new?into=record:account',
    prepare: map,
  },
  {
    id: 'imports: tried',
    as: 'admin',
    path: '/imports/new?into=record:account',
    prepare: async (page) => {
      await map(page);
      await page.getByRole('button', { name: /^(Try without writing|试导（不写入）)$/ }).click();
      await page.getByRole('table').nth(1).waitFor();
    },
  },
  {
    id: 'imports: kept as a definition',
    as: 'admin',
    path: '/imports/new?into=record:account',
    prepare: async (page) => {
      await map(page);
      await page.getByRole('button', { name: /^(Keep as a definition|保存为定义)$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
